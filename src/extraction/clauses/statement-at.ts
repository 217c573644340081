/** In which statement a place stands. In: statements. Out: a look-up by place, asked in the order of the text. */
import type { StatementMention } from '../../model/mentions.ts';

/** The innermost statement whose content holds a place. Contents are few per article; the sweep over them goes along with what is asked. */
export function makeStatementFinder(statements: readonly StatementMention[]): (start: number) => number | undefined {
  const contents: { readonly start: number; readonly end: number; readonly index: number }[] = [];
  for (let index = 0; index < statements.length; index++)
    for (const { part, start, end } of statements[index]!.evidence.parts ?? [])
      if (part === 'content') contents.push({ start, end, index });
  contents.sort((a, b) => a.start - b.start || b.end - a.end);
  let begun = 0;
  return start => {
    while (begun < contents.length && contents[begun]!.start <= start) begun++;
    // 50 back: contents nest a few deep at most, and lie side by side otherwise.
    for (let i = begun - 1; i >= 0 && i >= begun - 50; i--) if (contents[i]!.end > start) return contents[i]!.index;
    return undefined;
  };
}

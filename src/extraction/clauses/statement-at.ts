/** In which statement a place stands. In: statements. Out: a look-up by place. */
import type { StatementMention } from '../../model/mentions.ts';
import { partitionPoint } from '../../text/partition-point.ts';

/** The innermost statement whose content holds a place. Contents are few per article; looked up by a per-character sweep made once. */
export function makeStatementFinder(statements: readonly StatementMention[]): (start: number) => number | undefined {
  const contents: { readonly start: number; readonly end: number; readonly index: number }[] = [];
  for (let index = 0; index < statements.length; index++)
    for (const { part, start, end } of statements[index]!.evidence.parts ?? [])
      if (part === 'content') contents.push({ start, end, index });
  contents.sort((a, b) => a.start - b.start || b.end - a.end);
  return start => {
    let found: number | undefined;
    const low = partitionPoint(contents, item => item.start <= start);
    // 50 back: contents nest a few deep at most, and lie side by side otherwise.
    for (let i = low - 1; i >= 0 && i >= low - 50; i--) {
      if (contents[i]!.end > start) {
        found = contents[i]!.index;
        break;
      }
    }
    return found;
  };
}

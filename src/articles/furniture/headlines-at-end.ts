/** Headlines of other stories under the last paragraph, in title case and whatever they end with. In: judged blocks. They are marked in place. */
import { isStory, type Judged } from './judged.ts';

/** Nearly each long word of a headline in title case is capitalised ("Work Starts Tomorrow, But For Today, Congratulations."). */
function isTitleCase({ block, words }: Judged): boolean {
  const long = block.text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return (
    block.kind === 'line' &&
    words.length <= 18 &&
    long.length >= 3 &&
    !/^["“'‘]|["”]$|\d{4}$/.test(block.text) &&
    long.filter(word => /^\p{Lu}/u.test(word)).length >= 0.9 * long.length &&
    block.text !== block.text.toUpperCase()
  );
}

/** Headlines of other stories under the last paragraph: two or more, for one may be a signature or a heading. */
export function dropHeadlines(judged: readonly Judged[]): void {
  const open = judged.filter(({ by }) => by === undefined);
  let from = open.length;
  while (from > 0 && isTitleCase(open[from - 1]!)) from--;
  const before = open[from - 1];
  if (open.length - from < 2 || !before || !isStory(before, 8)) return;
  for (const item of open.slice(from)) item.by = 'furniture/headlines-at-end';
}

/** Links to other stories, among the paragraphs and behind the last. In: judged blocks, which are given the rule that takes them. */
import { isHeadline } from '../blocks.ts';
import { isTimeLine } from '../post-lines.ts';
import { isStory, type Judged } from './judged.ts';

/** Small words that headlines leave out. Two lines without a sentence end that have them may be talk; three in a row are links. */
const smallWords = /\b(the|a|an|I|you|we|it|was|were|and|finally)\b/;

/** A headline set as a link: no sentence end of any kind, no speaker's label, no address. */
function isTeaser({ block, words }: Judged): boolean {
  if (block.kind === 'heading' || words.length < 6 || !isHeadline(block.text)) return false;
  return (
    !/[?!—–-]["'”’]*$/.test(block.text) &&
    !/^(Q\b|[A-Z.' ]{2,40}:)/.test(block.text) &&
    !/https?:|www\.|: ?[$€£\d]|\d\.\d/.test(block.text) &&
    !isTimeLine(block.text)
  );
}

/** A run of headlines between paragraphs, or a single list item that is a headline: links to other stories. */
export function dropTeasers(judged: readonly Judged[], opening: number): void {
  const kept = judged.filter((item, i) => item.by === undefined && i >= opening);
  for (let i = 1; i < kept.length; i++) {
    const before = kept[i - 1]!;
    let end = i;
    while (end < kept.length && isTeaser(kept[end]!)) end++;
    const run = kept.slice(i, end);
    const after = kept[end];
    const isBetween =
      isStory(before, 8) && (after === undefined || isStory(after, 8)) && !/[:;,]["”’]*$/.test(before.block.text);
    const items = run.filter(item => item.block.kind === 'item').length;
    if (isBetween && items === 0 && run.length >= (run.some(item => smallWords.test(item.block.text)) ? 3 : 2)) {
      for (const item of run) item.by = 'furniture/teaser-run';
    }
    const lone = kept[i]!;
    const next = kept[i + 1];
    // A list of one is no list. Lists of several may be the story's own: kept.
    const single = lone.block.kind === 'item' && before.block.kind !== 'item' && next?.block.kind !== 'item';
    if (
      single &&
      isStory(before, 8) &&
      next &&
      isStory(next, 8) &&
      isLinkLike(lone) &&
      !/:["”’]*$/.test(before.block.text)
    )
      lone.by = 'furniture/lone-item';
    if (end > i) i = end;
  }
}

/** A headline, or a question of headline's length. */
const isLinkLike = ({ block, words }: Judged): boolean =>
  words.length >= 5 && words.length <= 22 && !/[.:;,]["”’]*$/.test(block.text);

/** Past forms and openings that a headline has not: a last line with one of them is a sentence that lost its full stop. */
const sentenceSign = /\b(said|told|was|were|had|added|the|a|an)\b/;

/** After the last paragraph: a heading without a text under it, and notes on the author. */
export function dropAtEnd(judged: readonly Judged[]): void {
  for (let i = judged.length - 1; i > 0; i--) {
    const item = judged[i]!;
    if (item.by) continue;
    if (item.rule?.place === 'tail') item.by = item.rule.by;
    else if (
      item.block.kind !== 'item' &&
      isTeaser(item) &&
      !/^[\d(]|\d{4}$/.test(item.block.text) &&
      !sentenceSign.test(item.block.text)
    )
      item.by = 'furniture/heading-at-end';
    else return;
  }
}

/** Where the story begins. In: judged blocks. Out: the index of its first block. */
import { isStoryParagraph } from '../blocks.ts';
import { isTimeLine } from '../post-lines.ts';
import { isStory, type Judged } from './judged.ts';

/**
 * The first block of the story: the start of the run of blocks with the greatest sum, where a paragraph counts its words and
 * anything else costs. Maximum subsequence segmentation (Pasternack and Roth, WWW 2009) over blocks instead of tokens.
 * A menu's line costs more than its words, so that a list of forty headlines outweighs a promotional sentence among them.
 */
export function findOpening(judged: readonly Judged[]): number {
  let best = 0;
  let bestStart = 0;
  let sum = 0;
  let start = 0;
  judged.forEach((item, i) => {
    if (item.by !== undefined) return;
    const story = isProse(item.block.text) || isTimeLine(item.block.text);
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += story ? item.words.length : -Math.max(MENU_LINE_COST, item.words.length);
    if (sum > best) {
      best = sum;
      bestStart = start;
    }
  });
  return widenOpening(judged, bestStart);
}

/** A line of the page or a paragraph that lost its full stop can lie behind the story's first paragraphs; they are no menu. */
function widenOpening(judged: readonly Judged[], opening: number): number {
  let widened = opening;
  let loose = 0;
  for (let i = opening - 1; i >= 0 && loose < 2; i--) {
    const item = judged[i]!;
    if (item.by !== undefined) continue;
    if (isStory(item)) {
      widened = i;
      loose = 0;
    } else loose++;
  }
  return widened;
}

/** A sentence, a clause of a list or preamble, or simply long: more than any headline. */
export const isProse = (text: string): boolean =>
  isStoryParagraph(text, 6) || /[:;,]["'”’]*$/.test(text) || text.length > LONGEST_HEADLINE;

/** Characters. Headlines of the press met end at 150; promotional lines of menus reach 200. */
const LONGEST_HEADLINE = 260;

/** Words that a line which is no sentence costs at least. Lines of menus have one to ten words; paragraphs twenty to sixty. */
const MENU_LINE_COST = 8;

/**
 * Where the story ends. In: judged blocks and where the story begins. Out: what follows the end is marked as furniture, and the
 * links under headings in the middle of the story.
 */
import { isHeadline, isStoryParagraph } from '../blocks.ts';
import { isTimeLine } from '../post-lines.ts';
import { isStory, type Judged } from './judged.ts';
import type { FurnitureRule } from './rules.ts';

const isTimeAgo = (item: Judged | undefined): boolean => item?.by === 'furniture/time-ago';

/** Stamps of this number in what follows show teasers or readers' comments, however long their texts are. */
const STAMPS = 2;

/**
 * Cuts what follows the line with which the story ends: production lines, the comment section, lists of other stories.
 * Pages also set "Read more" after every second paragraph, and no paragraph of the story may go with it.
 */
export function cutTail(judged: readonly Judged[], opening: number): void {
  let wordsBefore = 0;
  const total = judged.reduce((sum, item) => sum + (item.by ? 0 : item.words.length), 0);
  const rest = tailCounts(judged);
  for (let i = 0; i < judged.length; i++) {
    const item = judged[i]!;
    const marks = item.rule && (item.rule.list_follows || endsStory(item.rule));
    if (i > opening && marks && wordsBefore > 0) {
      const isShort = total - wordsBefore <= wordsBefore;
      if (endsHere(item.rule!, rest[i + 1]!, isShort)) {
        for (let j = i + 1; j < judged.length; j++) {
          judged[j]!.by ??= `furniture/after-${item.rule!.by.slice('furniture/'.length)}`;
        }
        return;
      }
      if (item.rule!.list_follows) dropList(judged, i + 1);
    }
    if (!item.by) wordsBefore += item.words.length;
  }
}

/** Whether what follows a mark is all page. A single paragraph may be the story's last, so a list of teasers must show itself. */
function endsHere(
  rule: FurnitureRule,
  { stamps, story, sentences, loose, goesOn, lists }: Tail,
  isShort: boolean,
): boolean {
  if (goesOn) return stamps >= STAMPS && isShort;
  if (stamps >= STAMPS || sentences === 0) return true;
  if (endsStory(rule)) return isShort;
  // Headlines with hardly a sentence among them; or, after the last such mark, headline and standfirst by turns.
  return loose > 2 * sentences + 1 || (lists === 0 && story >= 2 && loose >= story);
}

const endsStory = (rule: FurnitureRule): boolean =>
  rule.ends_article || rule.by === 'furniture/comments' || rule.by === 'furniture/production';

interface Tail {
  readonly stamps: number;
  readonly story: number;
  /** Paragraphs of any length. */
  readonly sentences: number;
  /** Blocks that are no paragraph of a story. */
  readonly loose: number;
  /** Two paragraphs of a story follow one another. A mark between them parts nothing, but a time-ago stamp does. */
  readonly goesOn: boolean;
  /** Marks of lists. */
  readonly lists: number;
  /** Whether the first open block is such a paragraph. */
  readonly startsWithStory: boolean;
}

/** For each place, what follows it; worked out from the end, so that many marks cost no more than one. */
function tailCounts(judged: readonly Judged[]): Tail[] {
  const tails: Tail[] = new Array(judged.length + 1);
  tails[judged.length] = {
    stamps: 0,
    story: 0,
    sentences: 0,
    loose: 0,
    goesOn: false,
    lists: 0,
    startsWithStory: false,
  };
  for (let i = judged.length - 1; i >= 0; i--) {
    const item = judged[i]!;
    const after = tails[i + 1]!;
    if (item.by !== undefined) {
      const stamp = isTimeAgo(item);
      tails[i] = {
        ...after,
        stamps: after.stamps + Number(stamp),
        lists: after.lists + Number(item.rule?.list_follows ?? false),
        startsWithStory: !stamp && after.startsWithStory,
      };
      continue;
    }
    const story = isStory(item) && !isTimeAgo(judged[i + 1]);
    tails[i] = {
      stamps: after.stamps,
      story: after.story + Number(story),
      sentences: after.sentences + Number(isStory(item, 8)),
      loose: after.loose + Number(!isStory(item, 8)),
      lists: after.lists,
      goesOn: after.goesOn || (story && after.startsWithStory),
      startsWithStory: story,
    };
  }
  return tails;
}

/** The links under a heading such as "Read more" in the middle of a story: headlines and items up to the next paragraph. */
function dropList(judged: readonly Judged[], from: number): void {
  for (let i = from; i < judged.length; i++) {
    const item = judged[i]!;
    if (item.by) continue;
    if (isStoryParagraph(item.block.text, 8) || !(isHeadline(item.block.text) || item.block.kind === 'item')) return;
    if (isTimeLine(item.block.text)) return;
    item.by = 'furniture/related-list';
  }
}

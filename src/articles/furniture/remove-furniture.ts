/**
 * Tells the story from the page around it. In: blocks, and the title where it is known. Out: for each block the rule that takes it,
 * or none; and the title, where one was found in the head. Lines are judged by data/furniture; this file judges by structure:
 * where the story begins, where it ends, what is said twice, and runs of teasers. Boilerplate detection by text density and
 * position (Kohlschütter et al. 2010), with rules in place of a classifier, so that each cut names its reason.
 */
import { wordsOf } from '../../text/words.ts';
import type { Block } from '../blocks.ts';
import { isHeadline, isStoryParagraph } from '../blocks.ts';
import { isTimeLine } from '../post-lines.ts';
import { type FurnitureRule, matchLine } from './rules.ts';

export interface Judged {
  readonly block: Block;
  /** The rule that takes the block out; undefined: it is the story. */
  by: string | undefined;
  rule: FurnitureRule | undefined;
  readonly words: readonly string[];
}

export interface Cleaned {
  readonly judged: readonly Judged[];
  readonly title?: string;
}

/** A story paragraph in the tail must be this long to stop a cut: standfirsts of teasers reach 30 words, so two in a row are asked. */
const STORY_WORDS = 18;
/** The opening of a story: among the next blocks so many must be story paragraphs. */
const OPENING_WINDOW = 5;
const OPENING_NEEDED = 2;

export function removeFurniture(blocks: readonly Block[], givenTitle?: string): Cleaned {
  const judged: Judged[] = blocks.map(block => {
    const rule = block.by ? undefined : matchLine(block.text);
    return {
      block,
      rule,
      by: block.by ?? (rule && rule.place === 'any' ? rule.by : undefined),
      words: wordsOf(block.text),
    };
  });
  const opening = findOpening(judged);
  cutTail(judged, opening);
  const title = findTitle(judged, opening, givenTitle);
  if (title) judged[title.index]!.by = 'title';
  clearHead(judged, opening, title?.index);
  dropRepeated(judged, title?.text ?? givenTitle);
  dropTeasers(judged, opening);
  dropAtEnd(judged);
  return { judged, ...(title ? { title: title.text } : {}) };
}

const isStory = (item: Judged, words = STORY_WORDS): boolean =>
  item.by === undefined && item.block.kind === 'line' && isStoryParagraph(item.block.text, words);

/** The first block with which the story begins: a paragraph after which paragraphs prevail. */
function findOpening(judged: readonly Judged[]): number {
  for (let i = 0; i < judged.length; i++) {
    if (!isStory(judged[i]!, 10)) continue;
    let seen = 0;
    let story = 0;
    for (let j = i; j < judged.length && seen < OPENING_WINDOW; j++) {
      if (judged[j]!.by !== undefined) continue;
      seen++;
      if (isStory(judged[j]!, 8)) story++;
    }
    if (story >= Math.min(OPENING_NEEDED, seen)) return i;
  }
  const first = judged.findIndex(item => isStory(item, 5));
  return first >= 0 ? first : 0;
}

const isTimeAgo = (item: Judged | undefined): boolean => item?.by === 'furniture/time-ago';

/** Whether two story paragraphs follow one another in what comes after, so that it may be the story going on. */
function storyGoesOn(judged: readonly Judged[], from: number): boolean {
  let before = false;
  for (let i = from; i < judged.length; i++) {
    const item = judged[i]!;
    // A page's own message, credit or stamp between two paragraphs parts teasers, but a picture or an advertisement does not.
    if (item.by !== undefined) {
      if (isTimeAgo(item)) before = false;
      continue;
    }
    const story = isStory(item) && !isTimeAgo(judged[i + 1]);
    if (story && before) return true;
    before = story;
  }
  return false;
}

/** Cuts what follows the line with which the story ends: production lines, the comment section, lists of other stories. */
function cutTail(judged: readonly Judged[], opening: number): void {
  let wordsBefore = 0;
  const total = judged.reduce((sum, item) => sum + (item.by ? 0 : item.words.length), 0);
  for (let i = 0; i < judged.length; i++) {
    const item = judged[i]!;
    if (i > opening && item.rule && wordsBefore > 0) {
      const { by } = item.rule;
      const ends = item.rule.ends_article || by === 'furniture/comments' || by === 'furniture/production';
      const after = total - wordsBefore;
      const mayEnd = (ends && after <= wordsBefore) || (item.rule.list_follows && !storyGoesOn(judged, i + 1));
      if (mayEnd && (after <= wordsBefore || !storyGoesOn(judged, i + 1))) {
        for (let j = i + 1; j < judged.length; j++)
          judged[j]!.by ??= `furniture/after-${by.slice('furniture/'.length)}`;
        return;
      }
      if (item.rule.list_follows) dropList(judged, i + 1);
    }
    if (!item.by) wordsBefore += item.words.length;
  }
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

/** The headline: the given one where the head has it, else the block of the head most like one. */
function findTitle(
  judged: readonly Judged[],
  opening: number,
  given: string | undefined,
): { text: string; index: number } | undefined {
  if (given) {
    const wanted = wordsOf(given).join(' ');
    const index = judged.findIndex(
      (item, i) => i <= opening + 1 && item.words.length > 0 && item.words.join(' ') === wanted,
    );
    return index >= 0 ? { text: given, index } : undefined;
  }
  const story = new Set(
    judged.slice(opening).flatMap(item => (item.by ? [] : item.words.filter(word => word.length > 3))),
  );
  let best: { text: string; index: number; score: number } | undefined;
  for (let i = 0; i < Math.max(opening, 1) && i < judged.length; i++) {
    const { block, by, words } = judged[i]!;
    if (by || block.kind === 'item' || words.length < 3 || words.length > 32 || isTimeLine(block.text)) continue;
    if (/[.:;,]["'”’]*$/.test(block.text) || bylinePattern.test(block.text)) continue;
    const long = words.filter(word => word.length > 3);
    const shared = long.filter(word => story.has(word)).length / Math.max(1, long.length);
    // A rubric in capitals ("BORDER CONFLICT") is short; a headline in capitals is not.
    const capitals = block.text === block.text.toUpperCase() && words.length < 5 ? -1 : 0;
    const score = shared + Math.min(words.length, 8) / 16 + capitals + (block.kind === 'heading' ? 0.5 : 0);
    if (!best || score > best.score + 1e-9) best = { text: block.text, index: i, score };
  }
  // The first line of a text is its headline where nothing else stands before the story.
  return best && (best.score > 0.3 || opening === 1) ? { text: best.text, index: best.index } : undefined;
}

export const bylinePattern =
  /^(?:by|By|BY)\s+(?:[A-Z][\p{L}.’'-]*)(?:[\s,]+(?:and|AND|&|in|the|for|of|[A-Z][\p{L}.’'-]*)){0,14}$/u;

/** What stands before the story and is neither its title nor a standfirst right above it. */
function clearHead(judged: readonly Judged[], opening: number, titleIndex: number | undefined): void {
  for (let i = 0; i < opening; i++) {
    const item = judged[i]!;
    if (item.by) continue;
    if (bylinePattern.test(item.block.text)) item.by = 'furniture/byline';
    else if (isTimeLine(item.block.text)) continue;
    // A sentence above the opening is a standfirst or the story's own first line.
    else if (item.block.kind === 'line' && isStoryParagraph(item.block.text, 6)) continue;
    else if (titleIndex !== undefined && i < titleIndex) item.by = 'furniture/before-title';
    else if (item.block.kind === 'item') item.by = 'furniture/menu';
    // Between title and story: a standfirst without a full stop is the story's; a word or two are the page's.
    else if (item.words.length < 6 || (opening - (titleIndex ?? -1) > 8 && !isLast(judged, i, opening)))
      item.by = 'furniture/head-line';
  }
}

const isLast = (judged: readonly Judged[], index: number, opening: number): boolean =>
  judged.slice(index + 1, opening).every(item => item.by !== undefined);

/** How many blocks from the start a standfirst or caption can stand in. */
const HEAD_BLOCKS = 4;

/** A standfirst or caption said again in the story; and the same line twice in a row. Entries of running logs repeat background: kept. */
function dropRepeated(judged: readonly Judged[], title: string | undefined): void {
  const kept = judged.filter(item => item.by === undefined);
  const keys = kept.map(item => item.words.join(' '));
  const last = new Map<string, number>();
  keys.forEach((key, i) => {
    last.set(key, i);
  });
  const titleKey = title ? wordsOf(title).join(' ') : undefined;
  kept.forEach((item, i) => {
    const key = keys[i]!;
    if (item.words.length >= 3 && key === titleKey) item.by = 'furniture/repeated-title';
    else if (item.words.length < 6) return;
    else if (i < HEAD_BLOCKS && last.get(key)! > i) item.by = 'furniture/repeated-standfirst';
    else if (i > 0 && keys[i - 1] === key) item.by = 'furniture/repeated-line';
  });
}

/** A run of headlines between paragraphs, or a single list item that is a headline: links to other stories. */
function dropTeasers(judged: readonly Judged[], opening: number): void {
  const kept = judged.filter((item, i) => item.by === undefined && i >= opening);
  const teaser = (item: Judged): boolean =>
    isHeadline(item.block.text) &&
    item.words.length >= 6 &&
    !isTimeLine(item.block.text) &&
    item.block.kind !== 'heading';
  for (let i = 1; i < kept.length; i++) {
    let end = i;
    while (end < kept.length && teaser(kept[end]!)) end++;
    if (end === i) continue;
    const run = kept.slice(i, end);
    const introduced = /[:;,]["”’]*$/.test(kept[i - 1]!.block.text);
    const items = run.filter(item => item.block.kind === 'item').length;
    const loneItem = run.length === 1 && items === 1;
    // Two headlines in a row: the first has no text of its own. Lists of several items may be the story's own summary: kept.
    if (!introduced && (loneItem || (run.length >= 2 && items === 0))) {
      for (const item of run) item.by = loneItem ? 'furniture/lone-item' : 'furniture/teaser-run';
    }
    i = end;
  }
}

/** Past forms and openings that a headline has not: a last line with one of them is a sentence that lost its full stop. */
const sentenceSign = /\b(said|told|was|were|had|added|the|a|an)\b/;

/** After the last paragraph: a heading without a text under it, and notes on the author. */
function dropAtEnd(judged: readonly Judged[]): void {
  for (let i = judged.length - 1; i > 0; i--) {
    const item = judged[i]!;
    if (item.by) continue;
    if (item.rule?.place === 'tail') item.by = item.rule.by;
    else if (
      item.block.kind !== 'item' &&
      item.words.length >= 5 &&
      isHeadline(item.block.text) &&
      !sentenceSign.test(item.block.text)
    )
      item.by = 'furniture/heading-at-end';
    else return;
  }
}

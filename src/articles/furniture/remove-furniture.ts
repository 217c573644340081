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
import { cutTail } from './cut-tail.ts';
import { dateLine } from './date-line.ts';
import { dropHeadlines } from './headlines-at-end.ts';
import { isStory, type Judged } from './judged.ts';
import { matchLine } from './rules.ts';

export interface Cleaned {
  readonly judged: readonly Judged[];
  readonly title?: string;
}

export interface CleaningOptions {
  readonly title?: string;
  /** The page's markup has told the story from the page already: judge lines, not the head. */
  readonly structured?: boolean;
}

export function removeFurniture(blocks: readonly Block[], options: CleaningOptions = {}): Cleaned {
  const givenTitle = options.title;
  const judged: Judged[] = blocks.map(block => {
    const rule = block.by ? undefined : matchLine(block.text);
    return {
      block,
      rule,
      by: block.by ?? (rule && rule.place === 'any' ? rule.by : undefined),
      words: wordsOf(block.text),
    };
  });
  takeBoxLines(judged);
  const opening = findOpening(judged);
  cutTail(judged, opening);
  const title = findTitle(judged, opening, givenTitle);
  if (title) judged[title.index]!.by = 'title';
  clearLines(judged, opening);
  if (!options.structured) clearHead(judged, opening, title?.index);
  dropRepeated(judged, title?.text ?? givenTitle);
  if (!options.structured) dropTeasers(judged, opening);
  dropHeadlines(judged);
  dropAtEnd(judged);
  return { judged, ...(title ? { title: title.text } : {}) };
}

const boxLine = /^furniture\/(newsletter|newsletter-note|page-form)$/;

/** A newsletter's box goes on under its heading with what is offered and what is done with the address. */
function takeBoxLines(judged: readonly Judged[]): void {
  judged.forEach((item, i) => {
    if (!item.by && item.rule?.place === 'box' && boxLine.test(judged[i - 1]?.by ?? '')) item.by = item.rule.by;
  });
}

/**
 * The first block of the story: the start of the run of blocks with the greatest sum, where a paragraph counts its words and
 * anything else costs. Maximum subsequence segmentation (Pasternack and Roth, WWW 2009) over blocks instead of tokens.
 * A menu's line costs more than its words, so that a list of forty headlines outweighs a promotional sentence among them.
 */
function findOpening(judged: readonly Judged[]): number {
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
const isProse = (text: string): boolean =>
  isStoryParagraph(text, 6) || /[:;,]["'”’]*$/.test(text) || text.length > LONGEST_HEADLINE;

/** Characters. Headlines of the press met end at 150; promotional lines of menus reach 200. */
const LONGEST_HEADLINE = 260;

/** Words that a line which is no sentence costs at least. Lines of menus have one to ten words; paragraphs twenty to sixty. */
const MENU_LINE_COST = 8;

/** Headlines seldom have more words; what has more is rather the standfirst, which shares more words with the story. */
const HEADLINE_WORDS = 15;

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
    if (
      by ||
      block.kind === 'item' ||
      words.length < fewestFor(block.text, opening) ||
      words.length > 32 ||
      isTimeLine(block.text)
    )
      continue;
    if (/[.:;,]["'”’]*$/.test(block.text) || bylinePattern.test(block.text)) continue;
    const long = words.filter(word => word.length > 3);
    const shared = long.filter(word => story.has(word)).length / Math.max(1, long.length);
    // A rubric in capitals ("BORDER CONFLICT") is short; a headline in capitals is not.
    const capitals = block.text === block.text.toUpperCase() && words.length < 5 ? -1 : 0;
    const tooLong = Math.max(0, words.length - HEADLINE_WORDS) * 0.05;
    const score = shared + Math.min(words.length, 8) / 16 - tooLong + capitals + (block.kind === 'heading' ? 0.5 : 0);
    if (!best || score > best.score + 1e-9) best = { text: block.text, index: i, score };
  }
  // The first line of a text is its headline where nothing else stands before the story.
  return best && (best.score > 0.3 || opening === 1) ? { text: best.text, index: best.index } : undefined;
}

/** Two words are a headline only where they open the text and are no name: "Talks resume", not "Ada Brandt". */
const fewestFor = (text: string, opening: number): number => (opening === 1 && /^\S+ \p{Ll}\S*$/u.test(text) ? 2 : 3);

export const bylinePattern =
  /^(?:by|By|BY)\s+(?:[A-Z][\p{L}.’'-]*)(?:[\s,]+(?:and|AND|&|in|the|for|of|[A-Z][\p{L}.’'-]*)){0,14}$/u;

/** Bylines and lines of publication above and right below the story's beginning; labelled ones anywhere. */
function clearLines(judged: readonly Judged[], opening: number): void {
  judged.forEach((item, i) => {
    if (item.by) return;
    const { text } = item.block;
    const date = dateLine(text);
    if (i <= opening + 1 && bylineOf(text)) item.by = 'furniture/byline';
    else if (date && (date.labelled || i <= opening + 1) && !isTimeLine(text)) item.by = 'furniture/date-line';
  });
}

/** The names of a byline, without the date that some pages put behind it. */
export function bylineOf(text: string): string | undefined {
  if (text.length > 200) return undefined;
  // "Posted Wednesday, 4 Feb 2026 by Ada Brandt"
  const behind = /^(.*\d.*?)\s+(by\s.*)$/i.exec(text);
  if (behind && dateLine(behind[1]!)?.labelled) return bylineOf(behind[2]!);
  if (!/^by\b/i.test(text)) return undefined;
  const [names, ...rest] = text.split(/\s+[-–—|•·]\s+|\s*\|\s*|(?<=[a-z]),?\s+(?=(?:Updated|Published|Posted)\b)/);
  if (!names || !bylinePattern.test(names.trim())) return undefined;
  return rest.every(part => dateLine(part) || part.length < 40) ? names.trim().replace(/^by:?\s+/i, '') : undefined;
}

/** Rules whose lines stand only on pages, not in clean copy. */
const pageSign =
  /^furniture\/(navigation|cookies|label|sharing|time-ago|advertisement|reading-time|comments|audio-video|page-message|newsletter)$/;
/** So many lines before the story that are no sentences make a page's head. */
const MENU_LINES = 5;

/**
 * What stands before the story on a page and is neither its title nor the standfirst right above it. Clean copy keeps its head:
 * a place, a speaker's name, a list of points may stand before the first paragraph.
 */
function clearHead(judged: readonly Judged[], opening: number, titleIndex: number | undefined): void {
  // What stands under the first time of a log is the log.
  const firstTime = judged.findIndex(item => isTimeLine(item.block.text));
  const head = judged.slice(0, firstTime >= 0 ? Math.min(firstTime, opening) : opening);
  const open = head.filter(item => item.by === undefined);
  const loose = open.filter(item => !isProse(item.block.text)).length;
  if (loose < MENU_LINES && !head.some(item => pageSign.test(item.by ?? ''))) return;
  const below = head.slice((titleIndex ?? -1) + 1).filter(item => item.by === undefined);
  head.forEach((item, i) => {
    if (item.by) return;
    // One line between title and story is its standfirst; several are the page's.
    if (i > (titleIndex ?? -1) && below.length === 1 && item.block.kind === 'line' && item.words.length >= 6) return;
    item.by =
      item.block.kind === 'item'
        ? 'furniture/menu'
        : i < (titleIndex ?? 0)
          ? 'furniture/before-title'
          : 'furniture/head-line';
  });
}

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
  const timeLine = kept.findIndex(item => isTimeLine(item.block.text));
  const firstTime = timeLine < 0 ? kept.length : timeLine;
  const titleKey = title ? wordsOf(title).join(' ') : undefined;
  kept.forEach((item, i) => {
    const key = keys[i]!;
    if (item.words.length >= 3 && key === titleKey) item.by = 'furniture/repeated-title';
    else if (item.words.length < 6) return;
    else if (i < HEAD_BLOCKS && i < firstTime && last.get(key)! > i) item.by = 'furniture/repeated-standfirst';
    else if (i > 0 && keys[i - 1] === key && kept[i - 1]!.by === undefined) item.by = 'furniture/repeated-line';
  });
}

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
function dropTeasers(judged: readonly Judged[], opening: number): void {
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
function dropAtEnd(judged: readonly Judged[]): void {
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

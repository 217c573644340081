/**
 * Tells the story from the page around it. In: blocks, and the title where it is known. Out: for each block the rule that takes it,
 * or none; and the title, where one was found in the head. Lines are judged by data/furniture; this file judges by structure:
 * where the story begins, where it ends, what is said twice, and runs of teasers. Boilerplate detection by text density and
 * position (Kohlschütter et al. 2010), with rules in place of a classifier, so that each cut names its reason.
 */
import { wordsOf } from '../../text/words.ts';
import type { Block } from '../blocks.ts';
import { isTimeLine } from '../post-lines.ts';
import { bylineOf } from './bylines.ts';
import { cutTail } from './cut-tail.ts';
import { dateLine } from './date-line.ts';
import { findTitle } from './find-title.ts';
import { dropHeadlines } from './headlines-at-end.ts';
import type { Judged } from './judged.ts';
import { findOpening, isProse } from './opening.ts';
import { matchLine } from './rules.ts';
import { dropAtEnd, dropTeasers } from './teasers.ts';

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

/** "Ada Brandt" above "Lake News Services". */
const NAME_STANDS_ABOVE = /^furniture\/(?:byline-role|agency-credit)$/;
const isNameAlone = (text: string): boolean =>
  /^\p{Lu}\p{Ll}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(text);

/** Blocks below the story's first one where a byline may stand: captions and the standfirst come first on many pages. */
const BYLINE_BELOW = 4;

/** Bylines and lines of publication above and right below the story's beginning; labelled ones anywhere. */
function clearLines(judged: readonly Judged[], opening: number): void {
  judged.forEach((item, i) => {
    if (item.by) return;
    const { text } = item.block;
    const date = dateLine(text);
    if (i <= opening + (/^by\b/i.test(text) ? BYLINE_BELOW : 1) && bylineOf(text)) item.by = 'furniture/byline';
    else if (i < opening && isNameAlone(text) && NAME_STANDS_ABOVE.test(judged[i + 1]?.by ?? ''))
      item.by = 'furniture/byline';
    else if (date && (date.labelled || i <= opening + 1) && !isTimeLine(text)) item.by = 'furniture/date-line';
  });
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

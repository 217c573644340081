/**
 * The whole sentence that a passage stands in. In: an article's text and a span of it. Out: where the sentence begins and ends, and
 * its words as they are printed. Only the paragraph around the passage is looked at, so that it costs the same in a long text.
 */
import type { Span } from '../model/span.ts';
import { outsideCitations, withoutFootnotes } from '../text/citations.ts';
import { findDateline } from '../text/dateline.ts';

/** A paragraph longer than this is no prose. */
const LONGEST_PARAGRAPH = 4000;

const STOP = /[.!?…]["”’')\]]*\s+(?=["“‘'(]*[\p{Lu}\p{N}])/gu;
/** Not the end of a sentence, though a capital follows. */
const TITLE =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Lt|Col|Maj|Sgt|Gov|Adm|Brig|Capt|Cmdr|Prof|Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;
/** "in the U.S. The" ends a sentence, "the U.S. Secretary" does not. */
const INITIALS = /(?:\p{L}\.){2,}$/u;
const STARTER = /^["“‘(]*(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|These|Those|There|As|For|If|When|While|After)\b/; // biome-ignore format: one list

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
/** Whether every quotation that it opens is closed in it. */
export const isBalanced = (text: string): boolean =>
  count(text, /"/g) % 2 === 0 &&
  count(text, /“/g) === count(text, /”/g) &&
  count(text, /\(/g) === count(text, /\)/g) &&
  count(text, /\[/g) === count(text, /\]/g);

/** Marks that open and close a quotation; a straight one does what the one before it did not. */
const MARK = /["“”]|(?<=^|[\s(])‘|(?<=[.,!?])’/gu;

/** Where a paragraph is between quotations, up to each place asked in turn. */
function outside(paragraph: string): (at: number) => boolean {
  const marks = Array.from(paragraph.matchAll(MARK), ({ 0: mark, index }) => ({ mark, index }));
  let next = 0;
  let [straight, curly, single] = [0, 0, 0];
  return at => {
    for (; next < marks.length && marks[next]!.index < at; next++) {
      const { mark } = marks[next]!;
      if (mark === '"') straight = 1 - straight;
      else if (mark === '“') curly = 1;
      else if (mark === '”') curly = 0;
      else single = mark === '‘' ? 1 : 0;
    }
    return straight + curly + single === 0;
  };
}

/** Where sentences of a paragraph begin, and where it ends: no quotation is parted. */
function bounds(paragraph: string): number[] {
  const starts = [findDateline(paragraph)?.length ?? 0];
  const isOutside = outside(paragraph);
  for (const stop of paragraph.matchAll(STOP)) {
    const behind = stop.index + stop[0].length;
    const before = paragraph.slice(Math.max(0, stop.index - 12), stop.index + 1);
    if (TITLE.test(before)) continue;
    if (INITIALS.test(before) && !STARTER.test(paragraph.slice(behind, behind + 12))) continue;
    if (behind > starts[0]! && isOutside(behind)) starts.push(behind);
  }
  return [...starts, paragraph.length];
}

/** Undefined where the passage runs over a paragraph's end, or a quotation in it never ends. */
export function sentenceAround(text: string, span: Span): Span | undefined {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const until = text.indexOf('\n', span.start);
  const end = until < 0 ? text.length : until;
  if (span.end > end || end - from > LONGEST_PARAGRAPH) return undefined;
  const paragraph = withoutFootnotes(text.slice(from, end));
  const edges = bounds(paragraph);
  const first = edges.findLast(edge => from + edge <= span.start);
  const last = edges.find(edge => from + edge >= span.end);
  if (first === undefined || last === undefined || !isBalanced(paragraph.slice(first, last))) return undefined;
  return { start: from + first, end: from + last };
}

const LINK = /\[([^[\]]{1,200})\]\([^()\s]{1,400}\)/g;

/** What is cited stands before the stop, which goes with it. */
const STOP_BEHIND_SOURCE = /\)\s*\.\s*$/;

function withoutCitations(text: string): string {
  const left = outsideCitations(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
  const words = left.join(' ').trimEnd();
  return STOP_BEHIND_SOURCE.test(text) && !words.endsWith('.') ? `${words}.` : words;
}

/** Its words without footnote marks, cited sources, links and marks of emphasis. */
export const printed = (text: string): string =>
  withoutCitations(text)
    .replace(LINK, '$1')
    .replace(/(?<![\p{L}\p{N}])[_*]{1,3}(?=\S)|(?<=\S)[_*]{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?:\s|$))/g, '')
    .trim();

/** All of it one quotation: its own marks are enough. */
const ONE_QUOTATION = /^["“]([^"“”]*)["”]$/;

/** Within quotation marks: its own become single ones. */
export const inMarks = (text: string): string =>
  `“${text
    .replace(ONE_QUOTATION, '$1')
    .replace(/(^|[\s([—–-])["“]/g, '$1‘')
    .replace(/["“”]/g, '’')}”`;

/**
 * Cuts an article's text at every boundary of evidence, so that nested and overlapping passages can be drawn as flat
 * pieces: text and marks go in; paragraphs of pieces come out, each piece knowing every mark that covers it.
 * Linear in text and marks (a sweep over sorted boundaries).
 */
import type { MoveNoun } from '../model/record.ts';
import type { EvidencePart, Span } from '../model/span.ts';

export interface Mark extends Span {
  /** Id of a statement or move; for a time or a place pointed at, a name made of its offsets. */
  readonly id: string;
  readonly kind: 'statement' | 'time' | 'place' | MoveNoun;
  readonly parts?: readonly EvidencePart[];
}

export interface Cover {
  readonly mark: Mark;
  readonly part?: EvidencePart['part'];
}

export interface Piece extends Span {
  readonly text: string;
  /** Innermost (shortest) first. */
  readonly covers: readonly Cover[];
  /** Marks whose evidence ends with this piece: their reference numbers stand after it. */
  readonly ends: readonly Mark[];
}

export interface MarkedParagraph extends Span {
  readonly pieces: readonly Piece[];
  /** Marks that start in this paragraph, in order of appearance. */
  readonly starts: readonly Mark[];
}

/** The paragraphs of a cleaned text: parted by a blank line. */
export function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start);
    const end = gap < 0 ? text.length : gap;
    if (end > start) spans.push({ start, end });
    start = end + 2;
  }
  return spans;
}

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
const length = (span: Span): number => span.end - span.start;

/** The part that covers a place; a place inside no part (a comma between cue and content) has none. */
const partAt = (mark: Mark, at: number): EvidencePart['part'] | undefined =>
  mark.parts?.find(part => part.start <= at && at < part.end)?.part;

function cutPieces(text: string, paragraph: Span, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([paragraph.start, paragraph.end]);
  const cut = (at: number) => {
    if (at > paragraph.start && at < paragraph.end) cuts.add(at);
  };
  for (const mark of marks) {
    for (const span of [mark, ...(mark.parts ?? [])]) {
      cut(span.start);
      cut(span.end);
    }
  }
  const places = [...cuts].sort((a, b) => a - b);
  const waiting = [...marks].sort(byPlace);
  let open: Mark[] = [];
  let next = 0;
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < places.length; index++) {
    const start = places[index]!;
    const end = places[index + 1]!;
    while (next < waiting.length && waiting[next]!.start <= start) open.push(waiting[next++]!);
    open = open.filter(mark => mark.end > start);
    const covers = [...open].sort((a, b) => length(a) - length(b)).map(mark => ({ mark, part: partAt(mark, start) }));
    pieces.push({ start, end, text: text.slice(start, end), covers, ends: open.filter(mark => mark.end === end) });
  }
  return pieces;
}

/** The whole text as paragraphs of pieces. Marks outside the text are left out: a wrong line is worse than a gap. */
export function markText(text: string, marks: readonly Mark[]): MarkedParagraph[] {
  const sorted = marks
    .filter(mark => mark.start >= 0 && mark.start < mark.end && mark.end <= text.length)
    .sort(byPlace);
  let next = 0;
  let open: Mark[] = [];
  return splitParagraphs(text).map(paragraph => {
    const starts: Mark[] = [];
    while (next < sorted.length && sorted[next]!.start < paragraph.end) starts.push(sorted[next++]!);
    open = [...open.filter(mark => mark.end > paragraph.start), ...starts];
    return { ...paragraph, pieces: cutPieces(text, paragraph, open), starts };
  });
}

/**
 * A plan's own text is read into its clauses. In: the text as kept. Out: clauses in text order, each with its whole number, its own words, and
 * what of it is open. Every word of the text but numbers and headings stands in exactly one clause. Linear in the text.
 */
import type { Span } from '../../model/span.ts';
import type { OpenText, TextClause } from '../../model/texts.ts';
import { wordsOf } from '../words.ts';
import { isOption, type Marker, markerOf, type Numbering, rankOf } from './markers.ts';
import { findBrackets, findOptions } from './open-text.ts';

interface Line extends Span {
  readonly text: string;
  /** A blank line stands before it. */
  readonly parted: boolean;
}

interface Level {
  readonly style: string;
  readonly label: string;
  readonly indent: number;
  readonly ordinal: number;
}

interface Draft {
  readonly label: string;
  readonly depth: number;
  readonly heading?: string;
  readonly option: boolean;
  /** Nothing but its number so far. */
  bare: boolean;
  start: number;
  end: number;
}

/** A heading is short and ends as no sentence does. */
const HEADING_WORDS = 12;
/** Titles of single clauses are shorter: a broken line of so few words would be one of a narrow column. */
const TITLE_WORDS = 7;
/** Lines looked ahead for the next number. */
const LINES_AHEAD = 12;
/** Numbers that may be missing between two clauses of an excerpt. */
const LONGEST_GAP = 20;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let parted = true;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') parted = true;
    else {
      lines.push({ start, end: start + line.trimEnd().length, text: line.trimEnd(), parted });
      parted = false;
    }
    start += line.length + 1;
  }
  return lines;
}

/** Marked as one, or short and without a stop: the title of the whole, or a line above a number. */
const isHeading = ({ text, parted, start }: Line, next: Line | undefined): boolean =>
  /^#{1,6}\s/.test(text) ||
  (parted &&
    next !== undefined &&
    (start === 0 || markerOf(next.text) !== undefined) &&
    !/[.?!;:,]["”’)\]]*$/.test(text) &&
    wordsOf(text).length <= HEADING_WORDS);

/** The open levels of numbering, outermost first. */
class Levels {
  #open: Level[] = [];
  #bullets = new Map<string, number>();

  get depth(): number {
    return this.#open.length;
  }

  /** The place of a marker, or undefined where its number fits nowhere and it is a word of the text. */
  place(marker: Marker): { readonly label: string; readonly depth: number } | undefined {
    const [first] = marker.numberings;
    if (first!.style.startsWith('bullet')) return this.#bullet(marker);
    // What counts on from an open level is that level's, the innermost first.
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const level = this.#open[at]!;
      const next = marker.numberings.find(one => one.style === level.style && one.ordinal === level.ordinal + 1);
      if (next) return this.#put(at, next, marker);
    }
    const opening = marker.numberings.find(one => one.ordinal === 1);
    if (opening) {
      const same = this.#open.findIndex(level => level.style === opening.style);
      // "2.1" behind "1.3": the first of the next, on the level of the others.
      if (same >= 0 && opening.parts > 1) return this.#put(same, opening, marker);
      return this.#put(this.#under(opening, marker), opening, marker);
    }
    const sure = marker.numberings.find(({ style }) => !/^(?:small|capital)/.test(style));
    if (!sure) return undefined;
    const level = this.#open.findIndex(({ style }) => style === sure.style);
    if (level >= 0) {
      const gap = sure.ordinal - this.#open[level]!.ordinal;
      return sure.parts > 1 || (gap > 0 && gap <= LONGEST_GAP) ? this.#put(level, sure, marker) : undefined;
    }
    return this.#put(this.#under(sure, marker), sure, marker);
  }

  /** A new level stands under the innermost; options stand beside each other, and a number with dots under those with fewer. */
  #under({ style, parts }: Numbering, marker: Marker): number {
    const rank = rankOf(style);
    if (rank !== undefined) return this.#open.findLastIndex(level => (rankOf(level.style) ?? rank) < rank) + 1;
    const same = this.#open.findIndex(level => level.style === style);
    if (same >= 0 && !/^(?:small|capital|arabic)/.test(style)) return same;
    if (parts > 1) {
      const under = this.#open.findLastIndex(level => /^arabic/.test(level.style) && partsOf(level.style) < parts);
      if (under >= 0) return under + 1;
    }
    const depth = this.#open.findIndex(level => level.style.startsWith('bullet'));
    if (depth >= 0) return depth;
    // Numbers that begin anew are those of the next list, or of one that is set in.
    return same >= 0 && marker.indent <= this.#open[same]!.indent ? same : this.#open.length;
  }

  #put(at: number, { style, ordinal, parts }: Numbering, marker: Marker) {
    this.#open.length = Math.min(at, this.#open.length);
    // A number with dots tells its parents itself.
    const parent = parts > 1 ? this.#open.findLast(level => !/^arabic/.test(level.style)) : this.#open.at(-1);
    const label = [parent?.label, marker.shown].filter(Boolean).join(' ');
    this.#open.push({ style, label, indent: marker.indent, ordinal });
    return { label, depth: this.#open.length - 1 };
  }

  /** Whether a number counts on from an open level. */
  goesOn(marker: Marker): boolean {
    return marker.numberings.some(({ style, ordinal }) =>
      this.#open.some(level => level.style === style && level.ordinal + 1 === ordinal),
    );
  }

  #bullet(marker: Marker) {
    const outer = this.#open.findIndex(level => level.style.startsWith('bullet') && level.indent >= marker.indent);
    if (outer >= 0) this.#open.length = outer;
    const parent = this.#open.at(-1)?.label ?? '';
    const count = (this.#bullets.get(parent) ?? 0) + 1;
    this.#bullets.set(parent, count);
    const label = [parent, `•${count}`].filter(Boolean).join(' ');
    this.#open.push({ style: marker.numberings[0]!.style, label, indent: marker.indent, ordinal: count });
    return { label, depth: this.#open.length - 1 };
  }
}

const partsOf = (style: string): number => Number(/^arabic(\d)/.exec(style)?.[1] ?? 1);

/** "B. ECONOMY" between clause 20 and clause 21, whose numbers go on over it. */
function isTitleOfPart({ text }: Line, marker: Marker, lines: readonly Line[], index: number, levels: Levels): boolean {
  const words = text.slice(marker.length);
  if (!/^\(?[A-Za-z]+\)?$/.test(marker.shown) || /\p{Ll}/u.test(words) || wordsOf(words).length < 2) return false;
  if (levels.goesOn(marker)) return false;
  for (const line of lines.slice(index + 1, index + 1 + LINES_AHEAD)) {
    const next = markerOf(line.text);
    if (next) return levels.goesOn(next);
  }
  return false;
}

const firstWord = ({ start, text }: Line): number => start + (text.length - text.trimStart().length);

/** Lines without a number belong to the clause above; before the first number each paragraph stands for itself. */
function draftsOf(text: string): Draft[] {
  const lines = linesOf(text);
  const levels = new Levels();
  const drafts: Draft[] = [];
  let heading: string | undefined;
  let unnumbered = 0;
  for (const [index, line] of lines.entries()) {
    const marker = markerOf(line.text);
    if (marker && isTitleOfPart(line, marker, lines, index, levels)) {
      heading = line.text.trim();
      continue;
    }
    const place = marker && levels.place(marker);
    if (marker && place) {
      // A number alone ("Chapter II") is all the words that there are, until a line follows it.
      const bare = marker.length >= line.text.length;
      const start = bare ? firstWord(line) : line.start + marker.length;
      drafts.push({ ...place, ...(heading ? { heading } : {}), option: isOption(marker), bare, start, end: line.end });
      heading = undefined;
    } else if (isHeading(line, lines[index + 1])) {
      heading = line.text.replace(/^\s*#{1,6}\s+|\*\*/g, '').trim();
    } else if (levels.depth === 0 && (line.parted || drafts.length === 0)) {
      // Of its own, too, where there is none above that it could belong to: right under a title.
      unnumbered++;
      drafts.push({
        label: `¶${unnumbered}`,
        depth: 0,
        ...(heading ? { heading } : {}),
        option: false,
        bare: false,
        start: firstWord(line),
        end: line.end,
      });
      heading = undefined;
    } else {
      const last = drafts.at(-1);
      if (last?.bare) last.start = firstWord(line);
      if (last) last.end = line.end;
      if (last) last.bare = false;
    }
  }
  return drafts;
}

/** Parts of open text that lie in a clause. */
function openIn(text: string, draft: Draft, brackets: readonly Span[]): OpenText[] {
  const own: OpenText[] = brackets.map(({ start, end }) => {
    const from = Math.max(start, draft.start);
    const until = Math.min(end, draft.end);
    return { kind: 'bracket', start: from, end: until, text: text.slice(from, until) };
  });
  const words = text.slice(draft.start, draft.end);
  const options: OpenText[] = draft.option
    ? [{ kind: 'option', start: draft.start, end: draft.end, text: words }]
    : findOptions(words).map(({ start, end }) => ({
        kind: 'option',
        start: draft.start + start,
        end: draft.start + end,
        text: words.slice(start, end),
      }));
  return [...own, ...options];
}

/** "1. Prisoners", and the sentences below: short, without a stop, and what follows begins anew. */
function titleOf(words: string): string | undefined {
  const [first, ...rest] = words.split('\n', 2).map(line => line.trim());
  if (!first || !rest[0] || !/^\p{Lu}/u.test(first) || /[.?!;:,\]]["”’)]*$/.test(first)) return undefined;
  // A line that the margin broke goes on in small letters, or is long.
  return /^[\p{Lu}["“(]/u.test(rest[0]) && wordsOf(first).length <= TITLE_WORDS
    ? first.replace(/\s+/g, ' ')
    : undefined;
}

export function readTextClauses(text: string): TextClause[] {
  const drafts = draftsOf(text);
  const brackets = findBrackets(text);
  let next = 0;
  /** Brackets that began in an earlier clause and still run. */
  let running: Span[] = [];
  return drafts.map(draft => {
    const met = [...running];
    while (next < brackets.length && brackets[next]!.start < draft.end) met.push(brackets[next++]!);
    const inside = met.filter(({ end, start }) => end > draft.start && start < draft.end);
    running = met.filter(({ end }) => end > draft.end);
    const { label, depth, heading, start, end } = draft;
    const title = titleOf(text.slice(start, end));
    return {
      label,
      depth,
      ...(heading ? { heading } : {}),
      ...(title ? { title } : {}),
      start,
      end,
      text: text.slice(start, end).replace(/\s+/g, ' ').trim(),
      open: openIn(text, draft, inside),
    };
  });
}

/** Pairs of brackets and options of a whole text: one that runs over several clauses counts once. */
export const openCounts = (text: string, clauses: readonly TextClause[]) => ({
  brackets: findBrackets(text).length,
  options: clauses.reduce((sum, { open }) => sum + open.filter(({ kind }) => kind === 'option').length, 0),
});

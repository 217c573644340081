/** Pieces of a date joined into one point: "Monday, Oct. 26", "5 p.m. EST Nov. 9", "late last week", "the third quarter of 1984", "June last year". */
import type { Mod, Point } from '../expression.ts';
import type { Reader } from '../lexemes.ts';
import { readClock } from './clock.ts';
import { startersOf } from './date-readers.ts';
import type { Read } from './numbers.ts';

export interface ReadAs<T> extends Read<T> {
  readonly by: string;
}

/** Read once per place: several readers ask for the same piece. */
function readPiece(r: Reader, i: number): ReadAs<Point> | undefined {
  const { clock, dates } = startersOf(r.at(i));
  if (!clock && dates.length === 0) return undefined;
  const known = r.pieces.get(i);
  if (known !== undefined) return known ?? undefined;
  const time = clock ? readClock(r, i) : undefined;
  let best: ReadAs<Point> | undefined = time && {
    end: time.end,
    value: { kind: 'point', clock: time.value },
    by: 'clock',
  };
  for (const { id, read } of dates) {
    const found = read(r, i);
    if (found && found.end > (best?.end ?? i)) best = { end: found.end, value: found.value, by: id };
  }
  r.pieces.set(i, best ?? null);
  return best;
}

/** What a point states, from the clock (0) to the year (5); a joined point spans from its finest to its coarsest. */
export const levels = (p: Point): number[] => {
  const found: number[] = [];
  if (p.clock) found.push(0);
  if (p.part) found.push(1);
  const unit = p.relative?.unit;
  if (p.weekday !== undefined || p.day !== undefined || p.holiday || unit === 'day') found.push(2);
  if (unit === 'week' || unit === 'weekend') found.push(3);
  if (p.month !== undefined || p.season || p.quarter || p.half || unit === 'month' || unit === 'quarter') found.push(4);
  if (p.year !== undefined || unit === 'year' || p.decade !== undefined || p.century !== undefined) found.push(5);
  return found;
};

const only = (p: Point, level: number): boolean => levels(p).every(l => l === level);
const has = (p: Point, level: number): boolean => levels(p).includes(level);

/** Whether `a glue b` is one point. Glue: the words between them. */
function joins(a: Point, b: Point, glue: string): boolean {
  if (a.mod && b.mod) return false;
  if (Object.keys(b).some(key => key !== 'kind' && key !== 'mod' && key in a)) return false;
  if (only(a, 0)) return has(b, 2) && !has(b, 0) && /^(?:|,|on|of)$/.test(glue);
  if (has(a, 2) && only(b, 0)) return /^(?:|,|at|at about|at around)$/.test(glue);
  if (has(a, 2) && only(b, 1)) return glue === '';
  if (only(a, 1)) return has(b, 2) && !has(b, 1) && /^(?:|of)$/.test(glue);
  if (only(a, 2) && a.weekday !== undefined && b.day !== undefined) return /^(?:|,)$/.test(glue);
  if (a.weekday !== undefined && only(b, 3)) return /^(?:|of)$/.test(glue);
  const partOfYear = has(a, 4) || a.holiday !== undefined;
  if (partOfYear && !has(a, 5) && only(b, 5))
    return b.relative ? /^(?:|of)$/.test(glue) : /^(?:|of|in|,)$/.test(glue) && (a.month === undefined || glue !== ',');
  if (only(a, 5) && (b.quarter !== undefined || b.half !== undefined)) return /^(?:|'s|fiscal)$/.test(glue);
  return false;
}

const GLUES = [
  [],
  [','],
  ['of'],
  ['on'],
  ['at'],
  ['in'],
  ["'", 's'],
  ['of', 'the'],
  ['at', 'about'],
  ['at', 'around'],
].map(words => ({ words, text: words.join(' ').replace("' s", "'s").replace('of the', 'of') }));

/** Pieces joined from i on. */
export function readJoined(r: Reader, i: number): ReadAs<Point> | undefined {
  const first = readPiece(r, i);
  if (!first) return undefined;
  const known = r.joined.get(i);
  if (known) return known;
  const joined = joinPieces(r, first);
  r.joined.set(i, joined);
  return joined;
}

function joinPieces(r: Reader, first: ReadAs<Point>): ReadAs<Point> {
  let joined = first;
  for (let pieces = 1; pieces < 4; pieces++) {
    let more: ReadAs<Point> | undefined;
    const { norm } = r.next(joined.end);
    for (const { words, text } of GLUES) {
      if (words.length > 0 && words[0] !== norm) continue;
      const k = joined.end + words.length;
      if (!r.reads(joined.end, ...words) || r.next(k).text === '') continue;
      const piece = readPiece(r, k);
      if (!piece || !joins(joined.value, piece.value, text)) continue;
      more = {
        end: piece.end,
        value: { ...piece.value, ...joined.value, ...(piece.value.which ? { which: piece.value.which } : {}) },
        by: joined.by,
      };
      break;
    }
    if (!more) break;
    joined = more;
  }
  return joined;
}

/** "early", "mid-", "the end of", "earlier in", "late on": where the date's portion begins. */
function readPortion(r: Reader, i: number): Read<Mod> | undefined {
  const word = r.at(i).norm;
  if (word === 'earlier' || word === 'later') {
    const glue = /^(?:on|in)$/.test(r.next(i + 1).norm) ? 2 : 1;
    return { end: i + glue, value: word === 'earlier' ? 'START' : 'END' };
  }
  if (word === 'sometime') return { end: i + (/^(?:in|on)$/.test(r.next(i + 1).norm) ? 2 : 1), value: 'APPROX' };
  const the = word === 'the' ? 1 : 0;
  const very = the && r.next(i + 1).norm === 'very' ? 1 : 0;
  const portion = (the ? r.next(i + the + very) : r.at(i)).is.portion;
  if (!portion) return undefined;
  const name = (the ? r.next(i + the + very) : r.at(i)).norm;
  const end = i + the + very + 1;
  if (/^(?:early|late|mid)$/.test(name)) {
    const glue = r.next(end).text === '-' || (name !== 'mid' && /^(?:on|in)$/.test(r.next(end).norm)) ? 1 : 0;
    return { end: end + glue, value: portion as Mod };
  }
  const middle =
    name === 'latter' || name === 'early' ? /^(?:part|half|days|months|years)$/.test(r.next(end).norm) : false;
  if (r.next(end + (middle ? 1 : 0)).norm === 'of') return { end: end + (middle ? 2 : 1), value: portion as Mod };
  return undefined;
}

/** "year-end", "year's end", "month-end". */
function readUnitEnd(r: Reader, i: number): ReadAs<Point> | undefined {
  const { unit } = r.at(i).is;
  if (!unit || unit.plural || !/^(?:year|month|quarter|week)$/.test(unit.unit) || unit.times !== 1) return undefined;
  for (const glue of [['-'], ["'", 's'], []]) {
    if (r.reads(i + 1, ...glue, 'end') && !/^(?:of|the)$/.test(r.next(i + 2 + glue.length).norm)) {
      return {
        end: i + 2 + glue.length,
        value: { kind: 'point', relative: { unit: unit.unit, offset: 0, from: 'anchor' }, mod: 'END' },
        by: 'unit-end',
      };
    }
  }
  return undefined;
}

/** "the third quarter", "the 1990s", "the winter of 1994": pieces that take the article with them, unless it belongs to a noun that follows. */
const WITH_ARTICLE = new Set(['quarter', 'decade', 'century', 'season']);

function readWithArticle(r: Reader, i: number): ReadAs<Point> | undefined {
  if (r.at(i).norm !== 'the' || r.next(i + 1).text === '') return undefined;
  const rest = readJoined(r, i + 1);
  if (!rest || !(WITH_ARTICLE.has(rest.by) || rest.value.quarter !== undefined)) return undefined;
  const attribute = /^(?:NOUN|PROPN)$/.test(r.pos(rest.end)) || r.next(rest.end).text === '-';
  const hyphen = rest.value.quarter !== undefined && r.at(rest.end - 2).text === '-';
  return attribute || hyphen ? undefined : rest;
}

/** "1994 or later", "1990 and beyond". */
function readOpenEnd(r: Reader, end: number): number | undefined {
  if (r.reads(end, 'or', 'later') || r.reads(end, 'and', 'beyond') || r.reads(end, 'or', 'so')) return end + 2;
  return undefined;
}

export const APPROXIMATE = new Set(['about', 'around', 'approximately', 'roughly', 'circa']);
/** Prepositions that let a bare part of day date something: "in the morning", "by nightfall", "at dawn". */
const BEFORE_PART = /^(?:in|by|until|since|during|before|after|from|at|through|for|late|early|mid)$/;

/** One point from i on, with its portion or approximator. */
export function readPoint(r: Reader, i: number): ReadAs<Point> | undefined {
  const end = readUnitEnd(r, i);
  if (end) return end;
  const plain = readWithArticle(r, i) ?? readJoined(r, i);
  const portion = readPortion(r, i);
  if (portion && !r.next(portion.end).barrier) {
    const inner = readPortion(r, portion.end); // "the end of early ..." does not occur; "late on" does
    const rest = inner ? undefined : readJoined(r, portion.end);
    const attribute =
      r.at(i).norm === 'the' && r.at(portion.end - 1).text === '-' && rest && r.pos(rest.end) === 'NOUN';
    if (
      rest &&
      !attribute &&
      !rest.value.clock &&
      rest.end > (plain?.end ?? i) &&
      portionFits(portion.value, r.at(i).norm, rest.value)
    ) {
      return { end: rest.end, value: { ...rest.value, mod: portion.value }, by: rest.by };
    }
  }
  if (APPROXIMATE.has(r.at(i).norm) && r.next(i + 1).text !== '') {
    const rest = readJoined(r, i + 1);
    // "around Wednesday's ruling" goes round it
    if (rest && !isBarePart(rest.value) && (rest.value.weekday === undefined || rest.value.clock))
      return { end: rest.end, value: { ...rest.value, mod: 'APPROX' }, by: rest.by };
  }
  if (plain && isBarePart(plain.value) && !BEFORE_PART.test(r.before(i).norm)) return undefined;
  const open =
    plain && (plain.value.year !== undefined || plain.value.relative?.unit === 'year')
      ? readOpenEnd(r, plain.end)
      : undefined;
  if (plain && open)
    return {
      ...plain,
      end: open,
      value: { ...plain.value, mod: r.at(open - 1).norm === 'so' ? 'APPROX' : 'ON_OR_AFTER' },
    };
  return plain;
}

export const isBarePart = (p: Point): boolean => p.part !== undefined && levels(p).length === 1;

/** "earlier" and "later" stand before today's day, week, month or year; "earlier 1990" does not. */
const portionFits = (mod: Mod, word: string, p: Point): boolean =>
  (word !== 'earlier' && word !== 'later') ||
  p.relative !== undefined ||
  p.weekday !== undefined ||
  p.month !== undefined ||
  (mod === 'START' && p.year !== undefined);

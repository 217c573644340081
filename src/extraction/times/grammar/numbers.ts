/** Numbers as written: figures, words, fractions, ordinals, years spoken out. Each reader gives the end and the value, or nothing. */
import type { Reader } from '../lexemes.ts';

export interface Read<T> {
  /** Index of the first lexeme after it. */
  readonly end: number;
  readonly value: T;
}

/** No number runs over more lexemes; bounds the cost of a run of number words. */
const MOST_PIECES = 12;

/** Figures: "14", "1,500", "2.5", "2 1/2", "1/2", "½". */
export function readFigures(r: Reader, i: number): Read<number> | undefined {
  const first = r.at(i);
  if (first.text === '½') return { end: i + 1, value: 0.5 };
  if (!first.digits || first.text.length > 9) return undefined;
  let value = Number(first.text);
  let end = i + 1;
  while (
    end < i + MOST_PIECES &&
    r.next(end).text === ',' &&
    !r.next(end).spaced &&
    /^\d{3}$/.test(r.next(end + 1).text) &&
    !r.next(end + 1).spaced
  ) {
    value = value * 1000 + Number(r.next(end + 1).text);
    end += 2;
  }
  if (r.next(end).text === '.' && !r.next(end).spaced && r.next(end + 1).digits && !r.next(end + 1).spaced) {
    return { end: end + 2, value: Number(`${value}.${r.next(end + 1).text.slice(0, 6)}`) };
  }
  const fraction = (k: number) =>
    r.next(k).digits && r.next(k + 1).text === '/' && r.next(k + 2).digits && Number(r.next(k + 2).text) > 0
      ? Number(r.next(k).text) / Number(r.next(k + 2).text)
      : undefined;
  const own = fraction(i);
  if (own !== undefined && own < 1) return { end: i + 3, value: own };
  const extra = fraction(end + (r.next(end).text === '-' ? 1 : 0));
  if (extra !== undefined && extra < 1) return { end: end + (r.next(end).text === '-' ? 4 : 3), value: value + extra };
  if (r.next(end).text === '½') return { end: end + 1, value: value + 0.5 };
  return { end, value };
}

/** Number words: "two", "twenty-four", "a hundred", "two thousand". A lone "a" is not one here. */
export function readNumberWords(r: Reader, i: number): Read<number> | undefined {
  let total = 0;
  let value: number | undefined;
  let end = i;
  if ((r.at(i).norm === 'a' || r.at(i).norm === 'one') && r.next(i + 1).is.multiplier) {
    value = 1;
    end = i + 1;
  }
  while (end < i + MOST_PIECES) {
    const gap = end > i && r.next(end).text === '-' && r.next(end + 1).is.number !== undefined ? 1 : 0;
    const word = end === i ? r.at(i) : r.next(end + gap);
    if (
      word.is.number !== undefined &&
      (value === undefined || (value % 10 === 0 && value % 100 >= 20 && word.is.number < 10) || value % 100 === 0)
    ) {
      value = (value ?? 0) + word.is.number;
      end += 1 + gap;
    } else if (word.is.multiplier && value !== undefined) {
      const multiplier = word.is.multiplier;
      if (multiplier >= 1000) {
        total += value * multiplier;
        value = 0;
      } else value *= multiplier;
      end += 1;
    } else break;
  }
  return value === undefined || end === i ? undefined : { end, value: total + value };
}

export const readNumber = (r: Reader, i: number): Read<number> | undefined =>
  r.at(i).digits || r.at(i).text === '½' ? readFigures(r, i) : readNumberWords(r, i);

/** "8th", "eighth", "twenty-first". */
export function readOrdinal(r: Reader, i: number): Read<number> | undefined {
  const word = r.at(i);
  if (word.digits && word.text.length <= 2 && /^(st|nd|rd|th)$/.test(r.next(i + 1).norm) && !r.next(i + 1).spaced) {
    return { end: i + 2, value: Number(word.text) };
  }
  if (word.is.ordinal !== undefined) return { end: i + 1, value: word.is.ordinal };
  if (word.is.number !== undefined && word.is.number >= 20 && r.next(i + 1).text === '-') {
    const unit = r.next(i + 2).is.ordinal;
    if (unit !== undefined && unit < 10) return { end: i + 3, value: word.is.number + unit };
  }
  return undefined;
}

/** Years that news may speak of without naming an era. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** A year in figures, or spoken: "nineteen ninety-six", "two thousand and four" only after "the year". */
export function readYear(r: Reader, i: number): Read<number> | undefined {
  const word = r.at(i);
  if (word.digits) {
    const value = Number(word.text);
    return word.text.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR ? { end: i + 1, value } : undefined;
  }
  const century = word.is.number;
  if (century === undefined || century < 16 || century > 20 || !r.next(i + 1).spaced) return undefined;
  const rest = readNumberWords(r, i + 1);
  return rest && rest.value >= 10 && rest.value <= 99 && century !== 20
    ? { end: rest.end, value: century * 100 + rest.value }
    : undefined;
}

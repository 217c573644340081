/** Repetitions: "every week", "daily", "twice a year", "Tuesdays". */
import type { Point, Repeated } from '../expression.ts';
import type { Lexeme, Reader } from '../lexemes.ts';
import { amountOf, readAmount } from './amounts.ts';
import { readNumber } from './numbers.ts';
import type { ReadAs } from './points.ts';

/** "every week", "each of the past three years", "daily", "twice a year", "four flights [a week]", "Tuesdays", "Tuesday nights". */
export function readRepeated(r: Reader, i: number): ReadAs<Repeated> | undefined {
  const first = r.at(i);
  const found = (end: number, value: Omit<Repeated, 'kind'>): ReadAs<Repeated> => ({
    end,
    value: { kind: 'set', ...value },
    by: 'repeated',
  });
  if (first.is.frequency) {
    // "the quarterly dividend", "a daily", the newspaper, tell of no time
    if (first.norm === 'quarterly' && /^(?:NOUN|PROPN|ADJ)$/.test(r.pos(i + 1))) return undefined;
    if (r.pos(i + 1) === 'PROPN') return undefined;
    const [n, unit] = first.is.frequency;
    return found(i + 1, { every: { n, unit } });
  }
  if (/^(?:every|each)$/.test(first.norm)) {
    const other = r.next(i + 1).norm === 'other' ? 1 : 0;
    const next = r.next(i + 1 + other);
    if (next.is.unit && !next.is.unit.plural && next.norm !== 'second')
      return found(i + 2 + other, { every: amountOf(next.is.unit, 1 + other) });
    const fields = pointOf(next);
    if (fields) return found(i + 2 + other, { point: fields });
    if (first.norm === 'every' && next.text !== '') {
      const amount = readAmount(r, i + 1);
      if (amount && !amount.hyphen) return found(amount.end, { every: amount.value });
    }
    return undefined;
  }
  if (
    first.is.weekday !== undefined &&
    !first.is.short &&
    first.norm.endsWith('days') &&
    first.text[0] !== first.norm[0]
  ) {
    return found(i + 1, { point: { kind: 'point', weekday: first.is.weekday } });
  }
  if (first.is.weekday !== undefined && /^(?:nights|mornings|evenings|afternoons)$/.test(r.next(i + 1).norm)) {
    return found(i + 2, { point: { kind: 'point', weekday: first.is.weekday, part: r.next(i + 1).is.part! } });
  }
  // "twice a year", "three times a day"
  const times = /^(?:once|twice|thrice)$/.test(first.norm)
    ? i + 1
    : r.next(i + 1).norm === 'times' && readNumber(r, i)?.end === i + 1
      ? i + 2
      : undefined;
  const per = times ?? i;
  const word = times === undefined ? first.norm : r.next(per).norm;
  const unit = r.next(per + 1).is.unit;
  if (
    unit &&
    !unit.plural &&
    r.next(per + 2).text !== '-' &&
    /^(?:a|an|per|each|every)$/.test(word) &&
    (times !== undefined || countsBefore(r, i, word))
  ) {
    return found(per + 2, { every: amountOf(unit, 1) });
  }
  return undefined;
}

/** "four flights a week", "$3 a day": a number in the five words before, and no preposition of time between. */
function countsBefore(r: Reader, i: number, word: string): boolean {
  if (word === 'per') return true;
  if (!/^(?:NOUN|NUM|SYM|PROPN)$/.test(r.pos(i - 1)) && !r.before(i).digits) return false;
  for (let k = i - 1; k >= i - 5 && k >= 0 && !r.at(k + 1).barrier; k--) {
    const before = r.at(k);
    if (/^(?:for|in|within|after|of|during|than|[.;:])$/.test(before.norm)) return false;
    if (
      before.digits ||
      before.is.number !== undefined ||
      /^(?:[$€£%]|dozens|hundreds|thousands|millions)$/.test(before.norm)
    )
      return true;
  }
  return false;
}

function pointOf(word: Lexeme): Point | undefined {
  const { weekday, month, part, season, short } = word.is;
  if (short) return undefined;
  if (weekday !== undefined) return { kind: 'point', weekday };
  if (month !== undefined && word.text[0] !== word.norm[0]) return { kind: 'point', month };
  if (part) return { kind: 'point', part };
  return season ? { kind: 'point', season } : undefined;
}

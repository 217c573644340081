/** Periods of accounts compared with another year's: "the year-ago quarter", "the comparable period last year", "the latest quarter", "the 1988 period". */
import type { Point, Shift } from '../expression.ts';
import type { Reader } from '../lexemes.ts';
import { readOrdinal, readYear } from './numbers.ts';
import type { ReadAs } from './points.ts';

const PERIOD = /^(?:quarter|period|half|year|months)$/;

/** "year-ago", "year-earlier", from i on. */
const readsYearAgo = (r: Reader, i: number): boolean =>
  (r.next(i).norm === 'year' || r.at(i).norm === 'year') &&
  r.next(i + 1).text === '-' &&
  /^(?:ago|earlier)$/.test(r.next(i + 2).norm);

export function readPeriod(r: Reader, i: number): ReadAs<Point | Shift> | undefined {
  const the = r.at(i).norm === 'the' ? 1 : 0;
  let k = i + the;
  const word = (n: number) => (n === i ? r.at(n) : r.next(n)).norm;
  const comparing = /^(?:comparable|corresponding|same)$/.test(word(k));
  if (comparing) k++;
  const yearAgo = readsYearAgo(r, k);
  if (yearAgo) k += 3;
  const year = !yearAgo && the && r.next(k).digits ? readYear(r, k) : undefined;
  if (year) k = year.end;
  const latest = !yearAgo && !comparing && !year && the === 1 && word(k) === 'latest';
  if (latest) k++;
  if (!yearAgo && !comparing && !year && !latest) return undefined;
  const ordinal = r.next(k).text === '' ? undefined : readOrdinal(r, k);
  const quarter = ordinal && ordinal.value <= 4 && r.next(ordinal.end).norm === 'quarter' ? ordinal : undefined;
  const counted = r.next(k).is.number !== undefined && r.next(k + 1).norm === 'months';
  const noun = quarter ? quarter.end : counted ? k + 1 : k;
  const named = PERIOD.test(r.next(noun).norm) && (r.next(noun).norm !== 'months' || counted);
  const lastYear = comparing && named && r.reads(noun + 1, 'last', 'year');
  const end = lastYear ? noun + 3 : named ? noun + 1 : k;
  const by = 'period';
  if (year)
    return named && r.next(noun).norm === 'period'
      ? { end, value: { kind: 'point', year: year.value }, by }
      : undefined;
  if (latest) {
    if (!named || !/^(?:quarter|period)$/.test(r.next(noun).norm) || quarter) return undefined;
    return { end, value: { kind: 'point', relative: { unit: 'quarter', offset: 0, from: 'before' } }, by };
  }
  if (comparing && !yearAgo && !lastYear) return undefined;
  // "The [year-earlier] results": without its own noun it is an attribute, and takes no article
  if (!named && the) return undefined;
  if (quarter)
    return {
      end,
      value: { kind: 'point', relative: { unit: 'year', offset: -1, from: 'anchor' }, quarter: quarter.value },
      by,
    };
  return { end, value: { kind: 'shift', amount: { n: 1, unit: 'year' }, direction: -1, from: 'before' }, by };
}

/** Two points of one kind joined: "Nov. 24-25", "24 to 25 November 2025", "2014-15". */
import type { Interval, Point } from '../expression.ts';
import { lexemeFact, type Reader } from '../lexemes.ts';
import { type Read, readFigures, readYear } from './numbers.ts';
import { levels, type ReadAs, readJoined } from './points.ts';

const LINKS = new Set(['-', '–', '—', 'to', 'through', 'until', 'till']);
const isLink = lexemeFact(({ norm }) => LINKS.has(norm));

/** A figure that may be a day. */
function readDay(r: Reader, k: number): Read<number> | undefined {
  const { digits, text } = r.next(k);
  return digits && text.length <= 2 ? readFigures(r, k) : undefined;
}

/** Whether what stands at k joins the two ends of an interval that begins at i. */
function links(r: Reader, i: number, k: number): boolean {
  const lexeme = r.next(k);
  return isLink(lexeme) || (lexeme.norm === 'and' && r.before(i).norm === 'between');
}

/** "Nov. 24-25", "24 to 25 November 2025", "2014-15", "from Monday to Wednesday". */
export function readInterval(r: Reader, i: number): ReadAs<Interval> | undefined {
  const first = readJoined(r, i);
  const found = first && links(r, i, first.end) ? (readDaysOfMonth(r, first) ?? readYears(r, i, first)) : undefined;
  return found ?? readDaysBeforeMonth(r, i);
}

/** "Nov. 24-25, 2025" */
function readDaysOfMonth(r: Reader, first: ReadAs<Point>): ReadAs<Interval> | undefined {
  const a = first.value;
  if (a.month === undefined || a.day === undefined || a.year !== undefined) return undefined;
  const day = readDay(r, first.end + 1);
  if (!day || day.value <= a.day || day.value > 31 || r.next(day.end).is.month !== undefined) return undefined;
  const comma = r.next(day.end).text === ',' ? 1 : 0;
  const year = r.next(day.end + comma).digits ? readYear(r, day.end + comma) : undefined;
  const dated = year ? { year: year.value } : {};
  return {
    end: year?.end ?? day.end,
    value: { kind: 'interval', from: { ...a, ...dated }, to: { ...a, ...dated, day: day.value } },
    by: 'day-interval',
  };
}

/** "2014-15" */
function readYears(r: Reader, i: number, first: ReadAs<Point>): ReadAs<Interval> | undefined {
  const a = first.value;
  if (a.year === undefined || levels(a).length !== 1 || !r.at(i).digits) return undefined;
  const short = r.next(first.end + 1);
  if (!/^[-–]$/.test(r.next(first.end).text) || short.spaced) return undefined;
  const to =
    short.digits && short.text.length === 2
      ? Math.floor(a.year / 100) * 100 + Number(short.text)
      : readYear(r, first.end + 1)?.value;
  if (to === undefined || to <= a.year) return undefined;
  return {
    end: first.end + 2,
    value: { kind: 'interval', from: a, to: { kind: 'point', year: to } },
    by: 'year-interval',
  };
}

/** "24 to 25 November 2025" */
function readDaysBeforeMonth(r: Reader, i: number): ReadAs<Interval> | undefined {
  const from = r.at(i).digits ? readDay(r, i) : undefined;
  if (!from || from.value < 1 || from.value >= 31) return undefined;
  const linked = links(r, i, from.end) || r.next(from.end).norm === 'and';
  if (!linked || !readDay(r, from.end + 1)) return undefined;
  const to = readJoined(r, from.end + 1);
  if (to?.value.day === undefined || to.value.month === undefined) return undefined;
  if (to.value.day <= from.value || to.by !== 'day-month') return undefined;
  return {
    end: to.end,
    value: { kind: 'interval', from: { ...to.value, day: from.value }, to: to.value },
    by: 'day-interval',
  };
}

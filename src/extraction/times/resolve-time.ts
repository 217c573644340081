/**
 * What an expression of time means once a date is known. In: the expression, the date it leans on, the tense of its sentence.
 * Out: the record's date (EDTF) and the TIMEX3 type and value. Pure: a date learned later re-dates by calling this again.
 */
import type { TimeMention } from '../../model/mentions.ts';
import { UNKNOWN_WHEN, type When } from '../../model/when.ts';
import { remember } from '../../text/remember.ts';
import { addMonthsToDay, formatDay, formatMonth, fromDayNumber, mondayOf, monthPeriod, yearPeriod } from './days.ts';
import {
  type Amount,
  type Duration,
  type Interval,
  leansOn,
  type Point,
  type Shift,
  type Stretch,
  type Tense,
  type TimeExpression,
} from './expression.ts';
import { clockText, durationTimex, edtfOf, isClockUnit, noteOf, timexOf, unresolvedTimex } from './format-times.ts';
import { type Dated, datePoint, parseAnchor } from './place-point.ts';

export interface TimeContext {
  /** EDTF date, date-time or interval that the expression leans on. */
  readonly anchorDate?: string;
  readonly tense?: Tense;
}

export interface ResolvedTime {
  readonly when: When;
  readonly timexType: TimeMention['timexType'];
  readonly timex?: string;
}

/** An hour without a day. */
export const isBareClock = (time: TimeExpression): boolean =>
  time.kind === 'point' && time.clock !== undefined && hasOnly(time, CLOCK);
const CLOCK = new Set(['kind', 'clock', 'mod']);

export function hasOnly(point: Point, fields: ReadonlySet<string>): boolean {
  for (const field in point) if (!fields.has(field)) return false;
  return true;
}

function resolvePoint(p: Point, anchor: Dated | undefined, tense: Tense | undefined): ResolvedTime {
  const timexType = p.clock || p.part ? 'TIME' : 'DATE';
  const found = datePoint(p, anchor, tense);
  const week = p.wholeWeek && found ? mondayOf(found.first) : undefined;
  const dated: Dated | undefined = week === undefined ? found : { unit: 'week', first: week, last: week + 6 };
  if (!dated) {
    const timex = unresolvedTimex(p);
    return { when: UNKNOWN_WHEN, timexType, ...(timex ? { timex } : {}) };
  }
  const basis = leansOn(p) === undefined ? 'stated' : 'inferred';
  if (p.clock && dated.first === dated.last) {
    // 24:00 is the first moment of the day after; "took effect at midnight", told today, that of today
    const next = tense === 'past' && isBareClock(p) ? 0 : 1;
    const [day, clock] = p.clock.hour === 24 ? [dated.first + next, { ...p.clock, hour: 0 }] : [dated.first, p.clock];
    const edtf = `${formatDay(day)}${clockText(clock)}${p.clock.zone ?? ''}`;
    return {
      when: { edtf, basis, ...noteOf(p.mod) },
      timexType,
      timex: `${timexOf(dated)}${clockText(p.clock)}${p.clock.zone === 'Z' ? 'Z' : ''}`,
    };
  }
  const timex = `${timexOf(dated)}${p.part ? `T${p.part}` : ''}`;
  return { when: { edtf: edtfOf(dated), basis, ...noteOf(p.mod) }, timexType, timex };
}

/** The day so much time away; months and years keep the day of the month. */
function moveDay(n: number, amount: Amount, count: number): number {
  if (amount.unit === 'year') return addMonthsToDay(n, Math.round(12 * count));
  if (amount.unit === 'quarter') return addMonthsToDay(n, Math.round(3 * count));
  if (amount.unit === 'month') return addMonthsToDay(n, Math.round(count));
  if (amount.unit === 'week' || amount.unit === 'weekend') return n + Math.round(7 * count);
  return amount.unit === 'day' ? n + Math.round(count) : n;
}

/** No text speaks of a time further off; a larger number is a figure misread. */
const LONGEST_YEARS = 900;
const tooFar = (a: Amount): boolean =>
  a.n !== undefined &&
  (a.unit === 'year' ? a.n : a.unit === 'month' ? a.n / 12 : a.unit === 'week' ? a.n / 52 : a.n / 366) > LONGEST_YEARS;

/** How precise a distance is: "two years ago" is a year, "three days ago" a day; counted from a month or quarter, it stays one. */
function resolveShift(s: Shift, anchor: Dated | undefined): ResolvedTime {
  const { amount, direction, mod } = s;
  const vague = {
    when: UNKNOWN_WHEN,
    timexType: 'DATE' as const,
    timex: s.from === 'before' ? durationTimex([amount]) : direction < 0 ? 'PAST_REF' : 'FUTURE_REF',
  };
  if (tooFar(amount) || !anchor) return vague;
  const done = (d: Dated, timex = timexOf(d)): ResolvedTime => ({
    when: { edtf: edtfOf(d), basis: 'inferred', ...noteOf(mod) },
    timexType: 'DATE',
    timex,
  });
  if (isClockUnit(amount.unit)) {
    if (anchor.first !== anchor.last || (amount.n ?? 1) >= 24) return vague;
    return done({ unit: 'day', first: anchor.first, last: anchor.last });
  }
  if (amount.n === undefined) return vague;
  const n = direction * amount.n;
  const keeps =
    (anchor.unit === 'quarter' || anchor.unit === 'month') &&
    (amount.unit === 'year' || amount.unit === 'month' || amount.unit === 'quarter');
  if (keeps && (anchor.unit === 'month' || n % 3 === 0 || amount.unit !== 'month')) {
    return done({
      unit: anchor.unit,
      first: moveDay(anchor.first, amount, n),
      last: monthEnd(moveDay(anchor.last, amount, n)),
    });
  }
  if (amount.unit === 'year') {
    const at = moveDay(anchor.first, amount, n);
    const { year, month } = fromDayNumber(at);
    const dated: Dated = { unit: 'year', ...yearPeriod(year) };
    // "nearly three years ago" counts from today's date, so it says the month, about
    const close = (mod === 'LESS_THAN' || mod === 'APPROX') && anchor.unit === 'day' && amount.n < 10;
    if (close)
      return { ...done(dated), when: { edtf: `${formatMonth(year, month)}~`, basis: 'inferred', ...noteOf(mod) } };
    return done({ ...dated, approximate: amount.times !== undefined });
  }
  if (anchor.last - anchor.first > 31) return vague;
  const at = moveDay(direction < 0 ? anchor.first : anchor.last, amount, n);
  if (amount.unit === 'month' || amount.unit === 'quarter') {
    const { year, month } = fromDayNumber(at);
    return done({ unit: 'month', ...monthPeriod(year, month) });
  }
  if (anchor.unit === 'month') return vague;
  // three weeks and more are counted in weeks, not to the day
  if (amount.unit === 'week' && amount.n >= 3)
    return done({ unit: 'week', first: mondayOf(at), last: mondayOf(at) + 6 });
  return done({
    unit: 'day',
    first: at,
    last: at,
    approximate: amount.unit === 'week' || (mod !== undefined && amount.n > 1),
  });
}

const monthEnd = (n: number): number => {
  const { year, month } = fromDayNumber(n);
  return monthPeriod(year, month).last;
};

function resolveStretch(s: Stretch, anchor: Dated | undefined): ResolvedTime {
  const timex = durationTimex([s.amount]);
  if (
    !anchor ||
    anchor.first !== anchor.last ||
    s.amount.n === undefined ||
    isClockUnit(s.amount.unit) ||
    tooFar(s.amount)
  ) {
    return { when: UNKNOWN_WHEN, timexType: 'DURATION', timex };
  }
  const other = moveDay(anchor.first, s.amount, s.direction * (s.amount.upTo ?? s.amount.n));
  const dated: Dated = { unit: 'interval', first: Math.min(other, anchor.first), last: Math.max(other, anchor.first) };
  return { when: { edtf: edtfOf(dated), basis: 'inferred', ...noteOf(s.mod) }, timexType: 'DURATION', timex };
}

/** "within 72 hours" is within three days. */
const inDays = (amount: Amount): Amount =>
  amount.unit === 'hour' && amount.n !== undefined && amount.upTo === undefined && amount.n % 24 === 0
    ? { ...amount, unit: 'day', n: amount.n / 24 }
    : amount;

/** A duration dates nothing, except a limit on what is to come: "in a day or two", "within a week". */
function resolveDuration(d: Duration, anchor: Dated | undefined, tense: Tense | undefined): ResolvedTime {
  const timex = durationTimex(d.amounts);
  const amount = inDays(d.amounts[0]!);
  const limit =
    d.within &&
    tense === 'future' &&
    d.amounts.length === 1 &&
    amount.n !== undefined &&
    !isClockUnit(amount.unit) &&
    !tooFar(amount);
  if (!limit || !anchor || anchor.first !== anchor.last) return { when: UNKNOWN_WHEN, timexType: 'DURATION', timex };
  const last = moveDay(anchor.first, amount, amount.upTo ?? amount.n!);
  const first = amount.upTo !== undefined ? moveDay(anchor.first, amount, amount.n!) : anchor.first;
  return {
    when: { edtf: edtfOf({ unit: 'interval', first, last }), basis: 'inferred', ...noteOf(d.mod) },
    timexType: 'DURATION',
    timex,
  };
}

/** The end is found first; the beginning is the last such time before it. */
function resolveInterval(i: Interval, anchor: Dated | undefined, tense: Tense | undefined): ResolvedTime {
  const to = datePoint(i.to, anchor, tense);
  const from = datePoint(i.from, to ? { unit: 'day', first: to.first, last: to.first } : anchor, 'past');
  if (!to || !from || from.first > to.last) return { when: UNKNOWN_WHEN, timexType: 'DATE' };
  const edtf =
    from.unit === 'year' && to.unit === 'year'
      ? `${timexOf(from)}/${timexOf(to)}`
      : `${formatDay(from.first)}/${formatDay(to.last)}`;
  return { when: { edtf, basis: leansOn(i) === undefined ? 'stated' : 'inferred' }, timexType: 'DATE', timex: edtf };
}

/** Most times of an article lean on its day. */
const anchorOf = remember(parseAnchor, 256);

export function resolveTime(expression: TimeExpression, context: TimeContext): ResolvedTime {
  const anchor = context.anchorDate === undefined ? undefined : anchorOf(context.anchorDate);
  switch (expression.kind) {
    case 'point':
      return resolvePoint(expression, anchor, context.tense);
    case 'shift':
      return resolveShift(expression, anchor);
    case 'stretch':
      return resolveStretch(expression, anchor);
    case 'duration':
      return resolveDuration(expression, anchor, context.tense);
    case 'interval':
      return resolveInterval(expression, anchor, context.tense);
    case 'reference':
      return { when: UNKNOWN_WHEN, timexType: 'DATE', timex: expression.ref };
    case 'set': {
      const timex = expression.every ? durationTimex([expression.every]) : unresolvedTimex(expression.point!);
      return { when: UNKNOWN_WHEN, timexType: 'SET', ...(timex ? { timex } : {}) };
    }
  }
}

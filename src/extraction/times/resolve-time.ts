/**
 * What an expression of time means once a date is known. In: the expression, the date it leans on, the tense of its sentence.
 * Out: the record's date (EDTF) and the TIMEX3 type and value. Pure: a date learned later re-dates by calling this again.
 */
import { holidayDates, loadHolidays } from '../../knowledge/calendar.ts';
import type { TimeMention } from '../../model/mentions.ts';
import { UNKNOWN_WHEN, type When } from '../../model/when.ts';
import {
  addMonths,
  addMonthsToDay,
  dayNumber,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  fromDayNumber,
  mondayOf,
  monthPeriod,
  monthsPeriod,
  type Period,
  weekdayOf,
  yearPeriod,
} from './days.ts';
import {
  type Amount,
  type Clock,
  type Duration,
  type Interval,
  leansOn,
  type Mod,
  type Point,
  type RelativeUnit,
  type Season,
  type Shift,
  type Stretch,
  type TimeExpression,
  type Unit,
} from './expression.ts';

export type Tense = NonNullable<TimeMention['tense']>;

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

/** A date as precise as it is known. */
interface Dated extends Period {
  readonly unit:
    | 'day'
    | 'week'
    | 'weekend'
    | 'month'
    | 'quarter'
    | 'half'
    | 'season'
    | 'year'
    | 'decade'
    | 'century'
    | 'interval';
  /** For a season: which. */
  readonly season?: Season;
  readonly approximate?: boolean;
}

const NOTES: Readonly<Record<Mod, string>> = {
  START: 'early',
  MID: 'middle',
  END: 'late',
  APPROX: 'about',
  LESS_THAN: 'almost',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_AFTER: 'on or after',
};

/** First month and length of the seasons, northern hemisphere; winter begins in December of the year before. */
const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Reads an EDTF date into days. Qualifiers fall away; unspecified digits and open intervals are no date to lean on. */
export function parseAnchor(edtf: string): Dated | undefined {
  const [a, b] = edtf.replace(/[~?%]/g, '').split('/');
  const one = (text: string): Dated | undefined => {
    const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(text);
    if (!found) return undefined;
    const [year, month, day] = [found[1], found[2], found[3]].map(Number) as [number, number, number];
    if (!found[2]) return { unit: 'year', ...yearPeriod(year) };
    if (month < 1 || month > 12) return undefined;
    if (!found[3]) return { unit: 'month', ...monthPeriod(year, month) };
    if (day < 1 || day > daysInMonth(year, month)) return undefined;
    const n = dayNumber(year, month, day);
    return { unit: 'day', first: n, last: n };
  };
  const first = a === undefined ? undefined : one(a);
  if (b === undefined || !first) return first;
  const last = one(b);
  if (!last) return undefined;
  const period = { first: first.first, last: last.last };
  if (weekdayOf(period.first) === 1 && period.last - period.first === 6) return { unit: 'week', ...period };
  const { year, month, day } = fromDayNumber(period.first);
  const months =
    first.unit !== 'year' && day === 1 && month % 3 === 1 && monthsPeriod(year, month, 3).last === period.last;
  return { unit: months ? 'quarter' : 'interval', ...period };
}

const contains = (p: Period, n: number): boolean => p.first <= n && n <= p.last;
const distance = (p: Period, n: number): number => (contains(p, n) ? 0 : n < p.first ? p.first - n : n - p.last);

/** The candidate that direction words and tense point to; candidates in order of time. */
function choose<T extends Period>(
  candidates: readonly T[],
  now: Period,
  which: Point['which'],
  tense: Tense | undefined,
): T | undefined {
  const before = (c: Period) => c.last < now.first;
  const after = (c: Period) => c.first > now.last;
  if (which === 'last') return candidates.findLast(before);
  if (which === 'next') return candidates.find(after);
  if (tense === 'past') return candidates.findLast(c => !after(c));
  if (tense === 'future') return candidates.find(c => !before(c));
  return candidates.reduce<T | undefined>(
    (best, c) => (!best || distance(c, now.first) < distance(best, now.first) ? c : best),
    undefined,
  );
}

/** The same stretch of the year in the years around the anchor's. */
function aroundYear(anchor: Dated, make: (year: number) => readonly Dated[]): Dated[] {
  const { year } = fromDayNumber(anchor.first);
  return [year - 2, year - 1, year, year + 1, year + 2].flatMap(make);
}

function dayInYear(year: number, month: number, day: number): Dated[] {
  if (day < 1 || day > daysInMonth(year, month)) return [];
  const n = dayNumber(year, month, day);
  return [{ unit: 'day', first: n, last: n }];
}

/** The part of a year that a point states. */
function partsOfYear(p: Point, year: number): readonly Dated[] {
  if (p.month !== undefined) {
    return p.day !== undefined ? dayInYear(year, p.month, p.day) : [{ unit: 'month', ...monthPeriod(year, p.month) }];
  }
  if (p.quarter !== undefined) return [{ unit: 'quarter', ...monthsPeriod(year, 3 * p.quarter - 2, 3) }];
  if (p.half !== undefined) return [{ unit: 'half', ...monthsPeriod(year, 6 * p.half - 5, 6) }];
  if (p.season) {
    const start = SEASON_MONTHS[p.season];
    return [{ unit: 'season', season: p.season, ...monthsPeriod(year, p.season === 'WI' ? 0 : start, 3) }];
  }
  if (p.holiday) {
    const holiday = loadHolidays().find(h => h.id === p.holiday);
    return (holiday ? holidayDates(holiday, year) : []).map(date => {
      const first = Date.parse(date) / 86_400_000;
      const last = first + (holiday!.days ?? 1) - 1;
      return { unit: last > first ? 'interval' : 'day', first, last, approximate: holiday!.approximate };
    });
  }
  return [{ unit: 'year', ...yearPeriod(year) }];
}

/** A whole unit so many units from the anchor. Undefined where the anchor is less precise than the unit. */
function relativeUnit(unit: RelativeUnit, offset: number, anchor: Dated, tense: Tense | undefined): Dated | undefined {
  const { year, month } = fromDayNumber(anchor.first);
  const coarse = anchor.unit === 'year' || anchor.unit === 'decade' || anchor.unit === 'century';
  switch (unit) {
    case 'century':
    case 'decade': {
      const span = unit === 'decade' ? 10 : 100;
      const start = (Math.floor(year / span) + offset) * span;
      return { unit, first: dayNumber(start, 1, 1), last: dayNumber(start + span - 1, 12, 31) };
    }
    case 'year':
      return { unit: 'year', ...yearPeriod(year + offset) };
    case 'quarter': {
      if (coarse) return undefined;
      const to = addMonths(year, 3 * Math.floor((month - 1) / 3) + 1, 3 * offset);
      return { unit: 'quarter', ...monthsPeriod(to.year, to.month, 3) };
    }
    case 'month': {
      if (coarse || anchor.unit === 'quarter' || anchor.unit === 'half' || anchor.unit === 'season') return undefined;
      const to = addMonths(year, month, offset);
      return { unit: 'month', ...monthPeriod(to.year, to.month) };
    }
    case 'week':
    case 'weekend': {
      if (anchor.last - anchor.first > 7) return undefined;
      const monday = mondayOf(anchor.first);
      if (unit === 'week') return { unit: 'week', first: monday + 7 * offset, last: monday + 7 * offset + 6 };
      const weekends = [-14, -7, 0, 7].map(d => ({
        unit: 'weekend' as const,
        first: monday + d + 5,
        last: monday + d + 6,
      }));
      if (offset > 0) return weekends[3];
      if (offset < 0) return weekends.findLast(w => w.last < anchor.first);
      return tense === 'future' || tense === 'present'
        ? weekends.find(w => w.last >= anchor.first)
        : weekends.findLast(w => w.first <= anchor.last);
    }
    default: {
      if (anchor.last - anchor.first > 7) return undefined;
      const n = (offset > 0 ? anchor.last : anchor.first) + offset;
      return { unit: 'day', first: n, last: n };
    }
  }
}

function weekdayNear(p: Point, anchor: Dated, tense: Tense | undefined): Dated | undefined {
  if (anchor.first !== anchor.last) return undefined;
  const now = anchor.first;
  const base = mondayOf(now) + p.weekday! - 1;
  const days = [-14, -7, 0, 7, 14].map(d => ({ unit: 'day' as const, first: base + d, last: base + d }));
  if (p.which === 'next') {
    // "next Tuesday", said on a Monday, is not tomorrow.
    const next = days.find(d => d.first > now)!;
    return mondayOf(next.first) === mondayOf(now) ? { ...next, first: next.first + 7, last: next.last + 7 } : next;
  }
  if (p.which === 'this')
    return tense === 'past' ? choose(days, anchor, undefined, 'past') : choose(days, anchor, undefined, 'future');
  // news speaks of the days just gone unless the sentence looks ahead
  return choose(days, anchor, p.which, p.which ? tense : tense === 'future' ? 'future' : 'past');
}

/** Month and day, or a weekday with them, in the year that lies nearest; tense decides only where both ways are far. */
const FAR_DAYS = 60;

function nearestYear(p: Point, anchor: Dated, tense: Tense | undefined): Dated | undefined {
  let candidates = aroundYear(anchor, year => partsOfYear(p, year));
  if (p.weekday !== undefined && p.day !== undefined) {
    const fitting = candidates.filter(c => weekdayOf(c.first) === p.weekday);
    if (fitting.length > 0) candidates = fitting;
  }
  if (p.which === 'this') return candidates.find(c => fromDayNumber(c.last).year === fromDayNumber(anchor.first).year);
  if (p.which === 'last' || p.which === 'next') return choose(candidates, anchor, p.which, tense);
  const nearest = choose(candidates, anchor, undefined, undefined);
  if (!nearest || p.month === undefined || p.day === undefined) {
    if (p.quarter !== undefined || p.half !== undefined) return middleNearest(candidates, anchor, tense);
    return choose(candidates, anchor, undefined, tense);
  }
  const far = distance(nearest, anchor.first) > FAR_DAYS;
  if (far && tense === 'past' && nearest.first > anchor.last) return choose(candidates, anchor, undefined, 'past');
  if (far && tense === 'future' && nearest.last < anchor.first) return choose(candidates, anchor, undefined, 'future');
  return nearest;
}

/** Quarters are spoken of when they have just ended or are about to: the one whose middle is nearest; the past one where tense is past. */
function middleNearest(candidates: readonly Dated[], anchor: Dated, tense: Tense | undefined): Dated | undefined {
  const allowed = tense === 'past' ? candidates.filter(c => c.first <= anchor.last) : candidates;
  const middle = (c: Period) => Math.abs((c.first + c.last) / 2 - anchor.first);
  return allowed.reduce<Dated | undefined>((best, c) => (!best || middle(c) < middle(best) ? c : best), undefined);
}

function dayOfMonthNear(p: Point, anchor: Dated, tense: Tense | undefined): Dated | undefined {
  if (anchor.unit !== 'day' && anchor.unit !== 'month') return undefined;
  const { year, month } = fromDayNumber(anchor.first);
  const days = [-1, 0, 1].flatMap(d => {
    const at = addMonths(year, month, d);
    return dayInYear(at.year, at.month, p.day!);
  });
  return anchor.unit === 'month' ? days.find(d => contains(anchor, d.first)) : choose(days, anchor, p.which, tense);
}

/** The finer parts of a point inside a known period. */
function inside(p: Point, base: Dated): Dated | undefined {
  const { year } = fromDayNumber(base.unit === 'week' ? base.last : base.first);
  if (p.weekday !== undefined && (base.unit === 'week' || base.unit === 'weekend')) {
    const n = mondayOf(base.first) + p.weekday - 1;
    return { unit: 'day', first: n, last: n };
  }
  if (base.unit === 'year') return partsOfYear(p, year)[0];
  if (base.unit === 'month' && p.day !== undefined) return dayInYear(year, fromDayNumber(base.first).month, p.day)[0];
  return base;
}

/** Where a point lies; undefined where the words do not say and nothing near tells. */
function datePoint(p: Point, anchor: Dated | undefined, tense: Tense | undefined): Dated | undefined {
  if (p.century !== undefined) {
    const year = 100 * (p.century - 1);
    return { unit: 'century', first: dayNumber(year, 1, 1), last: dayNumber(year + 99, 12, 31) };
  }
  if (p.decade !== undefined) {
    let { decade } = p;
    if (decade < 10) decade += anchor && fromDayNumber(anchor.first).year >= 2000 + 10 * decade ? 200 : 190;
    return { unit: 'decade', first: dayNumber(10 * decade, 1, 1), last: dayNumber(10 * decade + 9, 12, 31) };
  }
  if (p.year !== undefined) return partsOfYear(p, p.year)[0];
  if (!anchor) return undefined;
  if (p.relative) {
    const base = relativeUnit(p.relative.unit, p.relative.offset, anchor, tense);
    return base && inside(p, base);
  }
  if (p.month !== undefined || p.quarter !== undefined || p.half !== undefined || p.season || p.holiday)
    return nearestYear(p, anchor, tense);
  if (p.weekday !== undefined && p.day === undefined) return weekdayNear(p, anchor, tense);
  if (p.day !== undefined) return dayOfMonthNear(p, anchor, tense);
  return anchor.first === anchor.last ? { unit: 'day', first: anchor.first, last: anchor.last } : undefined; // a part of day or clock time alone
}

const pad = (n: number): string => String(n).padStart(2, '0');
const clockText = (c: Clock): string =>
  `T${pad(c.hour)}:${pad(c.minute ?? 0)}${c.second !== undefined ? `:${pad(c.second)}` : ''}`;

/** TIMEX3 value of a period; decades and centuries are cut short, as its guidelines have it (199, 19). */
function timexOf(d: Dated): string {
  const { year, month } = fromDayNumber(d.first);
  switch (d.unit) {
    case 'week':
      return formatWeek(d.first);
    case 'weekend':
      return `${formatWeek(d.first)}-WE`;
    case 'month':
      return formatMonth(year, month);
    case 'quarter':
      return `${formatYear(year)}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${formatYear(year)}-H${month < 7 ? 1 : 2}`;
    case 'season':
      return `${formatYear(fromDayNumber(d.last).year)}-${d.season}`;
    case 'year':
      return formatYear(year);
    case 'decade':
      return formatYear(year).slice(0, 3);
    case 'century':
      return formatYear(year).slice(0, 2);
    case 'interval':
      return `${formatDay(d.first)}/${formatDay(d.last)}`;
    default:
      return formatDay(d.first);
  }
}

/** EDTF level 1 of a period: weeks, quarters and seasons as intervals. */
function edtfOf(d: Dated): string {
  const about = d.approximate ? '~' : '';
  const { year, month } = fromDayNumber(d.first);
  if (d.unit === 'quarter' || d.unit === 'half' || d.unit === 'season') {
    const end = fromDayNumber(d.last);
    return `${formatMonth(year, month)}/${formatMonth(end.year, end.month)}`;
  }
  if (d.first === d.last) return `${formatDay(d.first)}${about}`;
  if (d.unit === 'week' || d.unit === 'weekend' || d.unit === 'interval')
    return `${formatDay(d.first)}${about}/${formatDay(d.last)}${about}`;
  return `${timexOf(d).padEnd(4, 'X')}${about}`; // 199 is the decade 199X, 19 the century 19XX
}

/** What is left of a value when its date is not known, as TIMEX3 writes it. */
function unresolvedTimex(p: Point): string | undefined {
  if (p.part && p.weekday === undefined && p.month === undefined) return `XXXX-XX-XXT${p.part}`;
  if (p.clock && p.weekday === undefined && p.month === undefined) return `XXXX-XX-XX${clockText(p.clock)}`;
  if (p.month !== undefined) return p.day !== undefined ? `XXXX-${pad(p.month)}-${pad(p.day)}` : `XXXX-${pad(p.month)}`;
  const tail = p.part ? `T${p.part}` : p.clock ? clockText(p.clock) : '';
  if (p.weekday !== undefined) return `XXXX-WXX-${p.weekday}${tail}`;
  if (p.quarter !== undefined) return `XXXX-Q${p.quarter}`;
  if (p.season) return `XXXX-${p.season}`;
  if (p.day !== undefined) return `XXXX-XX-${pad(p.day)}`;
  return undefined;
}

const noteOf = (mod: Mod | undefined): Pick<When, 'note'> => (mod ? { note: NOTES[mod] } : {});

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
    // 24:00 is the first moment of the day after
    const [day, clock] = p.clock.hour === 24 ? [dated.first + 1, { ...p.clock, hour: 0 }] : [dated.first, p.clock];
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

const UNIT_CODES: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};
const isClockUnit = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second';

/** ISO 8601 duration; X for an unknown number. A fraction goes into the next smaller unit: 2.5 years are P2Y6M. */
export function durationTimex(amounts: readonly Amount[]): string {
  let date = '';
  let time = '';
  const add = (n: number | undefined, unit: Unit, times = 1) => {
    const text = `${n === undefined ? 'X' : n}${times === 10 && n === undefined ? 'E' : times === 100 && n === undefined ? 'C' : UNIT_CODES[unit]}`;
    if (isClockUnit(unit)) time += text;
    else date += text;
  };
  const smaller: Partial<Record<Unit, [Unit, number]>> = {
    year: ['month', 12],
    day: ['hour', 24],
    hour: ['minute', 60],
    minute: ['second', 60],
  };
  for (const { n, unit, times } of amounts) {
    const [next, factor] = smaller[unit] ?? [];
    if (n === undefined || Number.isInteger(n) || !next) add(n, unit, times);
    else {
      if (Math.floor(n) > 0) add(Math.floor(n), unit);
      add(Math.round((n % 1) * factor!), next);
    }
  }
  return `P${date}${time ? `T${time}` : ''}`;
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

/** A duration dates nothing, except a limit on what is to come: "in a day or two", "within a week". */
function resolveDuration(d: Duration, anchor: Dated | undefined, tense: Tense | undefined): ResolvedTime {
  const timex = durationTimex(d.amounts);
  const amount = d.amounts[0]!;
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

export function resolveTime(expression: TimeExpression, context: TimeContext): ResolvedTime {
  const anchor = context.anchorDate === undefined ? undefined : parseAnchor(context.anchorDate);
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

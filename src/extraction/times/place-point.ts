/**
 * Where a point of the calendar lies. In: the point, the date it leans on, the tense. Out: days, as precise as the words are; nothing where
 * neither words nor anchor say. Pure.
 */
import { holidayDates, loadHolidays } from '../../knowledge/calendar.ts';
import {
  addMonths,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  mondayOf,
  monthPeriod,
  monthsPeriod,
  type Period,
  weekdayOf,
  yearPeriod,
} from './days.ts';
import type { Point, RelativeUnit, Season, Tense } from './expression.ts';

/** A date as precise as it is known. */
export interface Dated extends Period {
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
function aroundYear(p: Point, anchor: Dated): Dated[] {
  const { year } = fromDayNumber(anchor.first);
  const found: Dated[] = [];
  for (let y = year - 2; y <= year + 2; y++) for (const part of partsOfYear(p, y)) found.push(part);
  return found;
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
  let candidates = aroundYear(p, anchor);
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
export function datePoint(p: Point, anchor: Dated | undefined, tense: Tense | undefined): Dated | undefined {
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

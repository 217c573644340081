/** Dates and durations as EDTF level 1 and as TIMEX3 write them. */
import type { When } from '../../model/when.ts';
import { formatDay, formatMonth, formatWeek, formatYear, fromDayNumber } from './days.ts';
import type { Amount, Clock, Mod, Point, Unit } from './expression.ts';
import type { Dated } from './place-point.ts';

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

const pad = (n: number): string => String(n).padStart(2, '0');
export const clockText = (c: Clock): string =>
  `T${pad(c.hour)}:${pad(c.minute ?? 0)}${c.second !== undefined ? `:${pad(c.second)}` : ''}`;

/** TIMEX3 value of a period; decades and centuries are cut short, as its guidelines have it (199, 19). */
export function timexOf(d: Dated): string {
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
export function edtfOf(d: Dated): string {
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
export function unresolvedTimex(p: Point): string | undefined {
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

export const noteOf = (mod: Mod | undefined): Pick<When, 'note'> => (mod ? { note: NOTES[mod] } : {});

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
export const isClockUnit = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second';

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

/** Civil days as plain numbers (days since 1970-01-01, Gregorian), and periods made of them. Pure arithmetic. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Period {
  /** First and last day, both inside. */
  readonly first: number;
  readonly last: number;
}

/** Days from the 1st of March of the year 0, with which the arithmetic begins: the leap day ends its years. */
const MARCH_0 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/** Whole days before a month that is counted from March. */
const beforeMonth = (month: number): number => Math.floor((153 * month + 2) / 5);

/**
 * By hand: a Date for each day that is looked at cost more than all else that is done with it. `| 0`: without it V8's compiled code
 * gives a double after a thousand articles. Periods are { first, last } as ranges of words are, so that every place of every text then
 * became an object of its own, all compiled code was thrown away, and reading took twice as long for a while.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const months = 12 * year + month - 3;
  const y = Math.floor(months / 12);
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (365 * y + leaps + beforeMonth(months - 12 * y) + day - 1 - MARCH_0) | 0;
}

export function fromDayNumber(n: number): YearMonthDay {
  const days = n + MARCH_0;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const inEra = days - era * DAYS_IN_400_YEARS;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const y = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: 400 * era + y + (month < 3 ? 1 : 0), month, day: (inYear - beforeMonth(m) + 1) | 0 };
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
export const formatYear = (year: number): string => pad(year, 4);
export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${pad(month)}`;
export function formatDay(n: number): string {
  const { year, month, day } = fromDayNumber(n);
  return `${formatMonth(year, month)}-${pad(day)}`;
}

/** ISO 8601 week, e.g. 2025-W50. */
export function formatWeek(n: number): string {
  const thursday = n - weekdayOf(n) + 4; // the year of a week is the year of its Thursday
  const { year } = fromDayNumber(thursday);
  return `${formatYear(year)}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

export const mondayOf = (n: number): number => n - weekdayOf(n) + 1;

/** Month `offset` months away: month arithmetic that never overflows. */
export function addMonths(year: number, month: number, offset: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + offset;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The day so many months away; the last of the month where that month is shorter. */
export function addMonthsToDay(n: number, offset: number): number {
  const { year, month, day } = fromDayNumber(n);
  const to = addMonths(year, month, offset);
  return dayNumber(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month)));
}

export const monthPeriod = (year: number, month: number): Period => ({
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month, daysInMonth(year, month)),
});

export const yearPeriod = (year: number): Period => ({ first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) });

/** A part of a year by its first month and number of months; the first month may be 0 or less: in the year before. */
export function monthsPeriod(year: number, firstMonth: number, months: number): Period {
  const from = addMonths(year, 1, firstMonth - 1);
  const to = addMonths(from.year, from.month, months - 1);
  return { first: dayNumber(from.year, from.month, 1), last: monthPeriod(to.year, to.month).last };
}

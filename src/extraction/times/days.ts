/** Civil days as plain numbers (days since 1970-01-01, Gregorian), and periods made of them. Pure arithmetic. */
const DAY_MS = 86_400_000;

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

export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would take the years 0-99 for 1900-1999
  return Math.floor(date.getTime() / DAY_MS);
}

export function fromDayNumber(n: number): YearMonthDay {
  const date = new Date(n * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
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

/** The calendar: words of time in English and holidays by name, from data/calendar, checked. Holiday dates are computed or looked up per year. */
import { z } from 'zod';
import { once } from './gazetteer-files.ts';
import { loadData } from './load.ts';

const count = z.number().int();
const codes = z.record(z.string(), z.string());

const unitShape = z.object({
  plural: z.string(),
  code: z.string(),
  time: z.boolean().optional(),
  times: count.optional(),
  short: z.array(z.string()).optional(),
});

const wordsShape = z.object({
  months: z.record(z.string(), z.array(z.string())),
  weekdays: z.record(z.string(), z.array(z.string())),
  units: z.record(z.string(), unitShape),
  numbers: z.record(z.string(), count),
  multipliers: z.record(z.string(), count),
  ordinals: z.record(z.string(), count),
  decades: z.record(z.string(), count),
  partsOfDay: codes,
  clockWords: z.record(z.string(), count),
  seasons: codes,
  zones: codes,
  approximators: codes,
  portions: codes,
  vague: z.array(z.string()),
  references: codes,
  frequencies: z.record(z.string(), z.tuple([count, z.string()])),
  days: z.record(z.string(), count),
  dayFirst: z.array(z.string()),
  monthFirst: z.array(z.string()),
});

const ruleShape = z.union([
  z.object({ fixed: z.string().regex(/^\d\d-\d\d$/, 'expected month-day, e.g. 12-25') }).strict(),
  z.object({ nth: count, weekday: count, month: count, after: count.optional() }).strict(),
  z.object({ easter: count }).strict(),
  z.object({ orthodoxEaster: count }).strict(),
  z.object({ dates: z.array(z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a date, e.g. 2025-03-01')) }).strict(),
]);

const holidayShape = z.object({
  id: z.string(),
  names: z.array(z.string()).min(1),
  rule: ruleShape,
  days: count.optional(),
  approximate: z.boolean().optional(),
});

const holidaysShape = z.object({ holidays: z.array(holidayShape) });

export type CalendarWords = z.infer<typeof wordsShape>;
export type Holiday = z.infer<typeof holidayShape>;

export const loadCalendarWords = (): CalendarWords => loadData('calendar/en.yaml', wordsShape);

export const loadHolidays = (): readonly Holiday[] => loadData('calendar/holidays.yaml', holidaysShape).holidays;

/** Names of holidays in small letters, words parted by one space. */
export const holidayNames = once(
  (): ReadonlySet<string> => new Set(loadHolidays().flatMap(({ names }) => names.map(name => name.toLowerCase()))),
);

const DAY_MS = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Easter Sunday; Meeus' algorithms (Astronomical Algorithms, ch. 8). `orthodox`: Julian computus, as a Gregorian date (valid 1900-2099). */
export function easterSunday(year: number, orthodox = false): string {
  if (orthodox) {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const f = d + e + 114;
    // 13 days: the Julian calendar's lag from 1900 to 2099.
    return isoDay(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1) + 13 * DAY_MS);
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const f = h + l - 7 * m + 114;
  return isoDay(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1));
}

/** The first days of a holiday in a year, as ISO dates: none where the table ends, two where a lunar year is short. */
export function holidayDates(holiday: Holiday, year: number): readonly string[] {
  const { rule } = holiday;
  if ('fixed' in rule) return [`${String(year).padStart(4, '0')}-${rule.fixed}`];
  if ('dates' in rule) return rule.dates.filter(date => Number(date.slice(0, 4)) === year);
  if ('easter' in rule) return [isoDay(Date.parse(easterSunday(year)) + rule.easter * DAY_MS)];
  if ('orthodoxEaster' in rule) return [isoDay(Date.parse(easterSunday(year, true)) + rule.orthodoxEaster * DAY_MS)];
  const weekday = rule.weekday % 7;
  const after = (rule.after ?? 0) * DAY_MS;
  if (rule.nth < 0) {
    const last = Date.UTC(year, rule.month, 0);
    return [isoDay(last - ((new Date(last).getUTCDay() - weekday + 7) % 7) * DAY_MS + after)];
  }
  const first = Date.UTC(year, rule.month - 1, 1);
  const offset = ((weekday - new Date(first).getUTCDay() + 7) % 7) + 7 * (rule.nth - 1);
  return [isoDay(first + offset * DAY_MS + after)];
}

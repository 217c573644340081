/**
 * Dates of publication as files and pages write them. In: a string ("2026-02-10T14:32:00+01:00", "Feb 10, 2026",
 * "5:44 PM UTC, January 26, 2026"). Out: EDTF level 1 at the precision given, with a time of day where one is stated, or undefined.
 * Only absolute dates with a year: what leans on another date is the business of extraction.
 */
const months: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CLOCK = '(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?\\s*([ap]\\.?m\\.?)?';

/** Years that news can have. A year outside is a slip (20225), and no date is better than a wrong one. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

const two = (value: number): string => String(value).padStart(2, '0');

export function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3);
  const index = months.findIndex(month => month.startsWith(start));
  return index >= 0 ? index + 1 : undefined;
}

export function makeDate(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= last ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** "6:30 p.m." → 18:30; undefined where the numbers are no time of day. */
export function makeClock(hour: number, minute: number, half?: string): string | undefined {
  const isPm = half?.toLowerCase().startsWith('p') ?? false;
  if (half && (hour < 1 || hour > 12)) return undefined;
  const h = half ? (hour % 12) + (isPm ? 12 : 0) : hour;
  return h <= 23 && minute <= 59 ? `${two(h)}:${two(minute)}` : undefined;
}

/** Names of zones that newsrooms write, as UTC offsets. Only those that name one offset; "local" gives none. */
const zones: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  trt: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
};
export const zoneOffset = (name: string | undefined): string => (name ? (zones[name.toLowerCase()] ?? '') : '');

const ISO =
  /^(\d{4,6})-(\d{1,2})(?:-(\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?$/i;

function fromIso(value: string): string | undefined {
  const match = ISO.exec(value);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!day) {
    const first = makeDate(Number(year), Number(month), 1);
    return first?.slice(0, 7);
  }
  const date = makeDate(Number(year), Number(month), Number(day));
  if (!date || hour === undefined) return date;
  const clock = makeClock(Number(hour), Number(minute));
  if (!clock || Number(second ?? 0) > 59) return undefined;
  // Midnight to the second is how content systems write "that day".
  if (clock === '00:00' && Number(second ?? 0) === 0) return date;
  const offset = !zone ? '' : /^(z|utc|gmt|[+-]00:?00)$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${date}T${clock}${second && second !== '00' ? `:${second}` : ''}${offset}`;
}

const dayMonthYear = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4,6})\\b`, 'i');
const monthDayYear = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4,6})\\b`, 'i');
const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4,6})\b/;
const clockPattern = new RegExp(`(?:^|[^\\d/])${CLOCK}(?:\\s*\\(?([A-Za-z]{1,4}|[+-]\\d{2}:?\\d{2})\\)?)?`, 'i');
const isoInside = /\b(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)\b/;

/**
 * Reads a date of publication. Day before month in slashed dates unless the numbers say otherwise; a slashed date that could be
 * either ("04/02/2026") is read day first only where `dayFirst` is set, and is otherwise no date.
 */
export function parsePublished(value: string, options: { readonly dayFirst?: boolean } = {}): string | undefined {
  const text = value.trim().replace(/\s+/g, ' ').slice(0, 200);
  const iso = fromIso(text);
  if (iso) return iso;
  if (/^\d{4}$/.test(text)) return Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR ? text : undefined;
  const date = parseDay(text, options.dayFirst ?? false);
  if (!date) {
    const inside = isoInside.exec(text);
    return inside ? fromIso(inside[1]!) : undefined;
  }
  const rest = text.replace(date.found, ' ');
  const clock = clockPattern.exec(rest);
  if (!clock) return date.date;
  const time = makeClock(Number(clock[1]), Number(clock[2]), clock[4]);
  if (!time) return date.date;
  const zone = clock[5] ?? '';
  const offset = /^[+-]/.test(zone)
    ? /^[+-]00/.test(zone)
      ? 'Z'
      : `${zone.slice(0, 3)}:${zone.slice(-2)}`
    : zoneOffset(zone);
  if (time === '00:00' && !clock[4]) return date.date;
  const seconds = clock[3] && clock[3] !== '00' ? `:${clock[3]}` : '';
  return `${date.date}T${time}${seconds}${offset}`;
}

function parseDay(text: string, dayFirst: boolean): { date: string; found: string } | undefined {
  const dmy = dayMonthYear.exec(text);
  if (dmy) {
    const date = makeDate(Number(dmy[3]), monthNumber(dmy[2]!) ?? 0, Number(dmy[1]));
    if (date) return { date, found: dmy[0] };
  }
  const mdy = monthDayYear.exec(text);
  if (mdy) {
    const date = makeDate(Number(mdy[3]), monthNumber(mdy[1]!) ?? 0, Number(mdy[2]));
    if (date) return { date, found: mdy[0] };
  }
  const slash = slashed.exec(text);
  if (slash) {
    const [a, b, year] = [Number(slash[1]), Number(slash[2]), Number(slash[3])];
    const date = a > 12 || dayFirst || a === b ? makeDate(year, b, a) : b > 12 ? makeDate(year, a, b) : undefined;
    if (date) return { date, found: slash[0] };
  }
  return undefined;
}

/** Whether a string looks meant as a date, so that failing to read it deserves a warning. */
export const looksLikeDate = (value: string): boolean => /\d{4,}|\d{1,2}[./]\d{1,2}[./]\d{2,}/.test(value);

/** A date in an address: /2026/02/10/, /2026/feb/10/, -2026-02-10, /20260210-. */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '');
  const named = new RegExp(`/(\\d{4})/${MONTH}/(\\d{1,2})(?:/|$)`, 'i').exec(path);
  if (named) return makeDate(Number(named[1]), monthNumber(named[2]!) ?? 0, Number(named[3]));
  const numbered =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[-_](\d{4})-(\d{2})-(\d{2})(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[-_/]|$)/.exec(path);
  return numbered ? makeDate(Number(numbered[1]), Number(numbered[2]), Number(numbered[3])) : undefined;
}

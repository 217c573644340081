/** A date in plain English, as a sentence has it. In: an EDTF value (ISO 8601-2 level 1) or a When. Out: words; '' where nothing is known. */
import type { When } from '../model/when.ts';
import { DATES, MONTHS, SEASONS } from './words/dates.ts';

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly about: boolean;
}

const ONE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?([~?%]*)$/;

function partsOf(text: string): Parts | undefined {
  const [, year, month, day, mark = ''] = text.match(ONE) ?? [];
  if (year === undefined) return undefined;
  return {
    year,
    ...(month === undefined ? {} : { month: MONTHS[Number(month) - 1] ?? SEASONS[month] ?? '' }),
    ...(day === undefined ? {} : { day: String(Number(day)) }),
    about: mark !== '',
  };
}

function plain({ year, month, day, about }: Parts): string {
  const date = [day, month, year].filter(Boolean).join(' ');
  return about ? DATES.about(date) : date;
}

/** "12 to 19 February 2016": what both ends have in common is said once. */
function span(first: Parts, last: Parts): string {
  if (plain(first) === plain(last)) return plain(first);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month && first.day !== undefined && last.day !== undefined;
  const begin = sameMonth ? first.day! : sameYear ? [first.day, first.month].filter(Boolean).join(' ') : plain(first);
  return DATES.span(begin || plain(first), plain(last));
}

const DAY_MS = 86_400_000;

/** From a Monday to its Sunday: some time in that week, mostly, and not from its first day to its last. */
function isWeek(from: string, until: string): boolean {
  const [first, last] = [Date.parse(from), Date.parse(until)];
  return last - first === 6 * DAY_MS && new Date(first).getUTCDay() === 1;
}

export function plainDate(edtf: string): string {
  const [from = '', until] = edtf.split('/');
  const [first, last] = [partsOf(from), until === undefined ? undefined : partsOf(until)];
  if (until === undefined) return first ? plain(first) : '';
  if (first && last) return isWeek(from, until) ? DATES.weekOf(plain(first)) : span(first, last);
  if (first) return DATES.from(plain(first));
  return last ? DATES.until(plain(last)) : '';
}

/** In plain English where it is known as a date, else in the words of the text. */
export const dateText = (when: When | undefined): string =>
  (when?.edtf ? plainDate(when.edtf) : '') || (when?.text ?? '');

/**
 * Dates as the reader sees them: a `when` of the record (EDTF level 1, ISO 8601-2) becomes short exact words that keep its
 * uncertainty ("about 5 Dec 2025", "24–25 Nov 2025", "Dec 2025"). What cannot be read is shown as it stands.
 */
import type { When } from '../model/when.ts';
import { words } from './words.ts';

interface Bound {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly time?: string;
  readonly zone?: string;
  readonly about: boolean;
  readonly unsure: boolean;
}

export type Certainty = 'exact' | 'uncertain' | 'unknown';

export interface ShownDate {
  readonly text: string;
  readonly certainty: Certainty;
  /** For <time dateTime>; only where one day or minute is meant. */
  readonly iso?: string;
}

const BOUND =
  /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?([?~%])?$/;

function parseBound(edtf: string): Bound | undefined {
  const found = BOUND.exec(edtf);
  if (!found) return undefined;
  const [, year, month, day, time, zone, mark] = found;
  const known = (value: string | undefined) => (value === 'XX' ? undefined : value);
  return {
    year: year!,
    month: known(month),
    day: known(day),
    time,
    zone,
    about: mark === '~' || mark === '%',
    unsure: mark === '?' || mark === '%',
  };
}

const monthName = (month: string): string =>
  new Intl.DateTimeFormat(words.locale, { month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, Number(month) - 1, 1)),
  );
/** The order in which a reader is used to see day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** As the reader's own language and region write it ("en-US": month first); the months keep the names of the interface's language. */
export function orderOf(locale: string | undefined): DateOrder {
  try {
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(
      0,
    );
    const order = parts.flatMap(({ type }) => (/^(?:day|month|year)$/.test(type) ? [type[0]] : [])).join('');
    return order === 'mdy' || order === 'ymd' ? order : 'dmy';
  } catch {
    return 'dmy'; // a browser may name a locale that it does not know itself
  }
}

let dateOrder: DateOrder = 'dmy';

/** Set once, before the first date is shown. */
export const orderDates = (order: DateOrder): void => {
  dateOrder = order;
};

/** Day (or days), month and year in the reader's order. */
function inOrder(day: string, month: string, year: string): string {
  if (dateOrder === 'ymd') return [year, month, day].filter(Boolean).join(' ');
  if (dateOrder === 'dmy') return [day, month, year].filter(Boolean).join(' ');
  const days = [month, day].filter(Boolean).join(' ');
  return day && year ? `${days}, ${year}` : [days, year].filter(Boolean).join(' ');
}

/** "Sept" is the only British short month of four letters; three keep columns even. */
const shortMonth = (month: string): string => monthName(month).replace(/^Sept$/, 'Sep');

const monthWords = ({ month, year }: Bound, day = ''): string =>
  month ? inOrder(day, words.date.seasons[month] ?? shortMonth(month), year) : year;

const zoneWords = (zone: string | undefined): string =>
  zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone.replace('-', '−')}`;

function plainWords(bound: Bound): string {
  const day = monthWords(bound, bound.day && String(Number(bound.day)));
  return bound.time ? `${day}, ${words.date.time(bound.time, zoneWords(bound.zone))}` : day;
}

function boundWords(bound: Bound): string {
  let text = plainWords(bound);
  if (bound.about) text = words.date.about(text);
  if (bound.unsure) text = words.date.perhaps(text);
  return text;
}

/** "24–25 Nov 2025": what both ends share is said once. */
function spanWords(from: Bound, to: Bound): string {
  const plain = from.day && to.day && !from.time && !to.time && !from.about && !to.about && !from.unsure && !to.unsure;
  if (plain && from.year === to.year) {
    if (from.month === to.month) {
      return from.day === to.day ? boundWords(from) : monthWords(to, `${Number(from.day)}–${Number(to.day)}`);
    }
    // The year is said once, where it stands in the reader's order.
    const [first, last] = dateOrder === 'ymd' ? [from.year, ''] : ['', to.year];
    const ends = [from, to].map((end, index) =>
      inOrder(String(Number(end.day)), shortMonth(end.month!), index === 0 ? first : last),
    );
    return ends.join(' – ');
  }
  return `${boundWords(from)} – ${boundWords(to)}`;
}

function showInterval(edtf: string): ShownDate | undefined {
  const [left = '', right = ''] = edtf.split('/');
  const from = parseBound(left);
  const to = parseBound(right);
  if (from && to) return { text: spanWords(from, to), certainty: 'uncertain' };
  if (from && (right === '' || right === '..'))
    return { text: words.date.from(boundWords(from)), certainty: 'uncertain' };
  if (to && (left === '' || left === '..')) return { text: words.date.until(boundWords(to)), certainty: 'uncertain' };
  return undefined;
}

export function showDate(edtf: string | undefined): ShownDate {
  if (edtf === undefined || edtf === '') return { text: words.date.unknown, certainty: 'unknown' };
  if (edtf.includes('/')) return showInterval(edtf) ?? { text: edtf, certainty: 'uncertain' };
  const bound = parseBound(edtf);
  if (!bound) return { text: edtf, certainty: 'uncertain' };
  const exact = bound.day !== undefined && !bound.about && !bound.unsure;
  return { text: boundWords(bound), certainty: exact ? 'exact' : 'uncertain', ...(exact ? { iso: edtf } : {}) };
}

export const showWhen = (when: When | undefined): ShownDate => showDate(when?.edtf);

/** The day alone, for columns in which the time of day would crowd. */
export const dayOf = (when: When | undefined): When | undefined =>
  when?.edtf && !when.edtf.includes('/') ? { ...when, edtf: when.edtf.replace(/T[^?~%]*/, '') } : when;

/** "Thursday", of an exact day; empty where the day is not known. */
export function weekday(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** Time as places on a line: windows, ticks and bins. In: moments (ms UTC) and pixels. Out: plain numbers and words. Pure. */
import { words } from '../words.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Nothing shorter than a day is shown, nothing longer than a century. */
const SHORTEST = DAY;
const LONGEST = 36_525 * DAY;

export const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
export const momentOf = (iso: string): number =>
  Date.parse(iso.includes('T') ? `${iso.slice(0, 16)}Z` : `${iso}T00:00Z`);

/** A range around its own middle, or around another place of it (0 left, 1 right). */
export function zoom({ from, to }: Range, factor: number, around = 0.5): Range {
  const length = Math.min(LONGEST, Math.max(SHORTEST, (to - from) * factor));
  const fixed = from + (to - from) * around;
  return { from: fixed - length * around, to: fixed + length * (1 - around) };
}

export const shift = ({ from, to }: Range, by: number): Range => ({
  from: from + (to - from) * by,
  to: to + (to - from) * by,
});

/** Whole days, as addresses name them. */
export const toDays = ({ from, to }: Range): { since: string; until: string } => ({
  since: isoDay(from + DAY / 2),
  until: isoDay(Math.max(from + DAY / 2, to - DAY / 2)),
});

export const ofDays = (since: string, until: string): Range => ({ from: momentOf(since), to: momentOf(until) + DAY });

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Begins a larger unit. */
  readonly major: boolean;
}

type Unit = 'hour' | 'day' | 'month' | 'year';
/** Steps that people read, the finest first. */
const STEPS: readonly (readonly [Unit, number, days: number])[] = [
  ['hour', 3, 1 / 8],
  ['hour', 6, 1 / 4],
  ['day', 1, 1],
  ['day', 2, 2],
  ['day', 7, 7],
  ['month', 1, 30.4],
  ['month', 3, 91],
  ['year', 1, 365],
  ['year', 5, 1826],
  ['year', 20, 7305],
];

const form = (options: Intl.DateTimeFormatOptions) => (moment: number) =>
  new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' }).format(moment).replace('Sept', 'Sep');

const LABELS: Readonly<Record<Unit, (moment: number) => string>> = {
  hour: moment =>
    moment % DAY === 0
      ? form({ day: 'numeric', month: 'short' })(moment)
      : form({ hour: '2-digit', minute: '2-digit' })(moment),
  day: moment => form(new Date(moment).getUTCDate() === 1 ? { month: 'short' } : { day: 'numeric' })(moment),
  month: moment => form(new Date(moment).getUTCMonth() === 0 ? { year: 'numeric' } : { month: 'short' })(moment),
  year: form({ year: 'numeric' }),
};

function firstTick(unit: Unit, step: number, from: number): number {
  const date = new Date(from);
  if (unit === 'year') return Date.UTC(Math.ceil(date.getUTCFullYear() / step) * step, 0, 1);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / step) * step, 1);
  if (unit === 'hour') return Math.floor(from / DAY) * DAY;
  // Weeks begin on Mondays; the first day of 1970 was a Thursday.
  const day = Math.floor(from / DAY);
  return (step === 7 ? Math.floor((day + 3) / 7) * 7 - 3 : Math.floor(day / step) * step) * DAY;
}

function nextTick(unit: Unit, step: number, at: number): number {
  const date = new Date(at);
  if (unit === 'year') return Date.UTC(date.getUTCFullYear() + step, 0, 1);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1);
  return at + step * (unit === 'hour' ? HOUR : DAY);
}

/** Pixels that a label needs to be read by itself. */
const LABEL_PX = 46;

export function ticksOf({ from, to }: Range, width: number): Tick[] {
  const room = ((to - from) / DAY / width) * LABEL_PX;
  const [unit, step] = STEPS.find(([, , days]) => days >= room) ?? STEPS.at(-1)!;
  const ticks: Tick[] = [];
  for (let at = firstTick(unit, step, from); at < to; at = nextTick(unit, step, at)) {
    if (at < from) continue;
    const date = new Date(at);
    const major =
      unit === 'hour' ? at % DAY === 0 : unit === 'day' ? date.getUTCDate() <= step : date.getUTCMonth() === 0;
    // Of weeks, the one in which a month begins names it.
    const label = unit === 'day' && step > 1 && major ? form({ day: 'numeric', month: 'short' })(at) : LABELS[unit](at);
    ticks.push({ at, label, major });
  }
  return ticks;
}

export interface Counted {
  readonly day: string;
  readonly count: number;
  readonly planned: number;
}

export interface Bin extends Range {
  readonly count: number;
  readonly planned: number;
}

/** A bar narrower than this cannot be hit. */
const BAR_PX = 7;
const BIN_DAYS = [1, 7, 28, 91, 365] as const;

/** Days as bars wide enough to be hit; weeks begin on Mondays. */
export function binsOf(days: readonly Counted[], { from, to }: Range, width: number): Bin[] {
  const perDay = (width * DAY) / (to - from);
  const size = BIN_DAYS.find(length => length * perDay >= BAR_PX) ?? BIN_DAYS.at(-1)!;
  const bins = new Map<number, { count: number; planned: number }>();
  for (const { day, count, planned } of days) {
    const moment = momentOf(day);
    if (moment < from || moment >= to) continue;
    const number = Math.floor(moment / DAY);
    const key = size === 1 ? number : Math.floor((number + 3) / size) * size - 3;
    const bin = bins.get(key) ?? { count: 0, planned: 0 };
    bins.set(key, { count: bin.count + count, planned: bin.planned + planned });
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([key, counts]) => ({ from: key * DAY, to: (key + size) * DAY, ...counts }));
}

/** What lies no farther off than so much of the rest is shown with it; ahead what lies within a month, too: the next talks. */
const NEAR_SHARE = 0.25;
const AHEAD = 31 * DAY;

/** The part of the line in which nearly all of it lies: one date of another century is no reason to show it all. */
export function mainRange(days: readonly Counted[], around: Range | undefined): Range {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const dayAt = (share: number): number | undefined => {
    let seen = 0;
    for (const { day, count } of sorted) {
      seen += count;
      if (seen >= total * share) return momentOf(day);
    }
    return undefined;
  };
  const from = Math.min(dayAt(0.02) ?? Number.POSITIVE_INFINITY, around?.from ?? Number.POSITIVE_INFINITY);
  const to = Math.max(dayAt(0.985) ?? 0, around?.to ?? 0);
  if (!Number.isFinite(from)) return { from: 0, to: DAY };
  const near = (to - from) * NEAR_SHARE;
  const moments = sorted.map(({ day }) => momentOf(day));
  const first = moments.find(moment => moment >= from - near) ?? from;
  const last = moments.findLast(moment => moment <= to + Math.max(near, AHEAD)) ?? to;
  const [start, end] = [Math.min(from, first), Math.max(to, last)];
  const pad = Math.max(DAY, (end - start) * 0.04);
  return { from: Math.floor((start - pad) / DAY) * DAY, to: Math.ceil((end + pad) / DAY) * DAY + DAY };
}

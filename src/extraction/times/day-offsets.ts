/**
 * What a time expression says of the day of publication. In: a time mention that leans on it. Out: for each weekday on which the article may have
 * come out, how many days from then its words name ("tomorrow": 1 on any day; "on Thursday", told as to come: 3 on a Monday); undefined
 * where they name no day, or another one by the month ("on the 12th").
 */
import type { TimeMention } from '../../model/mentions.ts';
import { dayNumber, formatDay } from './days.ts';
import { redateTime } from './find-times.ts';

/** By weekday, Monday first; null where the words name no single day. */
export type DayOffsets = readonly (number | null)[];

/** Two weeks far apart: what depends on more than the weekday gives different answers in them. One of them runs over a month's end. */
const FIRST_WEEK = dayNumber(2024, 2, 5);
const SECOND_WEEK = dayNumber(2025, 10, 27);
const WEEK = 7;
const DAY_MS = 86_400_000;

const offsetsIn = (mention: TimeMention, monday: number): DayOffsets =>
  Array.from({ length: WEEK }, (_, i) => {
    const day = monday + i;
    const { edtf } = redateTime(mention, formatDay(day)).when;
    // A time of day belongs to its day; an interval names none.
    const named = /^(\d{4}-\d\d-\d\d)(?:T[^/]*)?$/.exec(edtf ?? '')?.[1];
    return named === undefined ? null : Math.floor(Date.parse(`${named}T00:00:00Z`) / DAY_MS) - day;
  });

export function dayOffsets(mention: TimeMention): DayOffsets | undefined {
  // What has a date of its own, or leans on another one of the text, tells nothing of the day of publication.
  if (mention.anchor !== 'article') return undefined;
  const offsets = offsetsIn(mention, FIRST_WEEK);
  if (offsets.every(offset => offset === null)) return undefined;
  const again = offsetsIn(mention, SECOND_WEEK);
  return offsets.every((offset, i) => offset === again[i]) ? offsets : undefined;
}

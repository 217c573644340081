/** The day that "past due" and "last heard" count from: as-of, else the newest publication. Nothing here knows what day it is. */
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';

const DAY_MS = 86_400_000;

/** ISO day; undefined where no article has a date and no day was asked for. */
export function referenceDay(asOf: string | undefined, published: Iterable<When>): string | undefined {
  const asked = edtfBounds(asOf)?.until;
  if (asked) return asked.slice(0, 10);
  let newest: string | undefined;
  for (const { edtf } of published) {
    const day = edtfBounds(edtf)?.until?.slice(0, 10);
    if (day && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY_MS);

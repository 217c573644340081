/**
 * How the days of two tellings of an event agree. In: two claims. Out: how well, with the reason; or nothing, where they exclude
 * each other. The order of the reports counts as much as the days they name: what is planned is told before it is held.
 */
import type { Days, EventClaim } from '../../model/claims.ts';
import { gapOf, spanOf } from './compare.ts';

/** A when of at most so many days tells the day; a longer one only the time of year. */
const PRECISE_DAYS = 3;
/** A moved event is held within two weeks; later it is the next one. Counted on the examples and the Syrian round of 2016. */
export const MOVED_WITHIN = 14;
/** Two reports that name no day tell of one event only where they came out within so many days. */
const TOLD_WITHIN = 3;
/** Where an event without a day lies about its report, by whether it is to come. */
const TO_COME = [0, 10] as const;
const BEHIND = [-4, 0] as const;
/** What is called off may have been meant for a day before or behind. */
const EITHER = [-4, 10] as const;

export const isPrecise = (days: Days | undefined): days is Days => days !== undefined && spanOf(days) <= PRECISE_DAYS;

export const isDone = ({ status }: EventClaim): boolean => status === 'occurred' || status === 'under way';
/** It has been announced, moved or called off: another day may still be told. */
const isOpen = ({ status }: EventClaim): boolean =>
  status === 'planned' || status === 'postponed' || status === 'cancelled';

/** Where the event can lie. */
export function daysOfEvent({ when, published, status }: EventClaim): Days | undefined {
  if (when) return when;
  if (!published) return undefined;
  const [before, after] =
    status === 'cancelled' ? EITHER : status === 'planned' || status === 'postponed' ? TO_COME : BEHIND;
  return [published[0] + before, published[1] + after];
}

/** One is told as over on a day on which the other still lies ahead. */
function outOfOrder(done: EventClaim, other: EventClaim): boolean {
  if (!isDone(done) || !done.published) return false;
  if (isPrecise(other.when) && done.published[1] < other.when[0] && !(done.when && gapOf(done.when, other.when) <= 1))
    return true;
  // "They will meet", told after "they met", is the next meeting; the same day leaves it open.
  return (
    other.status === 'planned' &&
    !(isPrecise(done.when) && isPrecise(other.when)) &&
    other.published !== undefined &&
    other.published[0] > (isPrecise(done.when) ? done.when[1] : done.published[1])
  );
}

/** Planned for one day, and told later for another: moved. */
function isMoved(a: EventClaim, b: EventClaim): boolean {
  if (!a.when || !b.when) return false;
  const [early, late] = a.when[0] <= b.when[0] ? [a, b] : [b, a];
  const toldLater = (early.published?.[0] ?? 0) <= (late.published?.[0] ?? 0);
  // What a report tells of a day that is over was not moved from it, unless it says so.
  const ahead = early.status !== 'planned' || (early.published?.[0] ?? 0) <= early.when![1];
  return isOpen(early) && toldLater && ahead && gapOf(a.when, b.when) <= MOVED_WITHIN;
}

/** Whether the days or the order of the reports exclude that it is one event. */
export function daysApart(a: EventClaim, b: EventClaim): boolean {
  if (outOfOrder(a, b) || outOfOrder(b, a)) return true;
  if (!isPrecise(a.when) || !isPrecise(b.when)) return false;
  const gap = gapOf(a.when, b.when);
  return gap > 1 && !isMoved(a, b);
}

/** How well the days agree, 0 to 1, with the reason; undefined where nothing can be said or they exclude each other. */
export function compareDays(a: EventClaim, b: EventClaim): readonly [number, string] | undefined {
  const [one, two] = [daysOfEvent(a), daysOfEvent(b)];
  if (!one || !two || daysApart(a, b)) return undefined;
  const gap = gapOf(one, two);
  if (isPrecise(a.when) && isPrecise(b.when)) {
    if (gap === 0) return [1, 'on the same day'];
    return gap === 1 ? [0.5, 'a day apart'] : [0.35, 'planned first, then moved'];
  }
  if (gap > 0) return undefined;
  if (a.when && b.when) return [Math.min(spanOf(a.when), spanOf(b.when)) > 92 ? 0.3 : 0.6, 'at a time that fits'];
  if (a.when || b.when) return [0.5, 'at a time that fits'];
  const told = a.published && b.published ? gapOf(a.published, b.published) : TOLD_WITHIN + 1;
  return told <= TOLD_WITHIN ? [0.4, 'told in the same days'] : [0.2, 'told within the week'];
}

/**
 * The days that promises are due on. A server counts promises by the day they were told, for it lists them so; of a record with
 * more of them than can be asked for, that is what the lane tells, and is called.
 */
import type { DaysView, MoveOf } from '../../dossier/views.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import type { Counted } from './scale.ts';

/** Of each promise with a day, the first that it may be due on. */
export function dueDays(items: readonly Pick<MoveOf<'commitment'>, 'record'>[]): Counted[] {
  const days = new Map<string, Counted>();
  for (const { record } of items) {
    const bounds = edtfBounds(record.due?.edtf);
    const day = (bounds?.from ?? bounds?.until)?.slice(0, 10);
    if (day === undefined) continue;
    const { count = 0, planned = 0 } = days.get(day) ?? {};
    days.set(day, { day, count: count + 1, planned: planned + Number(record.status !== 'reported done') });
  }
  return [...days.values()];
}

/** What there is on each day, with promises on the days that they are due. */
export const withDue = (days: DaysView['days'], due: readonly Counted[] | undefined): DaysView['days'] =>
  due ? [...days.filter(({ lane }) => lane !== 'due'), ...due.map(day => ({ ...day, lane: 'due' }))] : days;

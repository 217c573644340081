/** What a list of promises is drawn from: their days, the days that they were put off from, and in which group each stands. Pure. */
import { daysBetween } from '../dossier/reference-day.ts';
import type { MoveOf } from '../dossier/views.ts';
import { edtfBounds } from '../model/when-bounds.ts';

export type Commitment = MoveOf<'commitment'>;

const WEEK = 7;

export const lastDay = ({ record }: Commitment): string | undefined => {
  const bounds = edtfBounds(record.due?.edtf);
  return (bounds?.until ?? bounds?.from)?.slice(0, 10);
};

/** The days that it was due on before, as the reports had them. */
export function slips({ record }: Commitment): string[] {
  const now = record.due?.edtf;
  // When a delay was reported is no day that it was due on.
  const days = record.history.flatMap(({ due }) => (due?.edtf && due.edtf !== now ? [due.edtf] : []));
  return [...new Set(days)];
}

export const putOff = ({ record }: Commitment): boolean => record.history.some(({ status }) => status === 'postponed');

/** In which group a promise stands, counted from a day. */
export function groupOf(
  view: Commitment,
  day: string,
): 'overdue' | 'passed' | 'week' | 'later' | 'undated' | 'settled' {
  const { status } = view.record;
  if (status === 'past due, nothing reported') return 'overdue';
  if (status !== 'open') return 'settled';
  const last = lastDay(view);
  if (last === undefined) return 'undated';
  const away = daysBetween(day, last);
  // Those who promised are told of since: that is no silence, and no outcome either.
  if (away < 0) return 'passed';
  return away <= WEEK ? 'week' : 'later';
}

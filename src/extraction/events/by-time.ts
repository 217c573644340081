/** What the time of an event says of its status: ahead or behind. In: context, a status as told, a time. Out: the status that fits. */
import type { EventStatus } from '../../model/moves.ts';
import type { Context } from './context.ts';
import type { Told } from './noun-status.ts';

/** Time outvotes an unsure reading: what lies ahead is planned, what lies behind is over. */
export function byTime(context: Context, told: Told, time: number | undefined, contested = false): EventStatus {
  if (time === undefined || (told.status !== 'occurred' && told.status !== 'under way')) return told.status;
  const when = context.reading.times[time]!.when.edtf ?? '';
  const published = context.reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  if (published.length !== 10) return told.status;
  const { start, end } = daysOf(when);
  // a month ahead, too: "between now and the summit in June"
  if (start !== '' && start > published.slice(0, start.length))
    return isLastWeekday(context, time, told) ? told.status : 'planned';
  return (!told.strong || contested) && end !== '' && end < published.slice(0, end.length) ? 'occurred' : told.status;
}

/** The days of "2024-03-01T10:00/2024-03-04". */
export function daysOf(edtf: string): { readonly start: string; readonly end: string } {
  const slash = edtf.indexOf('/');
  const start = (slash < 0 ? edtf : edtf.slice(0, slash)).slice(0, 10);
  return { start, end: slash < 0 ? start : edtf.slice(slash + 1).slice(0, 10) };
}

/** "failed to agree at talks in Oslo on Saturday": the weekday behind, though it was read as the one ahead. */
export function isLastWeekday(context: Context, time: number, told: { readonly past?: boolean }): boolean {
  const { quote, when } = context.reading.times[time]!;
  const published = context.reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  const ahead = (Date.parse((when.edtf ?? '').slice(0, 10)) - Date.parse(published)) / 86_400_000;
  return told.past === true && /^(?:[a-z]{3,6}day|midnight)$/i.test(quote) && ahead > 0 && ahead < 7;
}

/**
 * Promises that are past due and of which nothing is reported. In: an open dossier, promises as lists show them, and the day that is
 * counted from. Out: their ids. What any report since tells of who promised is asked of the index; only for the others are the events of
 * the days about them read, so that a list costs what it shows and not what the dossier has.
 */
import { firstDay } from '../dossier/brief-book.ts';
import { daysBeside, isToldSince, makeHasOutcome, type Promised, pastDue, withStanding } from '../dossier/standing.ts';
import type { MoveView } from '../dossier/views.ts';
import type { CommitmentRecord, EventRecord } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { referenceDayOf } from './across.ts';
import { leadsOf, parseWithLeads } from './leads.ts';
import { breathe, remembered } from './remembered.ts';

/** Records of a noun by their ids, as lists show them, some at a time. */
const ATONCE = 200;
export async function recordsOf<R extends { readonly id: string }>(
  db: Db,
  noun: string,
  ids: Iterable<string>,
): Promise<R[]> {
  const jsons = await read.shownJsons(db, noun, ids);
  const records: R[] = [];
  for (let at = 0; at < jsons.length; at += ATONCE) {
    records.push(...(await parseWithLeads<R>(db, jsons.slice(at, at + ATONCE))));
    await breathe();
  }
  return records;
}

/** The last day on which a report came out that tells of an event in which each has a part. */
async function lastTold(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await read.lastTold(db, 'event');
  const leads = await leadsOf(
    db,
    rows.map(({ actor }) => actor),
  );
  const days = new Map<string, string>();
  for (const { actor, day } of rows) {
    const lead = leads.get(actor) ?? actor;
    if (day > (days.get(lead) ?? '')) days.set(lead, day);
  }
  return days;
}

/** When each article came out, and when a report last told of each actor: made once for each state of the dossier. */
const daysTold = (db: Db) =>
  remembered(db, 'days told', async () => ({ told: await lastTold(db), published: await read.publicationDays(db) }));

/** Of these promises those that are past due and of which nothing is reported. */
export async function unreported(
  db: Db,
  promises: readonly CommitmentRecord[],
  day: string | undefined,
): Promise<ReadonlySet<string>> {
  const over = day === undefined ? [] : promises.flatMap(promise => pastDue(promise, day) ?? []);
  if (over.length === 0) return new Set();
  const { told, published } = await daysTold(db);
  const publishedOn = (article: string): string | undefined => published.get(article)?.slice(0, 10);
  const isSilent = (one: Promised & { record: CommitmentRecord }): boolean =>
    (told.get(one.record.committer as string) ?? '').slice(0, 10) < (firstDay(one.when) ?? one.day) &&
    !isToldSince(one, publishedOn);
  const silent = over.filter(isSilent);
  const question = `unreported ${day} ${silent.map(({ record }) => record.id).join(' ')}`;
  return remembered(db, question, async () => {
    const hasOutcome = makeHasOutcome(await eventsAround(db, silent), publishedOn);
    return new Set(silent.filter(one => !hasOutcome(one)).map(({ record }) => record.id));
  });
}

/** The same of the whole dossier. */
export async function allUnreported(db: Db, day: string | undefined): Promise<ReadonlySet<string>> {
  const over = (await read.promisesDue(db)).filter(
    ({ due }) => day !== undefined && (edtfBounds(due)?.until ?? day) < day,
  );
  const ids = over.map(({ id }) => id);
  return unreported(db, await recordsOf<CommitmentRecord>(db, 'commitment', ids), day);
}

/** Stretches of days that meet are asked for once. */
function* stretches(promised: readonly Promised[]): Iterable<readonly [first: string, last: string]> {
  const days = promised.map(daysBeside).sort(([a], [b]) => (a < b ? -1 : 1));
  let open: readonly [string, string] | undefined;
  for (const [first, last] of days) {
    if (open && first <= open[1]) open = [open[0], last > open[1] ? last : open[1]];
    else {
      if (open) yield open;
      open = [first, last];
    }
  }
  if (open) yield open;
}

async function eventsAround(db: Db, promised: readonly Promised[]): Promise<EventRecord[]> {
  const ids = new Set<string>();
  for (const [first, last] of stretches(promised))
    for (const { id } of await read.eventsBetween(db, first, `${last}T23:59`)) ids.add(id);
  return recordsOf<EventRecord>(db, 'event', ids);
}

/** Views as lists show them: of a promise whether anything is reported of it. Others stay as they are. */
export async function withStandings(db: Db, views: readonly MoveView[], asOf: string | undefined): Promise<MoveView[]> {
  const promises = views.flatMap(view => (view.noun === 'commitment' ? [view.record] : []));
  if (promises.length === 0) return [...views];
  const silent = await unreported(db, promises, await referenceDayOf(db, asOf));
  return views.map(view =>
    view.noun === 'commitment' ? { ...view, record: withStanding(view.record, silent) } : view,
  );
}

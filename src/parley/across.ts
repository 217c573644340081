/** What only several articles together show: origins, changes of position. Loads what the pure views need. */
import { withChanges } from '../dossier/ledger.ts';
import { referenceDay } from '../dossier/reference-day.ts';
import { groupBy } from '../model/group-by.ts';
import type { ActorRecord, OriginRecord, PositionRecord } from '../model/record.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { wholeActors } from './actor-records.ts';
import { parseWithLeads } from './leads.ts';
import { withParties } from './parties.ts';
import { breathe, remembered } from './remembered.ts';

/** Records parsed at once. */
const BATCH = 200;

/** Rows parsed a batch at a time, with what they point to as it is shown. */
async function* parsed<R extends { readonly id: string }>(
  db: Db,
  rows: AsyncIterable<{ readonly json: string }>,
): AsyncIterable<R> {
  let batch: string[] = [];
  for await (const { json } of rows) {
    batch.push(json);
    if (batch.length < BATCH) continue;
    yield* await parseWithLeads<R>(db, batch);
    await breathe();
    batch = [];
  }
  yield* await parseWithLeads<R>(db, batch);
}

/** All records of a noun as lists show them, in the order of their ids. */
export const shownRecords = <R extends { readonly id: string }>(db: Db, noun: string): AsyncIterable<R> =>
  parsed<R>(
    db,
    read.inOrderOfId((after, limit) => read.recordsAfter(db, noun, after, limit)),
  );

/** All actors that stand for themselves, in the order of their ids. */
export const shownActors = (db: Db): AsyncIterable<ActorRecord> =>
  parsed<ActorRecord>(
    db,
    read.inOrderOfId(async (after, limit) => wholeActors(db, await read.actorsAfter(db, after, limit))),
  );

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Articles that carry one text, with the reason. Articles that stand alone are no group. */
export const origins = (db: Db): Promise<OriginRecord[]> => remembered(db, 'origins', () => findOrigins(db));

async function findOrigins(db: Db): Promise<OriginRecord[]> {
  const groups = groupBy(await read.originMembers(db), ({ origin }) => origin);
  const reasons = await read.originReasons(db);
  return [...groups]
    .map(([id, members]) => [id, members.map(member => member.id)] as const)
    .map(([id, articles]) => ({
      id,
      articles: articles.sort(),
      first: id,
      reason: articles.flatMap(article => reasons.get(article) ?? [])[0] ?? 'near duplicate',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The positions of all parties, each with how it changed. Of a few of them: parley/positions.ts. */
export const positionsWithChanges = (db: Db): Promise<PositionRecord[]> =>
  remembered(db, 'positions', async () =>
    withChanges(await withParties(db, await collect(shownRecords<PositionRecord>(db, 'position')))),
  );

/** The day that everything is counted from. */
export const referenceDayOf = async (db: Db, asOf: string | undefined): Promise<string | undefined> =>
  referenceDay(asOf, [{ basis: 'given', edtf: (await read.totals(db)).until?.slice(0, 10) ?? '' }]);

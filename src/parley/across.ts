/** What only several articles together show: origins, conflicts, changes of position. Loads what the pure views need. */
import { attributionConflict, type ConflictNames, eventConflicts, figureConflict } from '../dossier/conflicts.ts';
import { withChanges } from '../dossier/ledger.ts';
import { referenceDay } from '../dossier/reference-day.ts';
import type {
  ConflictRecord,
  EventRecord,
  FigureRecord,
  OriginRecord,
  PositionRecord,
  StatementRecord,
} from '../model/record.ts';
import { componentsOf } from '../reconciliation/cluster.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { parseWithLeads } from './leads.ts';
import { withParties } from './parties.ts';

/** Records parsed at once. */
const BATCH = 200;

/** All records of a noun as lists show them, in the order of their ids. */
export async function* shownRecords<R extends { readonly id: string }>(db: Db, noun: string): AsyncIterable<R> {
  let batch: string[] = [];
  for await (const { json } of read.inOrderOfId((after, limit) => read.recordsAfter(db, noun, after, limit))) {
    batch.push(json);
    if (batch.length < BATCH) continue;
    yield* await parseWithLeads<R>(db, batch);
    batch = [];
  }
  yield* await parseWithLeads<R>(db, batch);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Articles that carry one text, with the reason. Articles that stand alone are no group. */
export async function origins(db: Db): Promise<OriginRecord[]> {
  const groups = new Map<string, string[]>();
  for (const { id, origin } of await read.originMembers(db)) groups.set(origin, [...(groups.get(origin) ?? []), id]);
  const reasons = await read.originReasons(db);
  return [...groups]
    .map(([id, articles]) => ({
      id,
      articles: articles.sort(),
      first: id,
      reason: articles.flatMap(article => reasons.get(article) ?? [])[0] ?? 'near duplicate',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The positions of all parties, each with how it changed. */
export const positionsWithChanges = async (db: Db): Promise<PositionRecord[]> =>
  withChanges(await withParties(db, await collect(shownRecords<PositionRecord>(db, 'position'))));

/** The day that everything is counted from. */
export const referenceDayOf = async (db: Db, asOf: string | undefined): Promise<string | undefined> =>
  referenceDay(asOf, [{ basis: 'given', edtf: (await read.totals(db)).until?.slice(0, 10) ?? '' }]);

/** Groups of records that pairs in conflict connect, by their leads. */
async function groupsInConflict<R extends { readonly id: string }>(
  db: Db,
  noun: 'figure' | 'statement',
): Promise<R[][]> {
  const pairs = (await read.conflictingRecords(db, noun)).filter(({ left, right }) => left !== right);
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const rows = await read.recordRowsById(db, noun, ids);
  const records = await parseWithLeads<R>(
    db,
    rows.map(row => row.merged ?? row.json),
  );
  const byId = new Map(records.map(record => [record.id, record]));
  return componentsOf(ids, pairs)
    .map(group => group.flatMap(id => byId.get(id) ?? []))
    .filter(group => group.length > 1);
}

async function namesFor(db: Db): Promise<ConflictNames> {
  const [actors, articles] = [await read.actorNames(db), await read.articleOutlets(db)];
  return {
    actor: who => (typeof who === 'string' ? (actors.get(who) ?? who) : who.described),
    outlet: article => articles.get(article) ?? 'an article without an outlet',
  };
}

/** Everything that the reports disagree on, sorted by id. */
export async function conflicts(db: Db): Promise<ConflictRecord[]> {
  const names = await namesFor(db);
  const figures = await groupsInConflict<FigureRecord>(db, 'figure');
  const statements = await groupsInConflict<StatementRecord>(db, 'statement');
  const found: ConflictRecord[] = [
    ...figures.map(group => figureConflict(group, names)),
    ...statements.map(group => attributionConflict(group, names)),
  ];
  for await (const event of shownRecords<EventRecord>(db, 'event')) found.push(...eventConflicts(event, names));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

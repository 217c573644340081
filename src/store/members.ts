/** What clusters are made of, and what becomes of it: the articles, actors and records that nodes stand for. */
import type { Insertable, Selectable } from 'kysely';
import type { Db } from './lists.ts';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import type { ActorTable, RecordTable } from './schema.ts';
import { withSet } from './sets.ts';

/** Articles with what clusters of them need; those that were removed are not among them. */
export async function articlesOfNodes(
  db: Db,
  ids: Iterable<string>,
): Promise<{ id: string; published_from: string | null; origin: string | null }[]> {
  const rows = await withSet(ids, set =>
    db
      .selectFrom('articles')
      .select(['id', 'published_from', 'origin', 'removed'])
      .where('dossier', '=', DOSSIER)
      .where('id', 'in', set)
      .execute(),
  );
  // Asked for those with `removed` 0, SQLite walks through all of them in the index that lists are read from.
  return rows.filter(({ removed }) => removed === 0);
}

export async function setOrigin(tx: StoreTransaction, id: string, origin: string): Promise<void> {
  await tx.updateTable('articles').set({ origin }).where('dossier', '=', DOSSIER).where('id', '=', id).execute();
}

/** Actors as clusters are made of them. */
export const actorsOfNodes = (
  db: Db,
  ids: Iterable<string>,
): Promise<Pick<Selectable<ActorTable>, 'id' | 'cluster' | 'merged'>[]> =>
  withSet(ids, set =>
    db
      .selectFrom('actors')
      .select(['id', 'cluster', 'merged'])
      .where('dossier', '=', DOSSIER)
      .where('id', 'in', set)
      .execute(),
  );

/** A record as clusters are made of it, with the date of its article. */
export type MemberRow = Pick<
  Selectable<RecordTable>,
  'id' | 'article' | 'node' | 'seq' | 'json' | 'cluster' | 'merged'
> & {
  readonly published_from: string | null;
};

export const membersOfNodes = (db: Db, noun: string, nodes: Iterable<string>): Promise<MemberRow[]> =>
  withSet(nodes, set =>
    db
      .selectFrom('records')
      .innerJoin('articles', join =>
        join.onRef('articles.dossier', '=', 'records.dossier').onRef('articles.id', '=', 'records.article'),
      )
      .select([
        'records.id as id',
        'records.article as article',
        'records.node as node',
        'records.seq as seq',
        'records.json as json',
        'records.cluster as cluster',
        'records.merged as merged',
        'articles.published_from as published_from',
      ])
      .where('records.dossier', '=', DOSSIER)
      .where('records.noun', '=', noun)
      .where('records.node', 'in', set)
      .execute(),
  );

/** Those of the nodes that a record stands for; read from the index alone. */
export async function nodesWithMembers(db: Db, noun: string, nodes: Iterable<string>): Promise<ReadonlySet<string>> {
  const rows = await withSet(nodes, set =>
    db
      .selectFrom('records')
      .select('node')
      .distinct()
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('node', 'in', set)
      .execute(),
  );
  return new Set(rows.map(({ node }) => node!));
}

export async function setCluster(
  tx: StoreTransaction,
  noun: string,
  id: string,
  values: Partial<Pick<Insertable<RecordTable>, 'cluster' | 'merged' | 'status' | 'date_from' | 'date_until'>>,
): Promise<void> {
  await tx
    .updateTable('records')
    .set(values)
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('id', '=', id)
    .execute();
}

/** The record that each of these is told in; one that a person rejected stands for itself. */
export async function clustersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const moves = ids.filter(id => !id.startsWith('a-'));
  const actors = ids.filter(id => id.startsWith('a-'));
  const rows = [
    ...(await withSet(moves, set =>
      db
        .selectFrom('records')
        .select(['id', 'cluster'])
        .where('dossier', '=', DOSSIER)
        .where('id', 'in', set)
        .execute(),
    )),
    ...(await withSet(actors, set =>
      db.selectFrom('actors').select(['id', 'cluster']).where('dossier', '=', DOSSIER).where('id', 'in', set).execute(),
    )),
  ];
  return new Map(rows.filter(row => row.cluster !== row.id && row.cluster !== '').map(row => [row.id, row.cluster]));
}

/**
 * The graph that records are clustered by: nodes (contents that are compared), their keys (blocks), and pairs (what comparing
 * gave). Every function works on few nodes at a time, by index, so that its cost does not grow with the dossier.
 */
import type { Insertable, Selectable } from 'kysely';
import { promotedBy } from './blocks.ts';
import type { Db } from './lists.ts';
import type { ActorTable, NodeTable, PairTable, RecordTable } from './schema.ts';
import { inParts, withSet } from './sets.ts';
import { DOSSIER, type StoreTransaction } from './write.ts';

export type StoredNode = Pick<Selectable<NodeTable>, 'id' | 'json' | 'unpaired'>;
export type StoredPair = Omit<Selectable<PairTable>, 'dossier'>;

const nodesIn = (db: Db, noun: string, unpaired: 0 | 1, limit: number): Promise<StoredNode[]> =>
  db
    .selectFrom('nodes')
    .select(['id', 'json', 'unpaired'])
    .where('dossier', '=', DOSSIER)
    .where('stale', '=', 1)
    .where('noun', '=', noun)
    .where('unpaired', '=', unpaired)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Nodes that are to be compared. */
export const unpairedNodes = (db: Db, noun: string, limit: number): Promise<StoredNode[]> =>
  nodesIn(db, noun, 1, limit);

/** Nodes that are compared, and whose clusters are to be made anew. */
export const staleNodes = (db: Db, noun: string, limit: number): Promise<StoredNode[]> => nodesIn(db, noun, 0, limit);

export async function anyStaleNode(db: Db, noun?: string): Promise<boolean> {
  let query = db.selectFrom('nodes').select('id').where('dossier', '=', DOSSIER).where('stale', '=', 1);
  if (noun !== undefined) query = query.where('noun', '=', noun);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

export async function countStaleNodes(db: Db): Promise<number> {
  const row = await db
    .selectFrom('nodes')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('dossier', '=', DOSSIER)
    .where('stale', '=', 1)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export const nodesById = (db: Db, noun: string, ids: Iterable<string>): Promise<StoredNode[]> =>
  withSet(ids, set =>
    db
      .selectFrom('nodes')
      .select(['id', 'json', 'unpaired'])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .execute(),
  );

/** Pairs that one of these nodes stands in. */
export async function pairsOf(db: Db, noun: string, nodes: Iterable<string>, relation?: string): Promise<StoredPair[]> {
  const side = (column: 'left' | 'right') =>
    withSet(nodes, set => {
      let query = db
        .selectFrom('pairs')
        .select(['noun', 'left', 'right', 'relation', 'score', 'reasons'])
        .where('dossier', '=', DOSSIER)
        .where('noun', '=', noun)
        .where(column, 'in', set);
      if (relation) query = query.where('relation', '=', relation);
      return query.execute();
    });
  const found = [...(await side('left')), ...(await side('right'))];
  return [...new Map(found.map(pair => [`${pair.left} ${pair.right}`, pair])).values()];
}

async function setNodes(
  tx: StoreTransaction,
  noun: string,
  ids: Iterable<string>,
  values: { readonly stale?: 0 | 1; readonly unpaired?: 0 | 1 },
): Promise<void> {
  await withSet(ids, async set => {
    await tx
      .updateTable('nodes')
      .set(values)
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .execute();
    return [];
  });
}

/** Their clusters are to be made anew. */
export const markNodes = (tx: StoreTransaction, noun: string, ids: Iterable<string>): Promise<void> =>
  setNodes(tx, noun, ids, { stale: 1 });

/** They are to be compared; what comparing them gave before stays. */
export const markUnpaired = (tx: StoreTransaction, noun: string, ids: Iterable<string>): Promise<void> =>
  setNodes(tx, noun, ids, { stale: 1, unpaired: 1 });

export const markPaired = (tx: StoreTransaction, noun: string, ids: Iterable<string>): Promise<void> =>
  setNodes(tx, noun, ids, { unpaired: 0 });

/** They are to be compared, as if they were new. */
export async function compareAnew(tx: StoreTransaction, noun: string, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await unpairNodes(tx, noun, [...ids]);
  await markUnpaired(tx, noun, ids);
}

/** Their clusters are made. Those that are still to be compared stay stale. */
export async function settleNodes(tx: StoreTransaction, noun: string, ids: Iterable<string>): Promise<void> {
  await withSet(ids, async set => {
    await tx
      .updateTable('nodes')
      .set({ stale: 0 })
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('unpaired', '=', 0)
      .where('id', 'in', set)
      .execute();
    return [];
  });
}

/** Takes nodes out with their keys and pairs; their partners' clusters are to be made anew. */
export async function dropNodes(tx: StoreTransaction, noun: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await leaveBlocks(tx, noun, ids);
  await withSet(ids, async set => {
    await tx
      .deleteFrom('nodes')
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .execute();
    return [];
  });
}

/** The same for good: those that come to lead their blocks are to be compared with all of them. */
async function leaveBlocks(tx: StoreTransaction, noun: string, ids: readonly string[]): Promise<void> {
  await markUnpaired(tx, noun, await promotedBy(tx, noun, ids));
  await unpairNodes(tx, noun, ids);
}

/** Forgets what comparing these nodes gave; their partners become stale. */
export async function unpairNodes(tx: StoreTransaction, noun: string, ids: readonly string[]): Promise<void> {
  const partners = (await pairsOf(tx, noun, ids)).flatMap(({ left, right }) => [left, right]);
  await markNodes(tx, noun, partners);
  await withSet(ids, async set => {
    for (const column of ['left', 'right'] as const) {
      await tx
        .deleteFrom('pairs')
        .where('dossier', '=', DOSSIER)
        .where('noun', '=', noun)
        .where(column, 'in', set)
        .execute();
    }
    await tx
      .deleteFrom('node_keys')
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('node', 'in', set)
      .execute();
    return [];
  });
}

/** A node under an id of its own (an actor, an article): compared anew where its content is another than before. */
export async function putOwnNode(
  tx: StoreTransaction,
  { noun, id, json }: { readonly noun: string; readonly id: string; readonly json: string },
): Promise<void> {
  const [before] = await nodesById(tx, noun, [id]);
  if (before && before.json !== json) await leaveBlocks(tx, noun, [id]);
  const unpaired = before?.json === json ? before.unpaired : 1;
  await tx
    .insertInto('nodes')
    .values({ dossier: DOSSIER, noun, id, json, unpaired, stale: 1 })
    .onConflict(conflict => conflict.columns(['dossier', 'noun', 'id']).doUpdateSet({ json, unpaired, stale: 1 }))
    .execute();
}

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

export async function putPairs(tx: StoreTransaction, pairs: readonly Omit<Insertable<PairTable>, 'dossier'>[]) {
  for (const part of inParts(pairs)) {
    await tx
      .insertInto('pairs')
      .values(part.map(row => ({ dossier: DOSSIER, ...row })))
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

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

/** What people have said of two mentions, as pairs of their nodes; a mention that is no more is left out (it is an orphan). */
export async function judgedNodes(
  db: Db,
  noun: string,
  nodes: readonly string[],
): Promise<{ readonly left: string; readonly right: string; readonly verdict: 'same' | 'different' }[]> {
  if (!(await anyJudgedPair(db))) return [];
  const mentions = noun === 'actor' || noun === 'article' ? nodes : await mentionsOfNodes(db, noun, nodes);
  const side = (column: 'left' | 'right') =>
    withSet(mentions, set =>
      judgedPairs(db).where(column, 'in', set).select(['id', 'left', 'right', 'verdict']).execute(),
    );
  const rows = [...(await side('left')), ...(await side('right'))];
  const nodeOf = await nodesOfMentions(
    db,
    noun,
    rows.flatMap(({ left, right }) => [left, right ?? '']),
  );
  return rows.flatMap(row => {
    const [left, right] = [nodeOf.get(row.left), nodeOf.get(row.right ?? '')];
    if (!left || !right || left === right) return [];
    return [{ left, right, verdict: row.verdict as 'same' | 'different' }];
  });
}

const judgedPairs = (db: Db) =>
  db
    .selectFrom('judgements')
    .where('dossier', '=', DOSSIER)
    .where('verdict', 'in', ['same', 'different'])
    .where('withdrawn_at', 'is', null);

/** Most dossiers have none, and then nothing more is asked. */
const anyJudgedPair = async (db: Db): Promise<boolean> =>
  (await judgedPairs(db).select('id').limit(1).executeTakeFirst()) !== undefined;

async function mentionsOfNodes(db: Db, noun: string, nodes: readonly string[]): Promise<string[]> {
  const rows = await withSet(nodes, set =>
    db
      .selectFrom('records')
      .select('id')
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('node', 'in', set)
      .execute(),
  );
  return rows.map(row => row.id);
}

/** Node by mention; actors and articles are their own. */
export async function nodesOfMentions(
  db: Db,
  noun: string,
  mentions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (noun === 'actor' || noun === 'article') {
    const found = await nodesById(db, noun, mentions);
    return new Map(found.map(({ id }) => [id, id]));
  }
  const rows = await withSet(mentions, set =>
    db
      .selectFrom('records')
      .select(['id', 'node'])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .where('node', 'is not', null)
      .execute(),
  );
  return new Map(rows.map(row => [row.id, row.node!]));
}

/** What people have put right about mentions, or found right: by mention, the newest judgement where there are several. */
export interface Judged {
  readonly dates: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, { readonly name: string; readonly judgement: string }>;
  readonly accepted: ReadonlySet<string>;
}

export async function judgedAmong(db: Db, mentions: Iterable<string>): Promise<Judged> {
  const found = await withSet(mentions, set =>
    db
      .selectFrom('judgements')
      .select(['id', 'left', 'verdict', 'value'])
      .where('dossier', '=', DOSSIER)
      .where('verdict', 'in', ['re-date', 'rename', 'accept'])
      .where('withdrawn_at', 'is', null)
      .where('left', 'in', set)
      .execute(),
  );
  const rows = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = (verdict: string) => rows.filter(row => row.verdict === verdict);
  const given = (value: string) => JSON.parse(value) as { date?: string; name?: string };
  return {
    dates: new Map(of('re-date').map(row => [row.left, given(row.value).date ?? ''])),
    names: new Map(
      of('rename').flatMap(row => {
        const { name } = given(row.value);
        return name === undefined ? [] : [[row.left, { name, judgement: row.id }] as const];
      }),
    ),
    accepted: new Set(of('accept').map(row => row.left)),
  };
}

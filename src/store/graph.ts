/**
 * The graph that records are clustered by: nodes (contents that are compared), their keys (blocks), and pairs (what comparing
 * gave). Every function works on few nodes at a time, by index, so that its cost does not grow with the dossier.
 */
import type { Insertable, Selectable } from 'kysely';
import { promotedBy } from './blocks.ts';
import type { Db } from './lists.ts';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import type { NodeTable, PairTable } from './schema.ts';
import { inParts, withSet } from './sets.ts';

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

export async function putPairs(tx: StoreTransaction, pairs: readonly Omit<Insertable<PairTable>, 'dossier'>[]) {
  for (const part of inParts(pairs)) {
    await tx
      .insertInto('pairs')
      .values(part.map(row => ({ dossier: DOSSIER, ...row })))
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

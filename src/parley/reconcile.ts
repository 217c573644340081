/**
 * Keeps the clusters of a dossier: what several articles tell of one thing becomes one record. Only what changed since the
 * last time is compared and joined anew (stale nodes), few in one transaction: first all that is new is compared, then
 * clusters are made, each once. As every step is a function of the set of contents and judgements (matchers, cluster.ts,
 * merges), the result is that of doing all of it again, in any order.
 */
import type { ClaimNoun, EventClaim, StatementClaim } from '../model/claims.ts';
import { occasionKeys } from '../reconciliation/match/publication.ts';
import * as graph from '../store/graph.ts';
import { judgedAmong } from '../store/judged.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import type { StoreTransaction } from '../store/rows.ts';
import { clustersAround } from './cluster-nodes.ts';
import { KEPT_ACTORS, KEPT_ARTICLES, type Kept, keptRecords, type MergedNoun } from './kept.ts';
import { dropOutcomes, pairOutcomes, touchOutcomes } from './outcomes.ts';
import { Claims, pairNodes } from './pair-nodes.ts';

/** In this order: what came of a commitment is told by events. */
const MERGED_NOUNS: readonly MergedNoun[] = ['statement', 'event', 'position', 'proposal', 'commitment', 'figure'];

/**
 * Nodes of one transaction: few, so that another process need not wait long. All nouns of one article fit into one: with a
 * transaction for each step, thirty of them wrote the same pages again and again, a quarter of what adding an article cost.
 */
const NODES_PER_TRANSACTION = 300;

/** Articles without a date that these nodes may date: they carry the same copy, or lean on such an event or remark. */
async function touchUndated(tx: StoreTransaction, noun: ClaimNoun, nodes: readonly graph.StoredNode[]): Promise<void> {
  const tells = noun === 'event' || noun === 'statement';
  if ((noun !== 'article' && !tells) || !(await read.anyUndated(tx))) return;
  if (tells) {
    const keys = new Set(nodes.flatMap(({ json }) => occasionKeys(JSON.parse(json) as EventClaim | StatementClaim)));
    await read.markUndated(tx, { keys: [...keys] });
    return;
  }
  const ids = nodes.map(({ id }) => id);
  const pairs = await graph.pairsOf(tx, 'article', ids, 'same');
  await read.markUndated(tx, {
    articles: [...new Set([...ids, ...pairs.flatMap(({ left, right }) => [left, right])])],
  });
}

const idsOf = (nodes: readonly graph.StoredNode[]): string[] => nodes.map(({ id }) => id);

/** Those that something still stands for; the others are taken out. */
async function liveOf<Row>(
  tx: StoreTransaction,
  noun: ClaimNoun,
  kept: Kept<Row>,
  batch: readonly graph.StoredNode[],
): Promise<graph.StoredNode[]> {
  const alive = await kept.aliveOf(tx, idsOf(batch));
  const dead = idsOf(batch.filter(({ id }) => !alive.has(id)));
  await graph.dropNodes(tx, noun, dead);
  if (noun === 'event' || noun === 'commitment') await dropOutcomes(tx, noun, dead);
  return batch.filter(({ id }) => alive.has(id));
}

/** One step of the work on a noun, on at most so many nodes: gives how many it was done for, 0 where none is left. */
type Step = <Row extends { readonly id: string }>(
  tx: StoreTransaction,
  noun: ClaimNoun,
  kept: Kept<Row>,
  limit: number,
) => Promise<number>;

/** Compares nodes that are new. */
const pairBatch: Step = async (tx, noun, kept, limit) => {
  const batch = await graph.unpairedNodes(tx, noun, limit);
  if (batch.length === 0) return 0;
  const live = await liveOf(tx, noun, kept, batch);
  const claims = new Claims(tx, noun, live);
  await pairNodes(tx, noun, idsOf(live), claims);
  if (noun === 'article') await touchUndated(tx, noun, live);
  if (noun === 'event' || noun === 'commitment') {
    await pairOutcomes(
      tx,
      noun,
      live.map(({ id }) => ({ id, claim: claims.get(id)! })),
    );
  }
  return batch.length;
};

/** Makes clusters anew. */
const clusterBatch: Step = async (tx, noun, kept, limit) => {
  const batch = await graph.staleNodes(tx, noun, limit);
  if (batch.length === 0) return 0;
  await touchUndated(tx, noun, batch);
  const live = await liveOf(tx, noun, kept, batch);
  if (noun === 'event') await touchOutcomes(tx, idsOf(live));
  const clusters = await clustersAround(tx, noun, idsOf(live), new Claims(tx, noun, live));
  const rows = await kept.rowsOf(tx, clusters.flat());
  const judged = await judgedAmong(tx, [...rows.values()].flat().map(({ id }) => id)); // biome-ignore format: one thought
  for (const cluster of clusters) {
    await kept.write(
      tx,
      cluster.flatMap(node => rows.get(node) ?? []),
      cluster,
      judged,
    );
  }
  await graph.settleNodes(tx, noun, clusters.flat());
  return batch.length;
};

/** Brings as many clusters up to date as one transaction may; true where some are left. */
async function reconcileSome(tx: StoreTransaction): Promise<boolean> {
  let room = NODES_PER_TRANSACTION;
  /** All that there is to do for a noun; false where there is more of it than room. */
  async function reconcileNoun<Row extends { readonly id: string }>(
    noun: ClaimNoun,
    kept: Kept<Row>,
  ): Promise<boolean> {
    // Taking a node out may leave others to be compared.
    do {
      for (const step of [pairBatch, clusterBatch]) {
        for (let done = 1; done > 0; room -= done) {
          if (room <= 0) return false;
          done = await step(tx, noun, kept, room);
        }
      }
    } while (await graph.anyStaleNode(tx, noun));
    return true;
  }
  if (!(await reconcileNoun('article', KEPT_ARTICLES))) return true;
  if (!(await reconcileNoun('actor', KEPT_ACTORS))) return true;
  for (const noun of MERGED_NOUNS) if (!(await reconcileNoun(noun, keptRecords(noun)))) return true;
  return false;
}

/** Brings all clusters up to date. Cheap where nothing changed. `onBatch` is told how many nodes are left. */
export async function reconcile(store: Store, onBatch?: (left: number) => void): Promise<void> {
  if (!(await graph.anyStaleNode(store.db))) return;
  while (await store.write(reconcileSome)) onBatch?.(await graph.countStaleNodes(store.db));
}

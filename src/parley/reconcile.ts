/**
 * Keeps the clusters of a dossier: what several articles tell of one thing becomes one record. Only what changed since the
 * last time is compared and joined anew (stale nodes), a batch in one transaction; as every step is a function of the set of
 * contents and judgements (matchers, cluster.ts, merges), the result is that of doing all of it again, in any order.
 */
import type { Claim, ClaimNoun } from '../model/claims.ts';
import { clusterComponent, componentsOf, type SamePair } from '../reconciliation/cluster.ts';
import type { Comparison } from '../reconciliation/match/matcher.ts';
import { MATCHERS } from '../reconciliation/match/matchers.ts';
import { MERGES, type MergeNouns } from '../reconciliation/merge/merge.ts';
import * as graph from '../store/graph.ts';
import type { Store } from '../store/open-store.ts';
import type { StoreTransaction } from '../store/write.ts';

export type MergedNoun = keyof MergeNouns;

/** In this order: what came of a commitment is told by events. */
export const MERGED_NOUNS: readonly MergedNoun[] = [
  'statement',
  'event',
  'position',
  'proposal',
  'commitment',
  'figure',
];

/** Nodes of one transaction: few, so that another process need not wait long. */
const NODES_PER_BATCH = 300;

/** A matcher with its noun forgotten: nodes of one noun are only ever given to its own matcher. */
export interface AnyMatcher {
  readonly keys: (claim: Claim) => readonly string[];
  readonly compare: (a: Claim, b: Claim) => Comparison | undefined;
  readonly apart: (a: Claim, b: Claim) => boolean;
}

const matcherOf = (noun: ClaimNoun): AnyMatcher => MATCHERS[noun] as unknown as AnyMatcher;

/** Claims by node id, parsed once a batch. */
export class Claims {
  readonly #tx: StoreTransaction;
  readonly #noun: ClaimNoun;
  readonly #known = new Map<string, Claim>();

  constructor(tx: StoreTransaction, noun: ClaimNoun, nodes: readonly graph.StoredNode[]) {
    this.#tx = tx;
    this.#noun = noun;
    this.add(nodes);
  }
  add(nodes: readonly graph.StoredNode[]): void {
    for (const { id, json } of nodes) this.#known.set(id, JSON.parse(json) as Claim);
  }
  /** Loads those that are not known yet. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...ids].filter(id => !this.#known.has(id));
    if (missing.length > 0) this.add(await graph.nodesById(this.#tx, this.#noun, missing));
  }
  get(id: string): Claim | undefined {
    return this.#known.get(id);
  }
}

/** Compares nodes that are new with those that share a key, and keeps what comes of it. */
export async function pairNodes(
  tx: StoreTransaction,
  noun: ClaimNoun,
  ids: readonly string[],
  claims: Claims,
): Promise<void> {
  const matcher = matcherOf(noun);
  const keys = ids.flatMap(node => [...new Set(matcher.keys(claims.get(node)!))].map(key => ({ key, node })));
  await graph.putKeys(tx, noun, keys);
  const byKey = new Map<string, string[]>();
  for (const { key, node } of await graph.nodesOfKeys(tx, noun, new Set(keys.map(({ key }) => key)))) {
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
  }
  await claims.load([...byKey.values()].flat());
  const done = new Set<string>();
  const found: Parameters<typeof graph.putPairs>[1][number][] = [];
  for (const { key, node } of keys) {
    for (const other of byKey.get(key) ?? []) {
      if (other === node) continue;
      const [left, right] = node < other ? [node, other] : [other, node];
      if (done.has(`${left} ${right}`)) continue;
      done.add(`${left} ${right}`);
      const comparison = matcher.compare(claims.get(left)!, claims.get(right)!);
      if (!comparison) continue;
      const { relation, score, reasons } = comparison;
      found.push({ noun, left, right, relation, score, reasons: JSON.stringify(reasons) });
    }
  }
  await graph.putPairs(tx, found);
}

/** Everything that `same` pairs connect with these nodes, with the pairs. */
export async function connected(
  tx: StoreTransaction,
  noun: ClaimNoun,
  seeds: readonly string[],
): Promise<{ readonly nodes: string[]; readonly pairs: SamePair[] }> {
  const nodes = new Set(seeds);
  const pairs = new Map<string, SamePair>();
  for (let last = [...nodes]; last.length > 0; ) {
    const next: string[] = [];
    for (const { left, right, score } of await graph.pairsOf(tx, noun, last, 'same')) {
      pairs.set(`${left} ${right}`, { left, right, score });
      for (const node of [left, right]) {
        if (nodes.has(node)) continue;
        nodes.add(node);
        next.push(node);
      }
    }
    last = next;
  }
  return { nodes: [...nodes], pairs: [...pairs.values()] };
}

/** Clusters of everything connected with these nodes. */
export async function clustersAround(
  tx: StoreTransaction,
  noun: ClaimNoun,
  seeds: readonly string[],
  claims: Claims,
): Promise<string[][]> {
  const { nodes, pairs } = await connected(tx, noun, seeds);
  await claims.load(nodes);
  const matcher = matcherOf(noun);
  const rule = (a: string, b: string): boolean => {
    const [one, two] = [claims.get(a), claims.get(b)];
    return one !== undefined && two !== undefined && matcher.apart(one, two);
  };
  const byNode = new Map<string, SamePair[]>();
  for (const pair of pairs) byNode.set(pair.left, [...(byNode.get(pair.left) ?? []), pair]);
  return componentsOf(nodes, pairs).flatMap(component =>
    clusterComponent(
      component,
      component.flatMap(node => byNode.get(node) ?? []),
      { judged: () => false, rule },
    ),
  );
}

/** In order of publication, undated ones last; then by article and place, so that no order of reading enters. */
function inOrder(a: graph.MemberRow, b: graph.MemberRow): number {
  const key = (row: graph.MemberRow): string => row.published_from ?? '\uffff';
  const [x, y] = [key(a), key(b)];
  if (x !== y) return x < y ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.seq - b.seq;
}

/** What a noun's nodes stand for, and what becomes of their clusters. */
interface Kept<Row> {
  /** By node; a node without any is dead. */
  readonly rowsOf: (tx: StoreTransaction, nodes: readonly string[]) => Promise<ReadonlyMap<string, readonly Row[]>>;
  readonly write: (tx: StoreTransaction, rows: readonly Row[], nodes: readonly string[]) => Promise<void>;
}

function keptRecords(noun: MergedNoun): Kept<graph.MemberRow> {
  return {
    async rowsOf(tx, nodes) {
      const byNode = new Map<string, graph.MemberRow[]>();
      for (const row of await graph.membersOfNodes(tx, noun, nodes)) {
        byNode.set(row.node!, [...(byNode.get(row.node!) ?? []), row]);
      }
      return byNode;
    },
    async write(tx, rows) {
      const members = [...rows].sort(inOrder);
      const [first] = members;
      if (!first) return;
      const merge = MERGES[noun] as (records: readonly object[]) => object;
      const merged =
        members.length > 1 ? JSON.stringify(merge(members.map(row => JSON.parse(row.json) as object))) : null;
      for (const row of members) {
        const wanted = row === first ? merged : null;
        if (row.cluster === first.id && row.merged === wanted) continue;
        await graph.setCluster(tx, noun, row.id, { cluster: first.id, merged: wanted });
      }
    },
  };
}

async function reconcileBatch<Row>(tx: StoreTransaction, noun: ClaimNoun, kept: Kept<Row>): Promise<boolean> {
  const batch = await graph.staleNodes(tx, noun, NODES_PER_BATCH);
  if (batch.length === 0) return false;
  const idsOf = (nodes: readonly graph.StoredNode[]): string[] => nodes.map(({ id }) => id);
  const alive = await kept.rowsOf(tx, idsOf(batch));
  await graph.dropNodes(tx, noun, idsOf(batch.filter(({ id }) => !alive.has(id))));
  const live = batch.filter(({ id }) => alive.has(id));
  const claims = new Claims(tx, noun, live);
  await pairNodes(tx, noun, idsOf(live.filter(({ unpaired }) => unpaired)), claims);
  const clusters = await clustersAround(tx, noun, idsOf(live), claims);
  const rows = await kept.rowsOf(tx, clusters.flat());
  for (const cluster of clusters) {
    await kept.write(
      tx,
      cluster.flatMap(node => rows.get(node) ?? []),
      cluster,
    );
  }
  await graph.settleNodes(tx, noun, clusters.flat());
  return true;
}

async function reconcileNoun<Row>(store: Store, noun: ClaimNoun, kept: Kept<Row>): Promise<void> {
  if (!MATCHERS[noun]) return;
  while (await store.write(tx => reconcileBatch(tx, noun, kept))) {
    // one batch after another
  }
}

/** Brings all clusters up to date. Cheap where nothing changed. */
export async function reconcile(store: Store): Promise<void> {
  if (!(await graph.anyStaleNode(store.db))) return;
  for (const noun of MERGED_NOUNS) await reconcileNoun(store, noun, keptRecords(noun));
}

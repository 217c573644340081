/**
 * Keeps the clusters of a dossier: what several articles tell of one thing becomes one record. Only what changed since the
 * last time is compared and joined anew (stale nodes), a batch in one transaction; as every step is a function of the set of
 * contents and judgements (matchers, cluster.ts, merges), the result is that of doing all of it again, in any order.
 */
import type { Claim, ClaimNoun, EventClaim } from '../model/claims.ts';
import { groupBy } from '../model/group-by.ts';
import type { CommitmentRecord } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { clusterComponent, componentsOf, type SamePair } from '../reconciliation/cluster.ts';
import type { ActorContribution } from '../reconciliation/derive-records.ts';
import type { Comparison } from '../reconciliation/match/matcher.ts';
import { MATCHERS } from '../reconciliation/match/matchers.ts';
import { occasionKeys } from '../reconciliation/match/publication.ts';
import { MERGES, type MergeNouns } from '../reconciliation/merge/merge.ts';
import { mergeActor } from '../reconciliation/merge-actor.ts';
import * as graph from '../store/graph.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import type { StoreTransaction } from '../store/write.ts';
import * as write from '../store/write.ts';
import { dropOutcomes, pairOutcomes, touchOutcomes, withOutcomes } from './outcomes.ts';

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
  const inBlocks = await graph.nodesOfKeys(tx, noun, new Set(keys.map(({ key }) => key)));
  await claims.load(inBlocks.map(({ node }) => node));
  const byKey = groupBy(inBlocks, ({ key }) => key);
  const keysOf = groupBy(keys, ({ node }) => node);
  const found: Parameters<typeof graph.putPairs>[1][number][] = [];
  for (const [node, own] of keysOf) {
    // A set for each node: one of all pairs done held a gigabyte where a batch met a block of two thousand.
    for (const other of new Set(own.flatMap(({ key }) => byKey.get(key)!.map(({ node }) => node)))) {
      if (other === node || (other < node && keysOf.has(other))) continue; // met from the other side
      const [left, right] = node < other ? [node, other] : [other, node];
      const comparison = matcher.compare(claims.get(left)!, claims.get(right)!);
      if (!comparison) continue;
      const { relation, score, reasons } = comparison;
      found.push({ noun, left, right, relation, score, reasons: JSON.stringify(reasons) });
    }
  }
  await graph.putPairs(tx, found);
}

interface Component {
  readonly nodes: string[];
  readonly pairs: SamePair[];
  /** Pairs of nodes that a person has said are not one: "left right" with left < right. */
  readonly different: ReadonlySet<string>;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Everything that `same` pairs, found or judged, connect with these nodes. */
async function connected(tx: StoreTransaction, noun: ClaimNoun, seeds: readonly string[]): Promise<Component> {
  const nodes = new Set(seeds);
  const pairs = new Map<string, SamePair>();
  const different = new Set<string>();
  for (let last = [...nodes]; last.length > 0; ) {
    const found: SamePair[] = await graph.pairsOf(tx, noun, last, 'same');
    for (const { left, right, verdict } of await graph.judgedNodes(tx, noun, last)) {
      if (verdict === 'different') different.add(pairKey(left, right));
      else found.push({ left, right, score: 1, judged: true });
    }
    const next: string[] = [];
    for (const { left, right, score, judged = false } of found) {
      if (judged || !pairs.get(pairKey(left, right))?.judged) {
        pairs.set(pairKey(left, right), { left, right, score, judged });
      }
      for (const node of [left, right]) {
        if (nodes.has(node)) continue;
        nodes.add(node);
        next.push(node);
      }
    }
    last = next;
  }
  return { nodes: [...nodes], pairs: [...pairs.values()], different };
}

/** Clusters of everything connected with these nodes. */
export async function clustersAround(
  tx: StoreTransaction,
  noun: ClaimNoun,
  seeds: readonly string[],
  claims: Claims,
): Promise<string[][]> {
  const { nodes, pairs, different } = await connected(tx, noun, seeds);
  await claims.load(nodes);
  const matcher = matcherOf(noun);
  const rule = (a: string, b: string): boolean => {
    const [one, two] = [claims.get(a), claims.get(b)];
    return one !== undefined && two !== undefined && matcher.apart(one, two);
  };
  const byNode = groupBy(pairs, ({ left }) => left);
  return componentsOf(nodes, pairs).flatMap(component =>
    clusterComponent(
      component,
      component.flatMap(node => byNode.get(node) ?? []),
      { judged: (a, b) => different.has(pairKey(a, b)), rule },
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

type AnyRecord = MergeNouns[MergedNoun];

/** The field that tells when the thing itself is or was. */
const DATE_FIELDS: Readonly<Record<MergedNoun, string | undefined>> = {
  statement: 'said',
  event: 'when',
  position: 'said',
  proposal: undefined,
  commitment: 'due',
  figure: 'period',
};

/** The date that a person has put in place of what was read. */
function redate(noun: MergedNoun, record: AnyRecord, edtf: string | undefined): AnyRecord {
  const field = DATE_FIELDS[noun];
  if (!field || edtf === undefined) return record;
  return { ...record, [field]: { edtf, basis: 'given', note: 'put right by a person' } };
}

/** What lists filter a merged record by, where it is another than that of its first telling. */
function listedBy(record: AnyRecord): Partial<{ status: string; date_from: string; date_until: string }> {
  const status = 'status' in record && record.status ? { status: record.status } : {};
  const own = 'when' in record ? record.when : 'said' in record ? record.said : undefined;
  const bounds = edtfBounds(own?.edtf);
  const from = bounds?.from ?? bounds?.until;
  const until = bounds?.until ?? bounds?.from;
  return { ...status, ...(from && until ? { date_from: from, date_until: until } : {}) };
}

function keptRecords(noun: MergedNoun): Kept<graph.MemberRow> {
  return {
    async rowsOf(tx, nodes) {
      return groupBy(await graph.membersOfNodes(tx, noun, nodes), row => row.node!);
    },
    async write(tx, rows, nodes) {
      const members = [...rows].sort(inOrder);
      const [first] = members;
      if (!first) return;
      const dates = await graph.datesJudged(
        tx,
        members.map(({ id }) => id),
      );
      const merge = MERGES[noun] as (records: readonly AnyRecord[]) => AnyRecord;
      const records = members.map(row => redate(noun, JSON.parse(row.json) as AnyRecord, dates.get(row.id)));
      const joined = members.length > 1 || dates.size > 0 ? merge(records) : undefined;
      const merged = noun === 'commitment' ? await outcomesOf(tx, joined, records[0]!, nodes) : joined;
      const json = merged ? JSON.stringify(merged) : null;
      for (const row of members) {
        const wanted = row === first ? json : null;
        if (row.cluster === first.id && row.merged === wanted) continue;
        const listed = row === first ? listedBy(merged ?? records[0]!) : {};
        await graph.setCluster(tx, noun, row.id, { cluster: first.id, merged: wanted, ...listed });
      }
    },
  };
}

/** A commitment as merged so far, or alone, with its outcomes; undefined where there is neither. */
async function outcomesOf(
  tx: StoreTransaction,
  joined: AnyRecord | undefined,
  alone: AnyRecord,
  nodes: readonly string[],
): Promise<AnyRecord | undefined> {
  const before = (joined ?? alone) as CommitmentRecord;
  const after = await withOutcomes(tx, before, nodes);
  return after === before ? joined : after;
}

/** Articles of one origin point to the first of them that came out. */
const KEPT_ARTICLES: Kept<OriginRow> = {
  async rowsOf(tx, nodes) {
    return new Map((await graph.articlesOfNodes(tx, nodes)).map(row => [row.id, [row]]));
  },
  async write(tx, rows) {
    const key = ({ published_from, id }: OriginRow): string => `${published_from ?? '\uffff'} ${id}`;
    const [first] = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const { id, origin } of rows) if (origin !== first!.id) await graph.setOrigin(tx, id, first!.id);
  },
};
type OriginRow = Awaited<ReturnType<typeof graph.articlesOfNodes>>[number];

/** The actor that stands for those joined with it: one whose id is the same in every article, else the first by id. */
function leadActor(rows: readonly ActorRow[], joined: (id: string) => boolean): ActorRow {
  const rank = ({ id }: ActorRow): string => `${joined(id) ? 0 : 1} ${id}`;
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!;
}
type ActorRow = Awaited<ReturnType<typeof graph.actorsOfNodes>>[number];

const KEPT_ACTORS: Kept<ActorRow> = {
  async rowsOf(tx, nodes) {
    return new Map((await graph.actorsOfNodes(tx, nodes)).map(row => [row.id, [row]]));
  },
  async write(tx, rows) {
    const ids = rows.map(({ id }) => id);
    const [given] = (await graph.namesJudged(tx, ids)).slice(-1);
    const alone = rows.length === 1 && given === undefined;
    if (alone && rows[0]!.cluster === rows[0]!.id && rows[0]!.merged === null) return;
    const contributions = (await read.articlesOfActors(tx, ids)).map(row => JSON.parse(row.json) as ActorContribution);
    const byJoined = new Set(contributions.filter(({ joined }) => joined).map(({ actor }) => actor));
    const lead = leadActor(rows, id => byJoined.has(id));
    const merged = mergeActor(
      [...contributions].sort((a, b) => Number(b.actor === lead.id) - Number(a.actor === lead.id)),
    );
    for (const row of rows) {
      if (row !== lead) await write.joinActor(tx, row.id, lead.id);
    }
    if (!merged) return;
    const record = { ...merged.record, id: lead.id, ...(given === undefined ? {} : { name: given }) };
    await write.putJoinedActor(tx, lead.id, { ...merged, record }, alone);
  },
};

/** Articles without a date that these nodes may date: they carry the same copy, or lean on an event of that kind between those sides. */
async function touchUndated(tx: StoreTransaction, noun: ClaimNoun, nodes: readonly graph.StoredNode[]): Promise<void> {
  if ((noun !== 'article' && noun !== 'event') || !(await read.anyUndated(tx))) return;
  if (noun === 'event') {
    const keys = new Set(nodes.flatMap(({ json }) => occasionKeys(JSON.parse(json) as EventClaim)));
    await read.markUndated(tx, { keys: [...keys] });
    return;
  }
  const ids = nodes.map(({ id }) => id);
  const pairs = await graph.pairsOf(tx, 'article', ids, 'same');
  await read.markUndated(tx, {
    articles: [...new Set([...ids, ...pairs.flatMap(({ left, right }) => [left, right])])],
  });
}

async function reconcileBatch<Row>(tx: StoreTransaction, noun: ClaimNoun, kept: Kept<Row>): Promise<boolean> {
  const batch = await graph.staleNodes(tx, noun, NODES_PER_BATCH);
  if (batch.length === 0) return false;
  const idsOf = (nodes: readonly graph.StoredNode[]): string[] => nodes.map(({ id }) => id);
  const alive = await kept.rowsOf(tx, idsOf(batch));
  const dead = idsOf(batch.filter(({ id }) => !alive.has(id)));
  await touchUndated(tx, noun, batch);
  await graph.dropNodes(tx, noun, dead);
  if (noun === 'event' || noun === 'commitment') await dropOutcomes(tx, noun, dead);
  const live = batch.filter(({ id }) => alive.has(id));
  const claims = new Claims(tx, noun, live);
  const unpaired = idsOf(live.filter(node => node.unpaired));
  await pairNodes(tx, noun, unpaired, claims);
  if (noun === 'article' && unpaired.length > 0) await touchUndated(tx, noun, live);
  if (noun === 'event' || noun === 'commitment') {
    await pairOutcomes(
      tx,
      noun,
      unpaired.map(id => ({ id, claim: claims.get(id)! })),
    );
  }
  if (noun === 'event') await touchOutcomes(tx, idsOf(live));
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

/** Brings all clusters up to date. Cheap where nothing changed. `onBatch` is told how many nodes are left. */
export async function reconcile(store: Store, onBatch?: (left: number) => void): Promise<void> {
  if (!(await graph.anyStaleNode(store.db))) return;
  async function reconcileNoun<Row>(noun: ClaimNoun, kept: Kept<Row>): Promise<void> {
    do onBatch?.(await graph.countStaleNodes(store.db));
    while (await store.write(tx => reconcileBatch(tx, noun, kept)));
  }
  await reconcileNoun('article', KEPT_ARTICLES);
  await reconcileNoun('actor', KEPT_ACTORS);
  for (const noun of MERGED_NOUNS) await reconcileNoun(noun, keptRecords(noun));
}

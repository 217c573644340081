/** Keeps what events tell of promises: pairs of a commitment's node and an event's, found from whichever is new. */
import type { Claim, ClaimOf } from '../model/claims.ts';
import type { CommitmentStatus } from '../model/moves.ts';
import type { CommitmentRecord, EventRecord } from '../model/record.ts';
import { commitmentKeys, eventKeys, outcomeOf } from '../reconciliation/match/outcomes.ts';
import * as blocks from '../store/blocks.ts';
import * as graph from '../store/graph.ts';
import * as stored from '../store/members.ts';
import type { StoreTransaction } from '../store/rows.ts';

/** The noun that pairs and keys of outcomes are kept under. */
const OUTCOME = 'outcome';
type Side = 'commitment' | 'event';

/** Node ids of the two nouns in one table of keys. */
const mark = (side: Side, node: string): string => `${side} ${node}`;
const unmark = (marked: string): readonly [Side, string] => marked.split(' ') as [Side, string];

/** Each side has blocks of its own. */
const keysOf = (side: Side, claim: Claim): readonly string[] => {
  const keys = claim.noun === 'commitment' ? commitmentKeys(claim) : claim.noun === 'event' ? eventKeys(claim) : [];
  return [...new Set(keys)].map(key => blockOf(side, key));
};
const blockOf = (side: Side, key: string): string => `${side}|${key}`;
const OTHER: Readonly<Record<Side, Side>> = { event: 'commitment', commitment: 'event' };
/** The block of the other side that a block is held against. */
const facing = (side: Side, key: string): string => blockOf(OTHER[side], key.slice(side.length + 1));

interface ClaimNode {
  readonly id: string;
  readonly claim: Claim;
}

const nodesOf = async (tx: StoreTransaction, side: Side, ids: readonly string[]): Promise<ClaimNode[]> =>
  (await graph.nodesById(tx, side, ids)).map(({ id, json }) => ({ id, claim: JSON.parse(json) as Claim }));

type Pair = Parameters<typeof graph.putPairs>[1][number];

function outcomePair(side: Side, own: ClaimNode, other: ClaimNode): Pair | undefined {
  const [commitment, event] = side === 'commitment' ? [own, other] : [other, own];
  const outcome = outcomeOf(commitment.claim as ClaimOf<'commitment'>, event.claim as ClaimOf<'event'>);
  if (!outcome) return undefined;
  const { status, score, reasons } = outcome;
  return { noun: OUTCOME, left: commitment.id, right: event.id, relation: status, score, reasons: JSON.stringify(reasons) }; // biome-ignore format: one thought
}

const leadersBy = async (
  tx: StoreTransaction,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> =>
  new Map(
    [...(await blocks.frontsOf(tx, OUTCOME, keys))].map(([key, front]) => [key, blocks.leadersOf(OUTCOME, front)]),
  );

/**
 * Holds nodes of one side against the other's. Where many promises of one party face many reports, those that lead their block
 * (store/blocks.ts) are held against all of the other side, and the rest against the other's leaders: ten thousand copies of one
 * article cost no square of their number.
 */
async function compare(tx: StoreTransaction, side: Side, nodes: readonly ClaimNode[]): Promise<void> {
  const keys = new Map(nodes.map(({ id, claim }) => [id, keysOf(side, claim)]));
  const all = new Set([...keys.values()].flat());
  if (all.size === 0) return;
  const own = await leadersBy(tx, all);
  const others = await leadersBy(tx, [...all].map(key => facing(side, key))); // biome-ignore format: one thought
  const leads = (id: string, key: string): boolean => own.get(key)?.has(mark(side, id)) ?? false;
  const led = [...keys].flatMap(([id, list]) => list.filter(key => leads(id, key)));
  const whole = await blocks.blocksOf(tx, OUTCOME, new Set(led.map(key => facing(side, key))));
  const known = new Map<string, ClaimNode>();
  const found: Pair[] = [];
  for (const node of nodes) {
    const partners = keys.get(node.id)!.flatMap(key => {
      const opposite = facing(side, key);
      return leads(node.id, key) ? (whole.get(opposite) ?? []) : [...(others.get(opposite) ?? [])];
    });
    const ids = [...new Set(partners)].map(partner => unmark(partner)[1]);
    const missing = ids.filter(id => !known.has(id));
    if (missing.length > 0)
      for (const partner of await nodesOf(tx, OTHER[side], missing)) known.set(partner.id, partner);
    for (const id of ids) {
      const pair = known.has(id) ? outcomePair(side, node, known.get(id)!) : undefined;
      if (pair) found.push(pair);
    }
  }
  await graph.putPairs(tx, found);
  await graph.markNodes(tx, 'commitment', new Set(found.map(({ left }) => left as string))); // biome-ignore format: one thought
}

/** Compares new nodes of one side with the other's; commitments of which something new is told become stale. */
export async function pairOutcomes(tx: StoreTransaction, side: Side, nodes: readonly ClaimNode[]): Promise<void> {
  const keys = nodes.flatMap(({ id, claim }) => keysOf(side, claim).map(key => ({ key, node: mark(side, id) })));
  if (keys.length === 0) return;
  const touched = new Set(keys.map(({ key }) => key));
  const before = await blocks.frontsOf(tx, OUTCOME, touched);
  await blocks.putKeys(tx, OUTCOME, keys);
  const after = await blocks.frontsOf(tx, OUTCOME, touched);
  const lost = new Set([...after].flatMap(([key, front]) => blocks.displaced(OUTCOME, before.get(key) ?? [], front)));
  const ids = [...lost].map(marked => unmark(marked)[1]);
  await forgetPairs(tx, ids);
  await compare(tx, side, [...nodes, ...(await nodesOf(tx, side, ids))]);
}

/** Takes the pairs of these nodes out; what they told is to be written anew. */
async function forgetPairs(tx: StoreTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await touchOutcomes(tx, ids);
  await graph.unpairNodes(tx, OUTCOME, ids);
}

/** Commitments of which these nodes tell, or that are among them: their history is to be written anew. */
export async function touchOutcomes(tx: StoreTransaction, nodes: readonly string[]): Promise<void> {
  const pairs = await graph.pairsOf(tx, OUTCOME, nodes);
  await graph.markNodes(
    tx,
    'commitment',
    pairs.map(({ left }) => left),
  );
}

/** Forgets what nodes that are no more had told; those that come to lead a block in their place are held against all of the other side. */
export async function dropOutcomes(tx: StoreTransaction, side: Side, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const marks = ids.map(id => mark(side, id));
  const promoted = await blocks.promotedBy(tx, OUTCOME, marks);
  await forgetPairs(tx, ids);
  await graph.unpairNodes(tx, OUTCOME, marks);
  await compare(tx, side, await nodesOf(tx, side, promoted.map(marked => unmark(marked)[1]))); // biome-ignore format: one thought
}

/** A commitment with what later reports tell of it: each a line of its history, with its words. */
export async function withOutcomes(
  tx: StoreTransaction,
  record: CommitmentRecord,
  nodes: readonly string[],
): Promise<CommitmentRecord> {
  const own = new Set(nodes);
  const pairs = (await graph.pairsOf(tx, OUTCOME, nodes)).filter(({ left }) => own.has(left));
  if (pairs.length === 0) return record;
  const statusOf = new Map(pairs.map(({ right, relation }) => [right, relation as CommitmentStatus]));
  const rows = await stored.membersOfNodes(tx, 'event', statusOf.keys());
  const key = (row: stored.MemberRow): string => `${row.published_from ?? '\uffff'} ${row.article} ${row.id}`;
  const told = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const lines = told.map((row): CommitmentRecord['history'][number] => {
    const event = JSON.parse(row.json) as EventRecord;
    const { when, evidence } = event;
    return { status: statusOf.get(row.node!)!, ...(when ? { when } : {}), evidence: evidence[0]! };
  });
  // Once done it stays done: a later report of an earlier delay is no new delay.
  const done = lines.some(({ status }) => status === 'reported done');
  return {
    ...record,
    status: done ? 'reported done' : (lines.at(-1)?.status ?? record.status),
    history: [...record.history, ...lines],
    evidence: [...record.evidence, ...told.map(row => (JSON.parse(row.json) as EventRecord).evidence[0]!)],
  };
}

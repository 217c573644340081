/** Keeps what events tell of promises: pairs of a commitment's node and an event's, found from whichever is new. */
import type { Claim, ClaimOf } from '../model/claims.ts';
import type { CommitmentStatus } from '../model/moves.ts';
import type { CommitmentRecord, EventRecord } from '../model/record.ts';
import { commitmentKeys, eventKeys, outcomeOf } from '../reconciliation/match/outcomes.ts';
import * as blocks from '../store/blocks.ts';
import * as graph from '../store/graph.ts';
import type { StoreTransaction } from '../store/write.ts';

/** The noun that pairs and keys of outcomes are kept under. */
const OUTCOME = 'outcome';
type Side = 'commitment' | 'event';

/** Node ids of the two nouns in one table of keys. */
const mark = (side: Side, node: string): string => `${side} ${node}`;
const unmark = (marked: string): readonly [Side, string] => marked.split(' ') as [Side, string];

const keysOf = (claim: Claim): readonly string[] =>
  claim.noun === 'commitment' ? commitmentKeys(claim) : claim.noun === 'event' ? eventKeys(claim) : [];

/** Compares new nodes of one side with the other's; commitments of which something new is told become stale. */
export async function pairOutcomes(
  tx: StoreTransaction,
  side: Side,
  nodes: readonly { readonly id: string; readonly claim: Claim }[],
): Promise<void> {
  const other: Side = side === 'event' ? 'commitment' : 'event';
  const keys = nodes.flatMap(({ id, claim }) =>
    [...new Set(keysOf(claim))].map(key => ({ key, node: mark(side, id) })),
  );
  if (keys.length === 0) return;
  await blocks.putKeys(tx, OUTCOME, keys);
  const met = new Map<string, string[]>();
  for (const [key, nodes] of await blocks.blocksOf(tx, OUTCOME, new Set(keys.map(({ key }) => key)))) {
    const ids = nodes.map(unmark).flatMap(([noun, id]) => (noun === other ? [id] : []));
    if (ids.length > 0) met.set(key, ids);
  }
  const others = await graph.nodesById(tx, other, [...met.values()].flat());
  const claims = new Map(others.map(({ id, json }) => [id, JSON.parse(json) as Claim]));
  const found = new Map<string, Parameters<typeof graph.putPairs>[1][number]>();
  const own = new Map(nodes.map(({ id, claim }) => [id, claim]));
  for (const { key, node } of keys) {
    const [, id] = unmark(node);
    for (const partner of met.get(key) ?? []) {
      const [left, right] = side === 'commitment' ? [id, partner] : [partner, id];
      if (found.has(`${left} ${right}`)) continue;
      const one = own.get(id)!;
      const two = claims.get(partner);
      if (!two) continue;
      const [commitment, event] = side === 'commitment' ? [one, two] : [two, one];
      const outcome = outcomeOf(commitment as ClaimOf<'commitment'>, event as ClaimOf<'event'>);
      if (!outcome) continue;
      const { status, score, reasons } = outcome;
      found.set(`${left} ${right}`, {
        noun: OUTCOME,
        left,
        right,
        relation: status,
        score,
        reasons: JSON.stringify(reasons),
      });
    }
  }
  await graph.putPairs(tx, [...found.values()]);
  if (side === 'event')
    await graph.markNodes(
      tx,
      'commitment',
      [...found.values()].map(({ left }) => left as string),
    );
}

/** Commitments of which these events tell: their history is to be written anew. */
export async function touchOutcomes(tx: StoreTransaction, events: readonly string[]): Promise<void> {
  const pairs = await graph.pairsOf(tx, OUTCOME, events);
  await graph.markNodes(
    tx,
    'commitment',
    pairs.map(({ left }) => left),
  );
}

/** Forgets what nodes that are no more had told. */
export async function dropOutcomes(tx: StoreTransaction, side: Side, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const pairs = await graph.pairsOf(tx, OUTCOME, ids);
  await graph.markNodes(
    tx,
    'commitment',
    pairs.map(({ left }) => left),
  );
  await graph.unpairNodes(tx, OUTCOME, ids);
  await graph.unpairNodes(
    tx,
    OUTCOME,
    ids.map(id => mark(side, id)),
  );
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
  const rows = await graph.membersOfNodes(tx, 'event', statusOf.keys());
  const key = (row: graph.MemberRow): string => `${row.published_from ?? '\uffff'} ${row.article} ${row.id}`;
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

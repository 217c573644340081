/**
 * Compares nodes that are new with those that share a key. In: ids of nodes. Out: pairs, kept in the store. Which pairs are
 * compared is a function of the blocks as sets: in a large block a few lead it (store/blocks.ts),
 * a node is compared with them alone, and they with all. Ten thousand near
 * copies of one article cost ten thousand times as much as one, not its square. Where a leader comes or goes, those whose place
 * changed are compared anew, so that no order enters.
 */
import type { Claim, ClaimNoun } from '../model/claims.ts';
import { groupBy } from '../model/group-by.ts';
import type { Comparison } from '../reconciliation/match/matcher.ts';
import { MATCHERS } from '../reconciliation/match/matchers.ts';
import * as blocks from '../store/blocks.ts';
import * as graph from '../store/graph.ts';
import type { StoreTransaction } from '../store/rows.ts';

/** A matcher with its noun forgotten: nodes of one noun are only ever given to its own matcher. */
export interface AnyMatcher {
  readonly keys: (claim: Claim) => readonly string[];
  readonly compare: (a: Claim, b: Claim) => Comparison | undefined;
  readonly apart: (a: Claim, b: Claim) => boolean;
}

export const matcherOf = (noun: ClaimNoun): AnyMatcher => MATCHERS[noun] as unknown as AnyMatcher;

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

/** Compares these nodes with those that they are to be compared with, and keeps what comes of it. */
export async function pairNodes(
  tx: StoreTransaction,
  noun: ClaimNoun,
  ids: readonly string[],
  claims: Claims,
): Promise<void> {
  const matcher = matcherOf(noun);
  const keys = ids.flatMap(node => [...new Set(matcher.keys(claims.get(node)!))].map(key => ({ key, node })));
  const newByKey = groupBy(keys, ({ key }) => key);
  const before = await blocks.frontsOf(tx, noun, newByKey.keys());
  const after = new Map(
    [...newByKey].map(([key, rows]) => [
      key,
      [...new Set([...(before.get(key) ?? []), ...rows.map(({ node }) => node)])],
    ]),
  );
  const lost = new Set([...after].flatMap(([key, block]) => blocks.displaced(noun, before.get(key) ?? [], block)));
  await graph.compareAnew(tx, noun, lost);
  await blocks.putKeys(tx, noun, keys);
  const own = new Set(ids);
  const leaders = new Map([...after].map(([key, block]) => [key, blocks.leadersOf(noun, block)]));
  const led = keys.filter(({ key, node }) => leaders.get(key)!.has(node)).map(({ key }) => key);
  const whole = await blocks.blocksOf(tx, noun, led);
  const partnersOf = (node: string, key: string): Iterable<string> =>
    leaders.get(key)!.has(node) ? whole.get(key)! : leaders.get(key)!;
  const keysOf = groupBy(keys, ({ node }) => node);
  const found: Parameters<typeof graph.putPairs>[1][number][] = [];
  for (const [node, rows] of keysOf) {
    // A set for each node: one of all pairs done held a gigabyte where a batch met a block of two thousand.
    const partners = new Set(rows.flatMap(({ key }) => [...partnersOf(node, key)]));
    // Those that are out of their blocks for now are compared when they come back; of two new ones the first meets the second.
    const met = [...partners].filter(other => other !== node && (own.has(other) ? node < other : !lost.has(other)));
    await claims.load(met);
    for (const other of met) {
      const [left, right] = node < other ? [node, other] : [other, node];
      const comparison = matcher.compare(claims.get(left)!, claims.get(right)!);
      if (!comparison) continue;
      const { relation, score, reasons } = comparison;
      found.push({ noun, left, right, relation, score, reasons: JSON.stringify(reasons) });
    }
  }
  await graph.putPairs(tx, found);
  await graph.markPaired(tx, noun, ids);
}

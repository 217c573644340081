/** Clusters of everything that `same` pairs, found or judged, connect with some nodes. In: their ids. Out: clusters of ids. */
import type { ClaimNoun } from '../model/claims.ts';
import { groupBy } from '../model/group-by.ts';
import { clusterComponent, componentsOf, type SamePair } from '../reconciliation/cluster.ts';
import * as graph from '../store/graph.ts';
import * as judged from '../store/judged.ts';
import type { StoreTransaction } from '../store/rows.ts';
import { type Claims, matcherOf } from './pair-nodes.ts';

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
    for (const { left, right, verdict } of await judged.judgedNodes(tx, noun, last)) {
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

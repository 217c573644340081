/**
 * Nodes that pairs join become clusters. In: one component (nodes that a chain of `same` pairs connects), its pairs and
 * walls. Out: clusters, each sorted, in the order of their first node. A pure function of the set, so that no order of
 * reading enters; a component is small (what is told of one thing), so the squares below stay small too.
 *
 * Agglomerative, best pair first. Single linkage alone chains: A like B, B like C, and C is another week's meeting. So two
 * groups are joined only where no wall stands between any two of their members, and where at least half as many pairs join
 * them as the smaller group has members. (Tried on the examples: complete linkage tears apart an event told in different
 * words by six outlets; average linkage needs scores for pairs that share no key.)
 */

export interface SamePair {
  readonly left: string;
  readonly right: string;
  readonly score: number;
  /** A person's judgement: joins what the rules have made of its two sides, over every rule's wall. */
  readonly judged?: boolean;
}

export interface Walls {
  /** A person said so. */
  readonly judged: (a: string, b: string) => boolean;
  readonly rule: (a: string, b: string) => boolean;
}

/** Share of the smaller group's size that must be joined to the other group by pairs of its own. */
const LINKS_NEEDED = 0.5;

/** Members compared against each other when walls are looked for: of larger groups those that were joined first stand for it. */
const WALL_SAMPLE = 64;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const order = (a: SamePair, b: SamePair): number =>
  Number(a.judged ?? false) - Number(b.judged ?? false) ||
  b.score - a.score ||
  byText(a.left, b.left) ||
  byText(a.right, b.right);

export function clusterComponent(nodes: readonly string[], pairs: readonly SamePair[], walls: Walls): string[][] {
  const groups = new Map<string, string[]>([...nodes].sort(byText).map(node => [node, [node]]));
  const groupOf = new Map<string, string>([...groups.keys()].map(node => [node, node]));
  const linked = new Map<string, string[]>();
  for (const { left, right } of pairs) {
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const list = linked.get(from);
      if (list) list.push(to);
      else linked.set(from, [to]);
    }
  }
  const links = (members: readonly string[], group: string): number =>
    members.filter(node => linked.get(node)?.some(other => groupOf.get(other) === group)).length;
  const isWall = (a: readonly string[], b: readonly string[], judged: boolean): boolean =>
    a
      .slice(0, WALL_SAMPLE)
      .some(x => b.slice(0, WALL_SAMPLE).some(y => walls.judged(x, y) || (!judged && walls.rule(x, y))));
  // Two large groups that a wall keeps apart may have hundreds of pairs in common; a group of one name and size is the same group.
  const known = new Map<string, boolean>();
  const walled = (one: string, two: string, judged: boolean): boolean => {
    const [a, b] = [groups.get(one)!, groups.get(two)!];
    const key = `${judged} ${one} ${a.length} ${two} ${b.length}`;
    const found = known.get(key) ?? isWall(a, b, judged);
    known.set(key, found);
    return found;
  };
  for (const pair of [...pairs].sort(order)) {
    const [one, two] = [groupOf.get(pair.left), groupOf.get(pair.right)];
    if (one === undefined || two === undefined || one === two) continue;
    const [a, b] = [groups.get(one)!, groups.get(two)!];
    const [small, large] = a.length < b.length || (a.length === b.length && one > two) ? [one, two] : [two, one];
    const [joining, joined] = [groups.get(small)!, groups.get(large)!];
    if (!pair.judged && links(joining, large) < LINKS_NEEDED * joining.length) continue;
    if (walled(one, two, pair.judged ?? false)) continue;
    // The smaller into the larger, so that each node moves a few times only; the order of a group is that in which it grew.
    joined.push(...joining);
    groups.delete(small);
    for (const node of joining) groupOf.set(node, large);
  }
  return [...groups.values()].map(group => group.sort(byText)).sort((a, b) => byText(a[0]!, b[0]!));
}

/** Components over pairs, each sorted, in the order of their first node. Nodes without a pair stand alone. */
export function componentsOf(
  nodes: readonly string[],
  pairs: readonly { readonly left: string; readonly right: string }[],
): string[][] {
  const parent = new Map(nodes.map(node => [node, node]));
  const rootOf = (node: string): string => {
    let root = node;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = node; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { left, right } of pairs) {
    if (!parent.has(left) || !parent.has(right)) continue;
    const [a, b] = [rootOf(left), rootOf(right)];
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
  }
  const byRoot = new Map<string, string[]>();
  for (const node of [...nodes].sort(byText)) {
    const root = rootOf(node);
    const list = byRoot.get(root);
    if (list) list.push(node);
    else byRoot.set(root, [node]);
  }
  return [...byRoot.values()];
}

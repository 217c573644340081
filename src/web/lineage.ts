/** Proposals that came of each other as a graph: the same line revised stays in its row, an answer opens another. In: proposals. Out: places. Pure. */
import type { MoveOf } from '../dossier/views.ts';
import { edtfBounds } from '../model/when-bounds.ts';

export type Proposal = MoveOf<'proposal'>;

export interface Node {
  readonly view: Proposal;
  readonly column: number;
  readonly row: number;
}

export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly kind: 'revises' | 'counters';
}

export interface Lineage {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly columns: number;
  readonly rows: number;
}

const momentOf = ({ record }: Proposal): string => edtfBounds(record.knownSince.edtf)?.from ?? '\uffff';

/** Worth a place in the graph: it came of another, another came of it, or it went from hand to hand. */
export function lineagesOf(proposals: readonly Proposal[]): Lineage[] {
  const byId = new Map(proposals.map(view => [view.record.id, view]));
  const parentOf = ({ record }: Proposal): readonly [Proposal, Edge['kind']] | undefined => {
    for (const [id, kind] of [
      [record.revises, 'revises'],
      [record.counters, 'counters'],
    ] as const) {
      const parent = id === undefined || id === record.id ? undefined : byId.get(id);
      if (parent) return [parent, kind];
    }
    return undefined;
  };
  /** The first of the line; a circle, which two reports can make, ends where it began. */
  const rootOf = (view: Proposal): string => {
    const seen = new Set<string>();
    let at = view;
    for (let next = parentOf(at); next && !seen.has(at.record.id); next = parentOf(at)) {
      seen.add(at.record.id);
      at = next[0];
    }
    return seen.has(at.record.id) ? [...seen].sort()[0]! : at.record.id;
  };
  const groups = new Map<string, Proposal[]>();
  for (const view of proposals) {
    const root = rootOf(view);
    groups.set(root, [...(groups.get(root) ?? []), view]);
  }
  return [...groups.values()]
    .filter(group => group.length > 1 || group.some(({ record }) => record.handovers.length > 0))
    .map(group => placed(group, parentOf))
    .sort((a, b) => b.nodes.length - a.nodes.length);
}

function placed(
  group: readonly Proposal[],
  parentOf: (view: Proposal) => readonly [Proposal, Edge['kind']] | undefined,
): Lineage {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  let rows = 0;
  const taken = new Set<string>();
  const placing = new Set<string>();
  const put = (view: Proposal): Node => {
    const known = nodes.get(view.record.id);
    if (known) return known;
    // Held before its parent is asked for, so that a circle ends.
    placing.add(view.record.id);
    const asked = parentOf(view);
    const parent = asked && !placing.has(asked[0].record.id) ? asked : undefined;
    const from = parent && put(parent[0]);
    placing.delete(view.record.id);
    const column = from ? from.column + 1 : 0;
    let row = from && parent[1] === 'revises' ? from.row : rows;
    if (taken.has(`${column} ${row}`)) row = rows;
    const node = { view, column, row };
    taken.add(`${column} ${row}`);
    rows = Math.max(rows, row + 1);
    nodes.set(view.record.id, node);
    if (from && parent) edges.push({ from: nodes.get(parent[0].record.id) ?? from, to: node, kind: parent[1] });
    return node;
  };
  for (const view of [...group].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))) put(view);
  const all = [...nodes.values()];
  return { nodes: all, edges, columns: Math.max(...all.map(({ column }) => column)) + 1, rows };
}

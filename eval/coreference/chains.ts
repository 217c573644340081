/**
 * How near clusters are to gold chains: MUC (Vilain et al. 1995), B-cubed (Bagga & Baldwin 1998), CEAF with the φ4 of entities
 * (Luo 2005), and their mean as the CoNLL shared tasks take it. In: for each block (clusters never reach over its bounds) the
 * gold chain and the own cluster of every mention, both over the same mentions. Out: per cent.
 */
export interface Block {
  /** Own cluster and gold chain of each mention, by any label. */
  readonly own: readonly string[];
  readonly gold: readonly string[];
}

export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export interface ChainScores {
  readonly muc: Ratio;
  readonly bCubed: Ratio;
  readonly ceaf: Ratio;
  readonly pairs: Ratio;
  readonly conll: number;
}

/** Two fractions, summed over blocks. */
interface Sum {
  hits: number;
  of: number;
}
type Sums = Record<'muc' | 'bCubed' | 'ceaf' | 'pairs', { readonly precision: Sum; readonly recall: Sum }>;

const share = ({ hits, of }: Sum): number => (of === 0 ? 0 : hits / of);

function ratioOf({ precision, recall }: { readonly precision: Sum; readonly recall: Sum }): Ratio {
  const [p, r] = [share(precision), share(recall)];
  return { precision: 100 * p, recall: 100 * r, f1: p + r === 0 ? 0 : (200 * p * r) / (p + r) };
}

function groupsOf(labels: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  labels.forEach((label, i) => {
    const group = groups.get(label);
    if (group) group.push(i);
    else groups.set(label, [i]);
  });
  return groups;
}

/** Of each chain of one side the links that survive in the other side's partition. */
function addMuc(sum: Sum, chains: Iterable<readonly number[]>, other: readonly string[]): void {
  for (const chain of chains) {
    sum.hits += chain.length - new Set(chain.map(i => other[i])).size;
    sum.of += chain.length - 1;
  }
}

function addBCubed(sum: Sum, chains: Iterable<readonly number[]>, other: readonly string[]): void {
  for (const chain of chains) {
    const counts = new Map<string, number>();
    for (const i of chain) counts.set(other[i]!, (counts.get(other[i]!) ?? 0) + 1);
    for (const count of counts.values()) sum.hits += (count * count) / chain.length;
    sum.of += chain.length;
  }
}

function addPairs(sum: Sum, chains: Iterable<readonly number[]>, other: readonly string[]): void {
  for (const chain of chains) {
    const counts = new Map<string, number>();
    for (const i of chain) counts.set(other[i]!, (counts.get(other[i]!) ?? 0) + 1);
    for (const count of counts.values()) sum.hits += (count * (count - 1)) / 2;
    sum.of += (chain.length * (chain.length - 1)) / 2;
  }
}

/** The greatest sum of a one-to-one assignment: the Hungarian method with potentials, cubic in the smaller side. */
export function bestAssignment(values: readonly (readonly number[])[]): number {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return 0;
  if (rows > columns) return bestAssignment(values[0]!.map((_, c) => values.map(row => row[c]!)));
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const before = new Int32Array(columns + 1);
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    let at = 0;
    rowOf[0] = row;
    do {
      used[at] = 1;
      const r = rowOf[at]!;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue;
        const cost = -values[r - 1]![c - 1]! - u[r]! - v[c]!;
        if (cost < slack[c]!) {
          slack[c] = cost;
          before[c] = at;
        }
        if (slack[c]! < least) {
          least = slack[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c]) {
          u[rowOf[c]!]! += least;
          v[c]! -= least;
        } else slack[c]! -= least;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const from = before[at]!;
      rowOf[at] = rowOf[from]!;
      at = from;
    }
  }
  let sum = 0;
  for (let c = 1; c <= columns; c++) if (rowOf[c]! > 0) sum += values[rowOf[c]! - 1]![c - 1]!;
  return sum;
}

function similarity(gold: readonly (readonly number[])[], own: readonly (readonly number[])[]): number {
  const values = gold.map(chain => {
    const members = new Set(chain);
    return own.map(group => (2 * group.filter(i => members.has(i)).length) / (chain.length + group.length));
  });
  return bestAssignment(values);
}

export function scoreChains(blocks: readonly Block[]): ChainScores {
  const both = () => ({ precision: { hits: 0, of: 0 }, recall: { hits: 0, of: 0 } });
  const sums: Sums = { muc: both(), bCubed: both(), ceaf: both(), pairs: both() };
  for (const { own, gold } of blocks) {
    const ownGroups = [...groupsOf(own).values()];
    const goldGroups = [...groupsOf(gold).values()];
    for (const [name, add] of [
      ['muc', addMuc],
      ['bCubed', addBCubed],
      ['pairs', addPairs],
    ] as const) {
      add(sums[name].precision, ownGroups, gold);
      add(sums[name].recall, goldGroups, own);
    }
    const alike = similarity(goldGroups, ownGroups);
    sums.ceaf.precision.hits += alike;
    sums.ceaf.precision.of += ownGroups.length;
    sums.ceaf.recall.hits += alike;
    sums.ceaf.recall.of += goldGroups.length;
  }
  const [muc, bCubed, ceaf, pairs] = [sums.muc, sums.bCubed, sums.ceaf, sums.pairs].map(ratioOf) as [
    Ratio,
    Ratio,
    Ratio,
    Ratio,
  ];
  return { muc, bCubed, ceaf, pairs, conll: (muc.f1 + bCubed.f1 + ceaf.f1) / 3 };
}

/**
 * The dependency trees of a Doc, ready for asking: children, subtree extents, clause words. In: tokens. Out: look-ups.
 * Built once an article, in linear time; a broken tree (cycle) only makes extents smaller.
 */
import type { Token } from '../../model/doc.ts';

/** Tokens, inclusive on both sides. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Tree {
  readonly tokens: readonly Token[];
  /** Children in text order. */
  children(index: number): readonly number[];
  /** The first child with one of the relations (a subtype counts as its relation unless the subtype is asked for). */
  child(index: number, ...relations: string[]): number | undefined;
  /** Smallest range that holds a token and all below it. */
  extent(index: number): Range;
  /** Whether `above` is an ancestor of `index`, or the same. */
  isUnder(index: number, above: number): boolean;
}

/** Children of one token that are looked at. A head in prose has a dozen; run-on lists have thousands. */
const NEAR = 100;

const NONE: readonly number[] = [];

/** Relations by deprel; there are some fifty, and they are asked for millions of times. */
const relations = new Map<string, string>();

export function relationOf({ deprel }: Token): string {
  let relation = relations.get(deprel);
  if (relation === undefined) {
    relation = deprel.split(':', 1)[0]!;
    relations.set(deprel, relation);
  }
  return relation;
}

const COLON = 58;
/** The mark first: it tells most others without comparing words. */
const isSubtype = (deprel: string, relation: string): boolean =>
  deprel.charCodeAt(relation.length) === COLON && deprel.startsWith(relation);

export const hasRelation = ({ deprel }: Token, relation: string): boolean =>
  deprel === relation || (isSubtype(deprel, relation) && !relation.includes(':'));

const trees = new WeakMap<readonly Token[], Tree>();

/** Statements, clauses and events ask the same tree: it is built once for a Doc's tokens. */
export function buildTree(tokens: readonly Token[]): Tree {
  let tree = trees.get(tokens);
  if (!tree) {
    tree = makeTree(tokens);
    trees.set(tokens, tree);
  }
  return tree;
}

function makeTree(tokens: readonly Token[]): Tree {
  const children: (number[] | undefined)[] = new Array(tokens.length);
  const waiting = new Int32Array(tokens.length);
  for (const { head, index } of tokens) {
    if (head < 0 || head === index) continue;
    children[head] ??= [];
    children[head].push(index);
    waiting[head]!++;
  }
  const first = new Int32Array(tokens.length);
  for (let i = 0; i < first.length; i++) first[i] = i;
  const last = first.slice();
  // Leaves first; each token hands its extent to its head once all its own children have done so.
  const ready: number[] = [];
  for (const { index } of tokens) if (waiting[index] === 0) ready.push(index);
  for (let i = 0; i < ready.length; i++) {
    const index = ready[i]!;
    const { head } = tokens[index]!;
    if (head < 0 || head === index) continue;
    if (first[index]! < first[head]!) first[head] = first[index]!;
    if (last[index]! > last[head]!) last[head] = last[index]!;
    if (--waiting[head]! === 0) ready.push(head);
  }
  const childrenOf = (index: number): readonly number[] => children[index] ?? NONE;
  return {
    tokens,
    children(index) {
      const own = childrenOf(index);
      if (own.length <= NEAR) return own;
      const from = Math.max(0, own.findIndex(c => c > index) - NEAR / 2);
      return own.slice(from, from + NEAR);
    },
    child(index, ...wanted) {
      const own = childrenOf(index);
      // Only the nearest: what hangs farther off than a sentence is long is noise.
      const from = own.length > NEAR ? Math.max(0, own.findIndex(c => c > index) - NEAR / 2) : 0;
      for (let i = from; i < own.length && i < from + NEAR; i++) {
        const { deprel } = tokens[own[i]!]!;
        for (const relation of wanted) if (deprel === relation || isSubtype(deprel, relation)) return own[i];
      }
      return undefined;
    },
    extent: index => ({ first: first[index]!, last: last[index]! }),
    isUnder(index, above) {
      // 60 steps: deeper chains are parse errors of run-on text.
      for (let at = index, steps = 0; at >= 0 && steps < 60; at = tokens[at]!.head, steps++)
        if (at === above) return true;
      return false;
    },
  };
}

/** The extent of a token without the branches of some of its children. Holes at the edges are cut, holes inside stay. */
export function extentWithout(tree: Tree, index: number, drop: (child: number) => boolean): Range {
  let first = index;
  let last = index;
  for (const child of tree.children(index)) {
    if (drop(child)) continue;
    const extent = tree.extent(child);
    if (extent.first < first) first = extent.first;
    if (extent.last > last) last = extent.last;
  }
  return { first, last };
}

/** The child of `above` over a token; undefined where it does not hang below. */
export function topBelow(tokens: readonly Token[], index: number, above: number): number | undefined {
  let at = index;
  for (let steps = 0; steps < 100; steps++) {
    const { head } = tokens[at]!;
    if (head === above) return at;
    if (head < 0) return undefined;
    at = head;
  }
  return undefined;
}

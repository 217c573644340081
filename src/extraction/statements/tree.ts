/**
 * The dependency trees of a Doc, ready for asking: children, subtree extents, clause words. In: tokens. Out: look-ups.
 * Built once an article, in linear time, of a broken tree (cycle), too.
 */
import type { Token } from '../../model/doc.ts';
import { oneString } from '../../text/one-string.ts';
import { treeMarks } from '../../text/word-marks.ts';

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
  child(index: number, relation: string, second?: string, third?: string, fourth?: string): number | undefined;
  /** Smallest range that holds a token and all below it. */
  extent(index: number): Range;
  /** Whether `above` is an ancestor of `index`, or the same. */
  isUnder(index: number, above: number): boolean;
  /** The first child of a token, and of a child the next one; -1 where there is none. For what asks every token. */
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  /** The marks of the tokens' words (text/word-marks.ts). */
  readonly marks: Int32Array;
  /** The prepositions of phrases as far as they were asked for (clauses/read-clauses.ts). */
  readonly cases: (string | undefined)[];
}

/** Children of one token that are looked at. A head in prose has a dozen; run-on lists have thousands. */
const NEAR = 100;

const NONE: readonly number[] = [];

/** Relations by deprel; there are some fifty, and they are asked for millions of times. */
const relations = new Map<string, string>();
/** No deprel as short as this has a subtype. */
const PLAIN = 6;

export function relationOf({ deprel }: Token): string {
  if (deprel.length <= PLAIN) return deprel;
  let relation = relations.get(deprel);
  if (relation === undefined) {
    relation = oneString(deprel.split(':', 1)[0]!);
    relations.set(deprel, relation);
  }
  return relation;
}

const COLON = 58;
/** The length and the mark first: they tell most others without comparing words, and no look goes past the end of a string. */
const isSubtype = (deprel: string, relation: string): boolean =>
  deprel.length > relation.length && deprel.charCodeAt(relation.length) === COLON && deprel.startsWith(relation);

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

/** The near ones of the children of a token that has too many. */
function nearest(index: number, firstChild: Int32Array, nextChild: Int32Array): void {
  const own: number[] = [];
  for (let c = firstChild[index]!; c >= 0; c = nextChild[c]!) own.push(c);
  const from = Math.max(0, own.findIndex(c => c > index) - NEAR / 2);
  firstChild[index] = own[from]!;
  // What hangs farther off than a sentence is long is noise.
  const last = own[from + NEAR - 1];
  if (last !== undefined) nextChild[last] = -1;
}

function makeTree(tokens: readonly Token[]): Tree {
  const count = tokens.length;
  // One piece of memory for all: each of its own costs as much as filling it.
  const memory = new ArrayBuffer(count * 5 * Int32Array.BYTES_PER_ELEMENT);
  const column = (n: number) => new Int32Array(memory, n * count * Int32Array.BYTES_PER_ELEMENT, count);
  const firstChild = column(0).fill(-1);
  const nextChild = column(1).fill(-1);
  const first = column(2).fill(-1);
  const last = column(3).fill(-1);
  const number = column(4);
  // From behind, so that each child goes before those that stand behind it. The first that comes up to a token from below is its last one.
  for (let i = count - 1; i >= 0; i--) {
    for (let at = i; at >= 0 && last[at]! < 0; at = tokens[at]!.head) last[at] = i;
    const { head } = tokens[i]!;
    if (head < 0 || head === i) continue;
    nextChild[i] = firstChild[head]!;
    firstChild[head] = i;
    number[head]!++;
  }
  for (let i = 0; i < count; i++) {
    for (let at = i; at >= 0 && first[at]! < 0; at = tokens[at]!.head) first[at] = i;
    if (number[i]! > NEAR) nearest(i, firstChild, nextChild);
  }
  const lists: (readonly number[] | undefined)[] = new Array(count);
  return {
    tokens,
    firstChild,
    nextChild,
    marks: treeMarks(tokens),
    cases: new Array(count),
    children(index) {
      let own = lists[index];
      if (own === undefined) {
        own = listed(firstChild[index] ?? -1, nextChild);
        if (index >= 0 && index < count) lists[index] = own;
      }
      return own;
    },
    child(index, relation, second, third, fourth) {
      for (let c = firstChild[index] ?? -1; c >= 0; c = nextChild[c]!) {
        const { deprel } = tokens[c]!;
        if (deprel === relation || isSubtype(deprel, relation)) return c;
        if (second === undefined) continue;
        if (deprel === second || isSubtype(deprel, second)) return c;
        if (third !== undefined && (deprel === third || isSubtype(deprel, third))) return c;
        if (fourth !== undefined && (deprel === fourth || isSubtype(deprel, fourth))) return c;
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

/** Most tokens have no children. */
function listed(first: number, nextChild: Int32Array): readonly number[] {
  if (first < 0) return NONE;
  const own: number[] = [];
  for (let c = first; c >= 0; c = nextChild[c]!) own.push(c);
  return own;
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

/**
 * Features of the next move, after Zhang & Nivre (2011) fitted to arc-hybrid, and of the label of an arc: what the atoms hold, in the order of their
 * names. The templates are data (src/nlp/parsing/parse-features.ts).
 */
import { COUNTS, LEFT, NODE, next, nodeAt, none, stackAt } from './state';
import { FEATURES, hashGroup, setAtom } from './templates';

let quickTemplates: usize = 0;
let moreTemplates: usize = 0;
let labelTemplates: usize = 0;

export function setParserTemplates(quickGroup: usize, moreGroup: usize, labelGroup: usize): void {
  quickTemplates = quickGroup;
  moreTemplates = moreGroup;
  labelTemplates = labelGroup;
}

/** Distance in classes: 1-4 apart, 5-6, 7-10, more. */
@inline
function distance(a: usize, b: usize): i32 {
  const d = <i32>((b - a) / NODE);
  return d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7;
}

/** What stands between two places, as one code: up to three of each mark. */
@inline
function between(a: usize, b: usize): i32 {
  const counts = i32x4.sub(v128.load(b + COUNTS), v128.load(a + NODE + COUNTS));
  const few = i32x4.mul(i32x4.min_s(counts, i32x4.splat(3)), i32x4(1, 4, 16, 64));
  const two = i32x4.add(few, i32x4.shuffle(few, few, 2, 3, 0, 1));
  return 1 + i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1);
}

@inline
function few(count: i32): i32 {
  return min(count, 3);
}

/** The first features of the next move: enough for most. Gives where they end; so do the next ones. */
export function quickFeatures(): usize {
  const s0At = stackAt(0);
  const s0 = nodeAt(s0At);
  const b0 = nodeAt(next);
  const b1 = nodeAt(next + NODE);
  const b0l = b0.left1;
  let at: usize = 1;
  setAtom(at++, s0.word);
  setAtom(at++, s0.tag);
  setAtom(at++, b0.word);
  setAtom(at++, b0.tag);
  setAtom(at++, b1.word);
  setAtom(at++, b1.tag);
  setAtom(at++, nodeAt(next + 2 * NODE).tag);
  setAtom(at++, nodeAt(stackAt(1)).tag);
  setAtom(at++, nodeAt(stackAt(2)).tag);
  setAtom(at++, b0l.tag);
  setAtom(at++, b0l.label);
  const empty = s0At === none;
  setAtom(at++, empty ? 0 : distance(s0At, next));
  setAtom(at++, empty ? 0 : between(s0At, next));
  return hashGroup(quickTemplates, FEATURES);
}
const QUICK_ATOMS: usize = 13;

/** The other features of the move whose first features were found last. */
export function moreFeatures(from: usize): usize {
  const s0At = stackAt(0);
  const s1At = stackAt(1);
  const s0 = nodeAt(s0At);
  const s1 = nodeAt(s1At);
  const b0 = nodeAt(next);
  const s0l = s0.left1;
  const s0r = s0.right1;
  const s1l = s1.left1;
  const s1r = s1.right1;
  let at = QUICK_ATOMS + 1;
  setAtom(at++, s1.word);
  setAtom(at++, nodeAt(next + 3 * NODE).tag);
  setAtom(at++, s0l.tag);
  setAtom(at++, s0r.tag);
  setAtom(at++, s1l.tag);
  setAtom(at++, s1r.tag);
  setAtom(at++, s0l.word);
  setAtom(at++, s0r.word);
  setAtom(at++, s0l.label);
  setAtom(at++, s0r.label);
  setAtom(at++, s1l.label);
  setAtom(at++, s1r.label);
  setAtom(at++, s0.right2.label);
  setAtom(at++, s1.right2.label);
  setAtom(at++, b0.left2.label);
  setAtom(at++, few(s0.leftCount) + 4 * few(s0.rightCount));
  setAtom(at++, b0.leftCount);
  setAtom(at++, s1At === none ? 0 : between(s1At, s0At));
  return hashGroup(moreTemplates, from);
}

/** All features of the next move. */
export function moveFeatures(): usize {
  return moreFeatures(quickFeatures());
}

/** Features of the label of the arc that `move` is about to make. */
export function labelFeatures(move: i32): usize {
  const dAt = stackAt(0);
  const hAt = move === LEFT ? next : stackAt(1);
  const d = nodeAt(dAt);
  const h = nodeAt(hAt);
  const dl = d.left1;
  const first = min(hAt, dAt);
  const last = max(hAt, dAt);
  let at: usize = 1;
  setAtom(at++, move * 13);
  setAtom(at++, h.word);
  setAtom(at++, h.tag);
  setAtom(at++, d.word);
  setAtom(at++, d.tag);
  setAtom(at++, distance(first, last));
  setAtom(at++, between(first, last));
  setAtom(at++, dl.word);
  setAtom(at++, dl.label);
  setAtom(at++, d.right1.label);
  setAtom(at++, d.left2.label);
  setAtom(at++, (move === LEFT ? h.left1 : h.right1).label);
  setAtom(at++, (move === LEFT ? h.right1 : h.left1).label);
  setAtom(at++, nodeAt(dAt - NODE).tag);
  setAtom(at++, nodeAt(dAt + NODE).tag);
  setAtom(at++, nodeAt(hAt - NODE).tag);
  setAtom(at++, nodeAt(hAt + NODE).tag);
  return hashGroup(labelTemplates, FEATURES);
}

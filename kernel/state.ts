/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, a buffer, three moves.
 * Each word is shifted once and attached once, so a sentence of n words takes 2n moves: linear, with one root and no cycles
 * by construction. The artificial root stands after the last word (Ballesteros & Nivre 2013).
 */
export const SHIFT = 0;
/** The buffer's first word becomes head of the stack's top. */
export const LEFT = 1;
/** The stack's second becomes head of its top. */
export const RIGHT = 2;

/** A word of the sentence, the artificial root behind the last, or "no word" around them, so that features need no case for it. */
@unmanaged
export class Node {
  /** Written by the caller, for the words: codes of word and tag, class of the tag, and a byte each of 1 or 0: comma, verb, quotation mark, conjunction. */
  word: i32;
  tag: i32;
  tagClass: i32;
  marks: i32;
  /** Running counts of the four marks before this one. */
  commas: i32;
  verbs: i32;
  quotes: i32;
  joins: i32;
  /** Outermost children on each side and the ones attached before them. */
  left1: Node;
  left2: Node;
  right1: Node;
  right2: Node;
  /** Of the arc to the head; 0 until attached. */
  head: usize;
  label: i32;
  leftCount: i32;
  rightCount: i32;
}
export const NODE: usize = 64;
export const COUNTS: usize = 16;
const CHILDREN: usize = 32;
const ARC: usize = 48;

/** Codes of what stands around the words. */
const NONE_CODE = 3;
const ROOT_CODE = 5;
/** "No word" stands once before the words, and so often behind the root; so often below the stack. */
const BEHIND: usize = 3;
const BELOW: usize = 3;

let nodes: usize = 0;
let stack: usize = 0;
let bottom: usize = 0;
/** Where the next word on the stack goes. */
let top: usize = 0;
/** First of the buffer. */
export let next: usize = 0;
export let root: usize = 0;
export let none: usize = 0;

/** Makes room for sentences of up to `most` words; gives where the first word's node stands. */
export function makeRoom(most: i32): usize {
  if (nodes) {
    heap.free(stack);
    heap.free(nodes - NODE);
  }
  nodes = heap.alloc((<usize>most + 2 + BEHIND) * NODE) + NODE;
  stack = heap.alloc((<usize>most + BELOW) << 2);
  return nodes;
}

@inline
export function nodeAt(at: usize): Node {
  return changetype<Node>(at);
}

@inline
export function stackAt(depth: usize): usize {
  return load<usize>(top - ((depth + 1) << 2));
}

function setAround(at: usize, code: i32, counts: v128): void {
  const node = nodeAt(at);
  node.word = code;
  node.tag = code;
  node.tagClass = 0;
  v128.store(at + COUNTS, counts);
  v128.store(at + CHILDREN, i32x4.splat(<i32>none));
  v128.store(at + ARC, i32x4.splat(0));
}

/** Sets the state to the start of the sentence whose words stand in the room. */
export function start(count: i32): void {
  root = nodes + <usize>count * NODE;
  none = root + NODE;
  const nobody = i32x4.splat(<i32>none);
  let counts = i32x4.splat(0);
  for (let at = nodes; at < root; at += NODE) {
    v128.store(at + COUNTS, counts);
    v128.store(at + CHILDREN, nobody);
    v128.store(at + ARC, i32x4.splat(0));
    const marks = i32x4.splat(nodeAt(at).marks);
    counts = i32x4.add(counts, i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(marks)));
  }
  setAround(root, ROOT_CODE, counts);
  setAround(nodes - NODE, NONE_CODE, counts);
  for (let i: usize = 0; i < BEHIND; i++) setAround(none + i * NODE, NONE_CODE, counts);
  for (let i: usize = 0; i < BELOW; i++) store<usize>(stack + (i << 2), none);
  bottom = stack + (BELOW << 2);
  top = bottom;
  next = nodes;
}

export function shift(): void {
  store<usize>(top, next);
  top += 4;
  next += NODE;
}

/** Makes an arc move; the arc's dependant is the stack's top. */
export function attach(move: i32, label: i32): void {
  top -= 4;
  const at = load<usize>(top);
  const dependant = nodeAt(at);
  const headAt = move === LEFT ? next : stackAt(0);
  const head = nodeAt(headAt);
  dependant.label = label;
  dependant.head = headAt;
  if (move === LEFT) {
    head.left2 = head.left1;
    head.left1 = dependant;
    if (head.leftCount < 255) head.leftCount++;
  } else {
    head.right2 = head.right1;
    head.right1 = dependant;
    if (head.rightCount < 255) head.rightCount++;
  }
}

/** Words on the stack. */
export function height(): i32 {
  return <i32>(top - bottom) >> 2;
}

/** Places of the buffer's first word and of a word on the stack, its top at depth 0; one behind the root's where there is none. */
export function nextWord(): i32 {
  return <i32>((next - nodes) / NODE);
}

export function stackWord(depth: i32): i32 {
  return <i32>((stackAt(<usize>depth) - nodes) / NODE);
}

export function isFinal(): bool {
  return next === root && top === bottom;
}

/** The move where only one is open, else -1. When only the artificial root is left, all but the bottom of the stack go RIGHT: one root a sentence. */
export function onlyMove(): i32 {
  if (next === root) return height() === 1 ? LEFT : RIGHT;
  return top === bottom ? SHIFT : -1;
}

/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, a buffer, and three moves.
 * Each word is shifted once and attached once, so a sentence of n words takes 2n moves: linear, with one root and no cycles
 * by construction. The artificial root stands after the last word (Ballesteros & Nivre 2013) at index n; index n + 1 stands for
 * "no word", so that features need no case for it.
 */
export const SHIFT = 0;
/** The buffer's first word becomes head of the stack's top. */
export const LEFT = 1;
/** The stack's second becomes head of its top. */
export const RIGHT = 2;
export const MOVES = 3;

export interface ParseState {
  count: number;
  readonly stack: Int32Array;
  /** Number of words on the stack. */
  height: number;
  /** First of the buffer; `count` is the artificial root. */
  next: number;
  readonly head: Int32Array;
  /** Label of the arc to the head; 0 until attached. */
  readonly label: Uint8Array;
  /** Outermost children on each side and the ones attached before them; n + 1 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
}

/** A state for sentences of up to `most` words: `restart` before use. */
export function makeState(most: number): ParseState {
  const places = (): Int32Array => new Int32Array(most + 2);
  return {
    count: 0,
    stack: places(),
    height: 0,
    next: 0,
    head: places(),
    label: new Uint8Array(most + 2),
    left1: places(),
    left2: places(),
    right1: places(),
    right2: places(),
    leftCount: new Uint8Array(most + 2),
    rightCount: new Uint8Array(most + 2),
  };
}

/** Sets a state that has room for it to the start of a sentence. */
export function restart(state: ParseState, count: number): void {
  state.count = count;
  state.height = 0;
  state.next = 0;
  const { head, label, left1, left2, right1, right2, leftCount, rightCount } = state;
  const none = count + 1;
  for (let i = 0; i <= none; i++) {
    head[i] = none;
    label[i] = 0;
    left1[i] = none;
    left2[i] = none;
    right1[i] = none;
    right2[i] = none;
    leftCount[i] = 0;
    rightCount[i] = 0;
  }
}

export function startState(count: number): ParseState {
  const state = makeState(count);
  restart(state, count);
  return state;
}

export const isFinal = (state: ParseState): boolean => state.next === state.count && state.height === 0;

/** Whether a move is open. When only the artificial root is left, all but the bottom of the stack go RIGHT: one root a sentence. */
export function isAllowed(state: ParseState, move: number): boolean {
  const atRoot = state.next === state.count;
  if (move === SHIFT) return !atRoot;
  if (move === LEFT) return atRoot ? state.height === 1 : state.height >= 1;
  return state.height >= 2;
}

/** The move where only one is open, else -1. */
export function onlyMove(state: ParseState): number {
  if (state.next === state.count) return state.height === 1 ? LEFT : RIGHT;
  return state.height === 0 ? SHIFT : -1;
}

/** Makes an arc move; the arc's dependant is the stack's top. */
export function attach(state: ParseState, move: number, label: number): void {
  const dependant = state.stack[--state.height]!;
  state.label[dependant] = label;
  if (move === LEFT) {
    const head = state.next;
    state.head[dependant] = head;
    state.left2[head] = state.left1[head]!;
    state.left1[head] = dependant;
    if (state.leftCount[head]! < 255) state.leftCount[head]!++;
    return;
  }
  const head = state.stack[state.height - 1]!;
  state.head[dependant] = head;
  state.right2[head] = state.right1[head]!;
  state.right1[head] = dependant;
  if (state.rightCount[head]! < 255) state.rightCount[head]!++;
}

export function shift(state: ParseState): void {
  state.stack[state.height++] = state.next++;
}

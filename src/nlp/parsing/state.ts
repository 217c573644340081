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
  readonly count: number;
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

export function startState(count: number): ParseState {
  const none = (): Int32Array => new Int32Array(count + 2).fill(count + 1);
  return {
    count,
    stack: new Int32Array(count + 1),
    height: 0,
    next: 0,
    head: none(),
    label: new Uint8Array(count + 2),
    left1: none(),
    left2: none(),
    right1: none(),
    right2: none(),
    leftCount: new Uint8Array(count + 2),
    rightCount: new Uint8Array(count + 2),
  };
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

/**
 * Linear classifiers over hashed features, and their file form. Two shapes: many classes with few weights a feature
 * (tags, labels), and three classes (the parser's moves), where a feature's weights fit one integer.
 * Both are open-addressed hash tables in one Int32Array, key beside value, so that a feature costs one look at memory.
 * File form: features in ascending order of their keys; the difference to the key before as varint; then the weights (at most two bytes each).
 */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly shift: number;
  readonly mask: number;
  /** Slot s: key at 2s (0: empty), at 2s + 1 the first entry << 8 | number of entries. */
  readonly slots: Int32Array;
  /** class | weight << 8. */
  readonly entries: Int32Array;
}

/** Weights of three classes, the first of which is fixed at 0: adding one constant to all three changes no decision. */
export interface MoveModel {
  readonly shift: number;
  readonly mask: number;
  /** Slot s: key at 2s (0: empty), at 2s + 1 the weights as second << 16 + third. */
  readonly slots: Int32Array;
}

/** Averaged weights, as training gives them. */
export interface Weights {
  /** Unsigned, ascending. */
  readonly keys: Uint32Array;
  /** Number of weights of each feature. */
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int16Array;
}

/** Room for what a first pass leaves to a second. */
const again = new Int32Array(256);

/** Adds the weights of the first `count` features to `scores` (one place a class). */
export function addScores(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, entries, shift, mask } = model;
  // First all slots, then all weights, so that the misses of the cache overlap.
  let found = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    let slot = key >>> shift;
    while (slots[slot << 1] !== key && slots[slot << 1] !== 0) slot = (slot + 1) & mask;
    const range = slots[(slot << 1) + 1]!; // 0 in an empty slot
    again[found] = range;
    found += (range | -range) >>> 31;
  }
  for (let i = 0; i < found; i++) {
    const range = again[i]!;
    const end = (range >>> 8) + (range & 255);
    for (let e = range >>> 8; e < end; e++) {
      const entry = entries[e]!;
      scores[entry & 255]! += entry >> 8;
    }
  }
}

/** The sum of the features' packed weights; secondWeight and thirdWeight take it apart. */
export function sumMoves(model: MoveModel, features: Int32Array, count: number): number {
  const { slots, shift, mask } = model;
  let sum = 0;
  let left = 0;
  // Without branches, so that the misses of the cache overlap; a guess of the processor's gone wrong would wait for each.
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    const at = (key >>> shift) << 1;
    const found = slots[at]!;
    const differs = ((found ^ key) | -(found ^ key)) >> 31; // 0 or -1
    sum = (sum + (slots[at + 1]! & ~differs)) | 0;
    again[left] = key;
    left += (differs & (found | -found)) >>> 31;
  }
  for (let i = 0; i < left; i++) {
    const key = again[i]!;
    for (let slot = ((key >>> shift) + 1) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot << 1]!;
      if (found === key) {
        sum = (sum + slots[(slot << 1) + 1]!) | 0;
        break;
      }
      if (found === 0) break;
    }
  }
  return sum;
}

export const thirdWeight = (sum: number): number => (sum << 16) >> 16;
export const secondWeight = (sum: number): number => (sum - thirdWeight(sum)) >> 16;
/** Packed sums hold as long as no sum leaves 16 bits: about 100 features of at most this weight each. */
export const MOVE_WEIGHT_MAX = 320;

function makeSlots(features: number): Int32Array {
  let size = 1024;
  while (size < features * 1.6) size *= 2;
  return new Int32Array(size * 2);
}

/** The slot of a key is its highest bits, so that features in the order of their keys fill the table from front to back. */
const shiftOf = (slots: Int32Array): number => 33 - Math.log2(slots.length);

function place(slots: Int32Array, shift: number, key: number, value: number): void {
  const mask = (slots.length >> 1) - 1;
  let slot = key >>> shift;
  while (slots[slot << 1] !== 0) slot = (slot + 1) & mask;
  slots[slot << 1] = key;
  slots[(slot << 1) + 1] = value;
}

class Bytes {
  private readonly list: number[] = [];
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.list.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.list.push(rest);
  }
  byte(value: number): void {
    this.list.push(value);
  }
  /** Small numbers of either sign: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
  signed(value: number): void {
    if (Math.abs(value) >= 8000) throw new RangeError(`A weight of ${value} takes more than two bytes.`);
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }
  take(): Uint8Array {
    return Uint8Array.from(this.list);
  }
}

export function encodeModel(weights: Weights): Uint8Array {
  const out = new Bytes();
  let before = 0;
  let at = 0;
  for (let row = 0; row < weights.keys.length; row++) {
    out.varint(weights.keys[row]! - before);
    before = weights.keys[row]!;
    out.byte(weights.counts[row]!);
    for (let i = 0; i < weights.counts[row]!; i++, at++) {
      out.byte(weights.classes[at]!);
      out.signed(weights.weights[at]!);
    }
  }
  return out.take();
}

export function decodeModel(
  bytes: Uint8Array,
  classes: readonly string[],
  features: number,
  total: number,
): LinearModel {
  const slots = makeSlots(features);
  const shift = shiftOf(slots);
  const entries = new Int32Array(total);
  let key = 0;
  let entry = 0;
  let at = 0;
  // The varints are read in place: this loop is most of what loading costs.
  for (let row = 0; row < features; row++) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++]!;
      gap += (byte & 127) * factor;
    }
    key += gap;
    const count = bytes[at++]!;
    place(slots, shift, key | 0, (entry << 8) | count);
    for (let i = 0; i < count; i++) {
      const c = bytes[at++]!;
      byte = bytes[at++]!;
      let value = byte & 127;
      if (byte >= 128) value += bytes[at++]! << 7;
      entries[entry++] = c | ((value & 1 ? -((value + 1) >> 1) : value >> 1) << 8);
    }
  }
  return { classes, shift, mask: (slots.length >> 1) - 1, slots, entries };
}

export function encodeMoves(weights: Weights): Uint8Array {
  const out = new Bytes();
  const row3 = [0, 0, 0];
  const clip = (w: number): number => Math.max(-MOVE_WEIGHT_MAX, Math.min(MOVE_WEIGHT_MAX, w));
  let before = 0;
  let at = 0;
  for (let row = 0; row < weights.keys.length; row++) {
    out.varint(weights.keys[row]! - before);
    before = weights.keys[row]!;
    row3.fill(0);
    for (let i = 0; i < weights.counts[row]!; i++, at++) row3[weights.classes[at]!] = weights.weights[at]!;
    out.signed(clip(row3[1]! - row3[0]!));
    out.signed(clip(row3[2]! - row3[0]!));
  }
  return out.take();
}

export function decodeMoves(bytes: Uint8Array, features: number): MoveModel {
  const slots = makeSlots(features);
  const shift = shiftOf(slots);
  let key = 0;
  let at = 0;
  const signed = (): number => {
    const byte = bytes[at++]!;
    const value = byte < 128 ? byte : (byte & 127) + (bytes[at++]! << 7);
    return value & 1 ? -((value + 1) >> 1) : value >> 1;
  };
  for (let row = 0; row < features; row++) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++]!;
      gap += (byte & 127) * factor;
    }
    key += gap;
    const second = signed();
    place(slots, shift, key | 0, ((second << 16) + signed()) | 0);
  }
  return { shift, mask: (slots.length >> 1) - 1, slots };
}

/**
 * Linear classifiers over hashed features, and their file form. Two shapes: many classes with few weights a feature
 * (tags, labels), and three classes (the parser's moves), where a feature's weights fit one integer.
 * Both are open-addressed hash tables that keep of a key only what its place does not tell, for what makes a linear model slow is
 * waiting for memory: tables of 4 MB are twice as quick as tables of 16 MB with whole keys, and one look-up is to touch two places
 * of memory at most: the slot, and the row with all that a feature says.
 * File form: features in ascending order of their keys; the difference to the key before as varint; then the weights (at most two bytes each).
 */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly shift: number;
  readonly mask: number;
  /** Slot s: the place of a feature's row << 12 | the lowest 12 bits of its key; 0: empty. */
  readonly slots: Int32Array;
  /** Rows: the lowest 16 bits of the key, the number of entries, the entries (class | weight << 7). Place 0 is no row. */
  readonly rows: Int16Array;
}

/** Weights of three classes, the first of which is fixed at 0: adding one constant to all three changes no decision. */
export interface MoveModel {
  readonly shift: number;
  readonly mask: number;
  /** Slot s: the lowest 12 bits of the key, the second and the third weight in 10 bits each; 0: empty. */
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
  const { slots, rows, shift, mask } = model;
  // First all rows, then all weights, so that the misses of the cache overlap.
  let found = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    for (let slot = key >>> shift; ; slot = (slot + 1) & mask) {
      const there = slots[slot]!;
      if (there === 0) break;
      if (((there ^ key) & 0xfff) === 0 && ((rows[there >>> 12]! ^ key) & 0xffff) === 0) {
        again[found++] = (there >>> 12) + 1;
        break;
      }
    }
  }
  for (let i = 0; i < found; i++) {
    const row = again[i]!;
    const end = row + rows[row]!;
    for (let at = row + 1; at <= end; at++) {
      const entry = rows[at]!;
      scores[entry & 127]! += entry >> 7;
    }
  }
}

/** Sets `scores` to the sums of the features' weights. */
export function scoreMoves(model: MoveModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, shift, mask } = model;
  let second = 0;
  let third = 0;
  let left = 0;
  // Without branches, so that the misses of the cache overlap; a guess of the processor's gone wrong would wait for each.
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    const slot = slots[key >>> shift]!;
    const same = (((slot >>> 20) ^ (key & 0xfff)) - 1) >> 31; // -1 or 0
    second += ((slot << 12) >> 22) & same;
    third += ((slot << 22) >> 22) & same;
    again[left] = key;
    left += (~same & (slot | -slot)) >>> 31;
  }
  for (let i = 0; i < left; i++) {
    const key = again[i]!;
    for (let at = ((key >>> shift) + 1) & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) break;
      if (slot >>> 20 === (key & 0xfff)) {
        second += (slot << 12) >> 22;
        third += (slot << 22) >> 22;
        break;
      }
    }
  }
  scores[0] = 0;
  scores[1] = second;
  scores[2] = third;
}

/** What ten bits hold. */
const MOVE_WEIGHT_MAX = 511;
/** What nine bits hold: five weights in ten thousand are over 127, none over 218. */
const WEIGHT_MAX = 255;
/** What seven bits hold. */
const CLASSES_MAX = 128;
/** Places of rows that 20 bits tell apart. */
const ROWS_MAX = 1 << 20;

const clip = (weight: number, most: number): number => Math.max(-most, Math.min(most, weight));

/** A power of two that leaves a third of the slots empty or more. */
function slotsFor(features: number): number {
  let size = 1024;
  while (size < features * 1.5) size *= 2;
  return size;
}

/** The slot of a key is its highest bits, so that features in the order of their keys fill the table from front to back. */
const shiftOf = (slots: number): number => 32 - Math.log2(slots);

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
  /** Small numbers of either sign: 0, -1, 1, -2 … become 0, 1, 2, 3 … Under 8000 they take two bytes. */
  signed(value: number): void {
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
      out.signed(clip(weights.weights[at]!, WEIGHT_MAX));
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
  const size = slotsFor(features);
  const shift = shiftOf(size);
  const mask = size - 1;
  if (classes.length > CLASSES_MAX) throw new RangeError(`${classes.length} classes: ${CLASSES_MAX} is the most.`);
  const room = 1 + 2 * features + total;
  if (room > ROWS_MAX) throw new RangeError(`Weights take ${room} places: ${ROWS_MAX} is the most.`);
  const slots = new Int32Array(size);
  const rows = new Int16Array(room);
  let row = 1;
  let key = 0;
  let at = 0;
  // The varints are read in place: this loop is most of what loading costs.
  for (let feature = 0; feature < features; feature++) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++]!;
      gap += (byte & 127) * factor;
    }
    key += gap;
    const count = bytes[at++]!;
    let slot = key >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (row << 12) | (key & 0xfff);
    rows[row++] = key;
    rows[row++] = count;
    for (let i = 0; i < count; i++) {
      const c = bytes[at++]!;
      byte = bytes[at++]!;
      let value = byte & 127;
      if (byte >= 128) value += bytes[at++]! << 7;
      rows[row++] = c | ((value & 1 ? -((value + 1) >> 1) : value >> 1) << 7);
    }
  }
  return { classes, shift, mask, slots, rows };
}

export function encodeMoves(weights: Weights): Uint8Array {
  const out = new Bytes();
  const row3 = [0, 0, 0];
  let before = 0;
  let at = 0;
  for (let row = 0; row < weights.keys.length; row++) {
    out.varint(weights.keys[row]! - before);
    before = weights.keys[row]!;
    row3.fill(0);
    for (let i = 0; i < weights.counts[row]!; i++, at++) row3[weights.classes[at]!] = weights.weights[at]!;
    out.signed(clip(row3[1]! - row3[0]!, MOVE_WEIGHT_MAX));
    out.signed(clip(row3[2]! - row3[0]!, MOVE_WEIGHT_MAX));
  }
  return out.take();
}

export function decodeMoves(bytes: Uint8Array, features: number): MoveModel {
  const size = slotsFor(features);
  const shift = shiftOf(size);
  const mask = size - 1;
  const slots = new Int32Array(size);
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
    const third = signed();
    let slot = key >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (key << 20) | ((second & 0x3ff) << 10) | (third & 0x3ff);
  }
  return { shift, mask, slots };
}

/**
 * Linear classifiers over hashed features: their file form, and their form in the kernel's memory (kernel/tables.ts). Two shapes: many classes with
 * few weights a feature (tags, labels), and three classes (the parser's moves), where a feature's weights fit one integer.
 * Both are open-addressed hash tables that keep of a key only what its place does not tell, for what makes a linear model slow is
 * waiting for memory: tables of 4 MB are twice as quick as tables of 16 MB with whole keys, and one look-up is to touch two places
 * of memory at most: the slot, and the row with all that a feature says.
 * File form: features in ascending order of their keys; the difference to the key before as varint; then the weights (at most two bytes each).
 */
import { type Kernel, reserve } from '../kernel.ts';

/** A model of many classes in a kernel's memory; `table`: its address. */
export interface LinearModel {
  readonly kernel: Kernel;
  readonly classes: readonly string[];
  readonly table: number;
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

/** What ten bits hold. */
const MOVE_WEIGHT_MAX = 511;
/** What nine bits hold: five weights in ten thousand are over 127, none over 218. */
const WEIGHT_MAX = 255;
/** What seven bits hold. */
const CLASSES_MAX = 128;
/** Places of rows that 20 bits tell apart. */
const ROWS_MAX = 1 << 20;
/** Slots that a look-up takes in at once: as many of the first stand once more behind the last. */
const AT_ONCE = 8;
/** Bytes of a Table (kernel/tables.ts). */
const TABLE = 24;
/** Bytes behind the rows that are read with the last. */
const BEHIND_ROWS = 64;
/** Classes that are added up at once, and the score of what is none. */
const LANES = 16;
const CLOSED = -16384;

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

/** Room for the slots of a table, and what decodes keys into it: the places of all features, in the order of their keys. */
interface Slots {
  readonly shift: number;
  readonly mask: number;
  readonly slots: Int32Array;
}

function emptySlots(features: number): Slots {
  const size = slotsFor(features);
  return { shift: shiftOf(size), mask: size - 1, slots: new Int32Array(size + AT_ONCE) };
}

/** Puts a table into the kernel's memory; gives its address. */
function placeTable(kernel: Kernel, { shift, mask, slots }: Slots, rows = 0, start = 0, blocks = 0): number {
  slots.copyWithin(mask + 1, 0, AT_ONCE);
  const at = reserve(kernel, 4 * slots.length);
  const table = reserve(kernel, TABLE);
  kernel.i32.set(slots, at >> 2);
  kernel.i32.set([shift, mask, at, rows, start, blocks], table >> 2);
  return table;
}

/** Classes before `open` are never chosen. */
export function placeModel(
  kernel: Kernel,
  bytes: Uint8Array,
  classes: readonly string[],
  features: number,
  total: number,
  open = 0,
): LinearModel {
  if (classes.length > CLASSES_MAX) throw new RangeError(`${classes.length} classes: ${CLASSES_MAX} is the most.`);
  const room = 2 + 2 * features + total;
  if (room > ROWS_MAX) throw new RangeError(`Weights take ${room} places: ${ROWS_MAX} is the most.`);
  const table = emptySlots(features);
  const rows = decodeRows(bytes, features, room, table);
  const rowsAt = reserve(kernel, 2 * room + BEHIND_ROWS);
  kernel.i16.set(rows, rowsAt >> 1);
  const blocks = Math.ceil(classes.length / LANES);
  const start = reserve(kernel, 2 * LANES * blocks);
  for (let c = 0; c < LANES * blocks; c++) kernel.i16[(start >> 1) + c] = c < open || c >= classes.length ? CLOSED : 0;
  return { kernel, classes, table: placeTable(kernel, table, rowsAt, start, blocks) };
}

/**
 * Fills the slots (the place of a feature's row << 12 | the lowest 12 bits of its key) and gives the rows: the lowest 16 bits of the key,
 * the number of entries, the entries (class | weight << 7). The row at place 0 is empty.
 */
function decodeRows(bytes: Uint8Array, features: number, room: number, { shift, mask, slots }: Slots): Int16Array {
  const rows = new Int16Array(room);
  let row = 2;
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
  return rows;
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

/**
 * Slots of the moves: the lowest 12 bits of the key, the second and the third weight in 10 bits each. The first's is 0: adding one
 * constant to all three changes no decision. Gives the table's address.
 */
export function placeMoves(kernel: Kernel, bytes: Uint8Array, features: number): number {
  const table = emptySlots(features);
  const { shift, mask, slots } = table;
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
  return placeTable(kernel, table);
}

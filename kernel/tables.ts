/**
 * Hash tables of weights (src/nlp/tagging/linear-model.ts): open addressing, a key's highest bits are its slot. What costs is waiting for memory.
 * A decision asks for all its slots before it looks at the first. A look-up then compares eight slots at once and nearly always does
 * without branches: four features in ten stand behind another one or nowhere, and a wrong guess of the processor's would wait for each.
 */
import { FEATURES } from './templates';

@unmanaged
export class Table {
  shift: u32;
  mask: u32;
  /** Slot s of the moves: 12 bits of its key, then the two moves' weights in ten bits each; of rows: where its row stands << 12, 12 bits of its key. */
  slots: usize;
  /** Of a table of rows: where they stand, and the scores to start from, `blocks` times 16 of them: 0 for a class, CLOSED for none. */
  rows: usize;
  start: usize;
  blocks: i32;
}

/** Score of what is no class: sums of weights stay well above. */
export const CLOSED: i16 = -16384;

/** Scores, one a class. */
export const SCORES: usize = memory.data(128 * 2, 16);
/** Entries of all rows that a decision adds. */
const ENTRIES: usize = memory.data(64 * 128 * 2, 16);
/** Rows of a decision's features. */
const ROWS: usize = memory.data(128 * 8, 16);
/** Entries that are copied at once: nearly all rows have no more. */
const COPIED: usize = 16;

/** The bit of the first of eight slots that has the tag, if it stands before any empty one; bit 8 where neither is among them. */
@inline
function lanesOf(slots: v128, slots2: v128, tagOf: v128, tagOf2: v128, tag: i32): i32 {
  const wanted = i32x4.splat(tag);
  const none = i32x4.splat(0);
  const same = i16x8.narrow_i32x4_s(i32x4.eq(tagOf, wanted), i32x4.eq(tagOf2, wanted));
  const empty = i16x8.narrow_i32x4_s(i32x4.eq(slots, none), i32x4.eq(slots2, none));
  const both = i8x16.bitmask(i8x16.narrow_i16x8_s(same, empty));
  const end = (both >> 8) | 0x100;
  return (both & (end - 1) & ~end) | (i32(both === 0) << 8);
}

/** The slot of the key with this tag, whose chain goes on for more than eight slots from `slot`; 0 for none. */
function farSlot(table: Table, slot: u32, tag: u32): u32 {
  const mask = table.mask;
  let at = (slot + 8) & mask;
  let there = load<u32>(table.slots + (<usize>at << 2));
  while (there !== 0 && there >> 20 !== tag) {
    at = (at + 1) & mask;
    there = load<u32>(table.slots + (<usize>at << 2));
  }
  return there;
}

/** The weights of the features from FEATURES to `end`: of the second move << 16 plus of the third. The first's are 0. */
export function sumMoves(table: Table, end: usize): i32 {
  const slots = table.slots;
  const shift = table.shift;
  touch(table, end);
  let second = 0;
  let third = 0;
  for (let feature = FEATURES; feature < end; feature += 4) {
    const key = load<u32>(feature);
    const slot = key >> shift;
    const tag = key & 0xfff;
    const at = slots + (<usize>slot << 2);
    const one = v128.load(at);
    const two = v128.load(at, 16);
    const lanes = lanesOf(one, two, i32x4.shr_u(one, 20), i32x4.shr_u(two, 20), tag);
    let there = load<u32>(at + (<usize>ctz(lanes | 0x100) << 2)) & -u32(lanes !== 0);
    if (lanes & 0x100) there = farSlot(table, slot, tag);
    second += (<i32>there << 12) >> 22;
    third += (<i32>there << 22) >> 22;
  }
  return (second << 16) + third;
}

/** The parts of such a sum: 16 bits hold what 64 features can weigh. */
@inline
export function thirdOf(sum: i32): i32 {
  return (sum << 16) >> 16;
}

@inline
export function secondOf(sum: i32): i32 {
  return (sum - thirdOf(sum)) >> 16;
}

/** Kept, or the loads would be dropped. */
let touched: u32 = 0;
/** Asks for all slots before the first is looked at, so that the misses of the cache overlap. */
@inline
function touch(table: Table, end: usize): void {
  const slots = table.slots;
  const shift = table.shift;
  let all: u32 = 0;
  for (let feature = FEATURES; feature < end; feature += 4) all |= load<u32>(slots + (<usize>(load<u32>(feature) >> shift) << 2));
  touched = all;
}

/** Rows: 16 bits of the key, the number of entries, the entries (class | weight << 7). The first is empty. */
@inline
function keyOfRow(row: usize): u32 {
  return load<u16>(row);
}

/** As `farSlot`, from `slot` on and with all 16 bits of the key looked at. */
function findRow(table: Table, slot: u32, key: u32): usize {
  const mask = table.mask;
  let at = slot;
  let there = load<u32>(table.slots + (<usize>at << 2));
  while (there !== 0) {
    const row = table.rows + (<usize>(there >> 12) << 1);
    if (((there ^ key) & 0xfff) === 0 && keyOfRow(row) === (key & 0xffff)) return row;
    at = (at + 1) & mask;
    there = load<u32>(table.slots + (<usize>at << 2));
  }
  return table.rows;
}

/** Adds the rows of the features from FEATURES to `end` to SCORES. */
export function addRows(table: Table, end: usize): void {
  const slots = table.slots;
  const rows = table.rows;
  const shift = table.shift;
  touch(table, end);
  let rowEnd = ROWS;
  let sum = 0;
  const low12 = i32x4.splat(0xfff);
  for (let feature = FEATURES; feature < end; feature += 4) {
    const key = load<u32>(feature);
    const slot = key >> shift;
    const at = slots + (<usize>slot << 2);
    const one = v128.load(at);
    const two = v128.load(at, 16);
    const lanes = lanesOf(one, two, v128.and(one, low12), v128.and(two, low12), key & 0xfff);
    const there = load<u32>(at + (<usize>ctz(lanes | 0x100) << 2)) & -u32(lanes !== 0);
    const row = rows + (<usize>(there >> 12) << 1);
    sum += load<u16>(row);
    store<usize>(rowEnd, row);
    store<u32>(rowEnd, lanes & 0x100 ? slot : -1, 4);
    rowEnd += 8;
  }
  touched = sum;
  let out = ENTRIES;
  for (let at = ROWS, feature = FEATURES; at < rowEnd; at += 8, feature += 4) {
    let row = load<usize>(at);
    const key = load<u32>(feature);
    const far = load<i32>(at, 4) >= 0;
    if (far || (row !== rows && keyOfRow(row) !== (key & 0xffff))) row = findRow(table, key >> shift, key);
    const count = <usize>load<u16>(row, 2) << 1;
    v128.store(out, v128.load(row, 4));
    v128.store(out, v128.load(row, 20), 16);
    for (let k = COPIED << 1; k < count; k += 16) v128.store(out + k, v128.load(row + k, 4));
    out += count;
  }
  for (let at = ENTRIES; at < out; at += 2) {
    const entry = load<i16>(at);
    const score = SCORES + <usize>((entry & 127) << 1);
    store<i16>(score, load<i16>(score) + (entry >> 7));
  }
}

export function startScores(table: Table): void {
  const size = <usize>table.blocks << 5;
  for (let at: usize = 0; at < size; at += 16) v128.store(SCORES + at, v128.load(table.start + at));
}

/** The class with the highest score, the first of several. */
export function highest(table: Table): i32 {
  const size = <usize>table.blocks << 5;
  let most = v128.load(SCORES);
  for (let at: usize = 16; at < size; at += 16) most = i16x8.max_s(most, v128.load(SCORES + at));
  most = i16x8.max_s(most, i16x8.shuffle(most, most, 4, 5, 6, 7, 0, 1, 2, 3));
  most = i16x8.max_s(most, i16x8.shuffle(most, most, 2, 3, 0, 1, 6, 7, 4, 5));
  most = i16x8.max_s(most, i16x8.shuffle(most, most, 1, 0, 3, 2, 5, 4, 7, 6));
  let at: usize = 0;
  let lanes = 0;
  while (!lanes) {
    lanes = i16x8.bitmask(i16x8.eq(v128.load(SCORES + at), most));
    at += 16;
  }
  return <i32>(at >> 1) - 8 + ctz(lanes);
}

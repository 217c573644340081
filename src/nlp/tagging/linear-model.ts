/**
 * A sparse linear classifier over hashed features, and its file form.
 * File: one line of JSON (classes, counts), then per feature in ascending order of its key: the difference to the key before
 * as varint, the number of weights as one byte, then class (1 byte) and weight (int8) each.
 */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Open addressing: slot = key & mask, then the next ones. 0 marks an empty slot. */
  readonly mask: number;
  readonly keys: Int32Array;
  /** Weights of slot s: entries[starts[s]] to entries[starts[s + 1]]. */
  readonly starts: Int32Array;
  /** class | weight << 8. */
  readonly entries: Int32Array;
}

export interface Weights {
  /** Unsigned, ascending. */
  readonly keys: Uint32Array;
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** Adds the weights of the first `count` features to `scores` (one place a class). */
export function addScores(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { keys, starts, entries, mask } = model;
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const found = keys[slot]!;
      if (found === 0) break;
      if (found !== key) continue;
      for (let e = starts[slot]!, end = starts[slot + 1]!; e < end; e++) {
        const entry = entries[e]!;
        scores[entry & 255]! += entry >> 8;
      }
      break;
    }
  }
}

export function buildModel(classes: readonly string[], weights: Weights): LinearModel {
  let size = 1024;
  while (size < weights.keys.length * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const rowOf = new Int32Array(size).fill(-1);
  const offsets = new Int32Array(weights.keys.length + 1);
  for (let row = 0; row < weights.keys.length; row++) {
    offsets[row + 1] = offsets[row]! + weights.counts[row]!;
    const key = weights.keys[row]! | 0;
    let slot = key & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    rowOf[slot] = row;
  }
  const starts = new Int32Array(size + 1);
  const entries = new Int32Array(weights.classes.length);
  let at = 0;
  for (let slot = 0; slot < size; slot++) {
    starts[slot] = at;
    const row = rowOf[slot]!;
    if (row < 0) continue;
    for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
      entries[at++] = weights.classes[e]! | (weights.weights[e]! << 8);
    }
  }
  starts[size] = at;
  return { classes, mask, keys, starts, entries };
}

export function writeWeights(weights: Weights): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  let at = 0;
  for (let row = 0; row < weights.keys.length; row++) {
    let gap = weights.keys[row]! - before;
    before = weights.keys[row]!;
    while (gap >= 128) {
      bytes.push((gap % 128) + 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap, weights.counts[row]!);
    for (let i = 0; i < weights.counts[row]!; i++, at++) bytes.push(weights.classes[at]!, weights.weights[at]! & 255);
  }
  return Uint8Array.from(bytes);
}

export function readWeights(bytes: Uint8Array, features: number, total: number): Weights {
  const keys = new Uint32Array(features);
  const counts = new Uint8Array(features);
  const classes = new Uint8Array(total);
  const weights = new Int8Array(total);
  let key = 0;
  let at = 0;
  let entry = 0;
  for (let row = 0; row < features; row++) {
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++]!;
      key += (byte & 127) * factor;
      if (byte < 128) break;
    }
    keys[row] = key;
    const count = bytes[at++]!;
    counts[row] = count;
    for (let i = 0; i < count; i++, entry++) {
      classes[entry] = bytes[at++]!;
      weights[entry] = bytes[at++]!;
    }
  }
  return { keys, counts, classes, weights };
}

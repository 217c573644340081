/**
 * Averaged perceptron over hashed features (Collins 2002; averaging as in Daumé's thesis). A feature counts only from its
 * `minUpdates`-th update on (Goldberg & Elhadad 2011): smaller models at no loss, and training sees what use will see.
 */
import type { Weights } from '../../src/nlp/tagging/linear-model.ts';

const LARGEST = 1000;

export class Perceptron {
  readonly classes: number;
  readonly minUpdates: number;
  private mask = (1 << 16) - 1;
  private keys = new Int32Array(1 << 16);
  private rows = new Int32Array(1 << 16);
  private used = 0;
  private weights: Float32Array;
  private totals: Float64Array;
  private updates = new Uint16Array(1 << 15);
  private step = 1;

  constructor(classes: number, minUpdates = 2) {
    this.classes = classes;
    this.minUpdates = minUpdates;
    this.weights = new Float32Array(classes << 15);
    this.totals = new Float64Array(classes << 15);
  }

  get size(): number {
    return this.used;
  }

  private find(key: number): number {
    for (let slot = key & this.mask; ; slot = (slot + 1) & this.mask) {
      const found = this.keys[slot]!;
      if (found === key) return this.rows[slot]!;
      if (found === 0) return -1;
    }
  }

  private add(key: number): number {
    if (this.used * 2 >= this.mask) this.grow();
    let slot = key & this.mask;
    while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.rows[slot] = this.used;
    return this.used++;
  }

  private grow(): void {
    const { keys, rows, weights, totals, updates } = this;
    const size = keys.length * 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      let slot = keys[i]! & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = keys[i]!;
      this.rows[slot] = rows[i]!;
    }
    this.weights = new Float32Array((size / 2) * this.classes);
    this.weights.set(weights);
    this.totals = new Float64Array((size / 2) * this.classes);
    this.totals.set(totals);
    this.updates = new Uint16Array(size / 2);
    this.updates.set(updates);
  }

  /** Adds up the weights of all classes, or of the allowed ones. */
  score(features: Int32Array, count: number, scores: Float64Array, allowed?: readonly number[]): void {
    const { classes, weights, minUpdates, updates } = this;
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i]!);
      if (row < 0 || updates[row]! < minUpdates) continue;
      const at = row * classes;
      if (allowed) for (const c of allowed) scores[c]! += weights[at + c]!;
      else for (let c = 0; c < classes; c++) scores[c]! += weights[at + c]!;
    }
  }

  /** Call once a decision, right or wrong: the average runs over all of them. */
  tick(): void {
    this.step++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      let row = this.find(key);
      if (row < 0) row = this.add(key);
      if (this.updates[row]! < 65535) this.updates[row]!++;
      const at = row * this.classes;
      this.weights[at + right]! += 1;
      this.totals[at + right]! += this.step;
      this.weights[at + wrong]! -= 1;
      this.totals[at + wrong]! -= this.step;
    }
  }

  /** Adds this one's averaged weights to `to`: a row of weights by key. */
  addAverage(to: Map<number, Float32Array>): void {
    for (let slot = 0; slot <= this.mask; slot++) {
      const key = this.keys[slot]! >>> 0;
      if (key === 0) continue;
      const row = this.rows[slot]!;
      if (this.updates[row]! < this.minUpdates) continue;
      let sums = to.get(key);
      if (!sums) {
        sums = new Float32Array(this.classes);
        to.set(key, sums);
      }
      for (let c = 0; c < this.classes; c++) {
        const at = row * this.classes + c;
        sums[c]! += this.weights[at]! - this.totals[at]! / this.step;
      }
    }
  }
}

/**
 * The mean of several trainings' averaged weights times `scale`, as whole numbers; what lies under `least` is left out.
 * Trainings that differ in the order of sentences alone make different mistakes; their mean is better than each.
 */
export function meanWeights(trained: readonly Perceptron[], scale: number, least: number): Weights {
  const sums = new Map<number, Float32Array>();
  for (const perceptron of trained) perceptron.addAverage(sums);
  const keys: number[] = [];
  const counts: number[] = [];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const key of [...sums.keys()].sort((a, b) => a - b)) {
    let count = 0;
    sums.get(key)!.forEach((sum, c) => {
      const rounded = Math.max(-LARGEST, Math.min(LARGEST, Math.round((sum / trained.length) * scale)));
      if (Math.abs(rounded) < least) return;
      classes.push(c);
      weights.push(rounded);
      count++;
    });
    if (count === 0) continue;
    keys.push(key);
    counts.push(count);
  }
  return {
    keys: Uint32Array.from(keys),
    counts: Uint8Array.from(counts),
    classes: Uint8Array.from(classes),
    weights: Int16Array.from(weights),
  };
}

/** Leaves out features whose weights differ by less than `least` among the three moves: they decide next to nothing. */
export function dropFlat(weights: Weights, least: number): Weights {
  const kept: { row: number; from: number }[] = [];
  let from = 0;
  weights.counts.forEach((count, row) => {
    const row3 = [0, 0, 0];
    for (let i = from; i < from + count; i++) row3[weights.classes[i]!] = weights.weights[i]!;
    if (Math.max(...row3) - Math.min(...row3) >= least) kept.push({ row, from });
    from += count;
  });
  const entries = kept.flatMap(({ row, from: start }) =>
    Array.from({ length: weights.counts[row]! }, (_, i) => start + i),
  );
  return {
    keys: Uint32Array.from(kept, ({ row }) => weights.keys[row]!),
    counts: Uint8Array.from(kept, ({ row }) => weights.counts[row]!),
    classes: Uint8Array.from(entries, i => weights.classes[i]!),
    weights: Int16Array.from(entries, i => weights.weights[i]!),
  };
}

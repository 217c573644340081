/** Compares attributions by the words that their spans cover. Marks, edge punctuation and a leading "that" do not count. */
import type { Span } from '../../src/model/span.ts';

/** Start offsets of the words of a text, in order. */
export function wordStarts(text: string): number[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => m.index);
}

/** The words (by start offset) under spans; the first word is left out if it is "that". */
export function wordsUnder(spans: readonly Span[], starts: readonly number[], text: string): Set<number> {
  const words = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < starts.length && starts[i]! < end; i++) words.add(starts[i]!);
  }
  const first = Math.min(...words);
  if (words.size > 1 && /^that\b/i.test(text.slice(first, first + 5))) words.delete(first);
  return words;
}

export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both;
}

export const sameWords = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && overlap(a, b) === a.size;

export interface Pair {
  readonly gold: number;
  readonly ours: number;
  readonly score: number;
}

/** One to one, best word F1 of the contents first; a pair shares at least one word. */
export function pairUp(gold: readonly ReadonlySet<number>[], ours: readonly ReadonlySet<number>[]): Pair[] {
  const byWord = new Map<number, number[]>();
  ours.forEach((words, i) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), i]);
  });
  const pairs: Pair[] = [];
  gold.forEach((words, g) => {
    const counts = new Map<number, number>();
    for (const word of words) for (const i of byWord.get(word) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
    for (const [i, both] of counts) pairs.push({ gold: g, ours: i, score: (2 * both) / (words.size + ours[i]!.size) });
  });
  pairs.sort((a, b) => b.score - a.score || a.gold - b.gold || a.ours - b.ours);
  const usedGold = new Set<number>();
  const usedOurs = new Set<number>();
  return pairs.filter(({ gold: g, ours: o }) => {
    if (usedGold.has(g) || usedOurs.has(o)) return false;
    usedGold.add(g);
    usedOurs.add(o);
    return true;
  });
}

/** Words that sides choose for the same thing, from data/terms/. In: nothing. Out: the concept by word, lower case. */
import { z } from 'zod';
import { loadData } from './load.ts';

export const termsShape = z.object({
  source: z.string(),
  concepts: z.array(z.object({ id: z.string(), words: z.array(z.string()) })),
  naming: z.array(z.string()),
  voicing: z.array(z.string()),
  things: z.array(z.string()),
  examples: z.array(z.object({ text: z.string(), actor: z.string(), term: z.string(), for: z.string() })),
  counter_examples: z.array(z.string()),
});

export interface TermsLexicon {
  /** Concept by word; longest words first. */
  readonly words: readonly { readonly word: string; readonly concept: string; readonly pattern: RegExp }[];
  /** Places in `words` by the letters they begin with, up to the first space or hyphen. */
  readonly byStart: ReadonlyMap<string, readonly number[]>;
  /** By the code of the letter that words begin with: a bit for each length that such beginnings have. */
  readonly lengths: Int32Array;
  readonly naming: ReadonlySet<string>;
  readonly voicing: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** A sieve before the look-up: the letters and their number tell most other words without cutting them out. */
function lengthsOf(starts: Iterable<string>): Int32Array {
  const lengths = new Int32Array(128);
  for (const start of starts) {
    const bit = 1 << (start.length & 31);
    lengths[start.charCodeAt(0)]! |= bit;
    lengths[start.toUpperCase().charCodeAt(0)]! |= bit;
  }
  return lengths;
}

let lexicon: TermsLexicon | undefined;

export function termsLexicon(): TermsLexicon {
  if (!lexicon) {
    const file = loadData('terms/concepts.yaml', termsShape);
    const source = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s');
    const words = file.concepts
      .flatMap(c => c.words.map(word => ({ word, concept: c.id, pattern: new RegExp(`\\b${source(word)}\\b`, 'iy') })))
      .sort((a, b) => b.word.length - a.word.length);
    const byStart = new Map<string, number[]>();
    words.forEach(({ word }, i) => {
      const start = /^\w+/.exec(word)![0].toLowerCase();
      byStart.set(start, [...(byStart.get(start) ?? []), i]);
    });
    lexicon = {
      words,
      byStart,
      lengths: lengthsOf(byStart.keys()),
      naming: new Set(file.naming),
      voicing: new Set(file.voicing),
      things: new Set(file.things),
    };
  }
  return lexicon;
}

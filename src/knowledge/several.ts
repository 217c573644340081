/** Words that point back to several told of before, from data/several/. In: nothing. Out: sets of words, lower case. */
import { z } from 'zod';
import { loadData } from './load.ts';

const words = z.array(z.string());
export const severalShape = z.object({
  source: z.string(),
  persons: words,
  parties: words,
  states: words,
  two: words,
  numbers: z.record(z.string(), z.number()),
  offices: words,
  bare: words,
  titles: z.record(z.string(), words),
  acts_for: words,
  occasions: words,
  meets: words,
  speaks: words,
  together: words,
  light: words,
  in_one_voice: words,
  examples: z.array(z.object({ text: z.string(), who: words })),
  counter_examples: words,
});

export type SeveralKind = 'persons' | 'parties' | 'states' | 'two';

export interface SeveralLexicon {
  /** Of what kind those are whom a noun points back to; "heads of state" is one noun. */
  readonly kinds: ReadonlyMap<string, SeveralKind>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly offices: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, readonly string[]>;
  readonly actsFor: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly meets: ReadonlySet<string>;
  readonly speaks: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly inOneVoice: ReadonlySet<string>;
}

let lexicon: SeveralLexicon | undefined;

export function severalLexicon(): SeveralLexicon {
  if (!lexicon) {
    const file = loadData('several/words.yaml', severalShape);
    const kinds: SeveralKind[] = ['persons', 'parties', 'states', 'two'];
    lexicon = {
      kinds: new Map(kinds.flatMap(kind => file[kind].map(noun => [noun, kind] as const))),
      numbers: new Map(Object.entries(file.numbers)),
      offices: new Set(file.offices),
      bare: new Set(file.bare),
      titles: new Map(Object.entries(file.titles)),
      actsFor: new Set(file.acts_for),
      occasions: new Set(file.occasions),
      meets: new Set(file.meets),
      speaks: new Set(file.speaks),
      together: new Set(file.together),
      light: new Set(file.light),
      inOneVoice: new Set(file.in_one_voice),
    };
  }
  return lexicon;
}

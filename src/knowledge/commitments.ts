/** The lexicon of commitments, from data/commitments/. In: nothing. Out: sets of lemmas, and of verb forms by their base. */
import { z } from 'zod';
import { loadData } from './load.ts';
import { verbForms } from './reporting.ts';

const words = z.array(z.string());
/** Lists of nouns and adjectives, and of verbs that are asked for by base form. */
const lists = {
  willing: words, promises: words, intents: words, deeds: words, scheduled: words, meetings: words, begins: words, meets: words, steps: words, not_acts: words,
  light: words, acts: words, bound: words, given: words, agreements: words, forces: words, postponed: words, withdrawn: words,
  withheld: words, services: words, speeches: words, domestic: words, soft: words, going_on: words,
  campaigns: words, texts: words, of_talks: words, travels: words, sworn_acts: words,
}; // biome-ignore format: one glance
/** Lists of verbs that are looked up by any of their forms, as the lemmatiser errs on rare ones. */
const verbs = {
  binding: words, intending: words, disowned: words, breach: words, keep: words, obliges: words,
  assures: words,
}; // biome-ignore format: one glance
export const commitmentsShape = z.object({
  source: z.string(),
  ...lists,
  ...verbs,
  examples: z.array(
    z.object({ text: z.string(), committer: z.string(), status: z.string(), due: z.boolean().default(false) }),
  ),
  counter_examples: words,
});

export type CommitmentsLexicon = { readonly [K in keyof typeof lists]: ReadonlySet<string> } & {
  /** From each form to the base. */
  readonly [K in keyof typeof verbs]: ReadonlyMap<string, string>;
};

let lexicon: CommitmentsLexicon | undefined;

const baseOf = (entry: string): string => entry.split('/', 1)[0]!;

export function commitmentsLexicon(): CommitmentsLexicon {
  if (!lexicon) {
    const file = loadData('commitments/lexicon.yaml', commitmentsShape);
    const entries = [
      ...Object.keys(lists).map(key => [key, new Set(file[key as keyof typeof lists].map(baseOf))]),
      ...Object.keys(verbs).map(key => [
        key,
        new Map(file[key as keyof typeof verbs].flatMap(entry => verbForms(entry).map(form => [form, baseOf(entry)]))),
      ]),
    ];
    lexicon = Object.fromEntries(entries) as CommitmentsLexicon;
  }
  return lexicon;
}

/** The lexicon of commitments, from data/commitments/. In: nothing. Out: sets of lemmas. */
import { z } from 'zod';
import { loadData } from './load.ts';

const words = z.array(z.string());
const lists = {
  binding: words, scheduled: words, meetings: words, begins: words, not_acts: words,
  breach: words, keep: words, bound: words, postponed: words, withdrawn: words,
}; // biome-ignore format: one glance
export const commitmentsShape = z.object({
  source: z.string(),
  ...lists,
  examples: z.array(
    z.object({ text: z.string(), committer: z.string(), status: z.string(), due: z.boolean().default(false) }),
  ),
  counter_examples: words,
});

export type CommitmentsLexicon = { readonly [K in keyof typeof lists]: ReadonlySet<string> };

let lexicon: CommitmentsLexicon | undefined;

export function commitmentsLexicon(): CommitmentsLexicon {
  if (!lexicon) {
    const file = loadData('commitments/lexicon.yaml', commitmentsShape);
    const set = (key: keyof typeof lists): ReadonlySet<string> => new Set(file[key]);
    lexicon = {
      binding: set('binding'), scheduled: set('scheduled'), meetings: set('meetings'), begins: set('begins'), not_acts: set('not_acts'),
      breach: set('breach'), keep: set('keep'), bound: set('bound'), postponed: set('postponed'), withdrawn: set('withdrawn'),
    }; // biome-ignore format: one glance
  }
  return lexicon;
}

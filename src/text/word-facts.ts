/**
 * What follows from a word and its tag alone ("is this a cue?", "which nouns end here?") is worked out once a word, not once a token:
 * texts have few distinct words, and a look at a place of an array costs a fraction of a look-up of a string or of a pattern.
 * The facts are kept with the word (parsing/annotate.ts), and go with it when it is forgotten.
 */
import type { Word } from '../model/doc.ts';

/** Facts that the modules have asked for: their places in `Word.facts`. */
let places = 0;

/** Room for the facts of one word. */
export const factRoom = (): unknown[] => new Array<unknown>(places).fill(undefined);

/** A function of a token that `make` answers once for each word; nothing but the word may decide the answer. Null stands for none. */
export function wordFact<T extends NonNullable<unknown> | null>(
  make: (word: Word) => T,
): (token: { readonly word: Word }) => T {
  const place = places++;
  return ({ word }) => {
    const known = word.facts[place];
    if (known !== undefined) return known as T;
    const fact = make(word);
    word.facts[place] = fact;
    return fact;
  };
}

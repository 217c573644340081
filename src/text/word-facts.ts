/**
 * What follows from a word and its tag alone ("is this a cue?", "which nouns end here?") is worked out once a word, not once a token:
 * texts have few distinct words, and a look at a place of an array costs a fraction of a look-up of a string or of a pattern.
 * Each fact has a column of its own, in which the words have their rows in the order in which they were first met: what is asked of
 * common words lies close together. (Kept with each word, two hundred facts took 1.6 KB of it, and nearly every look waited for memory.)
 * Module state, as what is remembered of words is (parsing/annotate.ts): it holds nothing that the word does not decide.
 */
import type { Word } from '../model/doc.ts';

/** Words whose facts are kept at a time: some more than are remembered, since a word has a row for each of its tags. */
const ROWS = 1 << 14;
/** Of a word for which there is none (any more): its facts are worked out whenever they are asked for. */
const NO_ROW = 0;

const columns: unknown[][] = [];
const free: number[] = [];
let taken = 1;

/** A row for a word that is met; its facts are gone when it is given back. */
export const takeRow = (): number => free.pop() ?? (taken < ROWS ? taken++ : NO_ROW);

/** Forgets what is known of a word, which a text may still hold. */
export function giveBackRow(word: Word): void {
  const { row } = word;
  if (row === NO_ROW) return;
  word.row = NO_ROW;
  for (const column of columns) column[row] = undefined;
  free.push(row);
}

/** A function of a token that `make` answers once for each word; nothing but the word may decide the answer. Null stands for none. */
export function wordFact<T extends NonNullable<unknown> | null>(
  make: (word: Word) => T,
): (token: { readonly word: Word }) => T {
  const column = new Array<unknown>(ROWS).fill(undefined);
  columns.push(column);
  return ({ word }) => {
    const { row } = word;
    const known = column[row];
    if (known !== undefined) return known as T;
    const fact = make(word);
    if (row !== NO_ROW) column[row] = fact;
    return fact;
  };
}

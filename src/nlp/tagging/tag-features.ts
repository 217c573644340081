/**
 * Feature templates of the tagger (after Collins 2002, Toutanova et al. 2003), parted by what they look at: one word in one of the places
 * around the decision, the two tags before, or pairs. What the atoms hold: kernel/tagger.ts.
 */
import { makeTemplates } from './templates.ts';
import { makeWordType, type WordType } from './word-types.ts';

/** Stands before and after the sentence. */
export const OUTSIDE: WordType = { ...makeWordType(''), word: 7, suffix2: 7, suffix3: 7, shape: 7 };

/** w: the word, s, p: suffix, prefix of that length, x: shape. One group a place: the word to be tagged, one and two before it, one and two after. */
export const WORD = makeTemplates(
  'w s1 s2 s3 s4 p1 p3 x first',
  `
  2 w
  3 s1
  4 s2
  5 s3
  6 s4
  7 p1
  8 p3
  9 x
  10 x first
  25 s2 x
  `,
  `
  15 w
  27 s3
  28 x
  `,
  '16 w',
  `
  17 w
  29 s3
  `,
  `
  18 w
  34 s2
  `,
);

/** t, tt: the tag before and the one before that. */
export const TAGS = makeTemplates(
  't tt',
  `
  11 t
  12 t tt
  `,
);

/** b: the word before; a, aa: after; t: the tag before. */
export const PAIRS = makeTemplates(
  'w s3 x t bw aw as2 as3 ax aaw',
  `
  13 t w
  19 bw w
  20 w aw
  21 bw aw
  22 aw aaw
  31 ax x
  32 as2 t
  38 s3 as3
  `,
);

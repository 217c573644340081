/**
 * Features of the tagger (after Collins 2002, Toutanova et al. 2003), parted by what they look at: one word in one of the places around
 * the decision, the two tags before, or pairs. All but the pairs can be scored once a word and once a pair of tags (tagger.ts).
 */
import { hashTemplates, makeTemplates } from './templates.ts';
import { makeWordType, type WordType } from './word-types.ts';

export const TAG_FEATURES_MAX = 48;
/** Stands before and after the sentence. */
export const OUTSIDE: WordType = { ...makeWordType(''), word: 7, suffix2: 7, suffix3: 7, shape: 7 };

/** Where a word can stand: to be tagged (as a sentence's first word or not), one or two before what is tagged, one or two after. */
export const PLACES = { here: 0, before: 1, before2: 2, after: 3, after2: 4, first: 5 } as const;
export type Place = (typeof PLACES)[keyof typeof PLACES];

/** w: the word, s, p: suffix, prefix of that length, x: shape. One group a place. */
const WORD = makeTemplates(
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
const TAGS = makeTemplates(
  't tt',
  `
  11 t
  12 t tt
  `,
);

/** b: the word before; a, aa: after; t: the tag before. */
const PAIRS = makeTemplates(
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

/** Features of a word in a place, written from `from` on; gives where they end. So do the next two. */
export function wordFeatures(word: WordType, place: Place, out: Int32Array, from: number): number {
  const { atoms } = WORD;
  let at = 1; // in the order of the names above
  atoms[at++] = word.word;
  atoms[at++] = word.suffix1;
  atoms[at++] = word.suffix2;
  atoms[at++] = word.suffix3;
  atoms[at++] = word.suffix4;
  atoms[at++] = word.prefix1;
  atoms[at++] = word.prefix3;
  atoms[at++] = word.shape;
  atoms[at++] = place === PLACES.first ? 1 : 0;
  return hashTemplates(WORD, place === PLACES.first ? PLACES.here : place, out, from);
}

export function tagPairFeatures(tag1: number, tag2: number, out: Int32Array, from: number): number {
  const { atoms } = TAGS;
  atoms[1] = tag1;
  atoms[2] = tag2;
  return hashTemplates(TAGS, 0, out, from);
}

export function pairFeatures(
  words: readonly WordType[],
  i: number,
  tag1: number,
  out: Int32Array,
  from: number,
): number {
  const word = words[i]!;
  const after = i + 1 < words.length ? words[i + 1]! : OUTSIDE;
  const { atoms } = PAIRS;
  let at = 1; // in the order of the names above
  atoms[at++] = word.word;
  atoms[at++] = word.suffix3;
  atoms[at++] = word.shape;
  atoms[at++] = tag1;
  atoms[at++] = (i > 0 ? words[i - 1]! : OUTSIDE).word;
  atoms[at++] = after.word;
  atoms[at++] = after.suffix2;
  atoms[at++] = after.suffix3;
  atoms[at++] = after.shape;
  atoms[at++] = (i + 2 < words.length ? words[i + 2]! : OUTSIDE).word;
  return hashTemplates(PAIRS, 0, out, from);
}

/** All features of a word in its sentence; gives their number. */
export function tagFeatures(
  words: readonly WordType[],
  i: number,
  tag1: number,
  tag2: number,
  out: Int32Array,
): number {
  const at = (k: number): WordType => words[k] ?? OUTSIDE;
  let end = wordFeatures(words[i]!, i === 0 ? PLACES.first : PLACES.here, out, 0);
  end = wordFeatures(at(i - 1), PLACES.before, out, end);
  end = wordFeatures(at(i - 2), PLACES.before2, out, end);
  end = wordFeatures(at(i + 1), PLACES.after, out, end);
  end = wordFeatures(at(i + 2), PLACES.after2, out, end);
  end = tagPairFeatures(tag1, tag2, out, end);
  return pairFeatures(words, i, tag1, out, end);
}

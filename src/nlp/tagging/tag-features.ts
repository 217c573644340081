/**
 * Features of the tagger (after Collins 2002, Toutanova et al. 2003): those of the word alone, worked out once a word, and those of
 * its neighbours and of the two tags before.
 */
import { hashTemplates, makeTemplates } from './templates.ts';
import { makeWordType, type WordType } from './word-types.ts';

export const TAG_FEATURES_MAX = 48;
/** Stands before and after the sentence. */
const OUTSIDE: WordType = { ...makeWordType(''), word: 7, suffix2: 7, suffix3: 7, shape: 7 };

/** w: the word, s, p: suffix, prefix of that length, x: shape. */
const WORD = makeTemplates(
  'w s1 s2 s3 s4 p1 p3 x',
  `
  2 w
  3 s1
  4 s2
  5 s3
  6 s4
  7 p1
  8 p3
  9 x
  25 s2 x
  `,
);

/** b, bb: the word before and the one before that; a, aa: after; t, tt: the tags before. */
const CONTEXT = makeTemplates(
  'w s3 x first t tt bw bs3 bx bbw aw as2 as3 ax aaw aas2',
  `
  10 x first
  11 t
  12 t tt
  13 t w
  15 bw
  16 bbw
  17 aw
  18 aaw
  19 bw w
  20 w aw
  21 bw aw
  22 aw aaw
  27 bs3
  28 bx
  29 as3
  31 ax x
  32 as2 t
  34 aas2
  38 s3 as3
  `,
);

/** Features of a word by itself; gives their number. */
export function wordFeatures(word: WordType, out: Int32Array): number {
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
  return hashTemplates(WORD, 0, out, 0);
}

/** Features of a word in its place, written from `from` on; gives where they end. */
export function contextFeatures(
  words: readonly WordType[],
  i: number,
  tag1: number,
  tag2: number,
  out: Int32Array,
  from: number,
): number {
  const word = words[i]!;
  const before = i > 0 ? words[i - 1]! : OUTSIDE;
  const before2 = i > 1 ? words[i - 2]! : OUTSIDE;
  const after = i + 1 < words.length ? words[i + 1]! : OUTSIDE;
  const after2 = i + 2 < words.length ? words[i + 2]! : OUTSIDE;
  const { atoms } = CONTEXT;
  let at = 1; // in the order of the names above
  atoms[at++] = word.word;
  atoms[at++] = word.suffix3;
  atoms[at++] = word.shape;
  atoms[at++] = i === 0 ? 1 : 0;
  atoms[at++] = tag1;
  atoms[at++] = tag2;
  atoms[at++] = before.word;
  atoms[at++] = before.suffix3;
  atoms[at++] = before.shape;
  atoms[at++] = before2.word;
  atoms[at++] = after.word;
  atoms[at++] = after.suffix2;
  atoms[at++] = after.suffix3;
  atoms[at++] = after.shape;
  atoms[at++] = after2.word;
  atoms[at++] = after2.suffix2;
  return hashTemplates(CONTEXT, 0, out, from);
}

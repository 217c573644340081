/** Features of the tagger: the word, its affixes and shape, its neighbours, the two tags before (after Collins 2002, Toutanova et al. 2003). */
import { feature1, feature2, feature3 } from './hashing.ts';
import type { WordCodes } from './word-codes.ts';

export const TAG_FEATURES_MAX = 48;
/** Stands before and after the sentence. */
const OUTSIDE: WordCodes = {
  id: -1,
  word: 7,
  suffix1: 7,
  suffix2: 7,
  suffix3: 7,
  suffix4: 7,
  prefix1: 7,
  prefix3: 7,
  shape: 7,
  form: '',
  norm: '',
};

export function tagFeatures(
  codes: readonly WordCodes[],
  i: number,
  tag1: number,
  tag2: number,
  out: Int32Array,
): number {
  const { word: w, shape: s, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3 } = codes[i]!;
  const before = i > 0 ? codes[i - 1]! : OUTSIDE;
  const before2 = i > 1 ? codes[i - 2]! : OUTSIDE;
  const after = i + 1 < codes.length ? codes[i + 1]! : OUTSIDE;
  const after2 = i + 2 < codes.length ? codes[i + 2]! : OUTSIDE;
  let at = 0;
  out[at++] = feature1(1, 1);
  out[at++] = feature1(2, w);
  out[at++] = feature1(3, suffix1);
  out[at++] = feature1(4, suffix2);
  out[at++] = feature1(5, suffix3);
  out[at++] = feature1(6, suffix4);
  out[at++] = feature1(7, prefix1);
  out[at++] = feature1(8, prefix3);
  out[at++] = feature1(9, s);
  out[at++] = feature2(10, s, i === 0 ? 1 : 0);
  out[at++] = feature1(11, tag1);
  out[at++] = feature2(12, tag1, tag2);
  out[at++] = feature2(13, tag1, w);
  out[at++] = feature3(14, tag1, tag2, w);
  out[at++] = feature1(15, before.word);
  out[at++] = feature1(16, before2.word);
  out[at++] = feature1(17, after.word);
  out[at++] = feature1(18, after2.word);
  out[at++] = feature2(19, before.word, w);
  out[at++] = feature2(20, w, after.word);
  out[at++] = feature2(21, before.word, after.word);
  out[at++] = feature2(22, after.word, after2.word);
  out[at++] = feature2(23, tag1, suffix3);
  out[at++] = feature2(24, tag1, after.word);
  out[at++] = feature2(25, suffix2, s);
  out[at++] = feature2(26, tag1, s);
  out[at++] = feature1(27, before.suffix3);
  out[at++] = feature1(28, before.shape);
  out[at++] = feature1(29, after.suffix3);
  out[at++] = feature1(30, after.suffix2);
  out[at++] = feature2(31, after.shape, s);
  out[at++] = feature2(32, after.suffix2, tag1);
  out[at++] = feature2(33, suffix2, after.suffix2);
  out[at++] = feature1(34, after2.suffix2);
  out[at++] = feature3(36, tag1, w, after.word);
  out[at++] = feature3(37, tag1, s, after.shape);
  out[at++] = feature2(38, suffix3, after.suffix3);
  return at;
}

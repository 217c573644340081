/** Features of the tagger: the word, its affixes and shape, its neighbours, the two tags before (after Toutanova et al. 2003, Collins 2002). */
import { feature1, feature2, feature3 } from './hashing.ts';
import type { WordCodes } from './word-codes.ts';

export const TAG_FEATURES_MAX = 48;
/** Code of the places before and after the sentence. */
const OUTSIDE = 7;

export function tagFeatures(codes: WordCodes, i: number, tag1: number, tag2: number, out: Int32Array): number {
  const { word, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, shape, count } = codes;
  const w = word[i]!;
  const w1 = i > 0 ? word[i - 1]! : OUTSIDE;
  const w2 = i > 1 ? word[i - 2]! : OUTSIDE;
  const n1 = i + 1 < count ? word[i + 1]! : OUTSIDE;
  const n2 = i + 2 < count ? word[i + 2]! : OUTSIDE;
  const s = shape[i]!;
  let at = 0;
  out[at++] = feature1(1, 1);
  out[at++] = feature1(2, w);
  out[at++] = feature1(3, suffix1[i]!);
  out[at++] = feature1(4, suffix2[i]!);
  out[at++] = feature1(5, suffix3[i]!);
  out[at++] = feature1(6, suffix4[i]!);
  out[at++] = feature1(7, prefix1[i]!);
  out[at++] = feature1(8, prefix3[i]!);
  out[at++] = feature1(9, s);
  out[at++] = feature2(10, s, i === 0 ? 1 : 0);
  out[at++] = feature1(11, tag1);
  out[at++] = feature2(12, tag1, tag2);
  out[at++] = feature2(13, tag1, w);
  out[at++] = feature3(14, tag1, tag2, w);
  out[at++] = feature1(15, w1);
  out[at++] = feature1(16, w2);
  out[at++] = feature1(17, n1);
  out[at++] = feature1(18, n2);
  out[at++] = feature2(19, w1, w);
  out[at++] = feature2(20, w, n1);
  out[at++] = feature2(21, w1, n1);
  out[at++] = feature2(22, n1, n2);
  out[at++] = feature2(23, tag1, suffix3[i]!);
  out[at++] = feature2(24, tag1, n1);
  out[at++] = feature2(25, suffix2[i]!, s);
  out[at++] = feature2(26, tag1, s);
  if (i > 0) {
    out[at++] = feature1(27, suffix3[i - 1]!);
    out[at++] = feature1(28, shape[i - 1]!);
  }
  if (i + 1 < count) {
    out[at++] = feature1(29, suffix3[i + 1]!);
    out[at++] = feature1(30, suffix2[i + 1]!);
    out[at++] = feature2(31, shape[i + 1]!, s);
    out[at++] = feature2(32, suffix2[i + 1]!, tag1);
    out[at++] = feature2(33, suffix2[i]!, suffix2[i + 1]!);
  }
  if (i + 2 < count) out[at++] = feature1(34, suffix2[i + 2]!);
  out[at++] = feature2(35, w, n2);
  out[at++] = feature3(36, tag1, w, n1);
  return at;
}

/**
 * Part-of-speech tagger: greedy, left to right, averaged perceptron. In: word codes. Out: a class per word.
 * A class is "XPOS UPOS" ("VBD VERB"): choosing both at once keeps them consistent and is as good as one after the other.
 */
import { addScores, type LinearModel } from './linear-model.ts';
import { TAG_FEATURES_MAX, tagFeatures } from './tag-features.ts';
import type { WordCodes } from './word-codes.ts';

/** Code of a tag as a feature: any spread of small integers will do. */
export const tagCode = (index: number): number => Math.imul(index + 1, 0x9e3779b1);

export function highest(scores: Int32Array | Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

export function tagWords(model: LinearModel, codes: WordCodes): Uint8Array {
  const tags = new Uint8Array(codes.count);
  const features = new Int32Array(TAG_FEATURES_MAX);
  const scores = new Int32Array(model.classes.length);
  let tag1 = 0;
  let tag2 = 0;
  for (let i = 0; i < codes.count; i++) {
    const count = tagFeatures(codes, i, tag1, tag2, features);
    scores.fill(0);
    addScores(model, features, count, scores);
    tags[i] = highest(scores);
    tag2 = tag1;
    tag1 = tagCode(tags[i]!);
  }
  return tags;
}

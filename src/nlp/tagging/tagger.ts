/**
 * Part-of-speech tagger: greedy, left to right, averaged perceptron. In: word codes. Out: a class per word.
 * A class is "XPOS UPOS" ("VBD VERB"): choosing both at once keeps them consistent and is as good as one after the other.
 * Frequent words take only tags they were seen with; one with a single tag needs no decision.
 */
import { addScores, type LinearModel } from './linear-model.ts';
import { TAG_FEATURES_MAX, tagFeatures } from './tag-features.ts';
import type { WordCodes } from './word-codes.ts';

/** Classes that a frequent word was seen with, by its feature form. */
export type TagLexicon = ReadonlyMap<string, readonly number[]>;

export interface TaggerModel {
  readonly model: LinearModel;
  readonly lexicon: TagLexicon;
}

/** Code of a tag as a feature: any spread of small integers will do. */
export const tagCode = (index: number): number => Math.imul(index + 1, 0x9e3779b1);

/** The class with the highest score, among `allowed` if given. */
export function highest(scores: Int32Array | Float64Array, allowed?: readonly number[]): number {
  let best = allowed ? allowed[0]! : 0;
  if (allowed) {
    for (const c of allowed) if (scores[c]! > scores[best]!) best = c;
  } else for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

export function tagWords({ model, lexicon }: TaggerModel, codes: readonly WordCodes[]): Uint8Array {
  const tags = new Uint8Array(codes.length);
  const features = new Int32Array(TAG_FEATURES_MAX);
  const scores = new Int32Array(model.classes.length);
  let tag1 = 0;
  let tag2 = 0;
  for (let i = 0; i < codes.length; i++) {
    const allowed = lexicon.get(codes[i]!.form);
    if (allowed?.length === 1) tags[i] = allowed[0]!;
    else {
      const count = tagFeatures(codes, i, tag1, tag2, features);
      scores.fill(0);
      addScores(model, features, count, scores);
      tags[i] = highest(scores, allowed);
    }
    tag2 = tag1;
    tag1 = tagCode(tags[i]!);
  }
  return tags;
}

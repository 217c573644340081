/**
 * Part-of-speech tagger: greedy, left to right, averaged perceptron. In: the words of a sentence. Out: a class per word.
 * A class is "XPOS UPOS" ("VBD VERB"): choosing both at once keeps them consistent and is as good as one after the other.
 * Frequent words take only tags they were seen with; one with a single tag needs no decision.
 */
import { addScores, type LinearModel } from './linear-model.ts';
import { contextFeatures, TAG_FEATURES_MAX, wordFeatures } from './tag-features.ts';
import { makeWordType, type WordType } from './word-types.ts';

/** Classes that a frequent word was seen with, by its feature form. */
export type TagLexicon = ReadonlyMap<string, readonly number[]>;

export interface TaggerModel {
  readonly model: LinearModel;
  readonly lexicon: TagLexicon;
}

/** A word with what the tagger says of it wherever it stands. */
export interface TaggerWord extends WordType {
  readonly allowed: readonly number[] | undefined;
  /** Score of each class by the word alone; empty where no decision is needed. */
  readonly scores: Int32Array;
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

const NO_SCORES = new Int32Array(0);

export function makeTaggerWord({ model, lexicon }: TaggerModel, text: string): TaggerWord {
  const word = makeWordType(text);
  const allowed = lexicon.get(word.form);
  if (allowed?.length === 1) return { ...word, allowed, scores: NO_SCORES };
  const features = new Int32Array(TAG_FEATURES_MAX);
  const scores = new Int32Array(model.classes.length);
  addScores(model, features, wordFeatures(word, features), scores);
  return { ...word, allowed, scores };
}

export function tagWords({ model }: TaggerModel, words: readonly TaggerWord[]): Uint8Array {
  const tags = new Uint8Array(words.length);
  const features = new Int32Array(TAG_FEATURES_MAX);
  const scores = new Int32Array(model.classes.length);
  let tag1 = 0;
  let tag2 = 0;
  for (let i = 0; i < words.length; i++) {
    const { allowed, scores: byWord } = words[i]!;
    if (allowed?.length === 1) tags[i] = allowed[0]!;
    else {
      scores.set(byWord);
      addScores(model, features, contextFeatures(words, i, tag1, tag2, features, 0), scores);
      tags[i] = highest(scores, allowed);
    }
    tag2 = tag1;
    tag1 = tagCode(tags[i]!);
  }
  return tags;
}

/**
 * Part-of-speech tagger: greedy, left to right, averaged perceptron. In: the words of a sentence. Out: a class per word.
 * A class is "XPOS UPOS" ("VBD VERB"): choosing both at once keeps them consistent and is as good as one after the other.
 * Frequent words take only tags they were seen with; one with a single tag needs no decision.
 */
import { addScores, type LinearModel } from './linear-model.ts';
import { OUTSIDE, PLACES, pairFeatures, TAG_FEATURES_MAX, tagPairFeatures, wordFeatures } from './tag-features.ts';
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
  /** Score of each class by the word alone, in each of its places (tag-features.ts), one place after the other. */
  readonly scores: Int16Array;
}

export interface Tagger {
  readonly readWord: (text: string) => TaggerWord;
  readonly tag: (words: readonly TaggerWord[]) => Uint8Array;
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

const ALL_PLACES = Object.values(PLACES);

/**
 * What a feature says of all classes is a long row for the commonest features (a shape, a tag, a suffix): 500 weights a decision. Those
 * of one word or of the two tags are therefore summed once, and a decision reads of them only the classes that are open to it.
 */
export function makeTagger({ model, lexicon }: TaggerModel): Tagger {
  const count = model.classes.length;
  const features = new Int32Array(TAG_FEATURES_MAX);
  const scores = new Int32Array(count);

  const readWord = (text: string): TaggerWord => withScores(makeWordType(text));
  const withScores = (word: WordType): TaggerWord => {
    const all = new Int16Array(count * ALL_PLACES.length);
    for (const place of ALL_PLACES) {
      scores.fill(0);
      addScores(model, features, wordFeatures(word, place, features, 0), scores);
      all.set(scores, count * place);
    }
    const { text, norm, form, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, shape } = word;
    const allowed = lexicon.get(form);
    // Field by field: a spread object looks the same and is slower to read.
    return {
      text,
      norm,
      form,
      word: word.word,
      suffix1,
      suffix2,
      suffix3,
      suffix4,
      prefix1,
      prefix3,
      shape,
      allowed,
      scores: all,
    };
  };
  const outside = withScores(OUTSIDE);

  /** By the classes of the two words before; class `count` stands before the sentence. */
  const ofTagPairs = new Array<Int16Array | undefined>((count + 1) ** 2); // of full length, or it would become a dictionary
  const tagPairScores = (class1: number, class2: number): Int16Array => {
    const at = class1 * (count + 1) + class2;
    let known = ofTagPairs[at];
    if (!known) {
      scores.fill(0);
      addScores(model, features, tagPairFeatures(codeOf(class1), codeOf(class2), features, 0), scores);
      known = Int16Array.from(scores);
      ofTagPairs[at] = known;
    }
    return known;
  };
  const codeOf = (c: number): number => (c === count ? 0 : tagCode(c));

  const tag = (words: readonly TaggerWord[]): Uint8Array => {
    const tags = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const { allowed, scores: here } = words[i]!;
      if (allowed?.length === 1) {
        tags[i] = allowed[0]!;
        continue;
      }
      const class1 = i > 0 ? tags[i - 1]! : count;
      const byTags = tagPairScores(class1, i > 1 ? tags[i - 2]! : count);
      const before = (i > 0 ? words[i - 1]! : outside).scores;
      const before2 = (i > 1 ? words[i - 2]! : outside).scores;
      const after = (i + 1 < words.length ? words[i + 1]! : outside).scores;
      const after2 = (i + 2 < words.length ? words[i + 2]! : outside).scores;
      const open = allowed ? allowed.length : count;
      for (let k = 0; k < open; k++) {
        const c = allowed ? allowed[k]! : k;
        scores[c] =
          here[(i === 0 ? PLACES.first : PLACES.here) * count + c]! +
          before[PLACES.before * count + c]! +
          before2[PLACES.before2 * count + c]! +
          after[PLACES.after * count + c]! +
          after2[PLACES.after2 * count + c]! +
          byTags[c]!;
      }
      addScores(model, features, pairFeatures(words, i, codeOf(class1), features, 0), scores);
      tags[i] = highest(scores, allowed);
    }
    return tags;
  };
  return { readWord, tag };
}

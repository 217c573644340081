/** Trains the tagger (src/nlp/tagging/tagger.ts) on sentences with gold tags. */
import type { LinearModel } from '../../src/nlp/tagging/linear-model.ts';
import { buildModel, type Weights } from '../../src/nlp/tagging/linear-model.ts';
import { TAG_FEATURES_MAX, tagFeatures } from '../../src/nlp/tagging/tag-features.ts';
import { highest, tagCode, tagWords } from '../../src/nlp/tagging/tagger.ts';
import { encodeWords } from '../../src/nlp/tagging/word-codes.ts';
import type { TreebankSentence } from './conllu.ts';
import { Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';

/** Every so many sentences one is learnt in capitals too, as headlines have them. */
const CAPITALS_EVERY = 25;
const SCALE = 6;

export const tagOf = (word: { xpos: string; upos: string }): string => `${word.xpos} ${word.upos}`;

export function tagClasses(sentences: readonly TreebankSentence[]): string[] {
  const seen = new Set(sentences.flatMap(sentence => sentence.words.map(tagOf)));
  return [...seen].sort();
}

export function trainTagger(
  sentences: readonly TreebankSentence[],
  classes: readonly string[],
  epochs: number,
  seed: number,
): { weights: Weights; model: LinearModel } {
  const random = makeRandom(seed);
  const classIndex = new Map(classes.map((c, i) => [c, i]));
  const perceptron = new Perceptron(classes.length);
  const items = sentences.flatMap((sentence, i) => {
    const texts = sentence.words.map(word => word.form);
    const gold = sentence.words.map(word => classIndex.get(tagOf(word))!);
    const plain = { codes: encodeWords(texts), gold };
    return i % CAPITALS_EVERY === 0 ? [plain, { codes: encodeWords(texts.map(t => t.toUpperCase())), gold }] : [plain];
  });
  const features = new Int32Array(TAG_FEATURES_MAX);
  const scores = new Float64Array(classes.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { codes, gold } of shuffle(items, random)) {
      let tag1 = 0;
      let tag2 = 0;
      for (let i = 0; i < codes.count; i++) {
        const count = tagFeatures(codes, i, tag1, tag2, features);
        scores.fill(0);
        perceptron.score(features, count, scores);
        const guess = highest(scores);
        perceptron.tick();
        if (guess !== gold[i]) perceptron.update(features, count, gold[i]!, guess);
        tag2 = tag1;
        tag1 = tagCode(guess);
      }
    }
  }
  const weights = perceptron.average(SCALE);
  return { weights, model: buildModel(classes, weights) };
}

export function tagSentence(model: LinearModel, sentence: TreebankSentence): Uint8Array {
  return tagWords(model, encodeWords(sentence.words.map(word => word.form)));
}

/** Share of words with right UPOS and with right XPOS, in per cent. */
export function tagAccuracy(
  model: LinearModel,
  sentences: readonly TreebankSentence[],
): { upos: number; xpos: number } {
  let words = 0;
  let upos = 0;
  let xpos = 0;
  for (const sentence of sentences) {
    const tags = tagSentence(model, sentence);
    sentence.words.forEach((word, i) => {
      const [x, u] = model.classes[tags[i]!]!.split(' ');
      words++;
      if (x === word.xpos) xpos++;
      if (u === word.upos) upos++;
    });
  }
  return { upos: (100 * upos) / words, xpos: (100 * xpos) / words };
}

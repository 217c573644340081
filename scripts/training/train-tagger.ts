/** Trains the tagger (src/nlp/tagging/tagger.ts) on sentences with gold tags. */
import { loadKernel } from '../../src/nlp/kernel.ts';
import { encodeModel, placeModel, type Weights } from '../../src/nlp/tagging/linear-model.ts';
import { makeTagger, type TaggerModel } from '../../src/nlp/tagging/tagger.ts';
import { featureForm } from '../../src/nlp/tagging/word-types.ts';
import { remember } from '../../src/text/remember.ts';
import type { TreebankSentence } from './conllu.ts';
import { meanWeights, Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';

/** Every so many sentences one is learnt in capitals too, as headlines have them. */
const CAPITALS_EVERY = 25;
const SCALE = 8;
const LEAST = 4;
/** A word met this often takes only the tags it was met with. */
const LEXICON_COUNT = 12;

export const tagOf = (word: { xpos: string; upos: string }): string => `${word.xpos} ${word.upos}`;

export function tagClasses(sentences: readonly TreebankSentence[]): string[] {
  const seen = new Set(sentences.flatMap(sentence => sentence.words.map(tagOf)));
  return [...seen].sort();
}

/** Tags of frequent words, by feature form. A tag met less than once in 250 times is taken as an error of annotation. */
export function makeLexicon(
  sentences: readonly TreebankSentence[],
  classIndex: ReadonlyMap<string, number>,
): Record<string, number[]> {
  const counts = new Map<string, Map<number, number>>();
  for (const word of sentences.flatMap(sentence => sentence.words)) {
    const form = featureForm(word.form);
    const tags = counts.get(form) ?? counts.set(form, new Map()).get(form)!;
    const tag = classIndex.get(tagOf(word))!;
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const lexicon: Record<string, number[]> = {};
  for (const form of [...counts.keys()].sort()) {
    const tags = [...counts.get(form)!];
    const total = tags.reduce((sum, [, n]) => sum + n, 0);
    if (total < LEXICON_COUNT) continue;
    const kept = tags.filter(([, n]) => n / total > 0.004).map(([tag]) => tag);
    lexicon[form] = kept.sort((a, b) => a - b);
  }
  return lexicon;
}

export interface TrainedTagger {
  readonly weights: Weights;
  readonly lexicon: Record<string, number[]>;
  readonly model: TaggerModel;
}

/** The class with the highest score, among `allowed` if given. */
function highest(scores: Float64Array, allowed: readonly number[] | undefined): number {
  let best = allowed ? allowed[0]! : 0;
  if (allowed) {
    for (const c of allowed) if (scores[c]! > scores[best]!) best = c;
  } else for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

export function trainTagger(
  sentences: readonly TreebankSentence[],
  classes: readonly string[],
  epochs: number,
  seeds: readonly number[],
): TrainedTagger {
  const classIndex = new Map(classes.map((c, i) => [c, i]));
  const lexicon = makeLexicon(sentences, classIndex);
  const known = new Map(Object.entries(lexicon));
  const untrained = { model: placeModel(loadKernel(), new Uint8Array(), classes, 0, 0), lexicon: known };
  const { readWord, place, features: featuresOf } = makeTagger(untrained);
  const encode = remember(readWord, Number.POSITIVE_INFINITY);
  const items = sentences.flatMap((sentence, i) => {
    const texts = sentence.words.map(word => word.form);
    const gold = sentence.words.map(word => classIndex.get(tagOf(word))!);
    const plain = { words: texts.map(encode), gold };
    return i % CAPITALS_EVERY === 0 ? [plain, { words: texts.map(t => encode(t.toUpperCase())), gold }] : [plain];
  });
  const scores = new Float64Array(classes.length);
  const trained = seeds.map(seed => {
    const random = makeRandom(seed);
    const perceptron = new Perceptron(classes.length);
    const order = [...items];
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const { words, gold } of shuffle(order, random)) {
        let class1 = classes.length;
        let class2 = classes.length;
        place(words);
        for (let i = 0; i < words.length; i++) {
          const allowed = known.get(words[i]!.form);
          let guess = allowed?.length === 1 ? allowed[0]! : -1;
          if (guess < 0) {
            const features = featuresOf(i, class1, class2);
            scores.fill(0);
            perceptron.score(features, features.length, scores, allowed);
            guess = highest(scores, allowed);
            perceptron.tick();
            const reachable = !allowed || allowed.includes(gold[i]!);
            if (guess !== gold[i] && reachable) perceptron.update(features, features.length, gold[i]!, guess);
          }
          class2 = class1;
          class1 = guess;
        }
      }
    }
    return perceptron;
  });
  const weights = meanWeights(trained, SCALE, LEAST);
  const { length } = weights.keys;
  const model = placeModel(loadKernel(), encodeModel(weights), classes, length, weights.classes.length);
  return { weights, lexicon, model: { model, lexicon: known } };
}

/** A function that tags sentences of a treebank. */
export function sentenceTagger(model: TaggerModel): (sentence: TreebankSentence) => Uint8Array {
  const { readWord, tag } = makeTagger(model);
  const encode = remember(readWord, Number.POSITIVE_INFINITY);
  return sentence => tag(sentence.words.map(word => encode(word.form))).slice();
}

/** Share of words with right UPOS and with right XPOS, in per cent. */
export function tagAccuracy(
  tagger: TaggerModel,
  sentences: readonly TreebankSentence[],
): { upos: number; xpos: number } {
  const tag = sentenceTagger(tagger);
  let words = 0;
  let upos = 0;
  let xpos = 0;
  for (const sentence of sentences) {
    const tags = tag(sentence);
    sentence.words.forEach((word, i) => {
      const [x, u] = tagger.model.classes[tags[i]!]!.split(' ');
      words++;
      if (x === word.xpos) xpos++;
      if (u === word.upos) upos++;
    });
  }
  return { upos: (100 * upos) / words, xpos: (100 * xpos) / words };
}

/**
 * `npm run train -- parser --data DIR [--seed N] [--out FILE] [--epochs N]`: trains the tagger and the parser on the training
 * parts of DIR/ud-ewt and DIR/ud-gum-free and writes models/english.bin. The same seed and data give the same file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeModel } from '../src/nlp/parsing/model-file.ts';
import { parseConllu, type TreebankSentence } from './training/conllu.ts';
import { learnLemmas } from './training/learn-lemmas.ts';
import { makeRandom } from './training/random.ts';
import { retell } from './training/reported-speech.ts';
import { labelClasses, makeItem, parseAccuracy, trainParser } from './training/train-parser.ts';
import { sentenceTagger, tagAccuracy, tagClasses, trainTagger } from './training/train-tagger.ts';

/** Tags of the training part come from taggers that did not see it. */
const FOLDS = 5;
const TAGGER_EPOCHS = 7;
const FOLD_EPOCHS = 4;
/** Trainings of the tagger and of the parser whose weights are averaged. */
const TAGGER_TRAININGS = 3;
const PARSER_TRAININGS = 4;
/** Sentences of the kind that Parley reads are learnt twice: 0.5 LAS more on GUM's dev part for 0.1 less on EWT's. */
const NEWS = 'GUM_news';

const MOVE_NAMES = ['shift', 'left', 'right'];

const treebanks = {
  train: ['ud-ewt/en_ewt-ud-train.rebuilt', 'ud-gum-free/en_gum-ud-train.rebuilt'],
  dev: ['ud-ewt/en_ewt-ud-dev', 'ud-gum-free/en_gum-ud-dev'],
};

const readPart = (data: string, files: readonly string[]): TreebankSentence[] =>
  files.flatMap(file => parseConllu(readFileSync(path.join(data, `${file}.conllu`), 'utf8')));

/** Tags each sentence by a tagger trained on the other folds; a retold sentence is in its source's fold. */
function jackknife(
  sentences: readonly TreebankSentence[],
  foldOf: readonly number[],
  classes: readonly string[],
  seed: number,
): Uint8Array[] {
  const tags: Uint8Array[] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => foldOf[i] !== fold);
    const { model } = trainTagger(others, classes, FOLD_EPOCHS, [seed + 1 + fold]);
    const tag = sentenceTagger(model);
    sentences.forEach((sentence, i) => {
      if (foldOf[i] === fold) tags[i] = tag(sentence);
    });
  }
  return tags;
}

function trainLanguageModel(data: string, seed: number, epochs: number, out: string): void {
  const started = performance.now();
  const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => seed + i);
  const report = (line: string): void =>
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const random = makeRandom(seed);
  const groups = readPart(data, treebanks.train).map(sentence => [sentence, ...retell(sentence, random)]);
  const train = groups.flat();
  const foldOf = groups.flatMap((group, i) => group.map(() => i % FOLDS));
  const dev = readPart(data, treebanks.dev);
  report(`${train.length} sentences to learn from, ${train.length - groups.length} of them retold`);
  const exceptions = learnLemmas(train);
  const lemmas = new Map(Object.entries(exceptions));
  const classes = tagClasses(train);
  const tagger = trainTagger(train, classes, TAGGER_EPOCHS, seeds(TAGGER_TRAININGS));
  const accuracy = tagAccuracy(tagger.model, dev);
  report(
    `tagger: ${tagger.weights.keys.length} features; dev UPOS ${accuracy.upos.toFixed(2)}, XPOS ${accuracy.xpos.toFixed(2)}`,
  );
  const labels = labelClasses(train);
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  const folded = jackknife(train, foldOf, classes, seed);
  report(`${FOLDS} folds tagged`);
  const items = train.map((sentence, i) => makeItem(sentence, folded[i]!, classes, labelIndex, lemmas));
  const tag = sentenceTagger(tagger.model);
  const devItems = dev.map(sentence => makeItem(sentence, tag(sentence), classes, labelIndex, lemmas));
  const news = items.filter((_, i) => train[i]!.id.startsWith(NEWS));
  const parser = trainParser([...items, ...news], labels, epochs, seeds(PARSER_TRAININGS), report);
  const scores = parseAccuracy(parser.model, devItems, dev);
  report(`parser: dev, gold tokens: UAS ${scores.uas.toFixed(2)}, LAS ${scores.las.toFixed(2)}`);
  const file = writeModel(
    [
      { name: 'tags', classes, weights: tagger.weights },
      { name: 'quick', classes: MOVE_NAMES, weights: parser.quick },
      { name: 'moves', classes: MOVE_NAMES, weights: parser.moves },
      { name: 'labels', classes: labels, weights: parser.labels },
    ],
    { lexicon: tagger.lexicon, lemmas: exceptions, plainLabels: parser.plainLabels },
  );
  writeFileSync(out, file);
  report(`${out}: ${(file.length / 1e6).toFixed(2)} MB`);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '8' },
      out: { type: 'string', default: 'models/english.bin' },
    },
  });
  if (positionals[0] !== 'parser') {
    console.error('train: name what to train: parser');
    process.exitCode = 2;
    return;
  }
  if (!existsSync(path.join(values.data, 'ud-ewt'))) {
    console.error(`train: ${values.data}/ud-ewt is missing. Name the folder with the treebanks with --data.`);
    process.exitCode = 2;
    return;
  }
  trainLanguageModel(values.data, Number(values.seed), Number(values.epochs), values.out);
}

main();

/**
 * Trains the parser (src/nlp/parsing/parser.ts): dynamic oracle for arc-hybrid with exploration (Goldberg & Nivre 2013), so that
 * the parser learns to go on well after its own mistakes. Labels are learnt on the arcs that the exploring parser gets right.
 */

import { featuresTo, type Kernel, loadKernel } from '../../src/nlp/kernel.ts';
import { makeParserWord, type ParserWord } from '../../src/nlp/parsing/parse-features.ts';
import {
  LEFT,
  MOVES,
  makeParser,
  type ParserModel,
  placeSentence,
  RIGHT,
  ROOT_LABEL,
  SHIFT,
} from '../../src/nlp/parsing/parser.ts';
import { noPlainLabels, readPlainLabels } from '../../src/nlp/parsing/plain-labels.ts';
import {
  encodeModel,
  encodeMoves,
  type LinearModel,
  placeModel,
  placeMoves,
  type Weights,
} from '../../src/nlp/tagging/linear-model.ts';
import { makeWordType } from '../../src/nlp/tagging/word-types.ts';
import type { TreebankSentence } from './conllu.ts';
import { learnPlainLabels } from './learn-plain-labels.ts';
import { dropFlat, meanWeights, Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';
import { trainQuick } from './train-quick.ts';

const MOVE_SCALE = 4;
/** Chosen for size: halving the file costs 0.1 UAS. */
const MOVE_SPREAD = 12;
const LABEL_SCALE = 8;
const LABEL_LEAST = 5;
/** From the second epoch on, this share of moves follows the parser's own choice (Goldberg & Nivre's best). */
const EXPLORE = 0.9;

export interface ParserItem {
  readonly words: readonly ParserWord[];
  /** `count` for the root. */
  readonly head: Int32Array;
  readonly label: Uint8Array;
  readonly children: readonly (readonly number[])[];
}

/** Lifts arcs that cross others to their head's head until none does: about 1 arc in 200. */
export function projectivize(heads: Int32Array): void {
  const n = heads.length;
  const crosses = (i: number): boolean => {
    const a = Math.min(i, heads[i]!);
    const b = Math.max(i, heads[i]!);
    for (let k = a + 1; k < b; k++) {
      const other = heads[k]!;
      if (other < a || other > b) return true;
    }
    return false;
  };
  for (let pass = 0; pass < n; pass++) {
    let shortest = -1;
    for (let i = 0; i < n; i++) {
      if (heads[i] === n || !crosses(i)) continue;
      if (shortest < 0 || Math.abs(i - heads[i]!) < Math.abs(shortest - heads[shortest]!)) shortest = i;
    }
    if (shortest < 0) return;
    heads[shortest] = heads[heads[shortest]!]!;
  }
}

export function labelClasses(sentences: readonly TreebankSentence[]): string[] {
  const seen = new Set(sentences.flatMap(sentence => sentence.words.map(word => word.deprel)));
  seen.delete('root');
  return ['root', ...[...seen].sort()];
}

export function makeItem(
  sentence: TreebankSentence,
  tags: Uint8Array,
  tagClassNames: readonly string[],
  labelIndex: ReadonlyMap<string, number>,
  lemmas: ReadonlyMap<string, string>,
): ParserItem {
  const n = sentence.words.length;
  const words = sentence.words.map((word, i) => {
    const [tag, upos] = tagClassNames[tags[i]!]!.split(' ') as [string, string];
    return makeParserWord(makeWordType(word.form), tags[i]!, tag, upos, lemmas);
  });
  const head = Int32Array.from(sentence.words, word => (word.head < 0 ? n : word.head));
  projectivize(head);
  const children: number[][] = Array.from({ length: n + 1 }, () => []);
  head.forEach((h, i) => {
    children[h]!.push(i);
  });
  return { words, head, label: Uint8Array.from(sentence.words, word => labelIndex.get(word.deprel) ?? 0), children };
}

/** How many gold arcs each move puts out of reach. `onStack` tells of each word before the buffer where it is. */
function costs({ run }: Kernel, item: ParserItem, onStack: Uint8Array, out: Int32Array): void {
  const { head, children } = item;
  const b0 = run.nextWord();
  const s0 = run.height() > 0 ? run.stackWord(0) : -1;
  const s1 = run.height() > 1 ? run.stackWord(1) : -1;
  const inBuffer = (i: number): boolean => i >= b0;
  out.fill(0);
  if (s0 >= 0) {
    let lost = 0;
    for (const child of children[s0]!) if (inBuffer(child)) lost++;
    const h = head[s0]!;
    out[LEFT] = lost + (h === s1 || (inBuffer(h) && h !== b0) ? 1 : 0);
    out[RIGHT] = lost + (inBuffer(h) ? 1 : 0);
  }
  if (b0 < item.words.length) {
    let lost = 0;
    for (const child of children[b0]!) if (onStack[child]) lost++;
    const h = head[b0]!;
    if (h < b0 && onStack[h] && h !== s0) lost++;
    out[SHIFT] = lost;
  }
}

/** The moves that are open. When only the artificial root is left, all but the bottom of the stack go RIGHT: one root a sentence. */
function openMoves({ run }: Kernel): readonly number[] {
  const only = run.onlyMove();
  if (only >= 0) return [only];
  return run.height() > 1 ? [SHIFT, LEFT, RIGHT] : [SHIFT, LEFT];
}

const bestOf = (moves: readonly number[], scores: Float64Array): number =>
  moves.reduce((best, move) => (scores[move]! > scores[best]! ? move : best));

/** The best label; `root` is for the artificial root alone. */
function bestLabel(scores: Float64Array): number {
  let best = ROOT_LABEL + 1;
  for (let c = best + 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

interface Trainer {
  /** Holds the state of the sentence at hand and gives features; its models are empty. */
  readonly kernel: Kernel;
  readonly moves: Perceptron;
  readonly labels: Perceptron;
  readonly moveScores: Float64Array;
  readonly labelScores: Float64Array;
  readonly cost: Int32Array;
  readonly random: () => number;
}

function learnLabel(trainer: Trainer, item: ParserItem, move: number): number {
  const { kernel, labels, labelScores } = trainer;
  const { run } = kernel;
  const dependant = run.stackWord(0);
  const head = move === LEFT ? run.nextWord() : run.stackWord(1);
  if (head === item.words.length) return ROOT_LABEL;
  const features = featuresTo(kernel, run.labelFeatures(move));
  labelScores.fill(0);
  labels.score(features, features.length, labelScores);
  const guess = bestLabel(labelScores);
  if (item.head[dependant] === head) {
    labels.tick();
    const gold = item.label[dependant]!;
    if (guess !== gold && gold !== ROOT_LABEL) labels.update(features, features.length, gold, guess);
  }
  return guess;
}

function learnSentence(trainer: Trainer, item: ParserItem, explore: number): void {
  const { kernel, moves, moveScores, cost } = trainer;
  const { run } = kernel;
  placeSentence(kernel, item.words);
  run.start(item.words.length);
  const onStack = new Uint8Array(item.words.length + 1);
  while (!run.isFinal()) {
    const features = featuresTo(kernel, run.moveFeatures());
    moveScores.fill(0);
    moves.score(features, features.length, moveScores);
    const open = openMoves(kernel);
    const guess = bestOf(open, moveScores);
    costs(kernel, item, onStack, cost);
    const least = open.reduce((best, move) =>
      cost[move]! < cost[best]! || (cost[move] === cost[best] && moveScores[move]! > moveScores[best]!) ? move : best,
    );
    moves.tick();
    if (cost[guess]! > cost[least]!) moves.update(features, features.length, least, guess);
    const move = trainer.random() < explore ? guess : least;
    if (move === SHIFT) {
      onStack[run.nextWord()] = 1;
      run.shift();
      continue;
    }
    onStack[run.stackWord(0)] = 0;
    run.attach(move, learnLabel(trainer, item, move));
  }
}

export interface TrainedParser {
  readonly model: ParserModel;
  readonly quick: Weights;
  readonly moves: Weights;
  readonly labels: Weights;
  readonly plainLabels: readonly number[];
}

/** A feature of the moves counts from its third update: half the size, and no worse. */
const MOVE_UPDATES = 3;

/** A model of a kernel that is asked for features alone. */
function untrained(kernel: Kernel, labelNames: readonly string[]): ParserModel {
  const labels = placeModel(kernel, new Uint8Array(), labelNames, 0, 0);
  return { moves: placeMoves(kernel, new Uint8Array(), 0), labels, plainLabels: noPlainLabels() };
}

function trainOnce(items: readonly ParserItem[], labelNames: readonly string[], epochs: number, seed: number): Trainer {
  const labelCount = labelNames.length;
  const kernel = loadKernel();
  makeParser(untrained(kernel, labelNames)); // sets the kernel to it
  const trainer: Trainer = {
    kernel,
    moves: new Perceptron(MOVES, MOVE_UPDATES),
    labels: new Perceptron(labelCount),
    moveScores: new Float64Array(MOVES),
    labelScores: new Float64Array(labelCount),
    cost: new Int32Array(MOVES),
    random: makeRandom(seed),
  };
  const order = [...items];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const item of shuffle(order, trainer.random)) learnSentence(trainer, item, epoch === 0 ? 0 : EXPLORE);
  }
  return trainer;
}

export function trainParser(
  items: readonly ParserItem[],
  labelNames: readonly string[],
  epochs: number,
  seeds: readonly number[],
  report: (line: string) => void,
): TrainedParser {
  const trained = seeds.map(seed => {
    const trainer = trainOnce(items, labelNames, epochs, seed);
    report(`  seed ${seed}: ${trainer.moves.size} move features, ${trainer.labels.size} label features`);
    return trainer;
  });
  const moves = dropFlat(
    meanWeights(
      trained.map(t => t.moves),
      MOVE_SCALE,
      1,
    ),
    MOVE_SPREAD,
  );
  const labels = meanWeights(
    trained.map(t => t.labels),
    LABEL_SCALE,
    LABEL_LEAST,
  );
  const whole = placeWhole(moves, labels, labelNames);
  const quick = trainQuick(whole, items, seeds[0]!);
  report(`  quick: ${quick.keys.length} features`);
  const model = { ...whole, quick: placeMoves(whole.labels.kernel, encodeMoves(quick), quick.keys.length) };
  const plainLabels = learnPlainLabels(model, items);
  report(`  plain labels: ${plainLabels.length / 2} pairs of tags`);
  return { quick, moves, labels, plainLabels, model: { ...model, plainLabels: readPlainLabels(plainLabels) } };
}

/** The model that asks for every label and has no quick model, in a kernel of its own. */
function placeWhole(moves: Weights, labels: Weights, labelNames: readonly string[]): ParserModel {
  const kernel = loadKernel();
  const { length } = labels.keys;
  const placed: LinearModel = placeModel(
    kernel,
    encodeModel(labels),
    labelNames,
    length,
    labels.classes.length,
    ROOT_LABEL + 1,
  );
  return {
    moves: placeMoves(kernel, encodeMoves(moves), moves.keys.length),
    labels: placed,
    plainLabels: noPlainLabels(),
  };
}

/** UAS and LAS over all words, gold tokens, in per cent. */
export function parseAccuracy(
  model: ParserModel,
  items: readonly ParserItem[],
  sentences: readonly TreebankSentence[],
): { uas: number; las: number } {
  let words = 0;
  let uas = 0;
  let las = 0;
  const parse = makeParser(model);
  items.forEach((item, s) => {
    const { heads, labels } = parse(item.words);
    sentences[s]!.words.forEach((word, i) => {
      words++;
      const head = heads[i] === item.words.length ? -1 : heads[i]!;
      if (head !== word.head) return;
      uas++;
      if (model.labels.classes[labels[i]!] === word.deprel) las++;
    });
  });
  return { uas: (100 * uas) / words, las: (100 * las) / words };
}

/**
 * Trains the parser (src/nlp/parsing/parser.ts): dynamic oracle for arc-hybrid with exploration (Goldberg & Nivre 2013), so that
 * the parser learns to go on well after its own mistakes. Labels are learnt on the arcs that the exploring parser gets right.
 */

import { labelFeatures } from '../../src/nlp/parsing/label-features.ts';
import {
  makeParserInput,
  makeParserWord,
  moveFeatures,
  PARSE_FEATURES_MAX,
  type ParserInput,
} from '../../src/nlp/parsing/parse-features.ts';
import {
  bestAllowed,
  bestLabel,
  makeRoom,
  type ParserModel,
  parseSentence,
  ROOT_LABEL,
} from '../../src/nlp/parsing/parser.ts';
import { noPlainLabels, readPlainLabels } from '../../src/nlp/parsing/plain-labels.ts';
import {
  attach,
  isAllowed,
  isFinal,
  LEFT,
  MOVES,
  type ParseState,
  RIGHT,
  SHIFT,
  shift,
  startState,
} from '../../src/nlp/parsing/state.ts';
import {
  decodeModel,
  decodeMoves,
  encodeModel,
  encodeMoves,
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
  readonly input: ParserInput;
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
  const input = makeParserInput(
    sentence.words.map((word, i) => {
      const [tag, upos] = tagClassNames[tags[i]!]!.split(' ') as [string, string];
      return makeParserWord(makeWordType(word.form), tags[i]!, tag, upos, lemmas);
    }),
  );
  const head = Int32Array.from(sentence.words, word => (word.head < 0 ? n : word.head));
  projectivize(head);
  const children: number[][] = Array.from({ length: n + 1 }, () => []);
  head.forEach((h, i) => {
    children[h]!.push(i);
  });
  return { input, head, label: Uint8Array.from(sentence.words, word => labelIndex.get(word.deprel) ?? 0), children };
}

/** How many gold arcs each move puts out of reach. `onStack` and `gone` tell where each word is. */
function costs(state: ParseState, item: ParserItem, onStack: Uint8Array, out: Int32Array): void {
  const { head, children } = item;
  const b0 = state.next;
  const s0 = state.height > 0 ? state.stack[state.height - 1]! : -1;
  const s1 = state.height > 1 ? state.stack[state.height - 2]! : -1;
  const inBuffer = (i: number): boolean => i >= b0;
  out.fill(0);
  if (s0 >= 0) {
    let lost = 0;
    for (const child of children[s0]!) if (inBuffer(child)) lost++;
    const h = head[s0]!;
    out[LEFT] = lost + (h === s1 || (inBuffer(h) && h !== b0) ? 1 : 0);
    out[RIGHT] = lost + (inBuffer(h) ? 1 : 0);
  }
  if (b0 < state.count) {
    let lost = 0;
    for (const child of children[b0]!) if (onStack[child]) lost++;
    const h = head[b0]!;
    if (h < b0 && onStack[h] && h !== s0) lost++;
    out[SHIFT] = lost;
  }
}

interface Trainer {
  readonly moves: Perceptron;
  readonly labels: Perceptron;
  readonly features: Int32Array;
  readonly moveScores: Float64Array;
  readonly labelScores: Float64Array;
  readonly cost: Int32Array;
  readonly random: () => number;
}

function learnLabel(trainer: Trainer, item: ParserItem, state: ParseState, move: number): number {
  const { labels, features, labelScores } = trainer;
  const dependant = state.stack[state.height - 1]!;
  const head = move === LEFT ? state.next : state.stack[state.height - 2]!;
  if (head === item.input.count) return ROOT_LABEL;
  const count = labelFeatures(item.input, state, move, features);
  labelScores.fill(0);
  labels.score(features, count, labelScores);
  const guess = bestLabel(labelScores);
  if (item.head[dependant] === head) {
    labels.tick();
    const gold = item.label[dependant]!;
    if (guess !== gold && gold !== ROOT_LABEL) labels.update(features, count, gold, guess);
  }
  return guess;
}

function learnSentence(trainer: Trainer, item: ParserItem, explore: number): void {
  const { moves, features, moveScores, cost } = trainer;
  const state = startState(item.input.count);
  const onStack = new Uint8Array(item.input.count + 1);
  while (!isFinal(state)) {
    const count = moveFeatures(item.input, state, features);
    moveScores.fill(0);
    moves.score(features, count, moveScores);
    const guess = bestAllowed(state, moveScores);
    costs(state, item, onStack, cost);
    let least = -1;
    for (let move = 0; move < MOVES; move++) {
      if (!isAllowed(state, move)) continue;
      if (
        least < 0 ||
        cost[move]! < cost[least]! ||
        (cost[move] === cost[least] && moveScores[move]! > moveScores[least]!)
      ) {
        least = move;
      }
    }
    moves.tick();
    if (cost[guess]! > cost[least]!) moves.update(features, count, least, guess);
    const move = trainer.random() < explore ? guess : least;
    if (move === SHIFT) {
      onStack[state.next] = 1;
      shift(state);
      continue;
    }
    onStack[state.stack[state.height - 1]!] = 0;
    const label = learnLabel(trainer, item, state, move);
    attach(state, move, label);
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

function trainOnce(items: readonly ParserItem[], labelCount: number, epochs: number, seed: number): Trainer {
  const trainer: Trainer = {
    moves: new Perceptron(MOVES, MOVE_UPDATES),
    labels: new Perceptron(labelCount),
    features: new Int32Array(PARSE_FEATURES_MAX),
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
    const trainer = trainOnce(items, labelNames.length, epochs, seed);
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
  const whole = {
    moves: decodeMoves(encodeMoves(moves), moves.keys.length),
    labels: decodeModel(encodeModel(labels), labelNames, labels.keys.length, labels.classes.length),
    plainLabels: noPlainLabels(),
  };
  const quick = trainQuick(whole, items, seeds[0]!);
  report(`  quick: ${quick.keys.length} features`);
  const model = { ...whole, quick: decodeMoves(encodeMoves(quick), quick.keys.length) };
  const plainLabels = learnPlainLabels(model, items);
  report(`  plain labels: ${plainLabels.length / 2} pairs of tags`);
  return { quick, moves, labels, plainLabels, model: { ...model, plainLabels: readPlainLabels(plainLabels) } };
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
  items.forEach((item, s) => {
    const parse = parseSentence(model, makeRoom(model, item.input.count), item.input);
    sentences[s]!.words.forEach((word, i) => {
      words++;
      const head = parse.head[i] === item.input.count ? -1 : parse.head[i]!;
      if (head !== word.head) return;
      uas++;
      if (model.labels.classes[parse.label[i]!] === word.deprel) las++;
    });
  });
  return { uas: (100 * uas) / words, las: (100 * las) / words };
}

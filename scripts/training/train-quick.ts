/**
 * Trains the quick model of the moves (src/nlp/parsing/parser.ts): few features, to decide as the whole model does. In: the whole
 * model (without a quick one) and parsed sentences. Out: weights. It learns from what the whole model chooses, not from the treebank, as it is to
 * change nothing; an averaged perceptron that also learns from what is right by too small a lead (Krauth & Mézard 1987).
 */
import { featuresTo, type Kernel } from '../../src/nlp/kernel.ts';
import { MOVES, makeParser, type ParserModel, placeSentence, RIGHT, SHIFT } from '../../src/nlp/parsing/parser.ts';
import type { Weights } from '../../src/nlp/tagging/linear-model.ts';
import { dropFlat, meanWeights, Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';
import type { ParserItem } from './train-parser.ts';

const EPOCHS = 5;
const SCALE = 4;
/** A fifth of the features, which decide nearly as much: 66 % of the moves instead of 70 % with 2 in 1000 changed, in 0.5 MB of memory. */
const SPREAD = 16;
/** A lead under this is learnt from, too: a clear lead is what the model is for. */
const MARGIN = 6;

/** All are open where there is a choice, but for RIGHT with one word on the stack. */
const ALL_MOVES = [0, 1, 2];

interface Decision {
  readonly features: Int32Array;
  readonly move: number;
  readonly open: readonly number[];
}

/** The decisions that the whole model, to which the kernel is set, takes on the way through a sentence. */
function decisionsIn(kernel: Kernel, { words }: ParserItem, out: Decision[]): void {
  const { run } = kernel;
  placeSentence(kernel, words);
  run.start(words.length);
  while (!run.isFinal()) {
    let move = run.onlyMove();
    if (move < 0) {
      const features = featuresTo(kernel, run.quickFeatures()).slice();
      move = run.chooseMove();
      out.push({ features, move, open: run.height() > 1 ? ALL_MOVES : ALL_MOVES.slice(0, RIGHT) });
    }
    if (move === SHIFT) run.shift();
    else run.attach(move, run.chooseLabel(move));
  }
}

export function trainQuick(model: ParserModel, items: readonly ParserItem[], seed: number): Weights {
  const decisions: Decision[] = [];
  makeParser(model); // sets the kernel to it
  for (const item of items) decisionsIn(model.labels.kernel, item, decisions);
  const perceptron = new Perceptron(MOVES);
  const random = makeRandom(seed);
  const scores = new Float64Array(MOVES);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, move, open } of shuffle(decisions, random)) {
      scores.fill(0);
      perceptron.score(features, features.length, scores);
      let rival = -1;
      for (const m of open) if (m !== move && (rival < 0 || scores[m]! > scores[rival]!)) rival = m;
      perceptron.tick();
      if (scores[move]! < scores[rival]! + MARGIN) perceptron.update(features, features.length, move, rival);
    }
  }
  return dropFlat(meanWeights([perceptron], SCALE, 1), SPREAD);
}

/**
 * Trains the quick model of the moves (src/nlp/parsing/parser.ts): few features, to decide as the whole model does. In: the whole
 * model and parsed sentences. Out: weights. It learns from what the whole model chooses, not from the treebank, as it is to
 * change nothing; an averaged perceptron that also learns from what is right by too small a lead (Krauth & Mézard 1987).
 */
import { moreFeatures, PARSE_FEATURES_MAX, quickFeatures } from '../../src/nlp/parsing/parse-features.ts';
import { bestAllowed, chooseLabel, type ParserModel } from '../../src/nlp/parsing/parser.ts';
import { attach, isAllowed, isFinal, MOVES, onlyMove, SHIFT, shift, startState } from '../../src/nlp/parsing/state.ts';
import { scoreMoves, type Weights } from '../../src/nlp/tagging/linear-model.ts';
import { dropFlat, meanWeights, Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';
import type { ParserItem } from './train-parser.ts';

const EPOCHS = 5;
const SCALE = 4;
/** A fifth of the features, which decide nearly as much: 66 % of the moves instead of 70 % with 2 in 1000 changed, in 0.5 MB of memory. */
const SPREAD = 16;
/** A lead under this is learnt from, too: a clear lead is what the model is for. */
const MARGIN = 6;

interface Decision {
  readonly features: Int32Array;
  readonly move: number;
  readonly open: readonly number[];
}

/** The decisions that the whole model takes on the way through a sentence. */
function decisionsIn(model: Omit<ParserModel, 'quick'>, { input }: ParserItem, out: Decision[]): void {
  const state = startState(input.count);
  const features = new Int32Array(PARSE_FEATURES_MAX);
  const scores = new Int32Array(MOVES);
  const labelScores = new Int32Array(model.labels.classes.length);
  while (!isFinal(state)) {
    let move = onlyMove(state);
    if (move < 0) {
      const few = quickFeatures(input, state, features);
      const open = [0, 1, 2].filter(m => isAllowed(state, m));
      const kept = features.slice(0, few);
      scoreMoves(model.moves, features, moreFeatures(input, state, features, few), scores);
      move = bestAllowed(state, scores);
      out.push({ features: kept, move, open });
    }
    if (move === SHIFT) shift(state);
    else attach(state, move, chooseLabel(model, input, state, move, features, labelScores));
  }
}

export function trainQuick(model: Omit<ParserModel, 'quick'>, items: readonly ParserItem[], seed: number): Weights {
  const decisions: Decision[] = [];
  for (const item of items) decisionsIn(model, item, decisions);
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

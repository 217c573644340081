/** Greedy dependency parser: arc-hybrid moves and arc labels by two linear models. In: a tagged sentence. Out: heads and labels. */
import {
  addScores,
  type LinearModel,
  type MoveModel,
  secondWeight,
  sumMoves,
  thirdWeight,
} from '../tagging/linear-model.ts';
import { labelFeatures, moveFeatures, PARSE_FEATURES_MAX, type ParserInput } from './parse-features.ts';
import { attach, isAllowed, isFinal, LEFT, MOVES, onlyMove, RIGHT, SHIFT, shift, startState } from './state.ts';

export interface ParserModel {
  readonly moves: MoveModel;
  readonly labels: LinearModel;
}

export interface Parse {
  /** Head of each word; `count` for the root. */
  readonly head: Int32Array;
  /** Class of the label model. */
  readonly label: Uint8Array;
}

/** The label whose arc goes to the artificial root: class 0 by construction. */
export const ROOT_LABEL = 0;

export function bestAllowed(state: ReturnType<typeof startState>, scores: Int32Array | Float64Array): number {
  let best = -1;
  for (let move = 0; move < MOVES; move++) {
    if (isAllowed(state, move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  }
  return best;
}

/** The best label; `root` is for the artificial root alone. */
export function bestLabel(scores: Int32Array | Float64Array): number {
  let best = ROOT_LABEL + 1;
  for (let c = best + 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

export function parseSentence(model: ParserModel, input: ParserInput): Parse {
  const state = startState(input.count);
  const features = new Int32Array(PARSE_FEATURES_MAX);
  const scores = new Int32Array(MOVES);
  const labelScores = new Int32Array(model.labels.classes.length);
  while (!isFinal(state)) {
    let move = onlyMove(state);
    if (move < 0) {
      const sum = sumMoves(model.moves, features, moveFeatures(input, state, features));
      scores[LEFT] = secondWeight(sum);
      scores[RIGHT] = thirdWeight(sum);
      move = bestAllowed(state, scores);
    }
    if (move === SHIFT) {
      shift(state);
      continue;
    }
    if (state.next === input.count && state.height === 1) {
      attach(state, move, ROOT_LABEL);
      continue;
    }
    labelScores.fill(0);
    addScores(model.labels, features, labelFeatures(input, state, move, features), labelScores);
    attach(state, move, bestLabel(labelScores));
  }
  return { head: state.head, label: state.label };
}

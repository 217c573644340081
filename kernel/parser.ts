/** Greedy dependency parser: moves (state.ts) and labels by linear models over their features (parse-features.ts). */
import { labelFeatures, moreFeatures, quickFeatures } from './parse-features';
import { attach, height, isFinal, LEFT, next, nodeAt, onlyMove, RIGHT, root, SHIFT, shift, stackAt, start } from './state';
import { addRows, highest, secondOf, startScores, sumMoves, Table, thirdOf } from './tables';

/** Class of the label whose arc goes to the artificial root. */
const ROOT_LABEL = 0;

let quick: Table = changetype<Table>(0);
let moves: Table = changetype<Table>(0);
let labels: Table = changetype<Table>(0);
let plainLabels: usize = 0;
let quickLead = 0;


/** `lead`: by how much the quick model's best move leads the next where it decides. `plain`: a label for each two tags and side, or 0. */
export function setParserTables(quickTable: Table, moveTable: Table, labelTable: Table, plain: usize, lead: i32): void {
  quick = quickTable;
  moves = moveTable;
  labels = labelTable;
  plainLabels = plain;
  quickLead = lead;
}

/** SHIFT and LEFT are open, RIGHT is with two words on the stack; SHIFT scores 0. */
@inline
function bestOpen(left: i32, right: i32, rightOpen: bool): i32 {
  const best = left > 0 ? LEFT : SHIFT;
  return rightOpen && right > max(left, 0) ? RIGHT : best;
}

@inline
function leadOf(left: i32, right: i32, rightOpen: bool, best: i32): i32 {
  if (best === RIGHT) return right - max(left, 0);
  const lead = abs(left);
  return rightOpen ? min(lead, max(left, 0) - right) : lead;
}

/** By the quick model where its lead is large enough, else by the whole. */
export function chooseMove(): i32 {
  const rightOpen = height() > 1;
  const end = quickFeatures();
  let sum = sumMoves(quick, end);
  let right = thirdOf(sum);
  let left = secondOf(sum);
  const best = bestOpen(left, right, rightOpen);
  if (leadOf(left, right, rightOpen, best) >= quickLead) return best;
  sum = sumMoves(moves, moreFeatures(end));
  right = thirdOf(sum);
  left = secondOf(sum);
  return bestOpen(left, right, rightOpen);
}

/** The label of the arc that `move` is about to make: the tags' alone, or the model's. */
export function chooseLabel(move: i32): i32 {
  if (next === root && height() === 1) return ROOT_LABEL;
  const head = move === LEFT ? next : stackAt(1);
  const tags = (nodeAt(stackAt(0)).tagClass << 7) | nodeAt(head).tagClass;
  const plain = load<u8>(plainLabels + <usize>((tags << 1) | i32(move === RIGHT)));
  if (plain) return plain;
  startScores(labels);
  addRows(labels, labelFeatures(move));
  return highest(labels);
}

/** Parses the sentence of `count` words that stands in the room: sets heads and labels. */
export function parse(count: i32): void {
  start(count);
  while (!isFinal()) {
    let move = onlyMove();
    if (move < 0) move = chooseMove();
    if (move === SHIFT) shift();
    else attach(move, chooseLabel(move));
  }
}

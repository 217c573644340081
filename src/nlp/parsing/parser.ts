/** Greedy dependency parser (kernel/parser.ts): arc-hybrid moves and arc labels by linear models. In: a tagged sentence. Out: heads and labels. */
import { type Kernel, parserRoom, reserve } from '../kernel.ts';
import type { LinearModel } from '../tagging/linear-model.ts';
import { placeTemplates } from '../tagging/templates.ts';
import { LABEL, MOVE, type ParserWord } from './parse-features.ts';
import type { PlainLabels } from './plain-labels.ts';

/** Moves: the buffer's first word goes on the stack; or becomes head of the stack's top; or the stack's second does. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const MOVES = 3;

/** The label whose arc goes to the artificial root: class 0 by construction. */
export const ROOT_LABEL = 0;

/** Models in a kernel's memory, by their address where they are tables of moves. */
export interface ParserModel {
  /** Decides what is plain by few features; without it the whole model decides all. */
  readonly quick?: number;
  readonly moves: number;
  readonly labels: LinearModel;
  readonly plainLabels: PlainLabels;
}

export interface Parse {
  /** Head of each word; `count` for the root. */
  readonly heads: number[];
  /** Class of the label model. */
  readonly labels: number[];
}

/**
 * Lead in score with which the quick model decides. On the dev parts it then decides 66 % of the moves, 0.2 % of all unlike the
 * whole model; UAS and LAS stay as they were (84.30, 80.85). A lead of 90 decides 71 % for 0.05 UAS; of 121, 53 %.
 */
const QUICK_LEAD = 100;
/** No lead is as large. */
const NEVER = 1 << 30;

/** Integers of a node (kernel/state.ts), and which of them hold the head's address and the label. */
const NODE = 16;
const NODE_BYTES = 4 * NODE;
const HEAD = 12;
const LABEL_OF = 13;

/** Puts the words of a sentence where the kernel looks for them. */
export function placeSentence(kernel: Kernel, words: readonly ParserWord[]): void {
  let at = parserRoom(kernel, words.length) >> 2;
  const { i32 } = kernel;
  for (let i = 0; i < words.length; i++, at += NODE) {
    const { code, tag, tagClass, marks } = words[i]!;
    i32[at] = code;
    i32[at + 1] = tag;
    i32[at + 2] = tagClass;
    i32[at + 3] = marks;
  }
}

/** A parser of placed sentences; sets the kernel to the model. */
export function makeParser(model: ParserModel): (words: readonly ParserWord[]) => Parse {
  const { quick, moves, labels, plainLabels } = model;
  const { kernel } = labels;
  const [quickGroup, moreGroup] = placeTemplates(kernel, MOVE);
  kernel.run.setParserTemplates(quickGroup!, moreGroup!, placeTemplates(kernel, LABEL)[0]!);
  const plain = reserve(kernel, plainLabels.length);
  kernel.u8.set(plainLabels, plain);
  kernel.run.setParserTables(quick ?? moves, moves, labels.table, plain, quick === undefined ? NEVER : QUICK_LEAD);
  return words => {
    const count = words.length;
    placeSentence(kernel, words);
    kernel.run.parse(count);
    return readParse(kernel, count);
  };
}

function readParse({ i32, room }: Kernel, count: number): Parse {
  const heads: number[] = [];
  const labels: number[] = [];
  let at = room.nodes >> 2;
  for (let i = 0; i < count; i++, at += NODE) {
    heads.push((i32[at + HEAD]! - room.nodes) / NODE_BYTES);
    labels.push(i32[at + LABEL_OF]!);
  }
  return { heads, labels };
}

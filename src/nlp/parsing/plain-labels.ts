/**
 * Arcs whose label the two words' tags alone decide ("the" before its noun): learnt where the label model has (nearly) always chosen
 * one label. A choice costs the model twenty look-ups, and as much as a move. In: classes of tags. Out: a label.
 */
import { LEFT } from './parser.ts';

/** Classes of tags that seven bits tell apart. */
const TAGS_MAX = 128;

/** A label for each `arcTags`; 0 where they leave it open. */
export type PlainLabels = Uint8Array;

/** The place of an arc in `PlainLabels`: its dependant's tag, its head's, and the move that makes it. */
export const arcTags = (dependant: number, head: number, move: number): number =>
  (((dependant << 7) | head) << 1) | (move === LEFT ? 0 : 1);

/** `list` holds `arcTags` and label by turns. */
export function readPlainLabels(list: readonly number[]): PlainLabels {
  const table = new Uint8Array(2 * TAGS_MAX * TAGS_MAX);
  for (let i = 0; i < list.length; i += 2) table[list[i]!] = list[i + 1]!;
  return table;
}

/** The table of a model that asks for every label. */
export const noPlainLabels = (): PlainLabels => readPlainLabels([]);

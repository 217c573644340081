/** Counts which labels the tags alone decide (src/nlp/parsing/plain-labels.ts). In: a model and sentences, as it parses them. Out: a list for `readPlainLabels`. */
import { makeRoom, type ParserModel, parseSentence } from '../../src/nlp/parsing/parser.ts';
import { arcTags } from '../../src/nlp/parsing/plain-labels.ts';
import { LEFT, RIGHT } from '../../src/nlp/parsing/state.ts';
import type { ParserItem } from './train-parser.ts';

/** Two tags met this often, */
const LEAST = 15;
/** with this share of one label: on the dev parts 38 % of the labels are then plain, and 8 in 10,000 words get another label than the model's. */
const SHARE = 0.99;

export function learnPlainLabels(model: ParserModel, items: readonly ParserItem[]): number[] {
  const counts = new Map<number, Map<number, number>>();
  for (const { input } of items) {
    const { head, label } = parseSentence(model, makeRoom(model, input.count), input);
    for (let i = 0; i < input.count; i++) {
      if (head[i] === input.count) continue;
      const tags = arcTags(input.tagClasses[i]!, input.tagClasses[head[i]!]!, i < head[i]! ? LEFT : RIGHT);
      const labels = counts.get(tags) ?? counts.set(tags, new Map()).get(tags)!;
      labels.set(label[i]!, (labels.get(label[i]!) ?? 0) + 1);
    }
  }
  const list: number[] = [];
  for (const [tags, labels] of [...counts].sort((a, b) => a[0] - b[0])) {
    const total = [...labels.values()].reduce((sum, n) => sum + n, 0);
    const [label, most] = [...labels].reduce((best, other) => (other[1] > best[1] ? other : best));
    if (total >= LEAST && most / total >= SHARE) list.push(tags, label);
  }
  return list;
}

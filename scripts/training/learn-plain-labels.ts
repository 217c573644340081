/** Counts which labels the tags alone decide (src/nlp/parsing/plain-labels.ts). In: a model and sentences, as it parses them. Out: a list for `readPlainLabels`. */
import { LEFT, makeParser, type ParserModel, RIGHT } from '../../src/nlp/parsing/parser.ts';
import { arcTags } from '../../src/nlp/parsing/plain-labels.ts';
import type { ParserItem } from './train-parser.ts';

/** Two tags met this often, */
const LEAST = 15;
/** with this share of one label: on the dev parts 38 % of the labels are then plain, and 8 in 10,000 words get another label than the model's. */
const SHARE = 0.99;

export function learnPlainLabels(model: ParserModel, items: readonly ParserItem[]): number[] {
  const counts = new Map<number, Map<number, number>>();
  const parse = makeParser(model);
  for (const { words } of items) {
    const { heads, labels: chosen } = parse(words);
    for (let i = 0; i < words.length; i++) {
      const head = heads[i]!;
      if (head === words.length) continue;
      const tags = arcTags(words[i]!.tagClass, words[head]!.tagClass, i < head ? LEFT : RIGHT);
      const labels = counts.get(tags) ?? counts.set(tags, new Map()).get(tags)!;
      labels.set(chosen[i]!, (labels.get(chosen[i]!) ?? 0) + 1);
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

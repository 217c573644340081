/** "The only way", "the only answer": what a party names so it asks for. In: tokens. Out: where a text says so; most say it nowhere. */
import type { Token } from '../../model/doc.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';

const WAY = /^(?:way|path|road|route|solution|option|answer|guarantee|hope|chance|alternative)$/;
const ONLY = wordMark(({ norm }) => norm === 'only');

export function onlyWaysIn(tokens: readonly Token[]): readonly number[] {
  const marks = wordMarks(tokens);
  const ways: number[] = [];
  for (let way = 1; way < marks.length; way++)
    if (marks[way - 1]! & ONLY && WAY.test(tokens[way]!.lemma)) ways.push(way);
  return ways;
}

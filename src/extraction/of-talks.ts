/** Whether a word stands in a sentence of politics: one of sport, stage or shop holds no move. In: a document and a token. Out: yes or no. */
import { stanceLexicon } from '../knowledge/stances.ts';
import type { Doc } from '../model/doc.ts';
import { wordFact } from '../text/word-facts.ts';

/** Tokens looked at on either side; longer sentences are no prose. */
const AROUND = 100;

const isElsewhere = wordFact(({ lemma, norm }) => {
  const { elsewhere } = stanceLexicon();
  return elsewhere.has(lemma.toLowerCase()) || elsewhere.has(norm);
});

const OF_SPORT = /^(?:premier|champions|europa|football|baseball|hockey|basketball|soccer|rugby|cricket|major|minor|little|super|big|women|national)$/; // biome-ignore format: one glance

/** "The Arab League": a league of states or people, not of clubs. */
function isUnion(tokens: Doc['tokens'], at: number): boolean {
  const { lemma, text } = tokens[at]!;
  if (lemma.toLowerCase() !== 'league' || !/^L/.test(text)) return false;
  const before = tokens[at - 1];
  return before !== undefined && /^\p{Lu}/u.test(before.text) && !OF_SPORT.test(before.norm);
}

export function isOfTalks({ tokens, sentences }: Doc, at: number): boolean {
  const sentence = sentences[tokens[at]!.sentence];
  if (!sentence) return false;
  const end = Math.min(sentence.last, at + AROUND);
  for (let i = Math.max(sentence.first, at - AROUND); i < end; i++)
    if (isElsewhere(tokens[i]!) && !isUnion(tokens, i)) return false;
  return true;
}

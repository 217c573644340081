/** Whether a word stands in a sentence of politics: one of sport, stage or shop holds no move. In: a document and a token. Out: yes or no. */
import { stanceLexicon } from '../knowledge/stances.ts';
import type { Doc } from '../model/doc.ts';

/** Tokens looked at on either side; longer sentences are no prose. */
const AROUND = 100;

export function isOfTalks({ tokens, sentences }: Doc, at: number): boolean {
  const sentence = sentences[tokens[at]!.sentence];
  if (!sentence) return false;
  const { elsewhere } = stanceLexicon();
  for (let i = Math.max(sentence.first, at - AROUND); i < Math.min(sentence.last, at + AROUND); i++)
    if (elsewhere.has(tokens[i]!.lemma.toLowerCase()) || elsewhere.has(tokens[i]!.norm)) return false;
  return true;
}

/**
 * What the sentence of a pronoun itself says of whom it means: not those who are named behind it in its own clause ("he played down Brandt's
 * words"), rather the one whose speech or letter opens the sentence ("In Brandt's speech, he …"). In: a Reading and a pronoun. Out: tokens.
 */
import type { Reading } from './draft.ts';

/** Steps from a word up to the verb of its clause. */
const STEPS = 10;

function isUnder({ tokens }: Reading, token: number, verb: number): boolean {
  let at = token;
  for (let steps = 0; steps < STEPS; steps++) {
    const { head } = tokens[at]!;
    if (head === verb) return true;
    if (head < 0) return false;
    at = head;
  }
  return false;
}

/** Whether a name stands behind a subject pronoun in what hangs on the pronoun's verb: then it is somebody else. */
export function isNamedBehind(reading: Reading, pronoun: number, name: number): boolean {
  const { tokens, quoted } = reading;
  const { deprel, head, sentence } = tokens[pronoun]!;
  if (!deprel.startsWith('nsubj') || head < pronoun || name < head || quoted[name]) return false;
  return tokens[name]!.sentence === sentence && tokens[name]!.pos === 'PROPN' && isUnder(reading, name, head);
}

/** Longest phrase that opens a sentence. */
const OPENING = 20;

/** "In Brandt's speech to the ministry, he …": the owner in the phrase that opens the sentence; -1 where there is none. */
export function ownerBefore(reading: Reading, pronoun: number): number {
  const { tokens, doc } = reading;
  const { deprel, sentence, head } = tokens[pronoun]!;
  const { first } = doc.sentences[sentence]!;
  if (deprel !== 'nsubj' || tokens[pronoun - 1]?.text !== ',' || tokens[first]!.pos !== 'ADP') return -1;
  if (pronoun - first > OPENING || tokens[head]?.deprel !== 'root') return -1;
  for (let i = first; i < pronoun - 1; i++) {
    const { pos, deprel: own } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || tokens[i]!.text === ',') return -1;
    if (pos === 'PROPN' && own === 'nmod:poss' && tokens[tokens[i]!.head]?.head === head) return i;
  }
  return -1;
}

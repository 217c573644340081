/** Whom an object cannot be: the subject of its own clause ("Brandt thanked him"). In: a pronoun. Out: the token of that subject. */
import { wordFact } from '../../text/word-facts.ts';
import { findChild, type Reading } from './draft.ts';

const isObject = wordFact(({ norm, tag }) => norm === 'him' || (norm === 'her' && tag === 'PRP'));

/**
 * "Brandt forgave Venn and allowed him …", "Brandt wanted to see him": an object is not the subject of its own verb, nor of the verb that this one
 * shares its subject with. -1 where the pronoun is none.
 */
export function subjectOfObject(reading: Reading, token: number): number {
  const { tokens } = reading;
  const { deprel, head } = tokens[token]!;
  if (!isObject(tokens[token]!) || (deprel !== 'obj' && deprel !== 'iobj')) return -1;
  let verb = head;
  for (let steps = 0; steps < 4 && verb >= 0; steps++) {
    const at = verb;
    const subject = findChild(reading, at, c => tokens[c]!.deprel.startsWith('nsubj'));
    if (subject >= 0) return subject;
    const above = tokens[at]!;
    const shares =
      (above.deprel === 'conj' && tokens[above.head]?.pos === 'VERB') ||
      (above.deprel === 'xcomp' && findChild(reading, above.head, c => /^i?obj$/.test(tokens[c]!.deprel)) < 0);
    if (!shares) return -1;
    verb = above.head;
  }
  return -1;
}

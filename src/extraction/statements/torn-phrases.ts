/** Noun phrases that the parse tore into several subjects. In: reading, a head and where its phrase begins. Out: where it really does. */
import type { Reading } from './reading.ts';

/** "A U.S. official said": the parse may make one subject of each word; they are one phrase up to the words of the sentence before. */
export function firstOfTorn({ tokens }: Reading, first: number, head: number): number {
  const { deprel, head: verb, sentence } = tokens[head]!;
  if (deprel !== 'nsubj' || verb < head || /^(?:DET|PRON)$/.test(tokens[first]!.pos)) return first;
  let at = first;
  while (at > 0 && tokens[at - 1]!.sentence === sentence && head - at < 8) {
    const { pos, head: governor, deprel: relation, tag } = tokens[at - 1]!;
    const sibling = pos === 'DET' || (relation === 'nsubj' && governor === verb);
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(pos) && tag !== 'POS') break;
    if (!sibling && !(governor >= at - 1 && governor <= head) && !(tag === 'POS' && governor === at - 2)) break;
    at--;
    if (pos === 'DET') break;
  }
  const before = tokens[at - 1];
  const opens = before === undefined || before.sentence !== sentence || before.pos === 'PUNCT';
  return opens || tokens[at]!.pos === 'DET' ? at : first;
}

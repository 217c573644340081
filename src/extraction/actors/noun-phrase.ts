/** The noun phrase around an office noun: where it begins and ends, and whether it is definite, owned or indefinite. In: a head. Out: a phrase. */
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from './draft.ts';
import { officeWord } from './office-words.ts';

const INDEFINITE =
  /^(?:a|an|another|one|some|any|no|every|each|several|many|two|three|four|both|all|which|what|other)$/;

const isIndefinite = wordFact(({ norm }) => INDEFINITE.test(norm));
const endsComplement = wordFact(({ norm }) =>
  /^(?:state|government|delegation|parliament|mission|staff|nations)$/.test(norm),
);

export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly determined: boolean;
  readonly owned: boolean;
  readonly indefinite: boolean;
}

export function nounPhrase(reading: Reading, head: number): Phrase {
  const { tokens } = reading;
  const sentence = tokens[head]!.sentence;
  let first = head;
  let owned = false;
  let determined = false;
  let indefinite = false;
  for (let i = head - 1; i >= 0 && head - i < 12 && tokens[i]!.sentence === sentence; i--) {
    const { pos, norm } = tokens[i]!;
    const name = reading.nameAt(i);
    if (name) {
      if (name.kind === 'person' && tokens[name.last]?.pos !== 'PART') break;
      if (name.known || tokens[name.last]?.pos === 'PART') owned = true;
      first = name.first;
      i = name.first;
      continue;
    }
    if (pos === 'DET' || (pos === 'PRON' && /^(?:his|her|its|their)$/.test(norm))) {
      if (isIndefinite(tokens[i]!)) indefinite = true;
      else determined = true;
      first = i;
      break;
    }
    if (pos === 'NUM') {
      indefinite = true;
      break;
    }
    if (
      pos === 'ADJ' ||
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      (pos === 'PART' && /^['’]?s?$/.test(norm)) ||
      officeWord(tokens[i]!).hyphen
    )
      first = i;
    else break;
  }
  while (first < head && tokens[first]!.pos === 'PUNCT') first++;
  let last = head + 1;
  if (/^(?:of|for|to)$/.test(tokens[last]?.norm ?? '')) {
    for (let i = last + 1; i < tokens.length && i < last + 8 && tokens[i]!.sentence === sentence; i++) {
      const name = reading.nameAt(i);
      if (name) {
        last = name.last;
        owned = true;
        i = name.last - 1;
        if (name.kind === 'nationality' && /^(?:NOUN|ADJ)$/.test(tokens[name.last]?.pos ?? '')) continue;
        if (tokens[name.last]?.pos === 'PART') continue;
        break;
      }
      if (endsComplement(tokens[i]!)) {
        last = i + 1;
        break;
      }
      if (!/^(?:DET|ADJ|NOUN|PART)$/.test(tokens[i]!.pos)) break;
      if (owned) last = i + 1;
    }
  }
  return { first, last, determined, owned, indefinite };
}

/** Where a pair of speakers begins: "Taveria and Solmark said", "the guild and the Velm-based union said". In: reading, the first token that the parse gives. Out: the pair's. */
import { isComma, isNominal, type Reading } from './reading.ts';

/** "will begin on Monday, Taveria and Solmark said", "…, its ministry and the banks said": the first of the two, where the parser joined it with the word before the comma. */
export function overPartner(reading: Reading, start: number): number {
  const { tokens } = reading;
  const first = overBased(reading, start);
  const before = tokens[first]?.pos === 'DET' ? first : first - 1;
  const and = tokens[before]?.norm === 'and' ? before : tokens[before - 1]?.norm === 'and' ? before - 1 : -1;
  if (and < 2 || tokens[and]!.sentence !== tokens[first]!.sentence || !isNominal(tokens[and - 1])) return first;
  let at = and - 1;
  while (
    at > 0 &&
    at > and - 8 &&
    (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at - 1]!.pos) || /^(?:PRP\$|POS)$/.test(tokens[at - 1]!.tag ?? ''))
  )
    at--;
  // A common noun begins its phrase with a word that says so, or has an owner; else it may close a list before the comma.
  const owned = tokens.slice(at, and).some(token => token.tag === 'POS');
  if (tokens[and - 1]!.pos !== 'PROPN' && !owned && !(tokens[at]!.pos === 'DET' || tokens[at]!.tag === 'PRP$')) return first; // biome-ignore format: one thought
  const opens = tokens[at - 1]?.sentence !== tokens[first]!.sentence;
  return opens || isComma(tokens[at - 1]) ? at : first;
}

/** "and the Velm-based Harbour Union said": what the parse takes out of the name. */
function overBased({ tokens }: Reading, first: number): number {
  if (tokens[first - 1]?.norm !== 'based' || tokens[first - 2]?.tag !== 'HYPH') return first;
  let at = first - 3;
  while (tokens[at - 1]?.pos === 'PROPN') at--;
  return tokens[at - 1]?.pos === 'DET' && tokens[at - 1]!.sentence === tokens[first]!.sentence ? at - 1 : first;
}

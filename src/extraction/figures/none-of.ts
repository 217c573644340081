/** "Not one of the 20 hostages", "none of the 40": a number of whom the text says the opposite. In: a numeral. Out: whether it is denied. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Numeral } from './numerals.ts';

/** Words of the phrase between "none of" and the number. */
const WITHIN = 6;
const isNot = wordFact(({ norm }) => /^(?:not|no|never|nor|n't|hardly|scarcely|barely)$/.test(norm));
const isNone = wordFact(({ norm }) => /^(?:none|neither|nobody|nothing|few|any)$/.test(norm));
const isInPhrase = wordFact(({ norm, pos }) => /^(?:DET|ADJ|PROPN|NUM|ADV)$/.test(pos) || /^(?:'s|’s|his|her|its|our|my|your|their|more|than)$/.test(norm)); // biome-ignore format: one glance

export function isNoneOf(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[last]!.sentence) return false;
  // "no more than 30 soldiers" were some; "not one of", "not 20 hostages" none
  if (isNot(before)) return tokens[first]!.pos === 'NUM';
  for (let i = first - 1; i > first - WITHIN && i > 0; i--) {
    const token = tokens[i]!;
    if (token.norm === 'of') return isNothing(tokens, i - 1);
    if (!isInPhrase(token)) return false;
  }
  return false;
}

/** "None" of, "few" of; "not one" of, "not a single one" of. */
function isNothing(tokens: readonly Token[], at: number): boolean {
  if (isNone(tokens[at]!)) return !(tokens[at]!.norm === 'few' && tokens[at - 1]?.norm === 'a');
  for (let i = at; i > at - 4 && i >= 0; i--) {
    if (isNot(tokens[i]!)) return true;
    if (!/^(?:one|single|a|even|man|person|soul)$/.test(tokens[i]!.norm)) return false;
  }
  return false;
}

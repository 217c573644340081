/**
 * The text itself as the words for what is counted, the number among them, where no words can be made of it: "already home to 2.5 million
 * Kenyans". In: a counted numeral. Out: its clause as it stands; nothing where that says no more than the number, or tells of a price.
 */
import { figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { evidenceRange } from './evidence.ts';
import type { Numeral } from './numerals.ts';
import { isBargained } from './rates.ts';
import { readable } from './readable.ts';
import { type Asked, fromHere } from './told.ts';

/** Tokens beside number and noun that the text must have to say what is counted. */
const LEAST_TOLD = 2;
const opens = wordFact(({ norm }) => /^(?:,|;|:|—|–|--|\(|\)|“|”|"|where|when|while|but|that|because|since|if|after|before|including|so)$/.test(norm)); // biome-ignore format: one glance
/** Of what stands behind such a word it is not read who did it. */
const isRelative = wordFact(({ norm }) => /^(?:which|who|whose|whom)$/.test(norm));
/** What parties give, owe, pay and hold back; not what shares, wages and houses cost. */
const isGiven = wordFact(({ lemma }) => figuresLexicon().given.has(lemma));

export function asItStands(asked: Asked): string | undefined {
  const { reading, numeral, counted, clause, inTime } = asked;
  if (clause?.hypothetical || clause?.negated) return undefined;
  const { tokens } = reading.doc;
  const range = evidenceRange(reading, numeral, counted, clause, inTime);
  const core = Math.max(counted.last, numeral.last);
  let { first, last } = range;
  for (let i = first; i < numeral.first; i++) {
    if (opens(tokens[i]!)) first = i + 1;
    else if (isRelative(tokens[i]!)) return undefined;
  }
  for (let i = last; i > core; i--) if (tokens[i]!.pos === 'PUNCT' && tokens[i]!.norm !== '-') last = i - 1;
  if (numeral.first - first + (last - core) < LEAST_TOLD) return undefined;
  if (numeral.unit === 'per cent' ? !isBargained(tokens, first, last) : numeral.unit !== undefined && !tells(tokens, first, last)) return undefined; // biome-ignore format: one condition
  if (numeral.unit !== undefined && isPrivate(tokens, numeral, first, last)) return undefined;
  return readable(fromHere(asked, first, last), counted.of);
}

const tells = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) if (isGiven(tokens[i]!)) return true;
  return false;
};

const isOne = wordFact(({ norm }) => /^(?:him|her|me|you|herself|himself|myself)$/.test(norm));
const isOnes = wordFact(({ norm }) => /^(?:his|her|my)$/.test(norm));
const isOwn = wordFact(({ lemma }) => /^(?:house|home|car|flat|apartment|villa|wedding|tuition|rent|bail|salary|pension|funeral|surgery|family|wife|husband|son|daughter|mother|father|child)$/.test(lemma)); // biome-ignore format: one glance

/** "Gave him $5 million", "pledged $2 million for his house": to a person and no party. */
function isPrivate(tokens: readonly Token[], numeral: Numeral, first: number, last: number): boolean {
  if (isOne(tokens[numeral.first - 1]!)) return true;
  for (let i = Math.max(first, numeral.last + 1); i <= last; i++) {
    if (tokens[i]!.norm === 'to' && i < last && isOne(tokens[i + 1]!) && tokens[i + 1]!.deprel !== 'nmod:poss')
      return true;
    if (isOnes(tokens[i]!) && i < last && isOwn(tokens[i + 1]!)) return true;
  }
  return false;
}

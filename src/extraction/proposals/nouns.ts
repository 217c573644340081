/** Nouns that name a plan or document. In: a token. Out: the noun as the lexicon has it, with its first token, where it is one. */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Token } from '../../model/doc.ts';
import { lowerCase } from '../../text/one-string.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark } from '../../text/word-marks.ts';
import type { Lookup } from './lookup.ts';

/** What a word can be the head of: a noun that the lexicon knows, or the last part of one that is parted. */
const headOf = wordFact(({ norm, lemma }) => {
  const { heads } = proposalsLexicon();
  const word = lowerCase(lemma);
  const singular = heads.has(word) ? word : norm.endsWith('s') ? norm.slice(0, -1) : norm;
  const noun = word === 'cease-fire' ? 'ceasefire' : heads.has(singular) ? singular : undefined;
  const joins = norm === 'fire' || norm === 'paper' || norm === 'map' || heads.has(`counter-${lemma}`);
  return joins || noun !== undefined ? { noun, joins } : null;
});

/** Words that can be such a head. */
export const HEADS = wordMark(
  word =>
    (word.pos === 'NOUN' || word.pos === 'PROPN' || /^(?:proposal|non-paper)$/.test(word.norm)) &&
    headOf({ word }) !== null,
);

/** The lemma that the lexicon knows, hyphened and parted spellings joined. */
export function nounOf(lookup: Lookup, token: Token): { noun: string; first: number } | undefined {
  const head = headOf(token);
  if (head === null) return undefined;
  const joined = head.joins ? joinedNounOf(lookup, token) : undefined;
  return joined ?? (head.noun === undefined ? undefined : { noun: head.noun, first: token.index });
}

/** "cease-fire", "road map", "counter-proposal": parts that the tokenizer has parted. */
function joinedNounOf(
  { tokens, lexicon: { heads } }: Lookup,
  { index, lemma, norm }: Token,
): { noun: string; first: number } | undefined {
  const before = (steps: number): string => tokens[index - steps]?.norm ?? '';
  if (norm === 'fire' && /^[-–‑]$/.test(before(1)) && before(2) === 'cease')
    return { noun: 'ceasefire', first: index - 2 };
  if (norm === 'paper' && before(1) === '-' && before(2) === 'non') return { noun: 'non-paper', first: index - 2 };
  if (norm === 'map' && /^road$/.test(before(1))) return { noun: 'roadmap', first: index - 1 };
  if (norm === 'map' && before(1) === '-' && before(2) === 'road') return { noun: 'roadmap', first: index - 2 };
  if (before(1) === '-' && before(2) === 'counter' && heads.has(`counter-${lemma}`))
    return { noun: `counter-${lemma}`, first: index - 2 };
  return undefined;
}

/**
 * A proposal that goes by the name of an idea: "revived the idea of a no-fly zone", "backs the option of sending observers", "the suggestion
 * that the dues be split". In: the noun. Out: what the idea is of, where that is a matter of negotiation.
 */

import type { Speaker } from '../../model/mentions.ts';
import { wordMark } from '../../text/word-marks.ts';
import { isOfTalks } from '../domestic.ts';
import { describedAt } from './authors.ts';
import type { Lookup } from './lookup.ts';
import { make, stretch, wordsIn } from './offers.ts';
import type { Phrase } from './phrases.ts';

const IDEA = /^(?:idea|concept|suggestion|option)$/;
export const IDEAS = wordMark(({ lemma, pos }): boolean => pos === 'NOUN' && IDEA.test(lemma));
/** Those who do this to an idea have it. */
const OWNS = /^(?:float|propose|raise|revive|broach|suggest|table|present|unveil|launch|pitch|moot|air)$/;
const LONGEST = 14;

export function readIdea(lookup: Lookup, noun: number): Phrase | undefined {
  const { tokens, lexicon, clauseAt, namedBy } = lookup;
  const of = noun + 1;
  if (tokens[of]?.norm !== 'of' || !/^(?:the|an?|this|that|its|their|his|her|any)$/.test(tokens[noun - 1]?.norm ?? '')) return undefined; // biome-ignore format: one line
  const first = /^(?:an?|the)$/.test(tokens[of + 1]?.norm ?? '') ? of + 2 : of + 1;
  if (
    tokens[first] === undefined ||
    /^(?:such|this|that|these|those|any|how|what|who|whether|why)$/.test(tokens[first]!.norm)
  )
    return undefined;
  const name = stretch(lookup, first, LONGEST);
  const words = wordsIn(lookup, name);
  // "the idea of a two-week truce" is the truce, which its own words name
  if (tokens.slice(first, first + 8).some(t => lexicon.heads.has(t.lemma))) return undefined;
  const creates = tokens.slice(first, first + 5).some(t => lexicon.creations.has(t.lemma));
  if (!creates && ![...words].some(w => lexicon.topics.has(w) || lexicon.agreedTopics.has(w))) return undefined;
  if (!isOfTalks(lookup.reading.doc, noun)) return undefined;
  const clause = clauseAt(tokens[noun]!.head);
  if (clause?.question) return undefined;
  const own = clause && !clause.negated && !clause.passive && OWNS.test(clause.lemma) && clause.object === noun ? clause.subject : undefined; // biome-ignore format: one line
  const author: Speaker | undefined = own === undefined ? undefined : (namedBy(own) ?? describedAt(lookup, own));
  return make(lookup, { head: noun, noun: 'idea', kind: 'other', name, range: { first: Math.max(noun - 1, 0), last: name.last }, authors: author ? [author] : [] }); // biome-ignore format: one line
}

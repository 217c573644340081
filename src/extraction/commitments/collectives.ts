/**
 * "The two leaders", "both sides", "the men": who they are. In: the words' head. Out: the two that the nearest sentence before names, where it
 * names two and no more; nobody where that is not plain, and then the words stand for themselves.
 */

import type { Speaker } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Range } from '../statements/tree.ts';
import type { Context } from './context.ts';

/** Sentences looked at before its own. */
const BACK = 3;

const PERSONS = /^(?:leader|president|premier|minister|man|woman|chancellor|monarch|king|counterpart|statesman|politician|diplomat|negotiator|envoy|senator|rival|pair|official)$/; // biome-ignore format: one glance
const STATES = /^(?:country|nation|state|government|neighbour|neighbor|power|capital|ally)$/;
const ANY = /^(?:side|party|camp)$/;

type Kind = 'person' | 'state' | 'any';
const kindOf = wordFact(({ lemma, tag }): Kind | null => {
  if (tag !== 'NNS' && tag !== 'CD' && tag !== 'DT') return null;
  return PERSONS.test(lemma) ? 'person' : STATES.test(lemma) ? 'state' : ANY.test(lemma) ? 'any' : null;
});

/** "the two leaders", "both governments", "the men"; with nothing else that says which. */
function isPair({ tokens }: Context, head: number, { first }: Range): boolean {
  const words = tokens.slice(first, head).map(t => t.norm);
  return words.length > 0 && words.length < 4 && words.every(word => /^(?:the|two|both|of|these|those)$/.test(word));
}

export function pairOf(context: Context, head: number, phrase: Range): readonly Speaker[] | undefined {
  const { tokens, reading, sentenceAt } = context;
  const kind = kindOf(tokens[head]!);
  if (kind === null || !isPair(context, head, phrase)) return undefined;
  const plain = /^(?:two|both)$/.test(tokens[head - 1]!.norm) || /^(?:man|woman|side)$/.test(tokens[head]!.lemma);
  if (!plain) return undefined;
  let { first } = sentenceAt(phrase.first);
  let end = phrase.first;
  for (let steps = 0; steps <= BACK && end > 0; steps++) {
    const named = namedIn(context, first, end, kind);
    if (named.length === 2) return named;
    // one alone stands there: the other has been named before
    if (named.length > 2 || !reading.doc.sentences[tokens[first]!.sentence - 1]) return undefined;
    end = first;
    first = reading.doc.sentences[tokens[first]!.sentence - 1]!.first;
  }
  return undefined;
}

function namedIn({ reading, isSpokesman, tokens }: Context, first: number, end: number, kind: Kind): Speaker[] {
  const found = new Map<string, Speaker>();
  for (let i = first; i < end; i++) {
    // of "a Norvand ministry spokesman" the name is no one named beside
    const { pos, deprel } = tokens[i]!;
    const who = pos === 'PROPN' && deprel !== 'compound' ? reading.actorOf(i) : undefined;
    if (!who || !('actor' in who) || found.has(who.actor) || isSpokesman(who.actor)) continue;
    const actor = reading.actors.find(({ key }) => key === who.actor);
    const fits = kind === 'person' ? actor?.kind === 'person' : actor?.kind === 'state' || actor?.kind === 'government' || (kind === 'any' && actor?.kind !== 'person'); // biome-ignore format: one line
    if (fits) found.set(who.actor, who);
  }
  return [...found.values()];
}

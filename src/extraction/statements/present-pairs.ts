/**
 * "Norvand welcomes the truce and urges both sides to keep it": the second act in the present, which the tagger takes for a plural noun.
 * In: reading, a token. Out: the verb in the present that it is joined to, or nothing.
 */
import type { Reading } from './reading.ts';
import { isCueVerb, isFiniteOrWh, isNoun } from './words.ts';

/** Tokens from one act to the next. */
const REACH = 40;
/** What no plural noun has right behind it, but a verb has. */
const BEHIND = /^(?:the|an?|its|their|his|her|both|all|any|this|these|those|that|every|each|once|again|upon)$/;

export function joinedPresent({ tokens, quotationOf }: Reading, index: number): number | undefined {
  const token = tokens[index]!;
  if (token.tag !== 'NNS' || !isCueVerb(token) || !/^(?:and|,)$/.test(tokens[index - 1]?.norm ?? '')) return undefined;
  const next = tokens[index + 1];
  const opens =
    BEHIND.test(next?.norm ?? '') ||
    (token.norm === 'calls' && /^(?:on|for)$/.test(next?.norm ?? '')) ||
    (next?.pos === 'PROPN' && /^(?:urges|calls|asks|invites|encourages|requests)$/.test(token.norm));
  if (!opens) return undefined;
  for (let i = index - 1; i >= 0 && i > index - REACH && tokens[i]!.sentence === token.sentence; i--) {
    const { tag, pos } = tokens[i]!;
    if (quotationOf[i] !== quotationOf[index]) return undefined;
    if (tag === 'VBZ' && pos === 'VERB' && isCueVerb(tokens[i]!)) return i;
    if (isFiniteOrWh(tag) || tag === 'MD') return undefined;
  }
  return undefined;
}

/** The noun phrase right behind such a verb, and the infinitive behind that, read off the words. */
export function matterBehind(
  { tokens }: Reading,
  verb: number,
): { readonly object: number | undefined; readonly infinitive: number | undefined } {
  let object: number | undefined;
  let i = verb + 1;
  const from = /^(?:on|upon|for)$/.test(tokens[i]?.norm ?? '') ? ++i : undefined;
  for (; tokens[i] && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tokens[i]!.pos); i++)
    if (isNoun(tokens[i]!.pos)) object = i;
  const infinitive = tokens[i]?.norm === 'to' && tokens[i + 1]?.tag === 'VB' ? i + 1 : undefined;
  return { object: from === undefined ? object : undefined, infinitive };
}

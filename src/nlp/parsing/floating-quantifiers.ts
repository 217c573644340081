/**
 * "Brandt and Venn both said", "the two sides each accused": the word between the subject and its verb is no subject of its own, and joins no clause.
 * In: the words of a sentence with their relations. Out: changed in place.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Without such a word in it a sentence stays as it is. */
export const isFloating = ({ norm }: Word): boolean => norm === 'both' || norm === 'each' || norm === 'all';

export function floatQuantifiers({ words, heads, relations }: Annotations): void {
  for (let at = 1; at + 1 < words.length; at++) {
    if (!isFloating(words[at]!) || !FINITE.test(words[at + 1]!.tag) || !/^(?:NOUN|PROPN)$/.test(words[at - 1]!.pos))
      continue;
    const verb = words[at + 1]!.pos === 'AUX' && heads[at + 1]! > at ? heads[at + 1]! : at + 1;
    const noun = heads[verb]!;
    if (
      noun >= 0 &&
      noun < at &&
      heads[noun]! < 0 &&
      relations[verb] === 'conj' &&
      /^(?:NOUN|PROPN)$/.test(words[noun]!.pos)
    ) {
      // the noun taken for a sentence of its own
      heads[verb] = -1;
      relations[verb] = relations[noun]!;
      heads[noun] = verb;
      relations[noun] = 'nsubj';
      for (let i = at; i < words.length; i++) if (heads[i] === noun) heads[i] = verb;
    } else if (heads[at] !== verb || !relations[at]!.startsWith('nsubj') || !hasSubject(heads, relations, verb, at))
      continue;
    heads[at] = verb;
    relations[at] = 'advmod';
  }
}

function hasSubject(heads: readonly number[], relations: readonly string[], verb: number, before: number): boolean {
  for (let i = before - 1; i >= 0; i--) if (heads[i] === verb && relations[i]!.startsWith('nsubj')) return true;
  return false;
}

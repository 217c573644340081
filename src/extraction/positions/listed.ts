/**
 * Who is named as one of several, or beside one: "several countries, including Norvand and Karvelia", "Norvand, along with Karvelia". In: a
 * reading and who one word names. Out: those that a phrase lists, each a holder of its own.
 */
import type { Reading } from '../reading.ts';
import type { Holder } from './holders.ts';

const NONE: readonly Holder[] = [];

/** What opens the list of some of those meant, and what joins further ones to one that is named. */
const AMONG = ['including', 'such as', 'among them', 'notably'].map(words => words.split(' '));
const BESIDE = ['along with', 'together with', 'as well as', 'alongside', 'joined by'].map(words => words.split(' '));
/** Words from the head of a phrase to its list, and of the list. */
const NEAR = 16;
const LONG = 24;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

export interface Listing {
  /** The members named of several: all that can be kept of "several countries". */
  among(token: number): readonly Holder[];
  /** Those joined to one by other words than "and". */
  beside(token: number): readonly Holder[];
}

export function makeListing({ tree, doc, actorOf }: Reading, one: (token: number) => readonly Holder[]): Listing {
  const { tokens } = tree;
  const opensAt = (at: number, openers: readonly (readonly string[])[]): number =>
    openers.find(words => words.every((word, k) => tokens[at + k]?.norm === word))?.length ?? 0;
  /** Names from a place on, up to the verb of which they are doers. */
  const namesFrom = (first: number, last: number): readonly Holder[] => {
    const found: Holder[] = [];
    for (let i = first; i <= last; i++) {
      if (FINITE.test(tokens[i]!.tag ?? '') || /^[;:.–—]$/.test(tokens[i]!.text)) break;
      const who = actorOf(i);
      if (who === undefined || JSON.stringify(who) === JSON.stringify(actorOf(i + 1))) continue;
      if (!doc.names.some(name => name.first <= i && i < name.last)) continue;
      for (const holder of one(i))
        if (!found.some(f => JSON.stringify(f.who) === JSON.stringify(holder.who))) found.push(holder);
    }
    return found;
  };
  const listed = (token: number, openers: readonly (readonly string[])[], reach: number): readonly Holder[] => {
    const end = (doc.sentences[tokens[token]!.sentence]?.last ?? token) - 1;
    for (let i = token + 1; i <= Math.min(end, token + reach); i++) {
      const length = opensAt(i, openers);
      if (length > 0) return namesFrom(i + length, Math.min(end, i + LONG));
      // what stands behind the verb is of its object; a clause of the phrase's own may hold a verb
      if (FINITE.test(tokens[i]!.tag ?? '') && i > tree.extent(token).last) return NONE;
      if (FINITE.test(tokens[i]!.tag ?? '') && tokens[i]!.index === tokens[token]!.head) return NONE;
    }
    return NONE;
  };
  return {
    among: token => (tokens[token]!.tag === 'NNS' ? listed(token, AMONG, NEAR) : NONE),
    beside: token => (tokens[token]!.pos === 'PROPN' ? listed(token, BESIDE, 3) : NONE),
  };
}

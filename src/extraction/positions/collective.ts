/**
 * Several who hold one position without being named where they hold it: "the two leaders", "both sides", "members of the union", and "the
 * administration" of a president who is named. In: a reading and who one word names. Out: the holders that a phrase stands for.
 */
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { asSpeakers, severalOf } from '../several/several-of.ts';
import { hasRelation } from '../statements/tree.ts';
import type { Holder } from './holders.ts';

const NONE: readonly Holder[] = [];

/** Nouns for a number of those whom "of" brings in. */
const CONTAINERS = /^(?:member|majority|group|number|assembly|dozen|handful|coalition|gathering|bloc|alliance|representative|delegation|faction)$/; // biome-ignore format: one glance

const standsFor = wordFact(({ lemma, pos }) => {
  if (pos !== 'NOUN' && pos !== 'PROPN') return null;
  const low = lemma.toLowerCase();
  return {
    container: CONTAINERS.test(low),
    administration: low === 'administration',
  };
});

export function makeCollectives(
  reading: Reading,
  one: (token: number) => readonly Holder[],
): (token: number) => readonly Holder[] {
  const { tree, doc, actors } = reading;
  const { tokens } = tree;
  /** "Members of the union": described so, with the body as their party. */
  const contained = (token: number): readonly Holder[] => {
    const of = tree.children(token).find(c => c > token && hasRelation(tokens[c]!, 'nmod') && caseOf(tree, c) === 'of');
    if (of === undefined || of - token > 6) return NONE;
    const [first] = one(of);
    if (first === undefined) return NONE;
    const described = doc.article.text.slice(tokens[token]!.start, tokens[of]!.end);
    const party = 'actor' in first.who ? first.who.actor : first.party;
    return [{ who: { described }, ...(party === undefined ? {} : { party }) }];
  };
  let administration: readonly Holder[] | undefined;
  /** "The administration", where one that is named, or one president, has it. */
  const ofPresident = (): readonly Holder[] => {
    administration ??= (() => {
      const named = actors.filter(actor => actor.kind === 'government' && / administration$/i.test(actor.name));
      return named.length === 1 ? [{ who: { actor: named[0]!.key } }] : NONE;
    })();
    return administration;
  };
  return token => {
    const together = severalOf(reading).at(token);
    if (together.length > 0) return asSpeakers(together).map(who => ({ who }));
    const kind = standsFor(tokens[token]!);
    if (kind === null) return NONE;
    if (kind.container) {
      const found = contained(token);
      if (found.length > 0) return found;
    }
    if (kind.administration && /^(?:the|this)$/.test(tokens[token - 1]?.norm ?? '')) return ofPresident();
    return NONE;
  };
}

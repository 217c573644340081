/**
 * Several who hold one position without being named where they hold it: "the two leaders", "both sides", "members of the union", and "the
 * administration" of a president who is named. In: a reading and who one word names. Out: the holders that a phrase stands for.
 */
import type { ActorMention } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { hasRelation } from '../statements/tree.ts';
import type { Holder } from './holders.ts';

const NONE: readonly Holder[] = [];

/** Nouns for a number of those whom "of" brings in. */
const CONTAINERS = /^(?:member|majority|group|number|assembly|dozen|handful|coalition|gathering|bloc|alliance|representative|delegation|faction)$/; // biome-ignore format: one glance
/** Nouns for two who were named: people, or states and parties. */
const PEOPLE = /^(?:leader|president|minister|man|woman|premier|envoy|negotiator|politician|diplomat)$/;
const PARTIES = /^(?:side|country|party|government|nation|state|neighbour|neighbor|power|delegation)$/;

const standsFor = wordFact(({ lemma, pos }) => {
  if (pos !== 'NOUN' && pos !== 'PROPN') return null;
  const low = lemma.toLowerCase();
  return {
    container: CONTAINERS.test(low),
    people: PEOPLE.test(low),
    parties: PARTIES.test(low),
    administration: low === 'administration',
  };
});

/** Sentences and tokens looked back over for the two. */
const BACK = 14;
const FAR = 500;
const MEETING = /^(?:meet|call|phone|telephone|host|receive)$/;

export function makeCollectives(
  reading: Reading,
  one: (token: number) => readonly Holder[],
): (token: number) => readonly Holder[] {
  const { tree, doc, actors } = reading;
  const { tokens } = tree;
  const byKey = new Map(actors.map(actor => [actor.key, actor]));
  const actorAt = (token: number): ActorMention[] => {
    const who = reading.actorOf(token);
    const actor = who && 'actor' in who ? byKey.get(who.actor) : undefined;
    return actor ? [actor] : [];
  };
  const joined = (head: number): number[] => [
    head,
    ...tree.children(head).filter(c => c > head && hasRelation(tokens[c]!, 'conj')),
  ];
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
  /** Whom somebody meets: "spoke with the president", "held talks with", "met". */
  const metBy = (verb: number): ActorMention[] => {
    if (verb < 0) return [];
    for (const c of tree.children(verb)) {
      if (c < verb) continue;
      if (hasRelation(tokens[c]!, 'obl') && caseOf(tree, c) === 'with') return joined(c).flatMap(actorAt);
      if (!hasRelation(tokens[c]!, 'obj')) continue;
      if (MEETING.test(tokens[verb]!.lemma)) return joined(c).flatMap(actorAt);
      const partner = tree.children(c).find(n => hasRelation(tokens[n]!, 'nmod') && caseOf(tree, n) === 'with');
      if (partner !== undefined) return joined(partner).flatMap(actorAt);
    }
    return [];
  };
  /** The nearest two before that "and" joins as who does something, or that one does with the other. */
  const pairBefore = (token: number, people: boolean): readonly Holder[] => {
    const { sentence } = tokens[token]!;
    for (let i = token - 1; i >= 0 && i > token - FAR && tokens[i]!.sentence >= sentence - BACK; i--) {
      if (!tokens[i]!.deprel.startsWith('nsubj')) continue;
      // whoever is called a leader is one, though the text gives no office
      const together = joined(i).flatMap(actorAt);
      const known = together.length === 1 ? [...together, ...metBy(tokens[i]!.head)] : together;
      if (known.length !== 2 || known[0] === known[1]) continue;
      const persons = known.filter(actor => actor.kind === 'person').length;
      const two = known.map(({ key }) => ({ who: { actor: key } }));
      if (people && persons === 2) return two;
      if (people) continue;
      if (persons === 0) return two;
      // "both sides", of two presidents: those for whom they stand
      const sides = known.map(actor => (actor.kind === 'person' ? actor.speaksFor : actor.key));
      if (sides.every(side => side !== undefined)) return sides.map(side => ({ who: { actor: side! } }));
    }
    return NONE;
  };
  const isTwo = (token: number): boolean => {
    const before = tree.children(token).filter(c => c < token);
    return (
      before.some(c => /^(?:two|both)$/.test(tokens[c]!.norm)) && !before.some(c => hasRelation(tokens[c]!, 'amod'))
    );
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
    const kind = standsFor(tokens[token]!);
    if (kind === null) return NONE;
    if (kind.container) {
      const found = contained(token);
      if (found.length > 0) return found;
    }
    if ((kind.people || kind.parties) && isTwo(token)) return pairBefore(token, kind.people);
    if (kind.administration && /^(?:the|this)$/.test(tokens[token - 1]?.norm ?? '')) return ofPresident();
    return NONE;
  };
}

/**
 * Whose position words are. In: a reading and a token or clause. Out: holders: an actor of the article, or a description with the
 * party that it names ("Russian officials" → Russia). Journalists, analysts and other outsiders hold none.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import { firstFrom } from '../../text/partition-point.ts';
import { wordFact } from '../../text/word-facts.ts';
import { clausesAt } from '../clauses/clause-at.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { wordsPointBack } from '../several/points-back.ts';
import { extentWithout, hasRelation, type Range } from '../statements/tree.ts';
import { isUnnamed } from '../unnamed.ts';
import { makeGate } from './can-hold.ts';
import { makeCollectives } from './collective.ts';
import {
  ARTICLES,
  FURTHER,
  isOfRealm,
  isParty,
  isSomeOfRealm,
  mentions,
  NOBODY_HEAD,
  NOT_WHICH,
  namesIn,
  namesOf,
  statesByKnown,
  wordsOf,
} from './descriptions.ts';
import { makeDoers } from './doers.ts';
import { makeListing } from './listed.ts';
import { issuedBy, publisherParty } from './publisher.ts';
import { seatsOf } from './seats.ts';
import { wordBefore } from './word-before.ts';

export interface Holder {
  readonly who: Speaker;
  /** Key of the party that a description names. */
  readonly party?: string;
}

export interface Holders {
  /** The holders named by the phrase that a token heads, coordinated ones each. */
  at(token: number): readonly Holder[];
  /** The speaker of a statement, where the speaker can hold a position. */
  ofStatement(index: number | undefined): readonly Holder[];
  /** Somebody who speaks for nobody at the table: an analyst, a resident. */
  isOutsider(who: Speaker): boolean;
  /** The doer of a clause; in a statement also who speaks, for "we", "it" and where no doer is found. */
  ofClause(clause: Clause): readonly Holder[];
}

/** Words of a description; longer ones are no name of a holder but a parse gone wrong. */
const MAX_DESCRIPTION = 8;

export function makeHolders(reading: Reading): Holders {
  const { tree, doc } = reading;
  const { tokens } = tree;
  const words = stanceLexicon();
  const publisher = publisherParty(reading);
  const byKey = new Map(reading.actors.map(actor => [actor.key, actor]));
  const { canHold, isOutsider, outside } = makeGate(reading, byKey);
  // "The opposition" is the one body that the article introduces so: "the opposition High Council".
  const opposition = (): ActorMention | undefined => {
    const opposed = reading.actors.filter(
      actor =>
        ['organization', 'coalition', 'group'].includes(actor.kind) &&
        actor.forms.some(form => words.against.has(wordBefore(doc.article.text, form.start))),
    );
    return opposed.length === 1 ? opposed[0] : undefined;
  };
  const ofActor = (who: { readonly actor: string }): Holder[] => {
    const actor = byKey.get(who.actor);
    if (!actor) return [];
    const party = publisher(actor);
    if (party !== undefined) return [{ who, party }];
    if (canHold(actor)) return [{ who }];
    return actor.kind === 'person' && /^\p{Lu}\p{Ll}+s$/u.test(actor.name) ? described(actor.name) : []; // "Diplomats" read as a name
  };
  const byActor = new Map<string, Holder[]>();
  const fromSpeaker = (who: Speaker): readonly Holder[] => {
    if (!('actor' in who)) return described(who.described);
    let found = byActor.get(who.actor);
    if (!found) {
      found = ofActor(who);
      byActor.set(who.actor, found);
    }
    return found;
  };
  // made when first asked: many articles describe nobody so
  let bodies: { readonly actor: ActorMention; readonly words: ReadonlySet<string> }[] | undefined;
  /** "The defense ministry" is the one body of the article whose name holds these words. */
  const institution = (said: readonly string[]): ActorMention | undefined => {
    const wanted = said.filter(word => word !== '' && !ARTICLES.has(word));
    if (wanted.length < 2) return undefined;
    bodies ??= reading.actors.filter(isParty).map(actor => ({ actor, words: new Set(wordsOf(actor.name)) }));
    const found = bodies.filter(body => wanted.every(word => body.words.has(word)));
    return found.length === 1 && canHold(found[0]!.actor) ? found[0]!.actor : undefined;
  };
  let byName: ReadonlyMap<string, ActorMention> | undefined;
  /** "Russia, Syria and Iran": each of them, where all are actors. */
  const severalOf = (description: string): Holder[] => {
    const names = namesIn(description);
    if (names.length < 2) return [];
    byName ??= namesOf(reading.actors);
    const actors = names.map(name => byName?.get(name.replace(/^the\s+/i, '')));
    return actors.length > 1 && actors.every(actor => actor !== undefined && canHold(actor))
      ? actors.map(actor => ({ who: { actor: actor!.key } }))
      : [];
  };
  let byKnown: ReadonlyMap<string, ActorMention> | undefined;
  // Each description is looked up once: an article repeats its "officials".
  const known = new Map<string, Holder[]>();
  const described = (description: string): Holder[] => {
    let found = known.get(description);
    if (!found) {
      found = describe(description);
      known.set(description, found);
    }
    return found;
  };
  /** "Lemorian lawmakers": of a people that the text names, by what they are. */
  const ofPeople = (description: string, said: readonly string[]): Holder[] => {
    if (!said.some(word => words.members.has(word) || words.members.has(word.replace(/s$/, '')))) return [];
    const people = doc.names.find(
      n =>
        n.kind === 'nationality' &&
        n.known !== undefined &&
        mentions(description, doc.article.text.slice(doc.tokens[n.first]!.start, doc.tokens[n.last - 1]!.end)),
    );
    if (!people) return [];
    byKnown ??= statesByKnown(reading.actors);
    const party = byKnown.get(people.known!);
    return [{ who: { described: description }, ...(party ? { party: party.key } : {}) }];
  };
  const describe = (description: string): Holder[] => {
    const several = severalOf(description);
    if (several.length > 0) return several;
    const said = description
      .replace(FURTHER, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    if (
      said.length > MAX_DESCRIPTION ||
      outside(said) ||
      (NOT_WHICH.test(description) && !isSomeOfRealm(description)) ||
      NOBODY_HEAD.test(description)
    )
      return [];
    const against = said.some(word => words.against.has(word.replace(/s$/, '')));
    const party = against
      ? opposition()
      : reading.actors.find(
          actor => isParty(actor) && [actor.name, ...actor.aliases].some(form => mentions(description, form)),
        );
    const kin = said.some(word => words.kin.has(word) || words.kin.has(word.replace(/ies$/, 'y').replace(/s$/, '')));
    if (kin && party) return [{ who: { described: description } }]; // "Norvand's allies" are not Norvand
    const body =
      isOfRealm(said) || said.some(word => words.bodies.has(word) || words.bodies.has(word.replace(/s$/, '')));
    if (!party && !body) {
      const actor = institution(said);
      if (!actor) return ofPeople(description, said);
      return [{ who: { actor: actor.key } }];
    }
    if (!party && ((isUnnamed(said) && !isOfRealm(said)) || /^(?:this|that|these|those)$/.test(said[0] ?? '')))
      return [];
    return [{ who: { described: description }, ...(party ? { party: party.key } : {}) }];
  };
  const seats = seatsOf(reading);
  let peopleAt: ReadonlyMap<number, string> | undefined;
  /** States whose people are named in a phrase. */
  const peoplesIn = ({ first }: Range, token: number): string[] => {
    peopleAt ??= new Map(
      doc.names.flatMap(n =>
        n.kind === 'nationality' && n.known !== undefined ? [[n.last - 1, n.known] as const] : [],
      ),
    );
    const found: string[] = [];
    for (let i = Math.max(first, token - MAX_DESCRIPTION); i <= token; i++) {
      const people = peopleAt.get(i);
      if (people !== undefined) found.push(people);
    }
    return found;
  };
  const stateOf = (known: string): readonly Holder[] => {
    byKnown ??= new Map(reading.actors.filter(a => isParty(a) && a.known !== undefined).map(a => [a.known!, a]));
    const state = byKnown.get(known);
    return state ? [{ who: { actor: state.key } }] : NONE;
  };
  const one = (token: number): readonly Holder[] => {
    const found = reading.actorOf(token);
    const known = found ? fromSpeaker(found) : NONE;
    // who is only described may be told by the parse: "Lemorian lawmakers"
    if (known.length > 0 || (found && 'actor' in found)) return known;
    const seat = seats.get(token); // a capital where a doer stands is its government
    if (seat && canHold(seat)) return [{ who: { actor: seat.key } }];
    // "Norvandi calls for": an adjective of a people is its state
    const people = tokens[token]!.tag === 'JJ' ? peoplesIn({ first: token, last: token }, token) : [];
    if (people.length > 0) return stateOf(people[0]!);
    return isOfSomebody(tokens[token]!) ? unknown(token) : NONE;
  };
  /** Members and bodies without a name: "Norvandi officials", "the defense ministry". */
  const unknown = (token: number): Holder[] => {
    const { lemma } = tokens[token]!;
    // "Norvand, whose leaders": those of the party before
    const whose = tree.children(token).find(c => tokens[c]!.norm === 'whose');
    if (whose !== undefined) {
      const of = reading.actorOf(tokens[whose - 1]?.text === ',' ? whose - 2 : whose - 1);
      return of && 'actor' in of && isParty(byKey.get(of.actor)) ? [{ who: of }] : [];
    }
    const range = extentWithout(
      tree,
      token,
      c =>
        !['amod', 'compound', 'nmod', 'det'].some(r => hasRelation(tokens[c]!, r)) || tree.extent(c).last > token + 4,
    );
    const phrase = doc.article.text
      .slice(tokens[range.first]!.start, tokens[range.last]!.end)
      .replace(/^(?:the|an?)\s+/i, '');
    if ((NOT_WHICH.test(phrase) && !isSomeOfRealm(phrase)) || NOBODY_HEAD.test(phrase)) return [];
    const modifier = tree
      .children(token)
      .filter(c => ['amod', 'compound', 'nmod'].some(r => hasRelation(tokens[c]!, r)))
      // "the coalition in Norvand" is not Norvand's
      .filter(c => c < token || /^(?:of|from|for)$/.test(caseOf(tree, c)))
      .map(c => reading.actorOf(c))
      .find(actor => actor && isParty(byKey.get((actor as { actor: string }).actor)));
    if (
      words.against.has(lemma) ||
      [...phrase.toLowerCase().split(/\s+/)].some(w => words.against.has(w.replace(/s$/, '')))
    ) {
      const party = opposition();
      return [{ who: { described: phrase }, ...(party ? { party: party.key } : {}) }];
    }
    if (words.kin.has(lemma))
      return isUnnamed(phrase.toLowerCase().split(/[^\p{L}]+/u)) ? [] : [{ who: { described: phrase } }];
    if (modifier && 'actor' in modifier) return [{ who: { described: phrase }, party: modifier.actor }];
    // "Ukrainian and Russian officials": each of the states.
    const foreign = peoplesIn(range, token);
    byKnown ??= statesByKnown(reading.actors);
    const named = foreign.flatMap(known => byKnown?.get(known) ?? []);
    if (named.length > 0) return named.map(state => ({ who: { described: phrase }, party: state.key }));
    const isNamedSo =
      foreign.length > 0 ||
      isOfRealm(phrase.toLowerCase().split(/[^\p{L}]+/u)) ||
      (words.bodies.has(lemma) && !isUnnamed(phrase.toLowerCase().split(/[^\p{L}]+/u)));
    return isNamedSo ? [{ who: { described: phrase } }] : [];
  };
  const collective = makeCollectives(reading, one);
  const { among, beside } = makeListing(reading, one);
  const at = (token: number): readonly Holder[] => {
    const named = among(token);
    if (named.length > 0) return named;
    let found = one(token);
    // "both governments" is no name where the text tells which two
    if (found.every(({ who, party }) => 'described' in who && party === undefined)) {
      const together = collective(token);
      if (together.length > 0) found = together;
    }
    for (const child of tree.children(token))
      if (hasRelation(tokens[child]!, 'conj') && tokens[child - 1]!.norm !== 'not') found = [...found, ...one(child)];
    const more = found.length > 0 ? beside(token) : NONE;
    return more.length === 0 ? found : [...found, ...more.filter(m => !found.some(f => isSame(f, m)))];
  };
  const issued = issuedBy(reading, fromSpeaker);
  const ofStatement = (index: number | undefined): readonly Holder[] => {
    if (index === undefined) return NONE;
    const own = issued(reading.statements[index]!);
    return own.length > 0 ? own : ofCue(index);
  };
  const ofClause = makeDoers(reading, { at, one, ofStatement }, byKey);
  const clauseAt = clausesAt(reading);
  /** "They agreed that", "the two leaders said": who speaks is told before. */
  const ofCue = (index: number): readonly Holder[] => {
    const { speaker, evidence } = reading.statements[index]!;
    if ('actor' in speaker || !isToldBefore(speaker.described)) return NONE;
    const cue = evidence.parts?.find(({ part }) => part === 'cue');
    const clause = cue && clauseAt(firstFrom(tokens, cue.start));
    return clause && clause.statement === undefined ? ofClause(clause) : NONE;
  };
  return { at, ofStatement, isOutsider, ofClause };
}

const NONE: readonly Holder[] = [];
/** Speakers who only take up whom the text has named. */
const isToldBefore = (described: string): boolean => /^they$/i.test(described) || wordsPointBack(described);
const isSame = (a: Holder, b: Holder): boolean => JSON.stringify(a.who) === JSON.stringify(b.who);

/** A noun whose phrase can name somebody: a member ("officials") or a body ("ministry"). */
const isOfSomebody = wordFact(({ lemma, pos }) => {
  const { members, bodies, several } = stanceLexicon();
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') return false;
  return members.has(lemma) || bodies.has(lemma) || several.has(lemma);
});

/**
 * Whose position words are. In: a reading and a token or clause. Out: holders: an actor of the article, or a description with the
 * party that it names ("Russian officials" → Russia). Journalists, analysts and other outsiders hold none.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { NameMention } from '../../model/doc.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { extentWithout, hasRelation, type Range } from '../statements/tree.ts';
import { isUnnamed } from '../unnamed.ts';
import { makeCollectives } from './collective.ts';
import {
  ARTICLES,
  FURTHER,
  isOfYear,
  isParty,
  mentions,
  NOBODY_HEAD,
  NOT_WHICH,
  namesIn,
  namesOf,
  statesByKnown,
  wordsOf,
} from './descriptions.ts';
import { makeDoers } from './doers.ts';
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
/** Whom an article names so often and hears is no passer-by. */
const NAMED_OFTEN = 4;

export function makeHolders(reading: Reading): Holders {
  const { tree, doc } = reading;
  const { tokens } = tree;
  const words = stanceLexicon();
  const publisher = publisherParty(reading);
  let nameAt: ReadonlyMap<number, NameMention> | undefined;
  const byKey = new Map(reading.actors.map(actor => [actor.key, actor]));
  // Somebody whose office the article takes as known: heard more than once, where states or parties are at odds.
  const heard = new Map<string, number>();
  for (const { speaker } of reading.statements)
    if ('actor' in speaker) heard.set(speaker.actor, (heard.get(speaker.actor) ?? 0) + 1);
  const parties = reading.actors.filter(
    a => a.kind === 'state' || a.kind === 'coalition' || a.kind === 'government',
  ).length;
  const isVoice = (actor: ActorMention): boolean => {
    const times = heard.get(actor.key) ?? 0;
    return (parties >= 2 && times >= 2) || (times >= 1 && actor.forms.length >= NAMED_OFTEN);
  };
  const hasOutsideRole = (actor: ActorMention): boolean =>
    actor.roles
      .map(role => role.title.toLowerCase())
      .some(title => words.outsiders.has(title) || title.split(/\s+/).some(word => words.outsiders.has(word)));
  const isOutsider = (who: Speaker): boolean => {
    if (!('actor' in who)) return outside(who.described.toLowerCase().split(/[^\p{L}]+/u));
    const actor = byKey.get(who.actor);
    return actor?.kind === 'person' && actor.speaksFor === undefined && (hasOutsideRole(actor) || hasAge(actor));
  };
  const outside = (said: readonly string[]): boolean =>
    said.some(word => words.outsiders.has(word) || words.outsiders.has(word.replace(/s$/, '')));
  /** "Selim, 30, a tailor": so are private people named. */
  const hasAge = (actor: ActorMention): boolean =>
    actor.forms.some(form => /^, \d\d(?:,|\.|;| \(|$)/.test(doc.article.text.slice(form.end, form.end + 5)));
  // Asked for each doer and speaker: once for each actor is enough.
  const holding = new Map<ActorMention, boolean>();
  const canHold = (actor: ActorMention): boolean => {
    let can = holding.get(actor);
    if (can === undefined) {
      can = mayHold(actor);
      holding.set(actor, can);
    }
    return can;
  };
  const mayHold = (actor: ActorMention): boolean => {
    const titles = actor.roles;
    if (hasOutsideRole(actor) || (actor.known === undefined && isOfYear(actor.name))) return false;
    if (actor.kind === 'person' && actor.speaksFor === undefined && hasAge(actor)) return false;
    if (actor.kind === 'person')
      return actor.speaksFor !== undefined || titles.length > 0 || actor.known !== undefined || isVoice(actor);
    if (actor.forms.some(form => words.outlets.has(wordBefore(doc.article.text, form.start)))) return false;
    nameAt ??= new Map(doc.names.map(name => [name.start, name]));
    return nameAt.get(actor.forms[0]?.start ?? -1)?.kind !== 'media';
  };
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
    if (said.length > MAX_DESCRIPTION || outside(said) || NOT_WHICH.test(description) || NOBODY_HEAD.test(description))
      return [];
    const against = said.some(word => words.against.has(word.replace(/s$/, '')));
    const party = against
      ? opposition()
      : reading.actors.find(
          actor => isParty(actor) && [actor.name, ...actor.aliases].some(form => mentions(description, form)),
        );
    const kin = said.some(word => words.kin.has(word) || words.kin.has(word.replace(/ies$/, 'y').replace(/s$/, '')));
    if (kin && party) return [{ who: { described: description } }]; // "Norvand's allies" are not Norvand
    const body = said.some(word => words.bodies.has(word) || words.bodies.has(word.replace(/s$/, '')));
    if (!party && !body) {
      const actor = institution(said);
      if (!actor) return ofPeople(description, said);
      return [{ who: { actor: actor.key } }];
    }
    if (!party && (isUnnamed(said) || /^(?:this|that|these|those)$/.test(said[0] ?? ''))) return [];
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
    if (NOT_WHICH.test(phrase) || NOBODY_HEAD.test(phrase)) return [];
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
      foreign.length > 0 || (words.bodies.has(lemma) && !isUnnamed(phrase.toLowerCase().split(/[^\p{L}]+/u)));
    return isNamedSo ? [{ who: { described: phrase } }] : [];
  };
  const collective = makeCollectives(reading, one);
  const at = (token: number): readonly Holder[] => {
    let found = one(token);
    // "both governments" is no name where the text tells which two
    if (found.every(({ who, party }) => 'described' in who && party === undefined)) {
      const together = collective(token);
      if (together.length > 0) found = together;
    }
    for (const child of tree.children(token))
      if (hasRelation(tokens[child]!, 'conj')) found = [...found, ...one(child)];
    return found;
  };
  const issued = issuedBy(reading, fromSpeaker);
  const ofStatement = (index: number | undefined): readonly Holder[] =>
    index === undefined ? NONE : issued(reading.statements[index]!);
  return { at, ofStatement, isOutsider, ofClause: makeDoers(reading, { at, one, ofStatement }, byKey) };
}

const NONE: readonly Holder[] = [];

/** A noun whose phrase can name somebody: a member ("officials") or a body ("ministry"). */
const isOfSomebody = wordFact(({ lemma, pos }) => {
  const { members, bodies } = stanceLexicon();
  return (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ') && (members.has(lemma) || bodies.has(lemma));
});

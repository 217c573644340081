/**
 * Events told by a noun: "talks", "air strikes", "a phone call", and the verb it hangs on: "were postponed", "will be held".
 * In: context, a token. Out: a candidate, where the text adds something (status, time, place, participants).
 */

import type { EventType, NounTrigger, StatusGroup } from '../../knowledge/event-types.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { argumentsOf } from './arguments.ts';
import { byTime } from './by-time.ts';
import { type Candidate, CONTACT } from './candidate.ts';
import type { Context } from './context.ts';
import { isCourse } from './course.ts';
import { groupsOf } from './cue-words.ts';
import { evidenceOfClause, evidenceOfNoun } from './evidence.ts';
import { isNounGiven, isWordOfSomebody } from './given.ts';
import { addClaimants, addGoBetweens } from './go-betweens.ts';
import { isOnItsWay, purposeOf } from './journeys.ts';
import { addStrikers, besideNoun } from './labour.ts';
import type { NounFit } from './noun-fits.ts';
import { type Host, hostOf, isHostedBy, isOwned, isToldPast, outermost, statementAt, tailOf } from './noun-host.ts';
import { addBefore, addFromHost, addOwn, sponsorOf, struckBy } from './noun-participants.ts';
import { onTheOffensive, type Told, tell } from './noun-status.ts';
import { adds, isCount, isNegatedNoun } from './noun-words.ts';
import { Participants } from './participants.ts';
import { addPhrase } from './phrases.ts';
import { type Place, placeBefore, placeIn } from './places.ts';
import { readBehind } from './reached-behind.ts';
import { isGroupDoer } from './same-sides.ts';
import { addAlong, addBetween } from './sides-in-line.ts';
import { statusOfClause } from './status.ts';
import { timeBeside } from './times-around.ts';
import { saysOf } from './told-before.ts';
import { isUnreal } from './unreal.ts';
import { isVenue } from './venues.ts';
import { alongTheLine, ownTokens, placeAmong, recurs, relates, timeAmong } from './when-where.ts';
import { isSaidOf } from './whose-word.ts';
import { NO_GROUPS } from './words.ts';

/** `fits`: the triggers that the noun fits; the first that tells an event is taken. */
export function matchNoun(context: Context, index: number, fits: readonly NounFit[]): Candidate | undefined {
  const outer = outermost(context, index);
  const host = hostOf(context, outer);
  if (context.tokens[index]!.pos === 'PROPN' && !host.clause && !isNamedSummit(context, index)) return undefined;
  const groups = host.clause ? groupsOf(context, host.clause.predicate) : NO_GROUPS;
  for (const { type, trigger } of fits) {
    if (trigger.hosts && !isHostedBy(context, trigger.hosts, host, groups)) continue;
    const found = make(context, { index, outer, host, groups }, type, trigger);
    if (found) return found;
  }
  return undefined;
}

/** An event noun, the noun that stands in its place, and what that hangs on. */
interface Standing {
  readonly index: number;
  readonly outer: number;
  readonly host: Host;
  /** Groups of the verb above. */
  readonly groups: ReadonlySet<StatusGroup>;
}

function make(
  context: Context,
  { index, outer, host, groups }: Standing,
  type: EventType,
  trigger: NounTrigger,
): Candidate | undefined {
  const { clause, stands } = host;
  if (isVenue(context, outer, host)) return undefined;
  if (isNegatedNoun(context, outer) || (outer !== index && isNegatedNoun(context, index)) || isCount(context, index))
    return undefined;
  // all that may refuse the noun, before what takes part in it is gathered
  const trip = purposeOf(context, outer, type);
  // "that the parties return for talks": nobody is said to come
  if (trip && statusOfClause(context, trip, true) === undefined) return undefined;
  const tail = tailOf(context, outer) ?? (outer === index ? undefined : tailOf(context, index));
  const isPact = trigger.next !== undefined && type.id === 'agreement';
  const struck = type.contested ? struckBy(context, outer) : undefined;
  const told =
    trigger.dated || isPact
      ? { status: 'occurred' as const, strong: false }
      : struck
        ? tellStruck(context, struck)
        : tell(context, { index, outer, type, clause: trip ?? clause, stands: trip ? 'oblique' : stands, tail });
  if (!told || isUnreal(context, index, told.status === 'planned')) return undefined;
  const close =
    clause !== undefined && (stands === 'object' || stands === 'subject' || (told.strong && stands === 'oblique'));
  const ofHost = clause && close ? ownTokens(context, clause.predicate, false) : undefined;
  if (ofHost && recurs(context, ofHost)) return undefined;
  const statement = statementAt(context, outer);
  const ofIndex = ownTokens(context, index, true);
  const inNoun = outer === index ? ofIndex : [...ofIndex, ...ownTokens(context, outer, true)];
  let time = timeAmong(context, inNoun);
  const also = PLACE_BEHIND[type.id] ?? PLACE_BEHIND[type.kind] ?? [];
  let place: Place | undefined = placeAmong(context, inNoun, also);
  if (isGathering(context.tokens[index]!)) place ??= placeBefore(context, index);
  // "fled bombardments | on the city of Busia": the place of a deed of force right behind it, wherever it is hung
  if (type.contested && !told.strong && stands !== 'none')
    place ??= alongTheLine(
      context,
      outer,
      context.reading.doc.sentences[context.tokens[outer]!.sentence]!.last,
      also,
    ).place;
  const participants = new Participants();
  addOwn(context, participants, index, type, statement);
  if (outer !== index) addOwn(context, participants, outer, type, statement);
  const next = context.tokens[index + 1]?.norm ?? '';
  if (CONTACT.has(type.kind) && (next === 'with' || next === 'between') && participants.all.length < 2)
    addBetween(context, participants, index + 1, type.roles[next] ?? '');
  if (participants.all.length === 0 && type.roles.modifier === 'actor')
    addBefore(context, participants, index, type, statement);
  const behind = isPact ? readBehind(context, index, type, participants) : undefined;
  time ??= behind?.time;
  place ??= behind?.place;
  if (type.id === 'labour-strike') addStrikers(context, participants, type, ...besideNoun(context, index));
  if (trigger.timed && time === undefined) return undefined;
  const inside = participants.all.length;
  if (struck?.subject !== undefined) {
    addPhrase(context, participants, struck.subject, 'target', statement);
    place ??= placeIn(context, struck.subject);
  }
  if (clause && ofHost) {
    if (told.byHost) {
      addFromHost(context, participants, clause, outer, type, groups, stands);
      place ??= placeAmong(context, ofHost);
    }
    if ((told.strong || stands === 'subject') && !relates(context.tokens[clause.predicate]!))
      time ??= timeAmong(context, ofHost);
  }
  const hosting = hostingOf(context, tail, type);
  if (hosting) {
    const own = ownTokens(context, hosting.predicate, false);
    addPhrase(context, participants, hosting.subject, 'host', hosting.statement);
    time ??= timeAmong(context, own);
    place ??= placeAmong(context, own);
  }
  if (CONTACT.has(type.kind) && participants.all.length < 2 && clause && told.strong) {
    const { first, last } = evidenceOfClause(context, clause);
    addAlong(context, participants, Math.max(first, index), last, type.roles);
  }
  const phrase = evidenceOfNoun(context, outer);
  const telling = struck ?? clause;
  const useClause = telling !== undefined && told.strong && (close || struck !== undefined);
  const sponsor = sponsorOf(context, index);
  const begins = sponsor === undefined ? phrase.first : (context.nameAt.get(sponsor)?.first ?? sponsor);
  const noun = { first: Math.min(phrase.first, begins), last: phrase.last };
  const own = useClause || noun.last - noun.first < 3 ? evidenceOfClauseAt(context, telling, outer, noun) : noun;
  // a subject that the parser hung elsewhere: "the offensive on Busia | began last week"
  const shown = stands === 'subject' && own.first > outer ? { first: noun.first, last: own.last } : own;
  // "With backing from A on the ground, and Russian air raids": the clause of what the noun is joined to ends before it.
  const plain = shown.last < outer ? { first: shown.first, last: noun.last } : shown;
  const range = behind ? { first: evidenceOfNoun(context, index).first, last: behind.last } : plain;
  time ??= timeBeside(context, outer);
  if (told.strong && close) {
    const line = alongTheLine(context, Math.max(index, clause?.predicate ?? index), range.last);
    time ??= line.time;
    place ??= line.place;
  }
  // "talks in Geneva", "a meeting of the so-called support group in Geneva this week", wherever the parser hung place and time
  const behindIt = alongTheLine(context, index, Math.max(noun.last, index + (CONTACT.has(type.kind) ? PHRASE : 3)));
  place ??= behindIt.place;
  if (CONTACT.has(type.kind) && stands !== 'subject' && !told.strong && behindIt.place) time ??= behindIt.time;
  if (trip) {
    addPhrase(context, participants, argumentsOf(context, trip).subject, 'attendee', statement);
    time ??= timeAmong(context, ownTokens(context, trip.predicate, false));
    place ??= placeAmong(context, [trip.predicate, ...ownTokens(context, trip.predicate, false)], ['to', 'for']);
  }
  // "failed to agree at talks in Oslo", "said at the summit": who did so was there
  if (
    CONTACT.has(type.kind) &&
    clause &&
    stands === 'oblique' &&
    participants.all.length < 2 &&
    AT.test(caseOf(context.reading.tree, outer)) &&
    !/^(?:touch|contact)$/.test(context.tokens[index]!.norm)
  )
    addPhrase(context, participants, argumentsOf(context, clause).subject, type.kind === 'visit' ? 'actor' : 'attendee', statement); // biome-ignore format: one line
  // "asked in a letter to the council": who asked wrote it
  if (trigger.to_side && clause && stands === 'oblique' && caseOf(context.reading.tree, outer) === 'in')
    addPhrase(context, participants, argumentsOf(context, clause).subject, 'actor', statement);
  const being = context.clauseAt.get(outer);
  // "Kovar has been in talks with Norland"
  if (CONTACT.has(type.kind) && being?.copular && caseOf(context.reading.tree, outer) === 'in')
    addPhrase(context, participants, argumentsOf(context, being).subject, 'attendee', statement);
  addGoBetweens(context, participants, type, range);
  const owned = type.contested === true && addClaimants(context, participants, index, range.last);
  // "the attack was carried out by": who did it is what is told
  const agent = told.strong && close && clause.passive && clause.subject !== undefined;
  const given = type.contested === true && !struck && isNounGiven(context, outer, agent);
  const offensive = onTheOffensive(context, index);
  if (offensive?.subject !== undefined)
    addPhrase(context, participants, offensive.subject, type.roles.subject, statement);
  const timed =
    time === undefined || offensive?.perfect
      ? told.status
      : byTime(context, { ...told, past: isToldPast(context, outer) }, time, type.contested);
  const status = trip && HELD.test(timed) && isOnItsWay(context, trip, time, timed) ? 'planned' : timed;
  const empty = time === undefined && !place && participants.all.length === 0;
  const owner = type.kind === 'visit' && isOwned(context, index);
  const course = isCourse(context, outer, type, told, host, groups);
  const enough = told.strong
    ? !empty ||
      course ||
      (clause !== undefined && isGroupDoer(context, clause.predicate)) ||
      status === 'postponed' ||
      status === 'cancelled' ||
      (type.kind === 'talks' && status === 'under way') ||
      (type.contested && stands === 'object')
    : trigger.next !== undefined || adds(type, { time, place, inside, sides: participants.all.length, status, owner });
  if (!enough && !saysOf(context, index, told, clause, stands)) return undefined;
  // "gone to dinner": with whom and when is not said
  if (time === undefined && participants.all.length < 2 && isMeal(context.tokens[index]!)) return undefined;
  return {
    type,
    by: 'noun',
    trigger: index,
    clause: clause?.predicate ?? outer,
    status,
    participants,
    range,
    label: labelOf(context, isPact ? index : outer, index),
    time,
    place,
    given: owned || given,
    reported: type.contested && (isWordOfSomebody(context, outer) || isSaidOf(context, outer)),
    statement,
    bare: !enough,
    course,
  };
}

/** Prepositions that bring the place in beside "in", by kind or type. */
const PLACE_BEHIND: Readonly<Record<string, readonly string[]>> = {
  strike: ['on', 'against', 'around'],
  attack: ['on', 'against', 'around'],
  visit: ['to'],
  capture: ['of', 'on'],
  siege: ['of'],
  aid: ['to', 'into'],
  withdrawal: ['from'],
  flight: ['from', 'out', 'to'],
  fighting: ['for', 'around'],
};

function tellStruck(context: Context, clause: Clause): Told | undefined {
  const status = statusOfClause(context, clause, false);
  return status && { status: status === 'under way' && clause.perfect ? 'occurred' : status, strong: true };
}

/** "a conference that Kenya is hosting in Oslo on Friday": the clause tells who, where and when. */
function hostingOf(context: Context, tail: number | undefined, type: EventType): Clause | undefined {
  if (tail === undefined || !CONTACT.has(type.kind)) return undefined;
  const { deprel, norm } = context.tokens[tail]!;
  const clause = context.clauseAt.get(tail);
  return deprel === 'acl:relcl' && /^(?:host|hosts|hosted|hosting)$/.test(norm) && !clause?.passive
    ? clause
    : undefined;
}

/** "in the fourth Nuclear Security Summit": a gathering by its name. */
const isNamedSummit = ({ tokens }: Context, noun: number): boolean =>
  /^(?:summit|conference|talks)$/.test(tokens[noun]!.norm) &&
  /^\p{Lu}/u.test(tokens[noun]!.text) &&
  /^\p{Lu}/u.test(tokens[noun - 1]?.text ?? '');

const isGathering = wordFact(({ norm }) => /^(?:meeting|conference|summit|talks|negotiations)$/.test(norm));
/** Words of the phrase of a meeting that are looked at for its place. */
const PHRASE = 14;
const HELD = /^(?:occurred|under way)$/;
const isMeal = wordFact(({ norm }) => /^(?:dinner|lunch|breakfast)s?$/.test(norm));
const AT = /^(?:at|during|in)$/;

const evidenceOfClauseAt = (context: Context, clause: Clause | undefined, noun: number, own: Candidate['range']) => {
  if (clause) return evidenceOfClause(context, clause);
  let at = context.tokens[noun]!.head;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const found = context.clauseAt.get(at);
    if (found) return evidenceOfClause(context, found);
    at = context.tokens[at]!.head;
  }
  return own;
};

/** Short words for lists: the noun with its modifiers and a place. */
function labelOf(context: Context, outer: number, index: number): Candidate['label'] {
  const { tokens, reading } = context;
  let first = Math.min(outer, index);
  for (const child of reading.tree.children(first))
    if (child < first && first - child <= 4 && ['amod', 'compound'].includes(relationOf(tokens[child]!))) first = child;
  let last = Math.max(outer, index);
  if (caseAt(context, last + 1) === 'in' && tokens[last + 2]?.pos === 'PROPN') {
    last += 2;
    while (tokens[last + 1]?.pos === 'PROPN' && relationOf(tokens[last + 1]!) === 'flat') last++;
  }
  return { first, last: Math.min(last, first + 12) };
}

const caseAt = (context: Context, index: number): string => context.tokens[index]?.norm ?? '';

/**
 * Who takes part in an event that a noun tells. In: context, the noun and the verb above it. Out: participants added to a list:
 * those its own phrase names ("Kenyan-led talks between Norland and Sweden in Oslo") and those the verb brings in ("Egypt hosted talks").
 */
import type { EventType, StatusGroup } from '../../knowledge/event-types.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { argumentsOf } from './arguments.ts';
import { CONTACT } from './candidate.ts';
import { type Context, isOwnerMark } from './context.ts';
import { doerOf } from './doers.ts';
import { nmods } from './noun-host.ts';
import { addActor, type Participants } from './participants.ts';
import { addPhrase, isBacked } from './phrases.ts';
import { ownerOf } from './pronouns.ts';
import { addBeside, addBetween, addJoined, addListAfter, addListBefore } from './sides-in-line.ts';

/** "US-led", "Qatari-mediated": what stands before the hyphen is no side of the event. */
const LED = new Set([
  'led',
  'brokered',
  'mediated',
  'sponsored',
  'backed',
  'hosted',
  'facilitated',
  'chaired',
  'convened',
]);

/** Participles whose agent did the deed. */
const DONE_BY =
  /^(?:committed|carried|launched|claimed|perpetrated|conducted|staged|mounted|waged|unleashed|led|ordered|planned|executed|directed|fired|begun|started|spearheaded|inflicted|involving|including|aimed|targeting|directed|killing)$/;

/** "a meeting that included Kenya". */
const INVOLVES = /^(?:involv|includ|bring|brought)/;

const isHosting = (verb: string): boolean => /^(?:host|chair|mediat|broker|sponsor|facilitat|conven|attend)/.test(verb);

/** Who the noun's own phrase names. */
export function addOwn(
  context: Context,
  into: Participants,
  noun: number,
  type: EventType,
  statement: number | undefined,
): void {
  const { reading, tokens } = context;
  const { roles } = type;
  const sponsor = type.roles.led ? sponsorOf(context, noun) : undefined;
  if (sponsor !== undefined) addActor(context, into, context.actorOf(sponsor)!, type.roles.led!);
  if (roles.modifier && !type.contested) addJoined(context, into, noun, roles.modifier);
  for (const child of reading.tree.children(noun)) {
    const token = tokens[child]!;
    const relation = relationOf(token);
    if (child < noun && (relation === 'amod' || relation === 'compound' || relation === 'obl' || relation === 'nmod')) {
      // hung on it from another phrase: "in support of the president ahead of a truce"
      if (tokens.slice(child + 1, noun).some(between => between.pos === 'ADP')) continue;
      if (CONTACT.has(type.kind) && isTopic(context, noun, child)) continue;
      // "a Kenyan-backed offensive" is not Kenya's
      if (type.contested && (isBacked(token) || (tokens[child + 2] && isBacked(tokens[child + 2]!)))) continue;
      if (LED.has(token.norm)) {
        for (const inner of reading.tree.children(child))
          addPhrase(context, into, inner, roles.led ?? 'actor', statement);
      } else if (tokens[child + 2] && LED.has(tokens[child + 2]!.norm) && tokens[child + 1]!.text === '-')
        addPhrase(context, into, child, roles.led ?? 'actor', statement);
      else if (token.norm === 'its') {
        const owner = ownerOf(context, child, statement);
        if (owner) addActor(context, into, owner, type.roles.modifier ?? '');
      } else if ((token.norm === 'his' || token.norm === 'her') && !context.actorOf(child))
        addPhrase(context, into, doerAfter(context, noun), roles.modifier, statement);
      else if (
        token.norm === 'their' ||
        token.norm === 'both' ||
        (context.actorOf(child) && !isSeat(context, child, type))
      )
        addPhrase(context, into, child, roles.modifier, statement);
      continue;
    }
    if (child > noun && (relation === 'nmod' || relation === 'obl')) {
      const word = caseOf(reading.tree, child);
      if (word === 'between' || word === 'among')
        addBetween(context, into, reading.tree.child(child, 'case')!, roles[word] ?? '');
      else addPhrase(context, into, child, roles[word], statement);
    }
    if (
      child > noun &&
      relation === 'acl' &&
      !(token.deprel === 'acl:relcl' && !isHosting(token.norm) && !INVOLVES.test(token.norm))
    ) {
      const inner = context.clauseAt.get(child);
      if (!inner) continue;
      // "an attack on a clinic run by nuns": only who did the deed is behind it
      if (type.contested && !DONE_BY.test(token.norm)) continue;
      if (inner.passive && inner.subject !== undefined)
        addPhrase(
          context,
          into,
          inner.subject,
          token.norm === 'hosted' ? 'host' : isHosting(token.norm) ? 'mediator' : (roles.by ?? ''),
          statement,
        );
      // "a call made by Kovar to Lemos", with Lemos hung on Kovar
      for (const { word, head } of inner.passive && inner.subject !== undefined ? nmods(context, inner.subject) : [])
        if (word === 'to') addPhrase(context, into, head, roles.to, statement);
      for (const { preposition, head } of inner.obliques)
        if (roles[preposition]) addPhrase(context, into, head, roles[preposition], statement);
      if (INVOLVES.test(token.norm)) addPhrase(context, into, inner.object, roles.involving, statement);
    }
  }
}

/** "During her trip to Oslo, Anna Kovar announced": the doer that follows. */
function doerAfter(context: Context, noun: number): number | undefined {
  const { tokens, clauseAt } = context;
  let at = tokens[noun]!.head;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const clause = clauseAt.get(at);
    if (clause?.subject !== undefined) return clause.subject > noun ? clause.subject : undefined;
    if (clause && clause.predicate > noun) return personBefore(context, noun, clause.predicate);
    at = tokens[at]!.head;
  }
  return undefined;
}

/** The person named right before a verb that the tree gives no doer. */
function personBefore({ tokens, actorOf, actorByKey }: Context, from: number, verb: number): number | undefined {
  for (let i = verb - 1; i > from && !/^(?:VERB|PUNCT|ADP)$/.test(tokens[i]!.pos); i--) {
    const who = actorOf(i);
    if (who && 'actor' in who && actorByKey.get(who.actor)?.kind === 'person') return i;
  }
  return undefined;
}

const isContent = wordFact(({ pos }) => /^(?:NOUN|PROPN|ADJ|VERB)$/.test(pos));

/** "attend African Union-sponsored peace talks", with the union hung on the verb: the last word of who stands before the hyphen. */
export function sponsorOf({ tokens, actorOf }: Context, noun: number): number | undefined {
  for (let i = noun - 1; i > noun - 5 && i > 1 && isContent(tokens[i]!); i--)
    if (LED.has(tokens[i]!.norm)) return tokens[i - 1]!.text === '-' && actorOf(i - 2) ? i - 2 : undefined;
  return undefined;
}

const isStruck = wordFact(({ norm }) => /^(?:target|victim|scene|site)$/.test(norm));

/** "The town has been the target of attacks": who or what was struck. */
export function struckBy(context: Context, noun: number): Clause | undefined {
  const { tokens, clauseAt } = context;
  const above = tokens[tokens[noun]!.head];
  if (!above || !isStruck(above)) return undefined;
  const clause = clauseAt.get(above.index);
  return clause?.copular && !clause.negated ? clause : undefined;
}

const mayNameSide = wordFact(
  ({ norm, pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) && !LED.has(norm) && norm !== 'backed' && norm !== 'based',
);

/** Words right before the noun that name somebody, where the tree hung them elsewhere: "a Kenyan government offensive". */
export function addBefore(
  context: Context,
  into: Participants,
  noun: number,
  type: EventType,
  statement: number | undefined,
): void {
  const { tokens } = context;
  const { sentence } = tokens[noun]!;
  for (let i = noun - 1; i >= noun - 5 && tokens[i]?.sentence === sentence; i--) {
    if (isOwnerMark(tokens[i]!.norm)) continue;
    if (!mayNameSide(tokens[i]!)) break;
    if (!context.actorOf(i) || isSeat(context, i, type)) continue;
    if (CONTACT.has(type.kind) && isTopic(context, noun, i)) break;
    addPhrase(context, into, i, type.roles.modifier, statement);
    break;
  }
}

/** Who the verb above brings in: "Egypt hosted talks", "the two sides held talks with". */
export function addFromHost(
  context: Context,
  into: Participants,
  clause: Clause,
  noun: number,
  type: EventType,
  groups: ReadonlySet<StatusGroup>,
  stands: string,
): void {
  const { roles } = type;
  const verb = context.tokens[clause.predicate]!.norm;
  // "convened a meeting with Kovar": who meets him is there
  const isWith =
    /^(?:conven|chair)/.test(verb) &&
    (into.all.some(({ role }) => role === 'attendee') || clause.obliques.some(({ preposition }) => preposition === 'with')); // biome-ignore format: one thought
  const host = /^(?:host|hosted|hosts|hosting)$/.test(verb)
    ? 'host'
    : isWith
      ? roles.subject
      : /^(?:mediat|broker|facilitat|sponsor|conven|oversaw|oversee|chair)/.test(verb) && CONTACT.has(type.kind)
        ? 'mediator'
        : roles.subject;
  // "he said the truce was holding": the event itself is what the verb tells of
  const subject = stands === 'subject' ? undefined : doerOf(context, clause, argumentsOf(context, clause).subject);
  if (
    subject !== undefined &&
    subject !== noun &&
    !isExpectant(context, clause) &&
    !isForOthers(verb, type, into) &&
    (!groups.has('deny') || type.contested) &&
    subject !== clause.predicate
  ) {
    addPhrase(
      context,
      into,
      subject,
      groups.has('postpone') || groups.has('cancel') ? 'actor' : host,
      clause.statement,
    );
    if (CONTACT.has(type.kind) && host) addBeside(context, into, subject, host);
    if (host === 'attendee') {
      if (subject < clause.predicate) addListBefore(context, into, clause.predicate, host);
    }
  }
  // "a conversation Kovar and Lemos had"
  if (clause.subject === noun && stands === 'object' && host === 'attendee' && !clause.passive)
    addListBefore(context, into, clause.predicate, host);
  for (const { preposition, head } of clause.obliques) {
    if (head === noun || !roles[preposition]) continue;
    if (preposition === 'between') addBetween(context, into, head - 1, roles[preposition]);
    else addPhrase(context, into, head, roles[preposition], clause.statement);
  }
  if (CONTACT.has(type.kind) && (/^join/.test(verb) || (/^attended$/.test(verb) && clause.passive)))
    addListAfter(context, into, clause.predicate + (clause.passive ? 2 : 1), 'attendee');
  if (
    clause.object !== undefined &&
    clause.object !== noun &&
    CONTACT.has(type.kind) &&
    /^(?:join|invit|bring|brought|involv|includ|featur|unit|gather|assembl)/.test(verb)
  )
    addPhrase(context, into, clause.object, 'attendee', clause.statement);
}

/** "arranged a meeting between Kovar and Lemos": who brings others together is not one of the two. */
const isForOthers = (verb: string, { kind }: EventType, { all }: Participants): boolean =>
  CONTACT.has(kind) && /^(?:arrang|propos|offer|suggest|order|demand|set|organi[sz])/.test(verb) && all.length > 1;

/** "expects a gathering of ministers to endorse the plan": who expects it need not be there. */
const isExpectant = ({ tokens, reading }: Context, { predicate }: Clause): boolean =>
  /^(?:expect|anticipat|predict|foresee|foresaw)/.test(tokens[predicate]!.norm) &&
  reading.tree.child(predicate, 'xcomp', 'ccomp') !== undefined;

/** "a new round of Kenya talks", "the Kenyan peace talks": what they are about; who sits there is not said. */
function isTopic({ tokens, nameAt }: Context, noun: number, at: number): boolean {
  const kind = nameAt.get(at)?.kind;
  if (tokens[at + 1]?.text === '-' || tokens[at - 1]?.text === '-' || /^(?:and|,|\/)$/.test(tokens[at - 1]?.norm ?? ''))
    return false;
  if (kind === 'state' || kind === 'place') return tokens[at]!.pos === 'PROPN' && tokens[at + 1]?.norm !== "'s";
  return kind === 'nationality' && tokens[noun - 1]?.norm === 'peace' && at === noun - 2;
}

/** "the White House meeting": where it was, not who. */
function isSeat(context: Context, index: number, type: EventType): boolean {
  const who = context.actorOf(index);
  return (
    CONTACT.has(type.kind) &&
    who !== undefined &&
    'actor' in who &&
    (context.actorByKey.get(who.actor)?.known ?? '').startsWith('seat/')
  );
}

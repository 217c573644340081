/**
 * Who takes part in an event that a verb tells: its doer, its object, those its prepositions bring in. In: context, clause, type, trigger,
 * the arguments with the doer. Out: participants, first named first.
 */
import type { EventType, VerbTrigger } from '../../knowledge/event-types.ts';
import type { ParticipantRole } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { type Context, isPlaceName } from './context.ts';
import { addStrikers } from './labour.ts';
import { modifiersOf, nmods } from './noun-host.ts';
import { keyOf, Participants } from './participants.ts';
import { addPhrase, isBacker } from './phrases.ts';
import { addBeside, addBetween, addListAfter, addListBefore } from './sides-in-line.ts';
import type { Arguments } from './verb-fits.ts';

/** What sides do together. */
const JOINT = new Set(['signing', 'agreement', 'statement', 'prisoner-exchange']);

export function sidesOf(
  context: Context,
  clause: Clause,
  type: EventType,
  trigger: VerbTrigger,
  { subject, object, passive }: Arguments,
): Participants {
  const doer = subject !== undefined && isHolder(context, subject, object) ? undefined : subject;
  const { roles } = type;
  const { statement } = clause;
  const participants = new Participants();
  addPhrase(
    context,
    participants,
    doer,
    trigger.receiving ? 'recipient' : (trigger.subject_role ?? roles.subject),
    statement,
  );
  if (doer !== undefined && roles.subject === 'attendee') {
    addBeside(context, participants, doer, 'attendee');
  }
  if (
    doer !== undefined &&
    doer < clause.predicate &&
    roles.subject &&
    (roles.subject === 'attendee' || JOINT.has(type.id))
  )
    addListBefore(context, participants, clause.predicate, roles.subject);
  if (passive) addAgent(context, participants, clause, roles.subject);
  const isTopic = object !== undefined && ABOUT.test(context.tokens[clause.predicate]!.norm);
  if (isTopic) addPartners(context, participants, object, roles.with, statement);
  else if (object !== undefined) addObject(context, participants, clause, type, trigger, object);
  addPhrase(context, participants, clause.recipient, roles.recipient ?? roles.to, statement);
  // "the treaty between Kenya and Norland took effect"
  if (doer !== undefined && roles.subject === '') addHung(context, participants, doer, type, statement);
  // "agreed to a truce with Norland"
  if (type.id === 'agreement')
    for (const { preposition, head } of clause.obliques)
      if (trigger.with?.includes(preposition)) addPartners(context, participants, head, roles.with, statement);
  for (const { preposition, head } of clause.obliques) {
    const role = trigger.receiving && preposition === 'from' ? 'actor' : roles[preposition];
    if (!role || (preposition === 'of' && isOrigin(context, head))) continue;
    // "met with the fund, then with the president": another meeting
    if (isAfterwards(context, head)) continue;
    // "the draft brought from Norland by the envoy": where it was before
    if (preposition === 'from' && role === 'actor' && participants.all.some(p => p.role === 'actor')) continue;
    if (preposition === 'between') addBetween(context, participants, head - 1, role);
    else addPhrase(context, participants, head, role, statement);
  }
  if (object !== undefined && !isTopic) addHung(context, participants, object, type, statement);
  addStrikers(context, participants, type, doer);
  return participants;
}

/** Verbs whose object is what the sides speak of. */
const ABOUT = /^(?:discuss|review|negotiat)/;

/** "discussed the crisis in Norland with Paul Lemos", with Lemos hung on the topic. */
function addPartners(
  context: Context,
  into: Participants,
  object: number,
  role: ParticipantRole | '' | undefined,
  statement: number | undefined,
): void {
  for (const one of nmods(context, object))
    for (const { word, head } of [one, ...nmods(context, one.head)])
      if (word === 'with' && !/^(?:talk|negotiation|dialogue|relation|tie|meeting|conflict|war|deal|agreement)s?$/.test(context.tokens[context.tokens[head]!.head]!.norm)) addPhrase(context, into, head, role, statement); // biome-ignore format: one thought
}

const isAfterwards = ({ reading, tokens }: Context, head: number): boolean => {
  const preposition = reading.tree.child(head, 'case');
  return preposition !== undefined && /^(?:then|later|afterwards?)$/.test(tokens[preposition - 1]?.norm ?? '');
};

/** "They went on, capturing a rebel-held town": whoever they are, not those who held it. */
function isHolder({ reading, tokens, actorOf }: Context, doer: number, object: number | undefined): boolean {
  const held = object === undefined ? undefined : reading.tree.children(object).find(c => HELD.test(tokens[c]!.norm));
  const [holder, who] = [held === undefined ? undefined : actorOf(held - 2), actorOf(doer)];
  return holder !== undefined && who !== undefined && keyOf(holder) === keyOf(who);
}
const HELD = /^(?:held|controlled|occupied|ruled|run)$/;

/** "with President Lemos of Kenya", with Kenya hung on the verb: where he is from. */
function isOrigin({ reading, tokens, actorOf }: Context, head: number): boolean {
  const of = reading.tree.child(head, 'case');
  return of !== undefined && tokens[of - 1]?.pos === 'PROPN' && actorOf(of - 1) !== undefined;
}

/** What is done to whom: "met the envoy", "launched Kenyan missiles", "pulled out its troops". */
function addObject(
  context: Context,
  participants: Participants,
  clause: Clause,
  type: EventType,
  trigger: VerbTrigger,
  object: number,
): void {
  const { roles } = type;
  const { reading, tokens } = context;
  const { statement } = clause;
  const objectIsPlace = isPlaceName(context.nameAt.get(object));
  // "Kenya will pull out its troops": whose they are is said
  const isOwn =
    participants.all.length > 0 &&
    roles.object === 'actor' &&
    !modifiersOf(context, object).some(c => context.tokens[c]!.pos !== 'PRON' && context.actorOf(c));
  if ((trigger.object_role ?? roles.object) && !isOwn && (!objectIsPlace || context.actorOf(object)))
    // what is launched shows by its adjective who launched it: "Kenyan missiles"
    addPhrase(
      context,
      participants,
      object,
      trigger.object_role ??
        (trigger.object?.names.has('weapon') && !trigger.object.place ? (roles.modifier ?? '') : roles.object),
      statement,
    );
  if (
    ['withdrawal', 'deployment'].includes(type.kind) &&
    reading.tree.children(object).some(c => tokens[c]!.pos !== 'PRON' && context.actorOf(c))
  )
    addPhrase(context, participants, object, 'actor', statement);
  if (roles.object === 'attendee' && !objectIsPlace && object > clause.predicate)
    addListAfter(context, participants, clause.predicate + 1, 'attendee');
}

/** "a letter from the minister": what hangs on the object. */
function addHung(
  context: Context,
  participants: Participants,
  object: number,
  { roles }: EventType,
  statement: number | undefined,
): void {
  const { reading, tokens } = context;
  for (const child of reading.tree.children(object)) {
    const preposition = reading.tree.child(child, 'case');
    const role = preposition === undefined ? undefined : roles[tokens[preposition]!.norm];
    if (child > object && role && tokens[preposition!]!.norm !== 'of')
      addPhrase(context, participants, child, role, statement);
  }
}

/** "was received at the palace by the king": the agent, wherever the parser hung it. */
function addAgent(
  context: Context,
  into: Participants,
  { predicate, range }: Clause,
  role: ParticipantRole | '' | undefined,
): void {
  const { tokens } = context;
  for (let i = predicate + 1; i < range.last && !/^(?:VERB|SCONJ)$/.test(tokens[i]!.pos); i++) {
    if (tokens[i]!.pos === 'ADP' && !/^(?:by|in|into|at|on|to|from|with|of)$/.test(tokens[i]!.norm)) return;
    if (tokens[i]!.norm !== 'by') continue;
    for (let at = i + 1; at <= i + 5 && at <= range.last; at++) {
      if (!context.actorOf(at) || isBacker(context, at)) continue;
      addPhrase(context, into, at, role);
      addListAfter(context, into, at, role ?? '');
      return;
    }
  }
}

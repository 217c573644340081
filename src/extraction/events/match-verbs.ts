/** Events told by a verb: "met", "handed over", "bombed". In: context, a clause. Out: candidates, at most one a clause. */
import type { EventType, VerbTrigger } from '../../knowledge/event-types.ts';
import type { EventStatus, ParticipantRole } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Candidate } from './candidate.ts';
import { argumentsOf, type Context, isOfClass, isPlaceName, modifiersOf } from './context.ts';
import { doerOf } from './doers.ts';
import { evidenceOfClause } from './evidence.ts';
import { isVerbGiven } from './given.ts';
import { addGoBetweens } from './go-betweens.ts';
import { byTime } from './noun-status.ts';
import { Participants } from './participants.ts';
import { addPhrase } from './phrases.ts';
import { addAlong, addBeside, addBetween, addListAfter, addListBefore } from './sides-in-line.ts';
import { inHeading, statusOfClause, verbKeys } from './status.ts';
import { isUnreal } from './unreal.ts';
import { type Arguments, fits } from './verb-fits.ts';
import { alongTheLine, ownTokens, placeAmong, placeIn, recurs, timeAmong } from './when-where.ts';

/** What sides do together. */
const JOINT = new Set(['signing', 'agreement', 'statement', 'prisoner-exchange']);

const PLACE_BY_PREPOSITION: Readonly<Record<string, readonly string[]>> = {
  visit: ['to', 'for'],
  strike: ['on', 'against'],
  attack: ['on'],
  deployment: ['to'],
};

export function matchVerb(context: Context, clause: Clause): Candidate | undefined {
  for (const key of verbKeys(context, clause.predicate)) {
    for (const { type, trigger } of context.lexicon.verbs.get(key) ?? []) {
      if (!key.includes(' ') && hasParticle(context, clause.predicate)) continue;
      const args = argumentsOf(context, clause, key);
      if (!fits(context, clause, trigger, args)) continue;
      if (type.id !== 'delegation' && isHabit(context, clause, trigger)) continue;
      const status = refine(context, clause, type, trigger, statusOfClause(context, clause, type.tentative));
      if (!status || isUnreal(context, clause.predicate, status === 'planned')) continue;
      const found = make(context, clause, type, trigger, status, args);
      return tellsMore(found) && !isOwnEmbargo(context, found, args) ? found : undefined;
    }
  }
  return undefined;
}

/** "is travelling to" lies ahead; acts of force told in the present of a story are done. */
function refine(
  context: Context,
  clause: Clause,
  type: EventType,
  trigger: VerbTrigger,
  status: EventStatus | undefined,
): EventStatus | undefined {
  const { norm } = context.tokens[clause.predicate]!;
  // "millions have been displaced": the state of a country, no event of a day
  if (type.id === 'flight' && (clause.perfect || clause.passive) && isTally(context, clause)) return undefined;
  if (isState(context, clause) || isTrait(context, clause) || isPrenominal(context, clause)) return undefined;
  // "was being met at the airport by an aide": fetched
  if (
    type.kind === 'meeting' &&
    norm === 'met' &&
    context.reading.tree.child(clause.predicate, 'aux:pass') !== undefined
  )
    return undefined;
  // "is ready to return": nothing is planned yet
  if (type.kind === 'visit' && status === 'planned' && clause.modal === 'to' && isReady(context, clause))
    return undefined;
  if (status !== 'under way') return status;
  if (type.id === 'delegation') return 'occurred';
  if (!norm.endsWith('ing') && !clause.perfect && !clause.passive && !isBaseForm(norm, trigger)) return 'occurred';
  if (type.kind === 'visit' && trigger.with && clause.progressive && !/^(?:arriv|land)/.test(norm)) return 'planned';
  if (
    (type.contested || type.kind === 'visit' || type.kind === 'handover') &&
    !clause.progressive &&
    clause.tense === 'present'
  )
    return 'occurred';
  return status;
}

/** Kinds of which a verb alone, without who, when or where, tells nothing to keep: "voted against it", "had discussed it". */
const EMPTY = new Set(['meeting', 'talks', 'call', 'vote', 'signing', 'handover', 'deployment']);
const tellsMore = ({ type, participants, time, place, status }: Candidate): boolean =>
  (!EMPTY.has(type.kind) && type.id !== 'abduction') ||
  participants.all.length > 0 ||
  time !== undefined ||
  place !== undefined ||
  /^(?:cancelled|postponed|denied)$/.test(status);

/** "With that, the embargo is lifted": that of a briefing, of which the words say no more. */
const isOwnEmbargo = (
  context: Context,
  { type, participants, time }: Candidate,
  { subject, object }: Arguments,
): boolean =>
  type.kind === 'sanction' &&
  participants.all.length === 0 &&
  time === undefined &&
  [subject, object].some(
    at =>
      at !== undefined &&
      context.tokens[at]!.norm === 'embargo' &&
      context.reading.tree.children(at).every(c => context.tokens[c]!.pos === 'DET'),
  );

/** Adverbs of what is done as a rule. */
const AS_A_RULE =
  /^(?:regularly|often|frequently|routinely|usually|typically|sometimes|always|periodically|normally|generally|occasionally|traditionally)$/;

/** "regularly meets", "sends its troops where they are needed": a rule, no event; only a heading or a date makes news of a plain present. */
function isHabit(context: Context, clause: Clause, trigger: VerbTrigger): boolean {
  const { tokens, reading } = context;
  const { predicate, tense, progressive, perfect, modal } = clause;
  if (reading.tree.children(predicate).some(c => AS_A_RULE.test(tokens[c]!.norm))) return true;
  if (recurs(context, ownTokens(context, predicate, false))) return true;
  const plain = tense === 'present' && !progressive && !perfect && !modal && !clause.passive;
  if (!plain || !isBaseForm(tokens[predicate]!.norm, trigger)) return false;
  return (
    !inHeading(context, predicate) &&
    timeAmong(context, ownTokens(context, predicate, false)) === undefined &&
    alongTheLine(context, predicate, clause.range.last).time === undefined
  );
}

/** Not a past form that the tagger took for a present: "met", "struck". */
const isBaseForm = (norm: string, { words }: VerbTrigger): boolean =>
  !norm.endsWith('ed') && words.some(word => norm.startsWith(word.split(/[/ ]/)[0]!));

const isTally = (context: Context, { predicate, passive, obliques }: Clause): boolean => {
  const own = ownTokens(context, predicate, false);
  return (
    timeAmong(context, own) === undefined &&
    (passive || !obliques.some(o => /^(?:to|from|into|across)$/.test(o.preposition)))
  );
};

/** "troops stationed on the border", "the munitions dropped": a participle behind a noun that says neither who, when nor where is background. */
const isState = (context: Context, clause: Clause): boolean =>
  context.tokens[clause.predicate]!.deprel === 'acl' &&
  clause.passive &&
  clause.subject === undefined &&
  timeAmong(context, ownTokens(context, clause.predicate, false)) === undefined &&
  /^(?:station|deploy|mass|displac|uproot|drop|fire|launch|sanction|blacklist|besiege|encircle|surround|exchange|freez|froz)/.test(
    context.tokens[clause.predicate]!.norm,
  );

/** "a letter about abducted Kenyan children": a participle before its noun. */
const isPrenominal = ({ tokens, nameAt, timeAt }: Context, { predicate, subject }: Clause): boolean => {
  const next = tokens[predicate + 1];
  const before = tokens[predicate - 1];
  return (
    (subject === undefined || timeAt.has(subject)) &&
    /^VB[ND]$/.test(tokens[predicate]!.tag ?? '') &&
    (/^(?:ADP|DET)$/.test(before?.pos ?? '') || before?.norm === 'about') &&
    (next?.pos === 'NOUN' || next?.pos === 'ADJ' || nameAt.get(predicate + 1)?.kind === 'nationality')
  );
};

/** "the coalition targeting the movement": what a force is there for, no strike. */
const isTrait = (context: Context, { predicate }: Clause): boolean =>
  /^(?:targeting|fighting|battling)$/.test(context.tokens[predicate]!.norm) &&
  context.tokens[predicate - 1]?.pos === 'NOUN' &&
  isOfClass(context, predicate - 1, ['people']);

const isReady = ({ tokens }: Context, { governor }: Clause): boolean =>
  governor !== undefined && /^(?:ready|willing|prepared|eager|keen|free|able)$/.test(tokens[governor.predicate]!.norm);

function make(
  context: Context,
  clause: Clause,
  type: EventType,
  trigger: VerbTrigger,
  status: Candidate['status'],
  args: Arguments,
): Candidate {
  const { roles } = type;
  const { reading, tokens } = context;
  const { statement } = clause;
  const { object } = args;
  const participants = new Participants();
  const doer = doerOf(context, clause, args.subject);
  addPhrase(context, participants, doer, trigger.receiving ? 'recipient' : roles.subject, statement);
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
  if (args.passive && doer === undefined) addAgent(context, participants, clause, roles.subject);
  const objectIsPlace = object !== undefined && isPlaceName(context.nameAt.get(object));
  // "Kenya will pull out its troops": whose they are is said
  const isOwn =
    participants.all.length > 0 &&
    roles.object === 'actor' &&
    object !== undefined &&
    !modifiersOf(context, object).some(c => context.tokens[c]!.pos !== 'PRON' && context.actorOf(c));
  if (roles.object && !isOwn && (!objectIsPlace || context.actorOf(object!)))
    // what is launched shows by its adjective who launched it: "Kenyan missiles"
    addPhrase(
      context,
      participants,
      object,
      trigger.object_role ??
        (trigger.object?.includes('weapon') && !trigger.object.includes('place')
          ? (roles.modifier ?? '')
          : roles.object),
      statement,
    );
  if (
    object !== undefined &&
    ['withdrawal', 'deployment'].includes(type.kind) &&
    reading.tree.children(object).some(c => tokens[c]!.pos !== 'PRON' && context.actorOf(c))
  )
    addPhrase(context, participants, object, 'actor', statement);
  if (roles.object === 'attendee' && object !== undefined && !objectIsPlace && object > clause.predicate)
    addListAfter(context, participants, clause.predicate + 1, 'attendee');
  addPhrase(context, participants, clause.recipient, roles.recipient ?? roles.to, statement);
  for (const { preposition, head } of clause.obliques) {
    const role = trigger.receiving && preposition === 'from' ? 'actor' : roles[preposition];
    if (!role) continue;
    if (preposition === 'between') addBetween(context, participants, head - 1, role);
    else addPhrase(context, participants, head, role, statement);
  }
  // "a letter from the minister": what hangs on the object
  if (object !== undefined) {
    for (const child of reading.tree.children(object)) {
      const preposition = reading.tree.child(child, 'case');
      const role = preposition === undefined ? undefined : roles[tokens[preposition]!.norm];
      if (child > object && role && tokens[preposition!]!.norm !== 'of')
        addPhrase(context, participants, child, role, statement);
    }
  }
  const own = ownTokens(context, clause.predicate, false);
  const contact = roles.subject === 'attendee';
  const range = evidenceOfClause(context, clause);
  const also = PLACE_BY_PREPOSITION[type.kind] ?? [];
  const line = alongTheLine(context, clause.predicate, range.last, also);
  const time = timeAmong(context, own) ?? line.time ?? sharedTime(context, clause);
  addGoBetweens(context, participants, type, range);
  if (contact && participants.all.length < 2)
    addAlong(context, participants, Math.max(range.first, clause.predicate), range.last, roles);
  const place =
    (object !== undefined && ['visit', 'strike', 'attack', 'other'].includes(type.kind)
      ? placeIn(context, object)
      : undefined) ??
    placeAmong(context, own, also) ??
    line.place ??
    (trigger.subject?.includes('ground') && doer !== undefined ? placeIn(context, doer) : undefined);
  return {
    type,
    by: 'verb',
    trigger: clause.predicate,
    clause: clause.predicate,
    status: clause.tense === 'past' ? status : byTime(context, { status, strong: true }, time),
    participants,
    range,
    label: {
      first: clause.predicate,
      last:
        object !== undefined && object > clause.predicate && object - clause.predicate < 6 ? object : clause.predicate,
    },
    ...(time === undefined ? {} : { time }),
    ...(place ? { place } : {}),
    ...(type.contested && isVerbGiven(context, clause.predicate, args.subject) ? { given: true } : {}),
    ...(statement === undefined ? {} : { statement }),
  };
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
      if (!context.actorOf(at)) continue;
      addPhrase(context, into, at, role);
      return;
    }
  }
}

/** "taken advantage of", "take part": no taking. */
const IDIOM =
  /^(?:advantage|care|part|place|note|aim|stock|heart|office|shape|root|refuge|account|issue|hostage|prisoner|effect)$/;

/** "spoke out", "struck down": another verb than the plain one. */
const hasParticle = (context: Context, predicate: number): boolean =>
  context.reading.tree
    .children(predicate)
    .some(
      c =>
        context.tokens[c]!.deprel === 'compound:prt' ||
        (c === predicate + 1 && /^(?:out|up|off|down)$/.test(context.tokens[c]!.norm)),
    ) ||
  (/^t(?:ak|ook)/.test(context.tokens[predicate]!.norm) && IDIOM.test(context.tokens[predicate + 1]?.norm ?? ''));

/** "flew in on Wednesday and attacked", "had a call on Saturday, reviewing": a clause without a doer of its own shares its governor's time. */
function sharedTime(context: Context, clause: Clause): number | undefined {
  const { governor, predicate } = clause;
  const above = governor && context.clauseAt.get(governor.predicate);
  if (!above || context.reading.tree.child(predicate, 'nsubj') !== undefined) return undefined;
  const participle = context.tokens[predicate]!.tag === 'VBG' && governor.relation === 'advcl';
  if (governor.relation !== 'conj' && !participle) return undefined;
  return timeAmong(context, ownTokens(context, above.predicate, false));
}

/** Events told by a verb: "met", "handed over", "bombed". In: context, a clause. Out: candidates, at most one a clause. */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import type { EventType, VerbTrigger, VerbTriggers } from '../../knowledge/event-types.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { argumentsOf } from './arguments.ts';
import { byTime } from './by-time.ts';
import type { Candidate } from './candidate.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import { longKeys } from './cue-words.ts';
import { doerOf } from './doers.ts';
import { evidenceOfClause } from './evidence.ts';
import { isVerbGiven } from './given.ts';
import { addGoBetweens } from './go-betweens.ts';
import { nounBefore } from './mended-arguments.ts';
import { placeIn } from './places.ts';
import { isGroupDoer } from './same-sides.ts';
import { addAlong } from './sides-in-line.ts';
import { statusOfClause } from './status.ts';
import { timeAround } from './times-around.ts';
import { isUnreal } from './unreal.ts';
import { type Arguments, fits } from './verb-fits.ts';
import { isHabit, refine } from './verb-sense.ts';
import { sidesOf } from './verb-sides.ts';
import { alongTheLine, ownTokens, placeAmong, timeAmong } from './when-where.ts';
import { verbWord } from './words.ts';

const PLACE_BY_PREPOSITION: Readonly<Record<string, readonly string[]>> = {
  visit: ['to', 'for'],
  strike: ['on', 'against'],
  attack: ['on'],
  deployment: ['to'],
  aid: ['to', 'into'],
  withdrawal: ['from', 'out'],
  flight: ['to', 'into', 'from', 'towards', 'toward'],
  'return-of-people': ['to'],
};

const PERSONS = wantedClasses('combatants', 'captives', 'displaced');

/** What they are about has a pact for its object. */
const PACTS = new Set(['agreement', 'treaty-in-force', 'signing']);

/** What is taken or cut off is where it is; a state that leaves a treaty is not. */
const TAKES_PLACE = new Set(['capture', 'siege', 'siege-lifted', 'fighting']);

export function matchVerb(context: Context, clause: Clause): Candidate | undefined {
  const word = verbWord(context.tokens[clause.predicate]!);
  if (word === null) return undefined;
  const long = word.rests === null ? NO_KEYS : longKeys(context, clause.predicate, word.rests);
  for (const key of long) {
    const triggers = context.lexicon.verbs.get(key);
    const found = triggers && matchForm(context, clause, triggers, key);
    if (found !== undefined) return found ?? undefined;
  }
  if (word.triggers.length === 0 || hasParticle(context, clause.predicate)) return undefined;
  return matchForm(context, clause, word.triggers, '') ?? undefined;
}

const NO_KEYS: readonly string[] = [];

/** The first trigger of a form that the clause fits: its event, or null where that tells too little to be kept. */
function matchForm(
  context: Context,
  clause: Clause,
  triggers: VerbTriggers,
  key: string,
): Candidate | null | undefined {
  const given = argumentsOf(context, clause, key);
  const before = nounBefore(context, given.object);
  const args = before === undefined ? given : { ...given, object: before };
  for (const { type, trigger } of triggers) {
    if (!fits(context, clause, trigger, args)) continue;
    if (type.id !== 'delegation' && !trigger.state && isHabit(context, clause, trigger)) continue;
    const told = refine(context, clause, type, trigger, statusOfClause(context, clause, type.tentative));
    const status = trigger.ahead && (told === 'occurred' || told === 'under way') ? 'planned' : told;
    if (!status || isUnreal(context, clause.predicate, status === 'planned')) continue;
    const found = make(context, clause, type, trigger, status, args);
    return (tellsMore(found) || isGroupDoer(context, clause.predicate)) && !isOwnEmbargo(context, found, args)
      ? found
      : null;
  }
  return undefined;
}

/** Kinds of which a verb alone, without who, when or where, tells nothing to keep: "voted against it", "had discussed it". */
const EMPTY = new Set(['meeting', 'talks', 'call', 'vote', 'signing', 'handover', 'deployment']);

const tellsMore = ({ type, participants, time, place, status }: Candidate): boolean =>
  (!EMPTY.has(type.kind) && type.id !== 'abduction') ||
  participants.all.length > 0 ||
  time !== undefined ||
  place !== undefined ||
  status === 'cancelled' ||
  status === 'postponed' ||
  status === 'denied';

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

const isDiscussing = wordFact(({ norm }) => /^(?:discuss|review)/.test(norm));

function make(
  context: Context,
  clause: Clause,
  type: EventType,
  trigger: VerbTrigger,
  status: Candidate['status'],
  args: Arguments,
): Candidate {
  const { roles } = type;
  const { statement } = clause;
  const { object } = args;
  const doer = doerOf(context, clause, args.subject);
  const participants = sidesOf(
    context,
    clause,
    type,
    trigger,
    doer === args.subject ? args : { ...args, subject: doer },
  );
  const own = ownTokens(context, clause.predicate, false);
  const contact = roles.subject === 'attendee';
  const range = evidenceOfClause(context, clause);
  const also = PLACE_BY_PREPOSITION[type.id] ?? PLACE_BY_PREPOSITION[type.kind] ?? [];
  const line = alongTheLine(context, clause.predicate, range.last, also);
  const time = timeAmong(context, own) ?? line.time ?? sharedTime(context, clause) ?? timeAround(context, clause);
  addGoBetweens(context, participants, type, range);
  // "discussed the situation in Kenya", "the talks between the two": where that is and who is there, not where they met and who
  const isAbout = object !== undefined && isDiscussing(context.tokens[clause.predicate]!);
  if (contact && participants.all.length < 2 && !isAbout)
    addAlong(context, participants, Math.max(range.first, clause.predicate), range.last, roles);
  const place =
    (object !== undefined &&
    (['visit', 'strike', 'attack'].includes(type.kind) || TAKES_PLACE.has(type.id)) &&
    // "killed two Kenyan soldiers in Busia": where they are from is not where they were
    !(type.kind !== 'visit' && isOfClass(context, object, PERSONS))
      ? placeIn(context, object)
      : undefined) ??
    (isAbout ? undefined : (placeAmong(context, own, also) ?? line.place)) ??
    (trigger.subject?.names.has('ground') && doer !== undefined ? placeIn(context, doer) : undefined);
  // "agreed to meet in Oslo next week": when and where that is, not when they agreed
  const deed = trigger.to_do ? context.reading.tree.child(clause.predicate, 'xcomp', 'ccomp', 'advcl') : undefined;
  const isOfDeed = deed !== undefined && deed > clause.predicate;
  const day = time !== undefined && isOfDeed && context.reading.times[time]!.start > context.tokens[deed]!.start ? undefined : time; // biome-ignore format: one thought
  return {
    type,
    by: 'verb',
    trigger: clause.predicate,
    clause: clause.predicate,
    status: clause.tense === 'past' ? status : byTime(context, { status, strong: true }, day),
    participants,
    range,
    label: {
      first: clause.predicate,
      last:
        object !== undefined && object > clause.predicate && object - clause.predicate < 6 ? object : clause.predicate,
    },
    time: day,
    place: isOfDeed ? undefined : place,
    ...(object !== undefined && PACTS.has(type.id) ? { pact: object } : {}),
    given: type.contested && isVerbGiven(context, clause.predicate, args.subject),
    reported: false,
    statement,
  };
}

/** "taken advantage of", "take part": no taking. */
const IDIOM =
  /^(?:advantage|care|part|place|note|aim|stock|heart|office|shape|root|refuge|account|issue|hostage|prisoner|effect)$/;

const isTaking = wordFact(({ norm }) => /^t(?:ak|ook)/.test(norm));

const isParticle = wordFact(({ norm }) => norm === 'out' || norm === 'up' || norm === 'off' || norm === 'down');

/** "spoke out", "struck down": another verb than the plain one. */
function hasParticle({ tokens, reading }: Context, predicate: number): boolean {
  for (const child of reading.tree.children(predicate)) {
    if (tokens[child]!.deprel === 'compound:prt' || (child === predicate + 1 && isParticle(tokens[child]!)))
      return true;
  }
  const next = tokens[predicate + 1];
  return next !== undefined && isTaking(tokens[predicate]!) && IDIOM.test(next.norm);
}
/** Words between two clauses that are looked over. */
const APART = 40;

/** "flew in on Wednesday and attacked", "had a call on Saturday, reviewing": a clause without a doer of its own shares its governor's time. */
function sharedTime(context: Context, clause: Clause): number | undefined {
  const { governor, predicate } = clause;
  const above = governor && context.clauseAt.get(governor.predicate);
  if (!above || context.reading.tree.child(predicate, 'nsubj') !== undefined) return undefined;
  const participle = context.tokens[predicate]!.tag === 'VBG' && governor.relation === 'advcl';
  if (governor.relation !== 'conj' && !participle) return undefined;
  // "suspended the talks on Wednesday, a day after rebels fired"
  const words = context.tokens.slice(above.predicate + 1, predicate);
  if (words.length < APART && words.some(({ norm }) => norm === 'after' || norm === 'before')) return undefined;
  return timeAmong(context, ownTokens(context, above.predicate, false));
}

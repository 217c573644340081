/**
 * What a verb's form makes of an event: a state or trait, a habit, news told in the present, a readiness. In: context, a clause and the
 * status that its verb group gives. Out: the status to keep, or nothing where no event is told.
 */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import type { EventType, VerbTrigger } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import { inHeading } from './cue-words.ts';
import { isBeingDone } from './governing-words.ts';
import { alongTheLine, ownTokens, recurs, timeAmong } from './when-where.ts';

const PEOPLE = wantedClasses('people');

/** "is travelling to" lies ahead; acts of force told in the present of a story are done. */
export function refine(
  context: Context,
  clause: Clause,
  type: EventType,
  trigger: VerbTrigger,
  status: EventStatus | undefined,
): EventStatus | undefined {
  const { norm } = context.tokens[clause.predicate]!;
  // "is expected in Oslo on Monday"
  if (type.kind === 'visit' && norm === 'expected')
    return clause.negated || clause.tense !== 'present' ? undefined : 'planned';
  // "millions have been displaced": the state of a country, no event of a day
  if (type.id === 'flight' && (clause.perfect || clause.passive) && isUprooted(context.tokens[clause.predicate]!) && isTally(context, clause)) return undefined; // biome-ignore format: one thought
  if (isOtherAct(context, clause, type)) return undefined;
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
  // "have besieged the town for several years"
  if (
    type.id === 'siege' &&
    status === 'occurred' &&
    clause.perfect &&
    clause.tense === 'present' &&
    isForLong(context, clause)
  )
    // biome-ignore format: one thought
    return 'under way';
  if (status !== 'under way') return status;
  // "began moving tanks on Monday": told as done; a bombing that began goes on, and is one with what is told of it later
  if (type.kind === 'deployment' && isSetAbout(context, clause)) return 'occurred';
  if (type.id === 'delegation') return 'occurred';
  if (!norm.endsWith('ing') && !clause.perfect && !clause.passive && !isBaseForm(norm, trigger)) return 'occurred';
  if (type.kind === 'visit' && trigger.with && clause.progressive && !/^(?:arriv|land)/.test(norm)) return 'planned';
  if (
    (type.contested || type.kind === 'visit' || type.kind === 'handover') &&
    !clause.progressive &&
    !isBeingDone(context, clause) &&
    clause.tense === 'present'
  )
    return 'occurred';
  return status;
}

const isSetAbout = (context: Context, { governor }: Clause): boolean => {
  const above = governor && context.clauseAt.get(governor.predicate);
  return (
    above?.tense === 'past' &&
    !above.progressive &&
    /^(?:began|begun|started|commenced)$/.test(context.tokens[above.predicate]!.norm)
  );
};

const isForLong = ({ tokens, timeAt, reading }: Context, { range }: Clause): boolean =>
  tokens.slice(range.first, range.last + 1).some(({ index, norm }) => {
    const time = timeAt.get(index + 1);
    return norm === 'for' && time !== undefined && reading.times[time]!.timexType === 'DURATION';
  });
const AIR = /\b(?:air|aerial|airstrikes?|bombing|strikes)\b/;

/** "a resolution passed last month" changes no hands, ministers who approve a plan do not vote, "speaking after the talks" calls nobody. */
function isOtherAct({ tokens, actorOf, actorByKey, timeAt }: Context, clause: Clause, { kind }: EventType): boolean {
  const { norm, deprel, head } = tokens[clause.predicate]!;
  const { subject, object } = clause;
  // "called for restraint", "called on the rebels", unlike "called on Monday"
  if (kind === 'call' && /^call/.test(norm)) {
    const next = tokens[clause.predicate + 1]?.norm;
    return next === 'for' || next === 'upon' || (next === 'on' && !timeAt.has(clause.predicate + 2));
  }
  // "launched an air campaign", "a campaign of air strikes": strikes, told by their noun
  if (
    kind === 'attack' &&
    object !== undefined &&
    tokens[object]!.norm === 'campaign' &&
    AIR.test([-1, 2, 3].map(at => tokens[object + at]?.norm ?? '').join(' '))
  )
    // biome-ignore format: one thought
    return true;
  if (kind === 'handover' && /^pass/.test(norm))
    return [object, subject, deprel === 'acl' ? head : undefined].some(
      at => at !== undefined && /^(?:resolution|law|bill|motion|amendment|budget)s?$/.test(tokens[at]!.norm),
    );
  if (kind === 'call') return norm === 'speaking' && deprel === 'advcl';
  if (kind !== 'vote' || subject === undefined || /^(?:vot|veto)/.test(norm)) return false;
  const who = actorOf(subject);
  return who !== undefined && 'actor' in who && /^(?:person|role)$/.test(actorByKey.get(who.actor)?.kind ?? '');
}

/** Adverbs of what is done as a rule. */
const saysAsARule = wordFact(({ norm }) =>
  /^(?:regularly|often|frequently|routinely|usually|typically|sometimes|always|periodically|normally|generally|occasionally|traditionally)$/.test(
    norm,
  ),
);

const isRegular = wordFact(({ norm }) => /^(?:regular|daily|weekly|monthly|frequent|constant|routine)$/.test(norm));

/** "regularly meets", "sends its troops where they are needed": a rule, no event; only a heading or a date makes news of a plain present. */
export function isHabit(context: Context, clause: Clause, trigger: VerbTrigger): boolean {
  const { tokens, reading } = context;
  const { predicate, tense, progressive, perfect, modal } = clause;
  if (reading.tree.children(predicate).some(c => saysAsARule(tokens[c]!))) return true;
  if (recurs(context, ownTokens(context, predicate, false))) return true;
  // "is receiving regular reports from her team"
  if (clause.object !== undefined && reading.tree.children(clause.object).some(c => isRegular(tokens[c]!))) return true;
  const plain = tense === 'present' && !progressive && !perfect && !modal && !clause.passive;
  if (!plain || !isBaseForm(tokens[predicate]!.norm, trigger)) return false;
  // "warplanes hit the port": a past that looks like a present
  if (tokens[predicate]!.norm === 'hit') return false;
  return (
    !inHeading(context, predicate) &&
    timeAmong(context, ownTokens(context, predicate, false)) === undefined &&
    alongTheLine(context, predicate, clause.range.last).time === undefined
  );
}

/** Not a past form that the tagger took for a present: "met", "struck". */
const isBaseForm = (norm: string, { words }: VerbTrigger): boolean =>
  !norm.endsWith('ed') && words.some(word => norm.startsWith(word.split(/[/ ]/)[0]!));

/** What is told of a people at large, unlike who was let in, rescued or turned back. */
const isUprooted = wordFact(({ norm }) => /^(?:displac|uproot|fle|driv|forc|deport|evacuat|expel)/.test(norm));

const isTally = (context: Context, { predicate, passive, obliques }: Clause): boolean => {
  const own = ownTokens(context, predicate, false);
  return (
    timeAmong(context, own) === undefined &&
    (passive || !obliques.some(o => /^(?:to|from|into|across)$/.test(o.preposition)))
  );
};

/** "troops stationed on the border", "the munitions dropped": a participle behind a noun that says neither who, when nor where is background. */
const isState = (context: Context, clause: Clause): boolean =>
  isFleeing(context, clause) || isIdleParticiple(context, clause);

/** "people fleeing desperate circumstances": some people, not those of a day or a road. */
const isFleeing = (context: Context, { predicate, obliques }: Clause): boolean =>
  context.tokens[predicate]!.deprel === 'acl' &&
  context.tokens[predicate]!.norm === 'fleeing' &&
  obliques.every(o => !/^(?:to|into|towards?|across|from|for)$/.test(o.preposition)) &&
  ownTokens(context, predicate, false).every(at => !context.timeAt.has(at) && !context.nameAt.has(at));

const isIdleParticiple = (context: Context, clause: Clause): boolean =>
  context.tokens[clause.predicate]!.deprel === 'acl' &&
  clause.passive &&
  clause.subject === undefined &&
  timeAmong(context, ownTokens(context, clause.predicate, false)) === undefined &&
  /^(?:station|deploy|mass|displac|uproot|drop|fire|launch|sanction|blacklist|besiege|encircle|surround|exchange|freez|froz)/.test(
    context.tokens[clause.predicate]!.norm,
  );

const isDoneTo = wordFact(({ norm }) => /^(?:displaced|uprooted|besieged|abducted|captured)$/.test(norm));

/** "a letter about abducted Kenyan children": a participle before its noun. */
const isPrenominal = ({ tokens, nameAt, timeAt }: Context, { predicate, subject }: Clause): boolean => {
  const next = tokens[predicate + 1];
  const before = tokens[predicate - 1];
  // "aid for displaced people inside the country"
  if (next?.pos === 'NOUN' && isDoneTo(tokens[predicate]!)) return subject === undefined;
  return (
    (subject === undefined || timeAt.has(subject) || before?.pos === 'ADP') &&
    /^VB[ND]$/.test(tokens[predicate]!.tag ?? '') &&
    (/^(?:ADP|DET)$/.test(before?.pos ?? '') || before?.norm === 'about') &&
    (next?.pos === 'NOUN' || next?.pos === 'ADJ' || nameAt.get(predicate + 1)?.kind === 'nationality')
  );
};

/** "the coalition targeting the movement": what a force is there for, no strike. */
const isTrait = (context: Context, { predicate }: Clause): boolean =>
  context.tokens[predicate - 1]?.pos === 'NOUN' &&
  /^(?:targeting|fighting|battling)$/.test(context.tokens[predicate]!.norm) &&
  isOfClass(context, predicate - 1, PEOPLE);

const isReady = ({ tokens }: Context, { governor }: Clause): boolean =>
  governor !== undefined && /^(?:ready|willing|prepared|eager|keen|free|able)$/.test(tokens[governor.predicate]!.norm);

/**
 * What the words around an event noun say of its status: the verb it hangs on ("were postponed"), what hangs on it ("due to begin"), its
 * adjectives, its time. In: context, a noun and its host. Out: a status, and whether a verb said so; undefined where nothing is asserted.
 */

import type { EventType } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { CONTACT } from './candidate.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';
import { isStray } from './evidence.ts';
import type { Host } from './noun-host.ts';
import {
  adjectiveOf,
  dated,
  hypotheticalAbove,
  isAfter,
  isAgreedOn,
  isMeans,
  leadIn,
  measureOf,
  tellAlone,
} from './noun-words.ts';
import { statusOfClause } from './status.ts';
import { statusUnderVerb } from './status-under-verb.ts';

export interface Told {
  readonly status: EventStatus;
  /** Whether a verb said so. */
  readonly strong: boolean;
  /** Whether that verb is the one that the noun is subject or object of: its doer has to do with the event. */
  readonly byHost?: boolean;
  /** Whether the sentence around it is told in the past. */
  readonly past?: boolean;
}

/** Where a noun stands, as match-nouns found it. */
export interface NounPlace {
  readonly index: number;
  readonly outer: number;
  readonly type: EventType;
  readonly clause: Clause | undefined;
  readonly stands: Host['stands'];
  readonly tail: number | undefined;
}

/** Status, as `tellOnce` has it; but a campaign that somebody leads, of no day, goes on. */
export function tell(context: Context, at: NounPlace): Told | undefined {
  const told = tellOnce(context, at);
  return told?.status === 'occurred' && isLed(context, at) ? { ...told, status: 'under way' } : told;
}

const isCampaign = wordFact(({ norm }) => /^(?:campaign|offensive|war|operation)$/.test(norm));

/** "with Norland leading a campaign of air strikes". Read up the tree by a few steps. */
function isLed(context: Context, { index, type }: NounPlace): boolean {
  const { tokens } = context;
  if (type.contested !== true || dated(context, index)) return false;
  let campaign = false;
  let at = index;
  for (let steps = 0; steps < 3 && at > 0; steps++) {
    const { norm, head, tag } = tokens[at]!;
    campaign ||= isCampaign(tokens[at]!);
    if (tag === 'VBG' && /^(?:leading|waging|conducting|mounting|pursuing|running)$/.test(norm))
      return campaign && !/^(?:after|by|before|since|following|for|of)$/.test(tokens[at - 1]!.norm);
    at = head;
  }
  return false;
}

/** Status: by the verb it hangs on, by what hangs on it, by the preposition before it, by its adjectives. */
function tellOnce(context: Context, at: NounPlace): Told | undefined {
  const { tokens } = context;
  const { index, outer, type, clause, stands, tail } = at;
  const offensive = onTheOffensive(context, index);
  if (offensive) {
    const going = offensive.perfect || offensive.tense === 'present';
    return offensive.negated || offensive.hypothetical
      ? undefined
      : { status: going ? 'under way' : 'occurred', strong: true };
  }
  const byMeasure = measureOf(tokens[outer]!);
  if (byMeasure) return clause && isMerelyPossible(context, clause) ? undefined : { status: byMeasure, strong: true };
  if (tail !== undefined && tokens[tail]!.deprel !== 'acl:relcl') {
    const status = tellByTail(context, tail, type);
    if (status && !(status === 'planned' && isCalledOff(context, clause, stands))) return { status, strong: true };
  }
  if (isScheduledBehind(context, outer)) return { status: 'planned', strong: true };
  const adjective = adjectiveOf(context, index) ?? (outer === index ? undefined : adjectiveOf(context, outer));
  // "told reporters after the meeting": the verb says nothing of it
  const hosted = relativeOf(context, tail);
  if (stands === 'oblique' && isAfter(leadIn(context, outer)) && !hosted) return { status: 'occurred', strong: false };
  if (clause && stands !== 'none') {
    const under = tellByVerb(context, at, clause, adjective);
    const done = typeof under === 'object' && under.status === 'planned' && relativeOf(context, tail);
    // "approved the attacks that took place this week"
    if (done && statusUnderVerb(context, done, type.announced, type.tentative, false) === 'occurred')
      return { status: 'occurred', strong: true };
    if (under === undefined || typeof under === 'object') return under;
  }
  if (hosted) {
    const under = statusUnderVerb(context, hosted, type.announced, type.tentative, false);
    if (under !== undefined && under !== 'noun') return { status: under, strong: true };
  }
  if (type.kind === 'ceasefire' && isAgreedOn(context, outer) && !dated(context, index))
    return { status: 'planned', strong: false };
  if (hypotheticalAbove(context, outer) || (CONTACT.has(type.kind) && isMeans(context, outer))) return undefined;
  const alone = tellAlone(context, at, adjective);
  return alone && { status: alone, strong: false };
}

/** "cancelled a trip planned for Friday": planned no more. */
function isCalledOff(context: Context, clause: Clause | undefined, stands: Host['stands']): boolean {
  if (!clause || stands !== 'object' || clause.negated) return false;
  const groups = groupsOf(context, clause.predicate);
  return groups.has('cancel') || groups.has('postpone');
}

/** "a second round between the two, scheduled for Monday": behind a comma, wherever the parser hung it. */
function isScheduledBehind({ tokens }: Context, noun: number): boolean {
  const { sentence } = tokens[noun]!;
  for (let i = noun + 1; i <= noun + PHRASE && tokens[i]?.sentence === sentence; i++) {
    const { pos, norm } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return false;
    if (norm !== ',') continue;
    return (
      /^(?:scheduled|slated|due|planned)$/.test(tokens[i + 1]?.norm ?? '') &&
      /^(?:for|to|on)$/.test(tokens[i + 2]?.norm ?? '')
    );
  }
  return false;
}
/** Words of a noun's phrase before what is told of it. */
const PHRASE = 12;

/** "Last week's visit will shape trade", "the visit last week will". */
const isTimed = (context: Context, from: number, to: number): boolean =>
  dated(context, from) || context.tokens.slice(from, to).some(token => context.timeAt.has(token.index));

/** "a collapse of the talks was always possible", "would doom": thought of, not told. */
const isMerelyPossible = ({ tokens }: Context, { predicate, modal, hypothetical }: Clause): boolean =>
  hypothetical ||
  (modal !== undefined && /^(?:may|might|could|can|would|should)$/.test(modal)) ||
  /^(?:possible|likely|imminent|inevitable|avoidable|fear(?:s|ed)?|warn(?:s|ed)?|risk(?:s|ed)?|avoid(?:s|ed)?|prevent(?:s|ed)?)$/.test(
    tokens[predicate]!.norm,
  );

const isOffensive = wordFact(({ norm }) => norm === 'offensive' || norm === 'attack');

/** "Troops have been on the offensive": the clause whose predicate the noun is. */
export function onTheOffensive(context: Context, noun: number): Clause | undefined {
  if (!isOffensive(context.tokens[noun]!) || context.tokens[noun - 2]?.norm !== 'on') return undefined;
  const clause = context.clauseAt.get(noun);
  return clause?.copular ? clause : undefined;
}

/** The relative clause behind the noun that tells of it: not one of its place or time. */
function relativeOf(context: Context, tail: number | undefined): Clause | undefined {
  const { tokens, reading, clauseAt } = context;
  return tail !== undefined &&
    tokens[tail]!.deprel === 'acl:relcl' &&
    !isStray(context, tail) &&
    !reading.tree.children(tail).some(c => /^(?:where|when)$/.test(tokens[c]!.norm))
    ? clauseAt.get(tail)
    : undefined;
}

/** What the verb makes of it; 'noun' where the verb says nothing of it. */
function tellByVerb(
  context: Context,
  { outer, type, stands }: NounPlace,
  clause: Clause,
  adjective: ReturnType<typeof adjectiveOf>,
): Told | undefined | 'noun' {
  if (clause.hypothetical || clause.question) return undefined;
  // "had been invited for a meeting": whether it came to that is open
  if (stands === 'oblique' && /^invit/.test(context.tokens[clause.predicate]!.norm) && isBeforePast(context, clause))
    return undefined;
  // "arrived at the talks on Friday": they had begun; whether they are over is not said
  if (stands === 'oblique' && CONTACT.has(type.kind) && COMES_TO.test(context.tokens[clause.predicate]!.norm) && caseOf(context.reading.tree, outer) === 'at') // biome-ignore format: one thought
    return statusOfClause(context, clause, type.tentative) === 'occurred' ? { status: 'under way', strong: false } : 'noun'; // biome-ignore format: one thought
  // "called an emergency meeting for Saturday", unlike "called the meeting a success"
  if (stands === 'object' && CONTACT.has(type.kind) && isCalled(context, clause, outer))
    return statusOfClause(context, clause, type.tentative) === 'occurred' ? { status: 'planned', strong: true, byHost: true } : undefined; // biome-ignore format: one thought
  // "is ready for talks": none are held for that
  if (stands === 'oblique' && READY.test(context.tokens[clause.predicate]!.norm))
    return adjective === 'past' ? 'noun' : undefined;
  // "there will be a meeting"
  if (
    stands === 'subject' &&
    context.reading.tree.children(clause.predicate).some(c => context.tokens[c]!.deprel === 'expl')
  ) {
    const own = statusOfClause(context, clause, type.tentative);
    return own && { status: own === 'under way' && type.contested ? 'occurred' : own, strong: false };
  }
  // "ordered the deployment of troops": what somebody has decided for their own forces
  if ((type.kind === 'deployment' || type.kind === 'withdrawal') && stands === 'object' && isOrder(context, clause))
    return { status: 'planned', strong: true, byHost: true };
  // "committed attacks" did them, "committed to talks" means to
  if (type.contested && stands !== 'oblique' && /^commit/.test(context.tokens[clause.predicate]!.norm)) {
    const done = statusOfClause(context, clause, type.tentative);
    return done && { status: done, strong: true, byHost: true };
  }
  // "the truce expired on Monday": what is told is its end
  if (type.id === 'ceasefire-in-force' && stands === 'subject' && ENDS.test(context.tokens[clause.predicate]!.norm))
    return undefined;
  // what began then is told as done, however long it went on
  const launched =
    ((type.contested && stands === 'object') || type.id === 'war') && groupsOf(context, clause.predicate).has('begin');
  const under =
    stands === 'oblique' && !obliqueCarries(context, clause, outer, type)
      ? 'noun'
      : statusUnderVerb(context, clause, type.announced, type.tentative, launched, stands);
  if (under === 'noun' && stands === 'oblique' && type.contested && carriesWith(context, clause, outer)) {
    const own = statusOfClause(context, clause, type.tentative);
    return own === undefined ? 'noun' : { status: own, strong: true, byHost: true };
  }
  // "the visit by Kovar will highlight trade"
  const ahead = type.kind === 'visit' && stands === 'subject' && clause.modal === 'will' && !clause.passive;
  if (under === 'noun' && ahead && adjective !== 'past' && !isTimed(context, outer, clause.predicate))
    return { status: 'planned', strong: false };
  if (under === 'noun') return 'noun';
  // Demanded or wished for: nothing is asserted, unless the noun is told as past by itself.
  if (under === undefined) return adjective === 'past' ? 'noun' : undefined;
  const inFuture =
    (under === 'occurred' || under === 'under way') &&
    adjective === 'planned' &&
    // "began a new round of talks"
    clause.tense !== 'past' &&
    (stands === 'subject' || under === 'under way');
  return inFuture ? { status: 'planned', strong: false } : { status: under, strong: true, byHost: true };
}

/** "called an emergency session". */
const isCalled = ({ tokens, reading }: Context, { predicate }: Clause, noun: number): boolean =>
  /^call(?:ed|s|ing)?$/.test(tokens[predicate]!.norm) &&
  tokens[predicate + 1]?.norm !== 'for' &&
  reading.tree.child(predicate, 'xcomp', 'compound') === undefined &&
  reading.tree.children(noun).some(c => /^an?$/.test(tokens[c]!.norm));

const isOrder = ({ tokens }: Context, { predicate, passive, modal, negated }: Clause): boolean =>
  tokens[predicate]!.norm === 'ordered' && !passive && !modal && !negated;

/** "had been invited": before something that is itself over. */
const isBeforePast = ({ tokens, reading }: Context, { predicate }: Clause): boolean =>
  reading.tree.children(predicate).some(c => tokens[c]!.norm === 'had');

const ENDS = /^(?:expir(?:e|es|ed|ing)|laps(?:e|es|ed|ing)|end(?:s|ed|ing)?|r[au]n)$/;
const COMES_TO = /^(?:arriv(?:e|es|ed|ing)|appeared|landed|turned)$/;

/** Words that say what somebody would do. */
const READY = /^(?:ready|willing|open|prepared|eager|keen|interested|available|receptive|amenable)$/;

const BROUGHT =
  /^(?:brokered|mediated|sponsored|facilitated|led|chaired|backed|organi[sz]ed|convened|hosted|overseen)$/;

/** "talks due to begin", "a meeting scheduled for Monday", "negotiations aimed at", "talks held in Oslo". */
function tellByTail(context: Context, tail: number, type: EventType): EventStatus | undefined {
  const { tokens, clauseAt } = context;
  if (tokens[tail]!.norm === 'due') return 'planned';
  const clause = clauseAt.get(tail);
  // "talks brokered by": who is behind them, not whether they were held
  if (!clause || (clause.passive && BROUGHT.test(tokens[tail]!.norm))) return undefined;
  const groups = groupsOf(context, tail);
  if (groups.has('postpone')) return 'postponed';
  if (groups.has('cancel')) return 'cancelled';
  if (tokens[tail]!.tag === 'VBG')
    return groups.has('begin') || groups.has('continue') || tokens[tail]!.norm === 'taking' ? 'under way' : undefined;
  // "talks to be held", not what they are for: "talks to achieve peace"
  if (clause.modal === 'to')
    return (groups.has('hold') || groups.has('begin')) &&
      tokens[tail]!.norm !== 'lead' && // "to lead to a truce"
      (clause.passive || context.reading.tree.child(tail, 'obj') === undefined)
      ? 'planned'
      : undefined;
  if (groups.has('plan') && !/^(?:aimed|called|set|meant|backed|wanted)$/.test(tokens[tail]!.norm)) return 'planned';
  if (groups.has('begin') || groups.has('continue')) return type.contested ? 'occurred' : 'under way';
  if (groups.has('hold') || groups.has('end') || groups.has('announce')) return 'occurred';
  return undefined;
}

/** "taking part in talks", "arrived for talks", "attended by": the oblique is the event itself. */
function obliqueCarries(context: Context, clause: Clause, noun: number, type: EventType): boolean {
  return /^(?:in|for|to)$/.test(caseOf(context.reading.tree, noun))
    ? /^(?:participat|engag|tak|took|meet|met|gather|agree|travel|arriv|head|flew|fly|invit|com|return|went|go|sat|sit|join|enter|commit|progress|advanc|proceed|attend|cooperat)/.test(
        context.tokens[clause.predicate]!.norm,
      )
    : (type.contested === true || CONTACT.has(type.kind)) && carriesWith(context, clause, noun);
}

/** "responded with air strikes", "joined in with a campaign of its own". */
const carriesWith = (context: Context, clause: Clause, noun: number): boolean =>
  caseOf(context.reading.tree, noun) === 'with' &&
  /^(?:continu|respond|retaliat|support|back|hit|pound|target|began|begin|start|proceed|went|go|join|interven|help|aid|assist|defend)/.test(
    context.tokens[clause.predicate]!.norm,
  );

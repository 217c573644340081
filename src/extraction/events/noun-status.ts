/**
 * What the words around an event noun say of its status: the verb it hangs on ("were postponed"), what hangs on it ("due to begin"), its
 * adjectives, its time. In: context, a noun and its host. Out: a status, and whether a verb said so; undefined where nothing is asserted.
 */
import type { EventType } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { CONTACT } from './candidate.ts';
import { type Context, lemmaOf } from './context.ts';
import { isStray } from './evidence.ts';
import { type Host, isToldPast } from './noun-host.ts';
import { groupsOf, statusOfClause } from './status.ts';
import { statusUnderVerb } from './status-under-verb.ts';
import { ownTokens, type Place, timeAmong } from './when-where.ts';

export interface Told {
  readonly status: EventStatus;
  /** Whether a verb said so. */
  readonly strong: boolean;
  /** Whether that verb is the one that the noun is subject or object of: its doer has to do with the event. */
  readonly byHost?: boolean;
  /** Whether the sentence around it is told in the past. */
  readonly past?: boolean;
}

const measures: Readonly<Record<string, EventStatus>> = {
  collapse: 'cancelled', breakdown: 'cancelled', failure: 'cancelled', cancellation: 'cancelled',
  postponement: 'postponed', delay: 'postponed', suspension: 'postponed',
}; // biome-ignore format: one glance

/** Where a noun stands, as match-nouns found it. */
export interface NounPlace {
  readonly index: number;
  readonly outer: number;
  readonly type: EventType;
  readonly clause: Clause | undefined;
  readonly stands: Host['stands'];
  readonly tail: number | undefined;
}

/** Status: by the verb it hangs on, by what hangs on it, by the preposition before it, by its adjectives. */
export function tell(context: Context, at: NounPlace): Told | undefined {
  const { tokens } = context;
  const { index, outer, type, clause, stands, tail } = at;
  const offensive = onTheOffensive(context, index);
  if (offensive) {
    const going = offensive.perfect || offensive.tense === 'present';
    return offensive.negated || offensive.hypothetical
      ? undefined
      : { status: going ? 'under way' : 'occurred', strong: true };
  }
  const byMeasure = measures[lemmaOf(tokens[outer]!)];
  if (byMeasure) return clause && isMerelyPossible(context, clause) ? undefined : { status: byMeasure, strong: true };
  if (tail !== undefined && tokens[tail]!.deprel !== 'acl:relcl') {
    const status = tellByTail(context, tail, type);
    if (status) return { status, strong: true };
  }
  const adjective = adjectiveOf(context, index) ?? adjectiveOf(context, outer);
  // "told reporters after the meeting": the verb says nothing of it
  const hosted = relativeOf(context, tail);
  if (stands === 'oblique' && AFTER.test(leadIn(context, outer)) && !hosted)
    return { status: 'occurred', strong: false };
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
  return { status: tellAlone(context, at, adjective), strong: false };
}

/** "a collapse of the talks was always possible", "would doom": thought of, not told. */
const isMerelyPossible = ({ tokens }: Context, { predicate, modal, hypothetical }: Clause): boolean =>
  hypothetical ||
  (modal !== undefined && /^(?:may|might|could|can|would|should)$/.test(modal)) ||
  /^(?:possible|likely|imminent|inevitable|avoidable|fear(?:s|ed)?|warn(?:s|ed)?|risk(?:s|ed)?|avoid(?:s|ed)?|prevent(?:s|ed)?)$/.test(
    tokens[predicate]!.norm,
  );

/** "are going to continue to see attacks": ahead by a verb further up. */
function isAhead({ tokens, clauseAt }: Context, clause: Clause): boolean {
  let at: Clause | undefined = clause;
  for (let steps = 0; steps < 4 && at; steps++) {
    if (at.tense === 'future' || tokens[at.predicate]!.norm === 'going') return true;
    if (tokens[at.predicate]!.deprel !== 'xcomp') return false;
    at = clauseAt.get(tokens[at.predicate]!.head);
  }
  return false;
}

/** "Troops have been on the offensive": the clause whose predicate the noun is. */
export function onTheOffensive(context: Context, noun: number): Clause | undefined {
  if (!/^(?:offensive|attack)$/.test(context.tokens[noun]!.norm) || context.tokens[noun - 2]?.norm !== 'on')
    return undefined;
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
  // "committed attacks" did them, "committed to talks" means to
  if (type.contested && stands !== 'oblique' && /^commit/.test(context.tokens[clause.predicate]!.norm)) {
    const done = statusOfClause(context, clause, type.tentative);
    return done && { status: done, strong: true, byHost: true };
  }
  const launched = type.contested && stands === 'object' && groupsOf(context, clause.predicate).has('begin');
  const under =
    stands === 'oblique' && !obliqueCarries(context, clause, outer)
      ? 'noun'
      : statusUnderVerb(context, clause, type.announced, type.tentative, launched, stands);
  if (under === 'noun' && stands === 'oblique' && type.contested && carriesWith(context, clause, outer)) {
    const own = statusOfClause(context, clause, type.tentative);
    return own === undefined ? 'noun' : { status: own, strong: true, byHost: true };
  }
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

/** By the noun's own words and the preposition before it: "after the talks", "ahead of the summit", "the planned visit". */
function tellAlone(
  context: Context,
  { index, outer, type, clause, stands }: NounPlace,
  adjective: ReturnType<typeof adjectiveOf>,
): EventStatus {
  if (adjective !== undefined && adjective !== 'past') return adjective;
  const word = leadIn(context, outer);
  if (AFTER.test(word) || (clause && stands === 'subject' && CONTACT.has(type.kind) && wasSo(context, clause)))
    return 'occurred';
  if (BEFORE.test(word)) return 'planned';
  if (clause && adjective === undefined && (stands === 'object' || (stands === 'oblique' && WITHIN.test(word)))) {
    const above = isAhead(context, clause) ? 'planned' : statusOfClause(context, clause, true);
    if (above === 'planned') return 'planned';
    if (stands === 'oblique' && above === 'occurred' && word !== 'for') return 'occurred';
  }
  if (adjective === 'past') return 'occurred';
  // "failed to agree at the talks"
  if (stands === 'oblique' && /^(?:at|during|throughout)$/.test(word) && isToldPast(context, outer)) return 'occurred';
  if (type.kind === 'talks') return isTalkHad(context, index) ? 'occurred' : 'under way';
  return LASTING.test(context.tokens[index]!.norm) && !dated(context, index) ? 'under way' : 'occurred';
}

/** "The talks were constructive": over, unlike "were due", "were possible". */
const wasSo = ({ tokens }: Context, { predicate, copular, tense, modal, negated }: Clause): boolean =>
  copular &&
  tense === 'past' &&
  !modal &&
  !negated &&
  tokens[predicate]!.pos === 'ADJ' &&
  !/^(?:due|set|ready|likely|possible|imminent|underway|ongoing|scheduled|planned|necessary|essential|crucial|vital)$/.test(
    tokens[predicate]!.norm,
  );

/** Words that say what somebody would do. */
const READY = /^(?:ready|willing|open|prepared|eager|keen|interested|available|receptive|amenable)$/;
const AFTER = /^(?:after|following|since|despite)$/;
const BEFORE = /^(?:before|ahead|until|till|prior|pending)$/;
const WITHIN = /^(?:in|at|during|for)$/;

/** The preposition before a noun, of several words the first: "ahead" of "ahead of". */
function leadIn(context: Context, noun: number): string {
  const { tokens, reading } = context;
  const at = reading.tree.child(noun, 'case') ?? reading.tree.child(noun, 'mark');
  if (at === undefined || at > noun) return '';
  const before = tokens[at - 1]?.norm ?? '';
  return /^(?:of|to)$/.test(tokens[at]!.norm) && /^(?:ahead|prior)$/.test(before) ? before : tokens[at]!.norm;
}

/** Acts that last: told without a date they are going on. */
/** Talk that a mention takes as had: "briefed him on her conversation with the envoy". */
const isTalkHad = ({ tokens, reading }: Context, noun: number): boolean =>
  /^(?:conversations?|discussions?|consultations?)$/.test(tokens[noun]!.norm) &&
  reading.tree.children(noun).some(c => c < noun && (tokens[c]!.deprel === 'nmod:poss' || tokens[c]!.norm === 'the'));
const LASTING = /^(?:offensives?|counteroffensives?|onslaught|bombardment|fighting|clashes|campaign|sieges?)$/;
const dated = (context: Context, index: number): boolean =>
  timeAmong(context, ownTokens(context, index, true)) !== undefined;

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
function obliqueCarries(context: Context, clause: Clause, noun: number): boolean {
  return /^(?:in|for|to)$/.test(caseOf(context.reading.tree, noun))
    ? /^(?:participat|engag|tak|took|meet|met|gather|agree|travel|arriv|head|flew|fly|invit|com|return|went|go|sat|sit|join|enter|commit|progress|advanc|proceed|attend|cooperat)/.test(
        context.tokens[clause.predicate]!.norm,
      )
    : carriesWith(context, clause, noun);
}

/** "responded with air strikes", "joined in with a campaign of its own". */
const carriesWith = (context: Context, clause: Clause, noun: number): boolean =>
  caseOf(context.reading.tree, noun) === 'with' &&
  /^(?:continu|respond|retaliat|support|back|hit|pound|target|began|begin|start|proceed|went|go|join|interven|help|aid|assist|defend)/.test(
    context.tokens[clause.predicate]!.norm,
  );

function adjectiveOf(context: Context, noun: number) {
  for (const child of context.reading.tree.children(noun)) {
    if (child > noun && context.tokens[child]!.norm !== 'scheduled') continue;
    const found = context.lexicon.adjectives.get(context.tokens[child]!.norm);
    if (found) return found;
  }
  return undefined;
}

export const isNegatedNoun = (context: Context, noun: number): boolean =>
  context.reading.tree
    .children(noun)
    .some(c => c < noun && /^(?:no|any|without|every|each|whatever)$/.test(context.tokens[c]!.norm)) ||
  caseOf(context.reading.tree, noun) === 'without';

/** "the agreement on a truce", "a deal for a ceasefire". */
function isAgreedOn({ tokens, reading }: Context, noun: number): boolean {
  const above = tokens[tokens[noun]!.head];
  return (
    above !== undefined &&
    /^(?:agreement|deal|accord|pact|resolution|terms)$/.test(above.norm) &&
    /^(?:on|for|of)$/.test(caseOf(reading.tree, noun)) &&
    !isNegatedNoun({ tokens, reading } as Context, above.index)
  );
}

/** "a need to be met through talks", "conditions for a meeting": a means or an end, no occasion. */
function isMeans({ tokens, reading }: Context, noun: number): boolean {
  const word = caseOf(reading.tree, noun);
  if (/^(?:through|via)$/.test(word)) return true;
  return (
    word === 'for' &&
    relationOf(tokens[noun]!) === 'nmod' &&
    reading.tree.children(noun).some(c => c < noun && /^(?:a|an)$/.test(tokens[c]!.norm))
  );
}

/** A demand, a wish or a condition somewhere above: "calls for talks", "if there are talks". */
function hypotheticalAbove(context: Context, noun: number): boolean {
  const { tokens, clauseAt, lexicon } = context;
  let at = tokens[noun]!.head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const token = tokens[at]!;
    const clause = clauseAt.get(at);
    if (clause) {
      if (clause.hypothetical || clause.question) return true;
      // "proposed it during the talks": the occasion, not what is proposed
      if (/^(?:at|during)$/.test(caseOf(context.reading.tree, noun))) return false;
      const groups = groupsOf(context, at);
      return (
        groups.has('demand') ||
        groups.has('wish') ||
        (clause.modal !== undefined && /^(?:can|must|should)$/.test(clause.modal))
      );
    }
    if (
      /^(?:call|demand|appeal|plea|hope|prospect|possibility|chance|need|idea|event|case|condition|precondition|threat|fear|risk|basis|kind|type|plan)s?$/.test(
        token.norm,
      )
    )
      return true;
    if (lexicon.planNouns.has(lemmaOf(token))) return true;
    at = token.head;
  }
  return false;
}

/** Time outvotes an unsure reading: what lies ahead is planned, what lies behind is over. */
export function byTime(context: Context, told: Told, time: number | undefined, contested = false): EventStatus {
  if (time === undefined || (told.status !== 'occurred' && told.status !== 'under way')) return told.status;
  const when = context.reading.times[time]!.when.edtf ?? '';
  const published = context.reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  const [start = '', end = start] = when.split('/').map(day => day.slice(0, 10));
  if (published.length !== 10) return told.status;
  if (start.length === 10 && start > published) return isLastWeekday(context, time, told) ? told.status : 'planned';
  return (!told.strong || contested) && end !== '' && end < published.slice(0, end.length) ? 'occurred' : told.status;
}

/** "failed to agree at talks in Oslo on Saturday": the weekday behind, though it was read as the one ahead. */
export function isLastWeekday(context: Context, time: number, told: { readonly past?: boolean }): boolean {
  const { quote, when } = context.reading.times[time]!;
  const published = context.reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  const ahead = (Date.parse((when.edtf ?? '').slice(0, 10)) - Date.parse(published)) / 86_400_000;
  return told.past === true && /^(?:[a-z]{3,6}day|midnight)$/i.test(quote) && ahead > 0 && ahead < 7;
}

/** A bare noun is an event of the record only where its own words say more than that there is one. */
export function adds(
  type: EventType,
  has: { time: number | undefined; place: Place | undefined; inside: number; sides: number; status: EventStatus },
): boolean {
  const facts = (has.time === undefined ? 0 : 1) + (has.place ? 1 : 0) + (has.inside > 0 ? 1 : 0);
  if (has.time !== undefined && facts >= 1) return true;
  if (type.contested) return facts >= 1;
  if (has.status === 'planned' || has.status === 'under way')
    return facts >= (CONTACT.has(type.kind) && !has.place && has.sides < 2 ? 2 : 1);
  if (CONTACT.has(type.kind) && (has.sides > 1 || has.place)) return true;
  if (has.status !== 'occurred' || type.kind === 'other') return facts >= 1;
  return facts >= 2;
}

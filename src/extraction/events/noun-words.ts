/**
 * What an event noun's own words and the preposition before it say of its status, where no verb does: "after the talks", "ahead of the
 * summit", "the planned visit", "calls for talks". In: context, a noun and where it stands. Out: a status, or whether it is real at all.
 */
import { type EventType, eventLexicon } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { CONTACT } from './candidate.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';
import { isToldPast } from './noun-host.ts';
import type { NounPlace } from './noun-status.ts';
import type { Place } from './places.ts';
import { statusOfClause } from './status.ts';
import { ownTokens, timeAmong } from './when-where.ts';
import { lemmaOf } from './words.ts';

/** By the noun's own words and the preposition before it: "after the talks", "ahead of the summit", "the planned visit". */
export function tellAlone(
  context: Context,
  { index, outer, type, clause, stands }: NounPlace,
  adjective: ReturnType<typeof adjectiveOf>,
): EventStatus | undefined {
  if (adjective !== undefined && adjective !== 'past') return adjective;
  const word = leadIn(context, outer);
  if (isAfter(word) || (clause && stands === 'subject' && CONTACT.has(type.kind) && wasSo(context, clause)))
    return 'occurred';
  if (BEFORE.test(word)) return 'planned';
  if (clause && adjective === undefined && (stands === 'object' || (stands === 'oblique' && WITHIN.test(word)))) {
    const above = isAhead(context, clause) ? 'planned' : statusOfClause(context, clause, true);
    if (above === 'planned') return 'planned';
    if (stands === 'oblique' && above === 'occurred' && word !== 'for') return 'occurred';
  }
  // "coverage of the third day of talks": one of several days
  if (adjective === 'past' && type.kind === 'talks' && context.tokens[outer]!.norm === 'day' && !clause)
    return 'under way';
  if (adjective === 'past') return 'occurred';
  // "failed to agree at the talks"
  if ((stands === 'oblique' || stands === 'none') && /^(?:at|during|throughout)$/.test(word) && isToldPast(context, outer)) return 'occurred'; // biome-ignore format: one thought
  if (type.kind === 'talks' && isTalkHad(context, index)) return 'occurred';
  // what is only spoken of need not go on
  if (type.kind === 'talks') return isSpokenOf(context, outer, word) ? undefined : 'under way';
  return isLasting(context.tokens[index]!) && !dated(context, index) ? 'under way' : 'occurred';
}

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

export const isAfter = (word: string): boolean =>
  word === 'after' || word === 'following' || word === 'since' || word === 'despite';

const BEFORE = /^(?:before|ahead|until|till|prior|pending)$/;

const WITHIN = /^(?:in|at|during|for)$/;

const SPOKEN_OF = /^(?:about|on|over|regarding|concerning)$/;

/** "details about talks", unlike "announced on Monday talks". */
function isSpokenOf({ reading, timeAt }: Context, noun: number, word: string): boolean {
  const at = reading.tree.child(noun, 'case');
  return SPOKEN_OF.test(word) && at !== undefined && !timeAt.has(at + 1);
}

/** The preposition before a noun, of several words the first: "ahead" of "ahead of". */
export function leadIn(context: Context, noun: number): string {
  const { tokens, reading } = context;
  const at = reading.tree.child(noun, 'case') ?? reading.tree.child(noun, 'mark');
  if (at === undefined || at > noun) return '';
  const before = tokens[at - 1]?.norm ?? '';
  const { norm } = tokens[at]!;
  return (norm === 'of' || norm === 'to') && (before === 'ahead' || before === 'prior') ? before : norm;
}

const measures = new Map<string, EventStatus>([
  ...['collapse', 'breakdown', 'failure', 'cancellation'].map(word => [word, 'cancelled'] as const),
  ...['postponement', 'delay', 'suspension'].map(word => [word, 'postponed'] as const),
]);
/** What a noun that stands in the event's place says of it: "the collapse of the talks". */
export const measureOf = wordFact(word => measures.get(lemmaOf({ word })) ?? null);

/** Talk that a mention takes as had: "briefed him on her conversation with the envoy". */
const isTalkHad = ({ tokens, reading }: Context, noun: number): boolean =>
  /^(?:conversations?|discussions?|consultations?)$/.test(tokens[noun]!.norm) &&
  reading.tree.children(noun).some(c => c < noun && (tokens[c]!.deprel === 'nmod:poss' || tokens[c]!.norm === 'the'));

/** Acts that last: told without a date they are going on. */
const isLasting = wordFact(({ norm }) =>
  /^(?:offensives?|counteroffensives?|onslaught|bombardment|fighting|clashes|campaign|sieges?|occupation|wars?|conflict|insurgency)$/.test(
    norm,
  ),
);

export const dated = (context: Context, index: number): boolean =>
  timeAmong(context, ownTokens(context, index, true)) !== undefined;

/** What an adjective says of the event that it stands before: "planned", "past". */
const adjectiveWord = wordFact(({ norm }) => eventLexicon().adjectives.get(norm) ?? null);

export function adjectiveOf(context: Context, noun: number) {
  for (const child of context.reading.tree.children(noun)) {
    if (child > noun && context.tokens[child]!.norm !== 'scheduled') continue;
    const found = adjectiveWord(context.tokens[child]!);
    if (found) return found;
  }
  return undefined;
}

/** "held talks in Oslo, their third meeting since May": the talks just told, counted. */
export const isCount = ({ tokens }: Context, noun: number): boolean =>
  tokens[noun + 1]?.norm === 'since' &&
  tokens[noun - 3]?.norm === ',' &&
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest)$/.test(tokens[noun - 1]?.norm ?? '') &&
  /^(?:their|his|her|the)$/.test(tokens[noun - 2]?.norm ?? '');

export const isNegatedNoun = (context: Context, noun: number): boolean =>
  context.reading.tree.children(noun).some(c => c < noun && isNone(context.tokens[c]!)) ||
  caseOf(context.reading.tree, noun) === 'without';

/** None, or none in particular. */
const isNone = wordFact(({ norm }) => /^(?:no|any|without|every|each|whatever)$/.test(norm));

/** "the agreement on a truce", "a deal for a ceasefire". */
export function isAgreedOn({ tokens, reading }: Context, noun: number): boolean {
  const above = tokens[tokens[noun]!.head];
  return (
    above !== undefined &&
    /^(?:agreement|deal|accord|pact|resolution|terms)$/.test(above.norm) &&
    /^(?:on|for|of)$/.test(caseOf(reading.tree, noun)) &&
    !isNegatedNoun({ tokens, reading } as Context, above.index)
  );
}

/** "a need to be met through talks", "conditions for a meeting": a means or an end, no occasion. */
export function isMeans({ tokens, reading }: Context, noun: number): boolean {
  const word = caseOf(reading.tree, noun);
  if (word === 'through' || word === 'via') return true;
  return (
    word === 'for' &&
    relationOf(tokens[noun]!) === 'nmod' &&
    // "is in Oslo for a two-day visit": what somebody is there for
    tokens[tokens[noun]!.head]?.pos !== 'PROPN' &&
    reading.tree.children(noun).some(c => c < noun && /^(?:a|an)$/.test(tokens[c]!.norm))
  );
}

/** What is written to somebody. */
const isLetter = wordFact(({ norm }) => /^(?:letters?|notes?|messages?|memorandum)$/.test(norm));

/** "on a visit", "in a call": what somebody was at when they said so. */
const isOccasion = (word: string, noun: string): boolean =>
  (word === 'on' && /^(?:visit|trip|tour|call)$/.test(noun)) ||
  (word === 'in' && /^(?:call|conversation|meeting)$/.test(noun));

/** What of it is told is not so yet: a call, a hope, a plan. */
const isOpenYet = wordFact(({ norm }) =>
  /^(?:call|demand|appeal|plea|hope|prospect|possibility|chance|need|idea|event|case|condition|precondition|threat|fear|risk|basis|kind|type|plan|map|roadmap|blueprint)s?$/.test(
    norm,
  ),
);

/** A demand, a wish or a condition somewhere above: "calls for talks", "if there are talks". */
export function hypotheticalAbove(context: Context, noun: number): boolean {
  const { tokens, clauseAt, lexicon } = context;
  let at = tokens[noun]!.head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const token = tokens[at]!;
    const clause = clauseAt.get(at);
    if (clause) {
      if (clause.hypothetical || clause.question) return true;
      // "proposed it during the talks": the occasion, not what is proposed
      const word = caseOf(context.reading.tree, noun);
      if (word === 'at' || word === 'during') return false;
      // "urged it on a visit to Oslo", "in a call with Lemos"
      if (isOccasion(word, tokens[noun]!.norm)) return false;
      // "demanded it in a letter": the letter was sent
      if (word === 'in' && isLetter(tokens[noun]!)) return false;
      const groups = groupsOf(context, at);
      return (
        groups.has('demand') ||
        groups.has('wish') ||
        (clause.modal !== undefined && /^(?:can|must|should)$/.test(clause.modal))
      );
    }
    if (isOpenYet(token)) return true;
    // "made the pledge at the summit": where it was made
    if (lexicon.planNouns.has(lemmaOf(token))) return !/^(?:at|during)$/.test(caseOf(context.reading.tree, noun));
    at = token.head;
  }
  return false;
}

/** Whoever or whatever is moved is part of the noun's phrase already: "the delivery of food to Busia". */
const MOVES = /^(?:aid|withdrawal|exchange|deployment)$/;

/** A bare noun is an event of the record only where its own words say more than that there is one. */
export function adds(
  type: EventType,
  has: {
    time: number | undefined;
    place: Place | undefined;
    inside: number;
    sides: number;
    status: EventStatus;
    owner?: boolean;
  },
): boolean {
  const facts = (has.time === undefined ? 0 : 1) + (has.place ? 1 : 0) + (has.inside > 0 ? 1 : 0);
  if (has.time !== undefined && facts >= 1) return true;
  if (type.contested) return facts >= 1;
  // "the five-year-old civil war": the one that the article is about
  if (type.id === 'war') return true;
  // "Kenya and Uganda are in talks"
  if (CONTACT.has(type.kind) && has.status === 'under way' && has.sides > 1) return true;
  if (has.status === 'planned' || has.status === 'under way')
    return facts >= (CONTACT.has(type.kind) && !has.place && has.sides < 2 ? 2 : 1);
  if (CONTACT.has(type.kind) && (has.sides > 1 || has.place)) return true;
  // "Kovar's state visit": whose it was is all that there is to say
  if (has.owner) return true;
  if (has.status !== 'occurred' || type.kind === 'other' || MOVES.test(type.kind)) return facts >= 1;
  return facts >= 2;
}

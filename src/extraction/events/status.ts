/**
 * Whether an event happened, is planned, was put off, called off or denied. In: the clause that tells it and what governs that clause.
 * Out: a status, or undefined where the text asserts none (demanded, wished for, hypothetical, asked about).
 */

import type { StatusGroup } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { CLAIMS } from '../claims.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { GOES_ON, groupsOf, inHeading, markOf } from './cue-words.ts';
import {
  isBeingDone,
  isDemanded,
  isDenial,
  isForeseen,
  isGerundSubject,
  isPast,
  isRelative,
  isToldBySomebody,
  isYetTo,
  PROMISE,
  REJECTED,
  SETS_OUT,
  UNASSERTED,
} from './governing-words.ts';
import { isOnlyLater } from './only-later.ts';
import { NOT_YET, OBLIGATION, planned, planUnder } from './plans.ts';
import { alongTheLine } from './when-where.ts';
import { lemmaOf } from './words.ts';

const MODAL_HOPE = new Set(['may', 'might', 'could']);
export const asserted = (status: EventStatus | undefined): boolean =>
  status === 'occurred' || status === 'under way' || status === 'planned';

/** Status of what a clause tells, by its own verb group and by what governs it. */
export function statusOfClause(
  context: Context,
  clause: Clause,
  tentative: boolean,
  steps = 0,
): EventStatus | undefined {
  // a past tense is no infinitive, whatever "to" the tree hangs on it
  if (clause.modal === 'to' && context.tokens[clause.predicate]!.tag === 'VBD') {
    const { modal: _, ...finite } = clause;
    return statusOfClause(context, finite, tentative, steps + 1);
  }
  // "is being shelled": a passive that goes on
  if (isBeingDone(context, clause))
    return statusOfClause(context, { ...clause, progressive: true }, tentative, steps + 1);
  if (steps > 5 || clause.hypothetical || clause.question) return undefined;
  const { tokens } = context;
  const token = tokens[clause.predicate]!;
  const mark = markOf(context, clause.predicate);
  if (
    clause.condition !== undefined &&
    (clause.modal || clause.tense === 'future') &&
    /^(?:if|unless)$/.test(markOf(context, clause.condition))
  )
    return undefined;
  const governed = fromGovernor(context, clause, tentative, steps, mark);
  if (governed !== 'own') return governed;
  // "filmed before the army began to shell the town in May": told as done, unlike "left before they met"
  const dated =
    mark === 'before' &&
    clause.tense === 'past' &&
    alongTheLine(context, clause.predicate, clause.range.last).time !== undefined;
  if (isForeseen(context, clause, mark)) return clause.negated ? undefined : 'planned';
  // "died when a shell struck the square"
  const done = mark === 'when' && (clause.tense === 'past' || isPastActive(context, clause));
  if (NOT_YET.has(mark) && !dated && !done) return undefined;
  if (clause.negated) {
    // "all he had to do was not lose his temper and sign": no negated past
    if (
      token.tag === 'VB' &&
      !clause.modal &&
      !context.reading.tree.children(clause.predicate).some(c => DO.test(tokens[c]!.norm))
    )
      return undefined;
    if (clause.modal === 'will' || clause.modal === 'shall' || (clause.modal === 'would' && !clause.perfect))
      return isOnlyLater(context, clause) ? 'planned' : 'cancelled';
    return clause.statement !== undefined && !clause.modal && (clause.tense === 'past' || clause.perfect)
      ? 'denied'
      : undefined;
  }
  if (clause.modal && OBLIGATION.has(clause.modal)) return undefined;
  if (clause.modal === 'to' && isYetTo(context, clause.predicate)) return undefined;
  if (clause.modal && clause.perfect) return undefined; // "would have met"
  if (clause.modal === 'would' && !isToldBySomebody(context, clause)) return undefined;
  if (clause.modal && MODAL_HOPE.has(clause.modal)) return tentative ? 'planned' : undefined;
  if (clause.tense === 'future' || clause.modal === 'to') return 'planned';
  if (clause.tense === 'present' && clause.perfect && clause.progressive) return 'under way'; // "has been raging"
  if (clause.tense === 'past' || clause.perfect)
    return clause.progressive && !clause.perfect ? 'under way' : 'occurred';
  if (clause.progressive || token.tag === 'VBG') return 'under way';
  if (clause.tense === 'present' && token.tag === 'VBP' && token.norm !== token.lemma && token.pos === 'VERB')
    return 'occurred'; // "struck" tagged as a present
  if (clause.tense === 'present') return inHeading(context, clause.predicate) ? 'occurred' : 'under way';
  return token.tag === 'VBN' || token.tag === 'VBD' ? 'occurred' : undefined;
}

/** A past tense that the tagger took for a participle has its own subject: "bombs killed". */
const isPastActive = ({ tokens, reading }: Context, { predicate, passive }: Clause): boolean =>
  tokens[predicate]!.tag === 'VBN' && !passive && reading.tree.child(predicate, 'nsubj') !== undefined;

const isIsOrWas = wordFact(({ norm }) => /^(?:is|are|was|were)$/.test(norm));

/** What the verb or noun above makes of a clause that depends on it; 'own' where the clause speaks for itself. */
function fromGovernor(
  context: Context,
  clause: Clause,
  tentative: boolean,
  steps: number,
  mark: string,
): EventStatus | undefined | 'own' {
  const { governor } = clause;
  const { tokens, clauseAt } = context;
  const token = tokens[clause.predicate]!;
  const past = isPastActive(context, clause);
  if (!governor) return 'own';
  const isTo =
    clause.modal === 'to' && context.reading.tree.children(clause.predicate).some(c => isIsOrWas(tokens[c]!));
  const finite = past || isTo || (clause.tense !== 'none' && clause.modal !== 'to');
  const upper = clauseAt.get(governor.predicate);
  const groups = groupsOf(context, governor.predicate);
  if (relationOf(token) === 'acl') return underNoun(context, clause, governor.predicate, finite, mark);
  // one of several things demanded: "demanded that Kenya would withdraw and sieges were lifted"
  if (upper && (relationOf(token) === 'conj' || mark === '') && isDemanded(context, upper)) return undefined;
  if (relationOf(token) === 'conj') {
    if (finite || !upper || token.tag === 'VBD') return 'own';
    return statusOfClause(context, upper, tentative, steps + 1);
  }
  if (relationOf(token) === 'advcl') return finite ? 'own' : adverbial(context, clause, groups, tentative, steps, mark);
  // complements: xcomp, ccomp, csubj
  if (finite) return said(context, clause, upper, groups);
  return complement(context, clause, upper, groups, tentative, steps);
}

/** Of a noun: "claims that", "a plan for holding", "the demands that were met". */
function underNoun(
  context: Context,
  clause: Clause,
  noun: number,
  finite: boolean,
  mark: string,
): EventStatus | undefined | 'own' {
  const { tokens, clauseAt, lexicon } = context;
  const token = tokens[clause.predicate]!;
  const above = tokens[noun]!;
  const promised = PROMISE.test(above.norm) && !clause.modal;
  // "a commitment that the parties return", with "that" taken for what they return
  const that = context.reading.tree.children(clause.predicate).find(c => tokens[c]!.norm === 'that');
  const before = that === undefined ? '' : (tokens[that - 1]?.norm ?? '');
  if ((promised || PROMISE.test(before)) && token.tag === 'VBP') return undefined;
  if (finite && (promised || UNASSERTED.test(above.norm)) && !isRelative(context, clause.predicate)) return undefined;
  if (finite && CLAIMS.test(above.norm)) {
    const host = clauseAt.get(above.head);
    return host && isDenial(context, host) ? 'denied' : 'own';
  }
  // "the idea of sending troops", "a plan for holding talks"
  if (token.tag === 'VBG' && /^(?:of|for|to|on|about|against|toward|towards)$/.test(mark))
    return lexicon.planNouns.has(lemmaOf(above)) && !/^(?:idea|possibility|prospect|hope|way)$/.test(lemmaOf(above))
      ? planUnder(context, noun)
      : undefined;
  if (token.deprel === 'acl:relcl' || finite || token.tag === 'VBN' || token.tag === 'VBG') return 'own';
  const demanded = clauseAt.get(noun);
  // one of several things demanded
  if (demanded && mark === '' && isDemanded(context, demanded)) return undefined;
  return lexicon.planNouns.has(lemmaOf(above)) ? planUnder(context, noun) : undefined;
}

/** Beside a verb, without a tense of its own: "before launching", "to meet the envoy". */
function adverbial(
  context: Context,
  clause: Clause,
  groups: ReadonlySet<StatusGroup>,
  tentative: boolean,
  steps: number,
  mark: string,
): EventStatus | undefined {
  const { predicate } = clause.governor!;
  const token = context.tokens[clause.predicate]!;
  const above = context.tokens[predicate]!;
  const upper = context.clauseAt.get(predicate);
  // "regrouped before launching an attack"
  if (mark === 'before' && token.tag === 'VBG')
    return upper && !groups.has('demand') && statusOfClause(context, upper, tentative, steps + 1) === 'occurred'
      ? 'occurred'
      : undefined;
  if (NOT_YET.has(mark)) return undefined;
  if (token.tag === 'VBG' || token.tag === 'VBN') {
    if (groups.has('plan') && (mark === 'to' || mark === 'on' || mark === 'for')) return planned(context, upper);
    if (groups.has('wish')) return upper?.negated ? undefined : planned(context, upper); // "look forward to hosting"
    if (groups.has('demand') || groups.has('fail') || mark === 'against' || mark === 'from' || mark === 'instead')
      return undefined;
    if (groups.has('deny')) return 'denied';
    // "time spent on reaching a deal", "moves toward ending"
    if (token.tag === 'VBG' && /^(?:on|toward|towards|about|at)$/.test(mark)) return undefined;
    if (groups.has('accuse') && /^(?:of|for|over)$/.test(mark)) return 'occurred';
    const from = upper && statusOfClause(context, upper, tentative, steps + 1);
    if (from === undefined) return /^(?:|after|by|since|while|following|with)$/.test(mark) ? 'occurred' : undefined;
    // "have been shelling towns, while also attacking the port": both go on
    return from === 'under way' && mark !== 'while' ? 'occurred' : from;
  }
  if (groups.has('plan') || above.norm === 'due') return planned(context, upper);
  if (groups.has('demand')) return undefined; // "called on the rebels to leave", with the infinitive hung on the verb
  const purpose = upper && statusOfClause(context, upper, false, steps + 1);
  // "visited Oslo to meet the envoy": whether it came to that is not said; "has arrived in Oslo to meet" lies ahead
  if (purpose === 'occurred' && upper?.tense === 'past' && !SETS_OUT.test(above.norm)) return undefined;
  return asserted(purpose) && tentative ? 'planned' : undefined;
}

/** What a verb of saying, denying, demanding makes of what is said. */
function said(
  context: Context,
  clause: Clause,
  upper: Clause | undefined,
  groups: ReadonlySet<StatusGroup>,
): EventStatus | undefined | 'own' {
  const { tokens } = context;
  const above = tokens[clause.governor!.predicate]!;
  if (groups.has('deny')) return upper?.negated ? 'own' : 'denied';
  if (upper && isDenial(context, upper)) return 'denied';
  // "it was not clear he was going to go": open
  if (above.norm === 'unclear' || (above.norm === 'clear' && upper?.negated)) return undefined;
  // "rejected Kenyan charges that", with the charges taken for a verb
  if (CLAIMS.test(above.norm) && [1, 2, 3].some(back => REJECTED.test(tokens[above.index - back]?.norm ?? '')))
    return 'denied';
  // "warned that rebels had taken the town": told, not asked for
  const told = /^(?:warn|insist)/.test(above.norm) && !clause.modal && (clause.perfect || clause.tense === 'past');
  if (groups.has('demand') && clause.modal !== 'will' && !told) return undefined;
  if (groups.has('wish')) return clause.modal === 'will' || clause.modal === 'would' ? 'planned' : undefined;
  return 'own';
}

const DO = /^(?:do|does|did)$/;

function complement(
  context: Context,
  clause: Clause,
  upper: Clause | undefined,
  groups: ReadonlySet<StatusGroup>,
  tentative: boolean,
  steps: number,
): EventStatus | undefined {
  // "Holding elections would be possible": thought of
  if (isGerundSubject(context.tokens[clause.predicate]!)) return undefined;
  if (groups.has('deny')) return 'denied';
  if (clause.negated) return undefined;
  const above = upper ?? undefined;
  if (groups.has('begin') || groups.has('continue')) {
    const status = above && statusOfClause(context, above, tentative, steps + 1);
    // "intends to keep bombing": it goes on
    const goesOn = status === 'planned' && GOES_ON.test(context.tokens[clause.governor!.predicate]!.norm);
    return status === 'occurred' || goesOn ? 'under way' : status;
  }
  const head = clause.governor!.predicate;
  // "describing the kingdom's offer to send troops": parsers hang the infinitive on the verb
  const to = context.reading.tree.child(clause.predicate, 'mark');
  const before = to === undefined ? undefined : context.tokens[to - 1];
  if (before?.pos === 'NOUN' && context.lexicon.planNouns.has(lemmaOf(before)))
    return groups.has('fail') || groups.has('cancel') ? undefined : planned(context, above);
  if (context.lexicon.duePast.has(context.tokens[head]!.norm) && above?.tense === 'past' && isPast(context, above))
    return 'postponed';
  if (groups.has('plan')) return planned(context, above);
  if (groups.has('wish')) return above?.negated ? undefined : tentative ? 'planned' : undefined;
  if (groups.has('demand') || groups.has('fail') || groups.has('cancel')) return undefined;
  if (/^(?:due|set|likely|ready|expected|scheduled|poised|about|willing|prepared)$/.test(context.tokens[head]!.norm))
    return above?.negated ? undefined : 'planned';
  if (groups.has('end')) return 'occurred';
  // "had to speak" is an obligation
  if (groups.has('hold') && !/^ha(?:s|d|ve|ving)$/.test(context.tokens[head]!.norm))
    return above && statusOfClause(context, above, tentative, steps + 1);
  return undefined;
}

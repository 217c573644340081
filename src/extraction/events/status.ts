/**
 * Whether an event happened, is planned, was put off, called off or denied. In: the clause that tells it and what governs that clause.
 * Out: a status, or undefined where the text asserts none (demanded, wished for, hypothetical, asked about).
 */
import type { StatusGroup } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { type Context, lemmaOf } from './context.ts';
import { alongTheLine } from './when-where.ts';

const MODAL_HOPE = new Set(['may', 'might', 'could']);
const OBLIGATION = new Set(['can', 'must', 'should']);
/** Marks under which a clause is not yet, or not at all, so. */
const NOT_YET = new Set(['before', 'until', 'unless', 'once', 'without', 'than', 'lest', 'if', 'whether', 'when']);

/** Verb forms to look up, longest first: "called off", "called". */
export function verbKeys(context: Context, predicate: number): string[] {
  const { tokens, reading } = context;
  const token = tokens[predicate]!;
  if (!context.lexicon.longVerbs.has(token.norm)) return [token.norm];
  const keys: string[] = [];
  // "is clawing back territory", with "back" hung on what is taken
  const next = tokens[predicate + 1];
  if (next?.pos === 'ADV' && next.head !== predicate) keys.push(`${token.norm} ${next.norm}`);
  for (const child of reading.tree.children(predicate)) {
    const word = tokens[child]!;
    if (child <= predicate || child > predicate + 12) continue;
    const relation = relationOf(word);
    if (relation === 'compound' || relation === 'advmod' || relation === 'case' || relation === 'mark')
      keys.push(`${token.norm} ${word.norm}`);
    if (relation === 'obj') keys.push(`${token.norm} ${word.norm}`);
    if (relation === 'obl') {
      const preposition = reading.tree.child(child, 'case');
      // "will send troops in the coming weeks" sends nobody in
      if (preposition === undefined || context.timeAt.has(child)) continue;
      keys.push(
        `${token.norm} ${tokens[preposition]!.norm} ${word.norm}`,
        `${token.norm} ${tokens[preposition]!.norm}`,
      );
    }
  }
  return [...keys, token.norm];
}

const NO_GROUPS: ReadonlySet<StatusGroup> = new Set();

export function groupsOf(context: Context, predicate: number): ReadonlySet<StatusGroup> {
  for (const key of verbKeys(context, predicate)) {
    const groups = context.lexicon.status.get(key);
    if (groups) return groups;
  }
  return NO_GROUPS;
}

export function markOf(context: Context, predicate: number): string {
  const { tree } = context.reading;
  const mark = tree.child(predicate, 'mark');
  const advmod = tree.children(predicate).find(c => /^(?:when|once)$/.test(context.tokens[c]!.norm));
  const word = mark ?? advmod;
  return word === undefined ? '' : context.tokens[word]!.norm;
}

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
  if (NOT_YET.has(mark) && !dated && !(mark === 'when' && clause.tense === 'past')) return undefined;
  if (clause.negated) {
    // "all he had to do was not lose his temper and sign": no negated past
    if (
      token.tag === 'VB' &&
      !clause.modal &&
      !context.reading.tree.children(clause.predicate).some(c => DO.test(tokens[c]!.norm))
    )
      return undefined;
    if (clause.modal === 'will' || clause.modal === 'shall' || (clause.modal === 'would' && !clause.perfect))
      return 'cancelled';
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

/** "would" is the future of reported speech; in a speaker's own words, or in nobody's, it is a case that is thought of. */
function isToldBySomebody({ reading, clauseAt }: Context, clause: Clause): boolean {
  if (clause.statement !== undefined) return reading.statements[clause.statement]!.mode !== 'direct';
  const above = clause.governor && clauseAt.get(clause.governor.predicate);
  return above?.tense === 'past' && /^(?:ccomp|conj|advcl)$/.test(clause.governor!.relation);
}

/** "claims that", "reports that": what follows is told, not known. */
const CLAIMS = /^(?:claim|report|allegation|accusation|assertion|rumou?r|suggestion|charge)s?$/;

const REJECTED = /^(?:reject(?:s|ed|ing)?|den(?:y|ies|ied|ying))$/;

/** "denied", "rejected charges that it was shelling": said not to be so. */
function isDenial(context: Context, clause: Clause): boolean {
  if (clause.negated) return false;
  if (groupsOf(context, clause.predicate).has('deny')) return true;
  const { tokens, reading } = context;
  return (
    /^reject(?:s|ed|ing)?$/.test(tokens[clause.predicate]!.norm) &&
    reading.tree.children(clause.predicate).some(c => c > clause.predicate && CLAIMS.test(tokens[c]!.norm))
  );
}

/** "guarantees that the siege would be lifted": what is asked for or feared. */
const UNASSERTED =
  /^(?:guarantee|assurance|demand|hope|insistence|condition|request|pretext|excuse|suggestion|warning|threat|possibility|prospect|fear|idea|risk|chance|wish)s?$/;

/** "a commitment that the parties return to the table": what is promised, in the plain form. */
const PROMISE = /^(?:commitment|promise|pledge|requirement|understanding|agreement)s?$/;

/** Whether a token stands in a heading. */
export function inHeading(context: Context, index: number): boolean {
  const { doc } = context.reading;
  return doc.paragraphs[doc.sentences[context.tokens[index]!.sentence]!.paragraph]?.heading ?? false;
}

/** What the verb or noun above makes of a clause that depends on it; 'own' where the clause speaks for itself. */
function fromGovernor(
  context: Context,
  clause: Clause,
  tentative: boolean,
  steps: number,
  mark: string,
): EventStatus | undefined | 'own' {
  const { governor } = clause;
  const { tokens, clauseAt, lexicon } = context;
  const token = tokens[clause.predicate]!;
  // a past tense that the tagger took for a participle has its own subject: "bombs killed"
  const past =
    token.tag === 'VBN' && !clause.passive && context.reading.tree.child(clause.predicate, 'nsubj') !== undefined;
  const isTo =
    clause.modal === 'to' &&
    context.reading.tree.children(clause.predicate).some(c => /^(?:is|are|was|were)$/.test(tokens[c]!.norm));
  const finite = past || isTo || (clause.tense !== 'none' && clause.modal !== 'to');
  const relation = token.deprel;
  if (!governor) return 'own';
  const above = tokens[governor.predicate]!;
  const upper = clauseAt.get(governor.predicate);
  const groups = groupsOf(context, governor.predicate);
  const promised = PROMISE.test(above.norm) && !clause.modal;
  if (
    relationOf(token) === 'acl' &&
    finite &&
    (promised || UNASSERTED.test(above.norm)) &&
    !isRelative(context, clause.predicate)
  )
    return undefined;
  if (relationOf(token) === 'acl' && finite && CLAIMS.test(above.norm)) {
    const host = clauseAt.get(above.head);
    return host && isDenial(context, host) ? 'denied' : 'own';
  }
  // "the idea of sending troops", "a plan for holding talks"
  if (
    relationOf(token) === 'acl' &&
    token.tag === 'VBG' &&
    /^(?:of|for|to|on|about|against|toward|towards)$/.test(mark)
  )
    return lexicon.planNouns.has(lemmaOf(above)) && !/^(?:idea|possibility|prospect|hope|way)$/.test(lemmaOf(above))
      ? planUnder(context, governor.predicate)
      : undefined;
  if (
    relation === 'acl:relcl' ||
    (relationOf(token) === 'acl' && (finite || token.tag === 'VBN' || token.tag === 'VBG'))
  )
    return 'own';
  // one of several things demanded: "demanded that Kenya would withdraw and sieges were lifted"
  if (upper && (relationOf(token) === 'conj' || mark === '') && isDemanded(context, upper)) return undefined;
  if (relationOf(token) === 'conj') {
    if (finite || !upper || token.tag === 'VBD') return 'own';
    return statusOfClause(context, upper, tentative, steps + 1);
  }
  if (relationOf(token) === 'acl')
    return lexicon.planNouns.has(lemmaOf(above)) ? planUnder(context, governor.predicate) : undefined;
  if (relationOf(token) === 'advcl') {
    if (finite) return 'own';
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
      return from === 'under way' ? 'occurred' : from;
    }
    if (groups.has('plan') || above.norm === 'due') return planned(context, upper);
    if (groups.has('demand')) return undefined; // "called on the rebels to leave", with the infinitive hung on the verb
    const purpose = upper && statusOfClause(context, upper, false, steps + 1);
    // "visited Oslo to meet the envoy": whether it came to that is not said; "has arrived in Oslo to meet" lies ahead
    if (purpose === 'occurred' && upper?.tense === 'past' && !SETS_OUT.test(above.norm)) return undefined;
    return asserted(purpose) && tentative ? 'planned' : undefined;
  }
  // complements: xcomp, ccomp, csubj
  if (finite) {
    if (groups.has('deny')) return upper?.negated ? 'own' : 'denied';
    if (upper && isDenial(context, upper)) return 'denied';
    // "it was not clear he was going to go": open
    if (above.norm === 'unclear' || (above.norm === 'clear' && upper?.negated)) return undefined;
    // "rejected Kenyan charges that", with the charges taken for a verb
    if (CLAIMS.test(above.norm) && [1, 2, 3].some(back => REJECTED.test(tokens[above.index - back]?.norm ?? '')))
      return 'denied';
    if (groups.has('demand') && clause.modal !== 'will') return undefined;
    if (groups.has('wish')) return clause.modal === 'will' || clause.modal === 'would' ? 'planned' : undefined;
    return 'own';
  }
  return complement(context, clause, upper, groups, tentative, steps);
}

const DO = /^(?:do|does|did)$/;

/** What will go on goes on now. */
export const GOES_ON = /^(?:continue|last|persist|go|carry|keep)$/;

/** Verbs of a way on which what it is for lies ahead. */
const SETS_OUT =
  /^(?:arrived|came|left|departed|travel+ed|flew|went|set|returned|landed|sent|dispatched|invited|gathered|assembled|convened|headed)$/;

/** "the demands that were met", not "fears they will be targeted" nor "the pretext that forces shelled the town". */
const isRelative = ({ tokens, reading }: Context, predicate: number): boolean => {
  const children = reading.tree.children(predicate);
  const has = (relation: string): boolean =>
    children.some(c => relationOf(tokens[c]!) === relation && tokens[c]!.norm !== 'that');
  return children.some(c => {
    const { norm } = tokens[c]!;
    const relation = relationOf(tokens[c]!);
    return /^(?:which|who)$/.test(norm) || (norm === 'that' && relation !== 'mark' && !(has('nsubj') && has('obj')));
  });
};

/** "is yet to receive an offer". */
const isYetTo = ({ tokens, reading }: Context, predicate: number): boolean => {
  const to = reading.tree.child(predicate, 'mark');
  return to !== undefined && tokens[to - 1]?.norm === 'yet';
};

const isDemanded = (context: Context, clause: Clause): boolean =>
  clause.governor !== undefined &&
  relationOf(context.tokens[clause.predicate]!) === 'ccomp' &&
  groupsOf(context, clause.governor.predicate).has('demand');

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

const isGerundSubject = ({ deprel, tag }: { readonly deprel: string; readonly tag?: string }): boolean =>
  deprel.startsWith('csubj') && tag === 'VBG';

/** "were meant to start", "was scheduled to meet": past of a plan, by its helper verb. */
export const isPast = (context: Context, clause: Clause): boolean =>
  context.reading.tree.children(clause.predicate).some(c => /^(?:was|were)$/.test(context.tokens[c]!.norm)) &&
  /^(?:meant|supposed)$/.test(context.tokens[clause.predicate]!.norm);

const planned = (context: Context, above: Clause | undefined): EventStatus | undefined =>
  above &&
  (above.negated ||
    (above.modal !== undefined && OBLIGATION.has(above.modal)) ||
    above.hypothetical ||
    above.question ||
    NOT_YET.has(markOf(context, above.predicate)))
    ? undefined
    : 'planned';

function planUnder(context: Context, noun: number): EventStatus | undefined {
  const { tokens, reading, clauseAt } = context;
  if (reading.tree.children(noun).some(c => /^(?:no|without)$/.test(tokens[c]!.norm))) return undefined;
  const host = clauseAt.get(tokens[noun]!.head);
  if (host?.negated || host?.hypothetical) return undefined;
  // "stopped short of declaring a commitment to"
  if (host?.governor && groupsOf(context, host.governor.predicate).has('fail')) return undefined;
  if (host && (groupsOf(context, host.predicate).has('fail') || groupsOf(context, host.predicate).has('cancel')))
    return 'cancelled';
  return 'planned';
}

/**
 * What stands above a clause and says how it is meant: claims, denials, demands, promises, ways that somebody sets out on. In: context, a
 * clause or predicate. Out: yes or no.
 */
import { CLAIMS } from '../claims.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';
import { alongTheLine } from './when-where.ts';

/** "would" is the future of reported speech; in a speaker's own words, or in nobody's, it is a case that is thought of. */
export function isToldBySomebody({ reading, clauseAt }: Context, clause: Clause): boolean {
  if (clause.statement !== undefined) return reading.statements[clause.statement]!.mode !== 'direct';
  const above = clause.governor && clauseAt.get(clause.governor.predicate);
  return above?.tense === 'past' && /^(?:ccomp|conj|advcl)$/.test(clause.governor!.relation);
}

export const REJECTED = /^(?:reject(?:s|ed|ing)?|den(?:y|ies|ied|ying))$/;

/** "denied", "rejected charges that it was shelling": said not to be so. */
export function isDenial(context: Context, clause: Clause): boolean {
  if (clause.negated) return false;
  if (groupsOf(context, clause.predicate).has('deny')) return true;
  const { tokens, reading } = context;
  return (
    /^reject(?:s|ed|ing)?$/.test(tokens[clause.predicate]!.norm) &&
    reading.tree.children(clause.predicate).some(c => c > clause.predicate && CLAIMS.test(tokens[c]!.norm))
  );
}

/** "guarantees that the siege would be lifted": what is asked for or feared. */
export const UNASSERTED =
  /^(?:guarantee|assurance|demand|hope|insistence|condition|request|pretext|excuse|suggestion|warning|threat|possibility|prospect|fear|idea|risk|chance|wish)s?$/;

/** "a commitment that the parties return to the table": what is promised, in the plain form. */
export const PROMISE = /^(?:commitment|promise|pledge|requirement|understanding|agreement)s?$/;

/** Verbs of a way on which what it is for lies ahead. */
export const SETS_OUT =
  /^(?:arrived|came|left|departed|travel+ed|flew|went|set|returned|landed|sent|dispatched|invited|gathered|assembled|convened|headed)$/;

/** "the demands that were met", not "fears they will be targeted" nor "the pretext that forces shelled the town". */
export const isRelative = ({ tokens, reading }: Context, predicate: number): boolean => {
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
export const isYetTo = ({ tokens, reading }: Context, predicate: number): boolean => {
  const to = reading.tree.child(predicate, 'mark');
  return to !== undefined && tokens[to - 1]?.norm === 'yet';
};

export const isDemanded = (context: Context, clause: Clause): boolean =>
  clause.governor !== undefined &&
  relationOf(context.tokens[clause.predicate]!) === 'ccomp' &&
  groupsOf(context, clause.governor.predicate).has('demand');

export const isGerundSubject = ({ deprel, tag }: { readonly deprel: string; readonly tag?: string }): boolean =>
  deprel.startsWith('csubj') && tag === 'VBG';

/** "were meant to start", "was scheduled to meet": past of a plan, by its helper verb. */
export const isPast = (context: Context, clause: Clause): boolean =>
  context.reading.tree.children(clause.predicate).some(c => /^(?:was|were)$/.test(context.tokens[c]!.norm)) &&
  /^(?:meant|supposed)$/.test(context.tokens[clause.predicate]!.norm);

/** "is being shelled": a passive that goes on, which the verb group does not show. */
export const isBeingDone = (
  { tokens, reading }: Context,
  { predicate, passive, tense, progressive }: Clause,
): boolean =>
  passive &&
  !progressive &&
  tense === 'present' &&
  reading.tree.children(predicate).some(c => tokens[c]!.norm === 'being' && tokens[c]!.pos === 'AUX');

/** "when the two meet in Oslo next week", "before she visits on Friday": a day to come makes it a plan that is taken as given. */
export const isForeseen = (context: Context, { predicate, tense, modal, range }: Clause, mark: string): boolean =>
  (mark === 'when' || mark === 'before') &&
  tense === 'present' &&
  modal === undefined &&
  alongTheLine(context, predicate, range.last).time !== undefined;

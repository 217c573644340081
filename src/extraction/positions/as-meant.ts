/**
 * A clause of a verb of stance as it must be meant where the parse takes it otherwise: participles that are none, objects lost to a
 * participle, "not going to". In: the tree or room and a clause. Out: the clause, its object or its candidate put right.
 */
import type { StanceVerb } from '../../knowledge/stances.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { ClauseAt } from '../clauses/clause-at.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
import type { Candidate, Room } from './room.ts';

/** Verbs that no passive participle is made of: "a grouping agreed to attend" is no relative clause, whatever the parse. */
const NEVER_PASSIVE = new Set([
  'agree',
  'refuse',
  'decline',
  'want',
  'hope',
  'wish',
  'intend',
  'aim',
  'insist',
  'consent',
]);
/** The clause as it must be meant: a participle that is none, a relative clause whose object stands before it. */
export function asMeant(tree: Tree, clause: Clause): Clause {
  const token = tree.tokens[clause.predicate]!;
  const which = clause.object !== undefined && tree.tokens[clause.object]!.norm === 'which' ? clause.object : undefined;
  if (relationOf(token) !== 'acl' || token.head < 0) {
    const noun = which === undefined ? undefined : which - (tree.tokens[which - 1]?.text === ',' ? 2 : 1);
    return noun !== undefined && tree.tokens[noun]?.pos === 'NOUN' ? { ...clause, object: noun } : clause;
  }
  const infinitive = (): boolean =>
    tree.children(clause.predicate).some(c => c > clause.predicate && hasRelation(tree.tokens[c]!, 'xcomp'));
  if (clause.passive && clause.subject === undefined && NEVER_PASSIVE.has(clause.lemma) && infinitive()) {
    const { object: _, ...rest } = clause;
    return { ...rest, passive: false, tense: 'past', subject: token.head };
  }
  if (clause.passive || clause.subject === undefined || clause.subject === token.head) return clause;
  const complement = tree
    .children(clause.predicate)
    .some(c => c > clause.predicate && /^(?:xcomp|ccomp|obj)/.test(tree.tokens[c]!.deprel));
  if (complement) return clause;
  const object = clause.object === undefined ? undefined : tree.tokens[clause.object]!;
  const relative = object === undefined ? token.head < clause.subject : /^(?:which|that|whom)$/.test(object.norm);
  return relative ? { ...clause, object: token.head } : clause;
}

/** Verbs of these groups take no clause: one that the parse gives them is their object and a participle that says more of it. */
const OF_THINGS = /^(?:oppose|condemn|support)$/;

/** "Criticised the accord adopted in May": the parse may take the accord for the doer of "adopted". */
export function objectOf(tree: Tree, { id }: StanceVerb, { object, predicate, passive, governor }: Clause, room: Room): number | undefined {
  if (object !== undefined || !OF_THINGS.test(id)) return object;
  // "is unacceptable and will not be supported": what the first is said of
  if (passive) return governor?.relation === 'conj' ? room.clauseAt(governor.predicate)?.subject : undefined;
  const clause = tree.child(predicate, 'ccomp');
  if (clause === undefined || clause < predicate || !/^VB[ND]$/.test(tree.tokens[clause]!.tag ?? '')) return undefined;
  if (tree.child(clause, 'mark') !== undefined || tree.child(clause, 'aux') !== undefined) return undefined;
  const thing = tree.child(clause, 'nsubj');
  return thing !== undefined && thing > predicate ? thing : undefined;
} // biome-ignore format: one glance

/** The words that refuse belong to what is shown: "are not going to lift it". */
export function withGoing({ reading: { tree } }: Room, candidate: Candidate): Candidate {
  const { target, predicate } = candidate;
  const going = tree.tokens[predicate]!.head;
  const first = Math.min(going, ...tree.children(going).filter(c => c < going && /^(?:aux|advmod)/.test(tree.tokens[c]!.deprel)));
  const range = { first: Math.min(first, target.range.first), last: target.range.last };
  return { ...candidate, target: { ...target, range, parts: [range] } };
} // biome-ignore format: one glance

/** "Neither Norvand nor Karvelia accepts it": the two are joined by a denial. */
export function asNeither({ reading: { doc } }: Room, clause: Clause): Clause {
  const { subject, predicate, negated } = clause;
  if (subject === undefined || subject > predicate || negated) return clause;
  const first = Math.max(0, subject - 3);
  const neither = firstWith(isNeither, doc.tokens, first, predicate);
  const joined = neither >= 0 && firstWith(isNor, doc.tokens, first, predicate) > neither;
  return joined ? { ...clause, negated: true } : clause;
}

const isNeither = wordFact(({ norm }) => norm === 'neither');
const isNor = wordFact(({ norm }) => norm === 'nor');

/** The first of some tokens whose word is a certain one, or -1. */
function firstWith(isIt: (token: Token) => boolean, tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (isIt(tokens[i]!)) return i;
  return -1;
}

/** "We are not going to lift it" is "we will not lift it". */
export function asGoing(room: Room, clause: Clause): Clause {
  const { governor } = clause;
  if (clause.modal !== 'to' || governor?.relation !== 'xcomp') return clause;
  const above = room.clauseAt(governor.predicate);
  if (above?.lemma !== 'go' || !above.negated || !room.reading.tree.tokens[governor.predicate]!.norm.endsWith('ing')) return clause;
  return { ...clause, modal: 'will', negated: true, tense: 'future', ...(above.subject === undefined ? {} : { subject: above.subject }) };
} // biome-ignore format: one glance

/** "We are troubled by the damage and condemn it": not the damage, but who is troubled. */
export function besidePassive(tree: Tree, clauseAt: ClauseAt, clause: Clause): Clause {
  const { governor, predicate, passive, subject } = clause;
  if (governor?.relation !== 'conj' || passive || tree.child(predicate, 'nsubj') !== undefined) return clause;
  if (subject === undefined || tree.tokens[subject]!.deprel !== 'obl:agent') return clause;
  const above = clauseAt(governor.predicate);
  return above?.passive && above.object !== undefined && above.object < above.predicate
    ? { ...clause, subject: above.object }
    : clause;
}

/** "Are troubled by the damage and condemn it": the agent of a verb before is no doer. */
export const nearDoer = (tree: Tree, subject: number | undefined): number | undefined =>
  subject !== undefined &&
  tree.tokens[subject]!.deprel === 'obl:agent' &&
  tree.tokens[tree.tokens[subject]!.head]!.tag === 'VBN'
    ? undefined
    : subject;

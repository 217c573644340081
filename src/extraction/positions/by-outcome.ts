/**
 * What a party says of a thing's consequences or of its worth: "would lead to war", "violates the treaty", "amounts to surrender". In: the
 * room and a clause of a statement. Out: a candidate, or nothing: who says so is against it.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Candidate, Room, Rule } from './room.ts';
import { phraseRange } from './targets.ts';

/** "A ground operation would lead to war", "sanctions would undermine the talks", in a party's words. */
export const byOutcome: Rule = (room, clause) => {
  const { words, reading } = room;
  const { tree } = reading;
  const { subject, modal, statement } = clause;
  if (statement === undefined || subject === undefined || clause.negated || clause.hypothetical || clause.question)
    return undefined;
  if (!modal || !/^(?:will|would|could|can|may|might)$/.test(modal)) return undefined;
  const evil = words.leading.has(clause.lemma) ? evilOf(room, clause) : undefined;
  if (!words.harms.has(clause.lemma) && evil === undefined) return undefined;
  const subjects = phraseRange(tree, subject);
  if (tree.tokens[subject]!.pos === 'PRON' || subjects.last >= clause.predicate) return undefined;
  const range = {
    first: subjects.first,
    last: Math.max(evil ?? 0, Math.min(phraseRange(tree, clause.predicate).last, clause.predicate + 14)),
  };
  const stance: Stance = words.lacks.has(tree.tokens[subject]!.lemma) ? 'demands' : 'opposes';
  const candidate: Candidate = {
    holders: room.holders.ofStatement(statement), stance, predicate: clause.predicate, statement, rule: 'positions/outcome', strong: false,
    target: { range, head: subject, kind: 'object', parts: [subjects] },
  }; // biome-ignore format: one glance
  return candidate;
};

function evilOf(room: Room, clause: Clause): number | undefined {
  const { tree } = room.reading;
  const heads = [
    ...(clause.object === undefined ? [] : [clause.object]),
    ...clause.obliques.filter(o => /^(?:to|in|into|about)$/.test(o.preposition)).map(o => o.head),
    // "tantamount to surrender", read as an infinitive
    ...tree.children(clause.predicate).filter(c => /^(?:xcomp|advcl|acl)/.test(tree.tokens[c]!.deprel)),
  ];
  return heads.find(head => head > clause.predicate && room.words.evils.has(tree.tokens[head]!.lemma));
}

const breaches = lemmaFact(lemma => stanceLexicon().breaches.has(lemma));
const equals = lemmaFact(lemma => stanceLexicon().equals.has(lemma));
/** What law and principle are called: "goes against the constitution". */
const NORMS =
  /^(?:law|treaty|convention|charter|resolution|constitution|sovereignty|right|agreement|accord|principle|commitment|obligation|norm|rule|deal|truce|ceasefire|integrity|statute|value|spirit|provision|term|interest)$/;

/** "The accord violates our sovereignty", "such terms amount to surrender", in a party's words. */
export const byBreach: Rule = (room, clause) => {
  const { tree, actorOf } = room.reading;
  const { subject, statement, predicate } = clause;
  if (statement === undefined || subject === undefined || subject > predicate || clause.negated) return undefined;
  const breach = breaches(tree.tokens, clause);
  if ((!breach && !equals(tree.tokens, clause)) || clause.passive || !isAsserted(room, clause)) return undefined;
  // What somebody does is blamed on them; what a paper or a deed does is a reason to be against it.
  if (tree.tokens[subject]!.pos !== 'NOUN' || actorOf(subject) !== undefined) return undefined;
  if (relationOf(tree.tokens[predicate]!) === 'acl') return undefined; // told beside it
  const evil = breach ? normOf(room, clause) : evilOf(room, clause);
  if (evil === undefined) return undefined;
  const subjects = phraseRange(tree, subject);
  if (subjects.last >= predicate || evil - subjects.first > 34) return undefined;
  const range = { first: subjects.first, last: phraseRange(tree, evil).last };
  return {
    holders: room.holders.ofStatement(statement), stance: 'opposes', predicate, statement, rule: 'positions/outcome', strong: true,
    target: { range, head: subject, kind: 'object', parts: [range], matter: subjects },
  }; // biome-ignore format: one glance
};

function normOf({ reading: { tree } }: Room, { object, obliques, predicate }: Clause): number | undefined {
  const heads = [...(object === undefined ? [] : [object]), ...obliques.map(({ head }) => head)];
  return heads.find(head => head > predicate && NORMS.test(tree.tokens[head]!.lemma));
}

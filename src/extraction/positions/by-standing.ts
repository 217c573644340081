/**
 * What a party is or has: "is a staunch supporter of the accord", "its top priority is a truce", "the demands of Norvand include a
 * withdrawal". In: the room and a clause. Out: a candidate, or nothing.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Holder } from './holders.ts';
import type { Candidate, Room, Rule } from './room.ts';
import { phraseRange } from './targets.ts';

/** Who stands for or against something, and what a party has that says what it wants. */
const standingOf = wordFact(({ lemma }) => stanceLexicon().standings.get(lemma) ?? null);
const wantOf = wordFact(({ lemma }) => stanceLexicon().wants.get(lemma) ?? null);

/** Verbs that only tie what is wanted to what it is: "its demands include a withdrawal". */
export const TIES = /^(?:include|remain|be|become|entail|comprise)$/;
const OWN = /^(?:its|his|her|their|our|my)$/;

export const byStanding: Rule = (room, clause) => {
  if (!clause.copular && !TIES.test(clause.lemma)) return undefined;
  const { tokens } = room.reading.tree;
  const head = clause.copular ? clause.predicate : (clause.object ?? nounUnder(room, clause));
  if (head === undefined || clause.hypothetical || clause.question) return undefined;
  const standing = standingOf(tokens[head]!);
  if (standing) return ofRole(room, clause, head, standing);
  const before = clause.subject !== undefined && clause.subject < clause.predicate ? clause.subject : undefined;
  if (before === undefined || clause.negated) return undefined;
  const wanted = wantOf(tokens[before]!);
  if (wanted) return ofWant(room, clause, before, head, wanted);
  const told = wantOf(tokens[head]!);
  return told ? ofWant(room, clause, head, before, told) : undefined;
};

/** "Remains a critic of it": what "remain" is followed by. */
const nounUnder = ({ reading: { tree } }: Room, { predicate }: Clause): number | undefined =>
  tree
    .children(predicate)
    .find(c => c > predicate && tree.tokens[c]!.pos === 'NOUN' && /^(?:xcomp|obj|nsubj)/.test(tree.tokens[c]!.deprel));

/** "Norvand is a critic of the accord". */
function ofRole(room: Room, clause: Clause, head: number, shown: Stance): Candidate | undefined {
  const { tree } = room.reading;
  if (!isAsserted(room, clause) || clause.subject === undefined) return undefined;
  const matter = tree.children(head).find(c => c > head && /^(?:of|to|in|for)$/.test(caseOf(tree, c)));
  if (matter === undefined || isPerson(room, matter)) return undefined;
  const no = clause.negated || tree.children(head).some(c => tree.tokens[c]!.norm === 'no');
  const stance: Stance = no ? (shown === 'opposes' ? 'open' : 'opposes') : shown;
  const range = phraseRange(tree, matter);
  return {
    holders: room.holders.ofClause(clause), stance, predicate: clause.predicate, statement: clause.statement,
    rule: 'positions/standing', strong: true, holderAt: clause.subject,
    target: { range: { first: Math.min(head, range.first), last: range.last }, head: matter, kind: 'object', parts: [range], matter: range },
  };
} // biome-ignore format: one glance

/** "Norvand, a staunch critic of the accord, stayed away". */
export function byApposition(room: Room, noun: number): Candidate | undefined {
  const { tree } = room.reading;
  const { deprel, head } = tree.tokens[noun]!;
  const stance = standingOf(tree.tokens[noun]!);
  if (deprel !== 'appos' || head < 0 || head > noun || !stance) return undefined;
  const matter = tree.children(noun).find(c => c > noun && /^(?:of|to)$/.test(caseOf(tree, c)));
  if (matter === undefined || isPerson(room, matter) || /^(?:former|once|erstwhile|onetime)$/.test(tree.tokens[noun - 1]!.norm))
    return undefined;
  const range = phraseRange(tree, matter);
  const words = { first: noun, last: range.last };
  return {
    holders: room.holders.at(head), stance, predicate: noun, statement: undefined, rule: 'positions/standing', strong: true, holderAt: head,
    target: { range: words, head: matter, kind: 'object', parts: [words], matter: range },
  };
} // biome-ignore format: one glance

/** "Norvand's priority is a truce", "a truce is a key demand of Norvand". */
function ofWant(room: Room, clause: Clause, noun: number, thing: number, stance: Stance): Candidate | undefined {
  const { tree } = room.reading;
  const { tokens } = tree;
  const owner = tree.children(noun).find(
    c => tokens[c]!.deprel === 'nmod:poss' || (c > noun && hasRelation(tokens[c]!, 'nmod') && /^(?:of|for)$/.test(caseOf(tree, c))),
  );
  if (owner === undefined || owner === thing || tokens[thing]!.pos === 'PRON') return undefined;
  const holders = ownersOf(room, clause, owner);
  const [own, about] = [tree.extent(noun), phraseRange(tree, thing)];
  const range = { first: Math.min(own.first, about.first), last: Math.max(noun, owner > noun ? owner : noun, about.last) };
  if (range.last - range.first > 34) return undefined;
  return {
    holders, stance, predicate: clause.predicate, statement: clause.statement, rule: 'positions/standing', strong: true,
    target: { range, head: thing, kind: 'object', parts: [range], matter: about },
  };
} // biome-ignore format: one glance

const ownersOf = (room: Room, clause: Clause, owner: number): readonly Holder[] =>
  OWN.test(room.reading.tree.tokens[owner]!.norm) ? room.holders.ofStatement(clause.statement) : room.holders.at(owner);

function isPerson({ reading }: Room, token: number): boolean {
  const who = reading.actorOf(token);
  return who !== undefined && 'actor' in who && reading.actors.some(a => a.key === who.actor && a.kind === 'person');
}

export const POSSIBLE = /^(?:possible|conceivable|feasible|imaginable|achievable)$/;

/** "No deal is possible without a truce", "it cannot end without a withdrawal", in a party's words: what is missing is asked for. */
export const byWithout: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { predicate, statement, subject } = clause;
  if (statement === undefined || clause.hypothetical || clause.question) return undefined;
  const no = clause.negated || (subject !== undefined && tree.children(subject).some(c => tree.tokens[c]!.norm === 'no'));
  const able = clause.modal !== undefined && /^(?:can|could|will|would|may)$/.test(clause.modal);
  if (!no || !(able || POSSIBLE.test(clause.lemma))) return undefined;
  if (subject === undefined || tree.tokens[subject]!.pos === 'PRON') return undefined; // "we cannot do it without help"
  const needed = tree.children(predicate).find(c => c > predicate && caseOf(tree, c) === 'without');
  if (needed === undefined || relationOf(tree.tokens[needed]!) === 'conj') return undefined;
  const matter = phraseRange(tree, needed);
  const range = { first: Math.min(tree.extent(subject).first, predicate), last: matter.last };
  if (range.last - range.first > 34) return undefined;
  return {
    holders: room.holders.ofStatement(statement), stance: 'demands', predicate, statement, rule: 'positions/existence', strong: true,
    target: { range, head: needed, kind: 'object', parts: [range], matter },
  };
}; // biome-ignore format: one glance

/**
 * The places that may show a stance. In: a reading. Out: candidates: who, which stance, about which words, by which rule.
 * Each rule is a function of one clause or noun; the order is that of telling: a verb of stance before a mere modal.
 */
import { type StanceLexicon, stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { hasRelation, type Range, relationOf } from '../statements/tree.ts';
import type { Holder, Holders } from './holders.ts';
import { phraseRange, type Target, targetOf, targetOfNoun } from './targets.ts';

export interface Candidate {
  readonly holders: readonly Holder[];
  readonly stance: Stance;
  /** Verb, adjective or noun that shows it. */
  readonly predicate: number;
  /** Where the words of the holder stand, if before the predicate and near it. */
  readonly holderAt?: number;
  readonly target: Target;
  readonly statement?: number | undefined;
  readonly rule: string;
  /** A stance shown by the word itself, not by a modal: it may stand without a clear issue. */
  readonly strong: boolean;
}

export interface Room {
  readonly reading: Reading;
  readonly holders: Holders;
  readonly words: StanceLexicon;
  readonly byPredicate: ReadonlyMap<number, Clause>;
}

const WILL = new Set(['will', 'would', 'shall', 'can', 'could']);

type Rule = (room: Room, clause: Clause) => Candidate | undefined;

/** A clause that says nothing of its own: asked, supposed, or an infinitive that its governor speaks for. */
function isAsserted(room: Room, clause: Clause): boolean {
  if (clause.hypothetical || clause.question) return false;
  if (clause.modal === 'may' || clause.modal === 'might') return false;
  if (clause.modal !== 'to') return true;
  const governor = clause.governor && room.byPredicate.get(clause.governor.predicate);
  return (
    governor !== undefined &&
    clause.governor?.relation === 'xcomp' &&
    room.words.transparent.has(governor.lemma) &&
    governor.object === undefined &&
    !governor.negated &&
    isAsserted(room, governor)
  );
}

/** "Norvand rejected the plan", "a move opposed by Norvand", "wants an end to the siege", "will not accept". */
const byVerb: Rule = (room, clause) => {
  const use = room.words.verbs.get(clause.lemma) ?? room.words.verbs.get(clause.lemma.split(' ')[0]!);
  if (!use || clause.copular || !isAsserted(room, clause)) return undefined;
  if (use.refusal && !(clause.negated && (clause.modal === undefined ? false : WILL.has(clause.modal))))
    return undefined;
  if (clause.modal === 'must' || clause.modal === 'should' || clause.modal === 'could') return undefined; // a duty, read by byDuty
  const { tree } = room.reading;
  const target = targetOf(tree, clause.predicate, clause.object, use.takes, use.prepositions);
  if (!target) return undefined;
  const plain = use.infinitive !== undefined && target.kind === 'infinitive' ? use.infinitive : use.stance;
  // "push to keep", "want to keep": their own act; "call on X to", "urge X to": another's.
  const stance = use.refusal ? 'opposes' : clause.negated ? use.negated : plain;
  if (stance === undefined) return undefined;
  const holders = room.holders.ofClause(clause);
  return {
    holders, stance, predicate: clause.predicate, target, statement: clause.statement, rule: `positions/verb-${use.id}`,
    strong: !use.refusal, ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

/** "is ready to", "is opposed to", "remain divided on". */
const byAdjective: Rule = (room, clause) => {
  const { tree } = room.reading;
  const token = tree.tokens[clause.predicate]!;
  const use = room.words.adjectives.get(token.norm) ?? room.words.adjectives.get(token.lemma);
  if (!use || !isAsserted(room, clause)) return undefined;
  const target = targetOf(
    tree,
    clause.predicate,
    undefined,
    ['infinitive', 'gerund', 'clause', 'prepositions'],
    use.prepositions,
  );
  const stance = clause.negated ? use.negated : use.stance;
  if (!target || stance === undefined) return undefined;
  return {
    holders: room.holders.ofClause(clause), stance, predicate: clause.predicate, target, statement: clause.statement,
    rule: 'positions/adjective', strong: true, ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

/** "The terms are unacceptable", "guarantees are essential", said by a party; "deemed unacceptable by Norvand". */
const byJudgement: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  const deeming = room.words.deeming.has(clause.lemma) && !clause.copular;
  const word = deeming
    ? tree
        .children(clause.predicate)
        .find(c => hasRelation(tokens[c]!, 'xcomp') && room.words.judgements.has(tokens[c]!.norm))
    : clause.predicate;
  const use = word === undefined ? undefined : room.words.judgements.get(tokens[word]!.norm);
  if (word === undefined || !use || !isAsserted(room, clause) || (use.onlyNegated && !clause.negated)) return undefined;
  const stance = clause.negated && !use.onlyNegated ? use.negated : use.stance;
  if (stance === undefined || (!deeming && !clause.copular)) return undefined;
  const holders = deeming ? room.holders.ofClause(clause) : room.holders.ofStatement(clause.statement);
  const complement = tree
    .children(word)
    .find(c => c > word && ['ccomp', 'xcomp', 'csubj', 'advcl'].some(r => hasRelation(tokens[c]!, r)));
  const thing = complement ?? (deeming ? clause.object : clause.subject);
  if (thing === undefined) return undefined;
  const own = phraseRange(tree, thing);
  const range = { first: Math.min(own.first, clause.predicate), last: Math.max(own.last, word) };
  return {
    holders, stance, predicate: clause.predicate, statement: clause.statement, rule: 'positions/judgement', strong: true,
    target: { range, head: thing, kind: 'object', parts: [range] },
  }; // biome-ignore format: one glance
};

/** "Russia must withdraw", "we need to see action", in a party's statement. */
const byDuty: Rule = (room, clause) => {
  if (clause.statement === undefined || clause.hypothetical || clause.question) return undefined;
  const { tree } = room.reading;
  const governor = clause.governor && room.byPredicate.get(clause.governor.predicate);
  const modal = clause.modal !== undefined && room.words.duties.has(clause.modal);
  const verb =
    clause.modal === 'to' && clause.governor?.relation === 'xcomp' && governor !== undefined &&
    room.words.dutyVerbs.has(governor.lemma) && governor.object === undefined && !governor.hypothetical &&
    governor.statement !== undefined && (governor.tense === 'present' || governor.modal === 'will'); // biome-ignore format: one glance
  // "should have done", "must have been": looking back, or guessing.
  if (!(modal || verb) || clause.perfect) return undefined;
  const duty = verb ? governor! : clause;
  if (duty.negated && verb) return undefined;
  const subject = duty.subject ?? clause.subject;
  const first = Math.min(
    clause.range.first,
    duty.predicate,
    ...(subject === undefined ? [] : [tree.extent(subject).first]),
  );
  const range = { first: Math.max(first, clause.predicate - 20), last: phraseRange(tree, clause.predicate).last };
  return {
    holders: room.holders.ofStatement(clause.statement), stance: modal && clause.negated ? 'opposes' : 'demands', predicate: clause.predicate,
    statement: clause.statement, rule: 'positions/duty', strong: false,
    target: { range, head: clause.predicate, kind: 'clause', parts: [range] },
  }; // biome-ignore format: one glance
};

/** "Norvand could attend if its demands were met": a party's act under a condition. */
const byCondition: Rule = (room, clause) => {
  if (clause.condition === undefined || clause.hypothetical || clause.question) return undefined;
  if (clause.modal === undefined || clause.modal === 'to' || clause.statement === undefined) return undefined;
  const { tree } = room.reading;
  const range = phraseRange(tree, clause.predicate);
  const holders = room.holders.ofStatement(clause.statement);
  return {
    holders: sameSide(room, clause, holders) ? holders : [], stance: 'conditional', predicate: clause.predicate, statement: clause.statement,
    rule: 'positions/condition', strong: false, target: { range, head: clause.predicate, kind: 'clause', parts: [range] },
  }; // biome-ignore format: one glance
};

/** Whether what the clause says is done by who speaks or by their party. */
function sameSide(room: Room, clause: Clause, speakers: readonly Holder[]): boolean {
  const doers = room.holders.ofClause(clause);
  const key = (h: Holder): (string | undefined)[] =>
    'actor' in h.who
      ? [h.who.actor, room.reading.actors.find(a => 'actor' in h.who && a.key === h.who.actor)?.speaksFor]
      : [h.party, h.who.described];
  return doers.some(d => speakers.some(s => key(d).some(k => k !== undefined && key(s).includes(k))));
}

/** "No compromise has been reached on territory": open between those who speak. */
const byUnreached: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  const object = clause.object ?? clause.subject;
  if (!clause.negated || object === undefined || !room.words.unreached.has(tokens[object]!.lemma)) return undefined;
  if (!/^(?:reach|find|make|achieve|strike|be|see|have|secure)$/.test(clause.lemma)) return undefined;
  const matter = [...tree.children(clause.predicate), ...tree.children(object)].find(c =>
    /^(?:on|over|about|regarding|concerning)$/.test(caseOf(tree, c)),
  );
  if (matter === undefined) return undefined;
  const own = phraseRange(tree, matter);
  const range = { first: Math.min(own.first, tree.extent(object).first), last: own.last };
  const own_ = clause.passive ? [] : room.holders.ofClause(clause);
  const holders = own_.length > 0 ? own_ : room.holders.ofStatement(clause.statement);
  return {
    holders, stance: 'undecided', predicate: clause.predicate, statement: clause.statement, rule: 'positions/unreached', strong: true,
    target: { range, head: matter, kind: 'prepositions', parts: [range] },
  }; // biome-ignore format: one glance
};

const RULES: readonly Rule[] = [byVerb, byAdjective, byJudgement, byUnreached, byDuty, byCondition];

/** "Norvand's demand for …", "opposition by Norvand to …", "renewed a call for …". */
function byNoun(room: Room, noun: number): Candidate | undefined {
  const { tree } = room.reading;
  const { tokens } = tree;
  const token = tokens[noun]!;
  const use = token.pos === 'NOUN' ? room.words.nouns.get(token.lemma) : undefined;
  if (!use) return undefined;
  const target = targetOfNoun(tree, noun, use.prepositions);
  if (!target) return undefined;
  const owner = tree
    .children(noun)
    .find(
      c =>
        tokens[c]!.deprel === 'nmod:poss' ||
        (hasRelation(tokens[c]!, 'nmod') && /^(?:by|from|of)$/.test(caseOf(tree, c)) && c !== target.head) ||
        (['amod', 'compound'].includes(relationOf(tokens[c]!)) && room.reading.actorOf(c) !== undefined),
    );
  const governor = token.head >= 0 ? room.byPredicate.get(token.head) : undefined;
  const carried =
    governor && room.words.carrying.has(governor.lemma) && !governor.negated && !governor.hypothetical
      ? governor
      : undefined;
  const inStatement = room.holders;
  const holders =
    owner !== undefined ? ownerOf(room, owner, carried ?? governor) : carried ? inStatement.ofClause(carried) : [];
  const statement = (carried ?? governor)?.statement;
  const at = owner ?? carried?.subject;
  return {
    holders, stance: use.stance, predicate: carried && owner === undefined ? carried.predicate : noun, target, statement,
    rule: 'positions/noun', strong: true, ...(at === undefined ? {} : { holderAt: at }),
  }; // biome-ignore format: one glance
}

function ownerOf(room: Room, owner: number, governor: Clause | undefined): Holder[] {
  const named = room.holders.at(owner);
  if (named.length > 0) return named;
  const own = /^(?:its|his|her|their|our|my)$/.test(room.reading.tree.tokens[owner]!.norm);
  return own && governor ? room.holders.ofClause(governor) : [];
}

/** All candidates, in text order of their predicate; one per predicate. */
export function findCandidates(reading: Reading, holders: Holders): Candidate[] {
  const words = stanceLexicon();
  const byPredicate = new Map(reading.clauses.map(clause => [clause.predicate, clause]));
  const room: Room = { reading, holders, words, byPredicate };
  const found: Candidate[] = [];
  for (const clause of reading.clauses) {
    for (const rule of RULES) {
      const candidate = rule(room, clause);
      if (!candidate || candidate.holders.length === 0) continue;
      found.push(candidate);
      break;
    }
  }
  for (const token of reading.tree.tokens) {
    const candidate = byNoun(room, token.index);
    if (candidate && candidate.holders.length > 0) found.push(candidate);
  }
  return found.sort((a, b) => a.predicate - b.predicate);
}

export type { Range };

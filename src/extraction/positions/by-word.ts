/** Adjectives that show a stance: of a party ("is ready to"), and of a thing in a party's words ("is unacceptable"). */
import { caseOf } from '../clauses/read-clauses.ts';
import { hasRelation } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Rule } from './room.ts';
import { phraseRange, targetOf } from './targets.ts';
import { behind } from './wider-targets.ts';

const STAYING = new Set(['remain', 'stay', 'seem', 'appear', 'become']);

/** "is ready to", "is opposed to", "remain divided on". */
export const byAdjective: Rule = (room, clause) => {
  const { tree } = room.reading;
  // "remains open to": the adjective hangs on the verb, and its target on either.
  const word = STAYING.has(clause.lemma)
    ? tree
        .children(clause.predicate)
        .find(c => c > clause.predicate && c < clause.predicate + 4 && room.words.adjectives.has(tree.tokens[c]!.norm))
    : clause.predicate;
  const token = word === undefined ? undefined : tree.tokens[word]!;
  const use = token && (room.words.adjectives.get(token.norm) ?? room.words.adjectives.get(token.lemma));
  if (!use || word === undefined || !isAsserted(room, clause)) return undefined;
  const takes = ['infinitive', 'gerund', 'clause', 'prepositions'] as const;
  const target =
    targetOf(tree, word, undefined, takes, use.prepositions) ??
    (word === clause.predicate
      ? undefined
      : (targetOf(tree, clause.predicate, undefined, ['prepositions'], use.prepositions) ??
        behind(room, word, use.prepositions)));
  const stance = clause.negated ? use.negated : use.stance;
  if (!target || stance === undefined) return undefined;
  return {
    holders: room.holders.ofClause(clause), stance, predicate: clause.predicate, target, statement: clause.statement,
    rule: 'positions/adjective', strong: true, ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

/** "The terms are unacceptable", "guarantees are essential", said by a party; "deemed unacceptable by Norvand". */
export const byJudgement: Rule = (room, clause) => {
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
  const agent =
    deeming && clause.subject === undefined ? tree.children(word).find(c => caseOf(tree, c) === 'by') : undefined;
  const holders =
    agent !== undefined
      ? room.holders.at(agent)
      : deeming
        ? clause.passive && clause.subject === undefined
          ? []
          : room.holders.ofClause(clause)
        : room.holders.ofStatement(clause.statement);
  const complement = tree
    .children(word)
    .find(c => c > word && ['ccomp', 'xcomp', 'csubj', 'advcl'].some(r => hasRelation(tokens[c]!, r)));
  const thing = complement ?? (deeming ? clause.object : clause.subject);
  if (thing === undefined) return undefined;
  const own = phraseRange(tree, thing);
  const range = { first: Math.min(own.first, clause.predicate), last: Math.max(own.last, word, agent ?? 0) };
  return {
    holders, stance, predicate: clause.predicate, statement: clause.statement, rule: 'positions/judgement', strong: true,
    target: { range, head: thing, kind: 'object', parts: [range] },
  }; // biome-ignore format: one glance
};

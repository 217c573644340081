/** Adjectives that show a stance: of a party ("is ready to"). */
import { isAsserted } from './asserted.ts';
import type { Rule } from './room.ts';
import { targetOf } from './targets.ts';
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
  if (tree.tokens[word - 1]?.norm === 'as') return undefined; // "as opposed to"
  if (token.pos === 'VERB' && !clause.passive && clause.perfect) return undefined; // "have committed abuses"
  const takes = ['infinitive', 'gerund', 'clause', 'prepositions'] as const;
  const target =
    targetOf(tree, word, undefined, takes, use.prepositions) ??
    (word === clause.predicate
      ? undefined
      : targetOf(tree, clause.predicate, undefined, ['prepositions'], use.prepositions)) ??
    behind(room, word, use.prepositions);
  const stance = clause.negated ? use.negated : use.stance;
  if (!target || stance === undefined) return undefined;
  // "is prepared to", read as a passive: who is prepared is the doer.
  const doer = clause.passive ? clause.object : clause.subject;
  const holders = clause.passive && doer !== undefined ? room.holders.at(doer) : room.holders.ofClause(clause);
  return {
    holders, stance, predicate: clause.predicate, target, statement: clause.statement,
    rule: 'positions/adjective', strong: true, ...(doer === undefined ? {} : { holderAt: doer }),
  }; // biome-ignore format: one glance
};

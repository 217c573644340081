/** Adjectives that show a stance: of a party ("is ready to"). */
import { stanceLexicon } from '../../knowledge/stances.ts';
import { wordFact } from '../../text/word-facts.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import { isAsserted } from './asserted.ts';
import { besideDenial, isDenied, turnedRound } from './denied.ts';
import { isCourtesy, isOfDeed, type Room, type Rule } from './room.ts';
import { type Target, targetOf } from './targets.ts';
import { behind } from './wider-targets.ts';

export const STAYING = new Set(['remain', 'stay', 'seem', 'appear', 'become']);

const stays = lemmaFact(lemma => STAYING.has(lemma));

const adjectiveOf = wordFact(({ norm, lemma }) => {
  const { adjectives } = stanceLexicon();
  return adjectives.get(norm) ?? adjectives.get(lemma) ?? null;
});

const isGlad = wordFact(({ norm }) => /^(?:happy|glad|pleased|delighted|proud|content|keen|anxious)$/.test(norm));

/** "I am happy to report that the talks went on": how something is told, no wish. */
const isGladToSay = (room: Room, word: number, { kind, head }: Target): boolean =>
  kind === 'infinitive' && isGlad(room.reading.tree.tokens[word]!) && isCourtesy(room, head);

/** "is ready to", "is opposed to", "remain divided on". */
export const byAdjective: Rule = (room, clause) => {
  const { tree } = room.reading;
  // "remains open to": the adjective hangs on the verb, and its target on either.
  const word = stays(tree.tokens, clause)
    ? tree
        .children(clause.predicate)
        .find(c => c > clause.predicate && c < clause.predicate + 4 && room.words.adjectives.has(tree.tokens[c]!.norm))
    : clause.predicate;
  const token = word === undefined ? undefined : tree.tokens[word]!;
  const use = token && adjectiveOf(token);
  if (!use || word === undefined || !isAsserted(room, clause)) return undefined;
  if (tree.tokens[word - 1]?.norm === 'as') return undefined; // "as opposed to"
  if (token.pos === 'VERB' && !clause.passive && clause.perfect) return undefined; // "have committed abuses"
  const takes = ['infinitive', 'gerund', 'clause', 'prepositions'] as const;
  // "ready for talks, results could be had": what stands right behind, whatever clause the parse hangs on it
  const near = targetOf(tree, word, undefined, takes, use.prepositions);
  const target =
    (near?.kind === 'clause' ? behind(room, word, use.prepositions) : undefined) ??
    near ??
    (word === clause.predicate
      ? undefined
      : targetOf(tree, clause.predicate, undefined, ['prepositions'], use.prepositions)) ??
    behind(room, word, use.prepositions);
  if (!target || isGladToSay(room, word, target)) return undefined;
  // "determined not to extend it"
  const denied = isDenied(tree, word, target);
  const { negated } = denied ? besideDenial(tree, clause) : clause;
  const own = negated ? use.negated : use.stance;
  const stance = denied ? turnedRound(own) : own;
  if (stance === undefined || (use.felt && !isOfDeed(room, target))) return undefined;
  // "is prepared to", read as a passive: who is prepared is the doer.
  const doer = clause.passive ? clause.object : clause.subject;
  const prepared = clause.passive && doer !== undefined ? room.holders.at(doer) : [];
  const holders =
    prepared.length > 0
      ? prepared
      : room.holders.ofClause(
          clause.passive && doer !== undefined ? { ...clause, passive: false, subject: doer } : clause,
        );
  return {
    holders, stance, predicate: clause.predicate, target, statement: clause.statement,
    rule: 'positions/adjective', strong: true, ...(doer === undefined ? {} : { holderAt: doer }),
  }; // biome-ignore format: one glance
};

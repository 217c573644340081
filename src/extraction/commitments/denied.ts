/**
 * What is told under a verb that takes it back: "denied that it had agreed to …", "would not confirm that the sides will …", "it is not true
 * that …". In: a finding. Out: whether nobody says that it holds.
 */
import { CLAIMS } from '../claims.ts';
import type { Context, Found } from './context.ts';

/** Clauses between a deed and the verb that denies it. */
const STEPS = 5;
const DENIES = /^(?:deny|dispute|refute|disbelieve|rebut|debunk|disprove)$/;
const TAKES_BACK = /^(?:deny|dispute|refute|rebut|reject|dismiss)$/;
/** With "not": what one does not say is not said. */
const ASSERTS = /^(?:confirm|say|believe|think|know|claim|announce|acknowledge|admit|mean|imply|suggest|guarantee|promise|true|certain|clear|sure|assume)$/; // biome-ignore format: one glance
const NOT = /^(?:not|n't|never|neither|no|hardly)$/;

/** "rejects claims that it gave up, saying it would go on": behind the comma nothing is denied. */
const hasComma = (tokens: Context['tokens'], first: number, last: number): boolean =>
  tokens.slice(first, last).some(({ text }) => text === ',');

export function isDenied({ tokens, clauseAt, sentenceAt, reading }: Context, { act, by }: Found): boolean {
  const { first } = sentenceAt(act);
  let at = act;
  for (let steps = 0; steps < STEPS; steps++) {
    const { head, deprel } = tokens[at]!;
    if (head < first) return false;
    // "rejected claims that it had broken the truce": the clause hangs on the noun or on the verb
    const above = CLAIMS.test(tokens[head]!.norm) ? tokens[head]!.head : head;
    if (
      TAKES_BACK.test(tokens[above]?.lemma ?? '') &&
      reading.tree
        .children(above)
        .some(c => c > above && c < at && CLAIMS.test(tokens[c]!.norm) && !hasComma(tokens, c, at))
    )
      return clauseAt(above)?.negated !== true;
    // "denied breaking the truce": what one denies doing
    const told =
      /^(?:ccomp|csubj)/.test(deprel) ||
      (by === 'outcome' && /^(?:xcomp|advcl|obj)$/.test(deprel) && tokens[at]!.tag === 'VBG');
    if (!told && !/^(?:xcomp|obj|obl|conj)/.test(deprel)) return false;
    const { lemma } = tokens[head]!;
    if (told && DENIES.test(lemma)) return clauseAt(head)?.negated !== true;
    if (told && ASSERTS.test(lemma)) {
      const negated = clauseAt(head)?.negated ?? reading.tree.children(head).some(c => NOT.test(tokens[c]!.norm));
      // "did not say when the sides will meet": that they will is taken for granted
      if (negated) return !reading.tree.children(at).some(c => /^(?:when|where|how|why|who|which|what)$/.test(tokens[c]!.norm)); // biome-ignore format: one line
    }
    at = head;
  }
  return false;
}

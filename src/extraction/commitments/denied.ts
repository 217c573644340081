/**
 * What is told under a verb that takes it back: "denied that it had agreed to …", "would not confirm that the sides will …", "it is not true
 * that …". In: a finding. Out: whether nobody says that it holds.
 */
import type { Context, Found } from './context.ts';

/** Clauses between a deed and the verb that denies it. */
const STEPS = 5;
const DENIES = /^(?:deny|dispute|refute|disbelieve|rebut|debunk|disprove)$/;
/** With "not": what one does not say is not said. */
const ASSERTS = /^(?:confirm|say|believe|think|know|claim|announce|acknowledge|admit|mean|imply|suggest|guarantee|promise|true|certain|clear|sure|assume)$/; // biome-ignore format: one glance
const NOT = /^(?:not|n't|never|neither|no|hardly)$/;

export function isDenied({ tokens, clauseAt, sentenceAt, reading }: Context, { act, by }: Found): boolean {
  if (by === 'outcome') return false;
  const { first } = sentenceAt(act);
  let at = act;
  for (let steps = 0; steps < STEPS; steps++) {
    const { head, deprel } = tokens[at]!;
    if (head < first) return false;
    const told = /^(?:ccomp|csubj)/.test(deprel);
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

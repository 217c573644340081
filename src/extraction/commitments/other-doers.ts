/**
 * The doer of a verb that has none of its own: "the sides met in Oslo and | agreed to …" shares the subject before; "agreed to …", which the
 * parse hung elsewhere, has the one that the statement made of these words names. In: a verb. Out: the head of the words for its doer.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Context } from './context.ts';

/** Tokens between the subject of the first verb and "and". */
const FAR = 40;
const CLAUSES = /^(?:root|conj|ccomp|parataxis|appos)$/;

/** "Union delegates | agreed": a noun for people that was taken for a verb. */
export const isMistakenNoun = wordFact(
  ({ tag, norm, pos }) => tag === 'VBZ' && pos === 'VERB' && sourceNounKind(norm.replace(/s$/, '')) === 'person',
);

/** The subject of the verb before "and", where both stand in the same words of somebody. */
export function sharedSubject(context: Context, group: number): number | undefined {
  const { tokens, sentenceAt, statementAt } = context;
  let and = group - 1;
  while (/^(?:then|also|["“”])$/.test(tokens[and]?.norm ?? '')) and--;
  if (!/^(?:and|but)$/.test(tokens[and]?.norm ?? '')) return undefined;
  const floor = Math.max(sentenceAt(group).first, and - FAR);
  for (let i = and - 1; i >= floor; i--) {
    const { deprel, head, norm } = tokens[i]!;
    if (/^[;:]$/.test(norm)) return undefined;
    if (!deprel.startsWith('nsubj') || head <= i || head > and || /^(?:who|which|that|there|what)$/.test(norm))
      continue;
    if (!CLAUSES.test(tokens[head]!.deprel) || statementAt(i) !== statementAt(group)) continue;
    return i;
  }
  return undefined;
}

/** The last word for the source of the statement that a word is the cue of. */
export function sourceOfCue({ sourceOf, sentenceAt }: Context, cue: number): number | undefined {
  const last = sourceOf(cue)?.last;
  return last !== undefined && last >= sentenceAt(cue).first && last < cue ? last : undefined;
}

/** What is done, where it stands before the one who does it. In: a verb and the words for its doer. Out: the words of the object, if so. */
import type { Range } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { phraseOf } from './doers.ts';

/** "The talks, which | the envoy plans to hold": the noun that a relative clause opens with, where its verb has no other object. */
export function objectBefore(context: Context, verb: number, subject: Range): Range | undefined {
  const { reading, tokens, clauseAt } = context;
  const which = subject.first - 1;
  if (!/^(?:which|that)$/.test(tokens[which]?.norm ?? '') || reading.tree.child(verb, 'obj') !== undefined)
    return undefined;
  const clause = clauseAt(verb);
  if (clause?.passive || (clause?.object !== undefined && clause.object > subject.last)) return undefined;
  const noun = tokens[which - 1]?.norm === ',' ? which - 2 : which - 1;
  return tokens[noun]?.pos === 'NOUN' ? phraseOf(context, noun) : undefined;
}

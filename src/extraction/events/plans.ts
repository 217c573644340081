/** What is planned. In: the clause or the noun that holds a plan. Out: 'planned', 'cancelled', or undefined where nothing is asserted. */
import type { EventStatus } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';
import { groupsOf, markOf } from './cue-words.ts';

export const OBLIGATION = new Set(['can', 'must', 'should']);

/** Marks under which a clause is not yet, or not at all, so. */
export const NOT_YET = new Set([
  'before',
  'until',
  'unless',
  'once',
  'without',
  'than',
  'lest',
  'if',
  'whether',
  'when',
]);

/** By a verb of planning: not where it is itself denied, asked, or yet to come. */
export const planned = (context: Context, above: Clause | undefined): EventStatus | undefined =>
  above &&
  (above.negated ||
    (above.modal !== undefined && OBLIGATION.has(above.modal)) ||
    above.hypothetical ||
    above.question ||
    NOT_YET.has(markOf(context, above.predicate)))
    ? undefined
    : 'planned';

/** By a noun: "a plan for talks". */
export function planUnder(context: Context, noun: number): EventStatus | undefined {
  const { tokens, reading, clauseAt } = context;
  if (reading.tree.children(noun).some(c => /^(?:no|without)$/.test(tokens[c]!.norm))) return undefined;
  const host = clauseAt.get(tokens[noun]!.head);
  if (host?.negated || host?.hypothetical) return undefined;
  // "stopped short of declaring a commitment to"
  if (host?.governor && groupsOf(context, host.governor.predicate).has('fail')) return undefined;
  // "has withdrawn an offer to host a meeting": nothing is planned
  if (host && /^(?:withdr[ae]w|rebuff|spurn|turned|rescind|retract)/.test(context.tokens[host.predicate]!.norm)) return undefined; // biome-ignore format: one line
  if (host && (groupsOf(context, host.predicate).has('fail') || groupsOf(context, host.predicate).has('cancel')))
    return 'cancelled';
  return 'planned';
}

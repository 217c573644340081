/** To whom something is promised: "will return the maps to Norvand". In: a finding. Out: the one who gets it, where it is named. */
import type { Speaker } from '../../model/mentions.ts';
import type { Context, Found } from './context.ts';
import { actorAt } from './doers.ts';

export function receiverOf(context: Context, { act, committers }: Found): Speaker | undefined {
  const clause = context.clauseAt(act);
  const head = clause?.recipient ?? clause?.obliques.find(o => o.preposition === 'to')?.head;
  // "will travel to Kenya" is a place
  if (/^(?:travel|go|come|return|fly|head|move|lead|commit)$/.test(context.tokens[act]!.lemma) && clause?.recipient === undefined) return undefined; // biome-ignore format: one condition
  const to = head === undefined || context.timeAt(head) !== undefined ? undefined : actorAt(context, head);
  const own = new Set(committers.map(c => JSON.stringify(c)));
  return to && !own.has(JSON.stringify(to)) ? to : undefined;
}

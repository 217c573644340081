/**
 * Journeys to an event: "flew to Oslo for talks", "has arrived for a summit". In: context, an event noun or the clause of the journey. Out:
 * that clause; whether the event is still to come.
 */
import type { EventType } from '../../knowledge/event-types.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { CONTACT } from './candidate.ts';
import type { Context } from './context.ts';

/** "flew to Oslo for talks", "is in Oslo for a summit": the clause whose doer comes for the event. */
export function purposeOf(context: Context, noun: number, type: EventType): Clause | undefined {
  if (!CONTACT.has(type.kind) || type.kind === 'visit' || caseOf(context.reading.tree, noun) !== 'for')
    return undefined;
  let at = context.tokens[noun]!.head;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    const clause = context.clauseAt.get(at);
    if (clause) return COMES.test(context.tokens[at]!.norm) || clause.copular ? clause : undefined;
    at = context.tokens[at]!.head;
  }
  return undefined;
}

const SETS_OUT =
  /^(?:travel|arriv|fly|flew|flies|flown|head|came|come|coming|return|went|go|gone|left|leav|depart|land|sent|dispatch)/;

/** "has arrived in Oslo for talks": they are still to come, unless the journey lies days behind. */
export function isOnItsWay(
  { tokens, reading }: Context,
  { predicate }: Clause,
  time: number | undefined,
  status: string,
): boolean {
  const { norm } = tokens[predicate]!;
  if (!SETS_OUT.test(norm) || (status === 'under way' && !norm.endsWith('ing'))) return false;
  const day = time === undefined ? '' : (reading.times[time]!.when.edtf?.split('/').at(-1)?.slice(0, 10) ?? '');
  const published = reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  return day.length < 10 || day >= published;
}

const COMES =
  /^(?:travel|arriv|fly|flew|flies|flown|head|came|come|coming|return|went|go|gone|gather|meet|met|left|leav|depart|land|join|visit|convene|assembl|send|sent|dispatch|invit)/;

/**
 * "The talks on the dam have collapsed", "negotiations came to a standstill": how talks go, told by the verb of the sentence. Which they are,
 * their topic says or the article, though no side, day or place does. In: context, a noun, its host and status. Out: yes or no.
 */
import type { EventType, StatusGroup } from '../../knowledge/event-types.ts';
import type { Context } from './context.ts';
import { type Host, nmods } from './noun-host.ts';
import type { Told } from './noun-status.ts';
import { isDefinite } from './told-before.ts';

const COURSE = ['begin', 'end', 'cancel', 'postpone', 'continue'] as const;

export function isCourse(
  context: Context,
  noun: number,
  { kind }: EventType,
  told: Told,
  { clause, stands }: Host,
  groups: ReadonlySet<StatusGroup>,
): boolean {
  if (kind !== 'talks' || !told.strong || !clause || stands === 'oblique' || clause.negated || clause.modal)
    return false;
  return COURSE.some(group => groups.has(group)) && (isDefinite(context, noun) || nmods(context, noun).length > 0);
}

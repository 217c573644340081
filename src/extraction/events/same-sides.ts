/**
 * Who "the two leaders", "both sides" or "the ministers" are that discussed, agreed or exchanged views. In: candidates in text order. Out: the
 * same, with the sides filled in where the words only point back to those who met before (../several).
 */
import { pointsBackAt } from '../several/points-back.ts';
import { asSpeakers, severalOf } from '../several/several-of.ts';
import { type Candidate, CONTACT } from './candidate.ts';
import type { Context } from './context.ts';

/** Whether a clause's doers are several in one word that points back: "the two leaders". */
export function isGroupDoer({ reading, clauseAt }: Context, predicate: number): boolean {
  const subject = clauseAt.get(predicate)?.subject;
  return subject !== undefined && pointsBackAt(reading.tree, subject) !== undefined;
}

const TOGETHER = new Set(['agreement', 'signing', 'statement']);
/** What several do together. */
const isTogether = ({ type }: Candidate): boolean =>
  (CONTACT.has(type.kind) && type.kind !== 'visit') || TOGETHER.has(type.id);

const named = ({ participants }: Candidate): number => participants.all.filter(({ who }) => 'actor' in who).length;

const SIDES = 2;

export function fillSides({ reading, clauseAt }: Context, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const subject = clauseAt.get(candidate.clause)?.subject;
    if (subject === undefined || !isTogether(candidate) || named(candidate) >= SIDES) continue;
    for (const who of asSpeakers(severalOf(reading).at(subject)))
      candidate.participants.add(who, candidate.type.roles.subject);
  }
}

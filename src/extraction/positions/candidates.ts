/**
 * The places that may show a stance. In: a reading. Out: candidates: who, which stance, about which words, by which rule.
 * Each rule is a function of one clause or noun; the order is that of telling: a verb of stance before a mere modal.
 */
import type { Reading } from '../reading.ts';
import { byCondition, byDuty, byExistence, byNeed } from './by-duty.ts';
import { byJudgement, byOutcome } from './by-judgement.ts';
import { byNoun, byUnreached } from './by-noun.ts';
import { byOrder } from './by-order.ts';
import { byDifference, byTurn } from './by-turn.ts';
import { byVerb } from './by-verb.ts';
import { byAdjective } from './by-word.ts';
import type { Holders } from './holders.ts';
import { type Candidate, makeRoom, type Room, type Rule } from './room.ts';

const RULES: readonly Rule[] = [
  byVerb,
  byAdjective,
  byJudgement,
  byUnreached,
  byExistence,
  byNeed,
  byDuty,
  byOutcome,
  byCondition,
];

/** All candidates, in text order of their predicate; one per predicate. */
export function findCandidates(reading: Reading, holders: Holders): Candidate[] {
  const room = makeRoom(reading, holders);
  const found: Candidate[] = [];
  for (const clause of reading.clauses) {
    for (const rule of RULES) {
      const candidate = rule(room, clause);
      if (!candidate || candidate.holders.length === 0) continue;
      found.push(candidate);
      break;
    }
  }
  const first = (token: number, rules: readonly ((room: Room, token: number) => Candidate | undefined)[]) => {
    for (const rule of rules) {
      const candidate = rule(room, token);
      if (candidate) return candidate;
    }
    return undefined;
  };
  const shown = new Set(found.map(c => c.predicate));
  for (const token of reading.tree.tokens) {
    const candidate = first(token.index, [byTurn, byDifference, byNoun, byOrder]);
    if (candidate && candidate.holders.length > 0 && !shown.has(candidate.predicate)) found.push(candidate);
  }
  return found.sort((a, b) => a.predicate - b.predicate);
}

/** One record a clause and kind, and none for a mention that adds nothing to an earlier one of the article. In, out: candidates in text order. */
import type { Candidate } from './candidate.ts';

const CONTACT = new Set(['meeting', 'talks', 'call']);
export const familyOf = (kind: string): string => (CONTACT.has(kind) ? 'contact' : kind === 'attack' ? 'strike' : kind);
const family = ({ type }: Candidate): string => (type.id === 'ceasefire-broken' ? type.id : familyOf(type.kind));

/** Earlier mentions of a kind that a new one is compared with: the nearest ones. */
const LOOK_BACK = 12;

const facts = (candidate: Candidate): number =>
  candidate.participants.all.length +
  (candidate.time === undefined ? 0 : 2) +
  (candidate.place ? 1 : 0) +
  (candidate.by === 'verb' ? 0.5 : 0);

export function dropRepeats(candidates: readonly Candidate[]): Candidate[] {
  const byClause = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.clause} ${family(candidate)}`;
    const other = byClause.get(key);
    if (!other || facts(candidate) > facts(other)) byClause.set(key, candidate);
  }
  const kept: Candidate[] = [];
  const families = new Map<string, Candidate[]>();
  for (const candidate of [...byClause.values()].sort((a, b) => a.trigger - b.trigger)) {
    const before = families.get(family(candidate)) ?? [];
    if (before.slice(-LOOK_BACK).some(earlier => addsNothing(earlier, candidate))) continue;
    before.push(candidate);
    families.set(family(candidate), before);
    kept.push(candidate);
  }
  return kept;
}

/** Nothing new: a later mention that states no time and no place of its own and names nobody new. One that states them again is kept for joining. */
function addsNothing(earlier: Candidate, later: Candidate): boolean {
  if (earlier.range.first === later.range.first && earlier.range.last === later.range.last) return true;
  if (isSameWar(earlier, later)) return true;
  if (earlier.status !== later.status || earlier.type.id !== later.type.id) return false;
  if (later.time !== undefined || later.place) return false;
  const { all } = later.participants;
  if (later.by === 'verb' || all.length > 1) return false;
  if (all.length === 0) return true;
  const known = new Set(earlier.participants.all.map(p => JSON.stringify(p.who)));
  return all.every(p => known.has(JSON.stringify(p.who)));
}

/** "the civil war", of which the article has told already that it goes on: with no day and no side of its own it is that one. */
function isSameWar(earlier: Candidate, later: Candidate): boolean {
  if (earlier.type.id !== 'war' || later.type.id !== 'war' || later.by === 'verb' || later.time !== undefined)
    return false;
  const known = new Set(earlier.participants.all.map(p => JSON.stringify(p.who)));
  return later.participants.all.every(p => known.has(JSON.stringify(p.who))) || later.participants.all.length < 2;
}

/**
 * Times that an article gives an event in one place and leaves out in another: "Bombs killed twenty in Homs" in the lead, "Sunday's blasts in
 * Homs" below. In: the candidates of an article. Out: the same, undated ones with the date of the others of their kind, place or pair of
 * sides, where those agree on one. Linear time.
 */
import { type Candidate, CONTACT } from './candidate.ts';
import type { Context } from './context.ts';
import { familyOf } from './drop-repeats.ts';

export function shareTimes(context: Context, candidates: readonly Candidate[]): Candidate[] {
  const dated = new Map<string, Set<number>>();
  for (const candidate of candidates) {
    if (candidate.time === undefined) continue;
    for (const key of keysOf(candidate)) dated.set(key, (dated.get(key) ?? new Set()).add(candidate.time));
  }
  if (dated.size === 0) return [...candidates];
  return candidates.map(candidate => {
    if (candidate.time !== undefined) return candidate;
    for (const key of keysOf(candidate)) {
      const time = agreed(context, dated.get(key));
      if (time !== undefined) return { ...candidate, elsewhere: time };
    }
    return candidate;
  });
}

/** One day for all of them; anything longer is the time of a campaign or of a place, not of this event. */
function agreed(context: Context, times: ReadonlySet<number> | undefined): number | undefined {
  if (!times) return undefined;
  const days = new Set<string>();
  for (const time of times) days.add((context.reading.times[time]!.when.edtf ?? '').slice(0, 10));
  const [day] = days;
  return days.size === 1 && day!.length === 10 ? [...times][0] : undefined;
}

/** What two mentions must share to be taken for one event: kind, whether it is still to come, and place and doers, or both sides. */
function keysOf({ type, status, place, participants }: Candidate): string[] {
  const told = status === 'planned' ? 'planned' : status === 'occurred' || status === 'under way' ? 'told' : status;
  const keys: string[] = [];
  const family = familyOf(type.kind);
  if (!place && participants.all.length < 2) return keys;
  const named = (role: string): string[] =>
    participants.all.filter(p => p.role === role).map(({ who }) => ('actor' in who ? who.actor : `"${who.described}"`));
  const sides = named('attendee');
  // who comes to one place to meet A does not meet B on the day on which others do
  const doers = place ? [...named('actor'), ...(CONTACT.has(type.kind) && sides.length > 1 ? sides : [])] : [];
  if (place) keys.push(`${family} ${told} in ${place.name} by ${doers.sort().join('\n')}`);
  if (sides.length >= 2) keys.push(`${family} ${told} of ${sides.sort().join('\n')}`);
  return keys;
}

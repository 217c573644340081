/** What the map and the network need of an event, and how its state is told apart there. Pure. */
import type { EventStatus } from '../model/moves.ts';
import type { EventRecord } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';

/** An event without its words and sources; the ids of its participants are those that lists show. */
export type Happening = Pick<EventRecord, 'id' | 'kind' | 'status' | 'when' | 'place' | 'participants'>;

export type HappeningState = 'occurred' | 'planned' | 'off';

/** Happened (or is said to have), is to happen, or is said not to. */
export function stateOf(status: EventStatus): HappeningState {
  if (status === 'planned' || status === 'postponed') return 'planned';
  return status === 'cancelled' || status === 'denied' ? 'off' : 'occurred';
}

export interface StateCounts {
  readonly occurred: number;
  readonly planned: number;
  /** Called off or denied. */
  readonly off: number;
}

export function countStates(happenings: readonly Pick<Happening, 'status'>[]): StateCounts {
  const counts = { occurred: 0, planned: 0, off: 0 };
  for (const { status } of happenings) counts[stateOf(status)]++;
  return counts;
}

/** What is dated more widely is on no day. */
const WIDEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** The day that it stands on; undefined where none is known, or only a season or a year. */
export function dayOf({ when }: Pick<Happening, 'when'>): string | undefined {
  const bounds = edtfBounds(when?.edtf);
  const from = bounds?.from ?? bounds?.until;
  const until = bounds?.until ?? bounds?.from;
  if (!from || !until) return undefined;
  const wide = Date.parse(until.slice(0, 10)) - Date.parse(from.slice(0, 10)) > WIDEST_DAYS * DAY_MS;
  return wide ? undefined : from.slice(0, 10);
}

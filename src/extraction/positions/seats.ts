/** Capitals that stand for their government. In: a reading. Out: the state of each, by the last token of the capital's name. */
import type { ActorMention } from '../../model/mentions.ts';
import type { Reading } from '../reading.ts';

/** Capitals by their last token: each with the state whose seat it is. */
export function seatsOf({ doc, actors }: Reading): ReadonlyMap<number, ActorMention> {
  const seats = new Map<number, ActorMention>();
  let states: ReadonlyMap<string, ActorMention> | undefined;
  for (const { kind, known, by, last } of doc.names) {
    if (kind !== 'place' || !known || !by.endsWith('capital')) continue;
    states ??= new Map(actors.filter(a => a.kind === 'state' && a.known).map(a => [a.known!, a]));
    const state = states.get(known);
    if (state) seats.set(last - 1, state);
  }
  return seats;
}

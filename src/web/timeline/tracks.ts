/**
 * Tracks: two sides of a table, with all that brings them together (meetings, calls, visits, talks, papers handed over or
 * signed). In: the contacts as the network has them. Out: a lane for each of the busiest, and in which lanes an event stands.
 */
import { CONTACT_KINDS, type ContactPair, type ContactsView } from '../../dossier/contacts.ts';
import type { EventRecord } from '../../model/record.ts';
import { type Query, useAnswer } from '../client.ts';
import type { Lane } from './lanes.ts';
import type { Counted } from './scale.ts';

/** As many as there are lanes of parties. */
const TRACKS = 8;

export interface Tracks {
  readonly lanes: readonly Lane[];
  /** Keys of the lanes in which an event stands. */
  readonly of: (event: EventRecord) => readonly string[];
  readonly waiting: boolean;
}

const keyOf = ({ a, b }: Pick<ContactPair, 'a' | 'b'>): string => `${a} ${b}`;

function daysOf(pair: ContactPair): Counted[] {
  const days = new Map<string, Counted>();
  for (const { day, occurred, planned } of pair.days) {
    const before = days.get(day);
    days.set(day, {
      day,
      count: (before?.count ?? 0) + occurred + planned,
      planned: (before?.planned ?? 0) + planned,
    });
  }
  return [...days.values()];
}

/** `parties`: contacts by the side that each speaks for; `actors`: by name, which tells whom each speaks for. Pure. */
export function tracksOf(parties: ContactsView, actors: ContactsView): Omit<Tracks, 'waiting'> {
  const names = new Map(parties.actors.map(({ id, name }) => [id, name]));
  const sideOf = new Map(actors.actors.map(({ id, party }) => [id, party ?? id]));
  const pairs = parties.pairs.filter(({ days }) => days.length > 0).slice(0, TRACKS);
  return {
    lanes: pairs.map(pair => ({
      key: keyOf(pair),
      name: `${names.get(pair.a) ?? pair.a} – ${names.get(pair.b) ?? pair.b}`,
      days: daysOf(pair),
    })),
    of: ({ kind, participants }) => {
      if (!(CONTACT_KINDS as readonly string[]).includes(kind)) return [];
      const sides = new Set(
        participants.flatMap(({ actor, role }) =>
          typeof actor === 'string' && role !== 'target' ? [sideOf.get(actor) ?? actor] : [],
        ),
      );
      return pairs.filter(({ a, b }) => sides.has(a) && sides.has(b)).map(keyOf);
    },
  };
}

const NONE: ContactsView = { actors: [], pairs: [], alone: 0, left: 0 };

/** Asks only where tracks are shown. */
export function useTracks({ q, actor, outlet }: Query, shown: boolean): Tracks {
  const query = { q, actor, outlet };
  const parties = useAnswer(shown ? { name: 'contacts', query: { ...query, by: 'party' } } : undefined);
  const actors = useAnswer(shown ? { name: 'contacts', query } : undefined);
  return {
    ...tracksOf(parties.answer ?? NONE, actors.answer ?? NONE),
    waiting: parties.waiting || actors.waiting,
  };
}

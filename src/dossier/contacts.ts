/**
 * Who met, called or visited whom. In: the events, and whom each actor speaks for. Out: the actors and the pairs that were in
 * contact, day by day. Pure.
 */
import type { EventKind } from '../model/moves.ts';
import { dayOf, type Happening, type StateCounts, stateOf } from './happenings.ts';
import type { ActorRef } from './views.ts';

/** Kinds of events in which people face each other, or each other's voices and papers. */
export const CONTACT_KINDS = [
  'meeting',
  'call',
  'visit',
  'talks',
  'handover',
  'signing',
] as const satisfies EventKind[];
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** `party`: everybody counts for the party they speak for. */
export type ContactsBy = 'actor' | 'party';

export interface ContactActor extends ActorRef {
  /** Whom it speaks for, where that is another. */
  readonly party?: string;
  /** Events in which it was, or is to be, in contact. */
  readonly contacts: number;
}

export interface ContactDay {
  readonly day: string;
  readonly kind: ContactKind;
  readonly occurred: number;
  readonly planned: number;
}

export interface ContactPair extends StateCounts {
  /** Ids of the two, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly kinds: Partial<Readonly<Record<ContactKind, number>>>;
  /** In order, a day and kind each; what is called off or denied is on no day. */
  readonly days: readonly ContactDay[];
  /** Of those that took place or are planned, how many have no day. */
  readonly undated: number;
}

export interface ContactsView {
  /** Those with most contacts first. */
  readonly actors: readonly ContactActor[];
  /** Those with most events first. */
  readonly pairs: readonly ContactPair[];
  /** Events of these kinds that name fewer than two sides. */
  readonly alone: number;
  /** Actors with contacts that are left out: those with fewest. */
  readonly left: number;
}

/** What is known of an actor by its id. */
export type Known = ReadonlyMap<string, ActorRef & { readonly speaksFor?: string }>;

const isContact = (kind: EventKind): kind is ContactKind => (CONTACT_KINDS as readonly EventKind[]).includes(kind);

/** Who faced each other in an event: named, each once; what it was done to is nobody's contact. */
function sidesOf({ participants }: Happening, known: Known, by: ContactsBy): string[] {
  const ids = participants.flatMap(({ actor, role }) =>
    typeof actor === 'string' && role !== 'target' ? [actor] : [],
  );
  const sides = by === 'party' ? ids.map(id => known.get(id)?.speaksFor ?? id) : ids;
  return [...new Set(sides)].filter(id => known.has(id));
}

/** A minister and the state she speaks for are one side of the table; so are two of one name, whom nobody has told apart yet. */
const isOneSide = (a: string, b: string, known: Known): boolean =>
  known.get(a)?.speaksFor === b ||
  known.get(b)?.speaksFor === a ||
  known.get(a)?.name.toLowerCase() === known.get(b)?.name.toLowerCase();

function* pairsOf(happening: Happening, known: Known, by: ContactsBy): Iterable<readonly [string, string]> {
  const sides = sidesOf(happening, known, by).sort();
  for (const [i, a] of sides.entries()) for (const b of sides.slice(i + 1)) if (!isOneSide(a, b, known)) yield [a, b];
}

interface Tally {
  readonly a: string;
  readonly b: string;
  readonly counts: { occurred: number; planned: number; off: number };
  readonly kinds: Partial<Record<ContactKind, number>>;
  /** By day and kind. */
  readonly days: Map<string, { day: string; kind: ContactKind; occurred: number; planned: number }>;
  undated: number;
}

function add(tally: Tally, happening: Happening, kind: ContactKind): void {
  const state = stateOf(happening.status);
  tally.counts[state]++;
  if (state === 'off') return;
  tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
  const day = dayOf(happening);
  if (day === undefined) {
    tally.undated++;
    return;
  }
  const key = `${day} ${kind}`;
  const counts = tally.days.get(key) ?? { day, kind, occurred: 0, planned: 0 };
  counts[state]++;
  tally.days.set(key, counts);
}

const toPair = ({ a, b, counts, kinds, days, undated }: Tally): ContactPair => ({
  a,
  b,
  ...counts,
  kinds,
  days: [...days].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, on]) => on),
  undated,
});

const size = ({ occurred, planned, off }: StateCounts): number => occurred + planned + off;

/** Actors drawn at most: more is a thicket that nobody reads. */
const MOST_ACTORS = 60;

/** With `of` only the contacts of this actor. */
export function contactsOf(
  happenings: readonly Happening[],
  known: Known,
  { by = 'actor', of, most = MOST_ACTORS }: { by?: ContactsBy; of?: string; most?: number } = {},
): ContactsView {
  const tallies = new Map<string, Tally>();
  const events = new Map<string, number>();
  let alone = 0;
  for (const happening of happenings) {
    const { kind } = happening;
    if (!isContact(kind)) continue;
    const pairs = [...pairsOf(happening, known, by)];
    if (pairs.length === 0) alone++;
    const wanted = of === undefined ? pairs : pairs.filter(pair => pair.includes(of));
    for (const [a, b] of wanted) {
      const key = `${a} ${b}`;
      const tally = tallies.get(key) ?? {
        a,
        b,
        counts: { occurred: 0, planned: 0, off: 0 },
        kinds: {},
        days: new Map(),
        undated: 0,
      };
      tallies.set(key, tally);
      add(tally, happening, kind);
    }
    for (const id of new Set(wanted.flat())) events.set(id, (events.get(id) ?? 0) + 1);
  }
  const actors = [...events]
    .map(([id, contacts]): ContactActor => {
      const { name, kind, speaksFor } = known.get(id)!;
      return { id, name, kind, ...(speaksFor && speaksFor !== id ? { party: speaksFor } : {}), contacts };
    })
    .sort((x, y) => y.contacts - x.contacts || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.id < y.id ? -1 : 1));
  const shown = actors.slice(0, most);
  const ids = new Set(shown.map(({ id }) => id));
  const pairs = [...tallies.values()]
    .filter(({ a, b }) => ids.has(a) && ids.has(b))
    .map(toPair)
    .sort((x, y) => size(y) - size(x) || (x.a + x.b < y.a + y.b ? -1 : 1));
  return { actors: shown, pairs, alone, left: actors.length - shown.length };
}

/** The events in which these two were in contact, or one with anybody; in the order given. */
export function contactsBetween(
  happenings: readonly Happening[],
  known: Known,
  { a, b, by = 'actor' }: { a: string; b?: string; by?: ContactsBy },
): readonly Happening[] {
  return happenings.filter(
    happening =>
      isContact(happening.kind) &&
      [...pairsOf(happening, known, by)].some(pair => pair.includes(a) && (b === undefined || pair.includes(b))),
  );
}

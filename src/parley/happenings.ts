/**
 * The map and the network of contacts: both look at every event at once. Their events are kept, without words and sources, until
 * somebody writes to the file: reading those of ten thousand articles takes the better part of a second, any filter after that little.
 */
import { type ContactsBy, type ContactsView, contactsBetween, contactsOf, type Known } from '../dossier/contacts.ts';
import type { Happening } from '../dossier/happenings.ts';
import { happeningsAt, type PlacesView, placesOf } from '../dossier/places.ts';
import type { ActorRef, Filter, MoveOf, Page, Paging } from '../dossier/views.ts';
import type { EventStatus } from '../model/moves.ts';
import { present } from '../model/present.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { moveViews, rowFilter } from './ask.ts';
import { leadsOf } from './leads.ts';
import { locateIn } from './own-names.ts';

interface Kept {
  readonly writes: string;
  readonly happenings: readonly Happening[];
  readonly known: Known;
}

const kept = new WeakMap<Db, Promise<Kept>>();

function toHappening(row: read.HappeningRow): Happening {
  const parse = <T>(json: string | null): T | undefined => (json === null ? undefined : (JSON.parse(json) as T));
  return present({
    id: row.id,
    kind: row.kind as Happening['kind'],
    status: row.status as EventStatus,
    when: parse<Happening['when']>(row.when),
    place: parse<Happening['place']>(row.place),
    participants: parse<Happening['participants']>(row.participants) ?? [],
  });
}

async function load(db: Db, writes: string): Promise<Kept> {
  const rows = (await read.selectHappenings(db)).map(toHappening);
  const named = rows.flatMap(({ participants }) =>
    participants.flatMap(({ actor }) => (typeof actor === 'string' ? [actor] : [])),
  );
  const leads = await leadsOf(db, named);
  const leadOf = (id: string): string => leads.get(id) ?? id;
  const actors = await read.actorRowsById(db, named.map(leadOf));
  const parties = await leadsOf(
    db,
    actors.map(row => row.speaks_for),
  );
  const partyOf = (row: (typeof actors)[number]): string | undefined =>
    parties.get(row.speaks_for ?? '') ?? row.speaks_for ?? undefined;
  const others = await read.actorRowsById(
    db,
    actors.flatMap(row => partyOf(row) ?? []),
  );
  const known: Known = new Map(
    [...others, ...actors].map(row => [
      row.id,
      present({ id: row.id, name: row.name, kind: row.kind as ActorRef['kind'], speaksFor: partyOf(row) }),
    ]),
  );
  const happenings = rows.map(row => ({
    ...row,
    participants: row.participants.map(one =>
      typeof one.actor === 'string' ? { ...one, actor: leadOf(one.actor) } : one,
    ),
  }));
  return { writes, happenings, known };
}

async function keptOf(db: Db): Promise<Kept> {
  const writes = await read.changesSoFar(db);
  const before = await kept.get(db)?.catch(() => undefined);
  if (before?.writes === writes) return before;
  const now = load(db, writes);
  kept.set(db, now);
  return now;
}

/** The events that the filter lets through, in order of date. */
async function happeningsIn(db: Db, filter: Filter): Promise<Kept> {
  const all = await keptOf(db);
  if (Object.values(filter).every(value => value === undefined || value === '')) return all;
  const ids = new Set(await read.happeningIds(db, await rowFilter(db, filter)));
  return { ...all, happenings: all.happenings.filter(({ id }) => ids.has(id)) };
}

export async function askPlaces(db: Db, filter: Filter): Promise<PlacesView> {
  return placesOf((await happeningsIn(db, filter)).happenings, await locateIn(db));
}

async function pageOf(db: Db, happenings: readonly Happening[], paging: Paging): Promise<Page<MoveOf<'event'>>> {
  const { limit = happenings.length, offset = 0, newestFirst } = paging;
  const dated = happenings.filter(({ when }) => when?.edtf);
  const undated = happenings.filter(({ when }) => !when?.edtf);
  const ids = [...(newestFirst ? dated.reverse() : dated), ...undated]
    .slice(offset, offset + limit)
    .map(({ id }) => id);
  const rows = new Map((await read.recordRowsById(db, 'event', ids)).map(row => [row.id, row]));
  const views = await moveViews(
    db,
    ids.flatMap(id => rows.get(id) ?? []),
  );
  return { items: views.filter(view => view.noun === 'event'), total: happenings.length, offset };
}

/** The events at a place, by its key in the answer of askPlaces. */
export async function askEventsAt(db: Db, key: string, filter: Filter, paging: Paging): Promise<Page<MoveOf<'event'>>> {
  return pageOf(db, happeningsAt((await happeningsIn(db, filter)).happenings, key, await locateIn(db)), paging);
}

/** How contacts are asked for: of everybody or of one actor, by its id. */
export interface ContactsAsked {
  readonly by?: ContactsBy;
  readonly of?: string;
}

export async function askContacts(db: Db, filter: Filter, asked: ContactsAsked): Promise<ContactsView> {
  const { happenings, known } = await happeningsIn(db, filter);
  return contactsOf(happenings, known, asked);
}

/** The events in which an actor was in contact: with anybody, or with one other. */
export async function askContactEvents(
  db: Db,
  pair: { readonly a: string; readonly b?: string; readonly by?: ContactsBy },
  filter: Filter,
  paging: Paging,
): Promise<Page<MoveOf<'event'>>> {
  const { happenings, known } = await happeningsIn(db, filter);
  return pageOf(db, contactsBetween(happenings, known, pair), paging);
}

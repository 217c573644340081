/** The map and the network of contacts out of the record in the page, as a server answers them. */
import { type ContactsBy, contactsBetween, contactsOf } from '../../dossier/contacts.ts';
import type { Happening } from '../../dossier/happenings.ts';
import { happeningsAt, type Locate, placesOf } from '../../dossier/places.ts';
import type { MoveOf, Page } from '../../dossier/views.ts';
import type { Query } from '../client.ts';
import { type Index, moveRows, pageOf } from './rows.ts';
import type { Answers } from './source.ts';

const ALL = { limit: Number.MAX_SAFE_INTEGER, offset: 0, order: undefined };

export function happeningAnswers(index: Index, locate: Locate) {
  const eventsIn = (query: Query): Happening[] =>
    moveRows(index, 'event', { ...query, ...ALL }).items.flatMap(view => (view.noun === 'event' ? [view.record] : []));
  const views = (found: readonly Happening[], query: Query): Page<MoveOf<'event'>> =>
    pageOf(
      found.flatMap(({ id }) => {
        const view = index.moveById.get(id);
        return view?.noun === 'event' ? [view] : [];
      }),
      query,
    );
  const by = (query: Query): ContactsBy => (query.by === 'party' ? 'party' : 'actor');
  const idOf = (value: Query[string]): string | undefined => (value ? String(value) : undefined);
  return {
    places: query => placesOf(eventsIn(query), locate),
    'places/:id': (query, id) => views(happeningsAt(eventsIn(query), id, locate), query),
    contacts: query => contactsOf(eventsIn(query), index.actors, { by: by(query), of: idOf(query.of) }),
    'contacts/:id': (query, id) =>
      views(contactsBetween(eventsIn(query), index.actors, { a: id, b: idOf(query.with), by: by(query) }), query),
  } satisfies Answers;
}

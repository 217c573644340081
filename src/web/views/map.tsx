/** Where things happened or are to happen: the map, the same places as a list, and the events of a chosen one. */
import type { PlacesView, PlaceView } from '../../dossier/places.ts';
import { type Query, useAnswer } from '../client.ts';
import { MapChart } from '../map/chart.tsx';
import { aroundText, placeHref } from '../map/mark.tsx';
import { useArrival } from '../parts/arrival.ts';
import { EventLines } from '../parts/event-lines.tsx';
import { type Choices, type FilterName, Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { href, usePlace } from '../router.ts';
import '../styles/map.css';
import { words } from '../words.ts';

const NAMES: readonly FilterName[] = ['q', 'actor', 'kind', 'status', 'outlet', 'since', 'until'];

const choices = (): Choices => ({
  kind: Object.entries(words.eventKind),
  status: Object.entries(words.eventStatus),
});

const total = ({ occurred, planned, off }: PlaceView | PlacesView['nowhere']): number => occurred + planned + off;

/** Under its heading; readers that hear it are told what it counts. */
const Count = ({ count, what }: { count: number; what: string }) => (
  <span className="num">
    {count > 0 ? words.number(count) : '–'} <span className="unseen">{what}</span>
  </span>
);

/** The number of a place, and of these what is planned. */
function PlaceLine({ place }: { place: PlaceView }) {
  const { name, at, occurred, planned, off, key } = place;
  return (
    <li>
      <div className="place-row">
        <a href={placeHref(key)} data-row className="place-name" dir="auto">
          {name}{' '}
          <span className="second">{[at?.inside, at && words.map.whats[at.what]].filter(Boolean).join(', ')}</span>
        </a>
        <Count count={occurred} what={words.map.occurred} />
        <Count count={planned} what={words.map.planned} />
      </div>
      {off > 0 && <span className="second place-off">{words.map.states(0, 0, off)}</span>}
    </li>
  );
}

function PlaceList({ places }: { places: readonly PlaceView[] }) {
  return (
    <ol className="place-list">
      {places.map(place => (
        <PlaceLine key={place.key} place={place} />
      ))}
    </ol>
  );
}

function Places({ view }: { view: PlacesView }) {
  const { query } = usePlace();
  const known = view.places.filter(({ at }) => at);
  const unknown = view.places.filter(({ at }) => !at);
  const nowhere = total(view.nowhere);
  return (
    <>
      {known.length > 0 && (
        <section>
          <h2 className="place-head" tabIndex={-1} data-arrive>
            <span>{words.map.places}</span>
            <span className="second num">{words.map.occurred}</span>
            <span className="second num">{words.map.planned}</span>
          </h2>
          <PlaceList places={known} />
        </section>
      )}
      {unknown.length > 0 && (
        <section>
          <h2>
            {words.map.notOnMap} <span className="heading-count">{words.number(unknown.length)}</span>
          </h2>
          <p className="second">{words.map.notOnMapWhy}</p>
          <PlaceList places={unknown} />
        </section>
      )}
      {nowhere > 0 && (
        <p className="second place-nowhere">
          <a href={href('/events', readFilters(query, NAMES) as Record<string, string>)}>
            {words.map.nowhere(nowhere)}
          </a>
        </p>
      )}
    </>
  );
}

function OnePlace({ place, placeKey, filters }: { place?: PlaceView; placeKey: string; filters: Query }) {
  const { query } = usePlace();
  const loading = useAnswer({
    name: 'places/:id',
    id: placeKey,
    query: { order: 'newest', ...filters, ...pageQuery(query.get('page')) },
  });
  return (
    <section aria-label={words.map.eventsAt(place?.name ?? placeKey)}>
      <p className="back">
        <a href={placeHref(undefined)}>‹ {words.map.back}</a>
      </p>
      <h2 className="place-title" tabIndex={-1} data-arrive dir="auto">
        {place?.name ?? placeKey}
        {place?.at?.inside && <span className="second"> {place.at.inside}</span>}
      </h2>
      {place && (
        <p className="second">
          {words.map.states(place.occurred, place.planned, place.off)}
          {place.forms.length > 0 && `${words.separator}${words.map.written(place.forms.join(', '))}`}
        </p>
      )}
      {place?.at && place.at.alsoIn.length > 0 && (
        <p className="second">{words.map.alsoIn(place.at.alsoIn.slice(0, 4).join(', '))}</p>
      )}
      {place && aroundText(place) && <p className="second">{aroundText(place)}</p>}
      {place && !place.at && <p className="second">{words.map.notOnMapWhy}</p>}
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && <Empty title={hasFilters(query) ? words.map.goneFilter : words.map.gone} />}
            <EventLines views={page.items} />
            <Pager page={page} />
          </>
        )}
      </Answered>
    </section>
  );
}

/** Of the marks that are drawn. */
const Legend = ({ places }: { places: readonly PlaceView[] }) => (
  <div className="map-foot">
    <ul className="stance-legend" aria-label={words.map.legend}>
      <li>
        <svg className="place-mark occurred" width="14" height="14" aria-hidden="true">
          <circle className="outer" cx="7" cy="7" r="5" />
          <circle className="inner" cx="7" cy="7" r="5" />
        </svg>{' '}
        {words.map.occurred}
      </li>
      <li>
        <svg className="place-mark planned" width="14" height="14" aria-hidden="true">
          <circle className="outer" cx="7" cy="7" r="5" />
        </svg>{' '}
        {words.map.planned}
      </li>
      {places.some(({ at }) => at?.what === 'state') && (
        <li>
          <svg className="place-mark" width="20" height="14" aria-hidden="true">
            <rect className="whole" width="20" height="14" />
          </svg>{' '}
          {words.map.wholeCountry}
        </li>
      )}
      {places.some(({ at }) => at?.what === 'region') && (
        <li>
          <svg className="place-mark occurred" width="18" height="18" aria-hidden="true">
            <circle className="around" cx="9" cy="9" r="8" />
            <circle className="inner" cx="9" cy="9" r="4.5" />
          </svg>{' '}
          {words.map.region}
        </li>
      )}
    </ul>
    <p className="second">
      {words.map.size} {words.map.borders}
    </p>
  </div>
);

export function MapView() {
  const { query } = usePlace();
  const filters = readFilters(query, NAMES);
  const loading = useAnswer({ name: 'places', query: filters });
  const chosen = query.get('place') || undefined;
  const side = useArrival(chosen);
  return (
    <>
      <Heading title={words.view.map} count={loading.answer && words.map.count(loading.answer.places.length)} />
      <Filters names={NAMES} choices={choices()} />
      <Answered loading={loading}>
        {view =>
          view.places.length === 0 ? (
            <Empty title={hasFilters(query) ? words.map.noneFilter : words.map.none} />
          ) : (
            <div className="map-columns">
              <div>
                <MapChart places={view.places} chosen={chosen} />
                <Legend places={view.places} />
              </div>
              <div className="map-side" ref={side}>
                {chosen ? (
                  <OnePlace
                    key={chosen}
                    placeKey={chosen}
                    place={view.places.find(({ key }) => key === chosen)}
                    filters={filters}
                  />
                ) : (
                  <Places view={view} />
                )}
              </div>
            </div>
          )
        }
      </Answered>
    </>
  );
}

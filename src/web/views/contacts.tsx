/** Who met, called or visited whom: the network over time, the events of a name or a line, and all of it as a table. */
import { useState } from 'react';
import { CONTACT_KINDS, type ContactPair, type ContactsView as Contacts } from '../../dossier/contacts.ts';
import { type Query, useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { contactHref, NetworkChart, statesText } from '../network/chart.tsx';
import { type Days, othersOf, pairsWithin, spanOf } from '../network/range.ts';
import { DaysSlider } from '../network/slider.tsx';
import { kindsText, lastDayOf, otherOf } from '../parts/actor-contacts.tsx';
import { useArrival } from '../parts/arrival.ts';
import { EventLines } from '../parts/event-lines.tsx';
import { type Choices, type FilterName, Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { Linked } from '../parts/linked.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Answered, Empty, Note } from '../parts/states.tsx';
import { actorHref, go, here, href, usePlace } from '../router.ts';
import '../styles/contacts.css';
import '../styles/map.css';
import { words } from '../words.ts';

/** The days are chosen over the network: its names stay where they are while they change. */
const NAMES: readonly FilterName[] = ['q', 'actor', 'kind', 'outlet'];

const choices = (): Choices => ({ kind: CONTACT_KINDS.map(kind => [kind, words.eventKind[kind]] as const) });

const nameIn = (view: Contacts, id: string): string | undefined => view.actors.find(actor => actor.id === id)?.name;

/** Those who are in contact with most others. */
function Most({ view, pairs }: { view: Contacts; pairs: readonly ContactPair[] }) {
  const others = othersOf(pairs);
  const actors = view.actors
    .filter(({ id }) => others.has(id))
    .sort((a, b) => (others.get(b.id) ?? 0) - (others.get(a.id) ?? 0));
  return (
    <section>
      <h2 tabIndex={-1} data-arrive>
        {words.contacts.most}
      </h2>
      {actors.length === 0 && <p className="second">{words.contacts.noneRange}</p>}
      <ol className="counted">
        {actors.slice(0, 14).map(({ id, name }) => (
          <li key={id}>
            <a href={contactHref(id)} data-row dir="auto">
              {name}
            </a>
            <span className="num">{words.number(others.get(id) ?? 0)}</span>
          </li>
        ))}
      </ol>
      <p className="second side-hint">{words.contacts.choose}</p>
    </section>
  );
}

/** In place of a name or line that the address has and the network has not. */
const GoneContact = () => (
  <section>
    <p className="back">
      <a href={contactHref()}>‹ {words.contacts.back}</a>
    </p>
    <Note title={words.contacts.gone} hint={words.contacts.goneHint} />
  </section>
);

/** Whom a chosen actor was in contact with. */
function OneActor({ id, view, pairs }: { id: string; view: Contacts; pairs: readonly ContactPair[] }) {
  const name = nameIn(view, id) ?? id;
  const own = pairs.filter(({ a, b }) => a === id || b === id);
  return (
    <section aria-label={words.contacts.ofOne(name)}>
      <p className="back">
        <a href={contactHref()}>‹ {words.contacts.back}</a>
      </p>
      <h2 className="place-title" tabIndex={-1} data-arrive dir="auto">
        {name}
      </h2>
      <p className="second">
        <a href={actorHref(id)}>{words.contacts.actor}</a>
      </p>
      {own.length === 0 && <p className="second">{words.contacts.noneRange}</p>}
      <ol className="contact-list">
        {own.map(pair => (
          <li key={otherOf(pair, id)}>
            <a href={contactHref(id, otherOf(pair, id))} data-row dir="auto">
              {nameIn(view, otherOf(pair, id))}
            </a>
            <span className="second">
              {[
                kindsText(pair),
                statesText(pair),
                lastDayOf(pair) && words.contacts.lastOn(showDate(lastDayOf(pair)).text),
              ]
                .filter(Boolean)
                .join(words.separator)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function OnePair({ a, b, view, asked }: { a: string; b: string; view: Contacts; asked: Query }) {
  const { query } = usePlace();
  const loading = useAnswer({
    name: 'contacts/:id',
    id: a,
    query: { order: 'newest', ...asked, with: b, ...pageQuery(query.get('page')) },
  });
  const [one, two] = [nameIn(view, a) ?? a, nameIn(view, b) ?? b];
  return (
    <section aria-label={words.contacts.pair(one, two)}>
      <p className="back">
        <a href={contactHref(a)}>‹ {words.contacts.ofOne(one)}</a>
      </p>
      <h2 className="place-title" tabIndex={-1} data-arrive dir="auto">
        {words.contacts.pair(one, two)}
      </h2>
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && <Empty title={words.contacts.noneRange} />}
            <EventLines views={page.items} />
            <Pager page={page} />
          </>
        )}
      </Answered>
    </section>
  );
}

const ROWS = 20;

function Table({ view, pairs }: { view: Contacts; pairs: readonly ContactPair[] }) {
  const [all, showAll] = useState(false);
  const { contacts } = words;
  const rows = all ? pairs : pairs.slice(0, ROWS);
  const number = (count: number): string => (count > 0 ? words.number(count) : '–');
  return (
    <section className="section contact-table">
      <h2>{contacts.table}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{contacts.who}</th>
            <th scope="col">{contacts.with}</th>
            <th scope="col" className="narrow-off">
              {contacts.how}
            </th>
            <th scope="col" className="num">
              {contacts.occurred}
            </th>
            <th scope="col" className="num">
              {contacts.planned}
            </th>
            <th scope="col" className="num narrow-off">
              {contacts.last}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(pair => (
            <tr key={`${pair.a} ${pair.b}`}>
              <td dir="auto">{nameIn(view, pair.a)}</td>
              <td dir="auto">
                <a href={contactHref(pair.a, pair.b)} data-row>
                  {nameIn(view, pair.b)}
                </a>
              </td>
              <td className="narrow-off">{kindsText(pair) || words.map.states(0, 0, pair.off)}</td>
              <td className="num">{number(pair.occurred)}</td>
              <td className="num">{number(pair.planned)}</td>
              <td className="num narrow-off">{lastDayOf(pair) ? showDate(lastDayOf(pair)).text : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > rows.length && (
        <button type="button" onClick={() => showAll(true)}>
          {contacts.allPairs(pairs.length)}
        </button>
      )}
    </section>
  );
}

const Legend = () => (
  <ul className="stance-legend" aria-label={words.contacts.legend}>
    {(['', ' planned'] as const).map(kind => (
      <li key={kind}>
        <svg className={`contact${kind}`} width="26" height="12" aria-hidden="true">
          <path className="contact-line" d="M1 6H25" strokeWidth={kind ? 2 : 3.5} />
        </svg>{' '}
        {kind ? words.contacts.legendPlanned : words.contacts.legendOccurred}
      </li>
    ))}
  </ul>
);

const setQuery = (values: Readonly<Record<string, string | undefined>>): void =>
  go(href(here().path, { ...Object.fromEntries(here().query), page: undefined, ...values }), { replace: true });

function Body({ view, asked, days }: { view: Contacts; asked: Query; days: Days }) {
  const { query } = usePlace();
  const span = spanOf(view);
  const pairs = pairsWithin(view.pairs, days);
  const undated = view.pairs.reduce((sum, pair) => sum + pair.undated, 0);
  const further = words.contacts.further(view.alone);
  const chosen = { of: query.get('of') || undefined, with: query.get('with') || undefined };
  const gone = [chosen.of, chosen.with].some(id => id !== undefined && nameIn(view, id) === undefined);
  const side = useArrival([chosen.of, chosen.with].join(' '));
  return (
    <>
      <div className="map-columns">
        <div>
          <NetworkChart view={view} pairs={pairs} chosen={chosen} />
          {span && (
            <DaysSlider view={view} span={span} days={days} set={({ since, until }) => setQuery({ since, until })} />
          )}
          <Legend />
          <p className="second">
            <Linked
              text={[
                undated > 0 ? words.contacts.undated(undated) : '',
                view.alone > 0 ? words.contacts.alone(further) : '',
              ]
                .filter(Boolean)
                .join(' ')}
              links={[{ text: further, to: href('/events') }]}
            />
          </p>
        </div>
        <div className="map-side" ref={side}>
          {gone ? (
            <GoneContact />
          ) : chosen.of && chosen.with ? (
            <OnePair
              key={`${chosen.of} ${chosen.with}`}
              a={chosen.of}
              b={chosen.with}
              view={view}
              asked={{ ...asked, ...days }}
            />
          ) : chosen.of ? (
            <OneActor id={chosen.of} view={view} pairs={pairs} />
          ) : (
            <Most view={view} pairs={pairs} />
          )}
        </div>
      </div>
      <Table view={view} pairs={pairs} />
    </>
  );
}

export function ContactsView() {
  const { query } = usePlace();
  const by = query.get('by') === 'party' ? 'party' : undefined;
  const asked = { ...readFilters(query, NAMES), by };
  const loading = useAnswer({ name: 'contacts', query: asked });
  const days = { since: query.get('since') || undefined, until: query.get('until') || undefined };
  return (
    <>
      <Heading title={words.view.contacts}>
        <p className="lede">{words.contacts.lede}</p>
      </Heading>
      <Filters names={NAMES} choices={choices()} />
      <div className="chart-tools">
        <fieldset>
          <legend>{words.contacts.by}</legend>
          {([undefined, 'party'] as const).map(one => (
            <button
              key={one ?? ''}
              type="button"
              aria-pressed={by === one}
              onClick={() => setQuery({ by: one, of: undefined, with: undefined })}
            >
              {one ? words.contacts.byParty : words.contacts.byActor}
            </button>
          ))}
        </fieldset>
      </div>
      <Answered loading={loading}>
        {view =>
          view.pairs.length === 0 ? (
            <Empty title={hasFilters(query) ? words.state.emptyFilter : words.contacts.none} />
          ) : (
            <Body view={view} asked={asked} days={days} />
          )
        }
      </Answered>
    </>
  );
}

/** The filters of a list. Their values live in the address alone; every change is a new address, so any list can be shared. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Query, useAnswer } from '../client.ts';
import { go, here, href, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { DayInput } from './day-input.tsx';

/** The names under which filters stand in an address, which are those of the API. */
export const FILTERS = [
  'q',
  'actor',
  'outlet',
  'mode',
  'kind',
  'status',
  'stance',
  'issue',
  'since',
  'until',
  'order',
  'entries',
] as const;

/** Those that choose how a list is shown rather than what is in it. */
const SHOWN: readonly string[] = ['order', 'entries'];
export type FilterName = (typeof FILTERS)[number];

/** The filters that the address sets; the others are left to the caller. */
export function readFilters(query: URLSearchParams, names: readonly FilterName[]): Query {
  return Object.fromEntries(names.flatMap(name => (query.get(name) ? [[name, query.get(name) ?? '']] : [])));
}

export const hasFilters = (query: URLSearchParams): boolean =>
  FILTERS.some(name => !SHOWN.includes(name) && query.get(name));

function useFilter(name: FilterName): [string, (value: string) => void] {
  const { query } = usePlace();
  // The address of that moment, not of the last drawing: a search sends late what was typed.
  const set = (value: string) => {
    const now = Object.fromEntries(here().query);
    go(href(here().path, { ...now, [name]: value.trim() || undefined, page: undefined }), { replace: true });
  };
  return [query.get(name) ?? '', set];
}

function Field({ label, children, wide }: { label: string; children: (id: string) => ReactNode; wide?: boolean }) {
  const id = useId();
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** How long after the last key stroke a search is asked. */
const TYPING_MS = 180;

function useTyped(value: string, set: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setTyped(value); // the address changed by other means: back, clear
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = next.trim();
      set(next);
    }, TYPING_MS);
  };
  return [typed, type];
}

function TextFilter({ label }: { label: string }) {
  const [value, set] = useFilter('q');
  const [typed, type] = useTyped(value, set);
  return (
    <Field label={label} wide>
      {id => (
        <input
          id={id}
          type="search"
          data-search
          value={typed}
          onChange={event => type(event.target.value)}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

/** How many names the browser is given to choose from; typing asks for others. */
const NAMES_OFFERED = 40;

function ActorFilter() {
  const [value, set] = useFilter('actor');
  const [typed, setTyped] = useState<string>();
  const [asked, setAsked] = useState('');
  const list = useId();
  const offered = useAnswer({ name: 'actors', query: { q: asked, limit: NAMES_OFFERED } }).answer?.items ?? [];
  const chosen = useAnswer(value ? { name: 'actors/:id', id: value, query: { limit: 1 } } : undefined);
  const shown = typed ?? (value ? (chosen.answer?.actor.name ?? '') : '');
  const unknown = typed !== undefined && typed !== '' && !offered.some(actor => actor.name === typed);
  const type = (name: string) => {
    setTyped(name);
    setAsked(name);
    const match = offered.find(actor => actor.name === name);
    if (match || name === '') {
      set(match?.id ?? '');
      setTyped(undefined);
    }
  };
  const settle = () => {
    const match = offered.find(actor => actor.name.toLowerCase() === (typed ?? '').toLowerCase());
    if (match) set(match.id);
    setTyped(undefined);
  };
  return (
    <Field label={words.filter.actor}>
      {id => (
        <>
          <input
            id={id}
            list={list}
            value={shown}
            placeholder={words.filter.anyActor}
            onChange={event => type(event.target.value)}
            onBlur={settle}
            onKeyDown={event => event.key === 'Enter' && settle()}
            autoComplete="off"
            title={unknown ? words.filter.unknownActor : undefined}
          />
          {chosen.error?.code === 'not-found' && (
            <span role="status" className="second">
              {words.filter.goneActor}
            </span>
          )}
          <datalist id={list}>
            {offered.map(actor => (
              <option key={actor.id} value={actor.name}>
                {[actor.roles[0], actor.speaksFor?.name].filter(Boolean).join(', ')}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function ChoiceFilter({
  name,
  label,
  choices,
  none = words.filter.any,
}: {
  name: FilterName;
  label: string;
  choices: readonly (readonly [string, string])[];
  /** What an empty choice means. */
  none?: string;
}) {
  const [value, set] = useFilter(name);
  return (
    <Field label={label}>
      {id => (
        <select id={id} value={value} onChange={event => set(event.target.value)}>
          <option value="">{none}</option>
          {value && !choices.some(([choice]) => choice === value) && <option value={value}>{value}</option>}
          {choices.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function OutletFilter() {
  const outlets = useAnswer({ name: 'summary' }).answer?.outlets.filter(({ outlet }) => outlet !== '') ?? [];
  return (
    <ChoiceFilter
      name="outlet"
      label={words.filter.outlet}
      choices={outlets.map(({ outlet }) => [outlet, outlet] as const)}
    />
  );
}

function DateFilter({ name, label }: { name: 'since' | 'until'; label: string }) {
  const [value, set] = useFilter(name);
  return (
    <Field label={label}>
      {id => <DayInput id={id} value={value} none={words.filter.any} onChange={event => set(event.target.value)} />}
    </Field>
  );
}

/** What a filter lets choose from, where that differs from view to view. */
export type Choices = Partial<Readonly<Record<FilterName, readonly (readonly [string, string])[]>>>;

function oneFilter(name: FilterName, textLabel: string, choices: Choices): ReactNode {
  switch (name) {
    case 'q':
      return <TextFilter key={name} label={textLabel} />;
    case 'actor':
      return <ActorFilter key={name} />;
    case 'outlet':
      return <OutletFilter key={name} />;
    case 'mode':
      return <ChoiceFilter key={name} name={name} label={words.filter.mode} choices={Object.entries(words.mode)} />;
    case 'kind':
    case 'status':
    case 'stance':
    case 'issue':
      return (
        <ChoiceFilter
          key={name}
          name={name}
          label={words.filter[name]}
          choices={choices[name] ?? Object.entries(words.kind)}
        />
      );
    case 'order':
      return (
        <ChoiceFilter
          key={name}
          name={name}
          label={words.filter.order}
          none={words.filter.newest}
          choices={[['oldest', words.filter.oldest]]}
        />
      );
    case 'entries':
      return (
        <ChoiceFilter
          key={name}
          name={name}
          label={words.filter.entries}
          none={words.filter.saidAndPublished}
          choices={Object.entries(words.filter.entryKinds)}
        />
      );
    case 'since':
      return <DateFilter key={name} name={name} label={words.filter.since} />;
    case 'until':
      return <DateFilter key={name} name={name} label={words.filter.until} />;
  }
}

/** A search field, and the other filters beside it (on a phone: below a summary that opens). */
export function Filters({
  names,
  textLabel = words.filter.textHint,
  choices = {},
}: {
  names: readonly FilterName[];
  textLabel?: string;
  choices?: Choices;
}) {
  const { path, query } = usePlace();
  const [first, ...rest] = names;
  const active = rest.filter(name => query.get(name)).length;
  const [open, setOpen] = useState(active > 0);
  const id = useId();
  return (
    <search className="filters">
      {first && oneFilter(first, textLabel, choices)}
      {rest.length > 0 && (
        <>
          <button
            type="button"
            className="more-filters"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {active > 0 ? `${words.filter.more} (${active})` : words.filter.more}
          </button>
          <div id={id} className={open ? 'more-fields open' : 'more-fields'}>
            {rest.map(name => oneFilter(name, textLabel, choices))}
          </div>
        </>
      )}
      {hasFilters(query) && (
        <a className="clear" href={href(path)}>
          {words.filter.clear}
        </a>
      )}
    </search>
  );
}

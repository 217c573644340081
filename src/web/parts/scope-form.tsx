/** What the dossier is about, as fields: lists with commas between, how many of the actors, from when to when. */
import { type FormEvent, useContext, useId, useState } from 'react';
import type { Scope } from '../../model/scope.ts';
import { type Acting, type LoadError, SourceContext } from '../client.ts';
import '../styles/add.css';
import { words } from '../words.ts';
import { ActingError } from './judging.tsx';

interface Fields {
  readonly words: string;
  readonly actors: string;
  readonly places: string;
  readonly least: string;
  readonly since: string;
  readonly until: string;
}

const fieldsOf = (scope: Scope | null): Fields => ({
  words: scope?.words.join(', ') ?? '',
  actors: scope?.actors.join(', ') ?? '',
  places: scope?.places.join(', ') ?? '',
  least: String(scope?.least ?? 1),
  since: scope?.since ?? '',
  until: scope?.until ?? '',
});

const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map(part => part.trim())
    .filter(Boolean);

const scopeOf = (fields: Fields): Scope => ({
  words: listOf(fields.words),
  actors: listOf(fields.actors),
  places: listOf(fields.places),
  least: Math.max(1, Math.trunc(Number(fields.least)) || 1),
  ...(fields.since.trim() ? { since: fields.since.trim() } : {}),
  ...(fields.until.trim() ? { until: fields.until.trim() } : {}),
});

/** Articles that a scope is suggested from. */
const LEARNED_FROM = 10;

/** What the first articles have in common, as a scope to look at. */
function useSuggestion(take: (scope: Scope) => void) {
  const source = useContext(SourceContext);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<LoadError>();
  const suggest = () => {
    setBusy(true);
    setError(undefined);
    source
      .ask({ name: 'scope/learned', query: { count: LEARNED_FROM } })
      .then(take, (failed: LoadError) => setError(failed))
      .finally(() => setBusy(false));
  };
  return { busy, error, suggest };
}

export function ScopeForm({ scope, acting }: { scope: Scope | null; acting: Acting }) {
  const [fields, setFields] = useState(() => fieldsOf(scope));
  const [learned, setLearned] = useState<number>();
  const suggestion = useSuggestion(found => {
    setFields(fieldsOf(found));
    setLearned(found.learnedFrom);
  });
  const id = useId();
  const text = words.scope;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void acting.act('setScope', {
      ...scopeOf(fields),
      ...(learned === undefined ? {} : { learnedFrom: learned }),
    });
  };
  const field = (name: keyof Fields, label: string, hint?: string) => (
    <p className={`scope-${name}`}>
      <label htmlFor={`${id}${name}`}>{label}</label>
      <input
        id={`${id}${name}`}
        value={fields[name]}
        inputMode={name === 'least' ? 'numeric' : undefined}
        placeholder={hint}
        onChange={event => {
          setFields({ ...fields, [name]: event.target.value });
          setLearned(undefined);
        }}
        autoComplete="off"
      />
    </p>
  );
  const busy = acting.busy || suggestion.busy;
  return (
    <form className="scope-form" onSubmit={send}>
      <p className="second">{text.list}</p>
      {field('words', text.words)}
      {field('actors', text.actors)}
      {field('least', text.least)}
      {field('places', text.places)}
      {field('since', text.since, text.dayHint)}
      {field('until', text.until, text.dayHint)}
      <p className="scope-buttons">
        <button type="submit" className="strong" disabled={busy}>
          {text.save}
        </button>
        <button type="button" disabled={busy} onClick={suggestion.suggest}>
          {text.learn}
        </button>
        {scope && (
          <button type="button" disabled={busy} onClick={() => void acting.act('clearScope', {})}>
            {text.clear}
          </button>
        )}
        <span role="status" className="second">
          {acting.busy && text.saving}
          {suggestion.busy && text.learning}
          {!busy && learned !== undefined && text.suggested(learned)}
        </span>
      </p>
      <ActingError error={acting.error ?? suggestion.error} />
    </form>
  );
}

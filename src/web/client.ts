/**
 * Asking for data: a Source answers the routes of the contract. Over HTTP here; a dossier inside the page is another
 * Source, and no view knows. `useAnswer` gives a view its data and every state in between; what changed is asked for again.
 */
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ActionName, AnswerOf, BodyOf, DoneOf, Failure, RouteName } from '../api/contract.ts';
import { usePlace } from './router.ts';
import { words } from './words.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface Question<Name extends RouteName = RouteName> {
  readonly name: Name;
  readonly id?: string;
  readonly query?: Query;
}

export interface Source {
  ask<Name extends RouteName>(question: Question<Name>, signal?: AbortSignal): Promise<AnswerOf<Name>>;
  /** Changes the dossier; left out where that cannot be. */
  readonly act?: <Name extends ActionName>(name: Name, body: BodyOf<Name>, id?: string) => Promise<DoneOf<Name>>;
  /** Shows the dossier as known on any day; left out where it is as it is. */
  readonly days?: true;
  /** Calls back whenever the dossier changed, until the returned function is called. */
  readonly listen?: (changed: () => void) => () => void;
}

/** A failure as the reader is told of it. `server-gone` where nobody answers at all. */
export class LoadError extends Error {
  readonly code: string;
  readonly hint: string;
  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

export function addressOf({ name, id = '', query = {} }: Question): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(key, String(value));
  const path = `/api/${name.replace(':id', () => encodeURIComponent(id))}`;
  return search.size > 0 ? `${path}?${search}` : path;
}

async function readFailure(response: Response): Promise<LoadError> {
  try {
    const { error } = (await response.json()) as Failure;
    return new LoadError(error.code, error.message, error.hint);
  } catch {
    return new LoadError('bad-answer', words.state.badAnswer, words.state.badAnswerHint);
  }
}

async function request(address: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new LoadError('server-gone', words.state.goneTitle, words.state.goneHint);
  }
  if (!response.ok) throw await readFailure(response);
  return response.json();
}

/** Method and path of the actions that the page has buttons for, as the contract has them; written out here so that the page need not carry the schemas. */
const ACTIONS: Readonly<Partial<Record<ActionName, readonly [method: string, path: string]>>> = {
  judge: ['POST', 'judgements'],
  withdraw: ['DELETE', 'judgements/:id'],
  add: ['POST', 'articles'],
  correct: ['PATCH', 'articles/:id'],
  remove: ['DELETE', 'articles/:id'],
  restore: ['POST', 'articles/:id/restore'],
  callIn: ['POST', 'articles/:id/call-in'],
  sendOut: ['DELETE', 'articles/:id/call-in'],
  setScope: ['POST', 'scope'],
  clearScope: ['DELETE', 'scope'],
};

/** Told of by the server, but not while nobody looks: a browser keeps few connections to one server. */
function listenToServer(changed: () => void): () => void {
  let events: EventSource | undefined;
  let revision: string | undefined;
  const open = () => {
    if (events || document.hidden) return;
    events = new EventSource('/api/changes');
    events.addEventListener('revision', ({ data }) => {
      if (revision !== undefined && revision !== data) changed();
      revision = data;
    });
  };
  const turn = () => {
    if (!document.hidden) return open();
    events?.close();
    events = undefined;
  };
  document.addEventListener('visibilitychange', turn);
  open();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    events?.close();
  };
}

export const httpSource: Source = {
  ask: async (question, signal) =>
    (await request(addressOf(question), { signal, headers: { accept: 'application/json' } })) as AnswerOf<
      typeof question.name
    >,
  act: async (name, body, id = '') => {
    const [method, path] = ACTIONS[name]!;
    const sent =
      method === 'DELETE' ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await request(`/api/${path.replace(':id', () => encodeURIComponent(id))}`, { method, ...sent });
    return answer as DoneOf<typeof name>;
  },
  days: true,
  listen: listenToServer,
};

export const SourceContext = createContext<Source>(httpSource);

/** Answers kept so that going back shows the list where it was, at once; it is asked for again behind that. */
const kept = new Map<string, unknown>();
const MOST_KEPT = 40;

function keep(address: string, answer: unknown): void {
  kept.delete(address);
  kept.set(address, answer);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
}

/** Counts the changes of the dossier that this page has been told of. */
let version = 0;
const listeners = new Set<() => void>();

/** Everything shown is asked for again. */
export function refresh(): void {
  version++;
  kept.clear();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useVersion = (): number => useSyncExternalStore(subscribe, () => version);

export interface Loading<Answer> {
  /** The answer, or the one before it while another is on its way. */
  readonly answer?: Answer;
  /** The answer shown is not yet the one asked for. */
  readonly waiting: boolean;
  readonly error?: LoadError;
  readonly retry: () => void;
}

/** What passes by itself: nobody answers, or another process writes. */
const PASSING: ReadonlySet<string> = new Set(['server-gone', 'busy', 'dossier-busy']);
/** How often a server that does not answer is asked again. */
const RETRY_MS = 4000;

const NOTHING: Loading<never> = { waiting: false, retry: () => undefined };

/** Every question of a view is asked as known on the day that the address names. */
function useAsOf<Name extends RouteName>(question: Question<Name> | undefined): Question<Name> | undefined {
  const asOf = usePlace().query.get('asOf');
  return question && asOf ? { ...question, query: { ...question.query, asOf } } : question;
}

const asError = (error: unknown): LoadError =>
  error instanceof LoadError ? error : new LoadError('fault', String(error), words.state.badAnswerHint);

/** Asks, and asks again when the question or the dossier changes. Without a question nothing is asked. */
export function useAnswer<Name extends RouteName>(asked: Question<Name> | undefined): Loading<AnswerOf<Name>> {
  const question = useAsOf(asked);
  const source = useContext(SourceContext);
  const address = question ? addressOf(question) : '';
  const subject = question ? question.name + (question.id ?? '') : '';
  const changes = useVersion();
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{ address: string; subject: string; answer?: AnswerOf<Name>; error?: LoadError }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the question, which is new on every render
  useEffect(() => {
    if (!question) return;
    const control = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    source.ask(question, control.signal).then(
      answer => {
        if (control.signal.aborted) return;
        keep(address, answer);
        setLast({ address, subject, answer });
      },
      error => {
        if (control.signal.aborted) return;
        const known = asError(error);
        setLast({ address, subject, error: known });
        if (PASSING.has(known.code)) again = setTimeout(() => setAttempt(count => count + 1), RETRY_MS);
      },
    );
    return () => {
      control.abort();
      clearTimeout(again);
    };
  }, [source, address, attempt, changes]);

  if (!question) return NOTHING;
  const retry = () => setAttempt(count => count + 1);
  if (last?.address === address) return { answer: last.answer, error: last.error, waiting: false, retry };
  const held = kept.get(address) as AnswerOf<Name> | undefined;
  if (held) return { answer: held, waiting: false, retry };
  // While a filter changes, the old list stays, dimmed; another record is another matter.
  return { answer: last?.subject === subject ? last.answer : undefined, waiting: true, retry };
}

export interface Acting {
  /** Whether the dossier can be changed from here; undefined until that is known. */
  readonly may?: boolean;
  /** Whether the page behind a link can be fetched. */
  readonly mayFetch: boolean;
  readonly busy: boolean;
  readonly error?: LoadError;
  /** Does it, then shows what came of it; undefined where it failed, which `error` tells. */
  readonly act: <Name extends ActionName>(
    name: Name,
    body: BodyOf<Name>,
    id?: string,
  ) => Promise<DoneOf<Name> | undefined>;
}

/** What a view changes the dossier with. What was known on a past day is only looked at. */
export function useActing(): Acting {
  const source = useContext(SourceContext);
  const past = usePlace().query.get('asOf') !== null;
  const access = useAnswer(source.act ? { name: 'access' } : undefined).answer;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<LoadError>();
  const act = useCallback<Acting['act']>(
    async (name, body, id) => {
      setBusy(true);
      setError(undefined);
      try {
        return await source.act?.(name, body, id);
      } catch (failed) {
        setError(asError(failed));
        return undefined;
      } finally {
        setBusy(false);
        refresh();
      }
    },
    [source],
  );
  const may = source.act === undefined || past ? false : access?.write;
  return { may, mayFetch: may === true && access?.fetch === true, busy, error, act };
}

/** Shows what others change as they do. */
export function useChanges(): void {
  const source = useContext(SourceContext);
  useEffect(() => source.listen?.(refresh), [source]);
}

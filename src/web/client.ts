/**
 * Asking for data: a Source answers the routes of the contract. Over HTTP here; a dossier inside the page can be another
 * Source, and no view will know. `useAnswer` gives a view its data and every state in between.
 */
import { createContext, useContext, useEffect, useState } from 'react';
import type { AnswerOf, Failure, RouteName } from '../api/contract.ts';
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

export const httpSource: Source = {
  async ask(question, signal) {
    let response: Response;
    try {
      response = await fetch(addressOf(question), { signal, headers: { accept: 'application/json' } });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new LoadError('server-gone', words.state.goneTitle, words.state.goneHint);
    }
    if (!response.ok) throw await readFailure(response);
    return (await response.json()) as AnswerOf<typeof question.name>;
  },
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

export interface Loading<Answer> {
  /** The answer, or the one before it while another is on its way. */
  readonly answer?: Answer;
  /** The answer shown is not yet the one asked for. */
  readonly waiting: boolean;
  readonly error?: LoadError;
  readonly retry: () => void;
}

/** How often a server that does not answer is asked again. */
const RETRY_MS = 4000;

const NOTHING: Loading<never> = { waiting: false, retry: () => undefined };

/** Every question of a view is asked as known on the day that the address names. */
function useAsOf<Name extends RouteName>(question: Question<Name> | undefined): Question<Name> | undefined {
  const asOf = usePlace().query.get('asOf');
  return question && asOf ? { ...question, query: { ...question.query, asOf } } : question;
}

/** Asks, and asks again when the question changes. Without a question nothing is asked. */
export function useAnswer<Name extends RouteName>(asked: Question<Name> | undefined): Loading<AnswerOf<Name>> {
  const question = useAsOf(asked);
  const source = useContext(SourceContext);
  const address = question ? addressOf(question) : '';
  const subject = question ? question.name + (question.id ?? '') : '';
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
        const known =
          error instanceof LoadError ? error : new LoadError('fault', String(error), words.state.badAnswerHint);
        setLast({ address, subject, error: known });
        if (known.code === 'server-gone') again = setTimeout(() => setAttempt(count => count + 1), RETRY_MS);
      },
    );
    return () => {
      control.abort();
      clearTimeout(again);
    };
  }, [source, address, attempt]);

  if (!question) return NOTHING;
  const retry = () => setAttempt(count => count + 1);
  if (last?.address === address) return { answer: last.answer, error: last.error, waiting: false, retry };
  const held = kept.get(address) as AnswerOf<Name> | undefined;
  if (held) return { answer: held, waiting: false, retry };
  // While a filter changes, the old list stays, dimmed; another record is another matter.
  return { answer: last?.subject === subject ? last.answer : undefined, waiting: true, retry };
}

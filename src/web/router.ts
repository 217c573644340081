/** Addresses: the History API as a React store. Every view is an address that can be shared; nothing else is kept. */
import { useSyncExternalStore } from 'react';
import type { MoveNoun } from '../model/record.ts';

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

type Values = Readonly<Record<string, string | number | undefined>>;

/** Set where the page is a file: its address cannot change, so that its views are told apart behind the hash. */
let inHash = false;
export const keepInHash = (): void => {
  inHash = true;
};

/** Behind a second hash stands a place in the view. */
const hashAddress = (): string => (location.hash.startsWith('#/') ? location.hash.slice(1).split('#')[0]! : '/');
const currentAddress = (): string => (inHash ? hashAddress() : location.pathname + location.search);

/** Where the reader is at this moment. */
export function here(): Place {
  const { pathname, searchParams } = new URL(currentAddress(), 'http://page');
  return { path: pathname, query: searchParams };
}

/** The day that this address shows the dossier as known on; undefined for all that is known. */
export const askedDay = (): string | undefined => here().query.get('asOf') || undefined;

/**
 * `href('/statements', { actor: 'a1', page: undefined })` is `/statements?actor=a1`: empty values are left out. The day of
 * "as known on" goes along with every address made here, so that no link leaves it unseen; `asOf: undefined` drops it.
 */
export function href(path: string, values: Values = {}): string {
  const query = new URLSearchParams();
  const all = 'asOf' in values ? values : { ...values, asOf: askedDay() };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const search = query.toString();
  return `${inHash ? '#' : ''}${search ? `${path}?${search}` : path}`;
}

export const articleHref = (article: string, record?: string): string =>
  href(`/articles/${encodeURIComponent(article)}`, { record });
/** Two articles side by side. */
export const compareHref = (article: string, other: string): string =>
  href(`/articles/${encodeURIComponent(article)}`, { with: other });
export const actorHref = (actor: string): string => href(`/actors/${encodeURIComponent(actor)}`);
export const statementHref = (id: string): string => href(`/statements/${encodeURIComponent(id)}`);
/** A version of a proposal's own text; with another one, what changed since that. */
export const textHref = (id: string, from?: string): string => href(`/texts/${encodeURIComponent(id)}`, { from });
/** `party` is the one whose cell was chosen. */
export const issueHref = (id: string, party?: string): string => href(`/issues/${encodeURIComponent(id)}`, { party });

const LIST_PATHS: Readonly<Record<MoveNoun, string>> = {
  event: '/events',
  position: '/positions',
  proposal: '/proposals',
  commitment: '/commitments',
  figure: '/figures',
  term: '/terms',
};
export const moveHref = (noun: MoveNoun, id: string): string => href(`${LIST_PATHS[noun]}/${encodeURIComponent(id)}`);
/** A move in its article, with the others of its kind marked. */
export const movePlaceHref = (article: string, id: string, noun: MoveNoun): string =>
  href(`/articles/${encodeURIComponent(article)}`, { show: noun, record: id });

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

/** Goes to an address. `replace` keeps typing in a filter from filling the history. */
export function go(to: string, { replace = false } = {}): void {
  const address = to.replace(/^#/, '');
  if (address === currentAddress()) return;
  const samePath = new URL(address, 'http://page').pathname === here().path;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  if (!samePath) window.scrollTo(0, 0);
  tell();
}

export function usePlace(): Place {
  useSyncExternalStore(subscribe, currentAddress);
  return here();
}

/** The segments of a path, decoded; a broken escape stays as it is. */
export function segments(path: string): string[] {
  return path
    .split('/')
    .filter(Boolean)
    .map(segment => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    });
}

/** Brings a place of this view into sight, where an address may not change. */
function showPlace(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView();
  element?.focus();
}

/** Brings the place that the address names into sight, once: for a view that was not there yet when the address was followed. */
export function showNamedPlace(): void {
  const id = location.hash.split('#').at(-1);
  if (id && !id.startsWith('/')) document.getElementById(id)?.scrollIntoView();
}

/** Plain left clicks on links into the application stay in it; every other click is the browser's. */
export function takeClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  // Also of a link in a drawing, which has no address of its own but this.
  const written = link?.getAttribute('href');
  if (!link || !written || link.hasAttribute('target') || link.hasAttribute('download')) return;
  if (inHash) {
    if (!written.startsWith('#')) return;
    event.preventDefault();
    if (written.startsWith('#/')) go(written);
    else showPlace(written.slice(1));
    return;
  }
  const to = new URL(written, location.href);
  if (to.origin !== location.origin || to.pathname.startsWith('/api/')) return;
  if (to.hash && to.pathname === location.pathname && to.search === location.search) return;
  event.preventDefault();
  go(to.pathname + to.search + to.hash);
}

/** The address of any passage of an article: its place is in the address, so it can be marked there. */
export const evidenceHref = ({ article, start, end }: { article: string; start: number; end: number }): string =>
  href(`/articles/${encodeURIComponent(article)}`, { at: `${start}-${end}` });

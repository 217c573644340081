/** What each route asks of the dossier, and what each action does to it. */

import type { z } from 'zod';
import { conflictsPage } from '../dossier/conflicts.ts';
import { familiesOf } from '../dossier/make-views.ts';
import { sentArticle, sentMarks } from '../dossier/send-article.ts';
import type { Filter, MoveOf, Page, Paging } from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import type { MoveNoun } from '../model/record.ts';
import type { Dossier, Source } from '../parley.ts';
import type { ActionName, Actions, AnswerOf, DoneOf, QueryOf, RouteName } from './contract.ts';
import type { FetchPage } from './fetch-page.ts';
import { listed } from './listed.ts';

/** What the server itself knows. */
export interface Settings {
  /** The dossier may be changed over HTTP. */
  readonly write: boolean;
  /** Gets the page behind a link; left out where nothing is fetched. */
  readonly fetchPage?: FetchPage;
}

type Handlers = {
  readonly [Name in RouteName]: (
    dossier: Dossier,
    query: QueryOf<Name>,
    id: string,
    settings: Settings,
  ) => Promise<AnswerOf<Name>>;
};

/** How a query asks for rows: `order` where the list is one by date. */
type Asked = Paging & Filter & { readonly q?: string; readonly order?: 'oldest' | 'newest' };

const toPaging = ({ limit, offset, order }: Asked): Paging => ({ limit, offset, newestFirst: order === 'newest' });

const toFilter = ({ limit, offset, order, q, ...filter }: Asked): readonly [Filter, Paging] => [
  { ...filter, text: q },
  toPaging({ limit, offset, order }),
];

/** The rows of one noun; the store's rows of a noun hold records of that noun. */
const movesOf =
  <Noun extends MoveNoun>(noun: Noun) =>
  async (dossier: Dossier, query: Asked) => {
    const page = (await dossier.moves(noun, ...toFilter(query))) as Page<MoveOf<Noun>>;
    return { ...page, items: listed(page.items) };
  };

/** How long a page waits for what only orders it. */
const PATIENCE_MS = 400;

export const handlers: Handlers = {
  access: async (_, __, ___, { write, fetchPage }) => ({ write, fetch: fetchPage !== undefined }),
  summary: dossier => dossier.summary(),
  articles: (dossier, query) => dossier.articles(...toFilter(query)),
  'articles/:id': async (dossier, { until }, id) =>
    sentArticle(await dossier.article(id, until === undefined ? undefined : { from: 0, until })),
  'articles/:id/marks': async (dossier, part, id) => sentMarks(await dossier.marks(id, part)),
  statements: async (dossier, query) => {
    const page = await dossier.statements(...toFilter(query));
    return { ...page, items: listed(page.items) };
  },
  'statements/:id': (dossier, _, id) => dossier.statement(id),
  events: movesOf('event'),
  positions: movesOf('position'),
  proposals: movesOf('proposal'),
  commitments: movesOf('commitment'),
  figures: movesOf('figure'),
  terms: movesOf('term'),
  places: (dossier, query) => dossier.places(toFilter(query)[0]),
  'places/:id': (dossier, query, id) => dossier.eventsAt(id, ...toFilter(query)),
  contacts: (dossier, { by, of, ...query }) => dossier.contacts(toFilter(query)[0], { by, of }),
  'contacts/:id': (dossier, { by, with: b, ...query }, id) =>
    dossier.contactEvents({ a: id, b, by }, ...toFilter(query)),
  'moves/:id': (dossier, _, id) => dossier.move(id),
  texts: async dossier => [...(await dossier.texts())],
  'texts/:id': (dossier, { version }, id) => dossier.text(id, version),
  'texts/:id/compare': (dossier, versions, id) => dossier.compareTexts(id, versions),
  issues: async (dossier, query) => [...(await dossier.issues(toFilter(query)[0]))],
  actors: (dossier, query) => dossier.actors(...toFilter(query)),
  'actors/:id': (dossier, query, id) => dossier.actor(id, toPaging(query)),
  days: (dossier, { by, ...query }) => dossier.days(toFilter(query)[0], by),
  search: (dossier, { q, ...paging }) => dossier.search(q, paging),
  timeline: (dossier, query) => dossier.timeline(...toFilter(query)),
  'explain/:id': (dossier, _, id) => dossier.explain(id),
  matrix: (dossier, { parties, ...asked }) => dossier.matrix({ ...asked, allParties: parties === 'all' }),
  standings: async (dossier, query) => [...(await dossier.standings(query))],
  conditions: async dossier => [...(await dossier.conditions())],
  deadlocks: async dossier => [...(await dossier.deadlocks())],
  scope: async dossier => (await dossier.scope()) ?? null,
  'scope/learned': (dossier, { count }) => dossier.learnScope(count),
  'set-aside': async dossier => [...(await dossier.setAside())],
  conflicts: async (dossier, query) => conflictsPage(await dossier.conflicts(), query),
  origins: async (dossier, { of }) => familiesOf(await dossier.origins(), of),
  brief: async (dossier, { since, disputed }) => (await dossier.brief(since, disputed !== 'later')) ?? null,
  judgements: async dossier => [...(await dossier.judgements())],
  weak: (dossier, { noun, ...paging }) => dossier.weak(noun, toPaging(paging), PATIENCE_MS),
  unsure: async (dossier, { limit }) => [...(await dossier.unsure(limit))],
};

type Doers = {
  readonly [Name in ActionName]: (
    dossier: Dossier,
    body: z.output<Actions[Name]['body']>,
    id: string,
    settings: Settings,
  ) => Promise<DoneOf<Name>>;
};

/** Files that hold an article a line. */
const LINES = /\.(?:jsonl|ndjson)$/i;

async function* eachLine(text: string): AsyncIterable<string> {
  yield* text.split(/\r?\n/);
}

type Added = z.output<Actions['add']['body']>;

/** The page behind a link, with what the reader says of it. */
async function fetched(link: string, given: Source['given'], fetchPage: FetchPage | undefined): Promise<Source> {
  if (!fetchPage)
    throw new ParleyError('no-fetching', 'This server fetches nothing.', 'Serve it with --fetch "curl -sL".');
  const source = await fetchPage(link);
  return { ...source, given: { ...given, ...source.given } };
}

/** The file, the text or nothing at all as a source to read. */
async function sourceOf(
  { name, text, base64, link, as, version, ...given }: Added,
  fetchPage?: FetchPage,
): Promise<Source> {
  if ([text, base64, link].filter(sent => sent !== undefined).length !== 1) {
    throw new ParleyError('bad-body', 'Send a text, a file or a link.', 'One of text, base64 and link.');
  }
  if (link !== undefined) return fetched(link, given, fetchPage);
  const bytes = text === undefined ? Buffer.from(base64!, 'base64') : new TextEncoder().encode(text);
  if (as === 'proposal') {
    const { title, ...rest } = given;
    return {
      name,
      bytes: new Uint8Array(bytes),
      given: rest,
      as,
      proposal: { ...(title ? { name: title } : {}), ...(version ? { version } : {}) },
    };
  }
  if (LINES.test(name)) {
    const lines = () => eachLine(new TextDecoder().decode(bytes));
    return { name, bytes: new Uint8Array(bytes), given, as: 'lines', lines };
  }
  return { name, bytes: new Uint8Array(bytes), given, as: 'article' };
}

export const doers: Doers = {
  judge: async (dossier, body) => ({ id: await dossier.judge(body) }),
  withdraw: async (dossier, _, id) => {
    await dossier.withdraw(id);
    return { done: true };
  },
  add: async (dossier, body, _, { fetchPage }) => {
    const report = await dossier.read([await sourceOf(body, fetchPage)]);
    const { ids, articles, known, newVersions, texts, notRead, warnings } = report;
    return { ids: [...ids], articles, known, newVersions, texts, notRead: [...notRead], warnings: [...warnings] };
  },
  correct: async (dossier, body, id) => {
    await dossier.set(id, body);
    return { done: true };
  },
  remove: async (dossier, _, id) => ({ done: await dossier.remove(id) }),
  restore: async (dossier, _, id) => ({ done: await dossier.restore(id) }),
  callIn: async (dossier, _, id) => ({ done: await dossier.callIn(id) }),
  sendOut: async (dossier, _, id) => ({ done: await dossier.callIn(id, true) }),
  setScope: async (dossier, body) => {
    await dossier.setScope(body);
    return { done: true };
  },
  clearScope: async dossier => {
    await dossier.setScope(undefined);
    return { done: true };
  },
};

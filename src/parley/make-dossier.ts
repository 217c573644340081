/** An open store becomes a Dossier: each method in the terms of its part. */
import path from 'node:path';
import { explainActor, explainArticle, explainMove, explainStatement } from '../dossier/explain.ts';
import type { Explanation } from '../dossier/views.ts';
import { collectRecord } from '../export/record-json.ts';
import type { NamesFile } from '../knowledge/names-file.ts';
import { ParleyError } from '../model/errors.ts';
import { MOVE_NOUNS, type MoveNoun, type ParleyRecord } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import type { Dossier, OpenOptions } from '../parley.ts';
import { openAsOf } from '../store/as-of.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import * as ask from './ask.ts';
import { askBrief } from './brief.ts';
import { listConditions, waiting } from './conditions.ts';
import { conflicts } from './conflicts.ts';
import { askDays } from './days.ts';
import { exportAs, recordSource, type Then } from './export-as.ts';
import { findId } from './find-id.ts';
import { askContactEvents, askContacts, askEventsAt, askPlaces } from './happenings.ts';
import { dropLater, settle } from './infer-dates.ts';
import { judge, listJudgements, listUnsure, withdraw } from './judge.ts';
import { correct, deriveStale, type Keeper, removeArticle, renumberAll, restoreArticle } from './keep.ts';
import { listNames, type OwnNames, takeNames, watchNames } from './own-names.ts';
import { applyScope, callIn, learnScope, scopeOf, setScope, watchScope } from './scope.ts';
import { askSearch } from './search.ts';
import { sharedReading } from './shared-reading.ts';
import { withStandings } from './standings.ts';
import { compareAsked, listTexts, oneText, removeText } from './texts.ts';
import { askWeak } from './weak.ts';

// Loaded when asked for: lists, which are most of what is asked, need none of what reads articles (0.8 s of 1.2 s).
const pipeline = () => import('../pipeline.ts');
const readRun = () => import('./read-run.ts');

function makeKeeper(store: Store, names: () => Promise<OwnNames>): Keeper {
  let readMentions: ReturnType<typeof sharedReading> | undefined;
  return {
    store,
    digest: async () => (await names()).digest,
    mentionsOf: async article => {
      readMentions ??= sharedReading((await pipeline()).readMentions);
      return readMentions(article, (await names()).file);
    },
    outside: watchScope(store, names),
    dayOffsets: async () => (await pipeline()).dayOffsets,
  };
}

async function explain(db: read.Db, text: string, names: NamesFile): Promise<Explanation> {
  const { noun, id } = await findId(db, text, ['statement', 'actor', 'article', ...MOVE_NOUNS]);
  const { readDoc } = await pipeline();
  if (noun === 'article') return explainArticle(await ask.askArticle(db, id));
  if (noun === 'statement') {
    const view = await ask.askStatement(db, id);
    const article = await ask.askArticle(db, view.article.id);
    return explainStatement(view, article.article, readDoc(article.article, names));
  }
  if (noun !== 'actor') {
    const view = await ask.askMove(db, noun, id);
    return explainMove(view, readDoc((await ask.askArticle(db, view.article.id)).article, names));
  }
  const view = await ask.askActor(db, id, { limit: 0 });
  const first = view.actor.evidence[0]!.article;
  return explainActor(view, readDoc((await ask.askArticle(db, first)).article, names));
}

/** A day, month or year as the last moment of it. */
function endOf(date: string): string {
  const until = edtfBounds(date)?.until;
  if (until) return until;
  throw badDate(date, 'as-of');
}

const badDate = (date: string, option: string): ParleyError =>
  new ParleyError('bad-date', `"${date}" is no date`, 'Write it as 2026-02-10, 2026-02 or 2026.', option);

/** The dossier as known at the end of a day: its own store, whose pages of a site's versions are numbered among themselves. */
async function dossierAsOf(store: Store, date: string, options: OpenOptions): Promise<Dossier> {
  const copy = await openAsOf(store, endOf(date));
  await settle(makeKeeper(copy, watchNames(copy)));
  const unknown = await dropLater(copy, endOf(date));
  await renumberAll(copy);
  const reason = 'nobody knows when it came out, so it is left out of what was known on a day';
  const texts = (await read.undatedTexts(store.db)).map(({ id }) => id);
  const setAside = [...unknown, ...texts].sort().map(id => ({ article: id, reason }));
  return makeDossier(copy, options, { asOf: date, setAside });
}

const isTextId = (id: string): boolean => id.startsWith('tx-');

/** What was known on a day cannot be changed today: what is written into the copy would be lost with it. */
function readOnly(dossier: Dossier, day: string): Dossier {
  const refuse = async (): Promise<never> => {
    throw new ParleyError(
      'as-of',
      `this is the dossier as known on ${day}`,
      'Change the dossier itself, without a day.',
    );
  };
  return {
    ...dossier,
    read: refuse,
    setNames: refuse,
    remove: refuse,
    restore: refuse,
    set: refuse,
    setScope: refuse,
    callIn: refuse,
    judge: refuse,
    withdraw: refuse,
  };
}

export function makeDossier(store: Store, options: OpenOptions, then: Then = {}): Dossier {
  const { now } = options;
  const { db } = store;
  /** What was opened as of a day and may not have been closed. */
  const copies = new Set<Dossier>();
  const ownNames = watchNames(store);
  const keeper = makeKeeper(store, ownNames);
  const name = path.basename(store.path).replace(/\.parley$/, '');
  const articleId = async (text: string): Promise<string> => (await findId(db, text, ['article'])).id;
  /** Every answer stands on what is joined across articles; another process may have left some to join. */
  const fresh = () => settle(keeper);
  async function record(): Promise<ParleyRecord> {
    await fresh();
    return collectRecord(await recordSource(db, name, then));
  }
  const dossier: Dossier = {
    path: store.path,
    name,
    async read(sources, onProgress) {
      const report = await (await readRun()).readSources({ keeper, now, onProgress }, sources);
      const { statements, actors, times, moves } = await ask.askSummary(db, name);
      return { ...report, statements, actors, times, moves };
    },
    summary: () => fresh().then(() => ask.askSummary(db, name)),
    articles: (filter = {}, paging = {}) => fresh().then(() => ask.askArticles(db, filter, paging)),
    article: (id, part) => fresh().then(async () => ask.askArticle(db, await articleId(id), part)),
    marks: (id, part) => fresh().then(async () => ask.askMarks(db, await articleId(id), part)),
    statements: (filter = {}, paging = {}) => fresh().then(() => ask.askStatements(db, filter, paging)),
    statement: id => fresh().then(async () => ask.askStatement(db, (await findId(db, id, ['statement'])).id)),
    moves: (noun, filter = {}, paging = {}) =>
      fresh().then(async () => {
        const page = await ask.askMoves(db, noun, filter, paging);
        return { ...page, items: await withStandings(db, page.items, then.asOf) };
      }),
    move: id =>
      fresh().then(async () => {
        const found = await findId(db, id, MOVE_NOUNS);
        const move = await ask.askMove(db, found.noun as MoveNoun, found.id);
        return (await withStandings(db, [move], then.asOf))[0]!;
      }),
    issues: (filter = {}) => fresh().then(() => ask.askIssues(db, filter)),
    actors: (filter = {}, paging = {}) => fresh().then(() => ask.askActors(db, filter, paging)),
    actor: (id, paging = {}) =>
      fresh().then(async () => ask.askActor(db, (await findId(db, id, ['actor'])).id, paging)),
    days: (filter = {}, by = 'kind') => fresh().then(() => askDays(db, filter, by)),
    places: (filter = {}) => fresh().then(() => askPlaces(db, filter)),
    eventsAt: (place, filter = {}, paging = {}) => fresh().then(() => askEventsAt(db, place, filter, paging)),
    contacts: (filter = {}, asked = {}) => fresh().then(() => askContacts(db, filter, asked)),
    contactEvents: (pair, filter = {}, paging = {}) => fresh().then(() => askContactEvents(db, pair, filter, paging)),
    search: (words, paging = {}) => fresh().then(() => askSearch(store, words, paging)),
    timeline: (filter = {}, paging = {}) => fresh().then(() => ask.askTimeline(db, filter, paging)),
    explain: id => fresh().then(async () => explain(db, id, (await ownNames()).file)),
    async *exportRecord(format = 'json') {
      await fresh();
      yield* exportAs(store, name, format, then);
    },
    names: () => fresh().then(() => listNames(store)),
    async setNames(yaml, source) {
      await takeNames(store, yaml, source, 'alone');
      await deriveStale(keeper);
      await applyScope(keeper);
      await settle(keeper);
    },
    remove: async id => (isTextId(id) ? removeText(store, id, true) : removeArticle(store, await articleId(id), now())),
    restore: async id =>
      isTextId(id) ? removeText(store, id, false) : restoreArticle(keeper, await articleId(id), now()),
    scope: () => scopeOf(db),
    setScope: async scope => {
      await setScope(keeper, scope, now());
      await fresh();
    },
    learnScope: count => fresh().then(async () => learnScope(db, count, (await ownNames()).file)),
    setAside: () => ask.askSetAside(db),
    callIn: async (id, undo = false) => {
      const changed = await callIn(keeper, await articleId(id), now(), undo);
      await fresh();
      return changed;
    },
    set: async (id, values) => correct(keeper, await articleId(id), values, now()),
    record,
    brief: async (since, withDisputed = true) => {
      if (since !== undefined && !edtfBounds(since)) throw badDate(since, 'since');
      await fresh();
      return askBrief(db, { name, asOf: then.asOf, since: edtfBounds(since)?.from?.slice(0, 10), withDisputed });
    },
    matrix: (asked = {}) => fresh().then(() => ask.askMatrix(db, asked, then.asOf)),
    standings: (filter = {}) => fresh().then(() => ask.askStandings(db, filter, then.asOf)),
    conditions: () => fresh().then(() => listConditions(db)),
    deadlocks: () => fresh().then(async () => (await waiting(db)).deadlocks),
    texts: () => fresh().then(() => listTexts(db)),
    text: (proposal, version) => fresh().then(() => oneText(db, proposal, version)),
    compareTexts: (proposal, versions = {}) => fresh().then(() => compareAsked(db, proposal, versions)),
    conflicts: () => fresh().then(() => conflicts(db)),
    origins: () => fresh().then(() => ask.askOrigins(db)),
    judge: async input => {
      const id = await judge(store, input, now());
      await fresh();
      return id;
    },
    withdraw: async id => {
      await withdraw(keeper, id, now());
      await fresh();
    },
    judgements: () => fresh().then(() => listJudgements(db)),
    weak: (noun, paging = {}, patienceMs) =>
      fresh().then(() => askWeak(db, { name, asOf: then.asOf, patienceMs }, noun, paging)),
    unsure: limit => fresh().then(() => listUnsure(db, limit)),
    revision: () => read.revision(db),
    asOf: async date => {
      const copy = await dossierAsOf(store, date, options);
      copies.add(copy);
      return { ...copy, close: () => copy.close().finally(() => copies.delete(copy)) };
    },
    close: async () => {
      await Promise.all([...copies].map(copy => copy.close()));
      await store.close();
    },
  };
  return then.asOf === undefined ? dossier : readOnly(dossier, then.asOf);
}

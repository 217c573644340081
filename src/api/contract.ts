/**
 * The API, declared once: every route with the query it takes and the shape it answers, and every action that changes the
 * dossier. The server builds its routes from these tables, the web page takes its types from them, the tests check every
 * answer against them.
 */
import { z } from 'zod';
import { SEARCH_NOUNS } from '../dossier/views.ts';
import { WEAK_NOUNS } from '../dossier/weak.ts';
import { contacts, places } from './happening-shapes.ts';
import { judgement, unsurePair, verdict, weakRecord } from './judging-shapes.ts';
import {
  actorKind,
  commitmentStatus,
  eventKind,
  eventStatus,
  mode,
  proposalKind,
  proposalStatus,
  stance,
  text,
} from './record-shapes.ts';
import {
  actorSummary,
  actorView,
  articleSent,
  articleSummary,
  brief,
  conflict,
  conflictKind,
  days,
  explanation,
  issueSummary,
  marksSent,
  matrix,
  moveOf,
  moveView,
  origin,
  page,
  readReport,
  search,
  standing,
  statementView,
  summary,
  timelineEntry,
} from './shapes.ts';
import { condition, deadlock, proposalText, scope, setAside, textComparison, textSummary } from './text-shapes.ts';

/** Every failure has this shape, whatever its status. */
export const failure = z.strictObject({ error: z.strictObject({ code: text, message: text, hint: text }) });

// The queries

/** A day, a month or a year; both ends of a range are included. */
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write a date as 2025, 2025-11 or 2025-11-24');

/** The most rows that one answer holds. */
export const MOST_ROWS = 500;

const paging = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  offset: z.coerce.number().int().min(0).default(0),
};
/** Of lists by date. */
const order = { order: z.enum(['oldest', 'newest']).default('oldest') };
const filter = {
  actor: text.optional(),
  since: date.optional(),
  until: date.optional(),
  outlet: text.optional(),
  /** Words that the row contains. */
  q: text.max(400).optional(),
};

/** Unknown names are refused rather than ignored: a misspelt filter that filters nothing misleads. */
const nothing = z.strictObject({});
const byDate = z.strictObject({ ...filter, ...order, ...paging });

/** A place in a text, in characters. */
const place = z.coerce.number().int().min(0);

const ofIssue = { issue: text.optional() };
const inArticle = byDate.extend({ article: text.optional() });

const ofEvents = z.strictObject({ ...filter, kind: eventKind.optional(), status: eventStatus.optional() });
const ofContacts = ofEvents.extend({ by: z.enum(['actor', 'party']).optional() });

/** Ids with commas between. */
const list = text.max(10_000).transform(ids => ids.split(','));

/** Kinds of timeline entries, with commas between: `said,published`. */
const entries = z
  .string()
  .transform(kinds => kinds.split(','))
  .pipe(z.array(z.enum(['published', 'said', 'event', 'time'])));

interface Route<Query extends z.ZodType, Answer extends z.ZodType> {
  readonly query: Query;
  readonly answer: Answer;
}
const route = <Query extends z.ZodType, Answer extends z.ZodType>(
  query: Query,
  answer: Answer,
): Route<Query, Answer> => ({
  query,
  answer,
});

/** The routes, below /api/, all GET. `:id` is a record id. */
export const routes = {
  /** Whether this server lets the dossier be changed, and whether it can fetch the page behind a link. */
  access: route(nothing, z.strictObject({ write: z.boolean(), fetch: z.boolean() })),
  summary: route(nothing, summary),
  /** `ids`: only these, with commas between. */
  articles: route(byDate.extend({ ids: list.optional() }), page(articleSummary)),
  /** With its whole text; `until`: only what is told before this character. The rest comes in parts, with what begins there. */
  'articles/:id': route(z.strictObject({ until: place.optional() }), articleSent),
  'articles/:id/marks': route(
    z.strictObject({ from: place.default(0), until: place.default(Number.MAX_SAFE_INTEGER) }),
    marksSent,
  ),
  // Of records told in many places lists have the first twenty; by itself a record has all.
  statements: route(byDate.extend({ article: text.optional(), mode: mode.optional() }), page(statementView)),
  'statements/:id': route(nothing, statementView),
  events: route(
    inArticle.extend({ kind: eventKind.optional(), status: eventStatus.optional() }),
    page(moveOf('event')),
  ),
  positions: route(inArticle.extend({ ...ofIssue, stance: stance.optional() }), page(moveOf('position'))),
  proposals: route(
    inArticle.extend({ ...ofIssue, kind: proposalKind.optional(), status: proposalStatus.optional() }),
    page(moveOf('proposal')),
  ),
  commitments: route(inArticle.extend({ status: commitmentStatus.optional() }), page(moveOf('commitment'))),
  figures: route(inArticle, page(moveOf('figure'))),
  terms: route(inArticle, page(moveOf('term'))),
  /** Where things happened or are to happen. `:id` is the key of a place in that answer; its answer is the events there. */
  places: route(ofEvents, places),
  'places/:id': route(ofEvents.extend({ ...order, ...paging }), page(moveOf('event'))),
  /** Who met, called or visited whom. `:id` is an actor; its answer is the events in which it was in contact, `with` one other. */
  contacts: route(ofContacts.extend({ of: text.optional() }), contacts),
  'contacts/:id': route(ofContacts.extend({ with: text.optional(), ...order, ...paging }), page(moveOf('event'))),
  'moves/:id': route(nothing, moveView),
  /** Proposals' own texts. `:id` is the id of a version, of the coverage's proposal, or the name. */
  texts: route(nothing, z.array(textSummary)),
  'texts/:id': route(z.strictObject({ version: text.optional() }), proposalText),
  'texts/:id/compare': route(z.strictObject({ from: text.optional(), to: text.optional() }), textComparison),
  issues: route(z.strictObject({ ...filter, ...ofIssue }), z.array(issueSummary)),
  actors: route(z.strictObject({ ...filter, kind: actorKind.optional(), ...paging }), page(actorSummary)),
  'actors/:id': route(z.strictObject({ ...order, ...paging }), actorView),
  days: route(z.strictObject({ ...filter, by: z.enum(['kind', 'party']).optional() }), days),
  /** Words anywhere. */
  search: route(
    z.strictObject({ q: text.max(400).default(''), noun: z.enum(SEARCH_NOUNS).optional(), ...paging }),
    search,
  ),
  timeline: route(byDate.extend({ entries: entries.optional() }), page(timelineEntry)),
  'explain/:id': route(nothing, explanation),
  /** The state of play, as much of it as is shown. `standings` has all words of all parties. */
  matrix: route(
    z.strictObject({
      party: text.optional(),
      rows: z.coerce.number().int().min(1).max(MOST_ROWS).optional(),
      parties: z.literal('all').optional(),
    }),
    matrix,
  ),
  standings: route(z.strictObject({ actor: text.optional(), ...ofIssue }), z.array(standing)),
  /** Who holds what back until whom has acted; and the circles of it. */
  conditions: route(nothing, z.array(condition)),
  deadlocks: route(nothing, z.array(deadlock)),
  /** What the dossier is about; null where everything that is read belongs to it. And what lies outside. */
  scope: route(nothing, scope.nullable()),
  /** What the first articles have in common, as a scope that can be set. */
  'scope/learned': route(z.strictObject({ count: z.coerce.number().int().min(1).max(100).default(10) }), scope),
  'set-aside': route(nothing, z.array(setAside)),
  /** `records`: only those that are about one of these, with commas between. */
  conflicts: route(
    z.strictObject({ kind: conflictKind.optional(), records: list.optional(), ...paging }),
    page(conflict),
  ),
  /** Families of articles; `of`: only those of these articles. */
  origins: route(z.strictObject({ of: list.optional() }), z.array(origin)),
  /** Null where no article has a date. */
  brief: route(
    // `later`: without what is disputed, for which all reports are compared: the rest need not wait for it.
    z.strictObject({ since: date.optional(), disputed: z.literal('later').optional() }),
    brief.nullable(),
  ),
  judgements: route(nothing, z.array(judgement)),
  unsure: route(z.strictObject({ limit: paging.limit }), z.array(unsurePair)),
  /** Records that a person should look at first, with the reasons. */
  weak: route(z.strictObject({ noun: z.enum(WEAK_NOUNS).optional(), ...paging }), page(weakRecord)),
};

interface Action<Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Below /api/. */
  readonly path: string;
  readonly body: Body;
  readonly answer: Answer;
}
const action = <Body extends z.ZodType, Answer extends z.ZodType>(
  method: Action<Body, Answer>['method'],
  path: string,
  body: Body,
  answer: Answer,
): Action<Body, Answer> => ({ method, path, body, answer });

const done = z.strictObject({ done: z.boolean() });
const short = text.max(1000);

/** What changes the dossier. Bodies are JSON; only a page of this server may send them (see guard.ts). */
export const actions = {
  judge: action(
    'POST',
    'judgements',
    z.strictObject({
      verdict,
      left: short,
      right: short.optional(),
      value: short.optional(),
      reason: short.optional(),
    }),
    z.strictObject({ id: text }),
  ),
  withdraw: action('DELETE', 'judgements/:id', nothing, done),
  /** One text, one file as base64, or a link where fetching is set up; of a proposal the text itself, its name in the title. */
  add: action(
    'POST',
    'articles',
    z.strictObject({
      name: short,
      text: text.optional(),
      base64: text.optional(),
      link: short.optional(),
      as: z.literal('proposal').optional(),
      version: short.optional(),
      title: short.optional(),
      outlet: short.optional(),
      published: date.optional(),
      url: short.optional(),
    }),
    readReport,
  ),
  correct: action(
    'PATCH',
    'articles/:id',
    z.strictObject({ outlet: short.optional(), published: date.optional() }),
    done,
  ),
  remove: action('DELETE', 'articles/:id', nothing, done),
  restore: action('POST', 'articles/:id/restore', nothing, done),
  /** Calls an article in that lies outside the scope; and takes that back. */
  callIn: action('POST', 'articles/:id/call-in', nothing, done),
  sendOut: action('DELETE', 'articles/:id/call-in', nothing, done),
  setScope: action('POST', 'scope', scope, done),
  clearScope: action('DELETE', 'scope', nothing, done),
};

/** Beside its own query every route takes this day: the answer is that of the dossier as known at its end. */
export const asOf = date.optional();

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type QueryOf<Name extends RouteName> = z.infer<Routes[Name]['query']>;
export type AskedOf<Name extends RouteName> = z.input<Routes[Name]['query']>;
export type AnswerOf<Name extends RouteName> = z.infer<Routes[Name]['answer']>;
export type Actions = typeof actions;
export type ActionName = keyof Actions;
export type BodyOf<Name extends ActionName> = z.input<Actions[Name]['body']>;
export type DoneOf<Name extends ActionName> = z.infer<Actions[Name]['answer']>;
export type Failure = z.infer<typeof failure>;

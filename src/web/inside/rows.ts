/** The record as rows: looked up by id, filtered, ordered by date and cut into pages, as the store does it for a server. */

import { moveLine } from '../../dossier/describe-move.ts';
import { articleRef, tellerOf } from '../../dossier/make-views.ts';
import { publishedOn, rolesOf } from '../../dossier/roles.ts';
import type {
  ActorRef,
  ActorSummary,
  ActorView,
  ArticleRef,
  MoveView,
  Page,
  StatementView,
} from '../../dossier/views.ts';
import { present } from '../../model/present.ts';
import type { ActorRecord, ArticleRecord, MoveNoun, MoveRecords, ParleyRecord } from '../../model/record.ts';
import type { When } from '../../model/when.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import type { Query } from '../client.ts';

export interface Index {
  /** The day that everything is counted from. */
  readonly day: string | undefined;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly refs: ReadonlyMap<string, ArticleRef>;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  /** Actors by article. */
  readonly actorsIn: ReadonlyMap<string, number>;
  readonly statements: readonly StatementView[];
  readonly statementById: ReadonlyMap<string, StatementView>;
  readonly moves: readonly MoveView[];
  readonly moveById: ReadonlyMap<string, MoveView>;
  readonly dayOf: (when: When | undefined) => string | undefined;
  readonly isWithin: (when: When | undefined, query: Query) => boolean;
  readonly byDate: <T>(items: readonly T[], when: (item: T) => When | undefined) => T[];
  readonly nounOf: (id: string) => string | undefined;
}

const first = (when: When | undefined): string | undefined => {
  const bounds = edtfBounds(when?.edtf);
  return bounds?.from ?? bounds?.until;
};

function isWithin(when: When | undefined, { since, until }: Query): boolean {
  if (!since && !until) return true;
  const bounds = edtfBounds(when?.edtf);
  if (!bounds) return false;
  const [from = bounds.until!, to = bounds.from!] = [bounds.from, bounds.until];
  return (!since || to >= String(since)) && (!until || from.slice(0, String(until).length) <= String(until));
}

/** Undated last, as everywhere. */
function byDate<T>(items: readonly T[], when: (item: T) => When | undefined): T[] {
  return items
    .map(item => ({ item, at: first(when(item)) ?? '\uffff' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ item }) => item);
}

const MOVES = [
  ['event', 'events'],
  ['position', 'positions'],
  ['proposal', 'proposals'],
  ['commitment', 'commitments'],
  ['figure', 'figures'],
  ['term', 'terms'],
] as const satisfies readonly (readonly [MoveNoun, keyof ParleyRecord])[];

export const statementWhen = ({ statement }: StatementView): When =>
  edtfBounds(statement.said?.edtf) ? statement.said! : statement.reported;

export function makeIndex(record: ParleyRecord, day: string | undefined): Index {
  const articles = new Map(record.articles.map(article => [article.id, article]));
  const refs = new Map(record.articles.map(article => [article.id, articleRef(article)]));
  const actors = new Map(record.actors.map(actor => [actor.id, actor]));
  const names = new Map([
    ...record.actors.map(({ id, name }) => [id, name] as const),
    ...(record.issues ?? []).map(({ id, label }) => [id, label] as const),
    ...(record.proposals ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const refOf = (id: unknown): ActorRef | undefined => {
    const actor = typeof id === 'string' ? actors.get(id) : undefined;
    return actor && { id: actor.id, name: actor.name, kind: actor.kind };
  };
  const saidById = new Map(record.statements.map(statement => [statement.id, statement]));
  const statements = byDate(
    record.statements.flatMap((statement): StatementView[] => {
      const article = refs.get(statement.evidence[0]!.article);
      if (!article) return [];
      const [speaker, addressee] = [refOf(statement.speaker), refOf(statement.addressee)];
      const party = refOf(speaker && actors.get(speaker.id)?.speaksFor);
      const teller = tellerOf(statement, saidById.get(statement.within ?? ''), refOf);
      return [present({ statement, article, speaker, addressee, party, teller })];
    }),
    statementWhen,
  );
  const namesIn = (move: MoveRecords[MoveNoun]): Record<string, string> => {
    const ids = JSON.stringify({ ...move, evidence: [], history: [] }).match(/"[^"\s]+"/g) ?? [];
    return Object.fromEntries(
      ids.flatMap(quoted => {
        const name = names.get(quoted.slice(1, -1));
        return name === undefined ? [] : [[quoted.slice(1, -1), name] as const];
      }),
    );
  };
  const moves = MOVES.flatMap(([noun, list]) =>
    byDate(
      (record[list] ?? []).flatMap((move): MoveView[] => {
        const article = refs.get(move.evidence[0]!.article);
        return article ? [{ noun, record: move, names: namesIn(move), article } as MoveView] : [];
      }),
      view => moveLine(view).when,
    ),
  );
  const actorsIn = new Map<string, number>();
  for (const { evidence } of record.actors)
    for (const article of new Set(evidence.map(one => one.article)))
      actorsIn.set(article, (actorsIn.get(article) ?? 0) + 1);
  const statementById = new Map(statements.map(row => [row.statement.id, row]));
  const moveById = new Map(moves.map(view => [view.record.id, view]));
  return {
    day,
    articles,
    refs,
    actors,
    actorsIn,
    statements,
    statementById,
    moves,
    moveById,
    dayOf: when => first(when)?.slice(0, 10),
    isWithin,
    byDate,
    nounOf: id =>
      statementById.has(id)
        ? 'statement'
        : (moveById.get(id)?.noun ?? (actors.has(id) ? 'actor' : articles.has(id) ? 'article' : undefined)),
  };
}

/** One page; the items come oldest first. */
export function pageOf<T>(items: readonly T[], { limit, offset, order }: Query): Page<T> {
  const ordered = order === 'newest' ? [...items].reverse() : items;
  const from = Number(offset ?? 0);
  return { items: ordered.slice(from, from + Number(limit ?? 50)), total: items.length, offset: from };
}

const has = (text: string, q: unknown): boolean => !q || text.toLowerCase().includes(String(q).toLowerCase());

/** The actor itself, and whoever speaks for it. */
const isOf = (index: Index, id: string | undefined, wanted: unknown): boolean =>
  !wanted || id === wanted || (id !== undefined && index.actors.get(id)?.speaksFor === wanted);

export function statementRows(index: Index, query: Query): Page<StatementView> {
  const rows = index.statements.filter(
    row =>
      isOf(index, row.speaker?.id, query.actor) &&
      (!query.outlet || row.article.outlet === query.outlet) &&
      (!query.mode || row.statement.mode === query.mode) &&
      (!query.article || row.statement.evidence.some(one => one.article === query.article)) &&
      has(row.statement.evidence.map(one => one.quote).join('\n'), query.q) &&
      index.isWithin(statementWhen(row), query),
  );
  return pageOf(rows, query);
}

const FIELDS = ['kind', 'status', 'stance', 'issue'] as const;

export function moveRows(index: Index, noun: MoveNoun, query: Query): Page<MoveView> {
  const rows = index.moves.filter(
    view =>
      view.noun === noun &&
      (!query.outlet || view.article.outlet === query.outlet) &&
      (!query.actor || query.actor in view.names || Object.keys(view.names).some(id => isOf(index, id, query.actor))) &&
      (!query.article || view.record.evidence.some(one => one.article === query.article)) &&
      FIELDS.every(name => !query[name] || (view.record as unknown as Record<string, unknown>)[name] === query[name]) &&
      has([moveLine(view).text, ...view.record.evidence.map(one => one.quote)].join('\n'), query.q) &&
      index.isWithin(moveLine(view).when, query),
  );
  return pageOf(rows, query);
}

const articlesOf = ({ evidence }: ActorRecord): Set<string> => new Set(evidence.map(one => one.article));

export function actorLine(index: Index, actor: ActorRecord): ActorSummary {
  const party = actor.speaksFor ? index.actors.get(actor.speaksFor) : undefined;
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    aliases: actor.aliases,
    roles: [...new Set(actor.roles.map(({ title }) => title))],
    ...(party ? { speaksFor: { id: party.id, name: party.name, kind: party.kind } } : {}),
    statements: index.statements.filter(row => row.speaker?.id === actor.id).length,
    articles: articlesOf(actor).size,
  };
}

/** Articles and actors listed on the page of an actor. */
const LISTED = 24;

export function actorPage(index: Index, actor: ActorRecord, query: Query): ActorView {
  const { speaksFor } = actorLine(index, actor);
  const articles = [...articlesOf(actor)].flatMap(id => index.refs.get(id) ?? []);
  const spokenForBy = [...index.actors.values()].filter(one => one.speaksFor === actor.id);
  return {
    actor,
    ...(speaksFor ? { speaksFor } : {}),
    spokenForBy: pageOf(
      spokenForBy.map(({ id, name, kind }) => ({ id, name, kind })),
      { limit: LISTED },
    ),
    roles: rolesOf(
      actor.roles,
      id => index.actors.get(id)?.name,
      id => publishedOn(index.refs.get(id)!),
      actor.speaksFor,
    ),
    articles: pageOf(articles, { limit: LISTED }),
    statements: pageOf(
      index.statements.filter(row => row.speaker?.id === actor.id),
      query,
    ),
  };
}

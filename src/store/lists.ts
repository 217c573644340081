/** Questions to a dossier, answered in SQL: filters, order, pages and totals, so that ten thousand articles stay quick. */
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import {
  actorQuery,
  articleQuery,
  type Db,
  type EntryKind,
  moveQuery,
  type RowFilter,
  recordQuery,
} from './filters.ts';
import { DOSSIER } from './rows.ts';
import type { ActorTable, ArticleTable, RecordTable, Tables } from './schema.ts';
import { withSet } from './sets.ts';

export { type Db, moveQuery, type RowFilter } from './filters.ts';

export interface RowPage {
  readonly limit?: number;
  readonly offset?: number;
  readonly newestFirst?: boolean;
}

const direction = ({ newestFirst }: RowPage): 'asc' | 'desc' => (newestFirst ? 'desc' : 'asc');

/** The columns of an article without its long ones. */
export const ARTICLE_COLUMNS = [
  'id',
  'source_id',
  'outlet',
  'title',
  'language',
  'published_from',
  'version',
  'previous_version',
  'length',
  'posts',
  'furniture',
  'statements',
  'actors',
  'times',
  'removed',
] as const;

/** JSON of the article's url and published come from its record. */
export type ArticleRow = Pick<Selectable<ArticleTable>, (typeof ARTICLE_COLUMNS)[number]> & { readonly record: string };
export type RecordRow = Selectable<RecordTable>;
export type ActorRow = Selectable<ActorTable>;

type Query<O> = SelectQueryBuilder<Tables, keyof Tables, O>;

async function page<O>(query: unknown, { limit, offset = 0 }: RowPage): Promise<O[]> {
  let wanted = query as Query<O>;
  if (limit !== undefined) wanted = wanted.limit(limit).offset(offset);
  else if (offset > 0) wanted = wanted.limit(Number.MAX_SAFE_INTEGER).offset(offset);
  return (await wanted.execute()) as O[];
}

/**
 * Rows of a page: which they are is answered from an index alone, and only these few are read in full. Sorting whole rows of
 * 35,000 statements took 0.3 s a page.
 */
async function pageOfRows<Row extends { readonly id: string }>(
  query: unknown,
  paging: RowPage,
  rowsOf: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const ids = (await page<{ id: string }>(query, paging)).map(({ id }) => id);
  const rows = new Map((await rowsOf(ids)).map(row => [row.id, row]));
  return ids.flatMap(id => rows.get(id) ?? []);
}

const countOf = async (query: unknown): Promise<number> => {
  const counted = (query as Query<object>).select(sql<number>`count(*)`.as('n'));
  const row = await counted.executeTakeFirst();
  return Number((row as { n?: number } | undefined)?.n ?? 0);
};

/** Undated ones last. */
export const byDate = sql`case when published_from is null then 1 else 0 end`;
export const undatedLast = sql`case when date_from is null then 1 else 0 end`;

export const articleRowsById = (db: Db, ids: readonly string[]): Promise<ArticleRow[]> =>
  withSet(ids, set =>
    db
      .selectFrom('articles')
      .select([...ARTICLE_COLUMNS, 'record'])
      .where('dossier', '=', DOSSIER)
      .where('id', 'in', set)
      .execute(),
  );

export const recordRowsById = (db: Db, noun: string, ids: readonly string[]): Promise<RecordRow[]> =>
  withSet(ids, set =>
    db
      .selectFrom('records')
      .selectAll()
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .execute(),
  );

export async function selectArticles(db: Db, filter: RowFilter, paging: RowPage): Promise<ArticleRow[]> {
  const query = articleQuery(db, filter)
    .select('id')
    .orderBy(byDate)
    .orderBy('published_from', direction(paging))
    .orderBy('id');
  return pageOfRows(query, paging, ids => articleRowsById(db, ids));
}

export const countArticles = (db: Db, filter: RowFilter): Promise<number> => countOf(articleQuery(db, filter));

/** Records of a noun, and how many there are: moves answer to more filters. */
const listOf = (queryOf: typeof recordQuery) => ({
  select: (db: Db, noun: string, filter: RowFilter, paging: RowPage): Promise<RecordRow[]> =>
    pageOfRows(
      queryOf(db, noun, filter)
        .select('id')
        .orderBy(undatedLast)
        .orderBy('date_from', direction(paging))
        .orderBy('article')
        .orderBy('seq'),
      paging,
      ids => recordRowsById(db, noun, ids),
    ),
  count: (db: Db, noun: string, filter: RowFilter): Promise<number> => countOf(queryOf(db, noun, filter)),
});

export const { select: selectRecords, count: countRecords } = listOf(recordQuery);
export const { select: selectMoves, count: countMoves } = listOf(moveQuery);

const ACTOR_COLUMNS = ['id', 'name', 'kind', 'aliases', 'roles', 'speaks_for', 'statements', 'articles'] as const;
export type ActorListRow = Pick<ActorRow, (typeof ACTOR_COLUMNS)[number]>;

/** Those who speak most come first. */
export async function selectActors(db: Db, filter: RowFilter, paging: RowPage): Promise<ActorListRow[]> {
  const query = actorQuery(db, filter)
    .select('id')
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('name')
    .orderBy('id');
  return pageOfRows(query, paging, ids =>
    withSet(ids, set =>
      db
        .selectFrom('actors')
        .select([...ACTOR_COLUMNS])
        .where('dossier', '=', DOSSIER)
        .where('id', 'in', set)
        .execute(),
    ),
  );
}

export const countActors = (db: Db, filter: RowFilter): Promise<number> => countOf(actorQuery(db, filter));

/** One line of the timeline: an article, a statement or a time, told apart by `kind`. */
export interface TimelineRow {
  readonly kind: EntryKind;
  readonly id: string;
  readonly article: string;
  readonly date_from: string;
}

/** Articles, statements and times in one order; each stands where its date begins. */
function timelineQuery(db: Db, filter: RowFilter) {
  const dated = (noun: 'statement' | 'event' | 'time', kind: string) => {
    // What begins in the range: a year named in passing would else stand in every range.
    const inRange = { ...filter, from: undefined, until: undefined };
    let query = (noun === 'event' ? moveQuery : recordQuery)(db, noun, inRange)
      .select([sql<string>`${kind}`.as('kind'), 'id', 'article', 'date_from', 'seq'])
      .where('date_from', 'is not', null);
    if (filter.from) query = query.where('date_from', '>=', filter.from);
    if (filter.until) query = query.where('date_from', '<=', filter.until);
    return query;
  };
  const articles = articleQuery(db, filter)
    .select([
      sql<string>`'published'`.as('kind'),
      'id',
      'id as article',
      'published_from as date_from',
      sql<number>`-1`.as('seq'),
    ])
    .where('published_from', 'is not', null);
  const wants = (kind: EntryKind): boolean => filter.entries?.includes(kind) ?? true;
  const none = sql<boolean>`1 = 0`;
  let all = (wants('published') ? articles : articles.where(none)).unionAll(
    wants('said') ? dated('statement', 'said') : dated('statement', 'said').where(none),
  );
  if (wants('event')) all = all.unionAll(dated('event', 'event'));
  // A time has no actor of its own.
  if (!filter.actors && wants('time')) all = all.unionAll(dated('time', 'time'));
  return all;
}

const TIMELINE_COLUMNS = ['kind', 'id', 'article', 'date_from'] as const;

export interface TimelinePage {
  readonly rows: readonly TimelineRow[];
  /** How many lines there are in all. */
  readonly total: number;
}

/** A page of the timeline. Words and outlets are looked for in every row, so page and total are answered in one go. */
export async function timelinePage(db: Db, filter: RowFilter, paging: RowPage): Promise<TimelinePage> {
  const lines = timelineQuery(db, filter);
  const rowsOf = <Row extends TimelineRow>(query: unknown): Promise<Row[]> => {
    const shown = (query as Query<object>).select(TIMELINE_COLUMNS);
    return page<Row>(shown.orderBy('date_from', direction(paging)).orderBy('article').orderBy('seq'), paging);
  };
  const from = () => db.selectFrom(lines.as('line'));
  if (!filter.text && !filter.outlet) {
    const [rows, total] = await Promise.all([rowsOf(from()), countOf(from())]);
    return { rows, total };
  }
  const found = db.with(
    one => one('line').materialized(),
    () => lines,
  );
  const counted = found
    .selectFrom('line')
    .select(all => all.selectFrom('line').select(sql<number>`count(*)`.as('n')).as('n'));
  const rows = await rowsOf<TimelineRow & { n: number }>(counted);
  // Behind the last line no row tells how many there are.
  const total = rows[0] ? Number(rows[0].n) : paging.offset ? await countOf(from()) : 0;
  return { rows: rows.map(({ n: _, ...row }) => row), total };
}

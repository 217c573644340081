/** Questions to a dossier, answered in SQL: filters, order, pages and totals, so that ten thousand articles stay quick. */
import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { ActorTable, ArticleTable, RecordTable, Tables } from './schema.ts';
import { DOSSIER } from './write.ts';

export type Db = Kysely<Tables>;

/** A filter with its dates already turned into moments and its actor into ids. */
export interface RowFilter {
  /** Any of these actors; an empty list lets nothing through. */
  readonly actors?: readonly string[];
  /** The same, and the bodies whose words count for them: a statement of whom one of these is the party. */
  readonly parties?: readonly string[];
  /** First moment of the range, ISO. */
  readonly from?: string;
  /** Last moment of the range, ISO. */
  readonly until?: string;
  readonly outlet?: string;
  readonly text?: string;
  readonly article?: string;
  readonly mode?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly stance?: string;
  /** Any of these issues. */
  readonly issues?: readonly string[];
  readonly entries?: readonly TimelineRow['kind'][];
}

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

const likeWords = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

type Query<O> = SelectQueryBuilder<Tables, keyof Tables, O>;

async function page<O>(query: unknown, { limit, offset = 0 }: RowPage): Promise<O[]> {
  let wanted = query as Query<O>;
  if (limit !== undefined) wanted = wanted.limit(limit).offset(offset);
  else if (offset > 0) wanted = wanted.limit(Number.MAX_SAFE_INTEGER).offset(offset);
  return (await wanted.execute()) as O[];
}

function articleQuery(db: Db, filter: RowFilter) {
  let query = db.selectFrom('articles').where('dossier', '=', DOSSIER).where('removed', '=', 0);
  if (filter.from) query = query.where('published_until', '>=', filter.from);
  if (filter.until) query = query.where('published_from', '<=', filter.until);
  if (filter.outlet) query = query.where('outlet_key', '=', filter.outlet.toLowerCase());
  if (filter.article) query = query.where('id', '=', filter.article);
  if (filter.text) {
    const words = likeWords(filter.text);
    query = query.where(
      sql<boolean>`(lower(coalesce(title, '')) like ${words} escape '\\' or lower(text) like ${words} escape '\\')`,
    );
  }
  const actors = filter.actors;
  if (actors) {
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('actor_articles')
        .select('actor_articles.article')
        .where('actor_articles.dossier', '=', DOSSIER)
        .where('actor_articles.actor', 'in', [...actors]),
    );
  }
  return query;
}

/** Undated ones last. */
export const byDate = sql`case when published_from is null then 1 else 0 end`;

export async function selectArticles(db: Db, filter: RowFilter, paging: RowPage): Promise<ArticleRow[]> {
  const query = articleQuery(db, filter)
    .select([...ARTICLE_COLUMNS, 'record'])
    .orderBy(byDate)
    .orderBy('published_from', direction(paging))
    .orderBy('id');
  return page<ArticleRow>(query, paging);
}

const countOf = async (query: unknown): Promise<number> => {
  const counted = (query as Query<object>).select(sql<number>`count(*)`.as('n'));
  const row = await counted.executeTakeFirst();
  return Number((row as { n?: number } | undefined)?.n ?? 0);
};

export const countArticles = (db: Db, filter: RowFilter): Promise<number> => countOf(articleQuery(db, filter));

export const undatedLast = sql`case when date_from is null then 1 else 0 end`;

function recordQuery(db: Db, noun: string, filter: RowFilter) {
  let query = db.selectFrom('records').where('dossier', '=', DOSSIER).where('noun', '=', noun);
  if (filter.from) query = query.where('date_until', '>=', filter.from);
  if (filter.until) query = query.where('date_from', '<=', filter.until);
  if (filter.mode) query = query.where('mode', '=', filter.mode);
  const { actors, parties = actors } = filter;
  const told = memberQuery(db, noun, filter);
  query = told ? query.where('id', 'in', told) : query.where(sql<boolean>`cluster = id`);
  if (actors && parties) {
    query = query.where(where => where.or([where('speaker', 'in', [...actors]), where('party', 'in', [...parties])]));
  }
  return query;
}

/** Records that several articles tell count where one of these articles lets them through; undefined where nothing is asked of them. */
function memberQuery(db: Db, noun: string, { outlet, article, text }: RowFilter) {
  if (!outlet && !article && !text) return undefined;
  let query = db
    .selectFrom('records as member')
    .select('member.cluster')
    .where('member.dossier', '=', DOSSIER)
    .where('member.noun', '=', noun);
  if (outlet) query = query.where('member.outlet_key', '=', outlet.toLowerCase());
  if (article) query = query.where('member.article', '=', article);
  if (text) query = query.where(sql<boolean>`member.search like ${likeWords(text)} escape '\\'`);
  return query;
}

/** Moves: an actor counts wherever it has a part, and its parties' bodies with it. */
export function moveQuery(db: Db, noun: string, { actors, parties = actors, ...filter }: RowFilter) {
  let query = recordQuery(db, noun, filter);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.stance) query = query.where('stance', '=', filter.stance);
  for (const [what, values] of [
    ['actor', parties],
    ['issue', filter.issues],
  ] as const) {
    if (!values) continue;
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('record_links')
        .innerJoin('records as linked', join =>
          join
            .onRef('linked.dossier', '=', 'record_links.dossier')
            .onRef('linked.noun', '=', 'record_links.noun')
            .onRef('linked.id', '=', 'record_links.id'),
        )
        .select('linked.cluster')
        .where('record_links.dossier', '=', DOSSIER)
        .where('record_links.what', '=', what)
        .where('record_links.value', 'in', [...values])
        .where('record_links.noun', '=', noun),
    );
  }
  return query;
}

export async function selectMoves(db: Db, noun: string, filter: RowFilter, paging: RowPage): Promise<RecordRow[]> {
  const query = moveQuery(db, noun, filter)
    .selectAll()
    .orderBy(undatedLast)
    .orderBy('date_from', direction(paging))
    .orderBy('article')
    .orderBy('seq');
  return page<RecordRow>(query, paging);
}

export const countMoves = (db: Db, noun: string, filter: RowFilter): Promise<number> =>
  countOf(moveQuery(db, noun, filter));

/** How many positions each issue has. */
export async function countPositionsByIssue(db: Db, filter: RowFilter): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('record_links')
    .select(['value', sql<number>`count(*)`.as('n')])
    .where('dossier', '=', DOSSIER)
    .where('what', '=', 'issue')
    .where('noun', '=', 'position')
    .where('id', 'in', moveQuery(db, 'position', filter).select('id'))
    .groupBy('value')
    .execute();
  return new Map(rows.map(row => [row.value, Number(row.n)]));
}

/** How many moves of each noun the dossier holds. */
export async function countByNoun(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('records')
    .select(['noun', sql<number>`count(*)`.as('n')])
    .where('dossier', '=', DOSSIER)
    .where(sql<boolean>`cluster = id`)
    .groupBy('noun')
    .execute();
  return new Map(rows.map(row => [row.noun, Number(row.n)]));
}

export async function selectRecords(db: Db, noun: string, filter: RowFilter, paging: RowPage): Promise<RecordRow[]> {
  const query = recordQuery(db, noun, filter)
    .selectAll()
    .orderBy(undatedLast)
    .orderBy('date_from', direction(paging))
    .orderBy('article')
    .orderBy('seq');
  return page<RecordRow>(query, paging);
}

export const countRecords = (db: Db, noun: string, filter: RowFilter): Promise<number> =>
  countOf(recordQuery(db, noun, filter));

function actorQuery(db: Db, filter: RowFilter) {
  let query = db.selectFrom('actors').where('dossier', '=', DOSSIER).whereRef('cluster', '=', 'id');
  if (filter.actors) query = query.where('id', 'in', [...filter.actors]);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.text) {
    const words = likeWords(filter.text);
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('actor_forms')
        .innerJoin('actors as named', join =>
          join.onRef('named.dossier', '=', 'actor_forms.dossier').onRef('named.id', '=', 'actor_forms.actor'),
        )
        .select('named.cluster')
        .where('actor_forms.dossier', '=', DOSSIER)
        .where(sql<boolean>`actor_forms.form like ${words} escape '\\'`),
    );
  }
  if (filter.article || filter.outlet || filter.from || filter.until) {
    query = query.where('id', 'in', inner => {
      let named = inner
        .selectFrom('actor_articles')
        .innerJoin('articles', join =>
          join
            .onRef('articles.id', '=', 'actor_articles.article')
            .onRef('articles.dossier', '=', 'actor_articles.dossier'),
        )
        .innerJoin('actors as named', join =>
          join.onRef('named.dossier', '=', 'actor_articles.dossier').onRef('named.id', '=', 'actor_articles.actor'),
        )
        .select('named.cluster')
        .where('actor_articles.dossier', '=', DOSSIER);
      if (filter.article) named = named.where('articles.id', '=', filter.article);
      if (filter.outlet) named = named.where('articles.outlet_key', '=', filter.outlet.toLowerCase());
      if (filter.from) named = named.where('articles.published_until', '>=', filter.from);
      if (filter.until) named = named.where('articles.published_from', '<=', filter.until);
      return named;
    });
  }
  return query;
}

export type ActorListRow = Omit<ActorRow, 'json' | 'dossier' | 'stale'>;

/** Those who speak most come first. */
export async function selectActors(db: Db, filter: RowFilter, paging: RowPage): Promise<ActorListRow[]> {
  const query = actorQuery(db, filter)
    .select(['id', 'name', 'kind', 'aliases', 'roles', 'speaks_for', 'statements', 'articles'])
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('name')
    .orderBy('id');
  return page<ActorListRow>(query, paging);
}

export const countActors = (db: Db, filter: RowFilter): Promise<number> => countOf(actorQuery(db, filter));

export interface DayCount {
  /** Noun, and what it is counted by: the kind of an event, or the party. */
  readonly noun: string;
  readonly by: string | null;
  readonly day: string;
  readonly count: number;
  /** Of these, what is only planned. */
  readonly planned: number;
}

/** What is dated more widely is on no day. */
const WIDEST_DAYS = 31;

/** How many of a noun there are on each day, by the kind of events or by party. */
export async function countByDay(
  db: Db,
  noun: 'statement' | 'event' | 'commitment',
  filter: RowFilter,
  by: 'kind' | 'party',
): Promise<DayCount[]> {
  const rows = (noun === 'statement' ? recordQuery : moveQuery)(db, noun, filter)
    .select([
      sql<string | null>`${sql.ref(by)}`.as('by'),
      sql<string>`substr(date_from, 1, 10)`.as('day'),
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(case when status in ('planned', 'postponed', 'open') then 1 else 0 end)`.as('planned'),
    ])
    .where('date_from', 'is not', null)
    .where(sql<boolean>`julianday(date_until) - julianday(date_from) <= ${WIDEST_DAYS}`)
    .groupBy(['by', 'day']);
  const found = (await rows.execute()) as unknown as Omit<DayCount, 'noun'>[];
  return found.map(row => ({ ...row, noun, count: Number(row.count), planned: Number(row.planned) }));
}

/** How many articles came out on each day. */
export async function countArticlesByDay(db: Db, filter: RowFilter): Promise<DayCount[]> {
  const found = await articleQuery(db, filter)
    .select([sql<string>`substr(published_from, 1, 10)`.as('day'), sql<number>`count(*)`.as('count')])
    .where('published_from', 'is not', null)
    .groupBy('day')
    .execute();
  return found.map(({ day, count }) => ({ noun: 'article', by: null, day, count: Number(count), planned: 0 }));
}

/** One line of the timeline: an article, a statement or a time, told apart by `kind`. */
export interface TimelineRow {
  readonly kind: 'published' | 'said' | 'event' | 'time';
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
  const wants = (kind: TimelineRow['kind']): boolean => filter.entries?.includes(kind) ?? true;
  const none = sql<boolean>`1 = 0`;
  let all = (wants('published') ? articles : articles.where(none)).unionAll(
    wants('said') ? dated('statement', 'said') : dated('statement', 'said').where(none),
  );
  if (wants('event')) all = all.unionAll(dated('event', 'event'));
  // A time has no actor of its own.
  if (!filter.actors && wants('time')) all = all.unionAll(dated('time', 'time'));
  return db.selectFrom(all.as('line'));
}

export async function selectTimeline(db: Db, filter: RowFilter, paging: RowPage): Promise<TimelineRow[]> {
  const query = timelineQuery(db, filter)
    .select(['kind', 'id', 'article', 'date_from'])
    .orderBy('date_from', direction(paging))
    .orderBy('article')
    .orderBy('seq');
  return page<TimelineRow>(query, paging);
}

export const countTimeline = (db: Db, filter: RowFilter): Promise<number> => countOf(timelineQuery(db, filter));

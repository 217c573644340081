/** The whole dossier: table after table in the order of ids, and what it holds in all. */
import { sql } from 'kysely';
import { byDate, type Db } from './lists.ts';
import type { StoredArticle } from './lookups.ts';
import { DOSSIER } from './rows.ts';
import { SET_ASIDE, TAKEN_OUT } from './schema.ts';

/** The whole table in the order of its ids, a few rows in memory at a time. */
export async function* inOrderOfId<T extends { id: string }>(
  next: (after: string, limit: number) => Promise<T[]>,
  batch = 100,
): AsyncIterable<T> {
  for (let after = ''; ; ) {
    const rows = await next(after, batch);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

export const articlesAfter = (db: Db, after: string, limit: number): Promise<StoredArticle[]> =>
  db
    .selectFrom('articles')
    .selectAll()
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

export const actorsAfter = (db: Db, after: string, limit: number): Promise<{ id: string; json: string }[]> =>
  db
    .selectFrom('actors')
    .select(['id', sql<string>`coalesce(merged, json)`.as('json')])
    .where('dossier', '=', DOSSIER)
    .where(sql<boolean>`cluster = id`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Records of a noun as lists show them; `put together`: only those that several tell, or that a person has changed. */
export function recordsAfter(
  db: Db,
  noun: string,
  after: string,
  limit: number,
  which: 'all' | 'put together' = 'all',
): Promise<{ id: string; json: string }[]> {
  const query = db
    .selectFrom('records')
    .select(['id', sql<string>`coalesce(merged, json)`.as('json')])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where(sql<boolean>`cluster = id`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
  return (which === 'all' ? query : query.where('merged', 'is not', null)).execute();
}

/** Everybody that stands for himself, by name alone. */
export const shownActorNames = (db: Db): Promise<{ id: string; name: string; kind: string }[]> =>
  db
    .selectFrom('actors')
    .select(['id', 'name', 'kind'])
    .where('dossier', '=', DOSSIER)
    .where(sql<boolean>`cluster = id`)
    .orderBy('id')
    .execute();

/** Every written form of every actor, lower case, with the actor that lists show for it. */
export const shownActorForms = (db: Db): Promise<{ form: string; actor: string }[]> =>
  db
    .selectFrom('actor_forms as written')
    .innerJoin('actors as own', join =>
      join.onRef('own.dossier', '=', 'written.dossier').onRef('own.id', '=', 'written.actor'),
    )
    .select(['written.form as form', 'own.cluster as actor'])
    .where('written.dossier', '=', DOSSIER)
    .execute();

/** The first article of the text that each article carries. */
export async function originOfArticles(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'origin'])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .execute();
  return new Map(rows.map(({ id, origin }) => [id, origin ?? id]));
}

/** Records of a noun that have a field, as lists show them, in the order of their ids: as JSON. */
export async function recordsWith(db: Db, noun: string, field: string): Promise<string[]> {
  const shown = sql<string>`coalesce(merged, json)`;
  const rows = await db
    .selectFrom('records')
    .select(shown.as('json'))
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where(sql<boolean>`cluster = id`)
    .where(sql<boolean>`json_extract(${shown}, ${`$.${field}`}) is not null`)
    .orderBy('id')
    .execute();
  return rows.map(({ json }) => json);
}

/** Every actor by id: the one that it is joined to, with its name and party. */
export async function joinedNames(db: Db): Promise<JoinedNames> {
  const rows = await db
    .selectFrom('actors as own')
    .innerJoin('actors as lead', join =>
      join.onRef('lead.dossier', '=', 'own.dossier').onRef('lead.id', '=', 'own.cluster'),
    )
    .select(['own.id as id', 'lead.id as lead', 'lead.name as name', 'lead.speaks_for as speaks_for'])
    .where('own.dossier', '=', DOSSIER)
    .execute();
  return new Map(
    rows.map(({ id, lead, name, speaks_for }) => [
      id,
      { id: lead, name, ...(speaks_for ? { speaksFor: speaks_for } : {}) },
    ]),
  );
}

export type JoinedNames = ReadonlyMap<
  string,
  { readonly id: string; readonly name: string; readonly speaksFor?: string }
>;

export interface Totals {
  readonly articles: number;
  readonly statements: number;
  readonly times: number;
  readonly undated: number;
  readonly from: string | null;
  readonly until: string | null;
}

export async function totals(db: Db): Promise<Totals> {
  const row = await db
    .selectFrom('articles')
    .select([
      sql<number>`count(*)`.as('articles'),
      sql<number>`coalesce(sum(statements), 0)`.as('statements'),
      sql<number>`coalesce(sum(times), 0)`.as('times'),
      sql<number>`coalesce(sum(case when published_from is null then 1 else 0 end), 0)`.as('undated'),
      sql<string | null>`min(published_from)`.as('from'),
      sql<string | null>`max(published_from)`.as('until'),
    ])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .executeTakeFirstOrThrow();
  return {
    articles: Number(row.articles),
    statements: Number(row.statements),
    times: Number(row.times),
    undated: Number(row.undated),
    from: row.from,
    until: row.until,
  };
}

export const outletCounts = (db: Db) =>
  db
    .selectFrom('articles')
    .select(['outlet', sql<number>`count(*)`.as('n')])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .where('outlet', 'is not', null)
    .groupBy('outlet')
    .orderBy('n', 'desc')
    .orderBy('outlet')
    .execute();

/** Articles of an origin that several articles share. */
export async function originMembers(db: Db): Promise<{ id: string; origin: string }[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'origin'])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .where('origin', 'in', inner =>
      inner
        .selectFrom('articles as other')
        .select('other.origin')
        .where('other.dossier', '=', DOSSIER)
        .where('other.removed', '=', 0)
        .whereRef('other.origin', '!=', 'other.id'),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id, origin }) => ({ id, origin: origin ?? id }));
}

/** Why each of these articles is taken for another's copy. */
export async function originReasons(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('pairs')
    .select(['left', 'right', 'reasons'])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', 'article')
    .where('relation', '=', 'same')
    .orderBy('score')
    .orderBy('left')
    .orderBy('right')
    .execute();
  return new Map(
    rows.flatMap(({ left, right, reasons }) => {
      const [reason = ''] = JSON.parse(reasons) as string[];
      return [[left, reason] as const, [right, reason] as const];
    }),
  );
}

/** Outlet of each article, else its title. */
export async function articleOutlets(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'outlet', 'title'])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .execute();
  return new Map(rows.flatMap(({ id, outlet, title }) => (outlet || title ? [[id, outlet ?? title!] as const] : [])));
}

/** Another text whenever something was read or judged: runs and judgements are never taken out. */
export async function revision(db: Db): Promise<string> {
  const runs = await db
    .selectFrom('runs')
    .select(sql<number>`count(*)`.as('n'))
    .where('dossier', '=', DOSSIER)
    .executeTakeFirst();
  const judged = await db
    .selectFrom('judgements')
    .select([sql<number>`count(*)`.as('n'), sql<number>`count(withdrawn_at)`.as('withdrawn')])
    .where('dossier', '=', DOSSIER)
    .executeTakeFirst();
  return [runs?.n ?? 0, judged?.n ?? 0, judged?.withdrawn ?? 0].join('-');
}

/** Articles that nobody took out, inside the scope or outside. */
export const articlesInPlay = (db: Db, after: string, limit: number): Promise<StoredArticle[]> =>
  db
    .selectFrom('articles')
    .selectAll()
    .where('dossier', '=', DOSSIER)
    .where('removed', '!=', TAKEN_OUT)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Articles outside the scope, with the reason, by date. */
export const articlesSetAside = (db: Db): Promise<{ record: string; set_aside: string | null }[]> =>
  db
    .selectFrom('articles')
    .select(['record', 'set_aside'])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', SET_ASIDE)
    .orderBy(byDate)
    .orderBy('published_from')
    .orderBy('id')
    .execute();

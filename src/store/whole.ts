/** The whole dossier: table after table in the order of ids, and what it holds in all. */
import { sql } from 'kysely';
import type { Db } from './lists.ts';
import type { StoredArticle } from './lookups.ts';
import { DOSSIER } from './write.ts';

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

export const recordsAfter = (
  db: Db,
  noun: string,
  after: string,
  limit: number,
): Promise<{ id: string; json: string }[]> =>
  db
    .selectFrom('records')
    .select(['id', sql<string>`coalesce(merged, json)`.as('json')])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where(sql<boolean>`cluster = id`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

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

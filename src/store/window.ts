/** What a stretch of days needs of a dossier: ids of records by when they were told or are dated, from indexes alone. */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './lists.ts';
import type { StoredArticle } from './lookups.ts';
import { DOSSIER } from './rows.ts';
import { withSet } from './sets.ts';

const shown = sql<string>`coalesce(merged, json)`;

/** Articles that may have come out in these days, both moments included; without an end up to the last. */
export async function articlesBetween(db: Db, from: string, until?: string): Promise<string[]> {
  let query = db
    .selectFrom('articles')
    .select('id')
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .where('published_until', '>=', from);
  if (until !== undefined) query = query.where('published_from', '<=', until);
  return (await query.orderBy('id').execute()).map(({ id }) => id);
}

/** Records of a noun that one of these articles tells, by the ids that lists show. */
export async function idsToldIn(db: Db, noun: string, articles: Iterable<string>): Promise<string[]> {
  const rows = await withSet(articles, set =>
    db
      .selectFrom('records')
      .select('cluster')
      .distinct()
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('article', 'in', set)
      .where('cluster', '!=', '')
      .execute(),
  );
  return rows.map(({ cluster }) => cluster);
}

/** Events whose date and these days overlap; of these statuses where given. */
export async function eventsBetween(
  db: Db,
  from: string,
  until: string,
  statuses?: readonly string[],
): Promise<{ id: string; date_from: string }[]> {
  let query = db
    .selectFrom('records')
    .select(['id', sql<string>`date_from`.as('date_from'), 'date_until'])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', 'event')
    .where(sql<boolean>`cluster = id`)
    .where('date_until', '>=', from)
    .where('date_from', '<=', until);
  if (statuses) query = query.where('status', 'in', [...statuses]);
  return query.execute();
}

/** Promises that nothing is told of, with the day that they are due on as EDTF. */
export const promisesDue = (db: Db): Promise<{ id: string; due: string }[]> =>
  db
    .selectFrom('records')
    .select(['id', sql<string>`${shown} ->> '$.due.edtf'`.as('due')])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', 'commitment')
    .where(sql<boolean>`cluster = id`)
    .where('status', '=', 'open')
    .where(sql<boolean>`${shown} ->> '$.due.edtf' is not null`)
    .execute();

/** When a report last told of records of a noun in which each actor has a part. */
export const lastTold = (db: Db, noun: string): Promise<{ actor: string; day: string }[]> =>
  db
    .selectFrom('record_links')
    .innerJoin('articles', join =>
      join.onRef('articles.dossier', '=', 'record_links.dossier').onRef('articles.id', '=', 'record_links.article'),
    )
    .select(['record_links.value as actor', sql<string>`max(articles.published_from)`.as('day')])
    .where('record_links.dossier', '=', DOSSIER)
    .where('record_links.noun', '=', noun)
    .where('record_links.what', '=', 'actor')
    .where('articles.published_from', 'is not', null)
    .groupBy('record_links.value')
    .execute();

/** Proposals that were handed over, or are to be. */
export async function proposalsHanded(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('records')
    .select('id')
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', 'proposal')
    .where(sql<boolean>`cluster = id`)
    .where(sql<boolean>`json_array_length(${shown}, '$.handovers') > 0`)
    .execute();
  return rows.map(({ id }) => id);
}

/** These records as lists show them, in the order of their ids: as JSON. */
export async function shownJsons(db: Db, noun: string, ids: Iterable<string>): Promise<string[]> {
  const rows = await withSet(ids, set =>
    db
      .selectFrom('records')
      .select(shown.as('json'))
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set as RawBuilder<string>)
      .where(sql<boolean>`cluster = id`)
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ json }) => json);
}

/** These articles whole, in the order of their ids. */
export const articlesById = (db: Db, ids: Iterable<string>): Promise<StoredArticle[]> =>
  withSet(ids, set =>
    db
      .selectFrom('articles')
      .selectAll()
      .where('dossier', '=', DOSSIER)
      .where('removed', '=', 0)
      .where('id', 'in', set)
      .orderBy('id')
      .execute(),
  );

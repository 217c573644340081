/** What articles tell, as conflicts are looked for in it: rows of a few articles or records at a time, and what each article is made of. */
import { type Selectable, sql } from 'kysely';
import { groupBy } from '../model/group-by.ts';
import type { Db } from './lists.ts';
import { DOSSIER } from './rows.ts';
import type { RecordTable } from './schema.ts';
import { withSet } from './sets.ts';

/** Of these records what lists show, without all that they filter by. */
export const shownJson = (db: Db, noun: string, ids: readonly string[]): Promise<{ id: string; json: string }[]> =>
  withSet(ids, set =>
    db
      .selectFrom('records')
      .select(['id', sql<string>`coalesce(merged, json)`.as('json')])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .execute(),
  );

/** What these articles themselves tell, in their order. Rejected records are left out. */
export const toldIn = (db: Db, articles: readonly string[], nouns: readonly string[]): Promise<ToldRow[]> =>
  db
    .selectFrom('records')
    .select(['article', 'noun', 'id', 'json'])
    .where('dossier', '=', DOSSIER)
    .where('article', 'in', sql<string>`(select value from json_each(${JSON.stringify(articles)}))`)
    .where('noun', 'in', [...nouns])
    .where('cluster', '!=', '')
    .orderBy('article')
    .orderBy('noun')
    .orderBy('seq')
    .execute();

/** By article, in the order of ids: what its records are made of and which of them are rejected, as one text that is another where they may be others. */
export async function articleStates(db: Db): Promise<Map<string, string>> {
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'derived_with', 'record'])
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .orderBy('id')
    .execute();
  const states = new Map(articles.map(row => [row.id, `${row.derived_with} ${row.record}`]));
  const rejected = await db
    .selectFrom('judgements')
    .innerJoin('records', join =>
      join.onRef('records.dossier', '=', 'judgements.dossier').onRef('records.id', '=', 'judgements.left'),
    )
    .select(['records.article', 'records.id'])
    .where('judgements.dossier', '=', DOSSIER)
    .where('judgements.verdict', '=', 'reject')
    .where('judgements.withdrawn_at', 'is', null)
    .where('records.cluster', '=', '')
    .orderBy('records.id')
    .execute();
  for (const { article, id } of rejected) if (states.has(article)) states.set(article, `${states.get(article)} ${id}`);
  return states;
}

export type ToldRow = Pick<Selectable<RecordTable>, 'article' | 'noun' | 'id' | 'json'>;

/** When each article came out, where that is known. */
export async function publicationDays(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'published_from'])
    .where('dossier', '=', DOSSIER)
    .where('published_from', 'is not', null)
    .execute();
  return new Map(rows.map(row => [row.id, row.published_from!]));
}

/** Pairs in conflict, as the records that lists show. In two steps: joined, SQLite walked through the records for each of 20,000 pairs. */
export async function conflictingRecords(db: Db, noun: string): Promise<{ left: string; right: string }[]> {
  const pairs = await db
    .selectFrom('pairs')
    .select(['left', 'right'])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('relation', '=', 'conflict')
    .execute();
  const members = await withSet(
    pairs.flatMap(({ left, right }) => [left, right]),
    set =>
      db
        .selectFrom('records')
        .select(['node', 'cluster'])
        .distinct()
        .where('dossier', '=', DOSSIER)
        .where('noun', '=', noun)
        .where('node', 'in', set)
        .execute(),
  );
  const clusters = groupBy(members, ({ node }) => node!);
  const found = pairs.flatMap(pair =>
    (clusters.get(pair.left) ?? []).flatMap(({ cluster: left }) =>
      (clusters.get(pair.right) ?? []).map(({ cluster: right }) => ({ left, right })),
    ),
  );
  return [...new Map(found.map(pair => [`${pair.left} ${pair.right}`, pair])).values()];
}

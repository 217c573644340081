/** Steps of migrations.ts that add indexes, and what is counted as rows come and go: each took the place of a walk through the dossier. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';
import { createIndex, createTable } from './create.ts';

/**
 * What every reading asks of the whole dossier, answered from indexes alone: walking through 10,000 articles and 20,000 actors
 * cost half of adding one article. `dossier` stands first in every index, so without these SQLite takes any one of them.
 */
export async function addTotals(db: Kysely<Tables>): Promise<void> {
  await createIndex(db, 'actors', ['stale', 'id']);
  await createIndex(db, 'actors', ['cluster', 'id']);
  // `removed` behind: before, SQLite would look up a single article by it, as if few were not removed.
  await createIndex(db, 'articles', ['derived_with', 'removed', 'id']);
  await createIndex(db, 'articles', ['outlet', 'removed', 'statements', 'times', 'published_from']);
  await db.schema.dropIndex('actors_by_stale').execute();
  await db.schema.dropIndex('actors_by_cluster').execute();
}

/**
 * What lists, filters and counts ask is answered from these alone, and only the rows of a page are read in full: a row holds JSON
 * and words, and walking through 35,000 of them took up to a second. Each holds every column that a filter looks at, `cluster` too,
 * without which SQLite does not see that the index is all that it needs.
 */
export async function addListIndexes(db: Kysely<Tables>): Promise<void> {
  await sql`create index records_shown on records (dossier, noun, (case when date_from is null then 1 else 0 end), date_from,
    article, seq, id, cluster, date_until, mode, kind, status, stance, speaker, party) where cluster = id`.execute(db);
  await sql`create index records_by_words on records (dossier, noun, cluster, outlet_key, article, search)`.execute(db);
  await sql`create index actors_shown on actors (dossier, statements desc, articles desc, name, id, cluster, kind)
    where cluster = id`.execute(db);
  await sql`create index articles_shown on articles (dossier, removed,
    (case when published_from is null then 1 else 0 end), published_from, id, published_until, outlet_key)`.execute(db);
  // The record or actor that an id is told in.
  await createIndex(db, 'records', ['id', 'cluster']);
  await createIndex(db, 'actors', ['id', 'cluster']);
  for (const index of ['records_by_noun_date_from_article_seq', 'records_by_id'])
    await db.schema.dropIndex(index).execute();
}

/** The shapes of what articles give to actors, and an index that they are counted from: see ActorArticleTable. */
export async function addShapes(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('actor_articles')
    .addColumn('shape', 'text', column => column.notNull().defaultTo(''))
    .execute();
  // Any text will do that is the same for no two contents; deriving an article anew puts the digest in its place.
  await db
    .updateTable('actor_articles')
    .set({
      shape: sql`json_remove(json, '$.actor', '$.article', '$.evidence', '$.knownSince', '$.statements', '$.keys')`,
    })
    .execute();
  await createIndex(db, 'actor_articles', ['actor', 'shape', 'published_from', 'article', 'statements']);
}

/**
 * How many records of each noun, and how many actors, lists show: counted as rows come and go. Every reading and every page asks, and
 * counting 140,000 rows was a fifth of what adding one article cost.
 */
export async function addCounts(db: Kysely<Tables>): Promise<void> {
  await createTable(
    db,
    'shown_counts',
    [
      ['noun', 'text'],
      ['n', 'integer'],
    ],
    ['noun'],
  );
  const nouns = { records: (row: string) => sql.ref(`${row}.noun`), actors: () => sql.lit('actor') };
  for (const [table, nounOf] of Object.entries(nouns)) {
    const rows = sql.table(table);
    const trigger = (name: string, when: string) => sql`create trigger ${sql.raw(`${table}_${name} after ${when}`)}`;
    const shown = (row: string) => sql`${sql.ref(`${row}.cluster`)} = ${sql.ref(`${row}.id`)}`;
    const add = (row: string, n: 1 | -1) => sql`insert into shown_counts (dossier, noun, n)
      values (${sql.ref(`${row}.dossier`)}, ${nounOf(row)}, ${sql.lit(n)})
      on conflict (dossier, noun) do update set n = n + excluded.n`;
    await sql`insert into shown_counts (dossier, noun, n) select dossier, ${nounOf(table)}, count(*) from ${rows}
      where cluster = id group by 1, 2`.execute(db);
    await sql`${trigger('come', 'insert')} on ${rows} when ${shown('new')} begin ${add('new', 1)}; end`.execute(db);
    await sql`${trigger('go', 'delete')} on ${rows} when ${shown('old')} begin ${add('old', -1)}; end`.execute(db);
    await sql`${trigger('lead', 'update of cluster')} on ${rows} when ${shown('new')} and not (${shown('old')})
      begin ${add('new', 1)}; end`.execute(db);
    await sql`${trigger('join', 'update of cluster')} on ${rows} when ${shown('old')} and not (${shown('new')})
      begin ${add('new', -1)}; end`.execute(db);
  }
}

/**
 * Times by their words with what the timeline is ordered by: each of the 80,000 of 10,000 articles that has the words was looked up
 * in its row. Of times alone: with these columns in records_by_words, SQLite walked through all of it for one article's rows.
 */
export async function addTimesByWords(db: Kysely<Tables>): Promise<void> {
  await sql`create index times_by_words on records (dossier, cluster, outlet_key, article, search, id, date_from, date_until, seq)
    where noun = 'time'`.execute(db);
}

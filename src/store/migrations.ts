/**
 * Brings a dossier file from any older format, or an empty file, to the present one. In: a transaction. What tables and columns
 * mean stands in schema.ts.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { createSearch } from './search.ts';

type Column = readonly [name: string, type: 'text' | 'integer' | 'real', nullable?: 'null'];

async function createTable(db: Kysely<Tables>, name: string, columns: readonly Column[], key: readonly string[]) {
  let table = db.schema.createTable(name).addColumn('dossier', 'text', column => column.notNull());
  for (const [column, type, nullable] of columns) {
    table = table.addColumn(column, type, definition => (nullable ? definition : definition.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, ['dossier', ...key] as never).execute();
}

const createIndex = (db: Kysely<Tables>, table: string, columns: readonly string[]) =>
  db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(['dossier', ...columns])
    .execute();

async function createFirstFormat(db: Kysely<Tables>): Promise<void> {
  const text = (...names: string[]): Column[] => names.map(name => [name, 'text']);
  const maybe = (...names: string[]): Column[] => names.map(name => [name, 'text', 'null']);
  const count = (...names: string[]): Column[] => names.map(name => [name, 'integer']);
  await createTable(db, 'meta', text('key', 'value'), ['key']);
  await createTable(
    db,
    'articles',
    [
      ...text('id'),
      ...maybe('source_id', 'url_key', 'outlet', 'outlet_key', 'title'),
      ...text('language'),
      ...maybe('published_from', 'published_until'),
      ...text('version_key'),
      ...count('version'),
      ...maybe('previous_version'),
      ...count('length', 'posts', 'furniture', 'statements', 'actors', 'times'),
      ...text('derived_with'),
      ...count('removed'),
      // Long columns last: SQLite reads a row from its start, so lists need not touch the text's pages.
      ...text('original', 'record', 'text'),
    ],
    ['id'],
  );
  await createIndex(db, 'articles', ['published_from', 'id']);
  await createIndex(db, 'articles', ['url_key']);
  await createIndex(db, 'articles', ['source_id']);
  await createTable(db, 'mentions', text('article', 'noun', 'json'), ['article', 'noun']);
  await createTable(
    db,
    'records',
    [
      ...text('noun', 'id', 'article'),
      ...count('seq'),
      ...maybe('speaker', 'party', 'mode', 'outlet_key', 'date_from', 'date_until'),
      ...text('search', 'json'),
    ],
    ['noun', 'id'],
  );
  await createIndex(db, 'records', ['noun', 'date_from', 'article', 'seq']);
  await createIndex(db, 'records', ['article']);
  await createIndex(db, 'records', ['speaker']);
  await createIndex(db, 'records', ['party']);
  await createTable(
    db,
    'actors',
    [
      ...text('id', 'name', 'kind', 'aliases', 'roles'),
      ...maybe('speaks_for'),
      ...count('statements', 'articles', 'stale'),
      ...text('json'),
    ],
    ['id'],
  );
  await createIndex(db, 'actors', ['stale']);
  await createIndex(db, 'actors', ['speaks_for']);
  await createTable(
    db,
    'actor_articles',
    [...text('actor', 'article'), ...maybe('published_from'), ...count('statements'), ...text('json')],
    ['actor', 'article'],
  );
  await createIndex(db, 'actor_articles', ['article']);
  await createTable(db, 'actor_forms', text('form', 'actor'), ['form', 'actor']);
  await createIndex(db, 'actor_forms', ['actor']);
  await createTable(
    db,
    'judgements',
    [...text('id', 'verdict', 'left', 'value', 'by', 'at'), ...maybe('withdrawn_at')],
    ['id'],
  );
  await createIndex(db, 'judgements', ['left']);
  await createTable(db, 'runs', text('id', 'at', 'what', 'report'), ['id']);
  await createTable(db, 'not_read', [...text('source', 'code', 'reason'), ...maybe('hint')], ['source']);
  await createTable(db, 'names', text('name', 'json'), ['name']);
}

async function addMoves(db: Kysely<Tables>): Promise<void> {
  for (const column of ['kind', 'status', 'stance'])
    await db.schema.alterTable('records').addColumn(column, 'text').execute();
  await createTable(
    db,
    'record_links',
    (['noun', 'id', 'article', 'what', 'value'] as const).map(name => [name, 'text'] as const),
    ['what', 'value', 'noun', 'id'],
  );
  await createIndex(db, 'record_links', ['article']);
}

async function addClusters(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('origin', 'text').execute();
  for (const column of ['node', 'merged']) await db.schema.alterTable('records').addColumn(column, 'text').execute();
  for (const table of ['records', 'actors']) {
    await db.schema
      .alterTable(table)
      .addColumn('cluster', 'text', column => column.notNull().defaultTo(''))
      .execute();
  }
  await db.schema.alterTable('actors').addColumn('merged', 'text').execute();
  await db.schema.alterTable('judgements').addColumn('right', 'text').execute();
  await db.updateTable('records').set({ cluster: sql`id` }).execute();
  await db.updateTable('actors').set({ cluster: sql`id` }).execute();
  await db.updateTable('articles').set({ origin: sql`id` }).execute();
  // With the id, so that records which stand for themselves are counted from the index alone.
  await createIndex(db, 'records', ['noun', 'cluster', 'id']);
  await createIndex(db, 'records', ['noun', 'node']);
  // Ids alone: what a record points to is looked up without knowing its noun.
  await createIndex(db, 'records', ['id']);
  await createIndex(db, 'actors', ['cluster']);
  await createIndex(db, 'articles', ['origin']);
  await createIndex(db, 'judgements', ['right']);
  await createTable(
    db,
    'nodes',
    [
      ['noun', 'text'],
      ['id', 'text'],
      ['unpaired', 'integer'],
      ['stale', 'integer'],
      ['json', 'text'],
    ],
    ['noun', 'id'],
  );
  // With the id, so that the few that are stale are found without walking through all in the order of their ids.
  await createIndex(db, 'nodes', ['stale', 'noun', 'id']);
  await createTable(
    db,
    'node_keys',
    [
      ['noun', 'text'],
      ['key', 'text'],
      ['node', 'text'],
    ],
    ['noun', 'key', 'node'],
  );
  await createIndex(db, 'node_keys', ['noun', 'node']);
  await createTable(
    db,
    'pairs',
    [
      ['noun', 'text'],
      ['left', 'text'],
      ['right', 'text'],
      ['relation', 'text'],
      ['score', 'real'],
      ['reasons', 'text'],
    ],
    ['noun', 'left', 'right'],
  );
  await createIndex(db, 'pairs', ['noun', 'right']);
}

async function addTexts(db: Kysely<Tables>): Promise<void> {
  await createTable(
    db,
    'texts',
    [
      ['id', 'text'],
      ['name', 'text'],
      ['published_from', 'text', 'null'],
      ['published_until', 'text', 'null'],
      ['removed', 'integer'],
      ['json', 'text'],
      ['text', 'text'],
    ],
    ['id'],
  );
}

async function addUndated(db: Kysely<Tables>): Promise<void> {
  await createTable(
    db,
    'undated',
    [
      ['article', 'text'],
      ['clues', 'text'],
      ['inferred', 'text', 'null'],
      ['stale', 'integer'],
    ],
    ['article'],
  );
  await createIndex(db, 'undated', ['stale', 'article']);
  await createTable(
    db,
    'undated_keys',
    [
      ['key', 'text'],
      ['article', 'text'],
    ],
    ['key', 'article'],
  );
  await createIndex(db, 'undated_keys', ['article']);
}

/**
 * What every reading asks of the whole dossier, answered from indexes alone: walking through 10,000 articles and 20,000 actors
 * cost half of adding one article. `dossier` stands first in every index, so without these SQLite takes any one of them.
 */
async function addTotals(db: Kysely<Tables>): Promise<void> {
  await createIndex(db, 'actors', ['stale', 'id']);
  await createIndex(db, 'actors', ['cluster', 'id']);
  // `removed` behind: before, SQLite would look up a single article by it, as if few were not removed.
  await createIndex(db, 'articles', ['derived_with', 'removed', 'id']);
  await createIndex(db, 'articles', ['outlet', 'removed', 'statements', 'times', 'published_from']);
  await db.schema.dropIndex('actors_by_stale').execute();
  await db.schema.dropIndex('actors_by_cluster').execute();
}

async function addScope(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('set_aside', 'text').execute();
}

async function addOwnIssues(db: Kysely<Tables>): Promise<void> {
  await createTable(
    db,
    'own_issues',
    [
      ['id', 'text'],
      ['json', 'text'],
    ],
    ['id'],
  );
}

/**
 * What lists, filters and counts ask is answered from these alone, and only the rows of a page are read in full: a row holds JSON
 * and words, and walking through 35,000 of them took up to a second. Each holds every column that a filter looks at, `cluster` too,
 * without which SQLite does not see that the index is all that it needs.
 */
async function addListIndexes(db: Kysely<Tables>): Promise<void> {
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
async function addShapes(db: Kysely<Tables>): Promise<void> {
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
async function addCounts(db: Kysely<Tables>): Promise<void> {
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
async function addTimesByWords(db: Kysely<Tables>): Promise<void> {
  await sql`create index times_by_words on records (dossier, cluster, outlet_key, article, search, id, date_from, date_until, seq)
    where noun = 'time'`.execute(db);
}

/** Numbered by place: the first brings format 0 (an empty file) to format 1. Entries are never changed, only added. */
export const MIGRATIONS: readonly ((db: Kysely<Tables>) => Promise<void>)[] = [
  createFirstFormat,
  addMoves,
  addClusters,
  addTexts,
  createSearch,
  addUndated,
  addTotals,
  addScope,
  addOwnIssues,
  addListIndexes,
  addShapes,
  addCounts,
  addTimesByWords,
];

/** A file of a higher format is refused; a lower one is brought up by the migrations. */
export const FORMAT = MIGRATIONS.length;

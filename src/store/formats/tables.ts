/** Steps of migrations.ts that add tables and columns. What they mean stands in schema.ts. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';
import { type Column, createIndex, createTable } from './create.ts';

export async function createFirstFormat(db: Kysely<Tables>): Promise<void> {
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

export async function addMoves(db: Kysely<Tables>): Promise<void> {
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

export async function addClusters(db: Kysely<Tables>): Promise<void> {
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

export async function addTexts(db: Kysely<Tables>): Promise<void> {
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

export async function addUndated(db: Kysely<Tables>): Promise<void> {
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

export async function addScope(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('set_aside', 'text').execute();
}

export async function addOwnIssues(db: Kysely<Tables>): Promise<void> {
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

/** First lists of all conflicts after a start took eight seconds with 10,000 articles. */
export const addKeptAnswers = (db: Kysely<Tables>): Promise<void> =>
  createTable(
    db,
    'kept_answers',
    [
      ['question', 'text'],
      ['state', 'text'],
      ['json', 'text'],
    ],
    ['question'],
  );

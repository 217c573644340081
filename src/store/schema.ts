/**
 * The tables of a dossier, for SQLite now and PostgreSQL later: plain text and integer columns, JSON as text, `dossier`
 * first in every key. Articles are kept as read; what the user put right stands in judgements; records are derived rows.
 */
import { type Kysely, sql } from 'kysely';
import { createSearch } from './search.ts';

/** A file of a higher format is refused; a lower one is brought up by the migrations below. 2: moves. 3: nodes, pairs, clusters. 4: proposals' own texts. 5: words to search in. 6: articles without a date. 7: indexes that totals are counted from. 8: articles set aside. 9: own issues. 10: indexes that lists are read from. */
export const FORMAT = 10;

/** "PRLY": lets `file` and other tools tell a dossier from any other SQLite file (pragma application_id). */
export const APPLICATION_ID = 0x50524c59;

/** Of articles.removed. */
export const TAKEN_OUT = 1;
export const SET_ASIDE = 2;

interface Keyed {
  dossier: string;
}

export interface MetaTable extends Keyed {
  key: string;
  value: string;
}

export interface ArticleTable extends Keyed {
  id: string;
  source_id: string | null;
  /** Normalised url that versions share. */
  url_key: string | null;
  outlet: string | null;
  /** Lower case, for filters. */
  outlet_key: string | null;
  title: string | null;
  language: string;
  /** First and last moment of the publication date, ISO; null where unknown. */
  published_from: string | null;
  published_until: string | null;
  /** What versions of one url are ordered by. */
  version_key: string;
  version: number;
  previous_version: string | null;
  length: number;
  posts: number;
  furniture: number;
  statements: number;
  actors: number;
  times: number;
  /** The first article of those that carry the same copy; its own id where no other does. */
  origin: string | null;
  /** Digest of what its mentions were derived with (program version and names). */
  derived_with: string;
  /** TAKEN_OUT where the user took it out: kept so that reading it again does not bring it back. SET_ASIDE where it lies outside the scope. 0: in the dossier. */
  removed: number;
  /** Why it is set aside. */
  set_aside: string | null;
  text: string;
  /** The Article as read, without its text. */
  original: string;
  /** The ArticleRecord as corrected, without its text and version. */
  record: string;
}

/** What one article says, noun by noun: a JSON list of mentions. */
export interface MentionTable extends Keyed {
  article: string;
  noun: string;
  json: string;
}

/** Statements, times and moves as rows for lists and filters. */
export interface RecordTable extends Keyed {
  noun: string;
  id: string;
  article: string;
  /** Place among the article's records of this noun. */
  seq: number;
  speaker: string | null;
  /** The party that the speaker's words count for. */
  party: string | null;
  mode: string | null;
  /** Of moves: what lists filter by. */
  kind: string | null;
  status: string | null;
  stance: string | null;
  outlet_key: string | null;
  date_from: string | null;
  date_until: string | null;
  /** Lower-case words to search in. */
  search: string;
  json: string;
  /** The node of the graph that its content is (NodeTable); null for what is never compared. */
  node: string | null;
  /** Id of the record that this one is told in: of the first that tells of the same; its own where it is the first. Lists show these alone. */
  cluster: string;
  /** On the first of several: the record made of them all. */
  merged: string | null;
}

/**
 * What is compared across articles: the content of a claim (model/claims.ts), or an actor, or an article. Its id is a hash of
 * the content, for actors and articles their own id.
 */
export interface NodeTable extends Keyed {
  noun: string;
  id: string;
  json: string;
  /** 1 where it has not been compared yet. */
  unpaired: number;
  /** 1 where its cluster is to be made anew. */
  stale: number;
}

/** The blocks: nodes of one key are compared. */
export interface NodeKeyTable extends Keyed {
  noun: string;
  key: string;
  node: string;
}

/** What comparing gave, each pair once with `left` < `right` (of outcomes: the commitment left, the event right). */
export interface PairTable extends Keyed {
  noun: string;
  left: string;
  right: string;
  relation: string;
  score: number;
  /** JSON list of plain words. */
  reasons: string;
}

/** Who has a part in a move (with their parties), and the issues it is about: one row each. */
export interface RecordLinkTable extends Keyed {
  noun: string;
  id: string;
  article: string;
  /** `actor` or `issue`. */
  what: string;
  value: string;
}

/** An actor over all its articles; derived from actor_articles when stale. */
export interface ActorTable extends Keyed {
  id: string;
  name: string;
  kind: string;
  /** JSON list. */
  aliases: string;
  /** JSON list of role titles, each once. */
  roles: string;
  speaks_for: string | null;
  statements: number;
  articles: number;
  stale: number;
  json: string;
  /** Id of the actor that it is joined to; its own where it stands alone or first. */
  cluster: string;
  /** On the first of several: the record made of them all. */
  merged: string | null;
}

/** What one article gives to one actor. */
export interface ActorArticleTable extends Keyed {
  actor: string;
  article: string;
  published_from: string | null;
  statements: number;
  json: string;
}

/** Every written form of every actor, lower case. */
export interface ActorFormTable extends Keyed {
  form: string;
  actor: string;
}

export interface JudgementTable extends Keyed {
  id: string;
  verdict: string;
  /** Id of the mention that it is about; and of the other one, for same and different. */
  left: string;
  right: string | null;
  /** JSON. */
  value: string;
  by: string;
  at: string;
  withdrawn_at: string | null;
}

export interface RunTable extends Keyed {
  id: string;
  at: string;
  what: string;
  /** JSON: counts and warnings. */
  report: string;
}

export interface NotReadTable extends Keyed {
  source: string;
  code: string;
  reason: string;
  hint: string | null;
}

/** The dossier's own names, entry by entry as in names.yaml. */
export interface NameTable extends Keyed {
  name: string;
  json: string;
}

/** The dossier's own issues, by id, as in names.yaml. */
export interface OwnIssueTable extends Keyed {
  id: string;
  json: string;
}

/** One version of a proposal's own text. */
export interface TextTable extends Keyed {
  id: string;
  name: string;
  /** First and last moment of the day on which it became known, ISO; null where unknown. */
  published_from: string | null;
  published_until: string | null;
  /** 1 where the user took it out. */
  removed: number;
  /** The ProposalText without its text. */
  json: string;
  text: string;
}

/** An article that has no date of its own, while nobody has given it one. */
export interface UndatedTable extends Keyed {
  article: string;
  /** JSON list of what of it leans on its date (reconciliation/match/publication). */
  clues: string;
  /** JSON of the When that other articles give it; null where they give none. */
  inferred: string | null;
  /** 1 where its date is to be looked for anew. */
  stale: number;
}

/** Kinds and sides of the events of its clues: what another article must tell of to date it. */
export interface UndatedKeyTable extends Keyed {
  key: string;
  article: string;
}

export interface Tables {
  meta: MetaTable;
  articles: ArticleTable;
  mentions: MentionTable;
  records: RecordTable;
  record_links: RecordLinkTable;
  actors: ActorTable;
  actor_articles: ActorArticleTable;
  actor_forms: ActorFormTable;
  judgements: JudgementTable;
  runs: RunTable;
  not_read: NotReadTable;
  names: NameTable;
  own_issues: OwnIssueTable;
  nodes: NodeTable;
  node_keys: NodeKeyTable;
  pairs: PairTable;
  texts: TextTable;
  undated: UndatedTable;
  undated_keys: UndatedKeyTable;
}

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
];

/**
 * Full-text search: an FTS5 index over articles and all that they tell. In: words of a reader. Out: ids, the nearest first.
 * The index holds no text of its own (contentless): what is shown comes from the rows themselves. It is kept with an
 * article's rows, in their transaction. An English stemmer finds "ceasefires" for "ceasefire"; other scripts are found as written.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { DOSSIER, type StoreTransaction } from './write.ts';

type Db = Kysely<Tables>;

export async function createSearch(db: Db): Promise<void> {
  await sql`create table search_rows (
    key integer primary key, dossier text not null, noun text not null, id text not null, article text not null)`.execute(
    db,
  );
  await sql`create index search_rows_by_article on search_rows (dossier, article)`.execute(db);
  // Two and three letters of a word that is still being typed are looked up, not walked to.
  await sql`create virtual table search using fts5(title, words, content='', contentless_delete=1,
    tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')`.execute(db);
  await fillSearch(db);
}

/** Indexes what is not indexed yet, of one article or of all. Dates in texts are no words of anybody. */
export async function fillSearch(db: Db, article?: string): Promise<void> {
  const ofArticle = (column: string) => (article === undefined ? sql`` : sql`and ${sql.ref(column)} = ${article}`);
  await sql`insert into search_rows (dossier, noun, id, article)
    select dossier, 'article', id, id from articles where dossier = ${DOSSIER} and removed = 0 ${ofArticle('id')}
    union all
    select dossier, noun, id, article from records where dossier = ${DOSSIER} and noun <> 'time' ${ofArticle('article')}`.execute(
    db,
  );
  await sql`insert into search (rowid, title, words)
    select search_rows.key, coalesce(articles.title, ''), articles.text
    from search_rows join articles on articles.dossier = search_rows.dossier and articles.id = search_rows.id
    where search_rows.dossier = ${DOSSIER} and search_rows.noun = 'article' ${ofArticle('search_rows.article')}`.execute(
    db,
  );
  await sql`insert into search (rowid, title, words)
    select search_rows.key, '', records.search
    from search_rows join records on records.dossier = search_rows.dossier
      and records.noun = search_rows.noun and records.id = search_rows.id
    where search_rows.dossier = ${DOSSIER} and search_rows.noun <> 'article' ${ofArticle('search_rows.article')}`.execute(
    db,
  );
}

/** Forgets an article and what it tells. */
export async function dropFromSearch(tx: StoreTransaction, article: string): Promise<void> {
  const keys = sql`select key from search_rows where dossier = ${DOSSIER} and article = ${article}`;
  await sql`delete from search where rowid in (${keys})`.execute(tx);
  await sql`delete from search_rows where dossier = ${DOSSIER} and article = ${article}`.execute(tx);
}

/** A copy as of a day has rows but no index; it is made when first asked for. */
export async function isSearchable(db: Db): Promise<boolean> {
  const found = await sql<{ missing: number }>`select exists (
      select 1 from articles where dossier = ${DOSSIER} and removed = 0
    ) and not exists (select 1 from search_rows where dossier = ${DOSSIER}) as missing`.execute(db);
  return !found.rows[0]?.missing;
}

/** A title that has the words counts for several passages that have them. */
const TITLE_WEIGHT = 4;

/**
 * Passages looked at: of a word that stands nearly everywhere the newest. Ranking all of ten thousand articles took half a second,
 * and told a reader nothing.
 */
export const MOST_PASSAGES = 12_000;

/**
 * Hits by the record that lists show; what a person rejected is left out. `match` is an FTS5 expression. Records are looked up by
 * their ids alone, which an index answers without their rows.
 */
const hits = (match: string, most: number) => sql`
  with found as materialized (
    -- Of its own: bm25 is only known where the index itself is read.
    select rowid, bm25(search, ${TITLE_WEIGHT}, 1.0) as rank from search where search match ${match}
    order by rowid desc limit ${most}
  ), hit as materialized (
    select search_rows.noun as noun, coalesce(records.cluster, search_rows.id) as id, min(found.rank) as rank
    from found
    join search_rows on search_rows.key = found.rowid
    left join records on records.dossier = search_rows.dossier and records.id = search_rows.id
    where search_rows.dossier = ${DOSSIER} and coalesce(records.cluster, search_rows.id) <> ''
    group by search_rows.noun, coalesce(records.cluster, search_rows.id)
  )`;

export interface SearchRow {
  readonly noun: string;
  readonly id: string;
}

export interface SearchHits {
  /** How many there are of each noun, whichever is asked for. */
  readonly counts: ReadonlyMap<string, number>;
  /** There are more: so many passages were looked at, the newest. */
  readonly looked?: number;
  /** The page asked for, the nearest first. */
  readonly rows: readonly SearchRow[];
}

/** Beside the nouns: how many passages were looked at. */
const PASSAGES = 'passages';

/** Both in one go: ranking all that has a common word is what takes long. */
export async function findHits(
  db: Db,
  match: string,
  { noun, limit, offset }: { readonly noun?: string; readonly limit: number; readonly offset: number },
  most = MOST_PASSAGES,
): Promise<SearchHits> {
  const ofNoun = noun === undefined ? sql`` : sql`where noun = ${noun}`;
  const found = await sql<SearchRow & { n: number | null; place: number }>`${hits(match, most)}
    select ${PASSAGES} as noun, '' as id, count(*) as n, 0 as place from found
    union all
    select noun, '' as id, count(*) as n, 0 as place from hit group by noun
    union all
    select noun, id, null, row_number() over (order by rank, noun, id) from (
      select * from hit ${ofNoun} order by rank, noun, id limit ${limit} offset ${offset}
    )
    order by place`.execute(db);
  const counts = new Map(found.rows.flatMap(({ noun: of, n }) => (n === null ? [] : [[of, Number(n)] as const])));
  const passages = counts.get(PASSAGES) ?? 0;
  counts.delete(PASSAGES);
  const rows = found.rows.flatMap(({ noun: of, id, n }) => (n === null ? [{ noun: of, id }] : []));
  return { counts, rows, ...(passages === most ? { looked: most } : {}) };
}

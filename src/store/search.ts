/**
 * Full-text search: an FTS5 index over articles and all that they tell. In: words of a reader. Out: ids, the nearest first.
 * The index holds no text of its own (contentless): what is shown comes from the rows themselves. It is kept with an
 * article's rows, in their transaction. An English stemmer finds "ceasefires" for "ceasefire"; other scripts are found as written.
 */
import { type Kysely, sql } from 'kysely';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import type { Tables } from './schema.ts';

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
  await fillWords(db);
}

/**
 * Each row with the row of what lists show in its place, by number: null where a person rejected it. Looking up 12,000 records by
 * their ids to see what they are told in was half of what a search for a common word cost. A trigger follows the clusters.
 */
export async function addLeads(db: Db): Promise<void> {
  await sql`alter table search_rows add column lead integer`.execute(db);
  await sql`create index search_rows_by_id on search_rows (dossier, id)`.execute(db);
  await setLeads(db);
  await sql`create trigger records_found_as after update of cluster on records
    when new.noun <> 'time' and old.cluster <> new.cluster
    begin
      update search_rows set lead = (
        select shown.key from search_rows as shown where shown.dossier = new.dossier and shown.id = new.cluster
      ) where dossier = new.dossier and id = new.id;
    end`.execute(db);
}

const ofArticleIn = (article: string | undefined) => (column: string) =>
  article === undefined ? sql`` : sql`and ${sql.ref(column)} = ${article}`;

/** Of the rows of one article, and of those that are told in one of them; or of all. */
async function setLeads(db: Db, article?: string): Promise<void> {
  const lead = sql`case noun when 'article' then key else (
    select shown.key from records
    join search_rows as shown on shown.dossier = records.dossier and shown.id = records.cluster
    where records.dossier = search_rows.dossier and records.id = search_rows.id) end`;
  await sql`update search_rows set lead = ${lead} where dossier = ${DOSSIER} ${ofArticleIn(article)('article')}`.execute(
    db,
  );
  if (article === undefined) return;
  // Records of other articles keep their place in a cluster while its first telling is read again.
  await sql`update search_rows set lead = ${lead} where dossier = ${DOSSIER} and id in (
    select told.id from search_rows as own
    join records as told on told.dossier = own.dossier and told.noun = own.noun and told.cluster = own.id
    where own.dossier = ${DOSSIER} and own.article = ${article} and told.id <> own.id)`.execute(db);
}

/** Indexes what is not indexed yet, of one article or of all. Dates in texts are no words of anybody. */
export async function fillSearch(db: Db, article?: string): Promise<void> {
  await fillWords(db, article);
  await setLeads(db, article);
}

async function fillWords(db: Db, article?: string): Promise<void> {
  const ofArticle = ofArticleIn(article);
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
 * Passages looked at: of a word that stands nearly everywhere the newest. Ranking all of ten thousand articles took a quarter of
 * a second, and told a reader nothing.
 */
export const MOST_PASSAGES = 20_000;

/**
 * Hits by the row that lists show; what a person rejected is left out. `match` is an FTS5 expression. `cross join`: the other way
 * round SQLite walks through every row of the dossier.
 */
const hits = (match: string, most: number) => sql`
  with found as materialized (
    -- Of its own: bm25 is only known where the index itself is read.
    select rowid, bm25(search, ${TITLE_WEIGHT}, 1.0) as rank from search where search match ${match}
    order by rowid desc limit ${most}
  ), hit as materialized (
    select search_rows.noun as noun, search_rows.lead as lead, min(found.rank) as rank
    from found cross join search_rows on search_rows.key = found.rowid
    where search_rows.dossier = ${DOSSIER} and search_rows.lead is not null
    group by search_rows.lead
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

/** Both in one go: ranking all that has a common word is what takes long. Of equally near ones the last read comes first. */
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
    select shown.noun, shown.id, null, shown.place from (
      select search_rows.noun as noun, search_rows.id as id, row_number() over (order by hit.rank, hit.lead desc) as place from (
        select lead, rank from hit ${ofNoun} order by rank, lead desc limit ${limit} offset ${offset}
      ) as hit cross join search_rows on search_rows.key = hit.lead
    ) as shown
    order by place`.execute(db);
  const counts = new Map(found.rows.flatMap(({ noun: of, n }) => (n === null ? [] : [[of, Number(n)] as const])));
  const passages = counts.get(PASSAGES) ?? 0;
  counts.delete(PASSAGES);
  const rows = found.rows.flatMap(({ noun: of, id, n }) => (n === null ? [{ noun: of, id }] : []));
  return { counts, rows, ...(passages === most ? { looked: most } : {}) };
}

/** Looks single things up in a dossier: by id, by name, by what they belong to. */
import { type Selectable, sql } from 'kysely';
import type { MoveNoun } from '../model/record.ts';
import type { Db, RecordRow } from './lists.ts';
import { DOSSIER } from './rows.ts';
import type { ArticleTable, JudgementTable } from './schema.ts';
import { withSet } from './sets.ts';

/** Remarks of these speakers, each counted once. */
export const remarksBySpeaker = (db: Db, speakers: readonly string[]) =>
  withSet(speakers, set =>
    db
      .selectFrom('records')
      .select(['speaker', ({ fn }) => fn.countAll<number>().as('n')])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', 'statement')
      .whereRef('cluster', '=', 'id')
      .where('speaker', 'in', set)
      .groupBy('speaker')
      .execute(),
  );

/** What one article itself tells, in its own words, whether or not others tell it too. */
/** Records of an article; of a part of it those whose evidence begins there. */
export const recordRowsIn = (
  db: Db,
  noun: string,
  article: string,
  part?: { readonly from: number; readonly until: number },
): Promise<RecordRow[]> =>
  db
    .selectFrom('records')
    .selectAll()
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('article', '=', article)
    .where('cluster', '!=', '')
    .$if(part !== undefined, query =>
      query.where(
        sql<boolean>`json_extract(json, '$.evidence[0].start') >= ${part!.from} and json_extract(json, '$.evidence[0].start') < ${part!.until}`,
      ),
    )
    .orderBy('seq')
    .execute();

export type StoredArticle = Selectable<ArticleTable>;

export const fullArticle = (db: Db, id: string): Promise<StoredArticle | undefined> =>
  db.selectFrom('articles').selectAll().where('dossier', '=', DOSSIER).where('id', '=', id).executeTakeFirst();

/** What a writer must know of an article before it touches it. */
export const articleState = (db: Db, id: string) =>
  db
    .selectFrom('articles')
    .select(['id', 'removed', 'derived_with', 'url_key'])
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .executeTakeFirst();

export async function mentionsOf(db: Db, article: string, noun: string): Promise<string> {
  const row = await db
    .selectFrom('mentions')
    .select('json')
    .where('dossier', '=', DOSSIER)
    .where('article', '=', article)
    .where('noun', '=', noun)
    .executeTakeFirst();
  return row?.json ?? '[]';
}

/** Articles of one url that are not taken out. */
export const versionsOf = (db: Db, urlKey: string) =>
  db
    .selectFrom('articles')
    .select(['id', 'version_key', 'version', 'previous_version'])
    .where('dossier', '=', DOSSIER)
    .where('url_key', '=', urlKey)
    .where('removed', '=', 0)
    .orderBy('version_key')
    .orderBy('id')
    .execute();

/** Urls of which an article is called a later version of another. */
export async function urlKeysWithVersions(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('url_key')
    .distinct()
    .where('dossier', '=', DOSSIER)
    .where('version', '>', 1)
    .where('url_key', 'is not', null)
    .execute();
  return rows.flatMap(row => row.url_key ?? []);
}

/** Ids of the articles, taken out or not, whose records were derived with something else than `digest`. */
export async function articlesNotDerivedWith(db: Db, digest: string): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .where('derived_with', '!=', digest)
    .execute(); // asked in the order of ids, SQLite would walk through the articles themselves
  return rows.map(row => row.id).sort();
}

export const judgementsOn = (db: Db, left: string): Promise<Selectable<JudgementTable>[]> =>
  db
    .selectFrom('judgements')
    .selectAll()
    .where('dossier', '=', DOSSIER)
    .where('left', '=', left)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const notReadList = (db: Db) =>
  db.selectFrom('not_read').selectAll().where('dossier', '=', DOSSIER).orderBy('source').execute();

export const storedNames = (db: Db) =>
  db.selectFrom('names').selectAll().where('dossier', '=', DOSSIER).orderBy('name').execute();

export const storedIssues = (db: Db) =>
  db.selectFrom('own_issues').selectAll().where('dossier', '=', DOSSIER).orderBy('id').execute();

/** Ids that begin with `prefix`, at most `limit`: of articles (or their sourceId in full), actors, statements. */
export async function idsLike(
  db: Db,
  noun: 'article' | 'actor' | 'statement' | MoveNoun,
  prefix: string,
  limit: number,
): Promise<string[]> {
  // A range instead of LIKE: it uses the key, and needs no escapes.
  const end = `${prefix}\uffff`;
  const rows =
    noun === 'article'
      ? await db
          .selectFrom('articles')
          .select('id')
          .where('dossier', '=', DOSSIER)
          .where(where =>
            where.or([where.and([where('id', '>=', prefix), where('id', '<', end)]), where('source_id', '=', prefix)]),
          )
          .orderBy('id')
          .limit(limit)
          .execute()
      : noun === 'actor'
        ? await db
            .selectFrom('actors')
            .select('id')
            .where('dossier', '=', DOSSIER)
            .where('id', '>=', prefix)
            .where('id', '<', end)
            .orderBy('id')
            .limit(limit)
            .execute()
        : await db
            .selectFrom('records')
            .select('id')
            .where('dossier', '=', DOSSIER)
            .where('noun', '=', noun)
            .where('id', '>=', prefix)
            .where('id', '<', end)
            .orderBy('id')
            .limit(limit)
            .execute();
  return rows.map(row => row.id);
}

const judgements = (db: Db) => db.selectFrom('judgements').selectAll().where('dossier', '=', DOSSIER);

export const allJudgements = (db: Db): Promise<Selectable<JudgementTable>[]> =>
  judgements(db).orderBy('id', 'desc').execute();

export const judgementById = (db: Db, id: string): Promise<Selectable<JudgementTable> | undefined> =>
  judgements(db).where('id', '=', id).executeTakeFirst();

/** What stands about these two, in either order. */
export const judgementsBetween = (db: Db, one: string, two: string): Promise<Selectable<JudgementTable>[]> =>
  judgements(db)
    .where('withdrawn_at', 'is', null)
    .where(where =>
      where.or([
        where.and([where('left', '=', one), where('right', '=', two)]),
        where.and([where('left', '=', two), where('right', '=', one)]),
      ]),
    )
    .execute();

export async function articleOfRecord(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('records')
    .select('article')
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.article;
}

/** Those of these ids that an article, an actor or a record still has. */
export async function knownIds(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    (['articles', 'actors', 'records'] as const).map(table =>
      withSet(ids, set =>
        db.selectFrom(table).select('id').where('dossier', '=', DOSSIER).where('id', 'in', set).execute(),
      ),
    ),
  );
  return new Set(found.flat().map(row => row.id));
}

export async function metaValue(db: Db, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('dossier', '=', DOSSIER)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value;
}

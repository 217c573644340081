/** Articles without a date of their own: what of them leans on it, and what other articles make of it. */
import { type Selectable, sql } from 'kysely';
import { markNodes, nodesById } from './graph.ts';
import type { Db } from './lists.ts';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import type { UndatedTable } from './schema.ts';
import { inParts, withSet } from './sets.ts';
import { clearDerived } from './write.ts';

export type UndatedRow = Selectable<UndatedTable>;

/** Most dossiers have few or none, and then nothing more is asked. */
export async function anyUndated(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('undated')
    .select('article')
    .where('dossier', '=', DOSSIER)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const undatedRow = (db: Db, article: string): Promise<UndatedRow | undefined> =>
  db.selectFrom('undated').selectAll().where('dossier', '=', DOSSIER).where('article', '=', article).executeTakeFirst();

export const staleUndated = (db: Db, limit: number): Promise<UndatedRow[]> =>
  db
    .selectFrom('undated')
    .selectAll()
    .where('dossier', '=', DOSSIER)
    .where('stale', '=', 1)
    .orderBy('article')
    .limit(limit)
    .execute();

export const allUndated = (db: Db): Promise<{ article: string; inferred: string | null }[]> =>
  db.selectFrom('undated').select(['article', 'inferred']).where('dossier', '=', DOSSIER).orderBy('article').execute();

/** Puts down what of an article leans on its date; its date is looked for anew where that is something else than before. */
export async function putUndated(
  tx: StoreTransaction,
  article: string,
  clues: string,
  keys: readonly string[],
): Promise<void> {
  const before = await undatedRow(tx, article);
  if (before?.clues === clues) return;
  await dropUndated(tx, article);
  await tx
    .insertInto('undated')
    .values({ dossier: DOSSIER, article, clues, inferred: before?.inferred ?? null, stale: 1 })
    .execute();
  for (const part of inParts(keys.map(key => ({ dossier: DOSSIER, key, article })))) {
    await tx.insertInto('undated_keys').values(part).execute();
  }
}

/** Takes an article out of a copy with all that was derived from it, as if it had never been there. */
export async function dropArticle(tx: StoreTransaction, article: string): Promise<void> {
  await clearDerived(tx, article);
  await markNodes(tx, 'article', [article]);
  await dropUndated(tx, article);
  await tx.deleteFrom('articles').where('dossier', '=', DOSSIER).where('id', '=', article).execute();
}

/** It has a date of its own now, or is no longer there. */
export async function dropUndated(tx: StoreTransaction, article: string): Promise<void> {
  for (const table of ['undated', 'undated_keys'] as const) {
    await tx.deleteFrom(table).where('dossier', '=', DOSSIER).where('article', '=', article).execute();
  }
}

export async function setInferred(
  tx: StoreTransaction,
  article: string,
  inferred: string | null,
  stale: boolean,
): Promise<void> {
  await tx
    .updateTable('undated')
    .set({ inferred, stale: stale ? 1 : 0 })
    .where('dossier', '=', DOSSIER)
    .where('article', '=', article)
    .execute();
}

/** The article has been read with the date that was found. */
export async function settleUndated(tx: StoreTransaction, article: string): Promise<void> {
  await tx
    .updateTable('undated')
    .set({ stale: 0 })
    .where('dossier', '=', DOSSIER)
    .where('article', '=', article)
    .execute();
}

/** Their dates are to be looked for anew: those of these articles, and those that have an event of one of these keys. */
export async function markUndated(
  tx: StoreTransaction,
  { articles = [], keys = [] }: { readonly articles?: readonly string[]; readonly keys?: readonly string[] },
): Promise<void> {
  const stale = () => tx.updateTable('undated').set({ stale: 1 }).where('dossier', '=', DOSSIER);
  await withSet(articles, async set => {
    await stale().where('article', 'in', set).execute();
    return [];
  });
  await withSet(keys, async set => {
    await stale()
      .where('article', 'in', inner =>
        inner
          .selectFrom('undated_keys')
          .select('undated_keys.article')
          .where('undated_keys.dossier', '=', DOSSIER)
          .where('undated_keys.key', 'in', set),
      )
      .execute();
    return [];
  });
}

/** What dated articles tell under a key: of those that put one content on one day the first by id, however many copies there are. */
export interface DatedRow {
  /** The claim. */
  readonly json: string;
  /** When it was, as the record has it. */
  readonly edtf: string;
  readonly article: string;
}

/** Told under a key, or under all that begin with it, by articles that have a date of their own. */
export async function datedTellings(db: Db, noun: 'event' | 'statement', key: string): Promise<DatedRow[]> {
  // A range, so that the index is used: the character after | is }. Keys of statements are whole.
  const [from, until] = noun === 'event' ? [`${key}|`, `${key}}`] : [key, `${key}\u0000`];
  const keyed = await db
    .selectFrom('node_keys')
    .select('node')
    .distinct()
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('key', '>=', from)
    .where('key', '<', until)
    .execute();
  const edtf = sql<string>`coalesce(json_extract(records.json, '$.when.edtf'), json_extract(records.json, '$.said.edtf'))`;
  const told = await withSet(
    keyed.map(({ node }) => node),
    set =>
      db
        .selectFrom('records')
        .innerJoin('articles', join =>
          join.onRef('articles.dossier', '=', 'records.dossier').onRef('articles.id', '=', 'records.article'),
        )
        .leftJoin('undated', join =>
          join.onRef('undated.dossier', '=', 'articles.dossier').onRef('undated.article', '=', 'articles.id'),
        )
        .select(({ fn }) => ['records.node as node', edtf.as('edtf'), fn.min<string>('records.article').as('article')])
        .where('records.dossier', '=', DOSSIER)
        .where('records.noun', '=', noun)
        .where('records.node', 'in', set)
        .where('articles.removed', '=', 0)
        .where('articles.published_from', 'is not', null)
        .where('undated.article', 'is', null)
        .where(edtf, 'is not', null)
        .groupBy(['records.node', edtf])
        .execute(),
  );
  const claims = await nodesById(
    db,
    noun,
    told.map(({ node }) => node!),
  );
  const json = new Map(claims.map(node => [node.id, node.json]));
  return told.map(({ node, edtf, article }) => ({ json: json.get(node!)!, edtf, article }));
}

/** These articles with their dates, where they have one of their own. */
export async function datedArticles(db: Db, ids: readonly string[]) {
  const rows = await withSet(ids, set =>
    db
      .selectFrom('articles')
      .leftJoin('undated', join =>
        join.onRef('undated.dossier', '=', 'articles.dossier').onRef('undated.article', '=', 'articles.id'),
      )
      .select([
        'articles.id as article',
        'articles.outlet',
        'articles.title',
        'articles.published_from',
        'articles.published_until',
        'articles.removed',
      ])
      .where('articles.dossier', '=', DOSSIER)
      .where('undated.article', 'is', null)
      .where('articles.id', 'in', set)
      .execute(),
  );
  return rows.filter(({ removed }) => removed === 0);
}

/** Questions about actors: their records, and what articles give to them. */
import { type Selectable, sql } from 'kysely';
import { type ActorRow, byDate, type Db } from './lists.ts';
import { DOSSIER } from './rows.ts';
import type { ActorArticleTable } from './schema.ts';
import { withPairs, withSet } from './sets.ts';

export const actorRowsById = (db: Db, ids: readonly string[]) =>
  withSet(ids, set =>
    db
      .selectFrom('actors')
      .select(['id', 'name', 'kind', 'speaks_for'])
      .where('dossier', '=', DOSSIER)
      .where('id', 'in', set)
      .execute(),
  );

/** Lead by actor, for these leads and all that are joined with them. */
export async function joinedActors(db: Db, leads: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await withSet(leads, set =>
    db
      .selectFrom('actors')
      .select(['id', 'cluster'])
      .where('dossier', '=', DOSSIER)
      .where('cluster', 'in', set)
      .execute(),
  );
  return new Map(rows.map(row => [row.id, row.cluster]));
}

/** These actors with all that they are joined with. */
export async function withJoinedActors(db: Db, ids: readonly string[]): Promise<string[]> {
  const clusters = await withSet(ids, set =>
    db.selectFrom('actors').select('cluster').where('dossier', '=', DOSSIER).where('id', 'in', set).execute(),
  );
  const rows = await withSet(
    clusters.map(row => row.cluster),
    set => db.selectFrom('actors').select('id').where('dossier', '=', DOSSIER).where('cluster', 'in', set).execute(),
  );
  return [...new Set([...ids, ...rows.map(row => row.id)])];
}

export const fullActor = (db: Db, id: string): Promise<ActorRow | undefined> =>
  db.selectFrom('actors').selectAll().where('dossier', '=', DOSSIER).where('id', '=', id).executeTakeFirst();

/** What articles give to these actors, in the order of publication. */
export const articlesOfActors = async (db: Db, actors: Iterable<string>): Promise<Selectable<ActorArticleTable>[]> =>
  withSet(actors, set =>
    db
      .selectFrom('actor_articles')
      .selectAll()
      .where('dossier', '=', DOSSIER)
      .where('actor', 'in', set)
      .orderBy(byDate)
      .orderBy('published_from')
      .orderBy('article')
      .orderBy('actor')
      .execute(),
  );

/** An article that names an actor, and the shape of what it gives to it. */
export type Naming = Pick<Selectable<ActorArticleTable>, 'actor' | 'article' | 'shape' | 'published_from'>;

/** Articles that name one of these actors, in the order of publication: from an index alone. */
export const articlesNaming = (db: Db, actors: readonly string[]): Promise<Naming[]> =>
  withSet(actors, set =>
    db
      .selectFrom('actor_articles')
      .select(['actor', 'article', 'shape', 'published_from'])
      .where('dossier', '=', DOSSIER)
      .where('actor', 'in', set)
      .orderBy(byDate)
      .orderBy('published_from')
      .orderBy('article')
      .orderBy('actor')
      .execute(),
  );

/** What these articles give to these actors. */
export const givenTo = (
  db: Db,
  namings: readonly Pick<Naming, 'actor' | 'article'>[],
): Promise<Pick<Selectable<ActorArticleTable>, 'actor' | 'article' | 'json'>[]> =>
  withPairs(
    namings.map(({ actor, article }) => [actor, article] as const),
    set =>
      db
        .selectFrom('actor_articles')
        .select(['actor', 'article', 'json'])
        .where('dossier', '=', DOSSIER)
        .where(sql<boolean>`(actor, article) in ${set}`)
        .execute(),
  );

/** What articles give to an actor in one shape: the first of them, and what all come to. */
export interface ShapeRow {
  readonly actor: string;
  readonly json: string;
  readonly articles: number;
  readonly statements: number;
}

/**
 * The shapes of what articles give to these actors, each where it was first published. Counted from an index alone: an actor
 * named in thousands of articles has a few dozen shapes.
 */
export async function shapesOfActors(db: Db, actors: Iterable<string>): Promise<ShapeRow[]> {
  const shapes = await withSet(actors, set =>
    db
      .selectFrom('actor_articles')
      .select([
        'actor',
        sql<number>`count(*)`.as('articles'),
        sql<number>`sum(statements)`.as('statements'),
        // Undated ones last; ids of articles are of one length, and stand behind the date.
        sql<string>`min(coalesce(published_from, '\uffff') || ' ' || article)`.as('first'),
      ])
      .where('dossier', '=', DOSSIER)
      .where('actor', 'in', set)
      .groupBy(['actor', 'shape'])
      .execute(),
  );
  const articleOf = (first: string): string => first.slice(first.lastIndexOf(' ') + 1);
  const found = await givenTo(
    db,
    shapes.map(({ actor, first }) => ({ actor, article: articleOf(first) })),
  );
  const json = new Map(found.map(row => [`${row.actor} ${row.article}`, row.json]));
  return [...shapes]
    .sort((a, b) => (a.first === b.first ? (a.actor < b.actor ? -1 : 1) : a.first < b.first ? -1 : 1))
    .map(({ actor, articles, statements, first }) => ({
      actor,
      json: json.get(`${actor} ${articleOf(first)}`)!,
      articles: Number(articles),
      statements: Number(statements),
    }));
}

/** What an article gives to each of its actors, with the actor's record. */
export const contributionsOfArticle = (db: Db, article: string) =>
  db
    .selectFrom('actor_articles')
    .leftJoin('actors', join =>
      join.onRef('actors.dossier', '=', 'actor_articles.dossier').onRef('actors.id', '=', 'actor_articles.actor'),
    )
    .select(['actor_articles.actor', 'actor_articles.json as contribution', 'actors.json as json'])
    .where('actor_articles.dossier', '=', DOSSIER)
    .where('actor_articles.article', '=', article)
    .execute();

/** Those who speak most first. */
export const actorsSpeakingFor = (db: Db, actors: readonly string[]) =>
  withSet(actors, set =>
    db
      .selectFrom('actors')
      .select(['id', 'name', 'kind'])
      .where('dossier', '=', DOSSIER)
      .where('speaks_for', 'in', set)
      .whereRef('cluster', '=', 'id')
      .orderBy('statements', 'desc')
      .orderBy('name')
      .orderBy('id')
      .execute(),
  );

/** Those of `ids` and every body that speaks for one of them, by however many steps: the Kremlin with Russia. */
export async function withBodiesSpeakingFor(db: Db, ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids);
  for (let last = [...found]; last.length > 0; ) {
    const rows = await withSet(last, set =>
      db
        .selectFrom('actors')
        .select('id')
        .where('dossier', '=', DOSSIER)
        .where('speaks_for', 'in', set)
        .where('kind', '!=', 'person')
        .execute(),
    );
    last = rows.map(row => row.id).filter(id => !found.has(id));
    for (const id of last) found.add(id);
  }
  return [...found];
}

/** Actors by a written form of their name, case aside. */
export async function actorIdsByForm(db: Db, form: string): Promise<string[]> {
  const rows = await db
    .selectFrom('actor_forms')
    .select('actor')
    .distinct()
    .where('dossier', '=', DOSSIER)
    .where('form', '=', form.toLowerCase())
    .execute();
  return rows.map(row => row.actor);
}

export async function staleActors(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('actors')
    .select('id')
    .where('dossier', '=', DOSSIER)
    .where('stale', '=', 1)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
}

/** What each of these articles gives to each person, with the record that shows the person. */
export const personsToldIn = (db: Db, articles: Iterable<string>): Promise<{ lead: string; json: string }[]> =>
  withSet(articles, set =>
    db
      .selectFrom('actor_articles')
      .innerJoin('actors', join =>
        join.onRef('actors.dossier', '=', 'actor_articles.dossier').onRef('actors.id', '=', 'actor_articles.actor'),
      )
      .select(['actors.cluster as lead', 'actor_articles.json as json'])
      .where('actor_articles.dossier', '=', DOSSIER)
      .where('actor_articles.article', 'in', set)
      .where('actors.kind', '=', 'person')
      .execute(),
  );

/** Records of these actors as lists show them, as JSON. */
export const actorJsons = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  const rows = await withSet(ids, set =>
    db.selectFrom('actors').select(['json', 'merged']).where('dossier', '=', DOSSIER).where('id', 'in', set).execute(),
  );
  return rows.map(({ json, merged }) => merged ?? json);
};

/** Filters become conditions in SQL, a query a noun: what lists, counts and the timeline ask of. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { DOSSIER } from './rows.ts';
import type { Tables } from './schema.ts';

export type Db = Kysely<Tables>;

/** What stands on the timeline. */
export type EntryKind = 'published' | 'said' | 'event' | 'time';

/** A filter with its dates already turned into moments and its actor into ids. */
export interface RowFilter {
  /** Any of these actors; an empty list lets nothing through. */
  readonly actors?: readonly string[];
  /** The same, and the bodies whose words count for them: a statement of whom one of these is the party. */
  readonly parties?: readonly string[];
  /** First moment of the range, ISO. */
  readonly from?: string;
  /** Last moment of the range, ISO. */
  readonly until?: string;
  readonly outlet?: string;
  readonly text?: string;
  readonly article?: string;
  /** Of articles: only these. */
  readonly ids?: readonly string[];
  readonly mode?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly stance?: string;
  /** Any of these issues. */
  readonly issues?: readonly string[];
  readonly entries?: readonly EntryKind[];
}

const likeWords = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

export function articleQuery(db: Db, filter: RowFilter) {
  let query = db.selectFrom('articles').where('dossier', '=', DOSSIER).where('removed', '=', 0);
  if (filter.from) query = query.where('published_until', '>=', filter.from);
  if (filter.until) query = query.where('published_from', '<=', filter.until);
  if (filter.outlet) query = query.where('outlet_key', '=', filter.outlet.toLowerCase());
  if (filter.article) query = query.where('id', '=', filter.article);
  if (filter.ids)
    query = query.where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(filter.ids)}))`);
  if (filter.text) {
    const words = likeWords(filter.text);
    query = query.where(
      // LIKE itself takes no notice of case.
      sql<boolean>`(title like ${words} escape '\\' or text like ${words} escape '\\')`,
    );
  }
  const actors = filter.actors;
  if (actors) {
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('actor_articles')
        .select('actor_articles.article')
        .where('actor_articles.dossier', '=', DOSSIER)
        .where('actor_articles.actor', 'in', [...actors]),
    );
  }
  return query;
}

/** Never told in another: its rows are found by their words at once. */
const TIME = 'time';

export function recordQuery(db: Db, noun: string, filter: RowFilter) {
  // Lists show what stands for its cluster: `cluster = id` is the condition of the index that they are read from (schema.ts).
  let query = db
    .selectFrom('records')
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where(sql<boolean>`cluster = id`);
  if (filter.from) query = query.where('date_until', '>=', filter.from);
  if (filter.until) query = query.where('date_from', '<=', filter.until);
  if (filter.mode) query = query.where('mode', '=', filter.mode);
  const { actors, parties = actors } = filter;
  // As a literal: only so SQLite sees that the index of times holds them all.
  if (noun === TIME) return ofMembers(query.where(sql<boolean>`noun = ${sql.lit(TIME)}`), filter);
  const told = memberQuery(db, noun, filter);
  if (told) query = query.where('id', 'in', told);
  if (actors && parties) {
    query = query.where(where => where.or([where('speaker', 'in', [...actors]), where('party', 'in', [...parties])]));
  }
  return query;
}

/** Records that several articles tell count where one of these articles lets them through; undefined where nothing is asked of them. */
function memberQuery(db: Db, noun: string, { outlet, article, text }: RowFilter) {
  if (!outlet && !article && !text) return undefined;
  const members = db.selectFrom('records').select('cluster').where('dossier', '=', DOSSIER).where('noun', '=', noun);
  return ofMembers(members, { outlet, article, text });
}

/** Of the rows themselves, whatever they are told in. */
function ofMembers<O>(
  members: SelectQueryBuilder<Tables, 'records', O>,
  { outlet, article, text }: RowFilter,
): SelectQueryBuilder<Tables, 'records', O> {
  let query = members;
  if (outlet) query = query.where('outlet_key', '=', outlet.toLowerCase());
  if (article) query = query.where('article', '=', article);
  if (text) query = query.where(sql<boolean>`search like ${likeWords(text)} escape '\\'`);
  return query;
}

/** Moves: an actor counts wherever it has a part, and its parties' bodies with it. */
export function moveQuery(db: Db, noun: string, { actors, parties = actors, ...filter }: RowFilter) {
  let query = recordQuery(db, noun, filter);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.stance) query = query.where('stance', '=', filter.stance);
  for (const [what, values] of [
    ['actor', parties],
    ['issue', filter.issues],
  ] as const) {
    if (!values) continue;
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('record_links')
        .innerJoin('records as linked', join =>
          join
            .onRef('linked.dossier', '=', 'record_links.dossier')
            .onRef('linked.noun', '=', 'record_links.noun')
            .onRef('linked.id', '=', 'record_links.id'),
        )
        .select('linked.cluster')
        .where('record_links.dossier', '=', DOSSIER)
        .where('record_links.what', '=', what)
        .where('record_links.value', 'in', [...values])
        .where('record_links.noun', '=', noun),
    );
  }
  return query;
}

export function actorQuery(db: Db, filter: RowFilter) {
  let query = db.selectFrom('actors').where('dossier', '=', DOSSIER).whereRef('cluster', '=', 'id');
  if (filter.actors) query = query.where('id', 'in', [...filter.actors]);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.text) {
    const words = likeWords(filter.text);
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('actor_forms')
        .innerJoin('actors as named', join =>
          join.onRef('named.dossier', '=', 'actor_forms.dossier').onRef('named.id', '=', 'actor_forms.actor'),
        )
        .select('named.cluster')
        .where('actor_forms.dossier', '=', DOSSIER)
        .where(sql<boolean>`actor_forms.form like ${words} escape '\\'`),
    );
  }
  if (filter.article || filter.outlet || filter.from || filter.until) {
    const { article, outlet, from, until } = filter;
    // Step by step, each from an index alone: joined, these tables took 0.4 s.
    query = query.where('id', 'in', inner =>
      inner
        .selectFrom('actors as named')
        .select('named.cluster')
        .where('named.dossier', '=', DOSSIER)
        .where('named.id', 'in', names =>
          names
            .selectFrom('actor_articles')
            .select('actor_articles.actor')
            .where('actor_articles.dossier', '=', DOSSIER)
            .where('actor_articles.article', 'in', articleQuery(db, { article, outlet, from, until }).select('id')),
        ),
    );
  }
  return query;
}

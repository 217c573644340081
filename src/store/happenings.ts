/** Events without their words and sources, and a mark that tells when they may be others. */
import { sql } from 'kysely';
import { type Db, moveQuery, type RowFilter, undatedLast } from './lists.ts';
import { DOSSIER } from './rows.ts';

export interface HappeningRow {
  readonly id: string;
  readonly kind: string | null;
  readonly status: string | null;
  /** JSON of the record's fields; null where it has none. */
  readonly when: string | null;
  readonly place: string | null;
  readonly participants: string | null;
}

const field = (name: string) => sql<string | null>`json_extract(coalesce(merged, json), ${`$.${name}`})`;

/** Every event, those of several articles once, in order of date. */
export async function selectHappenings(db: Db): Promise<HappeningRow[]> {
  const query = db
    .selectFrom('records')
    .select(['id', 'kind', 'status', field('when').as('when'), field('place').as('place')])
    .select(field('participants').as('participants'))
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', 'event')
    .where(sql<boolean>`cluster = id`)
    .orderBy(undatedLast)
    .orderBy('date_from')
    .orderBy('article')
    .orderBy('seq');
  return query.execute();
}

/** Ids of the events that the filter lets through. */
export async function happeningIds(db: Db, filter: RowFilter): Promise<string[]> {
  const rows = await moveQuery(db, 'event', filter).select('id').execute();
  return rows.map(({ id }) => id);
}

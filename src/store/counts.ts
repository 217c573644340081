/** How much there is: of each noun, of each issue, on each day. Counted in SQL, from indexes alone. */
import { sql } from 'kysely';
import { articleQuery, type Db, moveQuery, type RowFilter, recordQuery } from './filters.ts';
import { DOSSIER } from './rows.ts';

/** How many positions each issue has. */
export async function countPositionsByIssue(db: Db, filter: RowFilter): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('record_links')
    .select(['value', sql<number>`count(*)`.as('n')])
    .where('dossier', '=', DOSSIER)
    .where('what', '=', 'issue')
    .where('noun', '=', 'position')
    .where('id', 'in', moveQuery(db, 'position', filter).select('id'))
    .groupBy('value')
    .execute();
  return new Map(rows.map(row => [row.value, Number(row.n)]));
}

/** How many records of each noun lists show, and how many actors (`actor`). */
export async function countByNoun(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('shown_counts').select(['noun', 'n']).where('dossier', '=', DOSSIER).execute();
  return new Map(rows.map(row => [row.noun, Number(row.n)]));
}

export interface DayCount {
  /** Noun, and what it is counted by: the kind of an event, or the party. */
  readonly noun: string;
  readonly by: string | null;
  readonly day: string;
  readonly count: number;
  /** Of these, what is only planned. */
  readonly planned: number;
}

/** What is dated more widely is on no day. */
const WIDEST_DAYS = 31;

/** How many of a noun there are on each day, by the kind of events or by party. */
export async function countByDay(
  db: Db,
  noun: 'statement' | 'event' | 'commitment',
  filter: RowFilter,
  by: 'kind' | 'party',
): Promise<DayCount[]> {
  const rows = (noun === 'statement' ? recordQuery : moveQuery)(db, noun, filter)
    .select([
      sql<string | null>`${sql.ref(by)}`.as('by'),
      sql<string>`substr(date_from, 1, 10)`.as('day'),
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(case when status in ('planned', 'postponed', 'open') then 1 else 0 end)`.as('planned'),
    ])
    .where('date_from', 'is not', null)
    .where(sql<boolean>`julianday(date_until) - julianday(date_from) <= ${WIDEST_DAYS}`)
    .groupBy(['by', 'day']);
  const found = (await rows.execute()) as unknown as Omit<DayCount, 'noun'>[];
  return found.map(row => ({ ...row, noun, count: Number(row.count), planned: Number(row.planned) }));
}

/** How many articles came out on each day. */
export async function countArticlesByDay(db: Db, filter: RowFilter): Promise<DayCount[]> {
  const found = await articleQuery(db, filter)
    .select([sql<string>`substr(published_from, 1, 10)`.as('day'), sql<number>`count(*)`.as('count')])
    .where('published_from', 'is not', null)
    .groupBy('day')
    .execute();
  return found.map(({ day, count }) => ({ noun: 'article', by: null, day, count: Number(count), planned: 0 }));
}

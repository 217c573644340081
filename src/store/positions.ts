/** Positions without their words: who stands where on what, and since when, as the ledger orders them. */
import { sql } from 'kysely';
import type { Db } from './lists.ts';
import { DOSSIER } from './rows.ts';

export interface PositionPlace {
  readonly id: string;
  /** The article that tells it first. */
  readonly article: string;
  readonly stance: string | null;
  /** JSON: an id, or a description. */
  readonly party: string;
  readonly holder: string;
  readonly issue: string;
  /** EDTF. */
  readonly said: string | null;
  readonly known: string | null;
}

const shown = sql`coalesce(merged, json)`;

/** Every position that lists show: a few fields of each, and nothing of its evidence. */
export const positionPlaces = (db: Db): Promise<PositionPlace[]> =>
  db
    .selectFrom('records')
    .select([
      'id',
      'article',
      'stance',
      sql<string>`${shown} -> '$.party'`.as('party'),
      sql<string>`${shown} -> '$.holder'`.as('holder'),
      sql<string>`${shown} ->> '$.issue'`.as('issue'),
      sql<string | null>`${shown} ->> '$.said.edtf'`.as('said'),
      sql<string | null>`${shown} ->> '$.knownSince.edtf'`.as('known'),
    ])
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', 'position')
    .where(sql<boolean>`cluster = id`)
    .execute();

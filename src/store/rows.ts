/** What every query shares: the key of the dossier, a transaction, and rows put in by parts. */
import type { Insertable, Transaction } from 'kysely';
import type { Tables } from './schema.ts';
import { inParts } from './sets.ts';

export type Row<T> = Omit<Insertable<T>, 'dossier'>;

export type StoreTransaction = Transaction<Tables>;

/** One dossier a file; on a server the key tells them apart. */
export const DOSSIER = 'main';

export const keyed = <T extends object>(row: T): T & { dossier: string } => ({ dossier: DOSSIER, ...row });

export async function insertAll<Name extends keyof Tables & string>(
  tx: StoreTransaction,
  table: Name,
  rows: readonly object[],
): Promise<void> {
  for (const part of inParts(rows)) {
    await tx
      .insertInto(table)
      .values(part.map(keyed) as never)
      .execute();
  }
}

/** A number that no row of the table has: rows are never taken out of it. */
export async function nextNumber(tx: StoreTransaction, table: 'judgements' | 'runs'): Promise<string> {
  const row = await tx
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('dossier', '=', DOSSIER)
    .executeTakeFirstOrThrow();
  return String(Number(row.n) + 1).padStart(8, '0');
}

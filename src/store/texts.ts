/** Proposals' own texts as rows: kept whole, read into clauses whenever they are asked for. */
import type { Selectable } from 'kysely';
import type { Db } from './lists.ts';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import type { TextTable } from './schema.ts';

export type TextRow = Selectable<TextTable>;

/** Every text that is not taken out, in the order of ids. */
export const allTexts = (db: Db): Promise<TextRow[]> =>
  db.selectFrom('texts').selectAll().where('dossier', '=', DOSSIER).where('removed', '=', 0).orderBy('id').execute();

export const textById = (db: Db, id: string): Promise<TextRow | undefined> =>
  db.selectFrom('texts').selectAll().where('dossier', '=', DOSSIER).where('id', '=', id).executeTakeFirst();

/** All of them, taken out or not. */
export const textIds = (db: Db): Promise<{ id: string; removed: number }[]> =>
  db.selectFrom('texts').select(['id', 'removed']).where('dossier', '=', DOSSIER).orderBy('id').execute();

/** Puts a text down; false where the dossier has it. */
export async function putText(tx: StoreTransaction, row: Omit<TextRow, 'dossier'>): Promise<boolean> {
  if (await textById(tx, row.id)) return false;
  await tx
    .insertInto('texts')
    .values({ dossier: DOSSIER, ...row })
    .execute();
  return true;
}

export async function setTextRemoved(tx: StoreTransaction, id: string, removed: boolean): Promise<void> {
  await tx
    .updateTable('texts')
    .set({ removed: removed ? 1 : 0 })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
}

/** Texts that nobody knows the date of: left out of what was known on a day. */
export const undatedTexts = (db: Db): Promise<{ id: string }[]> =>
  db
    .selectFrom('texts')
    .select('id')
    .where('dossier', '=', DOSSIER)
    .where('removed', '=', 0)
    .where('published_until', 'is', null)
    .orderBy('id')
    .execute();

/** How steps of migrations.ts make tables and indexes: every one begins with the dossier that its rows belong to. */
import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

export type Column = readonly [name: string, type: 'text' | 'integer' | 'real', nullable?: 'null'];

export async function createTable(
  db: Kysely<Tables>,
  name: string,
  columns: readonly Column[],
  key: readonly string[],
) {
  let table = db.schema.createTable(name).addColumn('dossier', 'text', column => column.notNull());
  for (const [column, type, nullable] of columns) {
    table = table.addColumn(column, type, definition => (nullable ? definition : definition.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, ['dossier', ...key] as never).execute();
}

export const createIndex = (db: Kysely<Tables>, table: string, columns: readonly string[]) =>
  db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(['dossier', ...columns])
    .execute();

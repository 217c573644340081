/** Ids in records point to what one article tells; readers are shown the record that all tell together: its lead. */
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';

/** Ids of records and actors as they stand in JSON (reconciliation/ids.ts). An escaped quotation mark in a text never looks like one. */
const ID = /"((?:a|s|ev|po|pr|co|fi|te)-[0-9a-f]{16})"/g;

/** Lead by id, for all ids that are not leads themselves. */
export const leadsOf = (db: Db, ids: readonly (string | null | undefined)[]): Promise<ReadonlyMap<string, string>> =>
  read.clustersOf(db, [...new Set(ids.filter(id => typeof id === 'string'))]);

/** Records out of their JSON, with every id that they point to replaced by its lead; their own id stays. */
export async function parseWithLeads<R extends { readonly id: string }>(
  db: Db,
  jsons: readonly string[],
): Promise<R[]> {
  const ids = jsons.map(json => Array.from(json.matchAll(ID), match => match[1]!));
  const leads = await leadsOf(db, ids.flat());
  return jsons.map((json, index) => {
    const record = JSON.parse(json) as R;
    // Most point to nobody who is joined to another.
    if (!ids[index]!.some(id => leads.has(id))) return record;
    const mapped = JSON.parse(json.replace(ID, (_, id: string) => `"${leads.get(id) ?? id}"`)) as R;
    return { ...mapped, id: record.id };
  });
}

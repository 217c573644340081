/**
 * Sets of values and rows of any number in queries of few different texts. libsql frees a prepared query only when JavaScript
 * collects it, and JavaScript does not see its native memory: with a text for each number of values, joining 40,000 statements
 * prepared two thousand queries of several hundred values and grew by 400 MB.
 */
import { type RawBuilder, sql } from 'kysely';

/** What `get` finds for these values, each taken once; nothing is asked where there are none. For `where(column, 'in', set)`. */
export async function withSet<Row>(
  values: Iterable<string>,
  get: (set: RawBuilder<string>) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const unique = [...new Set(values)];
  if (unique.length === 0) return [];
  return [...(await get(sql<string>`(select value from json_each(${JSON.stringify(unique)}))`))];
}

/** The same for pairs of values. For `(one, two) in set`. */
export async function withPairs<Row>(
  pairs: readonly (readonly [string, string])[],
  get: (set: RawBuilder<unknown>) => Promise<readonly Row[]>,
): Promise<Row[]> {
  if (pairs.length === 0) return [];
  return [...(await get(sql`(select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)}))`))];
}

/** Rows of one insert at most. SQLite takes 32,766 values a statement; the widest row has 25. */
const ROWS_PER_INSERT = 64;

/** Rows in parts of 64, 32, 16 … 1. */
export function* inParts<Row>(rows: readonly Row[]): Iterable<Row[]> {
  let size = ROWS_PER_INSERT;
  for (let i = 0; i < rows.length; i += size) {
    while (size > rows.length - i) size /= 2;
    yield rows.slice(i, i + size);
  }
}

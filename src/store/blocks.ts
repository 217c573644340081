/**
 * The blocks that nodes are compared in: all that share a key, or, where these are many, each with those that lead the block. Who
 * leads is a function of the block as a set: the smallest ids, which are hashes, so that they stand for the rest by chance.
 */
import { sql } from 'kysely';
import { groupBy } from '../model/group-by.ts';
import type { Db } from './lists.ts';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import { inParts, withSet } from './sets.ts';

/** Blocks of different things are smaller, in ten thousand generated articles and in the real ones; copies make larger ones. */
export const LEADERS = 64;

/** Articles that share a rare run of words are copies, or have a paragraph of background in common: ten thousand copies would make a million pairs. */
const ARTICLES_LEADING = 16;

/** So many lead a block of this noun. */
export const leading = (noun: string): number => (noun === 'article' ? ARTICLES_LEADING : LEADERS);

/** Those of a block that lead it: all, where they are no more. */
export const leadersOf = (noun: string, block: readonly string[]): ReadonlySet<string> =>
  new Set(block.length > leading(noun) ? [...block].sort().slice(0, leading(noun)) : block);

/** Leaders that others have taken the place of. */
export function displaced(noun: string, before: readonly string[], after: readonly string[]): string[] {
  if (after.length <= leading(noun)) return [];
  const leaders = leadersOf(noun, after);
  return [...leadersOf(noun, before)].filter(node => !leaders.has(node));
}

/** Comes after every id. */
const AFTER_ALL = '\u{10ffff}';

/** Nodes by key. */
function byKey(
  rows: readonly { readonly key: string; readonly node: string }[],
): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(rows, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ node }) => node)]));
}

/** All nodes of each key. */
export const blocksOf = async (
  db: Db,
  noun: string,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> =>
  byKey(
    await withSet(keys, set =>
      db
        .selectFrom('node_keys')
        .select(['key', 'node'])
        .where('dossier', '=', DOSSIER)
        .where('noun', '=', noun)
        .where('key', 'in', set)
        .execute(),
    ),
  );

/** As many nodes of each key as lead a block, and the next: read from the front of an index, however large the block is. */
export const frontsOf = async (
  db: Db,
  noun: string,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> =>
  byKey(
    await withSet(keys, async set => {
      // Cross join: key by key. With the keys in a condition SQLite walks through whole blocks, and asks anew at each node.
      const found = await sql<{ key: string; node: string }>`
        select own.key as key, own.node as node from ${set} as wanted
        cross join node_keys as own on own.dossier = ${DOSSIER} and own.noun = ${noun} and own.key = wanted.value
          and own.node <= coalesce((select front.node from node_keys as front
            where front.dossier = ${DOSSIER} and front.noun = ${noun} and front.key = wanted.value
            order by front.node limit 1 offset ${sql.lit(leading(noun))}), ${AFTER_ALL})`.execute(db);
      return found.rows;
    }),
  );

/** Keys that these nodes stand under. */
async function keysOfNodes(db: Db, noun: string, nodes: Iterable<string>): Promise<string[]> {
  const rows = await withSet(nodes, set =>
    db
      .selectFrom('node_keys')
      .select('key')
      .distinct()
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('node', 'in', set)
      .execute(),
  );
  return rows.map(({ key }) => key);
}

/** Those that come to lead a block when these leave it: they are to be compared with all of it. */
export async function promotedBy(db: Db, noun: string, leaving: readonly string[]): Promise<string[]> {
  const gone = new Set(leaving);
  const promoted = new Set<string>();
  const fronts = await frontsOf(db, noun, await keysOfNodes(db, noun, leaving));
  const led = [...fronts].filter(
    ([, front]) => front.length > leading(noun) && [...leadersOf(noun, front)].some(node => gone.has(node)),
  );
  const blocks = await blocksOf(
    db,
    noun,
    led.map(([key]) => key),
  );
  for (const block of blocks.values()) {
    const before = leadersOf(noun, block);
    for (const node of leadersOf(
      noun,
      block.filter(id => !gone.has(id)),
    ))
      if (!before.has(node)) promoted.add(node);
  }
  return [...promoted];
}

export async function putKeys(
  tx: StoreTransaction,
  noun: string,
  keys: readonly { readonly key: string; readonly node: string }[],
): Promise<void> {
  for (const part of inParts(keys)) {
    await tx
      .insertInto('node_keys')
      .values(part.map(row => ({ dossier: DOSSIER, noun, ...row })))
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

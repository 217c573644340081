/**
 * The blocks that nodes are compared in: all that share a key, or, where these are many, each with those that lead the block. Who
 * leads is a function of the block as a set: the smallest ids, which are hashes, so that they stand for the rest by chance.
 */
import type { Db } from './lists.ts';
import { inParts, withSet } from './sets.ts';
import { DOSSIER, type StoreTransaction } from './write.ts';

/** Blocks of different things are smaller, in ten thousand generated articles and in the real ones; copies make larger ones. */
export const LEADERS = 64;

/** Those of a block that lead it: all, where they are no more. */
export const leadersOf = (block: readonly string[]): ReadonlySet<string> =>
  new Set(block.length > LEADERS ? [...block].sort().slice(0, LEADERS) : block);

/** Leaders that others have taken the place of. */
export function displaced(before: readonly string[], after: readonly string[]): string[] {
  if (after.length <= LEADERS) return [];
  const leaders = leadersOf(after);
  return [...leadersOf(before)].filter(node => !leaders.has(node));
}

/** Nodes of each key. */
export async function blocksOf(
  db: Db,
  noun: string,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await withSet(keys, set =>
    db
      .selectFrom('node_keys')
      .select(['key', 'node'])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('key', 'in', set)
      .execute(),
  );
  const blocks = new Map<string, string[]>();
  for (const { key, node } of rows) {
    const block = blocks.get(key);
    if (block) block.push(node);
    else blocks.set(key, [node]);
  }
  return blocks;
}

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
  for (const block of (await blocksOf(db, noun, await keysOfNodes(db, noun, leaving))).values()) {
    if (block.length <= LEADERS) continue;
    const before = leadersOf(block);
    for (const node of leadersOf(block.filter(id => !gone.has(id)))) if (!before.has(node)) promoted.add(node);
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

/**
 * Pairs that a matcher is unsure of, for a person to judge. Looked up step by step, the nearest first, until there are enough:
 * joined in one query, SQLite walked through the records for each of 20,000 pairs.
 */
import type { Selectable } from 'kysely';
import { groupBy } from '../model/group-by.ts';
import type { Db } from './lists.ts';
import { DOSSIER } from './rows.ts';
import type { PairTable } from './schema.ts';
import { withSet } from './sets.ts';

export type UnsureRow = Pick<Selectable<PairTable>, 'noun' | 'left' | 'right' | 'score' | 'reasons'>;

/** Pairs looked at together; those of one score always are. */
const PAIRS_AT_ONCE = 200;

/** What people have said of two mentions, as `ID ID` in either order. */
async function judged(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('judgements')
    .select(['left', 'right'])
    .where('dossier', '=', DOSSIER)
    .where('withdrawn_at', 'is', null)
    .where('verdict', 'in', ['same', 'different', 'unsure'])
    .execute();
  return new Set(rows.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
}

/** Records of these nodes of a noun. */
const membersOf = (db: Db, noun: string, nodes: readonly string[]) =>
  withSet(nodes, set =>
    db
      .selectFrom('records')
      .select(['id', 'node', 'cluster'])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('node', 'in', set)
      .execute(),
  );

/** The same pairs as pairs of records, without those that are one already. */
async function asRecords(db: Db, pairs: readonly UnsureRow[]): Promise<UnsureRow[]> {
  const found: UnsureRow[] = [];
  for (const [noun, ofNoun] of groupBy(pairs, pair => pair.noun)) {
    const members = await membersOf(
      db,
      noun,
      ofNoun.flatMap(({ left, right }) => [left, right]),
    );
    const byNode = groupBy(members, ({ node }) => node!);
    for (const pair of ofNoun) {
      for (const one of byNode.get(pair.left) ?? []) {
        for (const two of byNode.get(pair.right) ?? [])
          if (one.cluster !== two.cluster) found.push({ ...pair, left: one.id, right: two.id });
      }
    }
  }
  return found;
}

const inOrder = (a: UnsureRow, b: UnsureRow): number =>
  b.score - a.score || (a.left === b.left ? (a.right < b.right ? -1 : 1) : a.left < b.left ? -1 : 1);

/** Those whose records are not one already and which nobody has judged, the nearest first. `left` and `right` are the ids of a record of each. */
export async function unsurePairs(db: Db, limit: number): Promise<UnsureRow[]> {
  const pairs = await db
    .selectFrom('pairs')
    .select(['noun', 'left', 'right', 'score', 'reasons'])
    .where('dossier', '=', DOSSIER)
    .where('relation', '=', 'unsure')
    .orderBy('score', 'desc')
    .execute();
  const known = await judged(db);
  const found: UnsureRow[] = [];
  for (let at = 0; at < pairs.length && found.length < limit; ) {
    let end = Math.min(pairs.length, at + PAIRS_AT_ONCE);
    while (end < pairs.length && pairs[end]!.score === pairs[end - 1]!.score) end++;
    const rows = await asRecords(db, pairs.slice(at, end));
    found.push(...rows.filter(({ left, right }) => !known.has(`${left} ${right}`)).sort(inOrder));
    at = end;
  }
  return found.slice(0, limit);
}

/** What people have said of the nodes of the graph and of their mentions. In: nodes or mentions. Out: verdicts that stand. */
import { nodesById } from './graph.ts';
import type { Db } from './lists.ts';
import { DOSSIER } from './rows.ts';
import { withSet } from './sets.ts';

/** What people have said of two mentions, as pairs of their nodes; a mention that is no more is left out (it is an orphan). */
export async function judgedNodes(
  db: Db,
  noun: string,
  nodes: readonly string[],
): Promise<{ readonly left: string; readonly right: string; readonly verdict: 'same' | 'different' }[]> {
  if (!(await anyJudgedPair(db))) return [];
  const mentions = noun === 'actor' || noun === 'article' ? nodes : await mentionsOfNodes(db, noun, nodes);
  const side = (column: 'left' | 'right') =>
    withSet(mentions, set =>
      judgedPairs(db).where(column, 'in', set).select(['id', 'left', 'right', 'verdict']).execute(),
    );
  const rows = [...(await side('left')), ...(await side('right'))];
  const nodeOf = await nodesOfMentions(
    db,
    noun,
    rows.flatMap(({ left, right }) => [left, right ?? '']),
  );
  return rows.flatMap(row => {
    const [left, right] = [nodeOf.get(row.left), nodeOf.get(row.right ?? '')];
    if (!left || !right || left === right) return [];
    return [{ left, right, verdict: row.verdict as 'same' | 'different' }];
  });
}

const judgedPairs = (db: Db) =>
  db
    .selectFrom('judgements')
    .where('dossier', '=', DOSSIER)
    .where('verdict', 'in', ['same', 'different'])
    .where('withdrawn_at', 'is', null);

/** Most dossiers have none, and then nothing more is asked. */
const anyJudgedPair = async (db: Db): Promise<boolean> =>
  (await judgedPairs(db).select('id').limit(1).executeTakeFirst()) !== undefined;

async function mentionsOfNodes(db: Db, noun: string, nodes: readonly string[]): Promise<string[]> {
  const rows = await withSet(nodes, set =>
    db
      .selectFrom('records')
      .select('id')
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('node', 'in', set)
      .execute(),
  );
  return rows.map(row => row.id);
}

/** Node by mention; actors and articles are their own. */
export async function nodesOfMentions(
  db: Db,
  noun: string,
  mentions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (noun === 'actor' || noun === 'article') {
    const found = await nodesById(db, noun, mentions);
    return new Map(found.map(({ id }) => [id, id]));
  }
  const rows = await withSet(mentions, set =>
    db
      .selectFrom('records')
      .select(['id', 'node'])
      .where('dossier', '=', DOSSIER)
      .where('noun', '=', noun)
      .where('id', 'in', set)
      .where('node', 'is not', null)
      .execute(),
  );
  return new Map(rows.map(row => [row.id, row.node!]));
}

/** What people have put right about mentions, or found right: by mention, the newest judgement where there are several. */
export interface Judged {
  readonly dates: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, { readonly name: string; readonly judgement: string }>;
  readonly accepted: ReadonlySet<string>;
}

export async function judgedAmong(db: Db, mentions: Iterable<string>): Promise<Judged> {
  const found = await withSet(mentions, set =>
    db
      .selectFrom('judgements')
      .select(['id', 'left', 'verdict', 'value'])
      .where('dossier', '=', DOSSIER)
      .where('verdict', 'in', ['re-date', 'rename', 'accept'])
      .where('withdrawn_at', 'is', null)
      .where('left', 'in', set)
      .execute(),
  );
  const rows = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = (verdict: string) => rows.filter(row => row.verdict === verdict);
  const given = (value: string) => JSON.parse(value) as { date?: string; name?: string };
  return {
    dates: new Map(of('re-date').map(row => [row.left, given(row.value).date ?? ''])),
    names: new Map(
      of('rename').flatMap(row => {
        const { name } = given(row.value);
        return name === undefined ? [] : [[row.left, { name, judgement: row.id }] as const];
      }),
    ),
    accepted: new Set(of('accept').map(row => row.left)),
  };
}

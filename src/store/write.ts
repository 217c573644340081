/**
 * What changes a dossier. Every function takes a transaction and never opens one, so that the caller decides what belongs
 * together: one article with all that it says is one transaction.
 */
import type { NotRead } from '../model/errors.ts';
import type { Mentions } from '../model/mentions.ts';
import { DOSSIER, insertAll, keyed, nextNumber, type Row, type StoreTransaction as Tx } from './rows.ts';
import type { ActorArticleTable, ArticleTable, RecordLinkTable, RecordTable, RunTable } from './schema.ts';
import { TAKEN_OUT } from './schema.ts';
import { dropFromSearch, fillSearch } from './search.ts';
import { inParts, withSet } from './sets.ts';
import { markActors } from './write-actors.ts';
import { anyJudged, applyRejections, differentFrom } from './write-judgements.ts';

export interface ArticleRows {
  readonly article: Row<ArticleTable>;
  readonly mentions: Mentions;
  readonly records: readonly Row<RecordTable>[];
  readonly links: readonly Row<RecordLinkTable>[];
  readonly actors: readonly Row<ActorArticleTable>[];
  /** The article itself, as it is compared with others. */
  readonly own: { readonly noun: 'article'; readonly id: string; readonly json: string };
  /** Of an article without a date of its own: what of it leans on that, and the keys of the events that could tell it. */
  readonly undated?: { readonly clues: string; readonly keys: readonly string[] };
  /** The contents of its records that are compared across articles, some of them perhaps held already. */
  readonly nodes: readonly { readonly noun: string; readonly id: string; readonly json: string }[];
}

/** Puts an article with everything derived from it in place of what the dossier held of it. */
export async function putArticle(tx: Tx, rows: ArticleRows): Promise<void> {
  const id = rows.article.id;
  const held = tx.selectFrom('articles').select('id').where('dossier', '=', DOSSIER).where('id', '=', id);
  // Most articles are new, and clearing what is not there took a tenth of a reading.
  if (await held.executeTakeFirst()) {
    await clearDerived(tx, id);
    await tx.deleteFrom('articles').where('dossier', '=', DOSSIER).where('id', '=', id).execute();
  }
  await insertAll(tx, 'articles', [rows.article]);
  const { actors, times, statements } = rows.mentions;
  const nouns = Object.entries({ actors, times, statements });
  await insertAll(
    tx,
    'mentions',
    nouns.map(([noun, list]) => ({ article: id, noun, json: JSON.stringify(list) })),
  );
  await insertAll(tx, 'records', rows.records);
  if (await anyJudged(tx, 'reject')) {
    await applyRejections(
      tx,
      rows.records.map(row => row.id),
    );
  }
  await insertAll(tx, 'record_links', rows.links);
  await insertAll(tx, 'actor_articles', rows.actors);
  await fillSearch(tx, id);
  await putNodes(tx, rows.nodes);
  await partNodes(
    tx,
    rows.records.map(row => row.id),
  );
  await markActors(
    tx,
    rows.actors.map(row => row.actor),
  );
}

/** Between the id of a content and that of the one record of it that a person told from the others. */
const OWN = '+';

/**
 * Records that a person has judged different from another get a node of their own, so that a wall can stand between equal
 * contents; others go back to the node of their content. To be called after judgements or records have changed.
 */
export async function partNodes(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !(await anyParted(tx, ids))) return;
  const rows = await withSet(ids, set =>
    tx
      .selectFrom('records')
      .select(['id', 'noun', 'node'])
      .where('dossier', '=', DOSSIER)
      .where('id', 'in', set)
      .where('node', 'is not', null)
      .execute(),
  );
  const judged = await differentFrom(tx, ids);
  for (const { id, noun, node } of rows) {
    const content = node!.split(OWN)[0]!;
    const wanted = judged.has(id) ? `${content}${OWN}${id}` : content;
    if (wanted !== node) await moveToNode(tx, { id, noun, from: node!, to: wanted });
  }
}

/** After a withdrawal there may be none any more, and the one record is to go back. */
const anyParted = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
  ids.length === 1 || (await anyJudged(tx, 'different'));

interface Move {
  readonly id: string;
  readonly noun: string;
  readonly from: string;
  readonly to: string;
}

async function moveToNode(tx: Tx, { id, noun, from, to }: Move): Promise<void> {
  const before = await tx
    .selectFrom('nodes')
    .select('json')
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('id', '=', from)
    .executeTakeFirst();
  if (!before) return;
  await putNodes(tx, [{ noun, id: to, json: before.json }]);
  await tx
    .updateTable('records')
    .set({ node: to })
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('nodes')
    .set({ stale: 1 })
    .where('dossier', '=', DOSSIER)
    .where('noun', '=', noun)
    .where('id', '=', from)
    .execute();
}

/** Takes away all that was derived from an article; its actors are to be merged anew. */
export async function clearDerived(tx: Tx, article: string): Promise<void> {
  const touched = await tx
    .selectFrom('actor_articles')
    .select('actor')
    .where('dossier', '=', DOSSIER)
    .where('article', '=', article)
    .execute();
  await markNodesOf(tx, article);
  await dropFromSearch(tx, article);
  for (const table of ['mentions', 'records', 'record_links', 'actor_articles'] as const) {
    await tx.deleteFrom(table).where('dossier', '=', DOSSIER).where('article', '=', article).execute();
  }
  await markActors(
    tx,
    touched.map(row => row.actor),
  );
}

/** Adds nodes that are not there; those that are get another member and become stale. */
export async function putNodes(tx: Tx, nodes: ArticleRows['nodes']): Promise<void> {
  const rows = [...new Map(nodes.map(node => [`${node.noun} ${node.id}`, node])).values()];
  for (const part of inParts(rows)) {
    await tx
      .insertInto('nodes')
      .values(part.map(row => keyed({ ...row, unpaired: 1, stale: 1 })))
      .onConflict(conflict => conflict.columns(['dossier', 'noun', 'id']).doUpdateSet({ stale: 1 }))
      .execute();
  }
}

/** The clusters that an article's records stand in are to be made anew. */
async function markNodesOf(tx: Tx, article: string): Promise<void> {
  // Not asked for distinct ones: for these SQLite walks through all records in the index of nodes (0.4 s with 200,000).
  const rows = await tx
    .selectFrom('records')
    .select(['noun', 'node'])
    .where('dossier', '=', DOSSIER)
    .where('article', '=', article)
    .where('node', 'is not', null)
    .execute();
  for (const noun of new Set(rows.map(row => row.noun))) {
    const ids = rows.filter(row => row.noun === noun).map(row => row.node!);
    await withSet(ids, set =>
      tx
        .updateTable('nodes')
        .set({ stale: 1 })
        .where('dossier', '=', DOSSIER)
        .where('noun', '=', noun)
        .where('id', 'in', set)
        .execute(),
    );
  }
}

export async function setVersion(tx: Tx, id: string, version: number, previous: string | undefined): Promise<void> {
  await tx
    .updateTable('articles')
    .set({ version, previous_version: previous ?? null })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
}

export async function setRemoved(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('articles')
    .set({ removed: TAKEN_OUT, set_aside: null })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
}

export async function addRun(tx: Tx, row: Omit<Row<RunTable>, 'id'>): Promise<void> {
  await insertAll(tx, 'runs', [{ id: `r-${await nextNumber(tx, 'runs')}`, ...row }]);
}

/** What a source gave this time stands in place of what it gave before. */
export async function putNotRead(tx: Tx, source: string, notRead: readonly NotRead[]): Promise<void> {
  await tx
    .deleteFrom('not_read')
    .where('dossier', '=', DOSSIER)
    .where(where =>
      // ';' is the character after ':', so that the range holds every `source:LINE`.
      where.or([
        where('source', '=', source),
        where.and([where('source', '>=', `${source}:`), where('source', '<', `${source};`)]),
      ]),
    )
    .execute();
  for (const entry of notRead) {
    const row = keyed({ source: entry.source, code: entry.code, reason: entry.reason, hint: entry.hint ?? null });
    await tx
      .insertInto('not_read')
      .values(row)
      .onConflict(conflict => conflict.columns(['dossier', 'source']).doUpdateSet(row))
      .execute();
  }
}

export async function putNames(tx: Tx, entries: readonly { readonly name: string }[]): Promise<void> {
  await tx.deleteFrom('names').where('dossier', '=', DOSSIER).execute();
  await insertAll(
    tx,
    'names',
    entries.map(entry => ({ name: entry.name, json: JSON.stringify(entry) })),
  );
}

export async function putOwnIssues(tx: Tx, entries: Readonly<Record<string, object>>): Promise<void> {
  await tx.deleteFrom('own_issues').where('dossier', '=', DOSSIER).execute();
  await insertAll(
    tx,
    'own_issues',
    Object.entries(entries).map(([id, entry]) => ({ id, json: JSON.stringify(entry) })),
  );
}

export async function setMeta(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insertInto('meta')
    .values(keyed({ key, value }))
    .onConflict(conflict => conflict.columns(['dossier', 'key']).doUpdateSet({ value }))
    .execute();
}

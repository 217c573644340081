/** Keeps articles in the dossier: takes them in, reads them again, corrects and removes them. Each is one transaction. */
import { type Corrections, correctArticle, dateArticle } from '../articles/correct-article.ts';
import type { Article } from '../model/article.ts';
import { ParleyError } from '../model/errors.ts';
import { groupBy } from '../model/group-by.ts';
import type { Mentions } from '../model/mentions.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { actorClaim } from '../reconciliation/claims.ts';
import { mergeActor } from '../reconciliation/merge-actor.ts';
import { numberVersions } from '../reconciliation/versions.ts';
import * as graph from '../store/graph.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import type { StoreTransaction } from '../store/rows.ts';
import { SET_ASIDE, TAKEN_OUT } from '../store/schema.ts';
import * as write from '../store/write.ts';
import * as writeActors from '../store/write-actors.ts';
import * as writeJudgements from '../store/write-judgements.ts';
import { toldOfActors } from './actor-records.ts';
import { type DeriveInput, deriveRows } from './derive.ts';

export interface Keeper {
  readonly store: Store;
  /** Digest of what records are derived with: this program and the dossier's own names. */
  digest(): Promise<string>;
  /** What an article says, read with the dossier's own names. */
  mentionsOf(article: Article): Promise<Mentions>;
  /** Why an article lies outside the dossier's scope; undefined where it lies inside, or a person has called it in. */
  outside(article: Article): Promise<string | undefined>;
  /** How far from publication the words of a time reach, by the weekday of publication. */
  dayOffsets(): Promise<DeriveInput['dayOffsets']>;
}

export type Taken = 'new' | 'new version' | 'known' | 'removed before' | 'set aside';

/** The article as it was read, out of its row. */
export const originalOf = (row: read.StoredArticle): Article => ({ ...JSON.parse(row.original), text: row.text });

/** What the user put right about an article. */
export async function correctionsOf(db: read.Db, id: string): Promise<Corrections> {
  const judgements = await read.judgementsOn(db, id);
  return Object.assign(
    {},
    ...judgements
      .filter(({ verdict }) => verdict === 're-date' || verdict === 'rename')
      .map(judgement => JSON.parse(judgement.value)),
  );
}

/** Takes an article in, unless the dossier holds it as it stands. */
export async function takeArticle(keeper: Keeper, article: Article): Promise<Taken> {
  const digest = await keeper.digest();
  const before = await read.articleState(keeper.store.db, article.id);
  if (before?.removed === TAKEN_OUT) return 'removed before';
  if (before?.derived_with === digest) return 'known';
  if (before) {
    // Read with other names or another Parley: its text is what the dossier holds, its records are made anew.
    await readAgain(keeper, article.id);
    return 'known';
  }
  const rows = await derive(keeper, article, {});
  return keeper.store.write(async tx => {
    if (await read.articleState(tx, article.id)) return 'known'; // another process was quicker
    const versions = await put(tx, rows);
    if (rows.article.removed === SET_ASIDE) return 'set aside';
    return versions > 1 ? 'new version' : 'new';
  });
}

const nothingIn = ({ id }: Article): Mentions => ({ article: id, actors: [], times: [], statements: [] });

/** Any day: what is kept of a reading with it are distances from it (reconciliation/match/publication). */
const PROBE: When = { edtf: '2024-02-07', basis: 'inferred' };

/** The long part; always before a transaction, never in one. */
async function derive(keeper: Keeper, original: Article, corrections: Corrections): Promise<write.ArticleRows> {
  const article = correctArticle(original, corrections);
  const rest = { original, derivedWith: await keeper.digest(), dayOffsets: await keeper.dayOffsets() };
  const outside = await keeper.outside(article);
  if (outside !== undefined) return deriveRows({ ...rest, article, mentions: nothingIn(article), outside });
  const mentions = await keeper.mentionsOf(article);
  if (edtfBounds(article.published.edtf)) return deriveRows({ ...rest, article, mentions });
  const probe = dateArticle(article, PROBE);
  const undated = { article, probe, mentions: await keeper.mentionsOf(probe) };
  const inferred = (await read.undatedRow(keeper.store.db, article.id))?.inferred;
  if (!inferred) return deriveRows({ ...rest, article, mentions, undated });
  const dated = dateArticle(article, JSON.parse(inferred) as When);
  return deriveRows({ ...rest, article: dated, mentions: await keeper.mentionsOf(dated), undated });
}

/** Stores rows and numbers the versions of the page anew; gives the number of versions. */
async function put(tx: StoreTransaction, rows: write.ArticleRows): Promise<number> {
  await write.putArticle(tx, rows);
  // What is set aside is compared with nothing any more.
  if (rows.article.removed === SET_ASIDE) await graph.markNodes(tx, 'article', [rows.article.id]);
  else await graph.putOwnNode(tx, rows.own);
  if (rows.undated) await read.putUndated(tx, rows.article.id, rows.undated.clues, rows.undated.keys);
  else await read.dropUndated(tx, rows.article.id);
  return renumberVersions(tx, rows.article.url_key);
}

async function renumberVersions(tx: StoreTransaction, key: string | null | undefined): Promise<number> {
  if (!key) return 1;
  const rows = await read.versionsOf(tx, key);
  const numbered = numberVersions(rows.map(row => row.id));
  for (const [index, { id, version, previousVersion }] of numbered.entries()) {
    const row = rows[index]!;
    if (row.version !== version || (row.previous_version ?? undefined) !== previousVersion) {
      await write.setVersion(tx, id, version, previousVersion);
    }
  }
  return numbered.length;
}

/** Numbers the versions of every page anew. */
export async function renumberAll(store: Store): Promise<void> {
  const keys = await read.urlKeysWithVersions(store.db);
  if (keys.length === 0) return;
  await store.write(async tx => {
    for (const key of keys) await renumberVersions(tx, key);
  });
}

async function storedArticle(store: Store, id: string): Promise<read.StoredArticle> {
  const row = await read.fullArticle(store.db, id);
  if (!row) throw new ParleyError('not-found', 'there is no such article', 'See: parley articles', id);
  return row;
}

/** Makes an article's records anew, with what people have said of them. */
export async function readAgain(keeper: Keeper, id: string): Promise<void> {
  const original = originalOf(await storedArticle(keeper.store, id));
  for (;;) {
    const corrections = await correctionsOf(keeper.store.db, id);
    const rows = await derive(keeper, original, corrections);
    const done = await keeper.store.write(async tx => {
      const state = await read.articleState(tx, id);
      if (!state || state.removed === TAKEN_OUT) return true;
      // Corrected by another process in the meantime: once more, with that.
      if (JSON.stringify(await correctionsOf(tx, id)) !== JSON.stringify(corrections)) return false;
      await put(tx, rows);
      return true;
    });
    if (done) return;
  }
}

/** Makes the records of every article anew that were made with other names or another Parley. */
export async function deriveStale(keeper: Keeper, onArticle?: (done: number, of: number) => void): Promise<void> {
  const ids = await read.articlesNotDerivedWith(keeper.store.db, await keeper.digest());
  for (const [index, id] of ids.entries()) {
    await readAgain(keeper, id);
    onArticle?.(index + 1, ids.length);
  }
}

/** Actors merged in one transaction; few, so that another process need not wait long. */
const ACTORS_PER_TRANSACTION = 200;

/** Merges anew every actor that an article touched. Cheap where nothing was. */
export async function refreshActors(store: Store): Promise<void> {
  for (;;) {
    const ids = await read.staleActors(store.db, ACTORS_PER_TRANSACTION);
    if (ids.length === 0) return;
    await store.write(async tx => {
      const told = groupBy(await toldOfActors(tx, ids), ({ first }) => first.actor);
      for (const id of ids) {
        const merged = mergeActor(told.get(id) ?? []);
        await writeActors.putActor(tx, id, merged);
        if (!merged) await graph.markNodes(tx, 'actor', [id]);
        else {
          const claim = actorClaim(merged.record, told.get(id)![0]!.first.joined);
          await graph.putOwnNode(tx, { noun: 'actor', id, json: JSON.stringify(claim) });
        }
      }
    });
  }
}

const judgement = (left: string, verdict: string, value: object, at: string) => ({
  verdict,
  left,
  right: null,
  value: JSON.stringify(value),
  by: 'user',
  at,
});

/** Takes an article out. Its text stays, so that reading the same file again does not bring it back. False where it was out already. */
export async function removeArticle(store: Store, id: string, at: string): Promise<boolean> {
  return store.write(async tx => {
    const state = await read.articleState(tx, id);
    if (!state || state.removed === TAKEN_OUT) return false;
    await writeJudgements.addJudgement(tx, judgement(id, 'reject', {}, at));
    await write.clearDerived(tx, id);
    await write.setRemoved(tx, id);
    await read.dropUndated(tx, id);
    await graph.markNodes(tx, 'article', [id]);
    await renumberVersions(tx, state.url_key);
    return true;
  });
}

/** Puts an article back that was taken out. False where it was not out. */
export async function restoreArticle(keeper: Keeper, id: string, at: string): Promise<boolean> {
  const row = await storedArticle(keeper.store, id);
  if (row.removed !== TAKEN_OUT) return false;
  const original = originalOf(row);
  const rows = await derive(keeper, original, await correctionsOf(keeper.store.db, id));
  await keeper.store.write(async tx => {
    await writeJudgements.withdrawJudgements(tx, id, 'reject', at);
    await put(tx, rows);
  });
  return true;
}

/** Puts date or outlet right; what leaned on the date is worked out again. */
export async function correct(keeper: Keeper, id: string, values: Corrections, at: string): Promise<void> {
  const row = await storedArticle(keeper.store, id);
  if (row.removed === TAKEN_OUT)
    throw new ParleyError('removed', 'this article was removed', 'Bring it back first: parley remove --undo', id);
  const corrections = { ...(await correctionsOf(keeper.store.db, id)), ...values };
  const rows = await derive(keeper, originalOf(row), corrections);
  await keeper.store.write(async tx => {
    const changes = [
      ['re-date', values.published === undefined ? undefined : { published: values.published }],
      ['rename', values.outlet === undefined ? undefined : { outlet: values.outlet }],
    ] as const;
    for (const [verdict, value] of changes) {
      if (!value) continue;
      await writeJudgements.withdrawJudgements(tx, id, verdict, at);
      await writeJudgements.addJudgement(tx, judgement(id, verdict, value, at));
    }
    await put(tx, rows);
  });
}

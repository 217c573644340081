/**
 * Dates articles that have none by what other articles fix, and reads them again with it. Looks only at those of which something new is told
 * (stale rows); only articles with a date of their own are asked, so that it ends and no order enters.
 */
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { daysOf } from '../reconciliation/claims.ts';
import {
  type DateClue,
  type DatedSibling,
  type DatedTelling,
  inferDays,
  occasionKeys,
} from '../reconciliation/match/publication.ts';
import * as graph from '../store/graph.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import type { StoreTransaction } from '../store/rows.ts';
import { type Keeper, readAgain, refreshActors } from './keep.ts';
import { reconcile } from './reconcile.ts';

/** Many, as those that carry one copy ask for the same tellings. */
const AT_ONCE = 500;

interface Named {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published_from: string | null;
}
const calledOf = ({ outlet, title, published_from }: Named): string =>
  `${outlet ?? title ?? 'an article'} of ${published_from?.slice(0, 10) ?? ''}`;

/** The one day that an EDTF date names; undefined where it names none, or several. */
function dayOf(edtf: string): number | undefined {
  const days = daysOf({ edtf, basis: 'given' });
  return days && days[0] === days[1] ? days[0] : undefined;
}

/** What is told under each key, asked for once for articles that are looked at together: copies ask for the same. */
type Told = Map<string, readonly DatedTelling[]>;

async function tellingsOf(tx: StoreTransaction, noun: 'event' | 'statement', key: string): Promise<DatedTelling[]> {
  const rows = (await read.datedTellings(tx, noun, key)).flatMap(row => {
    const day = dayOf(row.edtf);
    return day === undefined ? [] : [{ ...row, day }];
  });
  const articles = new Map(
    (await read.datedArticles(tx, [...new Set(rows.map(({ article }) => article))])).map(row => [row.article, row]),
  );
  return rows.map(({ json, day, article }) => ({
    claim: JSON.parse(json) as DatedTelling['claim'],
    day,
    article,
    called: calledOf(articles.get(article)!),
  }));
}

async function toldOf(tx: StoreTransaction, { claim }: DateClue, known: Told): Promise<DatedTelling[]> {
  const all: DatedTelling[] = [];
  for (const key of occasionKeys(claim)) {
    const tellings = known.get(key) ?? (await tellingsOf(tx, claim.noun, key));
    known.set(key, tellings);
    all.push(...tellings);
  }
  return all;
}

async function siblingsOf(tx: StoreTransaction, article: string): Promise<DatedSibling[]> {
  const pairs = await graph.pairsOf(tx, 'article', [article], 'same');
  const ids = pairs.map(({ left, right }) => (left === article ? right : left));
  return (await read.datedArticles(tx, ids)).flatMap(row => {
    const edtf =
      row.published_from &&
      `${row.published_from.slice(0, 10)}/${(row.published_until ?? row.published_from).slice(0, 10)}`;
    const published = edtf ? daysOf({ edtf, basis: 'given' }) : undefined;
    return published ? [{ published, article: row.article, called: calledOf(row) }] : [];
  });
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The date of one article, as JSON of its When; null where nothing fixes it. */
async function inferredOf(tx: StoreTransaction, row: read.UndatedRow, known: Told): Promise<string | null> {
  const clues = JSON.parse(row.clues) as DateClue[];
  const told: { clue: DateClue; told: DatedTelling[] }[] = [];
  for (const clue of clues) told.push({ clue, told: await toldOf(tx, clue, known) });
  const found = inferDays(told, await siblingsOf(tx, row.article));
  if (!found) return null;
  const [first, last] = found.days.map(isoDay) as [string, string];
  const when: When = {
    edtf: first === last ? first : `${first}/${last}`,
    basis: 'inferred',
    note: `found by other articles: ${found.reason}`,
  };
  return JSON.stringify(when);
}

/** Whether the article stands in the dossier with another date than this one. */
async function isOtherwise(tx: StoreTransaction, article: string, inferred: string | null): Promise<boolean> {
  const row = await read.fullArticle(tx, article);
  const { published } = JSON.parse(row?.record ?? '{"published":{}}') as { published: When };
  return inferred === null ? published.edtf !== undefined : JSON.stringify(published) !== inferred;
}

/** Looks anew for the dates of articles of which something new is told; true where one has changed. */
async function inferDates(keeper: Keeper): Promise<boolean> {
  const { store } = keeper;
  let changed = false;
  for (;;) {
    const rows = await read.staleUndated(store.db, AT_ONCE);
    if (rows.length === 0) return changed;
    const others: string[] = [];
    await store.write(async tx => {
      const known: Told = new Map();
      for (const row of rows) {
        const inferred = await inferredOf(tx, row, known);
        const otherwise = await isOtherwise(tx, row.article, inferred);
        if (otherwise) others.push(row.article);
        // Settled only when it has been read with it: a process may end in between.
        await read.setInferred(tx, row.article, inferred, otherwise);
      }
    });
    for (const id of others) {
      await readAgain(keeper, id);
      await store.write(tx => read.settleUndated(tx, id));
    }
    changed ||= others.length > 0;
  }
}

/** Brings all that stands on several articles up to date. Cheap where nothing changed. `onBatch` is told how many nodes are left. */
export async function settle(keeper: Keeper, onBatch?: (left: number) => void): Promise<void> {
  do {
    await refreshActors(keeper.store);
    await reconcile(keeper.store, onBatch);
  } while (await inferDates(keeper));
}

/** Takes out, for good, what of a copy was not known by `moment`: articles whose date other articles give, and give later or not at all. */
export async function dropLater(store: Store, moment: string): Promise<readonly string[]> {
  const later = (await read.allUndated(store.db)).filter(({ inferred }) => {
    const until = inferred && edtfBounds((JSON.parse(inferred) as When).edtf)?.until;
    return !until || until > moment;
  });
  for (const { article } of later) await store.write(tx => read.dropArticle(tx, article));
  return later.flatMap(({ article, inferred }) => (inferred ? [] : [article]));
}

/** Pages of lists: the same rows in the same order however they are cut, and the rows of an index are those of the list. */
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import * as read from '../../src/store/read.ts';
import { putArticle } from '../../src/store/write.ts';
import { folders } from './helpers.ts';
import { rowsOf } from './rows.ts';

const folder = folders();
let store: Store;

beforeEach(async () => {
  store = await openStore(path.join(folder(), 'd.parley'), { create: true });
  for (const [id, day] of [
    ['art-a', '2026-02-11'],
    ['art-b', null],
    ['art-c', '2026-02-10'],
  ] as const) {
    const rows = rowsOf(id, {
      published_from: day,
      published_until: day && `${day}T23:59`,
      title: `The Bridge of ${id}`,
    });
    const records = rows.records.map(record => ({ ...record, date_from: day, date_until: day && `${day}T23:59` }));
    await store.write(tx => putArticle(tx, { ...rows, records }));
  }
});
afterEach(() => store?.close());

const ids = async (paging: read.RowPage): Promise<string[]> =>
  (await read.selectRecords(store.db, 'statement', {}, paging)).map(({ id }) => id);

it('cuts one order into pages, whatever their size, undated rows last both ways', async () => {
  const all = await ids({});
  expect(all).toHaveLength(120);
  for (const newestFirst of [false, true]) {
    const whole = await ids({ newestFirst });
    expect(new Set(whole)).toEqual(new Set(all));
    expect(whole.slice(-40).every(id => id.startsWith('art-b'))).toBe(true);
    for (const limit of [1, 7, 50]) {
      const cut: string[] = [];
      for (let offset = 0; offset < 120; offset += limit) cut.push(...(await ids({ limit, offset, newestFirst })));
      expect(cut).toEqual(whole);
    }
  }
  expect((await ids({ newestFirst: true }))[0]).toMatch(/^art-a/);
  expect((await ids({}))[0]).toMatch(/^art-c/);
});

it('gives nothing behind the last row, and all rows behind an offset without a limit', async () => {
  expect(await ids({ limit: 10, offset: 120 })).toEqual([]);
  expect(await ids({ offset: 115 })).toHaveLength(5);
  expect(await read.countRecords(store.db, 'statement', {})).toBe(120);
});

it('finds words of titles and texts in whatever case', async () => {
  const found = await read.selectArticles(store.db, { text: 'BRIDGE of art-c' }, {});
  expect(found.map(({ id }) => id)).toEqual(['art-c']);
  expect(await read.countArticles(store.db, { text: 'tExT of art-' })).toBe(3);
});

/** Tables that a query walks through in full, or reads rows of beside an index. */
async function plan(query: { compile(): { sql: string; parameters: readonly unknown[] } }): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const bound = text.replace(/\?/g, () => 'null');
  expect(parameters.length).toBeGreaterThan(0);
  const rows = await sql.raw<{ detail: string }>(`explain query plan ${bound}`).execute(store.db);
  return rows.rows.map(({ detail }) => detail).join('\n');
}

it('finds out which rows a page has from an index alone', async () => {
  const { recordQuery, articleQuery, actorQuery } = await import('../../src/store/filters.ts');
  const order = sql`case when date_from is null then 1 else 0 end`;
  const page = recordQuery(store.db, 'statement', { mode: 'direct' }).select('id').orderBy(order).orderBy('date_from', 'desc').orderBy('article').orderBy('seq'); // biome-ignore format: one thought
  expect(await plan(page)).toMatch(/records USING COVERING INDEX records_shown/);
  const words = recordQuery(store.db, 'statement', { text: 'bridge' }).select(sql<number>`count(*)`.as('n'));
  expect(await plan(words)).toMatch(/records USING COVERING INDEX records_by_words/);
  const times = recordQuery(store.db, 'time', { text: 'bridge' }).select(['id', 'article', 'date_from', 'seq']);
  expect(await plan(times)).toMatch(/^SEARCH records USING COVERING INDEX times_by_words/);
  // What each reading asks: an index that holds all columns asked for must not be walked through for them.
  const ofArticle = store.db.selectFrom('records').select(['dossier', 'noun', 'id', 'article']).where('dossier', '=', 'main').where('noun', '!=', 'time').where('article', '=', 'a'); // biome-ignore format: one thought
  expect(await plan(ofArticle)).toMatch(/USING INDEX records_by_article \(dossier=\? AND article=\?\)/);
  expect(await plan(articleQuery(store.db, { outlet: 'x' }).select('id'))).toMatch(/COVERING INDEX articles_/);
  expect(await plan(actorQuery(store.db, { kind: 'person' }).select('id'))).toMatch(/COVERING INDEX actors_/);
});

it('counts the lines of a timeline that words or an outlet narrow with the page itself', async () => {
  const all = await read.timelinePage(store.db, {}, {});
  expect(all.total).toBe(all.rows.length);
  const text = 'bridge';
  const found = await read.timelinePage(store.db, { text }, {});
  expect(found.total).toBe(found.rows.length);
  expect(found.total).toBeGreaterThan(0);
  const first = await read.timelinePage(store.db, { text }, { limit: 1 });
  expect(first).toEqual({ rows: found.rows.slice(0, 1), total: found.total });
  const behind = await read.timelinePage(store.db, { text }, { limit: 5, offset: found.total });
  expect(behind).toEqual({ rows: [], total: found.total });
  expect(await read.timelinePage(store.db, { text: 'nowhere to be read' }, {})).toEqual({ rows: [], total: 0 });
});

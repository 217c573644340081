/** The index over a dossier that is really kept: it follows reading, removing, rejecting, and past days. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dossier, openDossier } from '../../src/parley.ts';
import { openStore } from '../../src/store/open-store.ts';
import { findHits } from '../../src/store/search.ts';

const ARTICLES = [
  '---\ntitle: Vesmark promises a bridge\noutlet: Northern Wire\npublished: 2031-03-04\n---\n“We will open the bridge at Holm on Friday,” Foreign Minister Ada Brenner of Vesmark told reporters.',
  '---\ntitle: Élan at the river\noutlet: The Daily Lantern\npublished: 2031-03-08\n---\n“The bridges are not ours to open,” said Ilan Koro, the envoy of Oster.',
];

let folder: string;
let dossier: Dossier;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-search-'));
  dossier = await openDossier(path.join(folder, 'talks.parley'), { now: () => '2031-03-10T00:00:00Z', create: true });
  await dossier.read(ARTICLES.map((text, i) => ({ name: `${i}.md`, bytes: new TextEncoder().encode(text) })));
});
afterAll(async () => {
  await dossier?.close();
  rmSync(folder, { recursive: true, force: true });
});

const nouns = async (words: string, of: Dossier = dossier) =>
  (await of.search(words)).hits.items.map(({ noun, article }) => `${noun} ${article.outlet}`).sort();

it('finds words in articles and in what they tell, in other forms too', async () => {
  const found = await dossier.search('bridge ');
  expect(found.counts.article).toBe(2);
  expect(found.counts.statement).toBe(2);
  expect(found.hits.total).toBe(Object.values(found.counts).reduce((sum, n) => sum + n, 0));
  expect(await nouns('elan ')).toEqual(['article The Daily Lantern']);
  expect((await dossier.search('brenner')).actors.map(({ name }) => name)).toContain('Ada Brenner');
  const [first] = (await dossier.search('holm friday', { noun: 'statement' })).hits.items;
  expect(first!.heading).toBe('Ada Brenner');
  expect(first!.pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Holm', 'Friday']);
});

it('knows nothing of what came out later', async () => {
  const then = await dossier.asOf('2031-03-05');
  try {
    expect((await then.search('bridge ')).counts.article).toBe(1);
    expect(await nouns('elan ', then)).toEqual([]);
  } finally {
    await then.close();
  }
});

it('follows what is rejected, removed and put back', async () => {
  const { hits } = await dossier.search('holm ', { noun: 'statement' });
  const judgement = await dossier.judge({ verdict: 'reject', left: hits.items[0]!.id });
  expect((await dossier.search('holm ', { noun: 'statement' })).hits.items).toEqual([]);
  await dossier.withdraw(judgement);
  expect((await dossier.search('holm ', { noun: 'statement' })).hits.items).toHaveLength(1);
  const before = await dossier.search('holm ');
  await dossier.remove(before.hits.items[0]!.article.id);
  expect((await dossier.search('holm ')).hits.total).toBe(0);
  await dossier.restore(before.hits.items[0]!.article.id);
  expect(await dossier.search('holm ')).toEqual(before);
});

it('knows for every row what lists show in its place, whatever was read again, judged, removed or put back', async () => {
  const file = path.join(folder, 'told.parley');
  const told = await openDossier(file, { now: () => '2031-03-10T00:00:00Z', create: true });
  const store = await openStore(file);
  const check = async () => {
    await told.summary();
    const rows = await sql<{ id: string; lead: string; cluster: string }>`
      select search_rows.id as id, coalesce(shown.id, '') as lead, coalesce(records.cluster, search_rows.id) as cluster
      from search_rows left join records on records.id = search_rows.id
      left join search_rows as shown on shown.key = search_rows.lead`.execute(store.db);
    expect(rows.rows.filter(({ lead, cluster }) => lead !== cluster)).toEqual([]);
    return rows.rows.filter(({ id, lead }) => id !== lead && lead !== '').length;
  };
  const said = '“We will open the bridge at Holm on Friday,” Foreign Minister Ada Brenner of Vesmark told reporters.';
  const texts = ['Northern Wire', 'The Daily Lantern', 'Eastern Post'].map(
    (outlet, i) => `---\noutlet: ${outlet}\npublished: 2031-03-0${4 + i}\n---\n${said} ${'It rained. '.repeat(i)}`,
  );
  await told.read(texts.map((text, i) => ({ name: `${i}.md`, bytes: new TextEncoder().encode(text) })));
  expect(await check()).toBeGreaterThan(0);
  const [first] = (await told.articles({ outlet: 'Northern Wire' })).items;
  await told.set(first!.id, { outlet: 'Northern Wires' });
  expect(await check()).toBeGreaterThan(0);
  const [statement] = (await told.statements()).items;
  const rejected = await told.judge({ verdict: 'reject', left: statement!.statement.id });
  await check();
  await told.withdraw(rejected);
  await told.remove(first!.id);
  expect(await check()).toBeGreaterThan(0);
  await told.restore(first!.id);
  expect(await check()).toBeGreaterThan(0);
  await store.close();
  await told.close();
});

it('looks at the newest passages alone where very many have the words, and says so', async () => {
  const store = await openStore(path.join(folder, 'talks.parley'));
  const page = { limit: 20, offset: 0 };
  const all = await findHits(store.db, 'bridge', page);
  expect(all.looked).toBeUndefined();
  const few = await findHits(store.db, 'bridge', page, 2);
  expect(few.looked).toBe(2);
  expect(few.rows.length).toBeLessThanOrEqual(2);
  expect(new Set(all.rows.map(({ id }) => id))).toEqual(new Set([...all.rows, ...few.rows].map(({ id }) => id)));
  expect([...few.counts.values()].reduce((sum, n) => sum + n, 0)).toBe(few.rows.length);
  // The article that came into the index last holds them: it was put back above.
  const [last] = (await dossier.articles({ outlet: 'Northern Wire' })).items;
  const articleOf = async ({ noun, id }: { noun: string; id: string }): Promise<string> => {
    if (noun === 'article') return id;
    return (await (noun === 'statement' ? dossier.statement(id) : dossier.move(id))).article.id;
  };
  for (const row of few.rows) expect(await articleOf(row)).toBe(last!.id);
  await store.close();
});

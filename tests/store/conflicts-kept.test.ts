/** Conflicts are kept from one state of a dossier to the next: whatever changes, they are those of a dossier opened anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateArticles } from '../../bench/generate/articles.ts';
import { type Dossier, openDossier, type Source } from '../../src/parley.ts';

const now = () => '2031-03-10T00:00:00Z';
const articles = [...generateArticles({ articles: 16, seed: 5 })];
const denial = (name: string, day: number, text: string): Source => ({
  name,
  bytes: new TextEncoder().encode(`---\noutlet: Northern Wire\npublished: 2031-03-0${day}\n---\n${text}`),
});
const CHARGE = denial('charge.md', 4, 'Norway accused Chile of shelling the harbour market at Holm, a spokesman said.');
const DENIAL = denial('denial.md', 6, 'Chile denied that it had shelled the harbour market at Holm.');

let folder: string;
let file: string;
let dossier: Dossier;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-kept-'));
  file = path.join(folder, 'talks.parley');
  dossier = await openDossier(file, { now, create: true });
});
afterAll(async () => {
  await dossier?.close();
  rmSync(folder, { recursive: true, force: true });
});

const linesOf = (some: readonly object[]): Source => ({
  name: 'generated.jsonl',
  bytes: new Uint8Array(),
  as: 'lines',
  lines: async function* () {
    for (const one of some) yield JSON.stringify(one);
  },
});

async function expectAnew(): Promise<number> {
  const kept = await dossier.conflicts();
  const other = await openDossier(file, { now });
  expect(kept).toEqual(await other.conflicts());
  await other.close();
  return kept.length;
}

it('are those of looking at all again after reading, putting right, removing, rejecting and renaming', async () => {
  await dossier.read([linesOf(articles.slice(0, 12)), CHARGE]);
  const before = await expectAnew();
  await dossier.read([DENIAL]);
  expect(await expectAnew()).toBeGreaterThan(before);
  const denials = (await dossier.conflicts()).filter(({ says }) => says.includes('Holm'));
  expect(denials).not.toEqual([]);
  await dossier.read([linesOf(articles.slice(12))]);
  await expectAnew();
  const [first] = (await dossier.articles({ outlet: 'Northern Wire' })).items;
  // Months before the denial: nothing to be denied any more.
  await dossier.set(first!.id, { published: '2030-11-04' });
  await expectAnew();
  await dossier.set(first!.id, { published: '2031-03-04' });
  await dossier.remove(first!.id);
  await expectAnew();
  await dossier.restore(first!.id);
  const reject = await dossier.judge({ verdict: 'reject', left: denials[0]!.records[0]! });
  await expectAnew();
  await dossier.withdraw(reject);
  const [actor] = (await dossier.actors()).items;
  await dossier.judge({ verdict: 'rename', left: actor!.id, value: 'Somebody Else' });
  await dossier.conflicts();
  await dossier.brief('2031-03-01');
  await expectAnew();
}, 120_000);

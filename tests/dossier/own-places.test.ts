/** A dossier's own places: on the map, on a past day, in the page that is one file; put down again without reading anything anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Dossier, openDossier } from '../../src/parley.ts';

const ARTICLE = `---
title: Talks in Brod
outlet: Northern Wire
published: 2031-05-02
---
Envoys of France and Oman met in Brod on Thursday and held talks for three hours.`;

const BROD = 'places:\n  - { name: Brod, also: [Alt-Brod], lat: 46.5, lon: 30 }\n';
const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
let dossier: Dossier;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-places-'));
  dossier = await openDossier(path.join(folder, 'talks.parley'), { now: () => '2031-06-01T00:00:00Z', create: true });
  await dossier.read([{ name: 'talks.md', bytes: bytes(ARTICLE) }]);
});
afterEach(async () => {
  await dossier.close();
  rmSync(folder, { recursive: true, force: true });
});

const brodOf = async (of = dossier) => (await of.places()).places.find(({ name }) => name === 'Brod');

it('are drawn once they are known, and not before', async () => {
  expect(await brodOf()).toMatchObject({ occurred: expect.any(Number) });
  expect((await brodOf())?.at).toBeUndefined();
  const [before] = (await dossier.articles()).items;
  await dossier.read([{ name: 'names.yaml', as: 'names', bytes: bytes(BROD) }]);
  const brod = await brodOf();
  expect(brod?.at).toMatchObject({ latitude: 46.5, longitude: 30 });
  expect((await dossier.eventsAt(brod!.key)).total).toBeGreaterThan(0);
  expect((await dossier.articles()).items).toEqual([before]);
  expect(await dossier.names()).toContainEqual({ name: 'Brod', kind: 'place', aliases: ['Alt-Brod'] });
  const then = await dossier.asOf('2031-05-03');
  expect((await brodOf(then))?.at).toBeDefined();
  await then.close();
});

it('stay beside those of another names.yaml, and go when the names are replaced', async () => {
  await dossier.read([
    { name: 'a/names.yaml', as: 'names', bytes: bytes(BROD) },
    { name: 'b/names.yaml', as: 'names', bytes: bytes('places: [{ name: Salt House, lat: 1, lon: 1 }]\n') },
  ]);
  expect((await brodOf())?.at).toBeDefined();
  await dossier.setNames('actors: []\n', 'names.yaml');
  expect((await brodOf())?.at).toBeUndefined();
});

it('that cannot be placed together are refused, and nothing changes', async () => {
  await dossier.setNames('places: [{ name: Geneva, partOf: Brod }, { name: Brod, lat: 46.5, lon: 30 }]\n', 'a');
  const report = await dossier.read([
    { name: 'names.yaml', as: 'names', bytes: bytes('places: [{ name: Brod, partOf: Geneva }]\n') },
  ]);
  expect(report.notRead[0]?.reason ?? '').toContain('it is a part of itself');
  expect((await brodOf())?.at).toBeDefined();
});

/** Weak records of a dossier that is really kept: what judgements, new readings and a past day make of the list; the same out of the whole record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBrief } from '../../src/dossier/brief.ts';
import { weakIn } from '../../src/dossier/weak.ts';
import { type Dossier, openDossier } from '../../src/parley.ts';

const EARLY = `---
title: Ostria waits
outlet: Northern Wire
published: 2031-05-02
---
Foreign Minister Dara Lindqvist of Ostria met reporters in Geneva on Friday. "We wait for the other side to answer our letter," she said.

Ostria demanded the withdrawal of all troops from the valley.`;

const LATE = `---
title: A second day
outlet: The Lantern
published: 2031-05-09
---
Foreign Minister Dara Lindqvist of Ostria left Geneva on Friday. "Nobody has written back to us so far," she said.`;

const NAMES = `actors:
  - { name: Ostria, kind: state, demonyms: [Ostrian] }
`;

let folder: string;
let dossier: Dossier;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-weak-'));
  dossier = await openDossier(path.join(folder, 'talks.parley'), { now: () => '2031-06-01T00:00:00Z', create: true });
  const bytes = (text: string) => new TextEncoder().encode(text);
  await dossier.read([
    { name: 'names.yaml', bytes: bytes(NAMES), as: 'names' },
    { name: 'early.md', bytes: bytes(EARLY) },
    { name: 'late.md', bytes: bytes(LATE) },
  ]);
});
afterEach(async () => {
  await dossier.close();
  rmSync(folder, { recursive: true, force: true });
});

const weakIds = async (of = dossier): Promise<string[]> => (await of.weak()).items.map(({ id }) => id);

it('lists what leans on other sentences, and leaves out what was accepted, also after a new reading', async () => {
  const before = await dossier.weak('statement');
  expect(before.items.map(({ reasons }) => reasons[0])).toEqual([
    'its speaker stands there only as “she”',
    'its speaker stands there only as “she”',
  ]);
  const { id } = before.items[0]!;
  const judgement = await dossier.judge({ verdict: 'accept', left: id });
  expect(await weakIds()).not.toContain(id);
  await dossier.setNames(`${NAMES}  - { name: Vesmark, kind: state }\n`, 'names.yaml');
  expect(await weakIds()).not.toContain(id);
  await dossier.withdraw(judgement);
  expect(await weakIds()).toContain(id);
});

it('puts a position first that a standing and the brief rest on', async () => {
  const [first] = (await dossier.weak()).items;
  expect(first).toMatchObject({ noun: 'position', rests: expect.arrayContaining(['standing']) });
});

it('knows on a past day only what was known then', async () => {
  const then = await dossier.asOf('2031-05-03');
  try {
    const all = await weakIds();
    const known = await weakIds(then);
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(known));
  } finally {
    await then.close();
  }
});

it('pages, and is the same out of the whole record, as the page that is one file has it', async () => {
  const all = await dossier.weak();
  const page = await dossier.weak(undefined, { limit: 1, offset: 1 });
  expect(page).toEqual({ items: all.items.slice(1, 2), total: all.total, offset: 1 });
  const record = await dossier.record();
  expect(weakIn(record, await dossier.standings(), makeBrief(record, undefined))).toEqual(all.items);
});

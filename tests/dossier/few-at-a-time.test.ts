/** What is read of a dossier a little at a time: the same as is made of the whole record. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateArticles } from '../../bench/generate/articles.ts';
import { makeBrief } from '../../src/dossier/brief.ts';
import { ledger, standings } from '../../src/dossier/ledger.ts';
import { matrixOf } from '../../src/dossier/matrix.ts';
import { publishedOn, rolesOf } from '../../src/dossier/roles.ts';
import type { ParleyRecord } from '../../src/model/record.ts';
import type { Dossier, Source } from '../../src/parley.ts';
import { exampleFiles, examplesFolder } from '../golden/reading.ts';
import { folders } from '../store/helpers.ts';
import { open, recordOf } from './helpers.ts';

const folder = folders();
let dossier: Dossier;
let record: ParleyRecord;

const fileSource = (name: string): Source => ({ name, bytes: readFileSync(path.join(examplesFolder, name)) });

beforeAll(async () => {
  dossier = await open(folder(), 'many.parley');
  const lines = [...generateArticles({ articles: 40, seed: 7 })].map(line => JSON.stringify(line)).join('\n');
  const generated = { name: 'generated.jsonl', bytes: Buffer.from(lines) };
  await dossier.read([...exampleFiles().map(fileSource), generated]);
  record = await recordOf(dossier);
}, 120_000);
afterAll(() => dossier?.close());

describe('the ledger', () => {
  it('has the standings of the whole record, with the change of every position', async () => {
    const whole = standings(record.positions ?? [], (await dossier.brief())!.asOf);
    const asked = await dossier.standings();
    expect(whole.length).toBeGreaterThan(3);
    expect(asked.map(({ last, line, daysAgo }) => ({ last, line, daysAgo }))).toEqual(
      whole.map(({ last, line, daysAgo }) => ({ last, line, daysAgo })),
    );
  });

  it('has one of one issue and of one party, whose changes do not depend on what is left out', async () => {
    const all = await dossier.standings();
    const [first] = all;
    const ofIssue = await dossier.standings({ issue: first!.issue });
    expect(ofIssue).toEqual(all.filter(({ issue }) => issue === first!.issue));
    const ofParty = await dossier.standings({ actor: first!.partyId });
    expect(ofParty.find(({ issue }) => issue === first!.issue)).toEqual(first);
  });

  it('has a matrix laid out by all standings, of which few are read', async () => {
    const all = await dossier.standings();
    const day = (await dossier.brief())!.asOf;
    for (const asked of [{}, { rows: 1 }, { party: all.at(-1)!.party }, { allParties: true, rows: 100 }])
      expect(await dossier.matrix(asked)).toEqual(JSON.parse(JSON.stringify(matrixOf(all, day, asked))));
  });
});

it('the page of an actor has the roles of the whole record, and the first of its articles', async () => {
  const days = new Map(record.articles.map(article => [article.id, publishedOn(article)]));
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  const told = record.actors.filter(({ roles }) => roles.length > 0);
  expect(told.length).toBeGreaterThan(5);
  for (const actor of told) {
    const view = await dossier.actor(actor.id);
    expect(view.roles).toEqual(
      rolesOf(
        actor.roles,
        id => names.get(id),
        id => days.get(id),
        actor.speaksFor,
      ),
    );
    const articles = new Set(actor.evidence.map(({ article }) => article));
    expect(view.articles.total).toBe(articles.size);
    expect(view.articles.items.every(({ id }) => articles.has(id))).toBe(true);
  }
});

describe('the brief', () => {
  const days = ['2025-03-17', '2025-03-10', '2025-03-05', '2025-03-01', '2024-03-01', '2024-01-01'];
  it.each(days)(
    'since %s is that of the whole record, for as long as nothing disputed goes on from before',
    async since => {
      const whole = makeBrief({ ...record, conflicts: [] }, since)!;
      expect(await dossier.brief(since, false)).toEqual(whole);
      const disputed = (brief = whole) => brief.parts.find(({ id }) => id === 'disputed')!;
      const full = disputed(makeBrief(record, since));
      const asked = disputed(await dossier.brief(since));
      expect(asked.lines.length + asked.left).toBe(full.lines.length + full.left);
    },
  );
  it('has no other record than those of its days where nothing is due', async () => {
    const brief = await dossier.brief('2025-03-17', false);
    expect(brief!.sources.length).toBeLessThan(record.articles.length / 2);
  });
});

it('takes the positions of a line in their order, however they come', () => {
  const positions = record.positions ?? [];
  const lines = [...ledger(positions).entries()].sort();
  expect([...ledger([...positions].reverse()).entries()].sort()).toEqual(lines);
});

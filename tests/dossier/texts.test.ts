/** Proposals' own texts in a dossier: versions in order, joined to the coverage, as known on a day, removed, exported. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/parley.ts';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source } from './helpers.ts';

const folder = folders();
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('docs/reference/record.schema.json', 'utf8')) as object,
);

const FIRST =
  '1. The parties shall cease hostilities.\n2. Karvelian troops shall withdraw from the Sarn river within [60] days.\n3. Monitors shall watch the line.';
const SECOND =
  '1. The parties shall cease hostilities.\n2. Monitors shall watch the line.\n3. Karvelian troops shall withdraw from the Sarn river within 60 days.\n4. Prisoners shall go home.';

const text = (name: string, version: string, words: string, published?: string): Source => ({
  name,
  bytes: Buffer.from(words),
  as: 'proposal',
  proposal: { name: 'Lindmark framework', version, authors: ['Ruvania'] },
  given: { published },
});
const first = text('a.txt', '1', FIRST, '2026-02-10');
const second = text('b.txt', '2', SECOND, '2026-02-14');
const coverage = source('press', {
  id: 'press',
  outlet: 'Valley Post',
  published: '2026-02-12',
  text: 'Norway submitted the Lindmark framework to the mediators on Tuesday. Under the Lindmark framework, monitors would watch the line. The Lindmark framework calls for troops to withdraw from the Sarn river within 60 days.',
});

describe("a proposal's own text", () => {
  it('is kept version by version, in any order of reading, once', async () => {
    const dossier = await open(folder());
    expect(await dossier.read([second, first])).toMatchObject({ texts: 2, articles: 0, notRead: [] });
    expect(await dossier.read([first])).toMatchObject({ texts: 0, known: 1 });
    const all = await dossier.texts();
    expect(all.map(({ version, number, clauses, brackets }) => [version, number, clauses, brackets])).toEqual([
      ['1', 1, 3, 1],
      ['2', 2, 4, 0],
    ]);
    expect(all[1]!.previous).toBe(all[0]!.id);
    const { changes, before, after } = await dossier.compareTexts('lindmark framework');
    expect([before.version, after.version]).toEqual(['1', '2']);
    expect(changes).toEqual({ same: 1, moved: 1, renumbered: 1, reworded: 1, added: 1, dropped: 0 });
    await expect(dossier.compareTexts('Lindmark framework', { to: '1' })).rejects.toMatchObject({
      code: 'one-version',
    });
    await expect(dossier.text('Another plan')).rejects.toMatchObject({ code: 'not-found' });
    await expect(dossier.text('Lindmark framework', '9')).rejects.toMatchObject({ code: 'not-found' });
    await dossier.close();
  });

  it('says in its own front matter that it is one, among articles; an article that only speaks of proposals is none', async () => {
    const dossier = await open(folder());
    const file = (name: string, front: string, words = FIRST): Source => ({
      name,
      bytes: Buffer.from(`---\n${front}\n---\n${words}`),
    });
    const report = await dossier.read([
      file(
        'text.md',
        'as: proposal\r\nname: Lindmark framework\nversion: 1\npublished: 2026-02-10\nauthors: [Ruvania]',
      ),
      file(
        'article.md',
        'title: As proposal goes\npublished: 2026-02-11',
        'as: proposal\n\nNorway waits, its envoy said.',
      ),
    ]);
    expect(report).toMatchObject({ texts: 1, articles: 1, notRead: [] });
    expect(await dossier.texts()).toMatchObject([
      { name: 'Lindmark framework', version: '1', authors: ['Ruvania'], published: { edtf: '2026-02-10' }, clauses: 3 },
    ]);
    await dossier.close();
  });

  it('is joined to what the coverage says of its clauses, where that is sure', async () => {
    const dossier = await open(folder());
    await dossier.read([first, second, coverage]);
    const [proposal] = (await dossier.moves('proposal')).items;
    const record = await dossier.text('Lindmark framework');
    expect(record.proposal).toBe(proposal!.record.id);
    const reported = record.clauses.map(({ label, reported: of }) => [label, of.map(({ noun }) => noun)]);
    expect(reported).toEqual([
      ['1', []],
      ['2', ['proposal']],
      ['3', expect.arrayContaining(['position'])],
      ['4', []],
    ]);
    expect((await dossier.text(proposal!.record.id, '1')).version).toBe('1');
    await dossier.close();
  });

  it('is not joined to a plan of another name', async () => {
    const dossier = await open(folder());
    const other = source('other', {
      id: 'other',
      published: '2026-02-12',
      text: 'Norway submitted the Tornby plan to the mediators on Tuesday.',
    });
    await dossier.read([second, other]);
    expect((await dossier.moves('proposal')).total).toBe(1);
    expect((await dossier.text('Lindmark framework')).proposal).toBeUndefined();
    await dossier.close();
  });

  it('stands in the export as its schema says, with its words', async () => {
    const dossier = await open(folder());
    await dossier.read([second, coverage, first]);
    const record = await recordOf(dossier);
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
    expect(record.texts).toHaveLength(2);
    for (const { text: words, clauses } of record.texts!) {
      for (const { start, end, text: own } of clauses) expect(words.slice(start, end).replace(/\s+/g, ' ')).toBe(own);
    }
    await dossier.close();
  });

  it('is known from its day on; without one it is left out of every day, and said so', async () => {
    const dossier = await open(folder());
    await dossier.read([first, second, text('c.txt', '3', `${SECOND}\n5. More.`)]);
    expect(await dossier.texts()).toHaveLength(3);
    const then = await dossier.asOf('2026-02-12');
    expect((await then.texts()).map(({ version }) => version)).toEqual(['1']);
    expect((await recordOf(then)).setAside).toHaveLength(1);
    await expect(then.remove((await then.texts())[0]!.id)).rejects.toMatchObject({ code: 'as-of' });
    await then.close();
    await dossier.close();
  });

  it('can be taken out and brought back', async () => {
    const dossier = await open(folder());
    await dossier.read([first, second]);
    const { id } = (await dossier.texts())[0]!;
    expect(await dossier.remove(id)).toBe(true);
    expect(await dossier.remove(id)).toBe(false);
    expect((await dossier.texts()).map(({ version }) => version)).toEqual(['2']);
    expect(await dossier.restore(id)).toBe(true);
    expect(await dossier.texts()).toHaveLength(2);
    await dossier.close();
  });

  it('comes from files with fields, pages with lists, and JSON Lines beside articles', async () => {
    const dossier = await open(folder());
    const report = await dossier.read([
      {
        name: 'a.md',
        as: 'proposal',
        proposal: {},
        bytes: Buffer.from(
          '---\ntitle: River plan\nversion: 1\ndate: 2026-02-01\nauthors: [Norway, Sweden]\n---\n# River plan\n\n1. One.\n2. Two.',
        ),
      },
      {
        name: 'b.html',
        as: 'proposal',
        proposal: { name: 'River plan', version: '2' },
        bytes: Buffer.from(
          '<html><head><title>x</title></head><body><h1>River plan</h1><ol><li>The first point of it.</li><li>The second point of it.</li></ol></body></html>',
        ),
      },
      { name: 'c.jsonl', as: 'lines', bytes: Buffer.from(''), lines: () => lines() },
      { name: 'd.txt', as: 'proposal', proposal: {}, bytes: Buffer.from('1. A plan that nobody named.') },
      { name: 'e.txt', as: 'proposal', proposal: { name: 'X' }, bytes: Buffer.from('%PDF-1.4 x') },
    ]);
    async function* lines() {
      yield JSON.stringify({
        as: 'proposal',
        name: 'River plan',
        version: 3,
        published: '2026-02-03',
        text: '1. One.\n2. Two.\n3. Three.',
      });
      yield JSON.stringify({
        id: 'x',
        published: '2026-02-03',
        text: 'Mara Velin said that the "as": "proposal" line would stand.',
      });
    }
    expect(report.notRead.map(({ source: name, code }) => [name, code])).toEqual([
      ['d.txt', 'no-name'],
      ['e.txt', 'binary'],
    ]);
    expect([report.texts, report.articles]).toEqual([3, 1]);
    const all = await dossier.texts();
    expect(all.map(({ version, clauses, authors }) => [version, clauses, authors.length])).toEqual([
      ['1', 2, 2],
      ['3', 3, 0],
      ['2', 2, 0],
    ]);
    expect((await dossier.text('River plan', '2')).clauses.map(({ label }) => label)).toEqual(['1', '2']);
    await dossier.close();
  });
});

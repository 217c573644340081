/** Draws of what was joined, for readers to judge: what a line shows, how a draw is made up, and that verdicts keep no text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DrawnGroup, type DrawnRecord, keptVerdicts } from '../../eval/judging/drawn.ts';
import { drawJoined, type JoinedNoun, type NamedDossier } from '../../eval/judging/joined.ts';
import { sampleHard } from '../../eval/judging/sample.ts';
import { open, source } from '../dossier/helpers.ts';

const ARTICLES = [
  {
    id: 'post',
    outlet: 'Valley Post',
    published: '2026-02-10',
    text: 'Mara Velin, the chief negotiator of Norway, met Pavel Orst, the foreign minister of Sweden, in Vienna on Tuesday.\n\n"We will not leave the table until the river is shared," Velin said.\n\nVelin said her government would release fifty prisoners by Friday.',
  },
  {
    id: 'gazette',
    outlet: 'Harbour Gazette',
    published: '2026-02-11',
    text: 'Norwegian negotiator Mara Velin held talks with Swedish Foreign Minister Pavel Orst in Vienna on Tuesday.\n\n"We will not leave the table until the river is shared," Mara Velin told reporters.\n\nMr. Orst denied that Sweden had agreed to share the river.',
  },
];

const work = mkdtempSync(path.join(tmpdir(), 'parley-judging-'));
const dossiers: NamedDossier[] = [];

beforeAll(async () => {
  const dossier = await open(work);
  await dossier.read([source('river', ...ARTICLES)]);
  dossiers.push({ name: 'river', dossier });
});
afterAll(async () => {
  for (const { dossier } of dossiers) await dossier.close();
  rmSync(work, { recursive: true, force: true });
});

const drawn = (noun: JoinedNoun, count?: number): Promise<DrawnGroup[]> => drawJoined(dossiers, noun, count, 7);

describe('what was joined', () => {
  it('a statement: the joined fields, and every telling with outlet, day and marked words', async () => {
    const [line] = await drawn('merged-statement');
    expect(Object.values(line!.record)).toContain('Mara Velin');
    expect(line!.stratum).toBe('copies');
    expect(line!.tellings.map(({ outlet, published }) => [outlet, published])).toEqual([
      ['Valley Post', '2026-02-10'],
      ['Harbour Gazette', '2026-02-11'],
    ]);
    for (const { words, fields } of line!.tellings) {
      expect(words).toMatch(/⟦[^⟧]*not leave the table[^⟧]*⟧/);
      expect(fields).toContain('speaker: Mara Velin');
    }
  });

  it('an actor: what each article calls it', async () => {
    const lines = await drawn('actor');
    const velin = lines.find(({ record }) => record.name === 'Mara Velin')!;
    expect(velin.record['speaks for']).toBe('Norway');
    expect(velin.tellings.map(({ article }) => article).sort()).toEqual(['gazette', 'post']);
    expect(velin.tellings.every(({ fields }) => fields?.includes('Velin'))).toBe(true);
  });

  it('briefs: lines of the days on which articles came out, with their sources', async () => {
    const lines = await drawn('brief', 2);
    expect(new Set(lines.map(({ record }) => record['as of']))).toEqual(new Set(['2026-02-10', '2026-02-11']));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { tellings, record } of lines) {
      expect(record.line).toBeTruthy();
      expect(tellings.length).toBeGreaterThan(0);
      for (const { published } of tellings) expect(published <= record['as of']!).toBe(true);
    }
  });

  it('is the same for the same seed', async () => expect(await drawn('actor', 3)).toEqual(await drawn('actor', 3)));
});

describe('sampleHard', () => {
  const items = Array.from({ length: 60 }, (_, i) => i);
  const easyIn = (isEasy: (item: number) => boolean): number => {
    const taken = sampleHard(items, isEasy, 20, 3);
    expect(new Set(taken).size).toBe(20);
    return taken.filter(isEasy).length;
  };
  it('a tenth of what is easy', () => expect(easyIn(item => item < 30)).toBe(2));
  it('more where the others do not suffice', () => expect(easyIn(item => item < 50)).toBe(10));
  it('none where there is none', () => expect(easyIn(() => false)).toBe(0));
  it('all where there are fewer than wanted', () =>
    expect(sampleHard([1, 2], item => item === 1, 5, 3)).toHaveLength(2));
});

describe('verdicts as kept', () => {
  const group: DrawnGroup = {
    id: 'e-1',
    dossier: 'river',
    stratum: 'other words',
    record: { kind: 'talks' },
    tellings: [
      {
        article: 'post',
        outlet: 'Valley Post',
        published: '2026-02-10',
        start: 3,
        end: 9,
        words: 'the ⟦secret⟧ words',
      },
      { article: 'gazette', outlet: 'Gazette', published: '2026-02-11', start: 5, end: 8, words: '⟦secret⟧ again' },
    ],
  };
  const record: DrawnRecord = { id: 'e-2', article: 'post', start: 1, end: 2, record: { text: 'secret' }, words: [] };
  it('ids, offsets, strata and faults, and no word of the articles', () => {
    const kept = keptVerdicts('merged-event', 7, [group, record, { ...group, id: 'e-3' }], [
      { id: 'e-1', right: false, fault: 'two meetings' },
      { id: 'e-2', right: true },
    ]); // biome-ignore format: one glance
    expect(kept).toEqual({
      noun: 'merged-event',
      seed: 7,
      right: 1,
      of: 2,
      strata: { 'other words': { right: 0, of: 1 } },
      judged: [
        {
          stratum: 'other words',
          tellings: [
            { article: 'post', start: 3, end: 9 },
            { article: 'gazette', start: 5, end: 8 },
          ],
          right: false,
          fault: 'two meetings',
        },
        { article: 'post', start: 1, end: 2, right: true },
      ],
    });
    expect(JSON.stringify(kept)).not.toMatch(/secret|Valley/);
  });
});

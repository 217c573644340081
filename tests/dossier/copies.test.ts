/** Copies of one article that all differ a little: they cost no square of their number, and no order enters where blocks are cut. */
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { LEADERS } from '../../src/store/blocks.ts';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source, type TestArticle } from './helpers.ts';

const folder = folders();
const WORDS = 'road valley bridge harbour market school clinic tower'.split(' ');
const COPIES = LEADERS + 10;
const copy = (i: number) => ({
  id: `c${i}`,
  outlet: `Paper ${i}`,
  published: '2031-03-04',
  text: `Envoys of Norway and Chile met in Geneva on Tuesday to talk about the ${WORDS[i % 8]} and the ${WORDS[(i * 3 + 1) % 8]} number ${i}, officials said.`,
});

it('are joined alike in every order, and compared with a few of their block', async () => {
  const copies = Array.from({ length: COPIES }, (_, i) => copy(i));
  const records = [];
  for (const batches of [[copies], [copies.slice(40).reverse(), copies.slice(0, 40)]]) {
    const at = folder();
    const dossier = await open(at, 'copies.parley');
    for (const batch of batches) await dossier.read([source('all', ...batch)]);
    records.push(await recordOf(dossier));
    await dossier.close();
    const db = new Database(path.join(at, 'copies.parley'));
    const { n } = db.prepare("select count(*) as n from pairs where noun = 'event'").get() as { n: number };
    db.close();
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThanOrEqual(LEADERS * COPIES);
    expect(n).toBeLessThan((COPIES * (COPIES - 1)) / 2);
  }
  expect(records[1]).toEqual(records[0]);
}, 240_000);

it('promises and reports of them, in thousands of wordings: their pairs grow with their number, in every order', async () => {
  const half = LEADERS + 10;
  const promised = (i: number) => ({
    id: `p${i}`,
    published: '2031-03-04',
    text: `Norway will withdraw its troops from the ${WORDS[i % 8]} of Sorvik and from hill ${i} by Friday.`,
  });
  const done = (i: number) => ({
    id: `d${i}`,
    published: '2031-03-08',
    text: `Norway withdrew its troops from the ${WORDS[i % 8]} of Sorvik and from hill ${i} on Friday.`,
  });
  const all = Array.from({ length: half }, (_, i) => [promised(i), done(i)]).flat();
  const records = [];
  for (const batches of [[all], [all.slice(60).reverse(), all.slice(0, 60)]]) {
    const at = folder();
    const dossier = await open(at, 'promises.parley');
    for (const batch of batches) await dossier.read([source('all', ...batch)]);
    records.push(await recordOf(dossier));
    await dossier.close();
    const db = new Database(path.join(at, 'promises.parley'));
    const { n } = db.prepare("select count(*) as n from pairs where noun = 'outcome'").get() as { n: number };
    db.close();
    expect(n).toBeGreaterThan(LEADERS);
    expect(n).toBeLessThanOrEqual(LEADERS * 2 * half);
    expect(n).toBeLessThan(half * half);
  }
  expect(records[1]).toEqual(records[0]);
}, 240_000);

describe('copies that name people and bodies of no list', () => {
  const TEXT = [
    'Envoys of Norway and Chile were to meet in Geneva for a second round of talks on the harbour of Sorvik, mediators said.',
    'The rebels accused the brigade of breaking its promise to withdraw its guns from the harbour wall.',
    '"We have kept every word of what we signed in the spring," said Orlen, a commander of the brigade. "Nobody may say otherwise."',
    'At least 40 people were killed when shells hit the market, the council said.',
  ];
  const edited = TEXT.map(paragraph => paragraph.replace('40', '41'));
  const texts = [TEXT, TEXT, edited, [...TEXT, 'Additional reporting by our staff.'], TEXT, edited];
  const copies = texts.map((text, i) => ({
    id: `k${i}`,
    outlet: `Paper ${i}`,
    ...(i % 2 === 0 ? {} : { published: '2031-03-04' }),
    text: text.join('\n\n'),
  }));
  const read = async (goes: readonly (readonly TestArticle[])[], gone: readonly string[] = []) => {
    const dossier = await open(folder(), 'copies.parley');
    try {
      for (const go of goes) await dossier.read([source('all', ...go)]);
      for (const id of gone) await dossier.remove(id);
      return { ...(await recordOf(dossier)), judgements: [] };
    } finally {
      await dossier.close();
    }
  };

  it('tell of each thing once, in every order, and after some are gone', async () => {
    const record = await read([copies]);
    const alone = await read([copies.slice(1, 2)]);
    const names = (of: typeof record) => of.actors.map(({ name }) => name).sort();
    expect(names(alone)).toContain('Orlen');
    expect(names(record)).toEqual(names(alone));
    for (const noun of ['events', 'commitments'] as const) {
      const told = (of: typeof record) => new Set(of[noun]!.map(({ evidence: [first] }) => first!.quote)).size;
      expect(record[noun]!.length, noun).toBe(told(record));
    }
    expect(record.statements.filter(({ text }) => text.includes('kept every word')).length).toBe(1);
    expect(await read([copies.slice(4), copies.slice(0, 2).reverse(), copies.slice(2, 4)])).toEqual(record);
    expect(await read([copies], ['k1', 'k4'])).toEqual(
      await read([copies.filter(({ id }) => id !== 'k1' && id !== 'k4')]),
    );
  }, 120_000);
});

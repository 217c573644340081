/** Articles without a date get one from what other articles fix: as an interval, with the reason; in any order; as known on a day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParleyRecord } from '../../src/model/record.ts';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source, type TestArticle } from './helpers.ts';

const folder = folders();

const TALKS_DATED: TestArticle = {
  id: 'dated',
  outlet: 'Valley Post',
  published: '2026-02-12',
  text: 'The foreign ministers of Norway and Kenya held talks in Geneva on Thursday, officials said. The talks in Geneva lasted four hours.',
};
const TALKS_BEFORE: TestArticle = {
  id: 'before',
  text: 'The foreign ministers of Norway and Kenya will hold talks in Geneva tomorrow, officials said.',
};
const TALKS_WEEKDAY: TestArticle = {
  id: 'weekday',
  text: 'The foreign ministers of Norway and Kenya will hold talks in Geneva on Thursday, a spokesman said.',
};
const ELSEWHERE: TestArticle = {
  id: 'elsewhere',
  text: 'The foreign ministers of Peru and Chile will hold talks in Lima tomorrow, officials said.',
};
const LATER_ROUND: TestArticle = {
  id: 'later-round',
  outlet: 'Harbour Gazette',
  published: '2026-04-02',
  text: 'The foreign ministers of Norway and Kenya held talks in Geneva on Thursday, officials said.',
};
const QUOTE_DATED: TestArticle = {
  id: 'quote-dated',
  outlet: 'Harbour Gazette',
  published: '2026-02-20',
  text: '"We will not sign a paper that nobody in this valley has ever read," Pavel Orst said on Thursday.',
};
const QUOTE: TestArticle = {
  id: 'quote',
  text: 'Pavel Orst said on Thursday: "We will not sign a paper that nobody in this valley has ever read." He spoke in Oslo.',
};
const COPY_TEXT =
  'GENEVA — The bridge over the northern river stood empty in the early light while engineers counted the trucks that had been left beside it. Farmers along the road said that nobody had told them when the crossing would open again, and that the harvest could not wait for it much longer. A spokesman for the province said the barriers would stay until the monitors had finished their work on both banks of the river. He gave no day for that, and asked drivers to take the longer road through the hills.';
const COPY: TestArticle = { id: 'copy', outlet: 'Lakeside Post', text: COPY_TEXT };
const COPIED: TestArticle = {
  id: 'copied',
  outlet: 'Valley Post',
  published: '2026-02-16',
  text: `${COPY_TEXT} It rained.`,
};

async function read(...articles: readonly TestArticle[]): Promise<ParleyRecord> {
  const dossier = await open(folder());
  for (const article of articles) await dossier.read([source(article.id!, article)]);
  const record = await recordOf(dossier);
  await dossier.close();
  return record;
}
const dateOf = (record: ParleyRecord, id: string) => record.articles.find(({ sourceId }) => sourceId === id)!.published;

describe('an article without a date', () => {
  it('gets the day on which its "tomorrow" is the day that others fix, and what leans on it is dated', async () => {
    const record = await read(TALKS_BEFORE, TALKS_DATED);
    expect(dateOf(record, 'before')).toEqual({
      edtf: '2026-02-11',
      basis: 'inferred',
      note: 'found by other articles: its "tomorrow" (talks in Geneva) is 2026-02-12 in Valley Post of 2026-02-12',
    });
    const event = record.events!.find(({ evidence }) => evidence.length > 1);
    expect(event).toMatchObject({ when: { edtf: '2026-02-12' }, status: 'occurred' });
  });

  it('gets an interval where the words fit several days', async () => {
    expect(dateOf(await read(TALKS_DATED, TALKS_WEEKDAY), 'weekday').edtf).toBe('2026-02-06/2026-02-12');
  });

  it('gets none from another occasion, nor where two occasions fit, nor from another undated one', async () => {
    expect(dateOf(await read(ELSEWHERE, TALKS_DATED), 'elsewhere')).toEqual({ basis: 'unknown' });
    expect(dateOf(await read(TALKS_BEFORE, TALKS_DATED, LATER_ROUND), 'before')).toEqual({ basis: 'unknown' });
    expect(dateOf(await read(TALKS_BEFORE, TALKS_WEEKDAY), 'before')).toEqual({ basis: 'unknown' });
  });

  it('gets the days on which its words for the day of a remark fit', async () => {
    const published = dateOf(await read(QUOTE, QUOTE_DATED), 'quote');
    expect(published).toMatchObject({ edtf: '2026-02-19/2026-02-21', basis: 'inferred' });
    expect(published.note).toContain('its "Thursday" (“We will not sign a …”) is 2026-02-19 in Harbour Gazette');
  });

  it('gets the days of the same copy', async () => {
    expect(dateOf(await read(COPY, COPIED), 'copy')).toEqual({
      edtf: '2026-02-15/2026-02-17',
      basis: 'inferred',
      note: 'found by other articles: it carries the same copy as Valley Post of 2026-02-16',
    });
  });

  it('loses it with the article that fixed it, and keeps the one that a person gives', async () => {
    const dossier = await open(folder());
    await dossier.read([source('a', TALKS_BEFORE), source('b', TALKS_DATED)]);
    expect((await dossier.article('before')).article.published.edtf).toBe('2026-02-11');
    await dossier.remove('dated');
    expect((await dossier.article('before')).article.published).toEqual({ basis: 'unknown' });
    await dossier.restore('dated');
    expect((await dossier.article('before')).article.published.edtf).toBe('2026-02-11');
    await dossier.set('before', { published: '2026-01-03' });
    expect((await dossier.article('before')).article.published).toMatchObject({ edtf: '2026-01-03', basis: 'given' });
    await dossier.close();
  });
});

const POOL = [QUOTE, QUOTE_DATED, TALKS_DATED, TALKS_BEFORE, TALKS_WEEKDAY, ELSEWHERE, LATER_ROUND, COPY, COPIED];

describe('dates found by others', () => {
  it('are the same in any order of reading, in one go or in several', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .shuffledSubarray(POOL, { minLength: 2 })
          .chain(some => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        async ([some, order]) => {
          expect(await read(...order)).toEqual(await read(...some));
        },
      ),
      { numRuns: 8, seed: 7 },
    );
  });

  it('stand as known on a day on what was known then', async () => {
    const dossier = await open(folder());
    await dossier.read(POOL.map(article => source(article.id!, article)));
    expect((await dossier.article('before')).article.published).toEqual({ basis: 'unknown' });
    for (const [day, dates] of [
      ['2026-02-11', {}],
      ['2026-02-12', { before: '2026-02-11', weekday: '2026-02-06/2026-02-12' }],
      ['2026-02-17', { before: '2026-02-11', weekday: '2026-02-06/2026-02-12', copy: '2026-02-15/2026-02-17' }],
      ['2026-04-30', { copy: '2026-02-15/2026-02-17', quote: '2026-02-19/2026-02-21' }],
    ] as const) {
      const then = await dossier.asOf(day);
      const record = await recordOf(then);
      await then.close();
      const known = record.articles.map(({ sourceId }) => sourceId!);
      const inferred = record.articles.filter(({ published }) => published.basis === 'inferred');
      expect(Object.fromEntries(inferred.map(({ sourceId, published }) => [sourceId, published.edtf])), day).toEqual(
        dates,
      );
      const alone = await read(...POOL.filter(({ id }) => known.includes(id!)));
      expect({ ...record, dossier: alone.dossier, setAside: [] }, day).toEqual(alone);
      const leftOut = POOL.filter(({ id, published }) => !published && !known.includes(id!));
      expect(record.setAside, day).toHaveLength(leftOut.length);
    }
    await dossier.close();
  });
});

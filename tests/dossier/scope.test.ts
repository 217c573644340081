/** A dossier's scope: what lies outside is set aside with the reason, and the rest is as if it had never been read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/model/scope.ts';
import type { Dossier } from '../../src/parley.ts';
import { folders } from '../store/helpers.ts';
import { namesSource, open, recordOf, source, type TestArticle } from './helpers.ts';

const folder = folders();

const ARTICLES: readonly TestArticle[] = [
  {
    id: 'talks',
    outlet: 'Valley Post',
    published: '2026-02-10',
    text: 'Norway and Kenya held talks on a ceasefire in Geneva on Tuesday, the Norwegian foreign minister said.',
  },
  {
    id: 'copy',
    outlet: 'Harbour Gazette',
    published: '2026-02-11',
    text: 'Norway and Kenya held talks on a ceasefire in Geneva on Tuesday, officials said. Kenya said it would release ten prisoners.',
  },
  {
    id: 'football',
    outlet: 'Valley Post',
    published: '2026-02-12',
    text: 'Norway beat Peru in a friendly match on Wednesday, and the coach said the team had played well.',
  },
  {
    id: 'market',
    outlet: 'Lakeside Post',
    published: '2026-02-13',
    text: 'Chilean copper prices rose again on Thursday, traders in Lima said.',
  },
  {
    id: 'later',
    outlet: 'Valley Post',
    published: '2026-03-02',
    text: 'Kenya and Norway will hold talks on a ceasefire in Oslo on Friday, the Kenyan president said.',
  },
  { id: 'undated', outlet: 'Lakeside Post', text: 'Kenya said that it would keep the ceasefire with Norway.' },
];
const sourceOf = (article: TestArticle) => source(article.id!, article);
const SCOPE: Scope = { words: ['ceasefire'], actors: ['Norway', 'Kenya'], least: 2, places: [] };
const INSIDE = ['talks', 'copy', 'later', 'undated'];

/** The record without the names of its file, and without what stands outside. */
async function bare(dossier: Dossier) {
  const { setAside: _, judgements: __, dossier: ___, ...record } = await recordOf(dossier);
  return record;
}
async function alone(...ids: readonly string[]) {
  const dossier = await open(folder());
  await dossier.read(ARTICLES.filter(({ id }) => ids.includes(id!)).map(sourceOf));
  const record = await bare(dossier);
  await dossier.close();
  return record;
}

describe('a scope', () => {
  it('sets aside what lies outside, with the reason, and is as if that had never been read', async () => {
    const dossier = await open(folder());
    await dossier.read(ARTICLES.map(sourceOf));
    const all = await bare(dossier);
    await dossier.setScope(SCOPE);
    expect(await bare(dossier)).toEqual(await alone(...INSIDE));
    expect((await dossier.setAside()).map(({ reason }) => reason)).toEqual([
      'none of the words "ceasefire" stands in it',
      'none of the words "ceasefire" stands in it',
    ]);
    const { setAside } = await recordOf(dossier);
    expect(setAside!.map(({ outlet }) => outlet).sort()).toEqual(['Lakeside Post', 'Valley Post']);
    await expect(dossier.article('football')).rejects.toMatchObject({ code: 'set-aside' });
    await dossier.setScope(undefined);
    expect(await bare(dossier)).toEqual(all);
    expect(await dossier.setAside()).toEqual([]);
    await dossier.close();
  });

  it('holds for what is read later, and gives the same in any order', async () => {
    const expected = await alone(...INSIDE);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...ARTICLES], { minLength: ARTICLES.length }),
        fc.integer({ min: 0, max: ARTICLES.length }),
        async (order, cut) => {
          const dossier = await open(folder());
          await dossier.read(order.slice(0, cut).map(sourceOf));
          await dossier.setScope(SCOPE);
          const report = await dossier.read(order.slice(cut).map(sourceOf));
          const late = order.slice(cut).map(({ id }) => id!);
          expect([report.articles, report.setAside]).toEqual([
            late.filter(id => INSIDE.includes(id)).length,
            late.filter(id => !INSIDE.includes(id)).length,
          ]);
          expect(await dossier.read([sourceOf(ARTICLES[2]!)])).toMatchObject({ articles: 0, known: 1 });
          expect(await bare(dossier)).toEqual(expected);
          await dossier.close();
        },
      ),
      { numRuns: 5, seed: 3 },
    );
  });

  it('yields to a person: an article called in stays, whatever the scope, until that is taken back', async () => {
    const dossier = await open(folder());
    await dossier.read(ARTICLES.map(sourceOf));
    await dossier.setScope(SCOPE);
    const [first] = (await dossier.setAside()).map(({ id }) => id);
    expect(await dossier.callIn(first!)).toBe(true);
    expect(await dossier.callIn(first!)).toBe(false);
    expect(await bare(dossier)).toEqual(await alone(...INSIDE, 'football'));
    await dossier.setScope({ ...SCOPE, words: ['truce'] });
    expect((await dossier.articles()).items.map(({ sourceId }) => sourceId)).toEqual(['football']);
    await dossier.setScope(SCOPE);
    expect(await dossier.callIn(first!, true)).toBe(true);
    expect(await bare(dossier)).toEqual(await alone(...INSIDE));
    const [judgement] = await dossier.judgements();
    expect(judgement).toMatchObject({ verdict: 'accept', withdrawnAt: expect.any(String) });
    await dossier.close();
  });

  it('of dates goes by what a person has put right; what was taken out stays out', async () => {
    const dossier = await open(folder());
    await dossier.read(ARTICLES.map(sourceOf));
    await dossier.remove('copy');
    await dossier.setScope({ ...SCOPE, until: '2026-02' });
    expect(await bare(dossier)).toEqual(await alone('talks', 'undated'));
    await dossier.set('talks', { published: '2026-03-10' });
    expect((await dossier.articles()).items.map(({ sourceId }) => sourceId)).toEqual(['undated']);
    expect((await dossier.setAside()).map(({ reason }) => reason)).toContain('published 2026-03-10, after 2026-02');
    expect(await dossier.restore('copy')).toBe(true);
    expect((await dossier.articles()).total).toBe(2);
    expect(await dossier.remove((await dossier.setAside())[0]!.id)).toBe(true);
    await dossier.close();
  });

  it('stands as known on a day', async () => {
    const dossier = await open(folder());
    await dossier.read(ARTICLES.map(sourceOf));
    await dossier.setScope(SCOPE);
    const then = await dossier.asOf('2026-02-12');
    expect(await bare(then)).toEqual(await alone('talks', 'copy'));
    // The football match lies outside, the undated article is of no day.
    expect((await recordOf(then)).setAside).toHaveLength(2);
    await expect(then.callIn('football')).rejects.toMatchObject({ code: 'as-of' });
    await then.close();
    await dossier.close();
  });

  it('follows the names that the dossier is given', async () => {
    const dossier = await open(folder());
    await dossier.read([
      source('front', { id: 'front', published: '2026-02-10', text: 'A VF spokesman said that they would come.' }),
    ]);
    await dossier.setScope({ ...SCOPE, words: [], actors: ['Valley Front'], least: 1 });
    expect((await dossier.articles()).total).toBe(0);
    await dossier.read([namesSource('actors:\n  - name: Valley Front\n    kind: group\n    aliases: [VF]\n')]);
    expect((await dossier.articles()).total).toBe(1);
    await dossier.close();
  });

  it('can be learned from the first articles, which then all lie inside', async () => {
    const dossier = await open(folder());
    await dossier.read(ARTICLES.map(sourceOf));
    const learned = await dossier.learnScope(2);
    expect(learned).toMatchObject({ actors: ['Kenya', 'Norway'], least: 2, learnedFrom: 2 });
    expect(learned.words).toContain('ceasefire');
    await dossier.setScope(learned);
    expect((await dossier.articles()).items.map(({ sourceId }) => sourceId)).toEqual([
      'talks',
      'copy',
      'later',
      'undated',
    ]);
    await dossier.close();
    const empty = await open(folder());
    await expect(empty.learnScope(5)).rejects.toMatchObject({ code: 'nothing-to-learn' });
    await expect(empty.setScope({ words: [], actors: [], least: 1, places: [] })).rejects.toMatchObject({
      code: 'empty-scope',
    });
    await expect(empty.setScope({ ...SCOPE, since: 'soon' })).rejects.toMatchObject({ code: 'bad-date' });
    await empty.close();
  });
});

/** The scope in the page: set, what lies outside with its reason, called in and sent out again, cleared. */
import { expect, it } from 'vitest';
import { overflowOnPhone, seriousFindings, withExamples } from './harness.ts';

const harness = withExamples(name => /market|exchange/.test(name));

it('sets articles aside with the reason, calls one in by hand, lets the scope decide again, and is cleared', () =>
  harness.inPage('/articles', async page => {
    await page.getByRole('link', { name: /What belongs here/ }).click();
    await page.getByText('Everything that is read belongs to it.').waitFor();
    await page.getByLabel('Words', { exact: true }).fill('a word that stands nowhere, prisoners');
    await page.getByRole('button', { name: 'Set it' }).click();
    await page.getByRole('heading', { name: /^As it is set/ }).waitFor();
    const aside = page.locator('.aside-article:not(.called-in)');
    await expect.poll(() => aside.count()).toBe(2);
    expect((await harness.dossier.articles()).total).toBe(1);
    const reason = (await harness.dossier.setAside())[0]!.reason;
    expect(await aside.first().textContent()).toContain(reason);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });

    await aside
      .first()
      .getByRole('button', { name: /Call it in/ })
      .click();
    await page.locator('.called-in').waitFor();
    await expect.poll(() => aside.count()).toBe(1);
    await page.getByRole('button', { name: 'Let the scope decide' }).click();
    await expect.poll(() => aside.count()).toBe(2);

    await page.getByRole('button', { name: 'Everything belongs to it' }).click();
    await page.getByText('No article lies outside.').waitFor();
    expect((await harness.dossier.articles()).total).toBe(3);
  }));

it('says of an article that it is set aside, and why; it is called in from there', () =>
  harness.inPage('/scope', async page => {
    const [one] = (await harness.dossier.articles({ text: 'market' })).items;
    await harness.dossier.setScope({ words: ['prisoners'], actors: [], least: 1, places: [] });
    await page.goto(`${harness.server.url}/articles/${one!.id}`);
    await page.getByRole('heading', { name: 'This article is set aside' }).waitFor();
    await page.getByText('outside the dossier', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Call it in' }).click();
    await page.getByRole('heading', { level: 1, name: one!.title ?? '' }).waitFor();
    await harness.dossier.setScope(undefined);
  }));

it('suggests one from the first articles, to be looked at before it is set', () =>
  harness.inPage('/scope', async page => {
    await page.getByRole('button', { name: 'Suggest one' }).click();
    await page.getByText('Suggested from the first 3 articles').waitFor();
    expect(await page.getByLabel('Parties and people').inputValue()).not.toBe('');
    expect(await harness.dossier.scope()).toBeUndefined();
  }));

it('says that an article was taken out, and puts it back', () =>
  harness.inPage('/articles', async page => {
    await page.locator('[data-row]').first().click();
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.getByRole('button', { name: 'Take this article out' }).click();
    await page.getByRole('heading', { name: 'This article was taken out' }).waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }));

/** Search and palette in the page. */
import { describe, expect, it } from 'vitest';
import { overflowOnPhone, queryOf, seriousFindings, withExamples } from './harness.ts';

const harness = withExamples(name => /continental|readout|courier-convoy/.test(name));
const { inPage } = harness;

describe('search', () => {
  it('finds words anywhere, narrows by kind, and leads to the sentence and back', () =>
    inPage('/search', async page => {
      await page.getByLabel('Words anywhere').fill('ceasefire dam');
      await page.locator('.hit').first().waitFor();
      expect(queryOf(page, 'q')).toBe('ceasefire dam');
      expect((await page.locator('.hit mark').allTextContents()).join(' ').toLowerCase()).toMatch(/ceasefire.*dam/);
      const all = await page.locator('.hit').count();
      await page
        .getByRole('navigation', { name: 'Only' })
        .getByRole('link', { name: /Statements/ })
        .click();
      await expect.poll(() => page.locator('.hit').count()).toBeLessThan(all);
      expect(queryOf(page, 'noun')).toBe('statement');
      const words = await page.locator('.hit .own').first().textContent();
      await page.locator('.hit [data-row]').first().click();
      await page.locator('.mark.selected').first().waitFor();
      expect((await page.locator('.mark.selected').allTextContents()).join('')).toContain(
        words!.replace(/…/g, '').slice(0, 20),
      );
      await page.goBack();
      await page.locator('.hit').first().waitFor();
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    }));

  it('says so where nothing has the words, and takes odd ones for words', () =>
    inPage('/search?q=zeppelin', async page => {
      await page.getByText('Nothing has “zeppelin”.').waitFor();
      await page.goto(`${harness.server.url}/search?q=${encodeURIComponent('" OR * NEAR( <b>')}`);
      await page.getByText('Nothing has').or(page.locator('.hit').first()).first().waitFor();
      await expect.poll(() => page.locator('main b:not(.hit-title)').count()).toBe(0);
    }));
});

describe('the palette', () => {
  it('goes to a view, an actor and a passage by keyboard alone', () =>
    inPage('/', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Go anywhere' }).waitFor();
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await page.keyboard.type('stat');
      await page.getByRole('option', { name: /Statements/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('ements');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Statements' }).waitFor();
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      await page.keyboard.press('Meta+k');
      await page.keyboard.type('mirela');
      const actor = page.getByRole('option', { name: /Mirela Tosk/ }).first();
      await actor.waitFor();
      expect(await actor.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Mirela Tosk' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ceasefire');
      await page.getByRole('option', { name: 'Everything with “ceasefire”' }).click();
      await page.locator('.hit').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByRole('combobox', { name: 'Go anywhere' }).waitFor();
    }));
});

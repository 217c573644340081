/** The state of play, and every view as known on a day. */
import { describe, expect, it } from 'vitest';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { queryOf, withDossier } from './harness.ts';
import { lastingDossier } from './lasting-dossier.ts';

const example = withDossier(() => memoryDossier(exampleRecord));
const lasting = withDossier(lastingDossier);

describe('state of play', () => {
  it('leads from a cell to the issue, to the sentence in its article, and back', () =>
    lasting.inPage('/', async page => {
      const cell = page.getByRole('link', { name: 'Oster on Ceasefire' });
      expect(await cell.textContent()).toMatch(/On condition2 days ago.*new condition/);
      await cell.click();
      await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
      // The outlets come with an answer of their own.
      await expect
        .poll(() => page.locator('.position').allTextContents())
        .toEqual([
          expect.stringMatching(
            /5 Mar 2031.*On condition.*new condition.*if the bridge was opened.*also in 1 other article/,
          ),
          expect.stringMatching(/20 Feb 2031.*Opposes.*will not accept.*Northern Wire/),
        ]);
      const words = page
        .locator('.position')
        .getByRole('link', { name: 'will not accept a ceasefire along the river' });
      // What was said before is compared with what is said now.
      await page.getByRole('button', { name: 'compare the words' }).click();
      expect(await page.locator('.position-before del').first().textContent()).toContain('will not');
      expect(await page.locator('.position-before ins').first().textContent()).toContain('would');
      await page.getByRole('button', { name: 'as it stood' }).click();
      await words.last().click();
      await page.locator('.move-mark.selected').first().waitFor();
      expect((await page.locator('.move-mark.selected').allTextContents()).join('')).toBe(
        'will not accept a ceasefire along the river',
      );
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
      await page.goBack();
      await cell.waitFor();
    }));

  it('says that the party of an old link has no position here, and shows the others', () =>
    lasting.inPage('/?party=act-gone', async page => {
      await page.getByText('This link asks for the column of a party that has taken no position here.').waitFor();
      await page.getByRole('link', { name: 'Oster on Ceasefire' }).waitFor();
      await page.goto(`${lasting.server.url}/issues/ceasefire?party=act-gone`);
      await page.getByText('The party that this link names has taken no position on this issue.').waitFor();
      await page.goto(`${lasting.server.url}/issues/ceasefire?party=act-oster`);
      await page.locator('.party.chosen').waitFor();
      await expect.poll(() => page.locator('main .note').count()).toBe(0);
    }));

  it('shows the words of a cell on focus, and Escape takes them away', () =>
    lasting.inPage('/', async page => {
      const cell = page.getByRole('link', { name: 'Oster on Ceasefire' });
      await cell.waitFor();
      await page.keyboard.press('Tab'); // a keyboard is at work
      await cell.focus();
      const words = page.getByRole('tooltip');
      expect(await words.textContent()).toMatch(
        /would accept a ceasefire.*last heard 2 days ago, in The Daily Lantern/,
      );
      await page.keyboard.press('Escape');
      await words.waitFor({ state: 'detached' });
    }));

  it('is a list per issue on a phone', () =>
    lasting.inPage(
      '/',
      async page => {
        await page.locator('.matrix-lists').waitFor();
        expect(await page.locator('.matrix').isVisible()).toBe(false);
        await page.locator('.matrix-lists a', { hasText: 'would accept a ceasefire' }).click();
        await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
      },
      { viewport: { width: 390, height: 780 } },
    ));

  it('counts what changed since a day that the reader chooses', () =>
    lasting.inPage('/?since=2031-03-01', async page => {
      const part = page.locator('#part-stand');
      await part.getByText('would accept a ceasefire').waitFor();
      await page.locator('.since-head input').fill('2031-03-06');
      await part.getByText('would accept a ceasefire').waitFor({ state: 'detached' });
      expect(queryOf(page, 'since')).toBe('2031-03-06');
    }));
});

describe('what a reader comes back to', () => {
  it('opens what is counted, and shows days as the reader writes them', () =>
    lasting.inPage(
      '/',
      async page => {
        await page
          .locator('.lede')
          .getByRole('link', { name: /\d+ statements/ })
          .click();
        await page.getByRole('heading', { level: 1, name: /Statements/ }).waitFor();
        await page.goBack();
        expect(await page.locator('.lede').textContent()).toMatch(/published \w{3} \d+, 2031 to \w{3} \d+, 2031/);
      },
      { locale: 'en-US' },
    ));

  it('is what is new since the last visit, and says so', () =>
    lasting.inPage('/', async page => {
      await page.locator('.since-head').waitFor();
      // A visit of the past ended on that day.
      await page.evaluate(
        `for (const name of Object.keys(localStorage)) if (name.startsWith('parley.seen')) localStorage.setItem(name, '2031-03-02'); sessionStorage.clear()`,
      );
      await page.reload();
      await page.getByText('your last visit').waitFor();
      expect(await page.locator('.since-head input').inputValue()).toBe('2031-03-02');
      await page.evaluate(`sessionStorage.clear()`);
      await page.reload();
      await page.getByText(/Nothing later than .* has come in since your last visit/).waitFor();
    }));

  it('compares what a party says with what it said before, also where nothing is known to have moved', () =>
    lasting.inPage('/issues/ceasefire', async page => {
      const compare = page.getByRole('button', { name: /compare/ });
      await compare.first().click();
      await expect.poll(() => page.locator('.position-before del').count()).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.position-before ins').count()).toBeGreaterThan(0);
    }));
});

describe('as known on a day', () => {
  it('changes what every view shows, stays while the reader goes on, and is taken back', () =>
    lasting.inPage(
      '/',
      async page => {
        const cell = page.getByRole('link', { name: 'Oster on Ceasefire' });
        await cell.getByText('On condition').waitFor();
        await page.getByLabel('As known on').fill('2031-02-22');
        await cell.getByText('Opposes').waitFor();
        await page.getByText('As known on 22 Feb 2031.').waitFor();
        expect(queryOf(page, 'asOf')).toBe('2031-02-22');
        await cell.click();
        await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
        await expect.poll(() => page.locator('.position').count()).toBe(1);
        await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Articles' }).click();
        await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
        expect(queryOf(page, 'asOf')).toBe('2031-02-22');
        await page.getByRole('link', { name: 'Back to all that is known' }).click();
        await expect.poll(() => page.locator('tbody tr').count()).toBe(8);
        expect(queryOf(page, 'asOf')).toBeNull();
      },
      {},
    ));

  it('says so where the address names no day', () =>
    example.inPage('/statements?asOf=soon', async page => {
      await page.getByText('“soon” is no day').waitFor();
      await page.getByRole('link', { name: 'Back to all that is known' }).click();
      await page.locator('.line').first().waitFor();
    }));
});

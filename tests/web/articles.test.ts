/** Articles laid side by side: what changed between two, who is heard in one only; copies; and the way back. */
import { expect, it } from 'vitest';
import { overflowOnPhone, queryOf, seriousFindings, withDossier } from './harness.ts';
import { lastingDossier } from './lasting-dossier.ts';

const harness = withDossier(lastingDossier);

it('shows the words that went and came, in the order of the articles, whichever was asked first', () =>
  harness.inPage('/articles/art-late?with=art-early', async page => {
    await page.getByRole('heading', { level: 1, name: 'Side by side' }).waitFor();
    await expect
      .poll(() => page.locator('.compared-articles > div').allTextContents())
      .toEqual([
        expect.stringMatching(/^Before.*Oster refuses a ceasefire.*20 Feb 2031/),
        expect.stringMatching(/^After.*Oster would take a ceasefire.*5 Mar 2031/),
      ]);
    expect((await page.locator('.comparison del').allTextContents()).join(' ')).toContain('will not');
    expect((await page.locator('.comparison ins').allTextContents()).join(' ')).toContain('if the bridge was opened');
    await page.getByRole('link', { name: 'The whole text' }).click();
    await expect.poll(() => queryOf(page, 'whole')).toBe('1');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'The article' }).click();
    await page.locator('.article-text').waitFor();
  }));

it('leads from an article to its copy beside it, and says that they are the same', () =>
  harness.inPage('/articles/art-late', async page => {
    await page.getByRole('link', { name: 'compare' }).click();
    await page.getByText('The two have the same words.').waitFor();
    expect(queryOf(page, 'with')).toBe('art-copy');
    await page.goBack();
    await page.locator('.article-text').waitFor();
  }));

it('says so where one of the two is not there', () =>
  harness.inPage('/articles/art-late?with=art-gone', async page => {
    await page.getByText('This record is not in the dossier').waitFor();
  }));

/** What looks across articles: brief, conflicts, review, copies. */
import { describe, expect, it } from 'vitest';
import { withDossier } from './harness.ts';
import { lastingDossier } from './lasting-dossier.ts';

const lasting = withDossier(lastingDossier);

describe('brief, conflicts, review, copies', () => {
  it('leads from a numbered source to the sentence, and copies as Markdown', () =>
    lasting.inPage(
      '/brief?since=2031-02-01',
      async page => {
        await page.getByRole('button', { name: 'Copy as Markdown' }).click();
        await page.getByText('Copied').waitFor();
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        expect(copied).toContain('# Vesmark and Oster: 2031-02-01 to 2031-03-31');
        expect(copied).toMatch(/\d\. The Daily Lantern, Oster would take/);
        const line = page.locator('.brief-lines li', { hasText: 'would accept' });
        await line.getByRole('link').first().click();
        await page.locator('.move-mark.selected').first().waitFor();
        expect((await page.locator('.move-mark.selected').allTextContents()).join('')).toContain('would accept');
        await page.goBack();
        await page.getByRole('heading', { level: 2, name: 'Sources' }).waitFor();
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
        expect(await page.locator('.sources').isVisible()).toBe(true);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('shows both sides of a conflict, each leading to its words', () =>
    lasting.inPage(
      '/conflicts',
      async page => {
        const conflict = page.locator('.conflict');
        await conflict.getByText('Northern Wire, 20 Feb 2031').waitFor();
        await expect
          .poll(() => conflict.locator('.evidence .quote').allTextContents())
          .toEqual(['Forty trucks waited at the bridge.', 'Sixty trucks waited at the bridge.']);
        await conflict.locator('.evidence').last().click();
        await page.locator('.place').first().waitFor();
        expect((await page.locator('.place').allTextContents()).join('')).toBe('Sixty trucks waited at the bridge.');
      },
      {},
    ));

  it('lays an unsure pair side by side, and lists what was judged', () =>
    lasting.inPage(
      '/review',
      async page => {
        await expect.poll(() => page.locator('.pair .quote').count()).toBe(3);
        expect(await page.locator('.judgement').textContent()).toMatch(/Rejected.*No name for the plan\..*by Rana/);
      },
      {},
    ));

  it('counts copies once behind a record, and marks them among the articles', () =>
    lasting.inPage(
      '/positions/po-condition',
      async page => {
        await page.getByText('1 origin, 2 articles').waitFor();
        await page.locator('.told', { hasText: 'Harbour Post' }).locator('.evidence').click();
        await page.locator('.place').first().waitFor();
        expect(new URL(page.url()).pathname).toBe('/articles/art-copy');
        await page.goto(`${lasting.server.url}/articles`);
        await page.getByRole('link', { name: 'same text as The Daily Lantern' }).waitFor();
      },
      {},
    ));
});

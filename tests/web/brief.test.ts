/** The brief in the page: copied whole or in part with its citations, saved as Markdown. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withDossier } from './harness.ts';
import { lastingDossier } from './lasting-dossier.ts';

const harness = withDossier(lastingDossier);
const ALLOWED = { permissions: ['clipboard-read', 'clipboard-write'] };

it('is copied with its citations, as text and as HTML', () =>
  harness.inPage(
    '/brief?since=2031-02-01',
    async page => {
      await page.getByRole('button', { name: 'Copy with citations' }).click();
      await page.getByText('Copied').waitFor();
      const plain = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(plain).toMatch(/^Vesmark and Oster, 1 Feb 2031 to 31 Mar 2031/);
      expect(plain).toMatch(/• .*would accept a ceasefire.*\[\d\]/);
      expect(plain).toMatch(/Sources\n\[1\] .*, “.*”, \d+ \w+ 2031/);
      const html = await page.evaluate<string>(
        `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())`,
      );
      expect(html).toContain('<li>');
    },
    ALLOWED,
  ));

it('gives the sources along with any words that are copied out of it', () =>
  harness.inPage(
    '/brief?since=2031-02-01',
    async page => {
      const line = page.locator('.brief-lines li', { hasText: 'would accept' });
      await line.locator('span').first().selectText();
      await page.keyboard.press('ControlOrMeta+c');
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toMatch(
        /would accept.*\n\nSources\n\[\d\] The Daily Lantern, “Oster would take a ceasefire”, 5 Mar 2031\n/s,
      );
    },
    ALLOWED,
  ));

it('is saved as Markdown', () =>
  harness.inPage('/brief?since=2031-02-01', async page => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('brief-2031-03-31.md');
    expect(readFileSync(await download.path(), 'utf8')).toContain('# Vesmark and Oster');
  }));

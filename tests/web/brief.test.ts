/** The brief in the page: copied whole or in part with its citations, saved as Markdown. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BRIEF_PARTS } from '../../src/dossier/brief.ts';
import { onTwoPages } from '../../src/dossier/brief-pages.ts';
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

it('is printed on two pages, however much there is to tell', () =>
  harness.inPage('/brief?since=2031-02-01', async page => {
    const text = `“${'Envoys of the valley towns announced '.repeat(9)}it.” (The Northern Harbour Tribune, 20 February 2031)`;
    const sources = Array.from({ length: 60 }, (_, i) => ({ number: i + 1, article: `art-${i}`, outlet: 'The Northern Harbour Tribune', title: 'Envoys of the valley towns announce that they will meet again', url: `https://example.org/news/2031/02/20/envoys-of-the-valley-towns-announce-${i}`, published: { edtf: '2031-02-20', basis: 'given' as const } })); // biome-ignore format: one glance
    const parts = BRIEF_PARTS.map((id, part) => ({
      id,
      title: id,
      none: '',
      left: 0,
      lines: Array.from({ length: 7 }, (_, i) => ({ text, records: [], origins: 1, sources: [part * 7 + i + 1] })),
    }));
    const brief = {
      dossier: 'Vesmark and Oster',
      since: '2031-02-01',
      asOf: '2031-02-20',
      ...onTwoPages(parts, sources),
    };
    expect(brief.parts.every(({ lines, left }) => lines.length > 0 && lines.length + left === 7)).toBe(true);
    expect(brief.sources.map(({ number }) => number)).toEqual(brief.sources.map((_, i) => i + 1));
    await page.route('**/api/brief*', route => route.fulfill({ json: brief }));
    await page.reload();
    await page.locator('.brief-lines li').nth(10).waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  }));

it('is saved as Markdown', () =>
  harness.inPage('/brief?since=2031-02-01', async page => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('brief-2031-03-31.md');
    expect(readFileSync(await download.path(), 'utf8')).toContain('# Vesmark and Oster');
  }));

/** Hostile text, empty dossiers, a server that is gone, records that are not there: all look deliberate. */
import { describe, expect, it } from 'vitest';
import { emptyRecord, exampleRecord, HOSTILE_TITLE } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { withDossier } from './harness.ts';

const example = withDossier(() => memoryDossier(exampleRecord));
const empty = withDossier(() => memoryDossier(emptyRecord));

describe('bad input', () => {
  it('shows hostile text as text and runs none of it', () =>
    example.inPage('/articles/art-hostile', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE_TITLE);
      expect(await page.locator('.article-text').textContent()).toContain('<script>window.__ran = 1</script>');
      for (const path of ['/statements', '/articles', '/timeline', '/statements/st-hostile'])
        await page.goto(example.server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('main img, main svg, main script, main b').count()).toBe(0);
      expect(await page.evaluate('window.__ran')).toBeUndefined();
    }));

  it('would not run it even if a view put it into the page as HTML', () =>
    example.inPage('/', async page => {
      const refused = await page.evaluate<string>(
        `(() => { try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__ran=1">'); return 'taken'; } catch (error) { return error.name; } })()`,
      );
      expect(refused).toBe('TypeError');
      expect(await page.evaluate('window.__ran')).toBeUndefined();
      example.faults.length = 0; // the refusal is what was wanted
    }));

  it('says that a dossier is empty, and what to do', () =>
    empty.inPage(
      '/',
      async page => {
        await page.getByText('This dossier holds no articles yet.').waitFor();
        await page.goto(`${empty.server.url}/statements`);
        await page.getByText('No statements were found').waitFor();
        await page.goto(`${empty.server.url}/timeline`);
        await page.getByText('Nothing in these articles has a date.').waitFor();
        await page.goto(`${empty.server.url}/actors`);
        await page.getByText('No actors were found').waitFor();
      },
      {},
    ));

  it('says that the server is gone, and goes on when it is back', () =>
    example.inPage('/statements', async page => {
      await page.locator('.line').first().waitFor();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.getByText('Parley does not answer').waitFor();
      await page.context().setOffline(false);
      await page.locator('.day').first().waitFor();
    }));

  it('says that a record is not there, and that a page is not', () =>
    example.inPage('/actors/nobody', async page => {
      await page.getByText('This record is not in the dossier').waitFor();
      await page.goto(`${example.server.url}/nothing/at/all`);
      await page.getByText('There is no such page').waitFor();
    }));
});

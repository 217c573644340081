/** Hostile text, empty dossiers, a server that is gone, records that are not there: all look deliberate. */
import { describe, expect, it } from 'vitest';
import { ParleyError } from '../../src/model/errors.ts';
import type { StatementRecord } from '../../src/model/record.ts';
import { emptyRecord, exampleRecord, HOSTILE_TITLE } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, withDossier } from './harness.ts';
import { meetingsRecord } from './meetings-record.ts';

/** As known on a day it is the same here. */
const example = withDossier(() => {
  const dossier = memoryDossier(exampleRecord);
  return { ...dossier, asOf: async () => dossier };
});
const many = withDossier(() => memoryDossier(meetingsRecord));
const empty = withDossier(() => memoryDossier(emptyRecord));

let busy = true;
const locked = withDossier(() => {
  const dossier = memoryDossier(exampleRecord);
  return {
    ...dossier,
    statements: async (...asked) => {
      if (busy) throw new ParleyError('busy', 'Another process writes to this dossier.', 'Wait until it is done.');
      return dossier.statements(...asked);
    },
  };
});

const PARAGRAPHS = 6000;
const sentence = 'The delegations went on to talk of the bridge, the river and the guns until late in the night. ';
const quotes = [1, 2].map(n => `“We will not give up bridge ${n},” Koro said. `);
const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => `${i} ${quotes.join('')}${sentence.repeat(4)}`.trim());

/** The quotations of a long article, as statements of it. */
function statementsOf(text: string): StatementRecord[] {
  const like = exampleRecord.statements[0]!;
  return Array.from(text.matchAll(/“[^”]+” Koro said/g), ({ 0: quote, index: start }, i) => ({
    ...like,
    id: `st-long-${i}`,
    text: quote.slice(1, -12),
    evidence: [{ article: 'art-long', start, end: start + quote.length, quote, prefix: '', suffix: '' }],
  }));
}
const text = paragraphs.join('\n\n');
const long = withDossier(() =>
  memoryDossier({
    ...exampleRecord,
    articles: [
      ...exampleRecord.articles,
      { ...exampleRecord.articles[0]!, id: 'art-long', text, furniture: [], times: [], posts: [] },
    ],
    statements: [...exampleRecord.statements, ...statementsOf(text)],
  }),
);

describe('bad input', () => {
  it('shows hostile text as text and runs none of it', () =>
    example.inPage('/articles/art-hostile', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE_TITLE);
      expect(await page.locator('.article-text').textContent()).toContain('<script>window.__ran = 1</script>');
      for (const path of ['/statements', '/articles', '/timeline', '/statements/st-hostile'])
        await page.goto(example.server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.locator('main img, main svg, main script, main b').count()).toBe(0);
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

  it('says that another process holds the dossier, and goes on when it is free', () =>
    locked.inPage('/statements', async page => {
      await page.getByText('Another process writes to this dossier.').waitFor();
      await page.getByText('Wait until it is done').waitFor();
      busy = false;
      await page.locator('.line').first().waitFor();
    }));

  it('opens an article of 3 MB, and reads on in it', () =>
    long.inPage('/articles/art-long', async page => {
      await page.locator('.paragraph').nth(100).waitFor({ state: 'attached' });
      await expect.poll(() => page.locator('.paragraph').count(), { timeout: 30_000 }).toBe(PARAGRAPHS);
      await expect.poll(() => page.locator('.margin-note').count()).toBeGreaterThan(0);
      // What is told arrives in parts, as far as the reader has come.
      const first = await page.locator('.margin-note').count();
      expect(first).toBeLessThan(1000);
      await page.getByText('A long article: counted in its first 60,000 of').waitFor();
      await page.locator('.marks-end').scrollIntoViewIfNeeded();
      await expect.poll(() => page.locator('.margin-note').count(), { timeout: 20_000 }).toBeGreaterThan(first);
      await page.getByText('A long article: counted in its first 300,000 of').waitFor();
    }));

  it('leads into the middle of it, to the words and the note of one of its twelve thousand statements', () =>
    long.inPage('/articles/art-long?record=st-long-8001', async page => {
      const note = page.locator('#note-st-long-8001');
      await note.waitFor({ timeout: 30_000 });
      const words = page.locator('.selected[data-marks~="st-long-8001"]');
      await expect
        .poll(() => words.first().evaluate(mark => mark.getBoundingClientRect().top), { timeout: 30_000 })
        .toBeLessThan(900);
      expect(await words.first().textContent()).toContain('We will not give up bridge 2');
      await note.press('Enter');
      await page.locator('.margin-note.selected').getByRole('link', { name: 'Why this is here' }).waitFor();
    }));

  it('shows an actor with four hundred names, Arabic and Chinese among them, a few at first and all when asked', () =>
    many.inPage('/actors/act-koro', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      const forms = page.locator('.inline-list li');
      const few = await forms.count();
      expect(few).toBeLessThan(100);
      expect(await overflowOnPhone(page)).toBeLessThanOrEqual(0);
      expect(await page.evaluate<number>('document.querySelector("main").scrollHeight')).toBeLessThan(6000);
      const more = page.locator('.more-forms');
      while ((await more.count()) > 0) await more.first().click();
      await expect.poll(() => forms.count()).toBeGreaterThan(400);
      await page.getByText('إيلان كورو 7', { exact: true }).waitFor();
      await page.getByText('科罗第5号', { exact: true }).waitFor();
      expect(await overflowOnPhone(page)).toBeLessThanOrEqual(0);
    }));

  it('says of each old link that its record is gone, whatever it led to', () =>
    example.inPage('/', async page => {
      for (const path of [
        '/statements/st-gone',
        '/events/ev-gone',
        '/positions/po-gone',
        '/commitments/co-gone',
        '/figures/fi-gone',
        '/terms/te-gone',
        '/proposals/pr-gone',
        '/actors/a-gone',
        '/articles/gone',
      ]) {
        await page.goto(example.server.url + path);
        await page.getByRole('alert').getByText('This record is not in the dossier').waitFor();
        expect(await page.getByRole('alert').getByRole('link', { name: 'Search the dossier' }).count(), path).toBe(1);
      }
    }));

  it.each([
    ['/statements?actor=act-gone', 'The actor that this link names is not in the record.'],
    ['/contacts?of=act-gone', 'This link names somebody of whom no contact is reported here.'],
    ['/contacts?of=act-koro&with=act-gone', 'This link names somebody of whom no contact is reported here.'],
    ['/map?place=Nowhere', 'No event names this place.'],
  ])('says that what %s names is gone, instead of showing all without a word', (path, said) =>
    (path.startsWith('/contacts') ? many : example).inPage(path, async page => {
      await page.getByText(said).waitFor();
    }),
  );

  it('says on every view that the dossier holds nothing, without a gap or a fault', () =>
    empty.inPage('/', async page => {
      for (const path of [
        '/brief',
        '/issues',
        '/conflicts',
        '/contacts',
        '/map',
        '/events',
        '/positions',
        '/proposals',
        '/commitments',
        '/figures',
        '/terms',
        '/articles',
        '/review',
        '/review?queue=weak',
      ]) {
        await page.goto(empty.server.url + path);
        await page.locator('main .note, main .second, main p').first().waitFor();
        await expect.poll(() => page.locator('.loading').count()).toBe(0);
        expect(((await page.locator('main').textContent()) ?? '').length, path).toBeGreaterThan(30);
        expect(await page.getByRole('alert').count(), path).toBe(0);
      }
    }));

  it('says that a record was not known yet on the day that is shown, and leads back', () =>
    example.inPage('/statements/st-later?asOf=2031-03-01', async page => {
      await page.getByText('This record is not in the dossier').waitFor();
      await page.getByText('It may only have become known after 1 Mar 2031.').waitFor();
      await page.getByRole('alert').getByRole('link', { name: 'Back to all that is known' }).click();
      await page.getByRole('alert').getByRole('link', { name: 'Search the dossier' }).click();
      await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    }));

  it('says that a record is not there, and that a page is not', () =>
    example.inPage('/actors/nobody', async page => {
      await page.getByText('This record is not in the dossier').waitFor();
      await page.goto(`${example.server.url}/nothing/at/all`);
      await page.getByText('There is no such page').waitFor();
    }));
});

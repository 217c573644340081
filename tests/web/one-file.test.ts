/** The export as one HTML file: from disk, with the network off. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inHtml, inScript, writeHtml } from '../../src/export/html.ts';
import type { RecordSource } from '../../src/export/record-json.ts';
import { locateWith } from '../../src/knowledge/own-places.ts';
import type { MoveNoun, ParleyRecord } from '../../src/model/record.ts';
import { exampleRecord, HOSTILE_TEXT, HOSTILE_TITLE } from '../api/example-record.ts';
import { seriousFindings, withExamples } from './harness.ts';

const harness = withExamples(name => /continental|exchange|latest/.test(name));

async function* each<T>(items: readonly T[] = []): AsyncIterable<T> {
  yield* items;
}

const LISTS = {
  event: 'events',
  position: 'positions',
  proposal: 'proposals',
  commitment: 'commitments',
  figure: 'figures',
  term: 'terms',
} as const satisfies Record<MoveNoun, keyof ParleyRecord>;

const sourceOf = (record: ParleyRecord): RecordSource =>
  ({
    texts: [],
    issues: [],
    origins: [],
    conflicts: [],
    conditions: [],
    deadlocks: [],
    judgements: [],
    setAside: [],
    locate: locateWith([]),
    ...record,
    articles: each(record.articles),
    actors: each(record.actors),
    statements: each(record.statements),
    moves: (noun: MoveNoun) => each<unknown>(record[LISTS[noun]] ?? []),
  }) as unknown as RecordSource;

const textOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

let folder: string;
let real: string;
let hostile: string;
const END = '</script><script>window.__ran = 1</script>\u2028\u2029<!-- ';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-file-'));
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return pathToFileURL(path.join(folder, name)).href;
  };
  real = write('real.html', await textOf(harness.dossier.exportRecord('html')));
  const [first, ...rest] = exampleRecord.articles;
  const articles = [{ ...first!, title: `${first!.title} ${END}` }, ...rest];
  const record = { ...exampleRecord, dossier: { name: `Talks ${END}` }, articles };
  hostile = write('hostile.html', await textOf(writeHtml(sourceOf(record))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OFFLINE = { offline: true };

it('is small enough to be mailed', () => {
  expect(statSync(path.join(folder, 'real.html')).size).toBeLessThan(1_000_000);
});

it('leads from the home page to a sentence and back, without a network', () =>
  harness.inPage(
    real,
    async page => {
      const asked: string[] = [];
      page.on('request', request => asked.push(request.url()));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Statements' }).click();
      await page.locator('.line').first().waitFor();
      expect(page.url()).toBe(`${real}#/statements`);
      await expect
        .poll(() => page.locator('.line').count())
        .toBe(Math.min(50, (await harness.dossier.statements()).total));
      await page.locator('.line [data-row]').first().click();
      await page.locator('.mark.selected').first().waitFor();
      await page.reload(); // an address in it can be sent along
      await page.locator('.mark.selected').first().waitFor();
      await page.goBack();
      await page.locator('.line').first().waitFor();
      await expect.poll(() => page.getByLabel('As known on').count()).toBe(0);
      expect(
        asked.filter(url => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('blob:')),
      ).toEqual([]);
    },
    OFFLINE,
  ));

it('draws the map and the network of contacts as a server answers them', () =>
  harness.inPage(
    `${real}#/map`,
    async page => {
      const { places } = await harness.dossier.places();
      const known = places.filter(place => place.at);
      expect(known.length).toBeGreaterThan(0);
      await page.locator('.land').waitFor();
      await expect.poll(() => page.locator('.map-svg a').count()).toBe(known.length);
      await expect.poll(() => page.locator('.place-row').count()).toBe(places.length);
      await page.locator('.place-row a').first().click();
      await page.locator('.event-line [data-row]').first().click();
      await page.locator('.margin-note.selected').first().waitFor();
      const { pairs } = await harness.dossier.contacts();
      await page.goto(`${real}#/contacts`);
      await page.locator('.network-svg').waitFor();
      await expect.poll(() => page.locator('.contact-table tbody tr').count()).toBe(Math.min(20, pairs.length));
    },
    OFFLINE,
  ));

it('shows every view, with nothing serious for axe in light and dark', () =>
  harness.inPage(
    real,
    async page => {
      for (const view of [
        '/',
        '/brief',
        '/timeline',
        '/map',
        '/contacts',
        '/issues',
        '/conflicts',
        '/statements',
        '/actors',
        '/articles',
        '/events',
        '/positions',
        '/proposals',
        '/texts',
        '/scope',
        '/commitments',
        '/figures',
        '/terms',
        '/review',
        '/search?q=ceasefire',
      ]) {
        await page.goto(`${real}#${view}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await page.getByRole('alert').count(), view).toBe(0);
        expect(await page.getByText('This page broke').count(), view).toBe(0);
      }
      await page.locator('.hit').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('mirela');
      await page
        .getByRole('option', { name: /Mirela Tosk/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: 'Mirela Tosk' }).waitFor();
      await expect.poll(() => seriousFindings(page)).toEqual([]);
    },
    OFFLINE,
  ));

describe('a hostile dossier', () => {
  it('is text, whatever it holds', () =>
    harness.inPage(
      hostile,
      async page => {
        await page.getByRole('heading', { level: 1, name: 'Talks </script>' }).waitFor();
        await page.goto(`${hostile}#/articles/art-hostile`);
        await page.getByRole('heading', { level: 1, name: HOSTILE_TITLE }).waitFor();
        expect(await page.locator('.article-text').textContent()).toContain(HOSTILE_TEXT.slice(0, 60));
        await page.goto(`${hostile}#/articles/art-wire`);
        await page.getByRole('heading', { level: 1, name: END.slice(0, 30) }).waitFor();
        expect(await page.evaluate('window.__ran')).toBeUndefined();
        const refused = await page.evaluate<string>(
          `(() => { try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__ran=1">'); return 'taken'; } catch (error) { return error.name; } })()`,
        );
        expect(refused).toBe('TypeError');
        harness.faults.length = 0; // the refusal is what was wanted
      },
      OFFLINE,
    ));

  it('ends no element that it stands in', () => {
    expect(inScript('a = "</script><!--\u2028";')).toBe('a = "\\x3C/script>\\x3C!--\\u2028";');
    expect(inHtml(`<a b="c" d='e'>&`)).not.toMatch(/[<>"']/);
  });
});

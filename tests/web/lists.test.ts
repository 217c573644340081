/** Lists and the keyboard: filters in the address, pages, walking from the search field to a sentence. */
import { describe, expect, it } from 'vitest';
import type { ParleyRecord } from '../../src/model/record.ts';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { queryOf, withDossier } from './harness.ts';

/** The example with one statement repeated, to need pages. */
function repeated(record: ParleyRecord, times: number): ParleyRecord {
  const [first] = record.statements;
  const statements = Array.from({ length: times }, (_, index) => ({
    ...first!,
    id: `st-${index}`,
    text: `Repeated words ${index}`,
  }));
  return { ...record, statements };
}

const example = withDossier(() => memoryDossier(exampleRecord));
const many = withDossier(() => memoryDossier(repeated(exampleRecord, 120)));

describe('lists', () => {
  it('filter, keep the filter in the address, and say when nothing matches', () =>
    example.inPage('/statements', async page => {
      await page.getByLabel('Wording').selectOption({ label: 'Quoted' });
      await expect.poll(() => page.locator('.line').count()).toBe(3);
      expect(queryOf(page, 'mode')).toBe('direct');
      await page.getByLabel('Actor').fill('Ilan Koro');
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      expect(queryOf(page, 'actor')).toBe('act-koro');
      await page.reload();
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      expect(await page.getByLabel('Actor').inputValue()).toBe('Ilan Koro');
      await page.getByLabel('Words in the text').fill('unheard of');
      await page.getByText('Nothing matches these filters.').waitFor();
      await page.getByRole('link', { name: 'Clear filters' }).click();
      await expect.poll(() => page.locator('.line').count()).toBe(exampleRecord.statements.length);
      expect(await page.getByLabel('Words in the text').inputValue()).toBe('');
    }));

  it('come in pages', () =>
    many.inPage(
      '/statements',
      async page => {
        await page.getByText('1–50 of 120').waitFor();
        await page.keyboard.press(']');
        await page.getByText('51–100 of 120').waitFor();
        await page.getByRole('link', { name: 'Next' }).click();
        await page.getByText('101–120 of 120').waitFor();
        await expect.poll(() => page.locator('.line').count()).toBe(20);
        await page.goto(`${many.server.url}/statements?page=9`);
        await page.getByText('past the end').waitFor();
      },
      {},
    ));

  it('keep uncertain days apart on the timeline', () =>
    example.inPage('/timeline', async page => {
      await page.locator('.day').first().waitFor();
      const uncertain = await page.locator('.day.uncertain h2').allTextContents();
      expect(uncertain.join()).toContain('about 1 Mar 2031');
      expect(uncertain.join()).toContain('5–6 Mar 2031');
      await expect
        .poll(() => page.locator('.day:not(.uncertain) h2').allTextContents())
        .toContain('6 Mar 2031Thursday');
    }));

  it('name what was not read, and why', () =>
    example.inPage('/', async page => {
      await page.getByRole('link', { name: '1 source was not read' }).click();
      await page.getByText('press/scan.pdf').waitFor();
      expect(await page.locator('#not-read').textContent()).toContain('The file is not text.');
    }));
});

describe('keyboard', () => {
  it('walks from the search field to a sentence', () =>
    example.inPage('/statements', async page => {
      await page.locator('.line').first().waitFor();
      await page.keyboard.press('/');
      expect(await page.evaluate("document.activeElement.hasAttribute('data-search')")).toBe(true);
      await page.keyboard.type('wishes');
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      expect(await page.evaluate('document.activeElement.textContent')).toContain('a list of wishes');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      await page.keyboard.press('Enter');
      await page.locator('.mark.selected').first().waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.mark.selected').count()).toBe(0);
      await page.keyboard.press('j');
      await expect.poll(() => queryOf(page, 'record')).toBe('st-delegation');
      await page.keyboard.press('j');
      await expect.poll(() => queryOf(page, 'record')).toBe('st-plan');
      await page.keyboard.press('k');
      await expect.poll(() => queryOf(page, 'record')).toBe('st-delegation');
    }));

  it('explains its keys, and lets them be switched off', () =>
    example.inPage('/', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.getByLabel('Use single keys').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('3');
      expect(new URL(page.url()).pathname).toBe('/');
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByLabel('Use single keys').check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('3');
      await expect.poll(() => new URL(page.url()).pathname).toBe('/timeline');
    }));
});

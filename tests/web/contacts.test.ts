/** The network of contacts in the page, and the page of an actor: from a line to a sentence and back. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/chromium.ts';
import { type RunningServer, startServer } from '../../src/api/server.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, queryOf, seriousFindings } from './harness.ts';
import { meetingsRecord } from './meetings-record.ts';

let browser: Browser;
let server: RunningServer;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  server = await startServer(memoryDossier(meetingsRecord), { port: 0 });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en-GB' });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', error => faults.push(error.message));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  expect(faults).toEqual([]);
});

const open = async (path: string, ready: string) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(server.url + path);
  await page.locator(ready).first().waitFor();
};
const network = (path = '/contacts') => open(path, '.network-svg');
const row = (who: string, whom: string) =>
  page.locator('.contact-table tbody tr', { hasText: who }).filter({ hasText: whom });

describe('contacts', () => {
  it('lead from the navigation over a line to a sentence, and back', async () => {
    await page.goto(server.url);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Contacts' }).click();
    await page.locator('.contact[aria-label^="Ada Brenner and Ilan Koro"] .contact-room').dispatchEvent('click');
    await page.getByRole('heading', { level: 2, name: 'Ada Brenner and Ilan Koro' }).waitFor();
    await expect.poll(() => page.locator('.event-line').count()).toBe(2);
    await page.getByRole('link', { name: 'first meeting' }).click();
    await page.locator('.mark.selected').first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /Contacts of/ }).click();
    await page.getByRole('link', { name: '‹ The whole network' }).click();
    await page.getByRole('heading', { name: 'In contact with most others' }).waitFor();
  });

  it('are all in the table, with how, how often, and when last', async () => {
    await network();
    await expect
      .poll(() => row('Ada Brenner', 'Ilan Koro').locator('td').allTextContents())
      .toEqual([
        'Ada Brenner',
        'Ilan Koro',
        expect.stringMatching(/1 visit.*1 meeting|1 meeting.*1 visit/),
        '1',
        '1',
        '6 Mar 2031',
      ]);
    await expect.poll(() => page.locator('.network-svg .contact.planned').count()).toBe(1);
  });

  it('count for the sides they speak for where that is asked', async () => {
    await network();
    await page.getByRole('button', { name: 'side' }).click();
    await expect.poll(() => row('Oster', 'Vesmark').locator('td').nth(3).textContent()).toBe('2');
    await row('Oster', 'Vesmark').getByRole('link').click();
    await expect.poll(() => page.locator('.event-line').count()).toBe(3);
  });

  it('are those of the days that the slider leaves, while everybody stays in place', async () => {
    await network();
    const lines = page.locator('.network-svg .contact');
    const all = await lines.count();
    const place = await page.locator('.contact-actor', { hasText: 'Ilan Koro' }).locator('.dot').getAttribute('cx');
    const last = page.getByRole('slider', { name: 'Until' });
    await last.focus();
    for (let i = 0; i < 25; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => queryOf(page, 'until')).toBe('2031-02-23');
    await expect.poll(() => lines.count()).toBeLessThan(all);
    expect(await last.getAttribute('aria-valuetext')).toBe('23 Feb 2031');
    expect(await page.locator('.contact-actor', { hasText: 'Ilan Koro' }).locator('.dot').getAttribute('cx')).toBe(
      place,
    );
    await row('Ada Brenner', 'Ilan Koro').getByRole('link').click();
    await expect.poll(() => page.locator('.event-line').count()).toBe(1);
    await page.getByRole('button', { name: 'All days' }).click();
    await expect.poll(() => lines.count()).toBe(all);
  });

  it('play day after day, and stop', async () => {
    await network();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => queryOf(page, 'until')).not.toBeNull();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('are walked by keyboard alone', async () => {
    await network();
    await page.locator('.contact-actor').first().focus();
    const name = await page.evaluate<string>('document.activeElement.textContent');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('H2');
    expect(name).toContain(await page.locator('.place-title').textContent());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.event-line').first().waitFor();
  });

  it('have nothing serious for axe in light and dark, and fit a phone', async () => {
    for (const path of [
      '/contacts',
      '/contacts?of=act-koro',
      '/contacts?of=act-koro&with=act-brenner',
      '/contacts?of=gone',
      '/contacts?since=1999-01-01&until=1999-02-01',
    ]) {
      await network(path);
      await expect.poll(() => seriousFindings(page), { timeout: 15_000 }).toEqual([]);
      await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    }
  });
});

describe('an actor', () => {
  it('has roles over time that open their passages, and those it met', async () => {
    await open('/actors/act-brenner', '.role-line');
    await page.getByText('1 passage').click();
    await page.locator('.role-line .evidence').click();
    await page.locator('.place').first().waitFor();
    await page.goBack();
    await page.locator('.contact-list a', { hasText: 'Ilan Koro' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ada Brenner and Ilan Koro' }).waitFor();
    await page.getByRole('link', { name: /Contacts of/ }).click();
    await page.getByRole('link', { name: 'Words, roles and names' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada Brenner' }).waitFor();
  });

  it('with four hundred names shows some of each script, and all where asked', async () => {
    await open('/actors/act-koro', '.more-forms');
    await expect
      .poll(() => page.locator('.actor-side h3').allTextContents())
      .toEqual(['In Latin letters', 'In Chinese characters', 'In Arabic script']);
    const shown = page.locator('.actor-side .inline-list bdi');
    await expect.poll(() => shown.count()).toBeLessThan(60);
    while ((await page.locator('.more-forms').count()) > 0) await page.locator('.more-forms').first().click();
    await expect.poll(() => shown.count()).toBeGreaterThanOrEqual(401);
  });

  it('in Arabic or Chinese stands as it is, with nothing serious for axe, and fits a phone', async () => {
    for (const [id, name] of [
      ['act-haddad', 'ليلى حداد'],
      ['act-wang', '王明'],
      ['act-koro', 'Ilan Koro'],
    ] as const) {
      await open(`/actors/${id}`, 'h1');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.locator('.contact-list').waitFor();
      await expect.poll(() => seriousFindings(page), { timeout: 15_000 }).toEqual([]);
      await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    }
  });
});

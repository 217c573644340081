/** The map in the page: places by number, the events of each, from a circle to a sentence and back. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/chromium.ts';
import { type RunningServer, startServer } from '../../src/api/server.ts';
import { emptyRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, queryOf, seriousFindings } from './harness.ts';
import { knownOn, meetingsRecord } from './meetings-record.ts';

let browser: Browser;
let server: RunningServer;
let empty: RunningServer;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  server = await startServer(knownOn(meetingsRecord), { port: 0 });
  empty = await startServer(memoryDossier(emptyRecord), { port: 0 });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en-GB' });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
  });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.close(), empty?.close()]);
});

const open = async (path: string) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(server.url + path);
  await page.locator('.map-svg').waitFor();
};
const mark = (name: string) => page.locator('.map-svg a', { hasText: name });

it('leads from the navigation over a place to a sentence, and back', async () => {
  await page.goto(server.url);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Map' }).click();
  await mark('Geneva').click();
  await page.getByRole('heading', { level: 2, name: 'Geneva' }).waitFor();
  expect(queryOf(page, 'place')).toBe('Geneva, Switzerland');
  await expect.poll(() => page.locator('.event-line').count()).toBe(3);
  await page.getByRole('link', { name: 'second round of talks' }).click();
  await page.locator('.mark.selected').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/articles/art-wire');
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: 'Geneva' }).waitFor();
  await page.getByRole('link', { name: '‹ All places' }).click();
  await page.locator('.place-list').first().waitFor();
});

it('tells what took place from what is planned, on the map and in the list', async () => {
  await open('/map');
  expect(await mark('Geneva').getAttribute('aria-label')).toBe('Geneva, Switzerland: 2 took place, 1 planned');
  await expect.poll(() => mark('Geneva').locator('circle.inner').count()).toBe(1);
  await expect.poll(() => mark('Muscat').locator('circle.outer').count()).toBe(0);
  await expect.poll(() => mark('Oman').locator('path.whole').count()).toBe(1);
  await expect
    .poll(() => page.locator('.place-row', { hasText: 'Geneva' }).locator('.num').allTextContents())
    .toEqual(['2 took place', '1 planned']);
});

it('hides nothing: what nobody can place, what was called off, and what names no place', async () => {
  await open('/map');
  const unknown = page.locator('section', { has: page.getByRole('heading', { name: 'Not on the map' }) }).last();
  expect(await unknown.getByRole('heading').textContent()).toContain('1');
  expect(await page.locator('.place-list li', { hasText: 'Vienna' }).textContent()).toContain('1 called off or denied');
  await page.getByText('1 event names no place').waitFor();
  await unknown.getByRole('link', { name: /Lindholm/ }).click();
  await page.getByRole('link', { name: 'talks in Lindholm' }).waitFor();
  await page.getByText('not in our list of places').waitFor();
});

it('shows what the filters let through, and looks at what is there', async () => {
  await open('/map');
  await page.getByLabel('Actor').fill('王明');
  await page.getByLabel('Actor').press('Enter');
  await expect.poll(() => queryOf(page, 'actor')).toBe('act-wang');
  await expect.poll(() => page.locator('.map-svg a').count()).toBe(2);
  await open('/map?since=2031-03-01&until=2031-03-05');
  await expect.poll(() => page.locator('.place-name').allTextContents()).toHaveLength(2);
});

it('moves and zooms by keys and buttons; the look is in the address and can be shared', async () => {
  await open('/map');
  const before = await page.locator('.land').getAttribute('d');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => queryOf(page, 'at')).toMatch(/^-?\d+\.\d+,-?\d+\.\d+,\d+$/);
  expect(await page.locator('.land').getAttribute('d')).not.toBe(before);
  const address = page.url();
  const near = await page.locator('.land').getAttribute('d');
  await page.goto(address);
  await expect.poll(() => page.locator('.land').getAttribute('d')).toBe(near);
  await page.locator('.map-room').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.url()).not.toBe(address);
  await page.keyboard.press('0');
  await expect.poll(() => queryOf(page, 'at')).toBeNull();
  await expect.poll(() => page.locator('.land').getAttribute('d')).toBe(before);
});

it('is dragged with the pointer, and the end of a stroke opens nothing', async () => {
  await open('/map');
  const box = (await page.locator('.map-svg').boundingBox())!;
  const from = (await mark('Geneva').locator('circle.inner').boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => queryOf(page, 'at')).not.toBeNull();
  expect(queryOf(page, 'place')).toBeNull();
});

it('shows what was known on a day, and says which', async () => {
  await open('/map?asOf=2031-02-20');
  await page.locator('.place-row', { hasText: 'Geneva' }).getByText('1 took place').waitFor();
  await expect.poll(() => mark('Muscat').count()).toBe(0);
  await expect.poll(() => page.getByRole('link', { name: /Lindholm/ }).count()).toBe(0);
  await mark('Geneva').click();
  await expect.poll(() => queryOf(page, 'asOf')).toBe('2031-02-20');
  await expect.poll(() => page.locator('.event-line').count()).toBe(1);
  await page.getByRole('link', { name: 'Back to all that is known' }).first().click();
  await expect.poll(() => page.locator('.event-line').count()).toBe(3);
});

it('is walked by keyboard alone: a place takes the focus to its events, and these to the words', async () => {
  await open('/map');
  await page.locator('.map-room').focus();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
    if (label.startsWith('Muscat')) break;
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Muscat' }).waitFor();
  await expect.poll(() => page.evaluate<boolean>('document.activeElement.matches("h2")')).toBe(true);
  // Its events come from the server after its heading.
  await page.locator('.event-line').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.mark.selected').first().waitFor();
});

it('has nothing serious for axe in light and dark, and fits a phone', async () => {
  for (const path of [
    '/map',
    '/map?place=Geneva%2C%20Switzerland',
    '/map?place=lindholm',
    '/map?place=gone',
    '/map?at=nonsense&since=1999-01-01',
  ]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(server.url + path);
    await page.locator('.map-side, .note').first().waitFor();
    await expect.poll(() => seriousFindings(page), { timeout: 15_000 }).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
  }
});

it('says so where there is nothing, and asked for nothing but this server', async () => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(`${empty.url}/map`);
  await page.getByText('No event in these articles names a place.').waitFor();
  await open('/map');
  expect(asked.filter(url => !url.startsWith(server.url) && !url.startsWith(empty.url))).toEqual([]);
  expect(faults).toEqual([]);
});

/** The chart of the timeline in the page. */
import { expect, it } from 'vitest';
import { overflowOnPhone, queryOf, seriousFindings, withExamples } from './harness.ts';

const harness = withExamples(name => /continental|readout|latest|exchange/.test(name));
const { inPage } = harness;

it('draws lanes, tells planned from occurred, and leads from a mark to its words and back', () =>
  inPage('/timeline', async page => {
    // The legend has marks too: those of the chart come with their answers.
    await page.locator('.chart-svg .time-mark.planned').first().waitFor();
    await page.locator('.chart-svg .time-mark.occurred').first().waitFor();
    await expect.poll(() => page.locator('.chart-svg .lane-name').allTextContents()).toContain('Talks, visits');
    await expect.poll(() => page.locator('.chart-svg .time-mark.planned').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.chart-svg .bar').count()).toBeGreaterThan(0);
    await page.locator('.chart-svg .time-mark.occurred').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.move-mark.selected').first().waitFor();
    await page.goBack();
    await page.locator('.chart-svg').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
  }));

it('chooses days by a stroke, which the list follows, and by keys', () =>
  inPage('/timeline', async page => {
    await page.locator('.chart-svg .bar').first().waitFor();
    const box = (await page.locator('.chart-svg').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 5 });
    await page.locator('.brush').waitFor();
    await page.mouse.up();
    await expect.poll(() => queryOf(page, 'since')).toMatch(/^2025-/);
    const [since, until] = [queryOf(page, 'since')!, queryOf(page, 'until')!];
    expect(await page.getByLabel('From').inputValue()).toBe(since);
    await page.locator('.day h2').first().waitFor();
    await page.locator('.chart-room').focus();
    await page.keyboard.press('-');
    await expect.poll(() => queryOf(page, 'since')! < since && queryOf(page, 'until')! > until).toBe(true);
    await page.keyboard.press('0');
    await expect.poll(() => queryOf(page, 'since')).toBeNull();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => queryOf(page, 'since')).toBe(since);
  }));

it('has lanes of the parties too', () =>
  inPage('/timeline', async page => {
    await page.getByRole('button', { name: 'party' }).click();
    await page.locator('.lane-name', { hasText: /^Karvelia$/ }).waitFor();
    expect(queryOf(page, 'by')).toBe('party');
  }));

it('has lanes of tracks: two sides of a table, and the way back to other lanes', () =>
  inPage('/timeline?by=track', async page => {
    const lane = page.locator('.lane-name', { hasText: /^(?:Karvelia – Norvand|Norvand – Karvelia)$/ });
    await lane.waitFor();
    await expect.poll(() => page.locator('.chart-svg .time-mark, .chart-svg .bar').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'track' }).getAttribute('aria-pressed')).toBe('true');
    // Nobody met on that day: it says so, and the other lanes stay within reach.
    await page.goto(`${harness.server.url}/timeline?by=track&q=nosuchwordanywhere`);
    await page.getByText('No two sides are reported to have met').waitFor();
    await page.getByRole('button', { name: 'kind' }).click();
    await expect.poll(() => queryOf(page, 'by')).toBeNull();
  }));

it('zooms from all of it to the last days reported, and a day heading leads to that day alone', () =>
  inPage('/timeline', async page => {
    await page.locator('.day h2 a').first().waitFor();
    await page.getByRole('button', { name: 'Day', exact: true }).click();
    await expect.poll(() => queryOf(page, 'since')).toBe('2025-03-15');
    await expect.poll(() => page.locator('.entry').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.locator('.day h2').getByRole('link', { name: '10 Mar 2025' }).click();
    await expect.poll(() => [queryOf(page, 'since'), queryOf(page, 'until')]).toEqual(['2025-03-10', '2025-03-10']);
    await expect.poll(() => page.locator('.day').count()).toBe(1);
  }));

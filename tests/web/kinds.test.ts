/** Proposals, commitments and figures in the page: what more than lines shows of them. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/chromium.ts';
import { type RunningServer, startServer } from '../../src/api/server.ts';
import { axisOf, panelsOf } from '../../src/web/figure-panels.ts';
import { lineagesOf } from '../../src/web/lineage.ts';
import { dueDays, withDue } from '../../src/web/timeline/due.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, queryOf, seriousFindings } from './harness.ts';
import { kindsRecord } from './kinds-record.ts';

const dossier = memoryDossier(kindsRecord);
let browser: Browser;
let server: RunningServer;
let page: Page;
beforeAll(async () => {
  server = await startServer(dossier, { port: 0 });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en-GB' });
  page.setDefaultTimeout(15_000);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const fine = async () => {
  await expect.poll(() => seriousFindings(page)).toEqual([]);
  await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
};

describe('proposals', () => {
  it('stand where they came from: versions in a row, an answer in another, a circle ends', async () => {
    const views = (await dossier.moves('proposal')).items as Parameters<typeof lineagesOf>[0];
    const [first, circle] = lineagesOf(views);
    const place = Object.fromEntries(first!.nodes.map(({ view, column, row }) => [view.record.id, [column, row]]));
    expect(place).toEqual({ 'pr-first': [0, 0], 'pr-second': [1, 0], 'pr-answer': [1, 1], 'pr-third': [2, 0] });
    expect(
      first!.edges.map(({ from, to, kind }) => `${from.view.record.id} ${kind} ${to.view.record.id}`).sort(),
    ).toEqual(['pr-first counters pr-answer', 'pr-first revises pr-second', 'pr-second revises pr-third']);
    expect(circle!.nodes).toHaveLength(2);
  });

  it('are drawn, lead to their page, and say who takes which clause', async () => {
    await page.goto(`${server.url}/proposals`);
    await page.locator('.lineage-node').first().waitFor();
    await expect.poll(() => page.locator('.edge.counters').count()).toBe(1);
    expect(await page.locator('.lineage').first().textContent()).toContain('Ada Brenner → Ilan Koro');
    const row = page.locator('.clauses tbody tr', { hasText: 'both armies leave' });
    await expect
      .poll(() => row.locator('td').allTextContents())
      .toEqual([expect.stringContaining('both armies'), ' Vesmark', ' Oster']);
    // Of the whole, each by its last word, with what it said before.
    const whole = page.locator('.clauses .whole');
    await expect
      .poll(() => whole.locator('td').allTextContents())
      .toEqual(['The whole', ' Oster', ' Oster earlier, Ilan Koro']);
    expect(await page.locator('.lineage-node', { hasText: 'eleven points' }).textContent()).toContain(
      'accepted by Oster',
    );
    await fine();
    await page.setViewportSize({ width: 390, height: 780 });
    const [room, clause] = [
      await page.locator('.clauses').first().boundingBox(),
      await row.locator('td').first().boundingBox(),
    ];
    expect(clause!.width).toBeGreaterThan(room!.width * 0.95);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('.lineage-node', { hasText: 'list of Oster' }).click();
    await page.getByText('list of Oster').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/proposals/pr-answer');
    await page.goBack();
    await page.locator('.clauses a.own').first().click();
    await page.locator('.place').first().waitFor();
  });
});

describe('commitments', () => {
  it('are past due, coming up or told of; a day of the calendar chooses its own', async () => {
    await page.goto(`${server.url}/commitments`);
    // Of Oster the reports tell since: no silence.
    const passed = page.locator('.promises', { hasText: 'Day has passed' });
    await passed.getByText('Oster will open the bridge').waitFor();
    const slipped = page.locator('.promise', { hasText: 'Vesmark will send its list' });
    expect(await slipped.locator('.promise-day').textContent()).toMatch(/20 Mar 2031.*2 Apr 2031.*put off/);
    await page.locator('.promises', { hasText: 'Reported on' }).getByText('Koro will come').waitFor();
    await fine();
    await page
      .locator('.calendar')
      .getByRole('link', { name: /2 Apr 2031/ })
      .click();
    await expect.poll(() => queryOf(page, 'since')).toBe('2031-04-02');
  });
});

describe('the timeline', () => {
  it('has promises on the days that they are due, whenever they were told', async () => {
    await page.goto(`${server.url}/timeline?since=2031-04-01&until=2031-04-03`);
    const lane = page.locator('.chart-svg g', { has: page.getByText('Promised for', { exact: true }) });
    await lane.locator('.time-mark').waitFor();
    expect(await lane.locator('.time-mark').textContent()).toContain('Vesmark will send its list');
    await expect.poll(() => lane.locator('.bar').count()).toBe(0);
  });

  it('counts promises by the first day that they may be due on, where all are known', () => {
    const all = kindsRecord.commitments ?? [];
    const due = dueDays(all.map(record => ({ record })));
    expect(due).toContainEqual({ day: '2031-03-06', count: 1, planned: 0 });
    expect(due).toContainEqual({ day: '2031-04-02', count: 1, planned: 1 });
    const told = [{ lane: 'due', day: '2031-03-01', count: 9, planned: 9 }];
    expect(withDue(told, due).map(({ day }) => day)).not.toContain('2031-03-01');
    expect(withDue(told, undefined)).toEqual(told);
  });

  it('draws a day that slipped as a move, and says which day it was', async () => {
    await page.goto(`${server.url}/timeline?since=2031-03-10&until=2031-04-10`);
    const mark = page.locator('.time-mark', { has: page.locator('.moved') });
    await mark.first().waitFor();
    expect(await mark.first().locator('title').textContent()).toMatch(
      /Vesmark will send its list.*was set for 20 Mar 2031$/,
    );
  });
});

describe('the record of a proposal', () => {
  it('names the plan that it revises, and leads to it, to its people, clauses and hand-overs', async () => {
    await page.goto(`${server.url}/proposals/pr-second`);
    await page.locator('.facts').getByRole('link', { name: 'nine-point plan' }).click();
    await page.locator('.large-quote', { hasText: 'nine-point plan' }).waitFor();
    const facts = page.locator('.facts').first();
    expect(await facts.getByRole('link', { name: 'Vesmark' }).getAttribute('href')).toBe('/actors/act-vesmark');
    expect(await facts.getByRole('link', { name: /by Ada Brenner, to Ilan Koro/ }).getAttribute('href')).toMatch(/at=/);
    await facts.getByRole('link', { name: 'the bridge is opened to trucks' }).click();
    await page.locator('.place').first().waitFor();
  });
});

describe('figures', () => {
  it('are one panel a thing, each side apart; what is far from comparable is parted', async () => {
    const views = (await dossier.moves('figure')).items as Parameters<typeof panelsOf>[0];
    const panels = panelsOf(views);
    expect(panels.map(({ of, count }) => [of, count])).toEqual([
      ['prisoners', 3],
      ['people: killed', 2],
    ]);
    expect(panels[0]!.sides.map(({ who, figures }) => [who, figures.length])).toEqual([
      ['Vesmark', 2],
      ['Oster', 1],
    ]);
    expect(panels[0]!.most).toBe(130);
    expect(axisOf(panels[0]!).ticks).toEqual([0, 130]);
    const far = { sides: [{ who: undefined, figures: views.slice(0, 1) }], most: 250_000 };
    const { at, ticks } = axisOf(far);
    expect(ticks.at(-1)).toBe(1_000_000);
    expect(at(1_000_000)).toBe(100);
    expect(at(25_000) - at(2500)).toBeCloseTo(at(250_000) - at(25_000));
  });

  it('draw ranges and older numbers, and lead to the words', async () => {
    await page.goto(`${server.url}/figures`);
    const panel = page.locator('.figure-panel', { hasText: 'prisoners' });
    await panel.waitFor();
    await expect.poll(() => panel.locator('.figure-scale rect').count()).toBe(1);
    await expect.poll(() => panel.locator('.figure-scale .older').count()).toBe(1);
    expect(await panel.locator('.figure-row').first().textContent()).toContain('before:');
    await fine();
    await panel.locator('.figure-row a').first().click();
    await page.locator('.article-text').waitFor();
  });
});

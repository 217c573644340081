/** Every number on every view opens its evidence: it is a link, stands in a line that has one, or counts the list below it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withExamples } from './harness.ts';

const harness = withExamples(name => !/^text-|draft|market|convoy/.test(name) || name.includes('text-envoy'));
const { inPage } = harness;

/** Counts of the list under them, and days by which something is ordered, drawn or counted. */
const NEED_NONE = [
  '.heading-count',
  '.tick',
  '.chart-range',
  '.month',
  '.stance-legend',
  '.slider-range',
  '.pager',
  '.contact-days',
  '.figure-ends',
];

const VIEWS = [
  '/',
  '/brief',
  '/timeline',
  '/timeline?by=track',
  '/issues/ceasefire',
  '/conflicts',
  '/statements',
  '/actors',
  '/contacts',
  '/map',
  '/articles',
  '/events',
  '/positions',
  '/proposals',
  '/commitments',
  '/figures',
  '/texts',
  '/review',
  '/review?queue=weak',
  '/search?q=draft',
];

/** Numbers that lead nowhere, each with what it stands in. */
const deadNumbers = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const dead = [];
    const LINES = 'li, tr, caption, p, section.wait-pair, .pair, .party';
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      const element = walker.currentNode.parentElement;
      if (!/\\d/.test(text) || !element.checkVisibility()) continue;
      if (element.closest('a, button, label, select, title, fieldset, ${NEED_NONE.join(', ')}')) continue;
      let line = element.closest(LINES);
      while (line && !line.querySelector('a')) line = line.parentElement.closest(LINES);
      if (line) continue;
      dead.push((element.closest('[class]')?.getAttribute('class') ?? '') + ': ' + text.slice(0, 80));
    }
    return dead;
  })()`);

/** Sentences that say by which day the page counts. */
const COUNTING = /^(?:Counted from|brief-hint|lede: .* (?:to|,)|second: (?:Counted from|Nothing that was due since))/;

it('leaves no number on any view without a way to its words', () =>
  inPage('/', async page => {
    const dead: string[] = [];
    for (const path of VIEWS) {
      await page.goto(harness.server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.locator('.loading').count()).toBe(0);
      const here = (await deadNumbers(page)).filter(line => !COUNTING.test(line));
      dead.push(...here.map(line => `${path} ${line}`));
    }
    expect(dead).toEqual([]);
  }));

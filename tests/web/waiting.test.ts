/** Conditions, deadlocks and slips in the page: drawn, told in words, each leading to its sentence. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Commitment, slips } from '../../src/web/promises.ts';
import { pairsOf, waitGraph } from '../../src/web/wait-graph.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, queryOf, seriousFindings, withDossier } from './harness.ts';
import { waitingRecord } from './waiting-record.ts';

const dossier = memoryDossier(waitingRecord);
const harness = withDossier(() => dossier);

describe('the drawing of who waits for whom', () => {
  it('has a line for each pair, circles marked, and two lines of one pair apart', async () => {
    const pairs = pairsOf(await dossier.conditions());
    expect(pairs.map(({ party, awaits, circle }) => [party, awaits, circle])).toEqual([
      ['Vesmark', 'Oster', true],
      ['Oster', 'Vesmark', true],
      ['Vesmark', 'the observers', false],
    ]);
    const graph = waitGraph(pairs);
    expect(graph.nodes.map(({ name }) => name).sort()).toEqual(['Oster', 'Vesmark', 'the observers']);
    const [there, back] = graph.lines.filter(({ pair }) => pair.circle);
    expect(Math.hypot(there!.x - back!.x, there!.y - back!.y)).toBeGreaterThan(20);
    for (const { x, y } of graph.nodes) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(graph.height);
    }
  });

  it('leaves parties out that it has no room for, and says how many', async () => {
    const [one] = await dossier.conditions();
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...one!,
      party: `Party ${i}`,
      condition: { ...one!.condition, id: `cn-${i}`, party: `act-${i}`, awaits: 'act-oster' },
    }));
    const graph = waitGraph(pairsOf(many));
    expect(graph.nodes).toHaveLength(12);
    expect(graph.left).toBe(29);
    expect(graph.lines.every(({ path }) => !path.includes('NaN'))).toBe(true);
  });
});

describe('the days that moved', () => {
  it('are those that reports had it due on, not those on which a delay was reported', async () => {
    const views = (await dossier.moves('commitment')).items as readonly Commitment[];
    const slipped = views.find(({ record }) => record.id === 'co-slipped')!;
    expect(slips(slipped)).toEqual(['2031-03-20']);
    const history = slipped.record.history.map(({ due: _, ...told }) => told);
    expect(slips({ ...slipped, record: { ...slipped.record, history } })).toEqual([]);
  });
});

describe('commitments', () => {
  const fine = async (page: Page) => {
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
  };

  it('show the circle step by step, and lead from a condition to its sentence and back', () =>
    harness.inPage('/commitments', async page => {
      const circle = page.locator('.wait-steps');
      await circle.getByText('A circle of').waitFor();
      await expect
        .poll(() => circle.locator('ol > li').allTextContents())
        .toEqual([
          expect.stringMatching(
            /Vesmark.*open the northern bridge.*Oster withdraws its heavy guns.*Vesmark waits for Oster/,
          ),
          expect.stringMatching(
            /Oster.*withdraw its heavy guns.*Vesmark opens the northern bridge.*Oster waits for Vesmark/,
          ),
        ]);
      await page.locator('.wait-pair .evidence').first().click();
      await page.locator('.place').first().waitFor();
      expect((await page.locator('.place').allTextContents()).join('')).toContain('guns');
      await page.goBack();
      await circle.waitFor();
    }));

  it('choose the conditions of one line, by mouse and by keyboard, and all again', () =>
    harness.inPage('/commitments', async page => {
      const line = page.getByRole('link', { name: 'Vesmark waits for the observers: 1 condition' });
      await line.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.wait-pair').count()).toBe(1);
      expect(queryOf(page, 'waits')).toBe('act-vesmark “the observers”');
      expect(await page.locator('.wait-pair').textContent()).toContain('free the prisoners');
      await page.getByRole('link', { name: 'All conditions' }).click();
      await expect.poll(() => page.locator('.wait-pair').count()).toBe(3);
    }));

  it('draw the days that moved', () =>
    harness.inPage('/commitments', async page => {
      const slip = page.locator('.slip');
      await slip.waitFor();
      await expect.poll(() => slip.locator('.slip-before').count()).toBe(1);
      await expect.poll(() => slip.locator('.slip-now').count()).toBe(1);
      expect(await slip.locator('.slip-days').textContent()).toBe('20 Mar 20312 Apr 2031');
    }));

  it('fit a phone, and axe finds nothing serious', () =>
    harness.inPage('/commitments', async page => {
      await page.locator('.wait-steps').waitFor();
      await fine(page);
    }));
});

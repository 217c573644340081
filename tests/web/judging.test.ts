/** Judging in the page, over a dossier that is really kept: pairs, record pages, undo, other processes, past days. */

import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/parley.ts';
import { seriousFindings, withExamples } from './harness.ts';

// The live reports and those that copy them: pairs to decide come up among them.
const harness = withExamples(() => true);
const { inPage } = harness;

describe('review', () => {
  it('decides a pair with one key, shows that at once, and takes it back with another', () =>
    inPage('/review', async page => {
      const before = await harness.dossier.unsure(60);
      expect(before.length).toBeGreaterThan(2);
      const [pair] = before;
      await page.locator('.pair .evidence').nth(1).waitFor();
      await expect.poll(() => page.locator('.pair ins').count()).toBeGreaterThan(0);
      await page.getByLabel('Reason').first().fill('One remark, twice told.');
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await page.getByText('They are one now.').waitFor();
      const lead = async (id: string) => (await harness.dossier.explain(id)).id;
      const judged = (await harness.dossier.judgements())[0]!;
      expect(judged).toMatchObject({
        verdict: 'same',
        left: pair!.left,
        right: pair!.right,
        reason: 'One remark, twice told.',
      });
      // The record changed: the two are told in one.
      const ids = new Set((await harness.dossier.record()).statements.map(({ id }) => id));
      if (pair!.noun === 'statement') expect([pair!.left, pair!.right].filter(id => ids.has(id))).toHaveLength(1);
      expect(await lead(pair!.left)).toBe(await lead(pair!.right));
      await page.locator('.judgement', { hasText: 'One remark, twice told.' }).waitFor();
      await page.keyboard.press('z');
      await page.getByText('Undone.').waitFor();
      expect((await harness.dossier.judgements())[0]!.withdrawnAt).toBeDefined();
      expect(await harness.dossier.unsure(60)).toEqual(before);
      await page.locator('.judgement.withdrawn', { hasText: 'One remark, twice told.' }).waitFor();
    }));

  it('puts a pair off, decides it as two, and undoes that in the log', () =>
    inPage('/review', async page => {
      const before = await harness.dossier.unsure(60);
      const shown = () => page.locator('.pair .evidence').first().textContent();
      await page.locator('.pair .evidence').nth(1).waitFor();
      const first = await shown();
      await page.keyboard.press('n');
      await expect.poll(shown).not.toBe(first);
      await page.getByRole('button', { name: 'D Two' }).click();
      await page.getByText('They stay two.').waitFor();
      await expect.poll(async () => (await harness.dossier.unsure(60)).length).toBe(before.length - 1);
      await page.locator('.judgement:not(.withdrawn)').getByRole('button', { name: 'Undo' }).click();
      await expect.poll(async () => (await harness.dossier.unsure(60)).length).toBe(before.length);
      await expect.poll(() => seriousFindings(page)).toEqual([]);
    }));

  it('rejects and accepts weak records with two keys, says why they are weak, and undoes one after the other', async () => {
    // With the conflicts, on which the order rests; a page that is opened at once does not wait for them.
    const before = await harness.dossier.weak(undefined, { limit: 12 });
    await inPage('/review?queue=weak', async page => {
      const [first, second] = before.items;
      const waiting = (count: number) => page.locator('.heading-count', { hasText: `${count} records wait` }).waitFor();
      await waiting(before.total);
      await page.getByText(first!.reasons.join('; ')).first().waitFor();
      await page.locator('.pair .evidence').first().waitFor();
      await page.keyboard.press('x');
      await page.getByText('Rejected: it leaves every list').waitFor();
      await expect(harness.dossier.moves(first!.noun as 'position')).resolves.not.toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ record: expect.objectContaining({ id: first!.id }) }),
        ]),
      });
      await page.keyboard.press('a');
      await page.getByText('Accepted: it is marked as right').waitFor();
      expect((await harness.dossier.move(second!.id)).record.accepted).toBe(true);
      const left = async () => (await harness.dossier.weak()).items.map(({ id }) => id);
      await expect.poll(async () => (await left()).filter(id => id === first!.id || id === second!.id)).toEqual([]);
      await page.keyboard.press('z');
      await expect.poll(async () => (await harness.dossier.move(second!.id)).record.accepted).toBeUndefined();
      await page.locator('.judge-status', { hasText: 'Undone.' }).waitFor();
      await page.keyboard.press('z');
      await expect.poll(async () => await harness.dossier.weak(undefined, { limit: 12 })).toEqual(before);
      await waiting(before.total);
      await page.getByText('What makes a record weak').click();
      await expect.poll(() => seriousFindings(page)).toEqual([]);
    });
  });

  it('pages its weak records, and puts one off', () =>
    inPage('/review?queue=weak', async page => {
      const { items } = await harness.dossier.weak(undefined, { limit: 13 });
      const shown = () => page.locator('.pair > p').first().textContent();
      await expect.poll(shown).toContain(items[0]!.reasons.join('; '));
      await page.keyboard.press('n');
      await expect.poll(() => page.locator('.waiting-pair').count()).toBe(11);
      await page.keyboard.press(']');
      await page.locator('.pager', { hasText: '13–24 of' }).waitFor();
      await expect.poll(shown).toContain(items[12]!.reasons.join('; '));
    }));

  it('is only looked at on a past day, and says so', () =>
    inPage('/review?asOf=2025-03-12', async page => {
      await page.getByText('Judging is off while').waitFor();
      await expect.poll(() => page.locator('.pair .strong').count()).toBe(0);
    }));
});

describe('a record page', () => {
  it('rejects a record, which leaves the lists, and takes it back', async () => {
    const { items, total } = await harness.dossier.moves('commitment', {}, { limit: 1 });
    const { id } = items[0]!.record;
    await inPage(`/commitments/${id}`, async page => {
      await page.getByLabel('Reason').fill('Nobody promised anything.');
      await page.getByRole('button', { name: 'Reject' }).click();
      await page.getByText('Rejected: it is left out').waitFor();
      await page.getByText('Nobody promised anything.').waitFor();
      await page.goto(`${harness.server.url}/commitments`);
      await page.locator('.heading-count', { hasText: String(total - 1) }).waitFor();
      await page.goto(`${harness.server.url}/commitments/${id}`);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Reject' }).waitFor();
      await expect.poll(async () => (await harness.dossier.moves('commitment')).total).toBe(total);
      await expect.poll(() => seriousFindings(page)).toEqual([]);
    });
  });

  it('gives an actor another name and an event another day', async () => {
    const actor = (await harness.dossier.actors({ kind: 'person' }, { limit: 1 })).items[0]!;
    await inPage(`/actors/${actor.id}`, async page => {
      await page.getByRole('button', { name: 'Rename …' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Somebody Else');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: 'Somebody Else' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { level: 1, name: actor.name }).waitFor();
      const event = (await harness.dossier.moves('event', { status: 'occurred' }, { limit: 1 })).items[0]!;
      await page.goto(`${harness.server.url}/events/${event.record.id}`);
      await page.getByRole('button', { name: 'Another date …' }).click();
      await page.getByLabel('Date', { exact: true }).fill('soon');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('"soon" is no date').waitFor();
      await page.getByRole('button', { name: 'Another date …' }).click();
      await page.getByLabel('Date', { exact: true }).fill('2025-01-09');
      await page.keyboard.press('Enter');
      await page.locator('.facts', { hasText: '9 Jan 2025' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => page.locator('.facts', { hasText: '9 Jan 2025' }).count()).toBe(0);
    });
  });
});

describe('other processes', () => {
  it('show what they change without reloading', () =>
    inPage('/articles', async page => {
      const before = (await harness.dossier.articles()).total;
      await page.locator('.heading-count', { hasText: String(before) }).waitFor();
      const other = await openDossier(harness.dossier.path, { now: () => '2031-02-01T00:00:00Z' });
      try {
        const text =
          '---\ntitle: A late note\noutlet: Night Desk\npublished: 2025-03-18\n---\nNothing was signed, the host said.';
        await other.read([{ name: 'late.md', bytes: new TextEncoder().encode(text) }]);
      } finally {
        await other.close();
      }
      await page.getByRole('link', { name: 'A late note' }).waitFor();
      await page.locator('.heading-count', { hasText: String(before + 1) }).waitFor();
    }));

  it('that hold the dossier are named, and nothing is lost', () =>
    inPage('/review', async page => {
      await page.locator('.pair .evidence').nth(1).waitFor();
      await page.route('**/api/judgements', route =>
        route.request().method() === 'POST'
          ? route.fulfill({
              status: 503,
              json: { error: { code: 'dossier-busy', message: 'another process writes', hint: 'Wait.' } },
            })
          : route.fallback(),
      );
      const before = (await harness.dossier.judgements()).length;
      await page.keyboard.press('d');
      await page.getByText('Another program is writing to this dossier').waitFor();
      expect((await harness.dossier.judgements()).length).toBe(before);
      await expect.poll(() => page.locator('.pair .evidence').count()).toBeGreaterThan(1);
    }));
});

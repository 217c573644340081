/** From words to their evidence and back: statements, moves, roles, posts, what was taken out. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { queryOf, withDossier } from './harness.ts';

const example = withDossier(() => memoryDossier(exampleRecord));

const selectedText = async (page: Page): Promise<string> =>
  (await page.locator('.mark.selected').allTextContents()).join('');

describe('from words to evidence', () => {
  it('leads from a statement to its sentence in the article, and back', () =>
    example.inPage('/statements', async page => {
      await page.getByRole('link', { name: 'We come with a plan of nine points' }).click();
      await page.locator('.mark.selected').first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/articles/art-wire');
      expect(await selectedText(page)).toContain('We come with a plan of nine points and with patience');
      expect(await page.locator('.margin-note.selected').textContent()).toContain('Ada Brenner');
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: /Statements/ }).waitFor();
      await expect.poll(() => page.locator('.line').count()).toBe(exampleRecord.statements.length);
    }));

  it('chooses the record of a clicked passage, and the passage of a clicked record', () =>
    example.inPage('/articles/art-wire', async page => {
      await page.locator('.mark', { hasText: 'a list of wishes' }).click();
      await page.locator('.margin-note.selected', { hasText: 'a senior official in Oster' }).waitFor();
      expect(queryOf(page, 'record')).toBe('st-wishes');
      await page.locator('.note-who', { hasText: 'Ada Brenner' }).first().click();
      await page.locator('.mark.selected', { hasText: 'Vesmark will send a delegation' }).waitFor();
      expect(queryOf(page, 'record')).toBe('st-delegation');
      await expect.poll(() => page.locator('.margin-note.selected').count()).toBe(1);
    }));

  it('takes the inner of two nested statements first, then the one around it', () =>
    example.inPage('/articles/art-wire', async page => {
      const passage = page.locator('.mark.nested', { hasText: 'stay silent through the spring' });
      await passage.click();
      await expect.poll(() => queryOf(page, 'record')).toBe('st-silent');
      await passage.click();
      await expect.poll(() => queryOf(page, 'record')).toBe('st-assured');
    }));

  it('opens a shared address with its record in sight, and says when the record is gone', () =>
    example.inPage('/articles/art-wire?record=st-wishes', async page => {
      await page.locator('.mark.selected').first().waitFor();
      expect(await page.locator('.mark.selected').first().isVisible()).toBe(true);
      await page.goto(`${example.server.url}/articles/art-wire?record=st-gone`);
      await page.getByText('no longer in this article').waitFor();
      await expect.poll(() => page.locator('.mark.selected').count()).toBe(0);
    }));

  it('leads from a role to the words that state it', () =>
    example.inPage('/actors/act-koro', async page => {
      const role = page
        .locator('.role-line')
        .filter({ has: page.locator('summary') })
        .first();
      await role.locator('summary').click();
      await role.locator('.evidence').first().click();
      await page.locator('.place').first().waitFor();
      expect((await page.locator('.place').allTextContents()).join('')).toBe("Oster's envoy, Ilan Koro");
    }));

  it('shows posts with their times, dates in the text and what was taken out', () =>
    example.inPage('/articles/art-blog', async page => {
      await page.locator('.post-head').first().waitFor();
      await expect
        .poll(() => page.locator('.post-head').allTextContents())
        .toEqual(['6 Mar 2031, 10:05 UTC Koro arrives', '6 Mar 2031, 11:40 UTC', '6 Mar 2031, 12:15 UTC']);
      await page.locator('.date-mark', { hasText: 'overnight' }).click();
      expect(await page.locator('.time-note').textContent()).toContain('5–6 Mar 2031');
      await page.goto(`${example.server.url}/articles/art-wire`);
      await page.getByRole('button', { name: /taken out/ }).click();
      expect(await page.locator('.taken-out').textContent()).toContain('Subscribe to our newsletter');
    }));
});

describe('moves', () => {
  it('lead from the list to their clause in the article, with the others of their kind', () =>
    example.inPage('/events', async page => {
      await page.getByLabel('Status').selectOption({ label: 'Planned' });
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      expect(queryOf(page, 'status')).toBe('planned');
      await page.getByRole('link', { name: 'delegation to Geneva' }).click();
      await page.locator('.move-mark.selected').first().waitFor();
      expect((await page.locator('.move-mark.selected').allTextContents()).join('')).toBe(
        'Vesmark will send a delegation to Geneva on Thursday',
      );
      expect(await page.locator('.margin-note.selected').textContent()).toContain('planned');
      await page.getByRole('link', { name: 'Why this is here' }).click();
      await page.getByRole('heading', { level: 1, name: 'Event' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/events/ev-geneva');
    }));

  it('are marked in an article kind by kind, with numbers of their own', () =>
    example.inPage('/articles/art-wire', async page => {
      await page.locator('.mark').first().waitFor();
      await expect.poll(() => page.locator('.move-mark').count()).toBe(0);
      await page.getByRole('button', { name: '1 position' }).click();
      await page.locator('.move-mark.position', { hasText: 'We do not come' }).waitFor();
      expect(await page.getByRole('button', { name: '1 position' }).getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('link', { name: 'Position P1, opposes: Terms of a framework' }).click();
      await expect.poll(() => queryOf(page, 'record')).toBe('po-blank');
      await page.getByRole('button', { name: '1 event' }).click();
      await page.locator('.move-note.event').waitFor();
      expect(queryOf(page, 'show')).toBe('position,event');
      await page.getByRole('button', { name: '1 position' }).click();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.move-note.position').count()).toBe(0);
      await expect.poll(() => page.locator('.move-note.event').count()).toBe(1);
    }));

  it('stand on the timeline, what is planned told apart in words', () =>
    example.inPage('/timeline?entries=event', async page => {
      await page.locator('.entry.event.planned').waitFor();
      expect(await page.locator('.entry.event.planned').textContent()).toMatch(/delegation to Geneva.*planned/);
    }));
});

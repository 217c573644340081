/** Proposals' own texts in the page: listed, clause by clause with what is open, two versions compared, and the way from and to the coverage. */
import { expect, it } from 'vitest';
import type { ParleyRecord } from '../../src/model/record.ts';
import type { ProposalTextRecord } from '../../src/model/texts.ts';
import { openCounts, readTextClauses } from '../../src/text/clauses/read-text-clauses.ts';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, queryOf, seriousFindings, withDossier } from './harness.ts';

const FIRST = `1. The guns stay silent for sixty days.
(a) Observers count the guns [each week] [each month].
2. Trucks may cross the northern bridge by day.
3. The prisoners go home. Option A: all at once. Option B: in two groups.
4. A commission hears complaints.`;
const SECOND = `1. Trucks may cross the northern bridge by day.
2. The guns stay silent for ninety days, and longer if both agree.
(a) Observers count the guns each week.
3. The prisoners go home. Option A: all at once. Option B: in two groups.
4. <script>window.__ran = 1</script> Ships pass the lock.`;

const version = (number: number, text: string, more: Partial<ProposalTextRecord>): ProposalTextRecord => {
  const clauses = readTextClauses(text);
  return {
    id: `tx-${number}`,
    name: 'plan of nine points',
    version: String(number),
    authors: ['Ada Brenner'],
    published: { edtf: `2031-03-0${number}`, basis: 'given' },
    text,
    number,
    proposal: 'pr-plan',
    ...openCounts(text, clauses),
    clauses: clauses.map(clause => ({ ...clause, reported: [] })),
    ...more,
  };
};

const position = exampleRecord.positions![0]!;
const second = version(2, SECOND, { previous: 'tx-1' });
const record: ParleyRecord = {
  ...exampleRecord,
  texts: [
    version(1, FIRST, {}),
    {
      ...second,
      clauses: second.clauses.map((clause, index) =>
        index === 0
          ? {
              ...clause,
              reported: [
                { record: position.id, noun: 'position', evidence: position.evidence[0]!, because: 'the same words' },
              ],
            }
          : clause,
      ),
    },
  ],
};
const harness = withDossier(() => memoryDossier(record));

it('leads from the proposal to its text, clause by clause, with what is open and what the coverage says', () =>
  harness.inPage('/proposals/pr-plan', async page => {
    await page.getByRole('link', { name: 'Version 2', exact: true }).click();
    await page.locator('.text-clause').first().waitFor();
    await expect.poll(() => page.locator('.clause-label').allTextContents()).toEqual(['1', '2', '2 (a)', '3', '4']);
    expect(await page.locator('.lede').textContent()).toMatch(/Version 2, the 2nd of 2 versions known.*5 clauses/);
    await expect
      .poll(() => page.locator('mark.open-option').allTextContents())
      .toEqual(['Option A: all at once.', 'Option B: in two groups.']);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^\d|Version/);
    const told = page.locator('.text-clause').first().locator('.clause-told');
    await told.getByText('Vesmark: Opposes').waitFor();
    expect(await page.evaluate('window.__ran')).toBeUndefined();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    await told.locator('.evidence').click();
    await page.locator('.place').first().waitFor();
    await page.goBack();
    await page.locator('.text-clause').first().waitFor();
  }));

it('shows what changed: moved, renumbered, reworded, added and dropped, with the words', () =>
  harness.inPage('/texts', async page => {
    await page.getByRole('link', { name: 'What changed since version 1' }).click();
    await page.locator('.compared').first().waitFor();
    expect(queryOf(page, 'from')).toBe('tx-1');
    const lines = (await page.locator('.compared').allTextContents()).map(text => text.replace(/\s+/g, ' '));
    expect(lines.find(line => line.includes('Trucks'))).toMatch(/was 2.*(moved|renumbered)/);
    expect(lines.find(line => line.includes('guns stay'))).toMatch(/reworded.*sixty days\. ninety days/);
    expect(lines.find(line => line.includes('commission'))).toContain('dropped');
    expect(lines.find(line => line.includes('Ships'))).toContain('added');
    const guns = page.locator('.compared', { hasText: 'Observers count' });
    expect((await guns.locator('del').allTextContents()).join(' ')).toContain('[each month]');
    await page.getByRole('link', { name: /^dropped/ }).click();
    await expect.poll(() => page.locator('.compared').count()).toBe(1);
    await page.getByRole('link', { name: /^All clauses/ }).click();
    await page.getByRole('link', { name: 'Side by side' }).click();
    await expect.poll(() => page.locator('.compared-sides').count()).toBeGreaterThan(3);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    expect(await page.evaluate('window.__ran')).toBeUndefined();
  }));

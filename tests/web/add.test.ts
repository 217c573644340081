/** Adding articles in the page, over a dossier that is really kept. */
import { describe, expect, it } from 'vitest';
import { overflowOnPhone, seriousFindings, withExamples } from './harness.ts';

const harness = withExamples(name => /readout/.test(name));
const { inPage } = harness;

const TEXT =
  '“The bridge will be opened on Friday,” Foreign Minister Ada Brenner of Vesmark told reporters on Tuesday.';

describe('add', () => {
  it('reads a pasted text, takes it out again and puts it back', () =>
    inPage('/add', async page => {
      const before = (await harness.dossier.articles()).total;
      expect(await page.getByRole('button', { name: 'Read it' }).isDisabled()).toBe(true);
      await page.getByLabel('Title').fill('A bridge is promised');
      await page.getByLabel('Outlet').fill('Night Desk');
      await page.getByLabel('Published').fill('2025-03-18');
      await page.getByLabel('Text of an article').fill(TEXT);
      await page.getByRole('button', { name: 'Read it' }).click();
      const added = page.locator('.added-article');
      await added.getByText(/1 statement by/).waitFor();
      expect(await added.textContent()).toMatch(/A bridge is promised.*Night Desk.*18 Mar 2025/);
      const [article] = (await harness.dossier.articles({ outlet: 'Night Desk' })).items;
      expect(article!.published.edtf).toBe('2025-03-18');
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await added.getByRole('button', { name: 'Take it out' }).click();
      await page.getByText('taken out', { exact: true }).waitFor();
      expect((await harness.dossier.articles()).total).toBe(before);
      await page.getByRole('button', { name: 'Put it back' }).click();
      await added.getByRole('link', { name: 'A bridge is promised' }).click();
      await page.locator('.article-text', { hasText: 'The bridge will be opened' }).waitFor();
      expect((await harness.dossier.articles()).total).toBe(before + 1);
    }));

  it('keeps the text of a proposal itself beside the articles', () =>
    inPage('/add', async page => {
      await page.getByLabel('This is the text of a proposal itself').check();
      await page.getByLabel('What the proposal is called').fill('bridge plan');
      await page.getByLabel('Version').fill('1');
      await page.getByLabel('Text of the proposal').fill('1. The bridge is opened.\n2. The guns stay [silent].');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByRole('link', { name: 'Kept among the texts of proposals' }).click();
      await page.getByRole('heading', { level: 2, name: 'bridge plan' }).waitFor();
      expect((await harness.dossier.texts()).map(({ name, brackets }) => [name, brackets])).toEqual([
        ['bridge plan', 1],
      ]);
    }));

  it('reads dropped files one after the other, and says what it could not read', () =>
    inPage('/add', async page => {
      const file = (name: string, text: string | Buffer) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      });
      await page
        .locator('input[type=file]')
        .setInputFiles([
          file('note.md', `---\ntitle: A note of the host\noutlet: Harbour Post\npublished: 2025-03-19\n---\n${TEXT}`),
          file('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0xff, 0xfe])),
          file('note.md', `---\ntitle: A note of the host\noutlet: Harbour Post\npublished: 2025-03-19\n---\n${TEXT}`),
        ]);
      await expect.poll(() => page.locator('.added.read').count()).toBe(3);
      await expect
        .poll(() => page.locator('.added', { hasText: 'picture.txt' }).locator('.acting-error').count())
        .toBe(1);
      await expect
        .poll(() => page.locator('.added', { hasText: 'note.md' }).allTextContents())
        .toEqual([
          expect.stringContaining('in the dossier before'),
          expect.not.stringContaining('in the dossier before'),
        ]);
      await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    }));

  it('shows hostile text that was just added as text', () =>
    inPage('/add', async page => {
      await page
        .getByLabel('Text of an article')
        .fill(`<img src=x onerror="window.__ran=1"> ${TEXT} <script>window.__ran=1</script>`);
      await page.getByLabel('Title').fill('<b>bold</b>');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('.added-article').getByRole('link').click();
      await page.locator('.article-text').waitFor();
      expect(await page.evaluate('window.__ran')).toBeUndefined();
    }));
});

it('puts date and outlet of an article right', async () => {
  const [article] = (await harness.dossier.articles()).items;
  await inPage(`/articles/${article!.id}`, async page => {
    await page.locator('.care').getByLabel('Outlet').fill('Another Outlet');
    await page.locator('.care').getByLabel('Published').fill('2025-03-02');
    await page.locator('.care').getByRole('button', { name: 'Save' }).click();
    await page.locator('.kicker', { hasText: 'Another Outlet' }).waitFor();
    await page.getByText('Date set by hand to 2025-03-02').waitFor();
    expect((await harness.dossier.article(article!.id)).article.outlet).toBe('Another Outlet');
  });
});

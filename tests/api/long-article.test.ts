/** The answer of a long article: it grows with the text and repeats nothing of the article in its rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeApp } from '../../src/api/server.ts';
import { receivedArticle, withMarks } from '../../src/dossier/send-article.ts';
import type { ArticleSent, MarksSent } from '../../src/dossier/views.ts';
import { openDossier } from '../../src/parley.ts';

const url = 'https://lantern.example/talks-on-the-river-day-by-day';
const SPEAKERS = ['Prime Minister Anna Kessler', 'Foreign Minister Pavel Drost', 'General Ivo Brandt'];

/** Each paragraph with words of its own, a date and a figure. */
const longText = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, i) =>
    [
      `“We will not give up bridge ${i} before the guns are silent,” ${SPEAKERS[i % SPEAKERS.length]} said on Monday.`,
      `Milo Tarn said that the delegations would meet again in Geneva on ${1 + (i % 28)} May 2031.`,
      `He added that ${i + 20} people had been killed in the shelling of the port.`,
    ].join(' '),
  ).join('\n\n');

it('comes in parts, which together are the whole', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-parts-'));
  const dossier = await openDossier(path.join(folder, 'talks.parley'), {
    now: () => '2031-06-01T00:00:00Z',
    create: true,
  });
  try {
    const text = longText(30);
    const { ids } = await dossier.read([
      { name: 'parts.txt', bytes: new TextEncoder().encode(text), given: { published: '2031-05-04' } },
    ]);
    const get = async (rest: string): Promise<unknown> =>
      (await makeApp(dossier).request(`/api/articles/${ids[0]}${rest}`, { headers: { host: '127.0.0.1' } })).json();
    const whole = (await get('')) as ArticleSent;
    let sent = (await get('?until=1500')) as ArticleSent;
    expect(sent.article.text).toBe(text);
    expect(sent.statements.length).toBeGreaterThan(2);
    expect(sent.statements.length).toBeLessThan(whole.statements.length / 2);
    expect(sent.article.times.length).toBeLessThan(whole.article.times.length);
    for (let from = 1500; from < text.length; from += 1500) {
      sent = withMarks(sent, (await get(`/marks?from=${from}&until=${from + 1500}`)) as MarksSent);
    }
    expect(sent).toEqual(whole);
  } finally {
    await dossier.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

it('grows no faster than the text, and names the article once, not in each row', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-long-'));
  const dossier = await openDossier(path.join(folder, 'talks.parley'), {
    now: () => '2031-06-01T00:00:00Z',
    create: true,
  });
  const answerOf = async (paragraphs: number) => {
    const bytes = new TextEncoder().encode(longText(paragraphs));
    const given = { title: 'Talks on the river', outlet: 'The Lantern', url, published: '2031-05-04' };
    const { ids } = await dossier.read([{ name: `${paragraphs}.txt`, bytes, given }]);
    const response = await makeApp(dossier).request(`/api/articles/${ids[0]}`, { headers: { host: '127.0.0.1' } });
    const answer = await response.text();
    return { answer, length: bytes.length, whole: await dossier.article(ids[0]!) };
  };
  try {
    const short = await answerOf(10);
    const long = await answerOf(40);
    expect(long.whole.statements.length).toBeGreaterThan(3 * short.whole.statements.length);
    expect(long.answer.length / long.length).toBeLessThan(1.1 * (short.answer.length / short.length));
    expect(long.answer.length).toBeLessThan(25 * long.length); // where every sentence is told of by two records or three
    // Once as the article's own, and once for each of the two versions of that page.
    expect(long.answer.split(url).length - 1).toBeLessThanOrEqual(3);
    expect(receivedArticle(JSON.parse(long.answer) as ArticleSent)).toEqual(JSON.parse(JSON.stringify(long.whole)));
  } finally {
    await dossier.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

/** Links: fetched with the command that was set up, refused otherwise; no shell, and no address but the web's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fetchWith } from '../../src/api/fetch-page.ts';
import { makeApp } from '../../src/api/server.ts';
import type { Dossier, Source } from '../../src/parley.ts';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from './memory-dossier.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'parley-fetch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = path.join(folder, 'print.mjs');
writeFileSync(
  script,
  `const link = process.argv.at(-1);
if (link.includes('gone')) { console.error('404 Not Found'); process.exit(22); }
process.stdout.write('<html><p>Page at ' + link + ', ' + process.argv.length + ' arguments</p></html>');`,
);
const COMMAND = `${process.execPath} ${script}`;

const read: Source[] = [];
const dossier: Dossier = {
  ...memoryDossier(exampleRecord),
  read: async sources => {
    read.push(...(sources as readonly Source[]));
    return {
      ids: ['a1'],
      articles: 1,
      known: 0,
      newVersions: 0,
      texts: 0,
      setAside: 0,
      notRead: [],
      warnings: [],
      statements: 0,
      actors: 0,
      times: 0,
      moves: { event: 0, position: 0, proposal: 0, commitment: 0, figure: 0, term: 0 },
    };
  },
};

const post = (app: ReturnType<typeof makeApp>, body: object) =>
  app.request('/api/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: 'localhost', origin: 'http://localhost' },
    body: JSON.stringify(body),
  });

describe('a link', () => {
  it('is fetched by the command, as one argument that no shell sees', async () => {
    const source = await fetchWith(COMMAND)('https://news.example/a?b=$(id);c d');
    const page = new TextDecoder().decode(source.bytes as Uint8Array);
    expect(page).toContain('Page at https://news.example/a?b=$(id);c%20d, 3 arguments');
    expect(source).toMatchObject({
      name: 'news.example/a.html',
      given: { url: 'https://news.example/a?b=$(id);c%20d' },
    });
  });

  it('is refused where it is no address of the web, or the command finds nothing', async () => {
    for (const link of ['file:///etc/passwd', '--output=x', 'javascript:1', 'news'])
      await expect(fetchWith(COMMAND)(link), link).rejects.toMatchObject({ code: 'bad-body' });
    await expect(fetchWith(COMMAND)('https://news.example/gone')).rejects.toMatchObject({
      code: 'not-fetched',
      message: expect.stringContaining('404 Not Found'),
    });
    await expect(fetchWith('no-such-program-anywhere')('https://news.example/')).rejects.toMatchObject({
      code: 'not-fetched',
    });
  });

  it('is added over HTTP with what the reader says of it, only where fetching is set up', async () => {
    const app = makeApp(dossier, { fetchCommand: COMMAND });
    expect(await (await app.request('/api/access')).json()).toEqual({ write: true, fetch: true });
    const sent = { name: 'link', link: 'https://news.example/talks', outlet: 'Night Desk' };
    const answer = await post(app, sent);
    expect(answer.status).toBe(200);
    expect(read.at(-1)).toMatchObject({ given: { outlet: 'Night Desk', url: 'https://news.example/talks' } });
    expect((await post(app, { ...sent, text: 'both' })).status).toBe(400);
    const without = makeApp(dossier);
    const refused = await post(without, sent);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: { code: 'no-fetching' } });
  });

  it('of a proposal the text itself is taken with its name and version', async () => {
    const app = makeApp(dossier);
    await post(app, { name: 'x.txt', text: '1. Peace.', title: 'nine points', as: 'proposal', version: '2' });
    expect(read.at(-1)).toMatchObject({ as: 'proposal', proposal: { name: 'nine points', version: '2' } });
  });
});

/** The scope on the command line: set, shown, learned, cleared; what lies outside is listed and called in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ran, type Run, runIn } from './helpers.ts';

let folder = '';
let run: Run;
const parley = (...args: string[]): Promise<Ran> => run([...args, '-d', 'talks.parley']);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-scope-'));
  run = runIn(folder);
  const articles = [
    {
      id: 'talks',
      outlet: 'Valley Post',
      published: '2026-02-10',
      text: 'Norway and Kenya held talks on a ceasefire in Geneva on Tuesday, officials said.',
    },
    {
      id: 'market',
      outlet: 'Lakeside Post',
      published: '2026-02-11',
      title: 'Copper rises',
      text: 'Chilean copper prices rose again on Tuesday, traders said.',
    },
  ];
  writeFileSync(path.join(folder, 'press.jsonl'), articles.map(article => JSON.stringify(article)).join('\n'));
  expect(await parley('read', 'press.jsonl')).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is nothing until it is set', async () => {
  expect((await parley('scope')).out).toBe('No scope: all of 2 articles belong to the dossier.\n');
  expect((await parley('articles', '--set-aside')).out).toContain('no article set aside');
});

it('is set, shown and put to use', async () => {
  const { out } = await parley('scope', '--words', 'ceasefire, truce', '--actors', 'Norway', '--since', '2026');
  expect(out).toBe('words: ceasefire, truce\nactors: Norway\nsince 2026\n1 article inside, 1 set aside\n');
  expect((await parley('articles', '--set-aside')).out).toContain(
    'none of the words "ceasefire" and "truce" stands in it',
  );
  const [aside] = (await parley('articles', '--set-aside', '--json')).out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string; title: string });
  expect(aside!.title).toBe('Copper rises');
  expect((await parley('call-in', aside!.id)).out).toContain('called in');
  expect((await parley('call-in', aside!.id)).out).toContain('nothing changed');
  expect((await parley('scope')).out).toContain('2 articles inside, 0 set aside');
  expect((await parley('call-in', aside!.id, '--undo')).code).toBe(0);
  expect(JSON.parse((await parley('scope', '--json')).out)).toMatchObject({
    scope: { words: ['ceasefire', 'truce'] },
    inside: 1,
    outside: 1,
  });
});

it('is learned, and cleared', async () => {
  expect((await parley('scope', '--clear')).out).toMatch(/^No scope/);
  expect((await parley('scope', '--learn', '1')).out).toMatch(
    /^learned from 1 article\n.*ceasefire[\s\S]*1 article inside, 1 set aside/,
  );
  expect((await parley('scope', '--clear')).out).toMatch(/^No scope: all of 2 articles/);
});

it('refuses what makes no scope', async () => {
  expect(await parley('scope', '--clear', '--words', 'x')).toMatchObject({ code: 2 });
  expect(await parley('scope', '--since', 'soon')).toMatchObject({ code: 2, err: expect.stringContaining('bad-date') });
  expect(await parley('call-in', 'nothing')).toMatchObject({ code: 1, err: expect.stringContaining('not-found') });
});

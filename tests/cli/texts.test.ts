/** Proposals' own texts on the command line: read with their names, listed, shown, compared; what is wrong is said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ran, type Run, runIn } from './helpers.ts';

let folder = '';
let run: Run;
const parley = (...args: string[]): Promise<Ran> => run([...args, '-d', 'talks.parley']);
const readText = (file: string, ...args: string[]) => parley('read', '--as', 'proposal', file, ...args);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-texts-'));
  run = runIn(folder);
  writeFileSync(
    path.join(folder, 'one.txt'),
    '1. The guns fall silent on the river.\n2. Troops withdraw within [60] days.',
  );
  writeFileSync(
    path.join(folder, 'two.txt'),
    '1. Prisoners go home.\n2. The guns fall silent on the river.\n3. Troops withdraw within 60 days.',
  );
  const first = await readText('one.txt', '--name', 'River plan', '--version', '1', '--published', '2026-02-10');
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^1 proposal text read\.\n/) });
  expect(await readText('two.txt', '--name', 'River plan', '--version', 'final', '--author', 'Norway')).toMatchObject({
    code: 0,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lists versions with what is open in them', async () => {
  const rows = (await parley('texts', '--json')).out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map(({ version, number, clauses, brackets }) => [version, number, clauses, brackets])).toEqual([
    ['1', 1, 2, 1],
    ['final', 2, 3, 0],
  ]);
  expect((await parley('texts')).out).toContain('River plan');
  expect((await parley('texts', '--csv')).out).toMatch(/^id,name,version/);
  expect((await parley('texts', '--as-of', '2026-02-11', '--json')).out.trim().split('\n')).toHaveLength(1);
});

it('shows a version clause by clause', async () => {
  expect((await parley('text', 'river plan')).out).toContain('3  Troops withdraw within 60 days.');
  expect((await parley('text', 'river plan', '--version', '1')).out).toContain('2 clauses, 1 bracket, 0 options');
  expect(JSON.parse((await parley('text', 'river plan', '--json')).out)).toMatchObject({
    version: 'final',
    authors: ['Norway'],
  });
});

it('compares two versions', async () => {
  const { out } = await parley('compare', 'River plan');
  expect(out).toContain('River plan: 1 to final');
  expect(out).toContain('added: 1  Prisoners go home.');
  expect(out).toContain('renumbered: 1 → 2');
  expect(out).toContain('renumbered, reworded: 2 → 3  Troops withdraw within [-[-] 60 [-]-] days.');
  expect(
    JSON.parse((await parley('compare', 'River plan', '--from', 'final', '--to', '1', '--json')).out),
  ).toMatchObject({
    changes: { dropped: 1 },
  });
});

it('says what is wrong', async () => {
  expect(await parley('compare', 'River plan', '--to', '1')).toMatchObject({
    code: 1,
    err: expect.stringContaining('one-version'),
  });
  expect(await parley('text', 'Sea plan')).toMatchObject({ code: 1, err: expect.stringContaining('"River plan"') });
  expect(await parley('read', 'one.txt', '--version', '1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--as proposal'),
  });
  expect(await readText('one.txt')).toMatchObject({ code: 1, out: expect.stringContaining('no-name') });
  expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+/) });
});

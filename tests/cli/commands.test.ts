/** The commands on a small set, in one process: what they print, and their exit codes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES } from '../dossier/helpers.ts';
import { type Run, runIn } from './helpers.ts';

let folder = '';
let run: Run;
const lines = (text: string): string[] => text.trimEnd().split('\n');
const objects = (text: string) =>
  lines(text).map(line => JSON.parse(line) as { id: string; sourceId?: string; speakerName?: string });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-cli-'));
  run = runIn(folder);
  mkdirSync(path.join(folder, 'press', 'deep', 'page_files'), { recursive: true });
  const write = (name: string, text: string | Uint8Array) => writeFileSync(path.join(folder, 'press', name), text);
  write('four.jsonl', ARTICLES.map(article => JSON.stringify(article)).join('\n'));
  write('deep/note.txt', 'Envoy speaks\n\n"=We wait," Mara Velin said on Monday.\n');
  write('deep/page_files/frame.html', '<p>An advertisement said nothing.</p>');
  write('deep/photo.png', 'x');
  write('empty.txt', '');
  write('README.md', 'These are press articles.');
  write('names.yaml', 'actors:\n  - name: Valley Front\n    kind: group\n    aliases: [VF]\n');
  write('.hidden.txt', 'Nobody said anything.');
  expect(await run(['read', 'press', '-d', 'talks.parley'])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('moves', () => {
  const talks = {
    id: 'moves',
    outlet: 'Valley Post',
    published: '2026-02-14',
    text: 'Ruvania opposes the plan to cede territory. On Friday, the foreign ministers of Norway and Sweden met in Geneva. Norway will hold talks with Sweden in Oslo on Monday. At least 40 prisoners were released, Sweden said.',
  };
  const list = async (...args: string[]) => run([...args, '-d', 'own/moves.parley']);
  beforeAll(async () => {
    mkdirSync(path.join(folder, 'own'));
    writeFileSync(path.join(folder, 'own', 'moves.jsonl'), JSON.stringify(talks));
    expect((await list('read', 'own/moves.jsonl')).code).toBe(0);
  });
  type Row = { id: string; status?: string; kind?: string; evidence: { start: number; end: number; quote: string }[] };
  const rows = async (...args: string[]): Promise<Row[]> =>
    lines((await list(...args, '--json')).out)
      .filter(Boolean)
      .map(line => JSON.parse(line) as Row);

  it('list events by kind, status and actor, with evidence that is the text', async () => {
    const events = await rows('events');
    expect(events.length).toBeGreaterThan(1);
    for (const { evidence } of events) {
      for (const { start, end, quote } of evidence) expect(talks.text.slice(start, end)).toBe(quote);
    }
    const planned = await rows('events', '--status', 'planned');
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.length).toBeLessThan(events.length);
    expect(planned.every(({ status }) => status === 'planned')).toBe(true);
    const onTimeline = (await rows('timeline')).filter(({ kind }) => kind === 'event');
    expect(onTimeline.some(({ status }) => status === 'planned')).toBe(true);
    expect((await rows('events', '--actor', 'Sweden')).length).toBeGreaterThan(0);
    expect((await list('events', '--actor', 'Nobody')).out).toContain('No event fits --actor Nobody');
  });

  it('refuse what no record can be, and say which issue is not known', async () => {
    expect((await list('events', '--status', 'perhaps')).code).toBe(2);
    expect((await list('figures', '--stance', 'opposes')).code).toBe(2);
    expect(await list('positions', '--issue', 'weather')).toMatchObject({
      code: 1,
      err: expect.stringContaining('parley issues'),
    });
  });

  it.each(['events', 'positions', 'proposals', 'commitments', 'figures', 'terms', 'issues'])(
    '%s as table and CSV',
    async noun => {
      const csv = await list(noun, '--csv');
      expect(csv.code).toBe(0);
      expect(lines(csv.out)[0]).toMatch(/^id,/);
      const table = await list(noun);
      expect(table.code).toBe(0);
      for (const line of lines(table.out)) expect(stringWidth(line)).toBeLessThanOrEqual(120);
    },
  );

  it('are explained, by the beginning of their id', async () => {
    const [event] = await rows('events');
    const explained = await list('explain', event!.id.slice(0, 12));
    expect(explained.code).toBe(0);
    expect(explained.out).toContain(event!.evidence[0]!.quote);
    expect(explained.out).toMatch(/^event ev-/);
  });
});

describe('read', () => {
  it('says in a few lines what was read, known, not read and found', async () => {
    const again = await run(['read', 'press', '-d', 'talks.parley']);
    expect(again.code).toBe(0);
    const [counts, notRead, holds, moves] = lines(again.out);
    expect(counts).toBe('0 articles read, 5 already known, 1 not read.');
    expect(notRead).toMatch(/^ {2}empty: .*\(press\/empty\.txt\)\. \S/);
    expect(holds).toMatch(/^talks holds \d+ statements, \d+ actors, \d+ time expressions\.$/);
    expect(moves).toMatch(
      /^Moves: \d+ events?, \d+ positions?, \d+ proposals?, \d+ commitments?, \d+ figures?, \d+ terms?\.$/,
    );
    expect(again.err).toContain('Left out as no articles: 2 files (press/README.md, press/deep/photo.png)');
  });

  it('fails when nothing could be read, and with --strict when anything could not', async () => {
    expect(await run(['read', 'press/empty.txt', 'none.txt', '-d', 'x.parley'])).toMatchObject({ code: 1 });
    expect(await run(['read', 'press', '--strict', '-d', 'talks.parley'])).toMatchObject({ code: 1 });
    expect((await run(['read', 'no*.txt', '-d', 'x.parley'])).out).toContain('no-file');
    rmSync(path.join(folder, 'x.parley'), { force: true });
  });

  it('reads standard input and what the user says about it, and globs', async () => {
    const input = 'Pavel Orst said on Monday that he would come.';
    const args = [
      'read',
      '-',
      '--outlet',
      'Mail',
      '--published',
      '2026-02-11',
      '--url',
      'https://m.example/1',
      '-d',
      'in.parley',
    ];
    expect(await run(args, { input })).toMatchObject({ code: 0 });
    expect(objects((await run(['articles', '--json', '-d', 'in.parley'])).out)).toMatchObject([
      { outlet: 'Mail', url: 'https://m.example/1', published: { edtf: '2026-02-11', basis: 'given' } },
    ]);
    expect((await run(['read', 'press/**/*.txt', '-d', 'in.parley'])).out).toContain('1 article read');
    rmSync(path.join(folder, 'in.parley'), { force: true });
  });

  it('refuses a date for several texts', async () => {
    const { code, err } = await run(['read', 'press', '--published', '2026-02-11', '-d', 'talks.parley']);
    expect(code).toBe(2);
    expect(err).toMatch(/^bad-usage: --published is for a single text/);
  });

  it('draws progress with counts on a terminal only', async () => {
    const { err } = await run(['read', 'press/four.jsonl', '-d', 'talks.parley'], { errIsTerminal: true, columns: 40 });
    expect(err).toContain('reading 1 of 1 source');
    expect((await run(['read', 'press/four.jsonl', '-d', 'talks.parley'])).err).toBe('');
  });
});

describe('lists', () => {
  const lists = [['articles'], ['statements'], ['actors'], ['timeline'], ['names']];

  it.each(lists)('%s fits the terminal', async name => {
    for (const columns of [60, 100]) {
      const { code, out } = await run([name, '-d', 'talks.parley'], { columns });
      expect(code).toBe(0);
      expect(lines(out).length).toBeGreaterThan(1);
      for (const line of lines(out)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  it.each(lists)('%s --json gives as many rows as --csv', async name => {
    const json = objects((await run([name, '--json', '-d', 'talks.parley'])).out);
    const csv = (await run([name, '--csv', '-d', 'talks.parley'])).out;
    expect(json.length).toBeGreaterThan(0);
    expect(csv.split('\n')[0]).toMatch(/^(id|date|name),/);
    // Statements hold no line break in these texts, so a line is a row.
    expect(lines(csv)).toHaveLength(json.length + 1);
  });

  it('filters, limits and says how many there are', async () => {
    const all = objects((await run(['statements', '--json', '-d', 'talks.parley'])).out);
    const some = await run(['statements', '--limit', '2', '-d', 'talks.parley']);
    expect(lines(some.out).at(-1)).toBe(`… 2 of ${all.length} statements`);
    const orst = objects((await run(['statements', '--actor', 'pavel orst', '--json', '-d', 'talks.parley'])).out);
    expect(orst.length).toBeGreaterThan(0);
    expect(new Set(orst.map(s => s.speakerName))).toEqual(new Set(['Pavel Orst']));
    const dated = await run([
      'articles',
      '--since',
      '2026-02-11',
      '--until',
      '2026-02-12',
      '--json',
      '-d',
      'talks.parley',
    ]);
    expect(objects(dated.out).map(a => a.sourceId)).toEqual(['two', 'three']);
  });

  it('say plainly when nothing fits', async () => {
    const { code, out } = await run(['statements', '--actor', 'Nobody', '-d', 'talks.parley']);
    expect(code).toBe(0);
    expect(out).toBe('No statement fits --actor Nobody.\n');
  });

  it('guard cells that a spreadsheet would run', async () => {
    const { out } = await run(['statements', '--text', 'We wait', '--csv', '-d', 'talks.parley']);
    expect(out).toContain("'=We wait");
  });

  it('leave control characters of a text out of the terminal', async () => {
    writeFileSync(
      path.join(folder, 'evil.jsonl'),
      JSON.stringify({ title: 'a\u001b]0;x\u0007b', text: 'It rained all day in the valley.' }),
    );
    await run(['read', 'evil.jsonl', '-d', 'evil.parley']);
    const { out } = await run(['articles', '-d', 'evil.parley']);
    expect(out).not.toContain('\u001b');
    rmSync(path.join(folder, 'evil.parley'), { force: true });
  });
});

describe('one record', () => {
  const firstStatement = async (): Promise<string> =>
    objects((await run(['statements', '--text', 'eleven too', '--json', '-d', 'talks.parley'])).out)[0]!.id;

  it('explain shows rule, words and a tree, by the beginning of an id', async () => {
    const id = await firstStatement();
    const { code, out } = await run(['explain', id.slice(0, 12), '-d', 'talks.parley']);
    expect(code).toBe(0);
    expect(out).toMatch(/^statement s-[0-9a-f]{16}, by \S+/);
    expect(out).toContain('content');
    expect(out).toMatch(/├─ |└─ /);
    const json = objects((await run(['explain', id, '--json', '-d', 'talks.parley'])).out)[0]!;
    expect(json).toMatchObject({ id, kind: 'statement' });
  });

  it('explains articles and actors too', async () => {
    const actor = objects((await run(['actors', '--json', '-d', 'talks.parley'])).out)[0]!.id;
    expect((await run(['explain', actor, '-d', 'talks.parley'])).out).toMatch(/^actor a-/);
    expect((await run(['explain', 'three', '-d', 'talks.parley'])).out).toMatch(/^article /);
  });

  it('names the candidates of an ambiguous beginning, and the lists for an unknown one', async () => {
    const ambiguous = await run(['explain', 's-', '-d', 'talks.parley']);
    expect(ambiguous).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^ambiguous-id: "s-" begins several ids: s-.*, s-/),
    });
    const unknown = await run(['explain', 'zzz', '-d', 'talks.parley']);
    expect(unknown).toMatchObject({ code: 1, err: expect.stringMatching(/^not-found: /) });
    expect(lines(unknown.err)).toHaveLength(1);
  });

  it('set and remove put right, and say what is now', async () => {
    expect((await run(['set', 'four', '--published', '2026-02-20', '-d', 'talks.parley'])).out).toContain('2026-02-20');
    expect(await run(['set', 'four', '-d', 'talks.parley'])).toMatchObject({ code: 2 });
    expect(await run(['set', 'four', '--published', 'soon', '-d', 'talks.parley'])).toMatchObject({ code: 2 });
    expect(await run(['remove', 'four', '-d', 'talks.parley'])).toMatchObject({ code: 0, out: 'Removed four.\n' });
    expect((await run(['remove', 'four', '-d', 'talks.parley'])).out).toBe(
      'four is removed already; nothing changed.\n',
    );
    expect(objects((await run(['articles', '--json', '-d', 'talks.parley'])).out)).toHaveLength(4);
    expect((await run(['read', 'press/four.jsonl', '-d', 'talks.parley'])).err).toMatch(/^removed-before: /);
    expect(await run(['remove', 'four', '--undo', '-d', 'talks.parley'])).toMatchObject({ code: 0 });
    expect(objects((await run(['articles', '--json', '-d', 'talks.parley'])).out)).toHaveLength(5);
  });

  it('export writes the same to a file as to the output', async () => {
    const { out } = await run(['export', '-d', 'talks.parley']);
    await run(['export', 'talks.parley', '--format', 'json', '-o', 'talks.json']);
    expect(readFileSync(path.join(folder, 'talks.json'), 'utf8')).toBe(out);
    expect(JSON.parse(out)).toMatchObject({ format: 'parley-record/1', dossier: { name: 'talks' } });
    expect(await run(['export', '--format', 'xml', '-d', 'talks.parley'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^unknown-format: .*json/),
    });
  });
});

describe('which dossier', () => {
  it('is the only one of the folder, else PARLEY_DOSSIER, else an error', async () => {
    expect(await run(['articles'])).toMatchObject({ code: 0 });
    const elsewhere = runIn(path.join(folder, 'press'));
    const none = await elsewhere(['articles']);
    expect(none).toMatchObject({ code: 2, err: expect.stringMatching(/^which-dossier: .*-d/) });
    const env = { PARLEY_DOSSIER: path.join(folder, 'talks.parley') };
    expect(await elsewhere(['articles'], { env })).toMatchObject({ code: 0 });
    writeFileSync(path.join(folder, 'other.parley'), '');
    expect(await run(['articles'])).toMatchObject({ code: 2, err: expect.stringContaining('2 dossiers') });
    rmSync(path.join(folder, 'other.parley'));
  });

  it('is never made by asking', async () => {
    expect(await run(['articles', '-d', 'new.parley'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^no-dossier: /),
    });
    expect(existsSync(path.join(folder, 'new.parley'))).toBe(false);
  });

  it('is refused when it is another file', async () => {
    const refused = await run(['articles', '-d', 'press/README.md']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/^not-a-dossier: .*README\.md/) });
  });
});

describe('usage', () => {
  it.each([
    [['frobnicate'], /^bad-usage: unknown command/],
    [['read'], /^bad-usage: missing required argument/],
    [['statements', '--limit', 'many'], /^bad-usage: "many" is no whole number/],
    [['statements', '--mode', 'loud'], /^bad-usage: .*direct/],
    [['statements', '--json', '--csv', '-d', 'talks.parley'], /^bad-usage: --json and --csv/],
    [['statements', '--since', 'soon', '-d', 'talks.parley'], /^bad-date: /],
  ])('%j is one line and exit code 2', async (args, message) => {
    const { code, err } = await run(args);
    expect(err).toMatch(message);
    expect(lines(err)).toHaveLength(1);
    expect(code).toBe(2);
  });

  it('every command has help with examples', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    const names = [...out.matchAll(/^ {2}([a-z]+) \[/gm)].map(match => match[1]!);
    expect(names).toEqual(
      expect.arrayContaining([
        'read',
        'serve',
        'articles',
        'statements',
        'actors',
        'timeline',
        'names',
        'explain',
        'export',
        'remove',
        'set',
      ]),
    );
    for (const name of names.filter(n => n !== 'help')) {
      const help = await run([name, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain('\nExamples:\n  ');
    }
  });
});

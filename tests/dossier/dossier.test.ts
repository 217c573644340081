/** The dossier as users of src/parley.ts see it: the same in any order and read twice; corrections that last; names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/parley.ts';
import { folders } from '../store/helpers.ts';
import { ARTICLES, namesSource, open, recordOf, source } from './helpers.ts';

const folder = folders();
const all = ARTICLES.map(article => source(article.id!, article));
const idOf = async (dossier: Awaited<ReturnType<typeof open>>, sourceId: string): Promise<string> =>
  (await dossier.article(sourceId)).article.id;

describe('reading', () => {
  it('gives the same record in any order, in one go or in several', async () => {
    const place = folder();
    const first = await open(place);
    await first.read(all);
    const expected = await recordOf(first);
    expect(expected.statements.length).toBeGreaterThan(3);
    await first.close();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
        fc.integer({ min: 0, max: all.length }),
        async (order, cut) => {
          const dossier = await open(place, `order-${n++}.parley`);
          const sources = order.map(i => all[i]!);
          await dossier.read(sources.slice(0, cut));
          await dossier.statements(); // asking in between changes nothing
          await dossier.read(sources.slice(cut));
          const record = await recordOf(dossier);
          await dossier.close();
          expect({ ...record, dossier: expected.dossier }).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('reads an article once, says so, and changes nothing', async () => {
    const dossier = await open(folder());
    expect(await dossier.read(all)).toMatchObject({ articles: 4, known: 0, newVersions: 1, notRead: [] });
    const before = await recordOf(dossier);
    expect(await dossier.read(all)).toMatchObject({ articles: 0, known: 4, notRead: [] });
    expect(await recordOf(dossier)).toEqual(before);
    await dossier.close();
  });

  it('takes the same text of another outlet for another article', async () => {
    const dossier = await open(folder());
    const copy = { ...ARTICLES[0]!, outlet: 'Harbour Gazette', url: 'https://harbour.example/copy', id: 'copy' };
    expect(await dossier.read([all[0]!, source('copy', copy)])).toMatchObject({ articles: 2, newVersions: 0 });
    await dossier.close();
  });

  it('numbers the versions of a page by their dates, whichever came first', async () => {
    const dossier = await open(folder());
    await dossier.read([all[1]!, all[0]!]);
    const [early, late] = [await dossier.article('one'), await dossier.article('two')];
    expect(early.article).toMatchObject({ version: 1 });
    expect(late.article).toMatchObject({ version: 2, previousVersion: early.article.id });
    expect(late.versions?.map(v => v.id)).toEqual([early.article.id, late.article.id]);
    await dossier.close();
  });

  it('lists what could not be read, stops for none, and forgets it when it is read later', async () => {
    const dossier = await open(folder());
    const report = await dossier.read([
      { name: 'empty.txt', bytes: new Uint8Array() },
      { name: 'binary.txt', bytes: Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 256) },
      { name: 'gone.txt', bytes: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOENT' })) },
      { name: 'locked.txt', bytes: () => Promise.reject(Object.assign(new Error('x'), { code: 'EACCES' })) },
      { name: 'bad.jsonl', bytes: Buffer.from('{"text": "no end\n') },
      all[2]!,
    ]);
    expect(report.articles).toBe(1);
    const codes = Object.fromEntries(report.notRead.map(entry => [entry.source, entry.code]));
    expect(codes).toEqual({
      'empty.txt': 'empty',
      'binary.txt': 'binary',
      'gone.txt': 'no-file',
      'locked.txt': 'no-permission',
      'bad.jsonl:1': 'bad-json',
    });
    expect((await recordOf(dossier)).notRead).toHaveLength(5);
    await dossier.read([{ name: 'empty.txt', bytes: Buffer.from('Mara Velin said on Monday that she would come.') }]);
    await dossier.read([source('bad', ARTICLES[0]!)]);
    expect((await dossier.summary()).notReadList.map(entry => entry.source)).toEqual([
      'binary.txt',
      'gone.txt',
      'locked.txt',
    ]);
    await dossier.close();
  });
});

describe('asking', () => {
  it('answers pages with totals, and filters by actor, date, outlet, words', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const everything = await dossier.statements();
    const page = await dossier.statements({}, { limit: 2, offset: 1 });
    expect(page.total).toBe(everything.total);
    expect(page.items).toEqual(everything.items.slice(1, 3));
    const gazette = await dossier.statements({ outlet: 'harbour gazette' });
    expect(gazette.total).toBeGreaterThan(0);
    expect(new Set(gazette.items.map(v => v.article.outlet))).toEqual(new Set(['Harbour Gazette']));
    const points = await dossier.statements({ text: 'ELEVEN too' });
    expect(points.items.map(v => v.statement.text)).toEqual(['Twelve points are eleven too many.']);
    const velin = await dossier.statements({ actor: 'mara velin' });
    expect(velin.total).toBeGreaterThan(0);
    expect(velin.total).toBeLessThan(everything.total);
    expect(new Set(velin.items.map(v => v.speaker?.name))).toEqual(new Set(['Mara Velin']));
    expect((await dossier.statements({ actor: velin.items[0]!.speaker!.id })).total).toBe(velin.total);
    expect((await dossier.statements({ actor: 'Nobody' })).total).toBe(0);
    expect((await dossier.articles({ since: '2026-02-11', until: '2026-02-11' })).items.map(a => a.sourceId)).toEqual([
      'two',
    ]);
    expect((await dossier.articles({ until: '2026-02' })).total).toBe(3);
    expect((await dossier.articles({ text: '100%' })).total).toBe(0);
    await expect(dossier.statements({ since: 'soon' })).rejects.toMatchObject({ code: 'bad-date' });
    await dossier.close();
  });

  it('joins an actor over its articles, with its words', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const velin = (await dossier.actors({ text: 'Mara Velin' })).items[0]!;
    expect(velin.articles).toBe(3);
    const view = await dossier.actor(velin.id);
    expect(view.articles.items.map(a => a.published.edtf)).toEqual(['2026-02-10', '2026-02-11T09:30Z', '2026-02-12']);
    expect(view.statements.total).toBe(velin.statements);
    expect(view.actor.knownSince.edtf).toBe('2026-02-10');
    await dossier.close();
  });

  it('lays articles, statements and times on one line, in order', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const { items, total } = await dossier.timeline();
    expect(items).toHaveLength(total);
    expect(items.map(e => e.date)).toEqual(items.map(e => e.date).sort());
    expect(items.map(e => e.kind)).toEqual(expect.arrayContaining(['published', 'said', 'time']));
    const middle = await dossier.timeline({}, { limit: 3, offset: 2 });
    expect(middle.items).toEqual(items.slice(2, 5));
    await dossier.close();
  });

  it('knows an id by its beginning, and names the candidates where it begins several', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const id = await idOf(dossier, 'three');
    expect((await dossier.article(id.slice(0, 12))).article.id).toBe(id);
    await expect(dossier.article('zzz')).rejects.toMatchObject({ code: 'not-found' });
    await expect(dossier.article('')).rejects.toMatchObject({ code: 'not-found' });
    await expect(dossier.statement('s-')).rejects.toMatchObject({
      code: 'ambiguous-id',
      message: expect.stringContaining('s-'),
    });
    await dossier.close();
  });

  it('explains a statement by its rule, its words and the parse of its sentence', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const view = (await dossier.statements({ text: 'eleven too' })).items[0]!;
    const explanation = await dossier.explain(view.statement.id);
    expect(explanation.by).toBe(view.statement.by);
    expect(explanation.words.map(w => w.what)).toContain('content');
    expect(explanation.sentences[0]!.tokens.filter(t => t.head === -1)).not.toEqual([]);
    const article = (await dossier.article(view.article.id)).article;
    for (const { quote, start, end } of explanation.words) expect(article.text.slice(start, end)).toBe(quote);
    await dossier.close();
  });
});

describe('putting right', () => {
  it('sets a date, works out again what leaned on it, and keeps it when read again', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const id = await idOf(dossier, 'four');
    const before = await dossier.article(id);
    expect(before.article.times.map(t => t.when.edtf)).toEqual([undefined]);
    await dossier.set(id, { published: '2026-02-20' });
    await dossier.set(id, { outlet: 'Northern Star' });
    await dossier.read(all);
    const after = await dossier.article(id);
    expect(after.article).toMatchObject({
      id,
      outlet: 'Northern Star',
      published: { edtf: '2026-02-20', basis: 'given' },
    });
    expect(after.article.times.map(t => t.when.edtf)).toEqual(['2026-02-19']);
    expect(after.statements.map(s => s.statement.id)).toEqual(before.statements.map(s => s.statement.id));
    expect(after.corrections.map(c => [c.field, c.value, c.at])).toEqual([
      ['published', '2026-02-20', '2026-03-01T12:00:00Z'],
      ['outlet', 'Northern Star', '2026-03-01T12:00:00Z'],
    ]);
    expect((await dossier.articles({ outlet: 'Northern Star' })).total).toBe(1);
    await expect(dossier.set(id, { published: 'next week' })).rejects.toMatchObject({ code: 'bad-date' });
    await dossier.close();
  });

  it('removes an article with all it gave, keeps it out when read again, and brings it back whole', async () => {
    const dossier = await open(folder());
    await dossier.read(all);
    const whole = await recordOf(dossier);
    const id = await idOf(dossier, 'one');
    await dossier.remove(id);
    const without = await recordOf(dossier);
    expect(without.judgements).toMatchObject([{ verdict: 'reject', left: id }]);
    expect(JSON.stringify({ ...without, judgements: [] })).not.toContain(id);
    expect(without.articles.find(a => a.sourceId === 'two')).toMatchObject({ version: 1 });
    expect(await dossier.read(all)).toMatchObject({ articles: 0, known: 3, warnings: [{ code: 'removed-before' }] });
    expect(await recordOf(dossier)).toEqual(without);
    await dossier.restore(id);
    const back = await recordOf(dossier);
    expect(back.judgements).toMatchObject([{ withdrawnAt: expect.any(String) }]);
    expect({ ...back, judgements: [] }).toEqual(whole);
    await dossier.close();
  });

  it('is the same dossier without an article as one that never read it', async () => {
    const place = folder();
    const [with4, with3] = [await open(place, 'a.parley'), await open(place, 'b.parley')];
    await with4.read(all);
    await with4.remove('two');
    await with3.read([all[0]!, all[2]!, all[3]!]);
    const [a, b] = [await recordOf(with4), await recordOf(with3)];
    expect({ ...a, dossier: b.dossier, judgements: [] }).toEqual(b);
    await with4.close();
    await with3.close();
  });
});

describe('judging', () => {
  const line = 'The talks will open on Friday, the United Nations said on Tuesday.';
  const copies = [
    source('p', { id: 'p', outlet: 'Valley Post', published: '2026-02-10', text: line }),
    source('q', { id: 'q', outlet: 'Harbour Gazette', published: '2026-02-10', text: line }),
  ];
  const tellings = async (dossier: Dossier) =>
    Promise.all(['p', 'q'].map(async id => (await dossier.article(id)).statements[0]!.statement.id));

  it('keeps two tellings in equal words apart, through every reading, until it is withdrawn', async () => {
    const dossier = await open(folder());
    await dossier.read(copies);
    const before = await recordOf(dossier);
    const [left, right] = (await tellings(dossier)) as [string, string];
    const id = await dossier.judge({ verdict: 'different', left, right });
    const statements = async () => (await recordOf(dossier)).statements.length;
    expect(await statements()).toBe(before.statements.length + 1);
    await dossier.remove('p');
    await dossier.restore('p');
    expect(await statements()).toBe(before.statements.length + 1);
    await dossier.withdraw(id);
    expect((await recordOf(dossier)).statements).toEqual(before.statements);
    await dossier.close();
  });

  it('marks what a person has accepted, on the record that is shown, until it is withdrawn', async () => {
    const dossier = await open(folder());
    await dossier.read(copies);
    const before = await recordOf(dossier);
    const [, right] = (await tellings(dossier)) as [string, string];
    const actor = before.actors[0]!.id;
    const ids = [
      await dossier.judge({ verdict: 'accept', left: right }),
      await dossier.judge({ verdict: 'accept', left: actor }),
    ];
    const after = await recordOf(dossier);
    expect(after.statements.map(({ accepted }) => accepted)).toEqual([true]);
    expect(after.actors.find(({ id }) => id === actor)!.accepted).toBe(true);
    for (const id of ids) await dossier.withdraw(id);
    expect({ ...(await recordOf(dossier)), judgements: [] }).toEqual({ ...before, judgements: [] });
    await dossier.close();
  });

  it('refuses same and different for one pair, with the earlier judgement named', async () => {
    const dossier = await open(folder());
    await dossier.read([
      copies[0]!,
      source('r', { id: 'r', published: '2026-02-12', text: 'Norway said that it was waiting.' }),
    ]);
    const left = (await dossier.article('p')).statements[0]!.statement.id;
    const right = (await dossier.article('r')).statements[0]!.statement.id;
    const first = await dossier.judge({ verdict: 'same', left, right });
    await expect(dossier.judge({ verdict: 'different', left: right, right: left })).rejects.toMatchObject({
      code: 'contradiction',
      message: expect.stringContaining(first),
    });
    await dossier.close();
  });

  it('keeps a judgement about an article that is gone, as an orphan', async () => {
    const dossier = await open(folder());
    await dossier.read(copies);
    const [left] = (await tellings(dossier)) as [string];
    await dossier.judge({ verdict: 'accept', left });
    await dossier.remove('p');
    expect((await dossier.judgements()).find(({ verdict }) => verdict === 'accept')).toMatchObject({ orphaned: true });
    await dossier.close();
  });

  it('is not done in the dossier of another day', async () => {
    const dossier = await open(folder());
    await dossier.read(copies);
    const [left] = (await tellings(dossier)) as [string];
    const then = await dossier.asOf('2026-02-11');
    await expect(then.judge({ verdict: 'accept', left })).rejects.toMatchObject({ code: 'as-of' });
    await then.close();
    await dossier.close();
  });
});

describe("the dossier's own names", () => {
  const yaml = 'actors:\n  - name: Free Delta League\n    kind: organization\n    aliases: [the League, FDL]\n';
  const text = 'The League said on Monday that it would come. FDL officials were silent.';
  const article = source('league', { id: 'league', published: '2026-02-10', text });

  it('are read with every article, before and after it', async () => {
    const place = folder();
    const [before, after] = [await open(place, 'a.parley'), await open(place, 'b.parley')];
    await before.read([namesSource(yaml), article]);
    await after.read([article]);
    expect((await after.names()).length).toBe(0);
    await after.read([namesSource(yaml)]);
    const [a, b] = [await recordOf(before), await recordOf(after)];
    expect({ ...b, dossier: a.dossier }).toEqual(a);
    const league = a.actors.find(actor => actor.aliases.includes('FDL'));
    expect(league).toMatchObject({ name: expect.stringContaining('League') });
    expect((await before.names())[0]).toMatchObject({ name: 'Free Delta League', actor: league!.id });
    await before.close();
    await after.close();
  });

  it('say where they are wrong, and stop nothing', async () => {
    const dossier = await open(folder());
    const report = await dossier.read([namesSource('actors:\n  - nome: X\n'), article]);
    expect(report.articles).toBe(1);
    expect(report.notRead).toMatchObject([{ source: 'names.yaml', code: 'bad-data' }]);
    await dossier.close();
  });
});

/** The dossier is what the articles say: whatever their order, however often and in how many goes they are read. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate/articles.ts';
import type { CommitmentRecord, ParleyRecord } from '../../src/model/record.ts';
import { edtfBounds } from '../../src/model/when-bounds.ts';
import { type Dossier, openDossier, type Source } from '../../src/parley.ts';
import { exampleFiles, examplesFolder } from '../golden/reading.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20250303);
/** Each run reads up to ten articles into two dossiers: about half a second. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 8);

const folder = mkdtempSync(path.join(tmpdir(), 'parley-properties-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileSource = (name: string): Source => ({
  name,
  bytes: readFileSync(path.join(examplesFolder, name)),
  ...(name === NAMES ? { as: 'names' } : {}),
});
const lineSource = (line: { id: string }): Source => ({ name: line.id, bytes: Buffer.from(JSON.stringify(line)) });

const NAMES = 'names.yaml';
const files = exampleFiles();
const generated = [...generateArticles({ articles: 12, seed: 11 })];
/** The first page as its outlet changed it later: another version of the same address. */
const first = generated[0]!;
const changed = {
  ...first,
  id: 'changed',
  published: generated[5]!.published,
  text: `${first.text}\n\nThe talks go on.`,
};
const lines = [...generated, changed].map(lineSource);
const lineNames = lines.map(({ name }) => name);
/** Sources by name, so that a failure prints names and not bytes. */
const pool = new Map([...[...files, NAMES].map(fileSource), ...lines].map(source => [source.name, source]));
const sourcesOf = (chosen: readonly string[]): Source[] => chosen.map(name => pool.get(name)!);

let opened = 0;
async function withDossier<T>(use: (dossier: Dossier) => Promise<T>): Promise<T> {
  // The file's name is the dossier's name and stands in the record: equal names, different folders.
  const own = mkdtempSync(path.join(folder, `${opened++}-`));
  const dossier = await openDossier(path.join(own, 'sarn.parley'), { now: () => '2025-04-01T00:00:00Z', create: true });
  try {
    return await use(dossier);
  } finally {
    await dossier.close();
    rmSync(own, { recursive: true, force: true });
  }
}

async function exported(dossier: Dossier): Promise<ParleyRecord> {
  let text = '';
  for await (const piece of dossier.exportRecord()) text += piece;
  return JSON.parse(text) as ParleyRecord;
}

const recordOf = (...goes: (readonly string[])[]): Promise<ParleyRecord> =>
  withDossier(async dossier => {
    for (const go of goes) await dossier.read(sourcesOf(go));
    return exported(dossier);
  });

const some = fc.shuffledSubarray([...pool.keys()], { minLength: 1, maxLength: 8 });

describe('the dossier', () => {
  test('is the same for any order of reading, in one go or in several', async () => {
    const orders = some.chain(sources =>
      fc.record({
        sources: fc.constant(sources),
        order: fc.shuffledSubarray(sources, { minLength: sources.length }),
        cut: fc.nat({ max: sources.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ({ sources, order, cut }) => {
        expect(await recordOf(order.slice(0, cut), order.slice(cut))).toEqual(await recordOf(sources));
      }),
      { seed, numRuns },
    );
  });

  test('is the same when its articles are read twice', async () => {
    await fc.assert(
      fc.asyncProperty(some, sources =>
        withDossier(async dossier => {
          const first = await dossier.read(sourcesOf(sources));
          const before = await exported(dossier);
          const second = await dossier.read(sourcesOf(sources));
          expect(await exported(dossier)).toEqual(before);
          expect([second.articles, second.known]).toEqual([0, first.articles + first.known]);
        }),
      ),
      { seed, numRuns },
    );
  });

  test('is, after an article is removed, as if it had never been read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lineNames, { minLength: 2, maxLength: 5 }), async ([gone, ...kept]) => {
        const left = await withDossier(async dossier => {
          await dossier.read(sourcesOf([gone!, ...kept]));
          await dossier.remove(gone!);
          // What a person decided stays in the list; nothing else does.
          return { ...(await exported(dossier)), judgements: [] };
        });
        expect(left).toEqual(await recordOf(kept));
      }),
      { seed, numRuns },
    );
  });

  test('has one actor for one full name', async () => {
    const { actors } = await recordOf([...files, NAMES]);
    const people = actors.filter(({ kind, name }) => kind === 'person' && name.includes(' ')).map(({ name }) => name);
    expect(people.filter((name, i) => people.indexOf(name) < i)).toEqual([]);
  });

  test('holds nothing that does not lead back to its words', async () => {
    const record = await recordOf([...files, NAMES]);
    expect(record.articles.length).toBe(19);
    const texts = new Map(record.articles.map(article => [article.id, article.text]));
    for (const { id, times, text } of record.articles) {
      for (const time of times) expect(text.slice(time.start, time.end), id).toBe(time.quote);
    }
    const { events = [], positions = [], proposals = [], commitments = [], figures = [], terms = [] } = record;
    const moves = [...events, ...positions, ...proposals, ...commitments, ...figures, ...terms];
    expect(moves.length).toBeGreaterThan(50);
    const records = [...record.actors, ...record.statements, ...moves];
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { id, by, evidence } of records) {
      expect(by, id).not.toBe('');
      expect(evidence.length, id).toBeGreaterThan(0);
      for (const { article, start, end, quote } of evidence)
        expect(texts.get(article)?.slice(start, end), id).toBe(quote);
    }
    const actors = new Set(record.actors.map(({ id }) => id));
    const issues = new Set(record.issues?.map(issue => issue.id));
    const statements = new Set(record.statements.map(({ id }) => id));
    for (const { id, issue, party, statement } of positions) {
      expect(issues.has(issue), id).toBe(true);
      if (typeof party === 'string') expect(actors.has(party), id).toBe(true);
      if (statement) expect(statements.has(statement), id).toBe(true);
    }
    for (const { id, speaker } of record.statements) {
      if (typeof speaker === 'string') expect(actors.has(speaker), id).toBe(true);
    }
  });

  test('as known on a day is the dossier of the articles published by then', async () => {
    const days = fc.integer({ min: 1, max: 16 }).map(day => `2025-03-${String(day).padStart(2, '0')}`);
    await fc.assert(
      fc.asyncProperty(some, days, async (sources, day) => {
        const all = sources.includes(NAMES) ? sources : [...sources, NAMES];
        await withDossier(async dossier => {
          await dossier.read(sourcesOf(all));
          const until = `${day}T23:59`;
          const then = await dossier.asOf(day);
          const shown = await exported(then).finally(() => then.close());
          const late = (await exported(dossier)).articles.filter(
            ({ published }) => !published.edtf || (edtfBounds(published.edtf)?.until ?? '') > until,
          );
          const alone = await withDossier(async fresh => {
            await fresh.read(sourcesOf(all));
            for (const { id } of late) await fresh.remove(id);
            return exported(fresh);
          });
          const bare = { dossier: {}, notRead: [], judgements: [], setAside: [], commitments: [] };
          expect({ ...shown, ...bare }).toEqual({ ...alone, ...bare });
          // What is past due is counted from the day that is asked for.
          const open = ({ status, ...rest }: CommitmentRecord) => ({
            ...rest,
            late: status === 'open' || status.startsWith('past due'),
          });
          expect(shown.commitments!.map(open)).toEqual(alone.commitments!.map(open));
        });
      }),
      { seed, numRuns },
    );
  });

  test('judgements make no difference once they are withdrawn, and the same one whenever they are made', async () => {
    await withDossier(async dossier => {
      const names = [...pool.keys()];
      await dossier.read(sourcesOf(names));
      const before = await exported(dossier);
      const [one, two] = before.events!;
      const merged = before.events!.find(({ evidence }) => new Set(evidence.map(e => e.article)).size > 1);
      expect(merged, 'an event that several articles tell').toBeDefined();
      // A judgement is about one telling: a record that others tell too stays with theirs.
      const told = before.positions!.find(({ evidence }) => evidence.length === 1)!;
      const ids = [
        await dossier.judge({ verdict: 'same', left: one!.id, right: two!.id }),
        await dossier.judge({ verdict: 'reject', left: told.id }),
        await dossier.judge({ verdict: 're-date', left: before.events![3]!.id, value: '2025-02-01' }),
      ];
      const judged = await exported(dossier);
      expect(judged.events!.length).toBe(before.events!.length - 1);
      expect(judged.positions!.length).toBe(before.positions!.length - 1);
      await dossier.read(sourcesOf(names.toReversed()));
      expect(await exported(dossier)).toEqual(judged);
      for (const id of ids) await dossier.withdraw(id);
      expect({ ...(await exported(dossier)), judgements: [] }).toEqual(before);
    });
  });
});

/** What is large is asked for in parts: conflicts in pages, families and articles by id. */
import { expect, it } from 'vitest';
import type { Failure } from '../../src/api/contract.ts';
import { makeApp, startServer } from '../../src/api/server.ts';
import type { ConflictRecord } from '../../src/model/record.ts';
import { exampleRecord } from './example-record.ts';
import { memoryDossier } from './memory-dossier.ts';

const conflict = (id: string, kind: ConflictRecord['kind'], ...records: string[]): ConflictRecord => ({
  id,
  kind,
  records,
  says: `${id}.`,
  sides: [],
});
const CONFLICTS = [
  conflict('x-1', 'figures', 'fi-1', 'fi-2'),
  conflict('x-2', 'denial', 's-1', 's-2'),
  conflict('x-3', 'figures', 'fi-2', 'fi-3'),
];
const ids = exampleRecord.articles.map(({ id }) => id);
const ref = (id: string) => ({ id, published: { basis: 'unknown' as const } });

const app = makeApp({
  ...memoryDossier(exampleRecord),
  conflicts: async () => CONFLICTS,
  origins: async () => [
    { id: 'a', reason: 'same text', articles: [ref('a'), ref('b')] },
    { id: 'c', reason: 'same text', articles: [ref('c'), ref('d')] },
  ],
});
async function ask<Answer = { items: { id: string }[]; total: number }>(address: string): Promise<Answer> {
  return (await (await app.request(`/api/${address}`)).json()) as Answer;
}
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

it('conflicts come in pages, of one kind or about some records', async () => {
  const page = await ask('conflicts?limit=2');
  expect([idsOf(page.items), page.total]).toEqual([['x-1', 'x-2'], 3]);
  expect(idsOf((await ask('conflicts?limit=2&offset=2')).items)).toEqual(['x-3']);
  expect(idsOf((await ask('conflicts?kind=figures')).items)).toEqual(['x-1', 'x-3']);
  const about = await ask('conflicts?records=fi-3,s-2&limit=1');
  expect([idsOf(about.items), about.total]).toEqual([['x-2'], 2]);
  expect((await ask<Failure>('conflicts?kind=quarrel')).error.code).toBe('bad-query');
});

it('families are those of the articles named, else all', async () => {
  expect(idsOf(await ask<{ id: string }[]>('origins'))).toEqual(['a', 'c']);
  expect(idsOf(await ask<{ id: string }[]>('origins?of=d,e'))).toEqual(['c']);
});

it('articles are found by their ids, a few at a time', async () => {
  const wanted = [ids[1]!, ids[0]!];
  const page = await ask(`articles?ids=${wanted.join(',')}`);
  expect(idsOf(page.items).sort()).toEqual([...wanted].sort());
  expect((await ask('articles?ids=nowhere')).total).toBe(0);
});

it('what takes long is made before anybody asks where that is wanted, and ends with the server', async () => {
  const asked: string[] = [];
  const dossier = memoryDossier(exampleRecord);
  const counted = {
    ...dossier,
    matrix: async () => {
      asked.push('matrix');
      throw new Error('not today');
    },
    brief: async () => {
      asked.push('brief');
      return undefined;
    },
    conflicts: async () => {
      asked.push('conflicts');
      return [];
    },
  };
  await (await startServer(counted, { port: 0 })).close();
  expect(asked).toEqual([]);
  const server = await startServer(counted, { port: 0, warm: true });
  await expect.poll(() => asked).toEqual(['matrix']);
  // Who opens the page meanwhile goes first.
  for (let i = 0; i < 6; i++) {
    await (await fetch(`${server.url}/api/access`)).text();
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  expect(asked).toEqual(['matrix']);
  await expect.poll(() => asked, { timeout: 10_000 }).toEqual(['matrix', 'brief', 'brief', 'conflicts']);
  await server.close();
}, 20_000);

/** A promise and what fulfils it. */
function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

it('a server that ends waits for answers on their way, and tells of none that fails because it ended', async () => {
  const faults: unknown[] = [];
  let fail: (error: Error) => void = () => {};
  const begun = gate();
  const dossier = {
    ...memoryDossier(exampleRecord),
    summary: () => {
      begun.resolve();
      return new Promise<never>((_, reject) => {
        fail = reject;
      });
    },
  };
  const server = await startServer(dossier, { port: 0, onFault: error => faults.push(error) });
  const asked = fetch(`${server.url}/api/summary`).catch(() => 'cut off');
  await begun.promise;
  let over = false;
  const closing = server.close().then(() => {
    over = true;
  });
  expect(await asked).toBe('cut off');
  expect(over).toBe(false);
  fail(new Error('driver has already been destroyed'));
  await closing;
  expect(faults).toEqual([]);
});

it('an answer that never comes does not keep a server from ending', async () => {
  const begun = gate();
  const dossier = {
    ...memoryDossier(exampleRecord),
    summary: () => {
      begun.resolve();
      return new Promise<never>(() => {});
    },
  };
  const server = await startServer(dossier, { port: 0 });
  const asked = fetch(`${server.url}/api/summary`).catch(() => 'cut off');
  await begun.promise;
  await server.close();
  expect(await asked).toBe('cut off');
});

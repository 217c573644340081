/** Answers that are kept: made once for a state of the file, whoever writes to it. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { breathe, keptInFile, remembered } from '../../src/parley/remembered.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { setMeta } from '../../src/store/write.ts';
import { folders } from './helpers.ts';

const folder = folders();

it('makes an answer once until this process or another connection writes', async () => {
  const file = path.join(folder(), 'd.parley');
  const store = await openStore(file, { create: true });
  const other = await openStore(file);
  let made = 0;
  const ask = () =>
    remembered(store.db, 'how often', async () => {
      await breathe();
      return ++made;
    });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
  expect(await remembered(store.db, 'something else', async () => 'else')).toBe('else');
  await store.write(tx => setMeta(tx, 'a', '1'));
  expect(await ask()).toBe(2);
  await other.write(tx => setMeta(tx, 'a', '2'));
  expect(await ask()).toBe(3);
  expect(await ask()).toBe(3);
  await other.close();
  await store.close();
});

it('tries again what failed', async () => {
  const store = await openStore(path.join(folder(), 'd.parley'), { create: true });
  let tries = 0;
  const ask = () =>
    remembered(store.db, 'fails once', async () => {
      if (++tries === 1) throw new Error('not now');
      return tries;
    });
  await expect(ask()).rejects.toThrow('not now');
  expect(await ask()).toBe(2);
  await store.close();
});

it('keeps an answer in the file until somebody writes, and tells nobody that it did', async () => {
  const file = path.join(folder(), 'd.parley');
  let made = 0;
  const ask = (store: Store) => keptInFile(store.db, 'how often', async () => ({ times: ++made }));
  const store = await openStore(file, { create: true });
  const other = await remembered(store.db, 'something else', async () => made);
  expect(await ask(store)).toEqual({ times: 1 });
  expect(await ask(store)).toEqual({ times: 1 });
  expect(await remembered(store.db, 'something else', async () => made + 100)).toBe(other);
  await store.close();
  const again = await openStore(file);
  expect(await ask(again)).toEqual({ times: 1 });
  await again.write(tx => setMeta(tx, 'a', '1'));
  expect(await ask(again)).toEqual({ times: 2 });
  await again.close();
});

/** What lists show is counted as rows come, go and are joined: always what counting the rows gives. */
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { setCluster } from '../../src/store/members.ts';
import { openStore } from '../../src/store/open-store.ts';
import * as read from '../../src/store/read.ts';
import { clearDerived, putArticle, setRemoved } from '../../src/store/write.ts';
import { joinActor } from '../../src/store/write-actors.ts';
import { folders } from './helpers.ts';
import { RECORDS_PER_ARTICLE, rowsOf } from './rows.ts';

const folder = folders();

it('are those of the rows after every change', async () => {
  const store = await openStore(path.join(folder(), 'a.parley'), { create: true });
  const counted = async () => Object.fromEntries(await read.countByNoun(store.db));
  async function check(statements: number, actors: number): Promise<void> {
    const rows = await sql<{
      noun: string;
      n: number;
    }>`select noun, count(*) as n from records where cluster = id group by noun
      union all select 'actor', count(*) from actors where cluster = id`.execute(store.db);
    expect(Object.fromEntries(rows.rows.map(({ noun, n }) => [noun, n]))).toEqual({
      statement: statements,
      actor: actors,
    });
    expect(await counted()).toEqual({ statement: statements, actor: actors });
  }
  for (const id of ['one', 'two', 'three']) await store.write(tx => putArticle(tx, rowsOf(id)));
  await check(3 * RECORDS_PER_ARTICLE, 3);
  await store.write(tx => putArticle(tx, rowsOf('two'))); // again: nothing twice
  await check(3 * RECORDS_PER_ARTICLE, 3);
  const join = (cluster: string) =>
    store.write(tx => setCluster(tx, 'statement', 'two-000', { cluster, merged: null }));
  await join('one-000');
  await join('three-000');
  await store.write(tx => joinActor(tx, 'actor-two', 'actor-one'));
  await check(3 * RECORDS_PER_ARTICLE - 1, 2);
  await join('two-000');
  await check(3 * RECORDS_PER_ARTICLE, 2);
  await expect(
    store.write(async tx => {
      await clearDerived(tx, 'three');
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  await check(3 * RECORDS_PER_ARTICLE, 2);
  await store.write(async tx => {
    await clearDerived(tx, 'three');
    await setRemoved(tx, 'three');
  });
  await check(2 * RECORDS_PER_ARTICLE, 2);
  await store.close();
});

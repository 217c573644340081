/** Processes: a killed one leaves whole articles only; two on one file wait for each other. */
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { articleState } from '../../src/store/read.ts';
import { putArticle } from '../../src/store/write.ts';
import { folders, startWriter } from './helpers.ts';
import { RECORDS_PER_ARTICLE, rowsOf } from './rows.ts';

const folder = folders();

/** Starting a process is what costs; ten times ten were tried by hand with the whole program. */
const KILLS = 5;

/** How many articles the file holds; throws where one is not whole. */
function countWhole(file: string): number {
  const db = new Database(file);
  const articles = db.prepare('select id, statements from articles').all() as { id: string }[];
  const counts = db.prepare('select article, count(*) as n from records group by article').all() as {
    article: string;
    n: number;
  }[];
  const mentions = db.prepare('select count(*) as n from mentions').get() as { n: number };
  const stray = counts.filter(({ article, n }) => n !== RECORDS_PER_ARTICLE || !articles.some(a => a.id === article));
  const check = db.prepare('pragma integrity_check').get() as { integrity_check: string };
  db.close();
  expect(stray).toEqual([]);
  expect(counts.length).toBe(articles.length);
  expect(mentions.n).toBe(articles.length * 3);
  expect(check.integrity_check).toBe('ok');
  return articles.length;
}

/** What a reader beside the writer sees; none while the file is being made. */
function countArticles(file: string): number {
  try {
    const db = new Database(file, { fileMustExist: true } as object);
    try {
      return (db.prepare('select count(*) as n from articles').get() as { n: number }).n;
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
}

describe('a killed process', () => {
  it('leaves whole articles every time, and the next goes on where it stopped', async () => {
    const file = path.join(folder(), 'killed.parley');
    let held = 0;
    for (let round = 0; round < KILLS; round++) {
      const { child, ended } = await startWriter(file, 1_000_000);
      // Only once it has written something, however slow the machine; then at another moment each time.
      while (countArticles(file) <= held) await new Promise(resolve => setTimeout(resolve, 10));
      await new Promise(resolve => setTimeout(resolve, (round * 37) % 60));
      child.kill('SIGKILL');
      await ended;
      const now = countWhole(file);
      expect(now).toBeGreaterThan(held);
      held = now;
    }
    const { ended } = await startWriter(file, held + 5);
    expect(await ended).toContain('done');
    expect(countWhole(file)).toBe(held + 5);
  });
});

describe('two processes', () => {
  it('both write all they have', async () => {
    const file = path.join(folder(), 'two.parley');
    await (await openStore(file, { create: true })).close();
    const writers = await Promise.all([startWriter(file, 60), startWriter(file, 60)]);
    // Both may find an article missing at the same moment; the second to write it puts the same rows in its place.
    for (const writer of writers) expect(await writer.ended).toContain('done');
    expect(countWhole(file)).toBe(60);
  });

  it('say that they wait, once, and go on when the other is done', async () => {
    const file = path.join(folder(), 'wait.parley');
    const said: string[] = [];
    const store = await openStore(file, { create: true, onWait: message => said.push(message) });
    const other = new Database(file);
    other.exec('begin immediate');
    setTimeout(() => other.exec('commit'), 2600);
    await store.write(tx => putArticle(tx, rowsOf('a')));
    expect(await articleState(store.db, 'a')).toBeDefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('waiting');
    await store.close();
    other.close();
  });

  it('give up with a clear error when it takes too long, and nothing is written', async () => {
    const file = path.join(folder(), 'busy.parley');
    const store = await openStore(file, { create: true, waitMs: 600 });
    const other = new Database(file);
    other.exec('begin immediate');
    await expect(store.write(tx => putArticle(tx, rowsOf('a')))).rejects.toMatchObject({ code: 'dossier-busy' });
    other.exec('rollback');
    expect(await articleState(store.db, 'a')).toBeUndefined();
    other.close();
    await store.close();
  });

  it('read while another writes', async () => {
    const file = path.join(folder(), 'reader.parley');
    const store = await openStore(file, { create: true });
    await store.write(tx => putArticle(tx, rowsOf('a')));
    const other = new Database(file);
    other.exec('begin immediate');
    expect(await articleState(store.db, 'a')).toBeDefined();
    other.exec('rollback');
    other.close();
    await store.close();
  });
});

/** Records of actors: what is kept does not grow with the articles that name them, and a reader sees every place. */
import path from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source } from './helpers.ts';

const folder = folders();
const article = (i: number) => ({
  id: `n${i}`,
  outlet: 'Valley Post',
  published: `2031-03-${String(i + 1).padStart(2, '0')}`,
  text: `${i === 3 ? 'Former foreign minister' : 'Foreign Minister'} Pavel Orst said on day ${i} that the bridge would stay open.`,
});

function keptOf(file: string): { json: string; articles: number } {
  const db = new Database(file);
  const row = db.prepare("select json, articles from actors where name = 'Pavel Orst'").get();
  db.close();
  const { json, articles } = row as { json: string; articles: number };
  return { json, articles };
}

it('are kept short and shown whole, in whatever order articles came', async () => {
  const at = folder();
  const all = Array.from({ length: 9 }, (_, i) => article(i));
  const one = await open(at, 'one.parley');
  await one.read([source('most', ...all.slice(0, 7))]);
  const before = keptOf(path.join(at, 'one.parley'));
  await one.read([source('rest', ...all.slice(7))]);
  const after = keptOf(path.join(at, 'one.parley'));
  expect([before.articles, after.articles]).toEqual([7, 9]);
  expect(after.json).toBe(before.json);

  const record = await recordOf(one);
  const orst = record.actors.find(({ name }) => name === 'Pavel Orst')!;
  const articleOf = new Map(record.articles.map(({ id, published }) => [id, published.edtf]));
  const days = all.map(({ published }) => published);
  expect(orst.evidence.map(one => articleOf.get(one.article))).toEqual(days);
  expect(orst.roles.map(role => articleOf.get(role.evidence.article))).toEqual(days);
  expect(orst.roles.map(({ former }) => former ?? false)).toEqual(days.map((_, i) => i === 3));
  const view = await one.actor(orst.id);
  // What is kept, and where it is told.
  expect(view.actor).toEqual({ ...orst, evidence: expect.anything(), roles: expect.anything() });
  expect(view.actor.evidence.length).toBeLessThan(3);
  expect(view.roles.map(({ title, former, told }) => [title.toLowerCase(), former, told])).toEqual([
    ['foreign minister', false, 8],
    ['foreign minister', true, 1],
  ]);
  expect(view.roles.map(({ tellings }) => tellings.map(({ evidence }) => evidence))).toEqual(
    [false, true].map(was => orst.roles.filter(({ former }) => was === !!former).map(({ evidence }) => evidence)),
  );
  expect(view.articles.total).toBe(9);
  const page = await one.article(view.articles.items[4]!.id);
  const named = page.actors.find(({ actor }) => actor.id === orst.id)!;
  expect(named.actor.evidence.map(({ article }) => article)).toEqual([view.articles.items[4]!.id]);

  const other = await open(at, 'other.parley');
  await other.read([source('last first', ...[...all].reverse())]);
  expect((await recordOf(other)).actors).toEqual(record.actors);
  expect(keptOf(path.join(at, 'other.parley'))).toEqual(after);
  await one.close();
  await other.close();
}, 60_000);

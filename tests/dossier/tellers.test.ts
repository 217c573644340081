/** Who says that something was said: a report inside another's words names its teller, unless an article reports it as its own finding. */
import { expect, it } from 'vitest';
import { tellerOf } from '../../src/dossier/make-views.ts';
import type { StatementRecord } from '../../src/model/record.ts';
import { folders } from '../store/helpers.ts';
import { open, source } from './helpers.ts';

const folder = folders();
const TOLD =
  'Pavel Orst, the foreign minister of Sweden, said on Tuesday that Mara Velin had told him that the border posts would stay closed until autumn.';
const FIRST_HAND =
  'Mara Velin, the chief negotiator of Norway, said on Tuesday that the border posts would stay closed until autumn.';
const post = (id: string, outlet: string, text: string) =>
  source(id, { id, outlet, published: '2026-02-11', title: 'Border posts', text });

async function saidOf(...sources: ReturnType<typeof source>[]) {
  const dossier = await open(folder());
  await dossier.read(sources);
  const { items } = await dossier.statements();
  const views = items.filter(({ statement }) => statement.text.startsWith('the border posts'));
  await dossier.close();
  return views;
}

it('names the speaker of the enclosing words', async () => {
  const views = await saidOf(post('told', 'Valley Post', TOLD));
  expect(views.map(({ speaker, teller }) => [speaker?.name, teller])).toEqual([
    ['Mara Velin', expect.objectContaining({ name: 'Pavel Orst' })],
  ]);
});

it('names nobody where the speaker reports own words', () => {
  const by = (speaker: StatementRecord['speaker']) => ({ speaker }) as StatementRecord;
  const actorOf = (id: unknown) => ({ id: String(id), name: 'Mara Velin', kind: 'person' as const });
  expect(tellerOf(by('a-1'), by('a-1'), actorOf)).toBeUndefined();
  expect(tellerOf(by({ described: 'an envoy' }), by({ described: 'an envoy' }), actorOf)).toBeUndefined();
  expect(tellerOf(by('a-1'), by({ described: 'an envoy' }), actorOf)).toEqual({ described: 'an envoy' });
});

it('names nobody where another article reports it as its own finding', async () => {
  const views = await saidOf(post('told', 'Valley Post', TOLD), post('first', 'Harbour Gazette', FIRST_HAND));
  expect(views.map(({ statement, teller }) => [statement.alsoIn?.length, teller])).toEqual([[1, undefined]]);
});

/** Places and contacts out of a dossier that was read: kept between questions, never older than the dossier, as known on a day. */
import { expect, it } from 'vitest';
import { folders } from '../store/helpers.ts';
import { open, source } from './helpers.ts';

const folder = folders();

const first = source('first', {
  id: 'first',
  outlet: 'Valley Post',
  published: '2026-02-10',
  title: 'Envoys meet',
  text: 'GENEVA — Norway and Portugal held talks in Geneva on Monday, officials said.\n\nMara Velin, the chief negotiator of Norway, met Pavel Orst, the foreign minister of Portugal, in Geneva on Monday.',
});
const second = source('second', {
  id: 'second',
  outlet: 'Harbour Gazette',
  published: '2026-02-14',
  title: 'More talks',
  text: 'MUSCAT — Norway and Portugal held talks in Muscat on Friday, officials said. Delegations will meet in Lindholm next week, they said.',
});

it('places are those of all that is read, of a filter, and as known on a day', async () => {
  const dossier = await open(folder());
  await dossier.read([first]);
  const keys = async (of = dossier, filter = {}): Promise<string[]> =>
    (await of.places(filter)).places.map(({ key }) => key);
  expect(await keys()).toEqual(['Geneva, Switzerland']);
  await dossier.read([second]);
  expect(await keys()).toContain('Muscat, Oman');
  expect(await keys(dossier, { outlet: 'valley post' })).toEqual(['Geneva, Switzerland']);
  expect(await keys(dossier, { since: '2026-02-12' })).not.toContain('Geneva, Switzerland');
  expect(await keys(dossier, { actor: 'nobody at all' })).toEqual([]);
  const then = await dossier.asOf('2026-02-11');
  expect(await keys(then)).toEqual(['Geneva, Switzerland']);
  const { total, items } = await dossier.eventsAt('Geneva, Switzerland', {}, { limit: 1 });
  const { occurred, planned, off } = (await dossier.places()).places.find(({ key }) => key === 'Geneva, Switzerland')!;
  expect(total).toBe(occurred + planned + off);
  expect(items).toHaveLength(1);
  await dossier.remove('second');
  expect(await keys()).toEqual(['Geneva, Switzerland']);
  await dossier.close();
});

it('contacts lead to the events that they count, by name and by side', async () => {
  const dossier = await open(folder());
  await dossier.read([first, second]);
  for (const by of ['actor', 'party'] as const) {
    const { pairs, actors } = await dossier.contacts({}, { by });
    const name = (id: string): string | undefined => actors.find(actor => actor.id === id)?.name;
    expect(pairs.map(({ a, b }) => [name(a), name(b)].sort().join(' – '))).toContain('Norway – Portugal');
    for (const { a, b, occurred, planned, off } of pairs) {
      expect((await dossier.contactEvents({ a, b, by })).total).toBe(occurred + planned + off);
      expect((await dossier.contacts({}, { by, of: a })).pairs.some(pair => pair.b === b)).toBe(true);
    }
  }
  const byParty = await dossier.contacts({}, { by: 'party' });
  expect(byParty.pairs[0]!.occurred).toBeGreaterThanOrEqual(2);
  await dossier.close();
});

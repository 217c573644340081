/** Who speaks for a delegation counts for whom the delegation speaks for. */
import { expect, it } from 'vitest';
import { open, source } from '../dossier/helpers.ts';
import { folders } from '../store/helpers.ts';

const folder = folders();

it('is the state, not the delegation', async () => {
  const text =
    'Lena Obrecht, who leads the Norwegian delegation in Geneva, told reporters that she would insist on the withdrawal of heavy weapons.';
  const dossier = await open(folder());
  await dossier.read([source('one', { id: 'one', outlet: 'Post', published: '2026-02-10', title: 'Talks', text })]);
  const { items } = await dossier.moves('position');
  const parties = items.map(({ record, names }) => 'party' in record && names[record.party as string]);
  await dossier.close();
  expect(parties).toEqual(['Norway']);
});

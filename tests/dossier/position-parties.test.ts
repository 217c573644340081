/** A position counts for the party that other articles give its holder. */
import { describe, expect, it } from 'vitest';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source } from './helpers.ts';

const folder = folders();

describe('the party of a position', () => {
  it('is what another article says that the holder speaks for', async () => {
    const dossier = await open(folder());
    try {
      await dossier.read([
        source(
          'two',
          {
            id: 'one',
            published: '2026-02-10',
            text: 'The foreign minister of Norway, Mara Velin, left Geneva. Mara Velin met the envoys of Portugal.',
          },
          {
            id: 'two',
            published: '2026-02-11',
            text: 'Minister Mara Velin arrived in Lisbon. Mara Velin rejected the ceasefire.',
          },
        ),
      ]);
      const [position] = (await dossier.moves('position')).items;
      const shown = position?.record as { party: string; holder: string };
      expect(position?.names[shown.party]).toBe('Norway');
      const exported = (await recordOf(dossier)).positions?.[0];
      expect(exported?.party).toBe(shown.party);
      expect(exported?.holder).toBe(shown.holder);
    } finally {
      await dossier.close();
    }
  });
});

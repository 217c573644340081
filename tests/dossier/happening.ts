/** Events for the tests of the map and of the network: invented, with what these two look at. */
import type { Happening } from '../../src/dossier/happenings.ts';

let next = 0;

export function happening(
  kind: Happening['kind'],
  actors: readonly string[],
  { day, place, ...more }: Partial<Happening> & { day?: string; place?: Happening['place'] } = {},
): Happening {
  return {
    id: `ev-${next++}`,
    kind,
    status: 'occurred',
    participants: actors.map(actor => ({ actor, role: 'actor' as const })),
    ...(day ? { when: { edtf: day, basis: 'stated' as const } } : {}),
    ...(place ? { place } : {}),
    ...more,
  };
}

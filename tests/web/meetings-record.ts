/** The example with meetings here and there: places that are on the map and one that is not, contacts of several weeks, an actor with four hundred names. */
import type { ActorRecord, EventRecord, ParleyRecord } from '../../src/model/record.ts';
import type { When } from '../../src/model/when.ts';
import type { Dossier } from '../../src/parley.ts';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';

const [base] = exampleRecord.events ?? [];
const on = (edtf: string): When => ({ edtf, basis: 'stated' });

const event = (
  id: string,
  kind: EventRecord['kind'],
  label: string,
  place: string | undefined,
  day: string | undefined,
  actors: readonly string[],
  more: Partial<EventRecord> = {},
): EventRecord => ({
  ...base!,
  id,
  kind,
  label,
  status: 'occurred',
  participants: actors.map(actor => ({ actor, role: 'actor' as const })),
  place: place === undefined ? undefined : { name: place },
  when: day === undefined ? undefined : on(day),
  history: [],
  ...more,
});

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    i % 7 === 0 ? `إيلان كورو ${i}` : i % 5 === 0 ? `科罗第${i}号` : `Envoy Koro ${i}`,
  );

export const meetingsRecord: ParleyRecord = {
  ...exampleRecord,
  actors: exampleRecord.actors.map(
    (actor): ActorRecord =>
      actor.id === 'act-koro' ? { ...actor, aliases: [...actor.aliases, ...names(400)] } : actor,
  ),
  events: [
    event('ev-geneva', 'visit', 'delegation to Geneva', 'Geneva', '2031-03-06', ['act-brenner', 'act-koro'], {
      status: 'planned',
    }),
    event('ev-first', 'meeting', 'first meeting', 'Geneva', '2031-02-11', ['act-brenner', 'act-koro']),
    event('ev-second', 'talks', 'second round of talks', 'Geneva', '2031-02-25', ['act-vesmark', 'act-oster']),
    event('ev-call', 'call', 'phone call', undefined, '2031-02-18', ['act-haddad', 'act-koro']),
    event('ev-muscat', 'meeting', 'quiet meeting', 'Muscat', '2031-03-01', ['act-haddad', 'act-wang']),
    event('ev-somewhere', 'strike', 'shelling', 'Oman', undefined, []),
    event('ev-lindholm', 'talks', 'talks in Lindholm', 'Lindholm', '2031-03-20', ['act-brenner', 'act-wang'], {
      status: 'planned',
    }),
    event('ev-off', 'meeting', 'meeting called off', 'Vienna', '2031-03-02', ['act-wang', 'act-koro'], {
      status: 'cancelled',
    }),
  ],
};

/** The dossier of a record; as known on a day it has the events alone that were known by then (here: dated by then). */
export function knownOn(record: ParleyRecord): Dossier {
  const dossier = memoryDossier(record);
  const events = (day: string) => (record.events ?? []).filter(({ when }) => (when?.edtf ?? '') <= day && when?.edtf);
  return { ...dossier, asOf: async day => memoryDossier({ ...record, events: events(day) }) };
}

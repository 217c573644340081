/** Contacts: who counts as having faced whom, day by day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsBetween, contactsOf, type Known } from '../../src/dossier/contacts.ts';
import { happening } from './happening.ts';

const known: Known = new Map(
  (
    [
      ['vesmark', 'Vesmark', 'state', undefined],
      ['oster', 'Oster', 'state', undefined],
      ['brenner', 'Ada Brenner', 'person', 'vesmark'],
      ['riel', 'Tomas Riel', 'person', 'vesmark'],
      ['koro', 'Ilan Koro', 'person', 'oster'],
      ['koro-too', 'Ilan Koro', 'person', undefined],
    ] as const
  ).map(([id, name, kind, speaksFor]) => [id, { id, name, kind, ...(speaksFor ? { speaksFor } : {}) }]),
);
const pairs = (view: ReturnType<typeof contactsOf>): string[] => view.pairs.map(({ a, b }) => `${a} ${b}`);

describe('contacts', () => {
  it('are between all who took part, each pair once however often an event names them', () => {
    const view = contactsOf([happening('talks', ['koro', 'brenner', 'riel', 'koro'])], known);
    expect(pairs(view).sort()).toEqual(['brenner koro', 'brenner riel', 'koro riel']);
  });

  it('are none between a minister and her own state, nor between two of one name, nor with what it was done to', () => {
    const target = happening('meeting', ['brenner', 'vesmark', 'koro', 'koro-too']);
    expect(pairs(contactsOf([target], known)).sort()).toEqual([
      'brenner koro',
      'brenner koro-too',
      'koro vesmark',
      'koro-too vesmark',
    ]);
    const talkedOf = happening('talks', ['brenner'], {
      participants: [
        { actor: 'brenner', role: 'actor' },
        { actor: 'oster', role: 'target' },
        { actor: { described: 'an official' }, role: 'attendee' },
      ],
    });
    expect(contactsOf([talkedOf], known)).toMatchObject({ pairs: [], alone: 1 });
  });

  it('of sides count everybody for the party they speak for', () => {
    const events = [
      happening('call', ['brenner', 'koro']),
      happening('meeting', ['riel', 'oster']),
      happening('meeting', ['riel', 'brenner']),
    ];
    const view = contactsOf(events, known, { by: 'party' });
    expect(view.pairs).toMatchObject([{ a: 'oster', b: 'vesmark', occurred: 2, kinds: { call: 1, meeting: 1 } }]);
    expect(view.alone).toBe(1);
  });

  it('lie on their days; what is called off lies on none, and a year is no day', () => {
    const [pair] = contactsOf(
      [
        happening('call', ['brenner', 'koro'], { day: '2031-03-04' }),
        happening('call', ['brenner', 'koro'], { day: '2031-03-04T10:00Z', status: 'planned' }),
        happening('visit', ['brenner', 'koro'], { day: '2031-03-01', status: 'denied' }),
        happening('meeting', ['brenner', 'koro'], { day: '2030' }),
      ],
      known,
    ).pairs;
    expect(pair).toMatchObject({ occurred: 2, planned: 1, off: 1, undated: 1 });
    expect(pair!.days).toEqual([{ day: '2031-03-04', kind: 'call', occurred: 1, planned: 1 }]);
  });

  it('leave out strikes, and those with fewest contacts where there are too many', () => {
    const events = [
      happening('strike', ['vesmark', 'oster']),
      happening('call', ['brenner', 'koro']),
      happening('call', ['riel', 'koro']),
    ];
    const view = contactsOf(events, known, { most: 2 });
    expect(view.actors.map(({ id }) => id)).toEqual(['koro', 'brenner']);
    expect(view.left).toBe(1);
    expect(pairs(view)).toEqual(['brenner koro']);
  });

  it('lead to exactly the events that they count, and are the same in any order', () => {
    const ids = [...known.keys()];
    const events = fc.array(
      fc.record({
        kind: fc.constantFrom('meeting' as const, 'call' as const, 'strike' as const),
        actors: fc.subarray(ids),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(events, fc.constantFrom('actor' as const, 'party' as const), (drawn, by) => {
        const all = drawn.map(({ kind, actors }) => happening(kind, actors));
        const view = contactsOf(all, known, { by });
        for (const { a, b, occurred } of view.pairs)
          expect(contactsBetween(all, known, { a, b, by })).toHaveLength(occurred);
        for (const { id, contacts } of view.actors)
          expect(contactsBetween(all, known, { a: id, by })).toHaveLength(contacts);
        expect(contactsOf([...all].reverse(), known, { by })).toEqual(view);
      }),
      { numRuns: 60 },
    );
  });
});

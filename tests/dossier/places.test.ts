/** Places: what happened at each, what nobody can place, and what names none. */
import { describe, expect, it } from 'vitest';
import { happeningsAt, type Locate, placesOf } from '../../src/dossier/places.ts';
import { happening } from './happening.ts';

const locate: Locate = name =>
  ({
    Geneva: {
      name: 'Geneva',
      inside: 'Switzerland',
      latitude: 46.2,
      longitude: 6.14,
      what: 'city',
      alsoIn: [],
    } as const,
    'the Lakeside Palace': {
      name: 'Geneva',
      inside: 'Switzerland',
      latitude: 46.2,
      longitude: 6.14,
      what: 'city',
      alsoIn: [],
    } as const,
    Oman: { name: 'Oman', latitude: 20, longitude: 56, what: 'state', alsoIn: [] } as const,
  })[name];

const at = (
  place: string,
  status: 'occurred' | 'planned' | 'cancelled' | 'denied' | 'claimed' | 'postponed' = 'occurred',
) => happening('talks', [], { place: { name: place }, status });

describe('places', () => {
  it('count what took place, what is to, and what was called off, apart', () => {
    const { places } = placesOf(
      [at('Geneva'), at('Geneva', 'planned'), at('Geneva', 'cancelled'), at('Geneva', 'claimed')],
      locate,
    );
    expect(places).toMatchObject([{ key: 'Geneva, Switzerland', occurred: 2, planned: 1, off: 1 }]);
  });

  it('are one under all the names that they are written with', () => {
    const { places } = placesOf([at('Geneva'), at('the Lakeside Palace')], locate);
    expect(places).toMatchObject([{ name: 'Geneva', forms: ['the Lakeside Palace'], occurred: 2 }]);
  });

  it('that nobody can place are there too, and events without any are counted', () => {
    const view = placesOf([at('Lindholm'), at('LINDHOLM', 'planned'), happening('call', []), at('Oman')], locate);
    expect(view.places.map(({ key, at: where }) => [key, where?.what])).toEqual([
      ['lindholm', undefined],
      ['Oman', 'state'],
    ]);
    expect(view.places[0]).toMatchObject({ name: 'LINDHOLM', occurred: 1, planned: 1 });
    expect(view.nowhere).toEqual({ occurred: 1, planned: 0, off: 0 });
  });

  it('lead to exactly the events that they count', () => {
    const events = [at('Geneva'), at('Lindholm'), at('the Lakeside Palace', 'postponed'), happening('call', [])];
    const { places } = placesOf(events, locate);
    for (const { key, occurred, planned, off } of places)
      expect(happeningsAt(events, key, locate)).toHaveLength(occurred + planned + off);
    expect(happeningsAt(events, 'nowhere', locate)).toEqual([]);
  });
});

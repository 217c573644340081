/** Reads the events of a sentence or two for the tests: kind and status, date, place, participants by name. */
import { expect } from 'vitest';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { nameOf, readingOn } from './reading-of.ts';

export interface Told {
  readonly event: string;
  readonly when?: string;
  readonly place?: string;
  readonly who: readonly string[];
}

export function read(text: string): Told[] {
  const reading = readingOn('2024-05-15', text);
  const { times } = reading;
  return findEvents(reading).map(({ kind, status, when, place, participants }) => {
    const date = when && ('time' in when ? times[when.time]?.when.edtf : when.when.edtf);
    return {
      event: `${kind} ${status}`,
      ...(date ? { when: date } : {}),
      ...(place ? { place: place.name } : {}),
      who: participants.map(({ who, role }) => `${role} ${nameOf(reading, who)}`),
    };
  });
}

/** One of the events told is as wanted, as far as the wish goes. */
export const has = (text: string, wanted: Partial<Told>) => {
  const found = read(text);
  const match = found.find(
    told =>
      told.event === wanted.event &&
      (wanted.when === undefined || told.when === wanted.when) &&
      (wanted.place === undefined || told.place === wanted.place) &&
      (wanted.who ?? []).every(who => told.who.includes(who)),
  );
  expect(match, `${text}\n${JSON.stringify(found)}`).toBeDefined();
};

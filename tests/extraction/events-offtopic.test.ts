/** Articles about something else altogether: sport, business, fiction, satire, courts, culture. They tell of no negotiation between states or movements. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { makeReading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { analyse } from '../../src/nlp/analyse.ts';

const folder = new URL('./offtopic/', import.meta.url);

function eventsOf(text: string): string[] {
  const doc = analyse({
    id: 'a',
    language: 'en',
    published: { edtf: '2024-05-15', basis: 'given' },
    text,
    posts: [],
    furniture: [],
    credits: [],
  });
  const times = findTimes(doc);
  const actors = findActors(doc);
  const reading = makeReading(doc, actors, times, findStatements(doc, actors, times));
  return findEvents(reading).map(event => `${event.by} ${event.status}: ${event.evidence.quote}`);
}

describe('articles about something else', () => {
  it.each(readdirSync(folder).filter(name => name.endsWith('.txt')))('%s yields no event', name => {
    expect(eventsOf(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });
});

/** Articles about something else altogether: sport, business, fiction, satire, courts, culture. They tell of no negotiation between states or movements. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { readingOn } from './reading-of.ts';

const folder = new URL('./offtopic/', import.meta.url);

function eventsOf(text: string): string[] {
  return findEvents(readingOn('2024-05-15', text)).map(event => `${event.by} ${event.status}: ${event.evidence.quote}`);
}

describe('articles about something else', () => {
  it.each(readdirSync(folder).filter(name => name.endsWith('.txt')))('%s yields no event', name => {
    expect(eventsOf(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });
});

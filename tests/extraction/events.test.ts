/** The examples of data/event-types/ are the tests of the event rules; then what no single file can say. */
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import type { Reading } from '../../src/extraction/reading.ts';
import { eventLexicon } from '../../src/knowledge/event-types.ts';
import { growth, LINEAR } from '../growth.ts';
import { nameOf, readingOn } from './reading-of.ts';

const read = (text: string): Reading => readingOn('2024-05-15', text);

const { types } = eventLexicon();

describe.each(types.map(type => [type.id, type] as const))('event type %s', (id, type) => {
  it.each(type.examples.map(e => [e.text, e] as const))('finds: %s', (text, example) => {
    const reading = read(text);
    const found = findEvents(reading).find(event => event.kind === type.kind && event.status === example.status);
    const seen = findEvents(reading).map(e => `${e.subtype} ${e.status}`);
    const ok = found !== undefined;
    if (example.known_gap) return expect(ok, 'passes now: drop known_gap').toBe(false);
    expect(found, `${id}: ${seen.join(', ')}`).toBeDefined();
    const names = found!.participants.map(p => nameOf(reading, p.who));
    for (const name of example.participants)
      expect(
        names.some(n => n.includes(name)),
        `${name} among ${names}`,
      ).toBe(true);
    if (example.place) expect(found!.place?.name).toBe(example.place);
    expect(text).toContain(found!.evidence.quote);
  });
  it.each(type.counter_examples)('leaves: %s', text => {
    expect(findEvents(read(text)).filter(event => event.subtype === id)).toEqual([]);
  });
});

describe('findEvents', () => {
  const statuses = (text: string) => findEvents(read(text)).map(e => `${e.kind} ${e.status}`);

  it('asserts nothing that is demanded, wished for, asked or conditional', () => {
    for (const text of [
      'Kenya urged Uganda to withdraw its troops.',
      'If Kenya and Uganda meet in Oslo, prices may fall.',
      'Will Kenya and Uganda hold talks on Monday?',
      'Kenya called for talks with Uganda.',
    ])
      expect(statuses(text), text).toEqual([]);
  });

  it('keeps an act of force that only a party tells of as a claim', () => {
    expect(statuses('Kenya said that Ugandan forces shelled the town of Busia on Monday.')).toEqual(['strike claimed']);
  });

  it('points its time at the article’s list', () => {
    const reading = read('Kenya and Uganda will hold talks in Nairobi on Friday.');
    const [event] = findEvents(reading);
    expect(event?.when && 'time' in event.when && reading.times[event.when.time]?.when.edtf).toBe('2024-05-17');
  });

  it('codes a meeting that is still to come as AGREE, one called off as REJECT', () => {
    expect(findEvents(read('President Anna Kovar will meet President Paul Lemos in Vienna.'))[0]?.type).toBe('AGREE');
    expect(findEvents(read('President Anna Kovar cancelled a meeting with President Paul Lemos.'))[0]).toMatchObject({
      type: 'REJECT',
      mode: 'meet',
    });
  });

  it('reads the day of the talks', () => {
    expect(findEvents(read('Kenya hosted a third day of talks with Uganda in Nairobi.'))[0]?.day).toBe(3);
  });

  it('finds no diplomacy in sport and fiction', () => {
    expect(
      findEvents(
        read(
          'The coach met the striker on Monday. The club held talks with the league about the season. France met Germany in the tournament. The goalkeeper attacked the referee.',
        ),
      ),
    ).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    const sentence = 'President Anna Kovar met Prime Minister Paul Lemos in Vienna, and ';
    const finding = (n: number) => {
      const reading = read(`${sentence.repeat(n)}they left.`);
      return () => findEvents(reading);
    };
    expect(growth(60, finding)).toBeLessThan(LINEAR);
  });
});

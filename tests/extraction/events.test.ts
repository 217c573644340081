/** The examples of data/event-types/ are the tests of the event rules; then what no single file can say. */
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { makeReading, type Reading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { eventLexicon } from '../../src/knowledge/event-types.ts';
import type { EventMention } from '../../src/model/moves.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { growth, LINEAR } from '../growth.ts';

function read(text: string): Reading {
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
  return makeReading(doc, actors, times, findStatements(doc, actors, times));
}

const nameOf = (reading: Reading, who: EventMention['participants'][number]['who']): string =>
  'described' in who ? who.described : reading.actors.find(a => a.key === who.actor)!.name;

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

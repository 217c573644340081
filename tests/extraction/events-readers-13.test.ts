/** What readers of joined events, and texts on talks that nobody tuned on, showed wrong: sentences of our own, invented people. */
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { has, read } from './events-helper.ts';
import { readingOn } from './reading-of.ts';

const told = (text: string): string[] => read(text).map(({ event }) => event);
const codes = (text: string): string[] =>
  findEvents(readingOn('2024-05-15', text)).map(({ kind, type, mode }) => [kind, type, mode ?? ''].join(' ').trim());

describe('who takes part', () => {
  it('reads the sponsor before its hyphen, whatever it was hung on', () => {
    has('The Kenyan government joined African Union-sponsored peace talks which began in Nairobi on Tuesday.', {
      event: 'talks occurred',
      who: ['mediator African Union', 'attendee Kenyan government'],
    });
    has('The Kenyan government joined African Union-sponsored peace talks which began in Nairobi on Tuesday.', {
      event: 'talks under way',
      when: '2024-05-14',
      who: ['mediator African Union'],
    });
  });
  it('reads all that imposed something', () => {
    const text = 'He awaited the lifting of sanctions imposed by the United Nations, United States and European Union.';
    has(text, {
      event: 'sanction occurred',
      who: ['actor United Nations', 'actor United States', 'actor European Union'],
    });
    expect(codes(text)).toEqual(['sanction SANCTION']);
    expect(codes('Kenya expelled the Ugandan ambassador on Monday.')).toEqual(['sanction SANCTION expel']);
  });
});

describe('when it is', () => {
  it('does not move the day on which talks began to the next week', () => {
    const text = 'The Kenyan opposition agreed to attend peace talks with Uganda which began in Nairobi on Tuesday.';
    expect(read(text).map(({ when }) => when)).not.toContain('2024-05-21');
  });
  it('gives nobody the day on which others meet at a place', () => {
    const text =
      'Envoy Ana Kovar opened talks in Oslo on Tuesday. A spokesman said the Kenyan government and Uganda will hold talks in Oslo.';
    expect(read(text).find(({ event }) => event === 'talks planned')?.when).toBeUndefined();
  });
});

it('takes an arrival at talks for no end of them', () => {
  has('The Kenyan government delegation arrived at the talks in Oslo on Wednesday but made no statement.', {
    event: 'talks under way',
  });
  expect(told('The Kenyan delegation will arrive at the talks in Oslo on Friday.')).not.toContain('talks under way');
});

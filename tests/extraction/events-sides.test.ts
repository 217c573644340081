/** Who took part: lists, pairs, datelines, "we". Invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

describe('sides', () => {
  it('takes everyone in a list of doers', () => {
    has(
      'Secretary Anna Kovar, Special Envoy Paul Lemos, Mr. Jan Osman, and Secretary Eva Brun held a meeting with the Kenyan delegation on Monday.',
      {
        event: 'meeting occurred',
        who: [
          'attendee Kenya',
          'attendee Anna Kovar',
          'attendee Paul Lemos',
          'attendee Jan Osman',
          'attendee Eva Brun',
        ],
      },
    );
  });

  it('takes both of a pair before the noun, and who is only described behind "and"', () => {
    has('Kenya-Uganda talks in Nairobi ended on Friday.', {
      event: 'talks occurred',
      who: ['attendee Kenya', 'attendee Uganda'],
    });
    has('Talks between Kenya and rebels resumed in Nairobi on Friday.', {
      event: 'talks occurred',
      who: ['attendee Kenya', 'attendee rebels'],
    });
  });

  it('takes no dateline for a doer', () => {
    const [flew] = read("NAIROBI A delegation from Uganda's main opposition group flew to Geneva on Saturday.");
    expect(flew?.who).toEqual(['actor Uganda']);
  });

  it('lets "we" of a person be no doer of what a side does', () => {
    const told = read('"We imposed sanctions on Belarus on Monday," said Anna Kovar, a lawmaker.');
    expect(told.flatMap(({ who }) => who)).not.toContain('actor Anna Kovar');
  });
});

describe('places', () => {
  it('takes no place of a topic or of another event', () => {
    const places = (text: string) => read(text).map(({ place }) => place ?? '');
    expect(places('Kenya and Uganda held talks on the situation in Somalia on Monday.')).toEqual(['']);
    expect(places('Kenya and Uganda held talks in Nairobi on Monday after fighting in Somalia.')).toContain('Nairobi');
  });
});

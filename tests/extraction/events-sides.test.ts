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
    has(
      'The envoys of Kenya gave an account of a conversation President Anna Kovar and President Paul Lemos had on Saturday.',
      {
        event: 'talks occurred',
        who: ['attendee Anna Kovar', 'attendee Paul Lemos'],
      },
    );
    has('Anna Kovar of Kenya met Paul Lemos, Jan Osman and the envoy Eva Brun on Monday.', {
      event: 'meeting occurred',
      who: ['attendee Paul Lemos', 'attendee Jan Osman', 'attendee Eva Brun'],
    });
    has('Kenya-Uganda talks in Nairobi ended on Friday.', {
      event: 'talks occurred',
      who: ['attendee Kenya', 'attendee Uganda'],
    });
    has('Talks between Kenya and rebels resumed in Nairobi on Friday.', {
      event: 'talks occurred',
      who: ['attendee Kenya', 'attendee rebels'],
    });
  });

  it('finds who a pronoun before stands for, and both of a pair that a clause hangs on', () => {
    has('During her trip to Warsaw, Vice President Anna Kovar announced new aid for Ukraine.', {
      event: 'visit occurred',
      place: 'Warsaw',
      who: ['actor Anna Kovar'],
    });
    has(
      'President Anna Kovar and President Paul Lemos, who were attending the meeting in Nairobi, discussed the idea.',
      {
        who: ['attendee Anna Kovar', 'attendee Paul Lemos'],
        event: 'meeting under way',
      },
    );
  });

  it('names a coalition whole, and no survivor as a doer', () => {
    has('Rebels hold the town of Busia under air assault from a Kenyan-led coalition.', {
      event: 'strike occurred',
      who: ['actor Kenyan-led coalition'],
    });
    const told = read('In 2019 Paul Lemos survived a drone attack in Nairobi that left six soldiers dead.');
    expect(told.flatMap(({ who }) => who)).not.toContain('actor Paul Lemos');
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

describe('times', () => {
  const dated = (text: string, event: string) => read(text).find(told => told.event === event)?.when;

  it('takes the midnight behind for what is over, and no day of the agreeing for what is agreed on', () => {
    expect(dated('The ceasefire between Kenya and Uganda took effect at midnight.', 'ceasefire under way')).toBe(
      '2024-05-15T00:00',
    );
    expect(dated('Kenya agreed on Friday to a truce with the rebels in Nairobi.', 'ceasefire planned')).toBeUndefined();
    expect(dated('Talks between Kenya and Uganda are scheduled for Friday.', 'talks planned')).toBe('2024-05-17');
  });
});

describe('places', () => {
  it('takes seats and cities that stand for who sits there, where something is in or at them', () => {
    has('President Anna Kovar and Paul Lemos met at the White House on Monday.', {
      event: 'meeting occurred',
      when: '2024-05-13',
      place: 'White House',
    });
    has('Prince Ali Osman visited NATO headquarters in Brussels on Monday.', {
      event: 'visit occurred',
      place: 'Brussels',
    });
  });

  it('takes no place of a topic or of another event', () => {
    const places = (text: string) => read(text).map(({ place }) => place ?? '');
    expect(places('Kenya and Uganda held talks on the situation in Somalia on Monday.')).toEqual(['']);
    expect(places('Kenya and Uganda held talks in Nairobi on Monday after fighting in Somalia.')).toContain('Nairobi');
  });
});

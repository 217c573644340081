/** Records that independent readers of drawn samples called wrong, by class, in sentences of our own. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

const events = (text: string): string[] => read(text).map(told => told.event);
const people = (text: string): string[] => read(text).flatMap(told => told.who);

describe('what an event is', () => {
  it('leaves contacts that are a state or an intention', () => {
    for (const text of [
      'Canada is consulting with Kenya and Uganda on next steps.',
      'President Kovar and her government are in touch with their Kenyan partners.',
      'Canada committed to consulting closely with the government of Kenya.',
      'The leaders affirmed the need to improve safety through talks between Kenya and Uganda.',
      'Officials set preconditions for a conversation between President Kovar and President Lemos.',
    ])
      expect(events(text), text).toEqual([]);
    has('Canada is consulting with Kenya and Uganda in Oslo on next steps.', { event: 'meeting under way' });
  });

  it('takes a talk that is taken as had for one that is over', () => {
    has('President Kovar briefed the senators on her conversation with President Paul Lemos.', {
      event: 'talks occurred',
      who: ['attendee Kovar', 'attendee Paul Lemos'],
    });
  });

  it('leaves what a condition asks for', () => {
    expect(events('Kenya would join, provided there were guarantees that sieges were lifted.')).toEqual([]);
  });

  it('leaves an infinitive that a copula names', () => {
    expect(
      events('All Kovar had to do was not lose her temper and sign the trade deal with Kenya, Lemos said.'),
    ).toEqual([]);
  });

  it('leaves the embargo of a briefing', () => {
    expect(events('Thanks to officials of Kenya and Uganda. With that, the embargo is lifted.')).toEqual([]);
  });

  it('takes "and" at the head of a sentence for no list of doers', () => {
    expect(events("We met. And I won't speak for our partners, President Kovar of Kenya said.")).not.toContain(
      'call cancelled',
    );
  });
});

describe('status', () => {
  it('is denied where the apposition behind denies it', () => {
    has('Canada has accused Kenya of providing weapons to Sudan, allegations Kenya denies.', {
      event: 'other denied',
      who: ['actor Kenya', 'recipient Sudan'],
    });
  });
});

describe('talks and calls', () => {
  it('that were so are over', () => {
    has('Talks with Kenya, US were substantive and productive, officials of Uganda said.', {
      event: 'talks occurred',
      who: ['attendee Kenya', 'attendee United States'],
    });
  });

  it('are calls where a phone is named', () => {
    has('Presidents Anna Kovar of Kenya and Paul Lemos of Uganda discussed the accord by phone.', {
      event: 'call occurred',
    });
  });

  it('have whom a relative clause includes, and who told things in them', () => {
    has('Kenya and Canada were glad after a meeting in Oslo that included Uganda.', {
      event: 'meeting occurred',
      who: ['attendee Uganda'],
    });
    has('Kenya was told. Secretary Anna Kovar raised these concerns in a call with Foreign Minister Paul Lemos.', {
      event: 'call occurred',
      who: ['attendee Anna Kovar', 'attendee Paul Lemos'],
    });
  });
});

describe('times', () => {
  it('are not those of a source in brackets', () => {
    const [told] = read('Kenyan troops attacked the port of Busia (Busia Herald, May 10).');
    expect(told).toMatchObject({ event: 'attack occurred', place: 'Busia' });
    expect(told!.when).toBeUndefined();
  });

  it('are not those of the event that it follows', () => {
    const told = read('These talks between Kenya and Uganda follow the November 2023 summit in Oslo.');
    expect(told.filter(({ event, when }) => event.startsWith('talks') && when !== undefined)).toEqual([]);
  });
});

describe('places', () => {
  it('are not those of a purpose, a backdrop or a clause beside', () => {
    const places = (text: string) => read(text).map(({ place }) => place);
    expect(places('President Kovar continues peace talks with Kenya to end the war in Sudan.')).toEqual([undefined]);
    expect(places('While she was in Vienna, President Kovar announced sanctions on Kenya.')).toEqual([undefined]);
  });
});

describe('participants', () => {
  it('of forces are their owner', () => {
    has('Uganda listened. Kenya said on Wednesday its forces had taken control of the town of Busia.', {
      event: 'other claimed',
      who: ['actor Kenya'],
    });
  });

  it('are no second place and no thing behind "a"', () => {
    expect(people('The army of Canada has launched 80 strikes against Hamas in Kenya and Uganda.')).not.toContain(
      'target Uganda',
    );
    expect(people('Kenyan jets struck Uganda. One strike destroyed a VBIED.')).not.toContain('target VBIED');
  });

  it('are who did it, wherever the parser hung them', () => {
    has('When she arrived, Anna Kovar was welcomed into the Round Hall by President Paul Lemos.', {
      event: 'meeting occurred',
      who: ['attendee Anna Kovar', 'attendee Paul Lemos'],
    });
    has('During her trip to Vienna, Austria, today, Vice President Anna Kovar announced help for Kenya.', {
      event: 'visit occurred',
      who: ['actor Anna Kovar'],
    });
  });

  it('are not the firms of a state', () => {
    const found = people('Foreign Minister Ada Brun held meetings in Nairobi with Kenyan businesses.');
    expect(found).toContain('attendee Ada Brun');
    expect(found).not.toContain('attendee Kenya');
  });

  it('are not the pair named before for "they" in a quotation', () => {
    const text =
      'Kenya and Uganda said that help was late. "They struck Busia so we fled," said Musa Osman, a farmer, on Monday.';
    expect(people(text).filter(who => who.startsWith('actor'))).toEqual([]);
  });

  it('are no deeds and no bare ranks', () => {
    expect(people('Air, Missile, and Drone Campaign (objective: target forces of Kenya)')).not.toContain(
      'actor Drone Campaign',
    );
    expect(people('The Assistant to the President, Dr. Ada Brun, led a Kenyan delegation to Oslo.')).not.toContain(
      'attendee Assistant',
    );
  });

  it('are both of a pair joined by "&"', () => {
    const text =
      'President Anna Kovar and President Paul Lemos spoke of peace. Kenya praised the meeting between Kovar & Lemos in Oslo.';
    has(text, { event: 'meeting occurred', who: ['attendee Anna Kovar', 'attendee Paul Lemos'] });
  });

  it('of a clause with a doer of its own are not those of the clause before', () => {
    const found = read(
      'Kenyan forces have besieged towns near Busia for several years and more recently rebel groups have blockaded the city of Axum.',
    );
    expect(found.filter(({ place }) => place === 'Axum').flatMap(({ who }) => who)).not.toContain('actor Kenya');
  });
});

describe('what is not there yet', () => {
  it('is no plan of force without a doer, and no attack as such', () => {
    for (const text of [
      'Kenya and Uganda listened. He was developing plans to attack diplomats in Kenya.',
      'The lull in Kenya fits the pattern of Ugandan strikes.',
    ])
      expect(events(text), text).toEqual([]);
  });

  it('is no truce, no halt and no strike', () => {
    for (const text of [
      'Kenya and Uganda are closer to a truce today than they have ever been.',
      'Kenya and Uganda say talks cannot begin until air strikes are halted.',
      'Kenya wanted the coalition targeting the Ugandan movement to listen.',
      'Kenya, which pays for most of it, will not be taken advantage of by Uganda.',
    ])
      expect(events(text), text).toEqual([]);
  });
});

describe('evidence', () => {
  it('begins with the doers right before the helper verb', () => {
    has(
      'Kovar said on Sunday that she anticipated U.S. President Anna Kovar and Kenyan President Paul Lemos would talk in the coming days.',
      { event: 'call planned', who: ['attendee Paul Lemos'] },
    );
  });
});

describe('what is told of but not so', () => {
  it('is what is demanded before something else, worked for, or fetched', () => {
    for (const text of [
      'The groups of Kenya and Uganda are demanding concrete measures before returning to Geneva.',
      'Kenya promised Uganda to help make sure those children were returned home.',
      'An aide of Kenya waited. President Anna Kovar was being met at the airport by a driver.',
      'Envoys of Kenya and Uganda listened. I met President Anna Kovar in a back room.',
      'Everyone in Kenya should expect that Uganda is going to continue to see attacks across the north.',
    ])
      expect(events(text), text).toEqual([]);
  });

  it('is what is rejected as a charge', () => {
    has('Envoys met at a conference where Kenya rejected Ugandan charges that it was bombing civilians in Sudan.', {
      event: 'strike denied',
    });
  });

  it('gives no abduction for a participle before its noun', () => {
    expect(events('President Anna Kovar of Kenya wrote a letter last August about abducted Ugandan children.')).toEqual(
      [],
    );
  });
});

describe('what is agreed to be done', () => {
  it('gives the agreement no day and no place of its own', () => {
    const found = read('The leaders of Kenya and Uganda agreed on Monday to meet again in Vienna next month.');
    expect(found).toContainEqual({ event: 'other occurred', when: '2024-05-13', who: ['actor Kenya', 'actor Uganda'] });
    expect(found.some(told => told.event === 'meeting planned' && told.place === 'Vienna')).toBe(true);
  });
});

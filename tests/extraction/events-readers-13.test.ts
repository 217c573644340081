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

describe('who is no participant', () => {
  it('who brings two others together', () => {
    const [meeting] = read(
      'President Lemos of Kenya said he arranged a meeting between President Amari of Uganda and President Kovar of Norway.',
    );
    expect(meeting!.who).toHaveLength(2);
  });
  it('what firm advises those who meet gives no level', () => {
    const levels = (text: string) => findEvents(readingOn('2024-05-15', text)).map(({ level }) => level);
    expect(
      levels('Kenyan ministers and their advisers Lazard held talks with the committee of bondholders on May 7.'),
    ).not.toContain('envoy');
  });
  it('a second doer where a delegation calls off its own trip; when and where it was to be is told', () => {
    expect(
      read('A Ugandan delegation that was to visit Nairobi on May 25 has called off its trip, two officials said.'),
    ).toEqual([{ event: 'visit cancelled', when: '2024-05-25', place: 'Nairobi', who: ['actor Uganda'] }]);
  });
  it('but who convenes a meeting with somebody is there, who travels does so, and who hosts is the host', () => {
    has('Kenyan adviser Ana Kovar convened a meeting in Nairobi on Tuesday with Ugandan envoy Jane Amari.', {
      event: 'meeting occurred',
      who: ['attendee Ana Kovar', 'attendee Jane Amari'],
    });
    has('"We are ready," Kenyan minister Lemos said during a trip to Uganda.', {
      event: 'visit occurred',
      who: ['actor Lemos'],
    });
    has(
      'The sides hailed a conference that Ugandan President Jane Amari is hosting in Nairobi on May 17-18 with Kenya and Norway.',
      {
        event: 'meeting planned',
        when: '2024-05-17/2024-05-18',
        place: 'Nairobi',
        who: ['host Jane Amari', 'attendee Kenya'],
      },
    );
  });
});

describe('what is told of it', () => {
  it('a journey called off is planned no more', () => {
    const text = 'Ugandan President Jane Amari had cancelled a trip to Kenya planned for last weekend.';
    expect(told(text)).toEqual(['visit cancelled']);
    has(text, { event: 'visit cancelled', when: '2024-05-11/2024-05-12', who: ['actor Jane Amari'] });
    expect(told('Ugandan President Jane Amari announced a trip to Kenya planned for next week.')).toEqual([
      'visit planned',
    ]);
  });
  it('an offer that was withdrawn plans nothing', () =>
    expect(
      told("Kenya's minister has withdrawn an offer to host a meeting between General Burhan and General Lemos."),
    ).toEqual([]));
  it('a truce that expired is not in force', () => {
    expect(told('A bilateral ceasefire, the longest of the Kenyan war, expired on May 3 and was not renewed.')).toEqual(
      [],
    );
    expect(told('A ceasefire between Kenya and Uganda came into force on May 3.')).toEqual(['ceasefire under way']);
  });
  it('a blast of which no means are told came from anywhere', () =>
    expect(codes('The suicide attack by Kenyan militants targeted a neighbourhood of Busia on Monday.')).toEqual([
      'strike ASSAULT',
    ]));
  it('a day of talks, told by itself, is one of several', () =>
    expect(
      told(
        "Good morning and welcome to our coverage of the third day of talks between Kenya's army and the Ugandan Support Forces in Bergen.",
      ),
    ).toEqual(['talks under way']));
  it('talks just told are not told again by their number', () =>
    expect(
      told(
        'Minister Lemos of Kenya and Premier Kovar of Uganda held two days of talks in Stockholm, their third meeting since March.',
      ),
    ).toEqual(['talks occurred']));
});

describe('when it is', () => {
  it('the day of the agreeing is not the one ahead, wherever it stands', () => {
    const whens = (text: string) =>
      read(text)
        .filter(({ event }) => event === 'ceasefire planned')
        .map(({ when }) => when);
    expect(whens('Kenyan Prime Minister Paul Lemos had agreed to the truce with Uganda in Nairobi on Monday.')).toEqual(
      [undefined],
    );
  });
  it('the place of who reports it is not where it is', () => {
    const found = read(
      'Kenyan leader Paul Lemos is to travel to Oslo next week for talks with Norwegian President Jane Amari, state media in Nairobi reported on Sunday.',
    );
    expect(found.map(({ place }) => place)).not.toContain('Nairobi');
  });
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

describe('a second look at texts on talks nobody tuned on', () => {
  it('reads a clause behind "a day after" by itself', () => {
    const text =
      "Kenya's government suspended peace talks with the Uganda Liberation Army on Wednesday, a day after rebels fired rockets at a military base in Mombasa, killing two soldiers.";
    has(text, { event: 'strike occurred', who: ['actor rebels'] });
    expect(read(text).find(({ event }) => event === 'strike occurred')?.when).toBeUndefined();
  });
  it("takes both sides' ministers for ministers of the sides, and no leaders", () =>
    has(
      "Kenyan Prime Minister Juma Ali and Ugandan President Jane Amari met on Monday. Both sides' defence ministers are to meet in Kampala on May 24.",
      {
        event: 'meeting planned',
        when: '2024-05-24',
        who: ['attendee Kenya', 'attendee Uganda'],
      },
    ));
  it('tells a conference that is to be hosted once, as planned', () =>
    expect(
      told(
        'Envoys come before an informal conference that Ugandan President Jane Amari is hosting in Nairobi on May 17-18 with Kenya and Norway.',
      ).filter(event => event.startsWith('meeting')),
    ).toEqual(['meeting planned']));
});

describe('what is one kind', () => {
  it('a campaign of air strikes is strikes, however it is told', () => {
    const kinds = (text: string) => codes(text).map(code => code.split(' ')[0]);
    expect(
      kinds('Last year Kenya began a separate campaign of air strikes in support of its ally, President Lemos.'),
    ).toEqual(['strike']);
    expect(kinds('Kenya launched its own air campaign in Uganda four months ago to aid its ally.')).toEqual(['strike']);
    expect(kinds('Kenyan forces launched a new offensive in Uganda on Monday.')).toEqual(['attack']);
  });
  it('what a journey on no day is for is no second event', () => {
    expect(told('The Kenyan envoy was coming to Oslo for discussions with President Lemos of Norway.')).toEqual([
      'visit planned',
    ]);
    expect(
      told('The Kenyan president will travel to Oslo on Friday for talks with President Lemos of Norway.'),
    ).toContain('talks planned');
  });
});

it('what is only on a road map, or a dinner with nobody, is no event; what has lasted for years goes on', () => {
  const map =
    'After agreeing a road map for a ceasefire in November, Norwegian-brokered talks between the Kenyan government and opposition, and elections, the group has met.';
  expect(told(map)).not.toContain('talks under way');
  expect(
    told('It is the first time President Lemos of Kenya has gone to dinner in Washington in a long time.'),
  ).toEqual([]);
  expect(told('Kenyan forces have besieged rebel-held areas near Busia for several years.')).toEqual([
    'other under way',
  ]);
});

it('talks on two days named one after the other are of both', () => {
  has('Kenya and Uganda will hold talks in Oslo on May 24 and 25.', {
    event: 'talks planned',
    when: '2024-05-24/2024-05-25',
  });
  has('Kenya and Uganda will hold talks in Oslo on May 24 and 30 delegates are expected.', {
    event: 'talks planned',
    when: '2024-05-24',
  });
});

it('shows a noun in the words of its own, where the clause of what it is joined to ends before it', () => {
  const text =
    "With backing from Sudanese fighters and Kenya's allies on the ground, and Ugandan air raids, the government has recaptured areas in the west, northwest and south of the country.";
  const [raids] = findEvents(readingOn('2024-05-15', text)).filter(({ kind }) => kind === 'strike');
  expect(raids!.evidence.quote).toContain('Ugandan air raids');
});

/** Events that nothing tells apart, what only helps another event, and whose word and whose day it is; sentences of our own, invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

const told = (text: string): string[] => read(text).map(({ event }) => event);
const sides = (text: string): string[] => read(text).flatMap(({ who }) => who);

describe('an event that could be anybody’s of any day', () => {
  it('is left out where nothing says who, when or where', () => {
    for (const text of [
      'Reports from Kenya say these attacks killed and injured civilians.',
      'Western sanctions have tightened, and Kenya trades elsewhere.',
    ])
      expect(told(text), text).toEqual([]);
    has('Warplanes bombed the town on Monday, the ministry of Kenya said.', {
      event: 'strike claimed',
      when: '2024-05-13',
    });
  });

  it('is left out where it only helps another, or has ceased', () => {
    expect(told('Kenyan forces, backed by Ugandan air strikes, captured the town of Busia on Monday.')).toEqual([
      'other occurred',
    ]);
    expect(told('Fighting appeared to stop across most of Kenya on Saturday.')).toEqual([]);
    has('Ugandan air strikes hit the town of Busia on Monday.', { event: 'strike occurred' });
  });

  it('is left out where talk is had with nobody named', () => {
    expect(told('President Kovar of Kenya said: "We have had very frank discussions with our partners."')).toEqual([]);
    has('President Kovar of Kenya described his frank conversation with President Lemos of Uganda.', {
      event: 'talks occurred',
    });
  });

  it('is left out where it is only spoken of, wished for or another act', () => {
    for (const text of [
      'She shared no details about talks between Kenya and Uganda.',
      'The council wants a commitment that Kenyan parties return to Oslo for political negotiations.',
      'Kenya and Uganda plan to co-chair a cease-fire task force on Friday.',
    ])
      expect(told(text), text).toEqual([]);
    has('The envoy set a date to reconvene talks between Kenya and Uganda.', { event: 'talks planned' });
    expect(told('A Security Council resolution on Kenya was passed last month.')).not.toContain('handover occurred');
    expect(told('Speaking after talks in Oslo with the Ugandan envoy, Paul Lemos, President Kovar of Kenya said she was glad.')).not.toContain('call occurred'); // biome-ignore format: one thought
    expect(told('The Kenyan foreign minister, Anna Kovar, intends to approve a charter in Oslo on Friday.')).not.toContain('vote planned'); // biome-ignore format: one thought
  });

  it('is left out where it has not come to that', () => {
    for (const text of [
      'The last days have seen the forces of Kenya come close to encircling the town of Busia.',
      'The Union cares for vulnerable and displaced people inside Kenya.',
    ])
      expect(told(text), text).toEqual([]);
    has('The visits set the stage for a second round of negotiations between Kenya and Uganda, scheduled for Monday.', {
      event: 'talks planned',
    });
    expect(read('Kenya and Uganda opened the first talks in two years in Oslo.').map(({ when }) => when)).toEqual([undefined]); // biome-ignore format: one thought
  });

  it('is left out where it is what a journey is for', () => {
    expect(told('The Kenyan envoy Anna Kovar will travel to Oslo on Friday to discuss efforts for peace.')).toEqual(['visit planned']); // biome-ignore format: one thought
  });

  it('is left out where it is not clear or falls short', () => {
    for (const text of [
      'It was not clear that President Lemos of Uganda would go to the talks with Kenya on Monday.',
      'President Kovar of Kenya stopped short of declaring a ceasefire with Uganda.',
    ])
      expect(told(text), text).toEqual([]);
  });
});

describe('whose word it is', () => {
  it('is that of who is named behind it', () => {
    has(
      'The deal faces collapse because Kenyan government attacks were violating it, the official of the Ugandan Free Movement (UFM) said.',
      { event: 'attack claimed' },
    );
    has('Uganda’s energy ministry said Kenyan attacks had hit power plants in eight regions.', {
      event: 'attack claimed',
    });
  });

  it('is for the state that a ministry speaks of its forces', () => {
    expect(
      sides('Kenya’s defence ministry said on Wednesday its forces had taken control of the town of Busia.'),
    ).toEqual(['actor Kenya']);
  });
});

describe('whose day it is', () => {
  it('is not that of the saying, nor the first of many', () => {
    expect(read('The army of Kenya said late on Monday it had captured the town of Busia.')[0]!.when).toBeUndefined();
    expect(read('Kenyan troops have been on the offensive in northern Uganda since May 1.')[0]!.when).toBeUndefined();
  });

  it('is not that on which what goes on began, and is known where days are counted from it', () => {
    expect(read('The siege of Busia by the Kenyan army began six months ago.')[0]?.when).toBeUndefined();
    has('President Kovar of Uganda said she met them five days before Kenya invaded Uganda.', {
      event: 'attack occurred',
    });
  });

  it('lies ahead where a month does', () => {
    has('Between now and the NATO summit in June, President Kovar of Kenya will draft plans.', {
      event: 'meeting planned',
    });
  });

  it('is still to come of what somebody has arrived for', () => {
    has('The Kenyan envoy, Anna Kovar, has arrived in Oslo for talks with officials.', {
      event: 'talks planned',
      place: 'Oslo',
    });
    has('The Kenyan envoy, Anna Kovar, flew to Oslo on Friday for talks with Ugandan officials.', {
      event: 'talks occurred',
    });
  });
});

describe('who', () => {
  it('is whose offensive it is, and of two meetings the first', () => {
    expect(sides('Thousands have fled since the Kenyan government’s latest offensive on Busia, the main port.')).toContain('actor Kenyan government'); // biome-ignore format: one thought
    expect(
      sides('President Kovar of Kenya met with President Lemos of Uganda, then with President Brun of Norway.'),
    ).not.toContain('attendee Brun');
  });

  it('is neither what was sent, nor who held the town, nor where a draft was before', () => {
    expect(sides('An aid convoy entered the town of Busia in Kenya on Monday.')).toEqual([]);
    expect(sides('Last year they went on into Kenya, capturing a Free Army-held town at the border.')).not.toContain('actor Free Army'); // biome-ignore format: one thought
    expect(
      sides('They worked on the draft brought from Uganda by the head of the Kenyan delegation, Paul Lemos.'),
    ).not.toContain('actor Uganda');
    expect(sides('President Kovar of Kenya met European leaders in Oslo on Monday.')).not.toContain(
      'attendee European',
    );
  });
});

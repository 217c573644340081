/** Numbers whose noun was said before, and numbers that the text itself tells of as it stands. */
import { describe, expect, it } from 'vitest';
import { figures } from './figures-helper.ts';

const counted = (text: string): [number, string | undefined][] => figures(text).map(f => [f.value, f.what]);

describe('a number whose noun is left out', () => {
  it('counts what the number before it counts', () => {
    const text = 'The army shot down 34 drones over the port, four over the sea and two over the capital.';
    expect(figures(text).map(f => [f.value, f.of])).toEqual([
      [34, 'drones'],
      [4, 'drones'],
      [2, 'drones'],
    ]);
    expect(counted('The navy seized 14 trawlers, three of which were released.').at(-1)).toEqual([
      3,
      'trawlers released',
    ]);
  });
  it('counts people where it says what became of them', () => {
    expect(counted('Another six were reported missing after the ferry sank.')).toEqual(
      [[6, 'people missing after the ferry sank']].map(([n]) => [n, expect.stringContaining('people missing')]),
    );
    expect(figures('Fighting has forced 90,000 to leave the valley.').map(f => [f.value, f.of])).toEqual([
      [90_000, 'people'],
    ]);
    expect(figures('The island is a nation of nearly 12 million.').map(f => [f.value, f.of])).toEqual([
      [12_000_000, 'people'],
    ]);
  });
  it('counts a part of those who are named', () => {
    expect(counted('The fighters freed 120 of the hostages.')).toEqual([[120, 'hostages freed by the fighters']]);
    expect(counted('Norland said 11 of its soldiers had been killed.')).toEqual([[11, 'its soldiers killed']]);
  });
  it.each([
    'One of the men was killed.',
    'The 17 of them had dinner.',
    'The four met in Orsk.',
    'Two senior officials said the plan was dead.',
    'Not one of the 60 miners was killed.',
    'None of the 25 captives has been released.',
    'Rising rents pushed 4 million from renting to buying.',
  ])('counts nothing in: %s', text => {
    expect(figures(text)).toEqual([]);
  });
});

describe('a number that counts something else than the one before it', () => {
  it.each([
    'Output of the 300 largest mines rose 4 percent, 60 over the decade.',
    'Soldiers seized 40 rifles at the barn, 3 by 12 metres wide.',
    'The navy lost 30 ships, and he was an admiral at 44 of them all.',
    'Norland released 80 captives, 50 of them women.',
  ])('counts once in: %s', text => {
    expect(counted(text).filter(([, what]) => !what?.includes('percent')).length, JSON.stringify(counted(text))).toBeLessThan(2); // biome-ignore format: one line
  });
});

describe('the text as it stands', () => {
  it('says what is counted where no words can be made of it', () => {
    expect(counted('The island owes its creditors $9 billion.')).toEqual([
      [9e9, 'the island owes its creditors $9 billion'],
    ]);
    expect(counted('The raids hit two schools in the north and five hospitals.').at(-1)?.[0]).toBe(5);
  });
  it.each([
    'The charity gave her 3 million dollars for her farm.',
    'The film cost $200 million.',
    'He makes $46,000 a year.',
  ])('tells of no price: %s', text => {
    expect(figures(text)).toEqual([]);
  });
});

describe('shares, spans and sums as agencies write them', () => {
  it('reads half of a thing, and money behind a hyphen', () => {
    expect(figures("More than half of the country's hospitals are closed.")[0]).toMatchObject({
      value: 50,
      qualifier: 'over',
    });
    expect(figures('Norland offered a 200-million-dollar loan to the central bank.')[0]).toMatchObject({
      value: 2e8,
      of: 'USD',
    });
  });
  it('tells how often, and what lasts how long', () => {
    expect(counted('The convoy was attacked three times on its way to the camp.')).toEqual([
      [3, 'the convoy was attacked three times on its way to the camp'],
    ]);
    expect(counted('The union wants a wage deal for three years.')).toEqual([[3, 'wage deal']]);
  });
  it('shows a figure without what is told beside it', () => {
    expect(
      figures('The shelling killed nine people, wounding 30 others, as envoys met.').map(f => f.evidence.quote),
    ).toEqual(['The shelling killed nine people', 'wounding 30 others']);
  });
});

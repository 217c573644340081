/** Figures: the examples of data/figures/ are the tests, with claims, ranges and units besides. */
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/extraction/figures/find-figures.ts';
import { figuresShape } from '../../src/knowledge/figures.ts';
import { loadFolder } from '../../src/knowledge/load.ts';
import { figures, read } from './figures-helper.ts';

for (const [id, file] of loadFolder('figures', figuresShape)) {
  describe(`data/figures/${id}.yaml`, () => {
    it.each(file.examples)('$text', ({ text, ...expected }) => {
      expect(figures(text)).toContainEqual(expect.objectContaining(expected));
    });
    it.each(file.counter_examples)('nothing in: %s', text => {
      expect(figures(text)).toEqual([]);
    });
  });
}

describe('findFigures', () => {
  it('tells what became of those counted by a participle behind them', () => {
    const [killed] = figures(
      'The truce will not come soon enough for the scores of people killed hours earlier in Orsk.',
    );
    expect(killed).toMatchObject({ what: 'people killed', words: 'scores' });
    expect(killed!.evidence.quote).toMatch(/for the scores of people killed$/);
  });
  it('reads money in its forms', () => {
    const sums = figures(
      'Norvand pledged $1.6bn in loans. Its ally gave 20 million euros in aid. Losses reached £3m in May.',
    );
    expect(sums.map(f => [f.value, f.of])).toEqual([
      [1.6e9, 'USD'],
      [2e7, 'EUR'],
      [3e6, 'GBP'],
    ]);
  });
  it.each([
    [
      'Norvand has killed 40 people and driven 900 families from their homes.',
      ['people killed by Norvand', 'families driven from their homes'],
    ],
    ['The raid killed seven people and that another 80 people are missing is feared.', ['people killed by the raid']],
    ['Norvand gave nearly $88 million in aid, $36 million in loans.', ['aid, given by Norvand', 'loans']],
    ['The army broke a blockade of 40 towns in May, cutting off the road.', ['blockade of 40 towns']],
    ['A war that has killed 9,000 people began in May.', ['people killed by a war']],
    [
      'Norvand warned that up to 300,000 people are at risk of being besieged.',
      ['people who are at risk of being besieged'],
    ],
    ['About 375,000 people have fled to neighboring countries.', ['people who have fled to neighboring countries']],
    ['Norvand will deliver 40 tanks to Kenya.', ['tanks to be delivered by Norvand to Kenya']],
    ['A missile struck a school, killing 12 children.', ['children killed']],
    [
      'Norvand seized assets worth $7 billion in boats, aircraft, real estate, and artwork.',
      ['boats, aircraft, real estate, and artwork'],
    ],
    ['Norvand announced a $60 million aid package for the north.', ['aid package for the north, announced by Norvand']],
    ['The package is valued at $225 million.', ['package']],
    ['The number of soldiers killed in the north was estimated at 5,000.', ['number of soldiers killed in the north']],
    ['They lost 30 percent of the territory they once held there.', ['of the territory they once held there, lost']],
    ['Fewer than 30 percent of the raids are targeting rebels.', ['of the raids that are targeting rebels']],
    [
      'Norvand gave $1 billion to purchase and deliver key supplies for its forces.',
      ['money given by Norvand to purchase and deliver key supplies for its forces'],
    ],
    [
      'Norvand and its allies released 40 prisoners of war held in the camp.',
      ['prisoners of war held in the camp, released by Norvand and its allies'],
    ],
    [
      'Six schools and two clinics were shelled in the north.',
      ['schools shelled in the north', 'clinics shelled in the north'],
    ],
    ['Some 15,000 people protested against the accord.', ['people who protested against the accord']],
    [
      'An airstrike killed 23 people and wounded 41 others.',
      ['people killed by an airstrike', 'people wounded by an airstrike'],
    ],
    ['The bank approved a loan of $700 million to Kenya.', ['loan to Kenya']],
    ['The buffer zone would be 15 kilometres wide.', ['the buffer zone would be 15 kilometres wide']],
    ['Norvand conducted over 265 bombing raids in May.', ['bombing raids conducted by Norvand']],
    ['Norvand carried out 30 airstrikes in the area.', ['airstrikes carried out by Norvand in the area']],
    ['They agreed on a 1,000-kilometer (600-mile) buffer zone.', ['buffer zone']],
  ])('says of each figure what is its own: %s', (text, expected) => {
    expect(figures(text).map(f => f.what)).toEqual(expect.arrayContaining(expected));
  });
  it('takes a range with two currencies for one, a correction for none', () => {
    expect(figures('The embargo costs Kenya between $5 and $7 billion.').map(f => [f.low, f.high, f.of])).toEqual([
      [5e9, 7e9, 'USD'],
    ]);
    expect(figures('They got a 43 — 45 percent increase in aid.').map(f => [f.value, f.low])).toEqual([
      [45, undefined],
    ]);
  });
  it.each([
    'Norvand claims the four regions.',
    'The town (southeast of Orsk, 65 kilometers from the border) was shelled.',
    'Prices fell from $4 to just over $3 per gallon.',
    'One dollar is $1 = 0.68 pounds.',
    'Some 61 percent of the respondents support a truce, the poll found.',
    'This includes $824 million for critical ener- — energy needs.',
  ])('leaves what nobody would put into a table: %s', text => {
    expect(figures(text)).toEqual([]);
  });
  it('keeps a vague number in its words', () => {
    expect(figures('Tens of thousands of people have fled to the border.')).toEqual([
      expect.objectContaining({ words: 'tens of thousands', what: 'people who have fled to the border' }),
    ]);
  });
  it('leaves the same distance in another measure', () => {
    expect(figures('The army advanced 300 km (200 miles).').map(f => f.value)).toEqual([300]);
  });
  it('finds the noun behind halves of words', () => {
    expect(figures('The army launched 90 Norva-, Tolma-type and other drones.').map(f => f.of)).toEqual(['drones']);
  });
  it('leaves the period of what goes on since a year open', () => {
    const [figure] = figures('Since 2009 Norvand has given $4 million in aid.');
    expect(figure?.period).toMatchObject({ when: { edtf: '2009/..' } });
  });
  it('reads shares', () => {
    const shares = figures('Norvand holds about 20 percent of the territory. It claims two-thirds of the coast.');
    expect(shares.map(f => [f.value, f.of, f.qualifier])).toEqual([
      [20, 'per cent', 'about'],
      [66.7, 'per cent', undefined],
    ]);
  });
  it('leaves dates, ages, names and labels alone', () => {
    expect(
      figures('On 12 May 2031 the 64-year-old envoy cited Article 5, Resolution 2254 and the S-400 at 9.30 p.m.'),
    ).toEqual([]);
  });
  it('names who claims it and where it is said of', () => {
    const reading = read('Norland fired 48 missiles in Kenya on Monday, Foreign Minister Anna Veld said.');
    const [figure] = findFigures(reading);
    expect(figure).toMatchObject({ value: 48, of: 'missiles', place: 'Kenya', period: { time: 0 } });
    const claimant = figure?.claimedBy;
    expect(claimant && 'actor' in claimant && reading.actors.find(a => a.key === claimant.actor)?.name).toBe(
      'Anna Veld',
    );
  });
  const claimants = (text: string): (string | undefined)[] => {
    const reading = read(text);
    return findFigures(reading).map(
      ({ claimedBy: who }) =>
        who && ('actor' in who ? reading.actors.find(a => a.key === who.actor)?.name : who.described),
    );
  };
  it('knows a source whose noun stands elsewhere than last', () => {
    const text = 'As both sides scrambled for details, the two men spoke at least five times by phone, ';
    expect(claimants(`${text}Kenyan and Ugandan officials said.`)).toEqual(['Kenyan and Ugandan officials']);
  });
  it('gives a claim that is denied to the one whose claim it is', () => {
    expect(claimants("Norland rejected Kenya's claim that its aircraft hit two hospitals.")).toEqual(['Kenya']);
  });
  it('gives a count to the one who counts', () => {
    expect(claimants('Monitors recorded 1,900 violations in a week.')).toEqual(['Monitors']);
    expect(claimants('Kenya put the death toll at 40 on Monday.')).toEqual(['Kenya']);
  });
  it('takes the words for a source alone', () => {
    expect(claimants('An airstrike killed 23 people, hospital officials said.')).toEqual(['hospital officials']);
  });
  it('counts the points of a plan that has them, and the deaths of a toll', () => {
    expect(figures('The plan has 11 points.').map(f => [f.value, f.of])).toEqual([[11, 'points']]);
    expect(figures('The death toll from the attack rose to 87.').map(f => [f.value, f.of])).toEqual([[87, 'deaths']]);
  });
  it('gives a figure to the source that its sentence names', () => {
    expect(claimants('At least 40 people were killed, according to Kenya.')).toEqual(['Kenya']);
  });
});

it('says of money for a deed or a receiver that it is money', () => {
  const what = (text: string) => figures(text)[0]?.what;
  expect(what('Relief agencies appealed for $7.73 billion to cope with the emergency.')).toBe(
    'money to cope with the emergency',
  );
});

/** Figures: the examples of data/figures/ are the tests, with claims, ranges and units besides. */
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { findFigures } from '../../src/extraction/figures/find-figures.ts';
import { makeReading, type Reading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { figuresShape } from '../../src/knowledge/figures.ts';
import { loadFolder } from '../../src/knowledge/load.ts';
import type { Article } from '../../src/model/article.ts';
import { analyse } from '../../src/nlp/analyse.ts';

function read(text: string): Reading {
  const article: Article = {
    id: 'a', language: 'en', published: { edtf: '2031-06-12', basis: 'given' }, text, posts: [], furniture: [], credits: [],
  }; // biome-ignore format: one glance
  const doc = analyse(article);
  const times = findTimes(doc);
  const actors = findActors(doc);
  return makeReading(doc, actors, times, findStatements(doc, actors, times));
}
const figures = (text: string) => findFigures(read(text));

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
    ['Norvand has killed 40 people and driven 900 families from their homes.', ['killed', 'driven from their homes']],
    ['The raid killed seven people and that another 80 people are missing is feared.', ['killed']],
    ['Norvand gave nearly $88 million in aid, $36 million in loans.', ['gave in aid', 'in loans']],
    ['The army broke a blockade of 40 towns in May, cutting off the road.', ['blockade of in May']],
    ['They live 300 km (200 miles) away.', ['live']],
  ])('says of each figure what is its own: %s', (text, expected) => {
    expect(figures(text).map(f => f.what)).toEqual(expect.arrayContaining(expected));
  });
  it('takes a range with two currencies for one, a correction for none', () => {
    expect(figures('It costs Kenya between $5 and $7 billion.').map(f => [f.low, f.high, f.of])).toEqual([
      [5e9, 7e9, 'USD'],
    ]);
    expect(figures('They got a 43 — 45 percent increase in aid.').map(f => [f.value, f.low])).toEqual([
      [45, undefined],
    ]);
  });
  it('leaves the same distance in another measure', () => {
    expect(figures('The town lies 300 km (200 miles) away.').filter(f => f.value === 200)).toEqual([]);
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
  it('gives a claim that is denied to the one whose claim it is', () => {
    expect(claimants("Norland rejected Kenya's claim that its aircraft hit two hospitals.")).toEqual(['Kenya']);
  });
  it('gives a count to the one who counts', () => {
    expect(claimants('Monitors recorded 1,900 violations in a week.')).toEqual(['Monitors']);
    expect(claimants('Kenya put the death toll at 40 on Monday.')).toEqual(['Kenya']);
  });
  it('gives a figure to the source that its sentence names', () => {
    expect(claimants('At least 40 people were killed, according to Kenya.')).toEqual(['Kenya']);
  });
});

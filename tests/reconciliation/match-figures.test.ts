/** One figure over many articles, and figures that differ for one thing. */
import { describe, expect, it } from 'vitest';
import type { FigureClaim } from '../../src/model/claims.ts';
import { figureMatcher } from '../../src/reconciliation/match/figures.ts';

const claim = (value: number, text: string, more: Partial<FigureClaim> = {}): FigureClaim => ({
  noun: 'figure',
  published: [100, 100],
  value,
  of: 'people',
  text,
  ...more,
});
const relate = (a: FigureClaim, b: FigureClaim): string | undefined => {
  const one = figureMatcher.compare(a, b);
  expect(figureMatcher.compare(b, a)?.relation).toBe(one?.relation);
  return one?.relation;
};

describe('figures', () => {
  it('the same number in much the same words', () =>
    expect(relate(claim(40, '40 people were killed in the market'), claim(40, 'killed 40 people in the market'))).toBe(
      'same',
    ));
  it('two tolls of one war', () =>
    expect(
      relate(
        claim(11_000_000, 'which has displaced more than 11 million people', { what: 'displaced' }),
        claim(10_000_000, 'driven more than 10 million from their homes', { what: 'driven from their homes' }),
      ),
    ).toBe('conflict'));
  it('of two who count', () => {
    const shells = (value: number, text: string, name: string): FigureClaim =>
      claim(value, text, { what: 'shells', place: 'Sorvik', claimedBy: { name } });
    const six = shells(6, 'six shells hit the area of the harbour post', 'a radio');
    expect(relate(six, shells(15, '15 shells hit the area of the harbour post', 'a monitor'))).toBe('conflict');
    expect(relate(six, shells(15, '15 shells hit the area of the harbour post', 'a radio'))).toBeUndefined();
  });
  it.each<[string, FigureClaim, FigureClaim]>([
    [
      'those within the country are a part',
      claim(6_000_000, '6 million displaced within the country', { what: 'displaced' }),
      claim(11_000_000, '11 million driven from their homes', { what: 'driven from their homes' }),
    ],
    [
      'one sentence with two numbers',
      claim(300_000, 'has killed 300,000 people and since then 200,000 died of the war', { what: 'killed' }),
      claim(200_000, 'has killed 300,000 people and since then 200,000 died of the war', { what: 'died' }),
    ],
    [
      'the dead of a day',
      claim(30, 'killed 30 people', { what: 'killed' }),
      claim(20, 'killed 20 people', { what: 'killed' }),
    ],
    [
      'weeks apart',
      claim(11_000_000, 'displaced 11 million', { what: 'displaced' }),
      claim(10_000_000, 'displaced 10 million', { what: 'displaced', published: [130, 130] }),
    ],
  ])('no conflict: %s', (_, a, b) => expect(relate(a, b)).toBeUndefined());
});

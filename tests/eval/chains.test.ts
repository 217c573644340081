/** The scorer of chains, on figures worked out by hand (the example of Luo 2005 and small cases). */
import { describe, expect, it } from 'vitest';
import { bestAssignment, scoreChains } from '../../eval/coreference/chains.ts';

describe('bestAssignment', () => {
  it.each<[number[][], number]>([
    [
      [
        [1, 2],
        [3, 5],
      ],
      6,
    ],
    [
      [
        [7, 5, 11],
        [5, 4, 1],
        [9, 3, 2],
      ],
      24,
    ],
    [[[1], [4]], 4],
    [[], 0],
  ])('%j', (values, best) => expect(bestAssignment(values)).toBe(best));
});

describe('scoreChains', () => {
  it('one wrong mention', () => {
    const { muc, bCubed, ceaf, pairs } = scoreChains([{ own: [...'aabbb'], gold: [...'11122'] }]);
    expect(muc.f1).toBeCloseTo(66.67, 1);
    expect(bCubed.precision).toBeCloseTo(73.33, 1);
    expect(ceaf.f1).toBeCloseTo(80, 5);
    expect(pairs.f1).toBeCloseTo(50, 5);
  });
  // Luo 2005, table 1: chains of 5, 2 and 5 mentions; the answer joins the two last (B-cubed 76.2/100, MUC 90/100).
  it('two chains joined', () => {
    const { muc, bCubed } = scoreChains([{ gold: [...'111112233333'], own: [...'aaaaabbbbbbb'] }]);
    expect(muc.precision).toBeCloseTo(90, 5);
    expect(muc.recall).toBeCloseTo(100, 5);
    expect(bCubed.precision).toBeCloseTo(76.19, 1);
    expect(bCubed.recall).toBeCloseTo(100, 5);
  });
  it('blocks are summed, and a perfect answer is 100', () =>
    expect(scoreChains([{ own: ['x', 'x'], gold: ['1', '1'] }, { own: ['x', 'y', 'y'], gold: ['1', '2', '2'] }]).conll).toBeCloseTo(100, 5)); // biome-ignore format: one case
});

/** src/text: normalising, finding quotations, likeness. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/text/find-quote.ts';
import { normalise, normaliseWithMap } from '../../src/text/normalise.ts';
import { mergeSpans, trimSpan } from '../../src/text/spans.ts';
import { wordContainment, wordSimilarity, wordsOf } from '../../src/text/words.ts';

describe('normalising', () => {
  it('makes marks plain and spaces one', () => expect(normalise(' “It’s —\u00a0so\u200b…” ')).toBe('"it\'s - so..."'));
  it('every character knows where it stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '“', '…', '\u200b', 'é', '😀') }), text => {
        const { text: plain, offsets } = normaliseWithMap(text);
        expect(offsets).toHaveLength(plain.length + 1);
        for (let i = 0; i < plain.length; i++)
          expect(normalise(`x${text[offsets[i]!]}x`)).toContain(plain[i] === ' ' ? 'x x' : plain[i]);
        expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});

describe('finding a quotation again', () => {
  const text = 'He said no. Then he said no. At last he said yes.';
  it('needs what stood around it where it stands twice', () => {
    expect(findQuote(text, 'he said no')).toEqual({ start: 17, end: 27 });
    expect(findQuote(text, 'said no')).toBeUndefined();
    expect(findQuote(text, 'said no', 'Then he ')).toEqual({ start: 20, end: 27 });
    expect(findQuote(text, 'said no', '', '. Then')).toEqual({ start: 3, end: 10 });
  });
  it('is exact or nothing', () => {
    expect(findQuote(text, 'he  said yes')).toBeUndefined();
    expect(findQuote(text, 'he said yes', 'first ')).toBeUndefined();
    expect(findQuote(text, '')).toBeUndefined();
  });
});

describe('likeness', () => {
  it('counts words', () => {
    expect(wordsOf('The coast’s “No” – 12 times')).toEqual(['the', "coast's", 'no', '12', 'times']);
    expect(wordSimilarity('the road opens', 'The road opens!')).toBe(1);
    expect(wordSimilarity('the road', 'a river')).toBe(0);
    expect(wordContainment('the road', 'the long road')).toBe(1);
  });
  it('is the same both ways and lies in 0..1', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const s = wordSimilarity(a, b);
        expect(s).toBeCloseTo(wordSimilarity(b, a), 12);
        expect(s >= 0 && s <= 1).toBe(true);
      }),
    );
  });
});

describe('spans', () => {
  it('trims and merges', () => {
    expect(trimSpan(' a b ', { start: 0, end: 5 })).toEqual({ start: 1, end: 4 });
    expect(trimSpan('   ', { start: 0, end: 3 })).toBeUndefined();
    expect(
      mergeSpans([
        { start: 5, end: 8 },
        { start: 0, end: 2 },
        { start: 2, end: 3 },
      ]),
    ).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ]);
  });
});

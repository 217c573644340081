/** One origin: copy, updates and reprints join; shared quotations, background and yearly notices do not. */
import { describe, expect, it } from 'vitest';
import { outletKey } from '../../src/knowledge/agencies.ts';
import type { ArticleClaim } from '../../src/model/claims.ts';
import { overlapOf, partQuotations, SKETCH_SIZE } from '../../src/reconciliation/match/article-sketch.ts';
import { articleMatcher, quotedSketchOf, sketchOf } from '../../src/reconciliation/match/articles.ts';

/** Sentences without sense, each told apart by its number: what matters is which are shared. */
const sentence = (n: number): string =>
  `${Array.from({ length: 18 }, (_, k) => (((n * 18 + k) * 7919 + 104_729) % 46_649).toString(36)).join(' ')}.`;
const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('\n\n');

const claim = (body: string, more: Partial<ArticleClaim> = {}): ArticleClaim => ({
  noun: 'article',
  published: [100, 100],
  outlet: 'The Harbour',
  credits: [],
  length: body.split(/\s+/).length,
  sketch: sketchOf(body),
  quoted: quotedSketchOf(body),
  ...more,
});
const relate = (a: ArticleClaim, b: ArticleClaim) => {
  const one = articleMatcher.compare(a, b);
  expect(articleMatcher.compare(b, a)).toEqual(one);
  return one && `${one.relation}: ${one.reasons[0]}`;
};
const meet = (a: ArticleClaim, b: ArticleClaim): boolean => {
  const keys = new Set(articleMatcher.keys(a));
  return articleMatcher.keys(b).some(key => keys.has(key));
};
const both = (a: ArticleClaim, b: ArticleClaim) => (meet(a, b) ? relate(a, b) : 'never compared');

const SPEECH =
  '“We will stay at the table for as long as the other side stays, and not one day longer than that,” said Mara Velin.';

describe('sketch', () => {
  it('stays small for a text of 3 MB, and is quick', () => {
    const sketch = sketchOf(text(0, 40_000));
    expect(sketch).toHaveLength(SKETCH_SIZE);
    expect(articleMatcher.keys(claim(text(0, 400))).length).toBeLessThan(48);
  });
  it('estimates containment', () => {
    const { contained, covered } = overlapOf(sketchOf(text(0, 40)), sketchOf(text(20, 100)));
    expect(contained).toBeGreaterThan(0.4);
    expect(contained).toBeLessThan(0.6);
    expect(covered).toBeLessThan(0.35);
  });
  it.each([
    ['He “came, and” left.', ['He ', ' left.'], ['came, and']],
    ['He said: "It is over.\n\n"It was long."', ['He said: ', '', ''], ['It is over.', 'It was long.']],
    ['The ministers’ plan of the ’90s', ['The ministers’ plan of the ’90s'], []],
    ['She called it ‘a ruse’, and went.', ['She called it ', ', and went.'], ['a ruse']],
  ])('parts %s', (whole, running, quoted) => expect(partQuotations(whole)).toEqual({ running, quoted }));
});

describe('articleMatcher', () => {
  it('joins copies, whatever the outlet', () => {
    expect(both(claim(text(0, 20)), claim(text(0, 20), { outlet: 'Northern Post' }))).toBe('same: near duplicate');
  });
  it('joins an update with a new lead, of the same outlet and day', () => {
    expect(both(claim(text(0, 30)), claim(`${text(60, 75)}\n\n${text(10, 25)}`))).toBe('same: near duplicate');
  });
  it('joins what two outlets took from one agency', () => {
    const a = claim(`${text(50, 60)}\n\n${text(0, 12)}`, { credits: ['AP'] });
    const b = claim(`${text(0, 12)}\n\n${text(80, 88)}`, {
      credits: ['AFP', 'The Associated Press'],
      outlet: 'Northern Post',
    });
    expect(both(a, b)).toBe('same: same agency copy');
    expect(both(a, { ...b, credits: [], outlet: 'Associated Press' })).toBe('same: same agency copy');
    expect(both(a, { ...b, credits: ['AFP'] })).toBe('unsure: shared passages');
  });
  it('keeps apart two reports that quote one official statement', () => {
    const speech = Array.from({ length: 12 }, (_, i) => `“${sentence(i)}” she said.`).join('\n\n');
    expect(
      relate(claim(`${text(30, 34)}\n\n${speech}`), claim(`${text(50, 54)}\n\n${speech}`, { outlet: 'Northern Post' })),
    ).toBeUndefined();
  });
  it('keeps apart articles with a paragraph of background in common', () => {
    expect(relate(claim(text(0, 20)), claim(`${text(40, 60)}\n\n${text(0, 2)}`))).toBeUndefined();
  });
  it('keeps apart the notice of another year', () => {
    const last = claim(text(0, 20));
    const now = claim(`${text(0, 18)}\n\n${text(90, 92)}`, { published: [465, 465] });
    expect(relate(last, now)).toBeUndefined();
    expect(articleMatcher.apart(last, now)).toBe(true);
    expect(articleMatcher.apart(last, { ...now, published: [101, 101] })).toBe(false);
  });
  it('joins an article that has all from another outlet, the day after at the latest', () => {
    const original = claim(`${text(0, 10)}\n\n${SPEECH}`, { outlet: 'Northern Post' });
    const quoting = claim(`${text(40, 44)}\n\n${SPEECH}`, { quotes: 'the Northern Post', published: [101, 101] });
    expect(both(original, quoting)).toBe('same: quotes the other');
    expect(relate(original, { ...quoting, published: [102, 102] })).toBeUndefined();
    expect(relate(original, { ...quoting, published: [99, 99] })).toBeUndefined();
    expect(relate(original, { ...quoting, quotes: 'Eastern Post' })).toBeUndefined();
  });
  it('needs most of the text where a date is unknown', () => {
    const undated = { published: undefined };
    expect(relate(claim(text(0, 20), undated), claim(text(0, 20)))).toBe('same: near duplicate');
    expect(relate(claim(text(0, 20), undated), claim(text(12, 40)))).toBeUndefined();
  });
  it('says nothing of texts of a few words', () => {
    expect(relate(claim('Talks go on.'), claim('Talks go on.', { outlet: 'Northern Post' }))).toBeUndefined();
  });
});

describe('outletKey', () => {
  it.each([
    ['AP', 'The Associated Press'],
    ['AP', 'apnews.com'],
    ['Reuters', 'reuters'],
    ['The Harbour', 'harbour'],
  ])('%s is %s', (a, b) => expect(outletKey(a)).toBe(outletKey(b)));
});

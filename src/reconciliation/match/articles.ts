/**
 * Which articles have one origin. In: two articles' claims. Out: `same` with one of three reasons, `unsure` where passages are
 * shared and nothing says why. Only running text counts as copy (article-sketch.ts says why).
 * Figures below: all pairs of the tuning articles that share a shingle (179), marked in eval/judged/near-duplicates.json.
 */
import { outletKey } from '../../knowledge/agencies.ts';
import type { ArticleClaim, Days } from '../../model/claims.ts';
import { type Overlap, overlapOf } from './article-sketch.ts';
import type { Comparison, Matcher } from './matcher.ts';

export { quotedSketchOf, sketchOf } from './article-sketch.ts';

/**
 * Keys from the running text: its smallest hashes. Two texts that share a third of their passages meet in one of 8 in 95 of
 * 100 cases; a paragraph of background that an outlet repeats for years costs one more comparison and no more.
 */
const KEYS = 8;
/** Keys from the quoted words, against articles of the outlet that is quoted alone. */
const QUOTED_KEYS = 32;

/** Below this many common hashes nothing is said: one sentence of background is up to 20 shingles. */
const FEWEST_SHARED = 8;
/** A new lead on the old copy, by the outlet itself or under a common credit: measured 0.31 and more; background alone is at most 0.07. */
const COPY = 0.25;
/** An update of that kind is of like length: a paragraph that two short texts of a press office share is none. */
const COPY_OF_LONGER = 0.15;
/** Without a credit that explains it, most of the shorter text must be the other's. */
const REPRINT = 0.6;
/** Texts that differ in a date or a number only. */
const IDENTICAL = 0.95;
/** Common hashes of quoted words: one quoted clause of eight words. */
const FEWEST_QUOTED = 3;
/** Share of its quoted words that an article has from the outlet that it quotes. */
const QUOTED = 0.5;
/** Copy is carried and updated within days; a yearly notice repeats 0.86 of last year's text and is another notice. */
const DAYS_OF_COPY = 3;

/** Running text too short to tell: the article is all quotation, and its quoted words stand for it. */
const isAllQuoted = ({ sketch, quoted }: ArticleClaim): boolean =>
  sketch.length < FEWEST_SHARED * 2 && quoted.length > sketch.length;

const bodyOf = (claim: ArticleClaim): readonly number[] => (isAllQuoted(claim) ? claim.quoted : claim.sketch);

/** Days between the two publications; undefined where one is unknown. */
const daysBetween = (a: Days | undefined, b: Days | undefined): number | undefined =>
  a && b && Math.max(0, a[0] - b[1], b[0] - a[1]);

const keyOf = (outlet: string | undefined): string | undefined => (outlet ? outletKey(outlet) : undefined);

/** One outlet's own copy, or a credit that both give, or that one gives to the other. */
function commonSource(a: ArticleClaim, b: ArticleClaim): 'outlet' | 'credit' | undefined {
  const [one, two] = [keyOf(a.outlet), keyOf(b.outlet)];
  if (one !== undefined && one === two) return 'outlet';
  const credited = new Set(a.credits.map(outletKey));
  const others = b.credits.map(outletKey);
  const agrees = others.some(c => credited.has(c) || c === one) || (two !== undefined && credited.has(two));
  return agrees ? 'credit' : undefined;
}

function compareText(a: ArticleClaim, b: ArticleClaim): Comparison | undefined {
  const { shared, contained, covered }: Overlap = overlapOf(bodyOf(a), bodyOf(b));
  const days = daysBetween(a.published, b.published);
  const score = Math.round(contained * 100) / 100;
  const identical = covered >= IDENTICAL && shared > 0;
  if (shared < FEWEST_SHARED && !identical) return undefined;
  if (days !== undefined && days > DAYS_OF_COPY) {
    return identical ? { relation: 'unsure', score, reasons: ['the same text, published days apart'] } : undefined;
  }
  const source = commonSource(a, b);
  if (source === 'credit' && contained >= COPY) return { relation: 'same', score, reasons: ['same agency copy'] };
  // Without both dates only most of the text tells an update from a text that comes back every year.
  const isUpdate = source === 'outlet' && days !== undefined && days <= 1 && covered >= COPY_OF_LONGER;
  if (contained >= (isUpdate ? COPY : REPRINT)) return { relation: 'same', score, reasons: ['near duplicate'] };
  return contained >= COPY && source === undefined
    ? { relation: 'unsure', score, reasons: ['shared passages'] }
    : undefined;
}

/** `a` has all from the outlet of `b`, and quotes its words on the same day or the next. */
function quotesOther(a: ArticleClaim, b: ArticleClaim): number | undefined {
  const outlet = keyOf(b.outlet);
  if (!a.quotes || outlet === undefined || outletKey(a.quotes) !== outlet || keyOf(a.outlet) === outlet)
    return undefined;
  if (!a.published || !b.published) return undefined;
  if (a.published[1] < b.published[0] || a.published[0] > b.published[1] + 1) return undefined;
  const { shared, contained } = overlapOf(a.quoted, b.quoted);
  return shared >= FEWEST_QUOTED && contained >= QUOTED ? contained : undefined;
}

export const articleMatcher: Matcher<'article'> = {
  noun: 'article',
  keys: claim => {
    const body = bodyOf(claim)
      .slice(0, KEYS)
      .map(hash => `t${hash.toString(36)}`);
    const outlets = [...new Set([claim.outlet, claim.quotes].flatMap(name => (name ? [outletKey(name)] : [])))];
    const quoted = claim.quoted.slice(0, QUOTED_KEYS);
    return [...body, ...outlets.flatMap(outlet => quoted.map(hash => `q${hash.toString(36)} ${outlet}`))];
  },
  compare: (a, b) => {
    const text = compareText(a, b);
    if (text?.relation === 'same') return text;
    const quotes = [quotesOther(a, b), quotesOther(b, a)].filter(score => score !== undefined);
    if (quotes.length === 0) return text;
    return { relation: 'same', score: Math.round(Math.max(...quotes) * 100) / 100, reasons: ['quotes the other'] };
  },
  // Last year's notice: as like as two articles can be, and another one.
  apart: (a, b) => {
    const days = daysBetween(a.published, b.published);
    return days !== undefined && days > DAYS_OF_COPY * 10;
  },
};

/**
 * Numbers as written. In: tokens. Out: value, range and qualifier, with the tokens they take up: "more than a quarter of a million",
 * "between 40 and 60", "two dozen", "$1.6bn", "30 per cent", "two-thirds". "Dozens" and "tens of thousands" count with the least that they can mean (two dozen, twenty thousand), marked as vague.
 */
import type { Token } from '../../model/doc.ts';
import type { FigureMention } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import {
  CURRENCIES,
  currencyWord,
  isLongScale,
  numberWord,
  PARTS,
  SCALES,
  SMALL,
  scaleWord,
  TENS,
} from './number-words.ts';

export interface Numeral {
  /** Tokens, inclusive, qualifier and currency included. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier?: FigureMention['qualifier'];
  /** Of itself a unit: "USD", "per cent". */
  readonly unit?: string;
  /** "Dozens", "tens of thousands": the value is the least that the words can mean. */
  readonly vague?: true;
}

interface Number {
  readonly value: number;
  /** One past the last token. */
  readonly next: number;
  /** Whether a word of scale was part of it ("million"). */
  readonly scaled: boolean;
  readonly scale: number;
}

const QUALIFIERS: readonly (readonly [string, FigureMention['qualifier']])[] = [
  ['more than', 'over'], ['over', 'over'], ['above', 'over'], ['upwards of', 'over'], ['in excess of', 'over'], ['exceeding', 'over'],
  ['greater than', 'over'], ['at least', 'at least'], ['no fewer than', 'at least'], ['no less than', 'at least'], ['not less than', 'at least'], ['no closer than', 'at least'], ['no nearer than', 'at least'],
  ['a minimum of', 'at least'], ['at the least', 'at least'], ['up to', 'up to'], ['as many as', 'up to'], ['as much as', 'up to'],
  ['at most', 'up to'], ['no more than', 'up to'], ['a maximum of', 'up to'], ['not more than', 'up to'], ['nearly', 'nearly'],
  ['almost', 'nearly'], ['close to', 'nearly'], ['about', 'about'], ['around', 'about'], ['some', 'about'], ['roughly', 'about'],
  ['approximately', 'about'], ['an estimated', 'about'], ['estimated', 'about'], ['estimated at', 'about'], ['circa', 'about'],
  ['approx', 'about'], ['less than', 'under'], ['fewer than', 'under'], ['under', 'under'], ['below', 'under'], ['just over', 'over'],
  ['well over', 'over'], ['just under', 'under'], ['a total of', undefined], ['an average of', 'about'], ['at around', 'about'],
]; // biome-ignore format: one glance
const QUALIFIER_OF = new Map(QUALIFIERS);
const LONGEST_QUALIFIER = 4;
const endsQualifier = wordFact(({ norm }) =>
  QUALIFIERS.some(([words]) => words === norm || words.endsWith(` ${norm}`)),
);

const joinsHalf = (norm: string): boolean => norm === 'a' || norm === 'of' || norm === '-';

function readNumber(tokens: readonly Token[], at: number, end: number): Number | undefined {
  if (at >= end) return undefined;
  const norm = (i: number): string => (i < end ? tokens[i]!.norm : '');
  const token = (i: number): Token | undefined => (i < end ? tokens[i] : undefined);
  let i = at;
  let value = numberWord(tokens[at]!) ?? undefined;
  const first = tokens[at]!.norm;
  if (value !== undefined) {
    i++;
    if (norm(i) === '-' && TENS.includes(first) && (SMALL.get(norm(i + 1)) ?? 10) < 10) {
      value += SMALL.get(norm(i + 1))!;
      i += 2;
    }
  } else if (first === 'a' && isLongScale(token(i + 1))) {
    value = 1;
    i++;
  } else if ((first === 'half' || first === 'quarter') && joinsHalf(norm(i + 1))) {
    // "half a million", "quarter-million", "quarter of a million"
    let j = i + 1;
    while (j < i + 3 && joinsHalf(norm(j))) j++;
    if (!isLongScale(token(j))) return undefined;
    value = first === 'half' ? 0.5 : 0.25;
    i = j;
  } else return undefined;
  let scaled = false;
  let scale = 1;
  if (norm(i) === '-' && isLongScale(token(i + 1))) i++; // "10-million"
  for (; i < end && i < at + 8; i++) {
    const word = scaleWord(tokens[i]!);
    if (word === null) break;
    scale *= word;
    scaled = true;
  }
  value *= scale;
  // "two hundred and fifty", "one thousand two hundred": rest of a number in words
  const rest = norm(i) === 'and' ? i + 1 : i;
  if (scaled && scale >= 100 && SMALL.has(norm(rest)) && i < at + 8 && SMALL.has(first)) {
    const more = readNumber(tokens, rest, end);
    if (more && more.value < scale) return { ...more, value: value + more.value, scaled: true, scale: 1 };
  }
  return { value: Math.round(value * 1e6) / 1e6, next: i, scaled, scale };
}

/** What may stand between the two numbers of a range. */
const mayJoin = wordFact(({ norm }) => /^(?:to|[-–—]|and|or)$/.test(norm));

/** The second number of a range that starts with `low`. */
function readRange(tokens: readonly Token[], low: Number, at: number, end: number): Number | undefined {
  // "70% to 80%"
  // "two- to three-week"
  const behind = tokens[low.next]?.norm;
  const hung = behind === '-' && tokens[low.next + 1]?.norm === 'to';
  const next = hung || behind === '%' || behind === 'percent' ? low.next + 1 : low.next;
  if (next >= end || !mayJoin(tokens[next]!)) return undefined;
  const joint = tokens[next]!.norm;
  // "between $5 and $7 billion"
  const before = (CURRENCIES.has(tokens[at - 1]?.norm ?? '') ? tokens[at - 2] : tokens[at - 1])?.norm ?? '';
  // "a 43 — 45 percent rise": who speaks corrects himself
  if (joint === '—' && tokens[next]!.start > tokens[next - 1]!.end) return undefined;
  const joined = joint === 'and' ? before === 'between' : joint === 'or' ? low.value < 100 : true;
  if (!joined) return undefined;
  const from = CURRENCIES.has(tokens[next + 1]?.norm ?? '') ? next + 2 : next + 1;
  const high = readNumber(tokens, from, end);
  return high && high.value > low.value / (low.scaled ? 1 : high.scale) ? high : undefined;
}

function readQualifier(
  tokens: readonly Token[],
  at: number,
  start: number,
): { first: number; qualifier?: FigureMention['qualifier'] } {
  if (at <= start || !endsQualifier(tokens[at - 1]!)) return { first: at };
  for (let length = LONGEST_QUALIFIER; length > 0; length--) {
    if (at - length < start) continue;
    const words = tokens
      .slice(at - length, at)
      .map(t => t.norm)
      .join(' ');
    if (QUALIFIER_OF.has(words)) {
      return { first: at - length, qualifier: QUALIFIER_OF.get(words) };
    }
  }
  return { first: at };
}

/** A share in words: "two-thirds", "a quarter of the territory", "half of". */
function readShare(tokens: readonly Token[], at: number, end: number): Number | undefined {
  const norm = (i: number): string => (i < end ? tokens[i]!.norm : '');
  // "half of the prisoners"; the second half of a year is none
  if (
    norm(at) === 'half' &&
    norm(at + 1) === 'of' &&
    tokens[at + 2]?.pos === 'DET' &&
    tokens[at - 1]?.pos !== 'ADJ' &&
    tokens[at - 1]?.pos !== 'DET'
  )
    return { value: 50, next: at + 1, scaled: true, scale: 1 };
  const part = norm(at + 1) === '-' ? at + 2 : at + 1;
  const count = norm(part + 1) !== 'of' ? undefined : norm(at) === 'a' ? 1 : SMALL.get(norm(at));
  if (count === undefined) return undefined;
  const parts = PARTS.get(norm(part));
  if (parts === undefined || SCALES.has(norm(part + 3))) return undefined;
  return { value: Math.round((1000 * count) / parts) / 10, next: part + 1, scaled: true, scale: 1 };
}

const isPercentWord = wordFact(({ norm }) => norm === '%' || norm === 'percent' || norm === 'pc');
const isPercent = (tokens: readonly Token[], i: number): number =>
  tokens[i] === undefined
    ? 0
    : isPercentWord(tokens[i]!)
      ? 1
      : tokens[i]!.norm === 'per' && tokens[i + 1]?.norm === 'cent'
        ? 2
        : 0;

/** Numbers in the plural: each is two of its kind at least. */
const PLURALS = new Map<string, number>([
  ['dozens', 24], ['scores', 40], ['hundreds', 200], ['thousands', 2000], ['millions', 2e6], ['billions', 2e9], ['trillions', 2e12],
]); // biome-ignore format: one glance
const OF_PLURALS = new Map<string, number>([['tens', 20], ['dozens', 24], ['scores', 40], ['hundreds', 200]]); // biome-ignore format: one glance

/** "Dozens", "tens of thousands of": after a figure ("two hundreds") or in a name they are none. */
function readVague(tokens: readonly Token[], at: number, end: number): Numeral | undefined {
  const { norm } = tokens[at]!;
  const before = tokens[at - 1]?.norm ?? '';
  if (/^(?:the|by|in|of)$/.test(before) && !/^(?:of|more|wounded|killed|injured|dead|missing)$/.test(tokens[at + 1]?.norm ?? '')) return undefined; // biome-ignore format: one line
  const times = OF_PLURALS.get(norm);
  const scale = times !== undefined && tokens[at + 1]?.norm === 'of' && at + 2 < end ? SCALES.get((tokens[at + 2]!.norm).replace(/s$/, '')) : undefined; // biome-ignore format: one line
  const many = scale !== undefined && scale >= 1000 && /s$/.test(tokens[at + 2]!.norm);
  const value = many ? times! * scale : PLURALS.get(norm);
  if (value === undefined) return undefined;
  const last = many ? at + 2 : at;
  // "hundreds of millions of dollars": its own unit, like "$5 million"
  const unit = value >= 2e6 && tokens[last + 1]?.norm === 'of' && last + 2 < end ? CURRENCIES.get(tokens[last + 2]!.norm) : undefined; // biome-ignore format: one line
  return {
    first: at,
    last: unit ? last + 2 : last,
    value,
    qualifier: 'at least',
    vague: true,
    ...(unit ? { unit } : {}),
  };
}

/** "Twin explosions", "double blasts": a number of two in an adjective. */
const PAIRS = /^(?:twin|double|dual)$/;

/** What a word may start: most no numeral of any kind, and the commonest that may needs another one behind it. */
const START = { none: 0, article: 1, pair: 2, vague: 3, number: 4 } as const;

const startOf = wordFact((word): number => {
  const { norm } = word;
  if (norm === 'a') return START.article;
  if (PAIRS.test(norm)) return START.pair;
  if (PLURALS.has(norm) || OF_PLURALS.has(norm)) return START.vague;
  const counts = norm === 'half' || norm === 'quarter' || numberWord({ word }) !== null;
  return counts ? START.number : START.none;
});
/** "A dozen", "a third of", "a-": what makes a number of the article before it. */
const followsArticle = wordFact(({ norm }) => norm === '-' || SCALES.has(norm) || PARTS.has(norm));

const STARTS = wordMark(word => startOf({ word }) !== START.none);

/** The first token from `at` on that may begin a numeral; `end` where there is none. */
export function nextNumeral(tokens: readonly Token[], at: number, end: number): number {
  const marks = wordMarks(tokens);
  let next = at;
  while (next < end && !(marks[next]! & STARTS && mayStart(tokens, next))) next++;
  return next;
}

const mayStart = (tokens: readonly Token[], at: number): boolean => {
  const start = startOf(tokens[at]!);
  if (start !== START.article) return start !== START.none;
  const next = tokens[at + 1];
  return next !== undefined && followsArticle(next);
};

/** The numerals of one sentence, left to right. */
export function readNumerals(tokens: readonly Token[], start: number, end: number): Numeral[] {
  const found: Numeral[] = [];
  for (let i = nextNumeral(tokens, start, end); i < end; i = nextNumeral(tokens, i + 1, end)) {
    const kind = startOf(tokens[i]!);
    const pair =
      kind === START.pair && tokens[i + 1]?.tag === 'NNS' && i + 1 < end ? { first: i, last: i, value: 2 } : undefined;
    const vague = kind === START.vague ? readVague(tokens, i, end) : undefined;
    const numeral = pair ?? vague ?? readNumeral(tokens, i, start, end);
    if (!numeral) continue;
    found.push(numeral);
    i = numeral.last;
  }
  return found;
}

function readNumeral(tokens: readonly Token[], at: number, start: number, end: number): Numeral | undefined {
  const share = readShare(tokens, at, end);
  const low = share ?? readNumber(tokens, at, end);
  if (!low) return undefined;
  const high = share ? undefined : readRange(tokens, low, at, end);
  let { next } = high ?? low;
  let first = at;
  let unit = share ? 'per cent' : undefined;
  const percent = isPercent(tokens, next);
  if (percent) {
    unit = 'per cent';
    next += percent;
  }
  const before = tokens[at - 1]?.norm ?? '';
  // "won 112 seats"
  const coin = at > start ? currencyWord(tokens[at - 1]!) : null;
  if (coin !== null && tokens[at - 1]!.pos !== 'VERB') {
    unit = coin;
    first = tokens[at - 2]?.text.toLowerCase() === 'us' && before === '$' ? at - 2 : at - 1;
  } else if (!unit && low.scaled && tokens[next]?.norm === '-' && next + 1 < end && currencyWord(tokens[next + 1]!)) {
    // "a 3-billion-euro fund"
    unit = currencyWord(tokens[next + 1]!)!;
    next += 2;
  } else if (!unit && next < end && currencyWord(tokens[next]!) && !/^\p{Lu}\p{Ll}/u.test(tokens[next]!.text)) {
    // "8 Rand Paul" is a name
    unit = currencyWord(tokens[next]!)!;
    next++;
  }
  // "a quarter of a million": the article belongs to the number
  if (before === 'a' && first === at && (tokens[at]!.norm === 'half' || tokens[at]!.norm === 'quarter')) first--;
  if (tokens[first - 1]?.norm === 'between' && high) first--;
  const { first: begin, qualifier } = readQualifier(tokens, first, start);
  // "40 to 60 million": the scale belongs to both
  const lowValue = high && !low.scaled && high.scaled && high.scale > 100 ? low.value * high.scale : low.value;
  return {
    first: begin,
    last: next - 1,
    value: high ? (lowValue + high.value) / 2 : low.value,
    low: high && lowValue,
    high: high?.value,
    qualifier,
    unit,
  };
}

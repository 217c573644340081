/**
 * Numbers as written. In: tokens. Out: value, range and qualifier, with the tokens they take up: "more than a quarter of a million",
 * "between 40 and 60", "two dozen", "$1.6bn", "30 per cent", "two-thirds". "Dozens" and "tens of thousands" count with the least that they can mean (two dozen, twenty thousand), marked as vague.
 */
import type { Token } from '../../model/doc.ts';
import type { FigureMention } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';

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

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // biome-ignore format: one glance
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = new Map<string, number>([
  ...ONES.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100], ['thousand', 1e3], ['k', 1e3], ['million', 1e6], ['mn', 1e6], ['m', 1e6], ['billion', 1e9], ['bn', 1e9], ['b', 1e9],
  ['trillion', 1e12], ['tn', 1e12], ['dozen', 12], ['lakh', 1e5], ['crore', 1e7],
]); // biome-ignore format: one glance
const PARTS = new Map<string, number>([
  ['half', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fifth', 5], ['fifths', 5], ['tenth', 10], ['tenths', 10],
]); // biome-ignore format: one glance
const CURRENCIES = new Map<string, string>([
  ['$', 'USD'], ['us$', 'USD'], ['usd', 'USD'], ['dollar', 'USD'], ['dollars', 'USD'], ['€', 'EUR'], ['eur', 'EUR'], ['euro', 'EUR'],
  ['euros', 'EUR'], ['£', 'GBP'], ['gbp', 'GBP'], ['pounds', 'GBP'], ['¥', 'JPY'], ['yen', 'JPY'], ['yuan', 'CNY'], ['₽', 'RUB'],
  ['rubles', 'RUB'], ['roubles', 'RUB'], ['rouble', 'RUB'], ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['rupees', 'INR'], ['₹', 'INR'],
  ['riyals', 'SAR'], ['shekels', 'ILS'], ['won', 'KRW'], ['rials', 'IRR'], ['francs', 'CHF'], ['pesos', 'MXN'], ['lira', 'TRY'],
  // as agencies wrote them, and money of the rest of the world
  ['dlrs', 'USD'], ['dlr', 'USD'], ['rs', 'INR'], ['rupee', 'INR'], ['dm', 'DEM'], ['c$', 'CAD'], ['a$', 'AUD'], ['nz$', 'NZD'], ['hk$', 'HKD'], ['r$', 'BRL'], ['reais', 'BRL'],
  ['kronor', 'SEK'], ['kroner', 'NOK'], ['krona', 'SEK'], ['guilders', 'NLG'], ['rand', 'ZAR'], ['baht', 'THB'], ['ringgit', 'MYR'], ['rupiah', 'IDR'], ['naira', 'NGN'],
  ['shillings', 'KES'], ['dinars', 'KWD'], ['dirhams', 'AED'], ['taka', 'BDT'], ['zloty', 'PLN'], ['zlotys', 'PLN'], ['forints', 'HUF'], ['afghanis', 'AFN'], ['birr', 'ETB'], ['renminbi', 'CNY'], ['shekel', 'ILS'], ['drachmas', 'GRD'], ['escudos', 'PTE'], ['lire', 'ITL'], ['pesetas', 'ESP'],
]); // biome-ignore format: one glance
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

/** 1,204 · 1.6 · 250000; no clock times, no decimals with two points. */
function readDigits(norm: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(norm) || /^\d+(?:\.\d+)?$/.test(norm))
    return Number(norm.replaceAll(',', ''));
  return undefined;
}

function readNumber(tokens: readonly Token[], at: number, end: number): Number | undefined {
  const norm = (i: number): string => (i < end ? tokens[i]!.norm : '');
  let i = at;
  let value = readDigits(norm(i)) ?? SMALL.get(norm(i));
  if (value !== undefined) {
    const tens = TENS.includes(norm(i));
    i++;
    if (tens && norm(i) === '-' && (SMALL.get(norm(i + 1)) ?? 10) < 10) {
      value += SMALL.get(norm(i + 1))!;
      i += 2;
    }
  } else if ((norm(i) === 'a' || norm(i) === 'one') && SCALES.has(norm(i + 1)) && norm(i + 1).length > 2) {
    value = 1;
    i++;
  } else if ((norm(i) === 'half' || norm(i) === 'quarter') && /^(?:a|of|-)$/.test(norm(i + 1))) {
    // "half a million", "quarter-million", "quarter of a million"
    let j = i + 1;
    while (j < i + 3 && /^(?:a|of|-)$/.test(norm(j))) j++;
    if (!SCALES.has(norm(j)) || norm(j).length < 3) return undefined;
    value = norm(i) === 'half' ? 0.5 : 0.25;
    i = j;
  } else return undefined;
  let scaled = false;
  let scale = 1;
  if (norm(i) === '-' && SCALES.has(norm(i + 1)) && norm(i + 1).length > 2) i++; // "10-million"
  while (SCALES.has(norm(i)) && i < at + 8) {
    scale *= SCALES.get(norm(i))!;
    scaled = true;
    i++;
  }
  value *= scale;
  // "two hundred and fifty", "one thousand two hundred": rest of a number in words
  const rest = norm(i) === 'and' ? i + 1 : i;
  if (scaled && scale >= 100 && SMALL.has(norm(rest)) && i < at + 8 && SMALL.has(norm(at))) {
    const more = readNumber(tokens, rest, end);
    if (more && more.value < scale) return { ...more, value: value + more.value, scaled: true, scale: 1 };
  }
  return { value: Math.round(value * 1e6) / 1e6, next: i, scaled, scale };
}

/** The second number of a range that starts with `low`. */
function readRange(tokens: readonly Token[], low: Number, at: number, end: number): Number | undefined {
  // "70% to 80%"
  // "two- to three-week"
  const hung = tokens[low.next]?.norm === '-' && tokens[low.next + 1]?.norm === 'to';
  const next = hung || /^(?:%|percent)$/.test(tokens[low.next]?.norm ?? '') ? low.next + 1 : low.next;
  const joint = tokens[next]?.norm ?? '';
  // "between $5 and $7 billion"
  const before = (CURRENCIES.has(tokens[at - 1]?.norm ?? '') ? tokens[at - 2] : tokens[at - 1])?.norm ?? '';
  // "a 43 — 45 percent rise": who speaks corrects himself
  if (joint === '—' && tokens[next]!.start > tokens[next - 1]!.end) return undefined;
  const joined =
    /^(?:to|[-–—])$/.test(joint) || (joint === 'and' && before === 'between') || (joint === 'or' && low.value < 100);
  if (!joined || next >= end) return undefined;
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
  const count = norm(at) === 'a' ? 1 : SMALL.get(norm(at));
  if (count === undefined) return undefined;
  const part = norm(at + 1) === '-' ? at + 2 : at + 1;
  const parts = PARTS.get(norm(part));
  if (parts === undefined || norm(part + 1) !== 'of' || SCALES.has(norm(part + 3))) return undefined;
  return { value: Math.round((1000 * count) / parts) / 10, next: part + 1, scaled: true, scale: 1 };
}

const isPercent = (tokens: readonly Token[], i: number): number =>
  /^(?:%|percent|pc)$/.test(tokens[i]?.norm ?? '')
    ? 1
    : tokens[i]?.norm === 'per' && tokens[i + 1]?.norm === 'cent'
      ? 2
      : 0;

/** Numbers in the plural: each is two of its kind at least. */
const PLURALS = new Map<string, number>([
  ['dozens', 24], ['scores', 40], ['hundreds', 200], ['thousands', 2000], ['millions', 2e6], ['billions', 2e9],
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

const startOf = wordFact(({ norm }): number => {
  if (norm === 'a') return START.article;
  if (PAIRS.test(norm)) return START.pair;
  if (PLURALS.has(norm) || OF_PLURALS.has(norm)) return START.vague;
  const counts = SMALL.has(norm) || norm === 'half' || norm === 'quarter' || readDigits(norm) !== undefined;
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
  if (at - 1 >= start && CURRENCIES.has(before) && tokens[at - 1]!.pos !== 'VERB') {
    unit = CURRENCIES.get(before)!;
    first = tokens[at - 2]?.text.toLowerCase() === 'us' && before === '$' ? at - 2 : at - 1;
  } else if (!unit && next < end && CURRENCIES.has(tokens[next]!.norm) && !/^\p{Lu}\p{Ll}/u.test(tokens[next]!.text)) {
    // "8 Rand Paul" is a name
    unit = CURRENCIES.get(tokens[next]!.norm)!;
    next++;
  }
  // "a quarter of a million": the article belongs to the number
  if (/^(?:half|quarter)$/.test(tokens[at]!.norm) && tokens[at - 1]?.norm === 'a' && first === at) first--;
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

/**
 * The number at the beginning of a line: "1.", "2.1", "(a)", "iv)", "Article 2", "•", "Option A". In: a line. Out: what it may be (an "i" is the
 * ninth letter or the first roman number), most likely first, and where the words begin; or nothing.
 */

export interface Numbering {
  /** Numbers of one style count on from each other: `arabic .`, `letter ()`, `article`. */
  readonly style: string;
  readonly ordinal: number;
  /** Parts of a number with dots: 3 for "2.1.4". */
  readonly parts: number;
}

export interface Marker {
  readonly numberings: readonly Numbering[];
  /** As a label shows it: "2.1", "(a)", "Article 2"; empty for bullets. */
  readonly shown: string;
  /** Where the words begin, from the start of the line. */
  readonly length: number;
  readonly indent: number;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
/** Chapters and paragraphs go up to XXXIX; beyond it a letter is a letter. */
function romanNumber(text: string): number | undefined {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(text) || text === '') return undefined;
  let rest = text;
  let value = 0;
  for (const [digits, worth] of ROMAN) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return value;
}

/** Higher numbers at the start of a line are years and amounts. */
const HIGHEST = 199;
/** By rank: what stands under what where both are numbered. Those of the last rank stand wherever they are met. */
const RANKS = [
  ['annex', 'appendix', 'protocol', 'part', 'title'],
  ['chapter'],
  ['section'],
  ['article'],
  [
    'clause',
    'point',
    'paragraph',
    'principle',
    'phase',
    'stage',
    'step',
    'item',
    'pillar',
    'basket',
    'option',
    'alternative',
    'variant',
  ],
] as const;
const LAST_RANK = RANKS.length - 1;
const ranks = new Map(RANKS.flatMap((words, rank) => words.map(word => [word as string, rank])));
/** Rank of a style that has a word; undefined for numbers, letters and bullets, and for words that stand anywhere. */
export function rankOf(style: string): number | undefined {
  const rank = ranks.get(style.split(' ', 1)[0]!);
  return rank === LAST_RANK ? undefined : rank;
}

const cased = (word: string): string => `${word}|${word[0]!.toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`;
const NUMBER = '\\d{1,3}(?:\\.\\d{1,3}){0,4}|[ivxIVX]{1,7}|[A-Za-z]';
/** "Article 2", "ANNEX B:". A word in small letters behind it makes it prose: "Article 2 of the treaty". */
const NAMED = new RegExp(
  `^(${[...ranks.keys()].map(cased).join('|')})\\s+(${NUMBER})(?:\\s*[.:)\\]–—-]+\\s*|\\s*$|\\s+(?=\\p{Lu}|\\())`,
  'u',
);
const PLAIN = /^(\(?)(\d{1,3}(?:\.\d{1,3}){0,4}|[ivx]{1,7}|[IVX]{1,7}|[A-Za-z])([.)]|(?=\s))\s+(?=\S)/;
const ALONE = /^(\(?)(\d{1,3}(?:\.\d{1,3}){0,4}|[ivxIVX]{1,7}|[A-Za-z])([.)])\s*$/;
const BULLET = /^[-–—•●▪◦‣·*]\s+(?=\S)/;

const bullet = (indent: number): Numbering => ({ style: `bullet ${indent}`, ordinal: 0, parts: 1 });

function numberingsOf(number: string, around: string): Numbering[] {
  if (/^\d/.test(number)) {
    const parts = number.split('.');
    const ordinal = Number(parts.at(-1));
    // A dot behind "2.1" changes nothing; behind "2" it tells "2." from "(2)".
    return ordinal > HIGHEST
      ? []
      : [{ style: `arabic${parts.length > 1 ? parts.length : around}`, ordinal, parts: parts.length }];
  }
  const style = number === number.toLowerCase() ? 'small' : 'capital';
  const lower = number.toLowerCase();
  const roman = romanNumber(lower);
  const letter: Numbering[] =
    lower.length === 1 ? [{ style: `${style} letter${around}`, ordinal: lower.charCodeAt(0) - 96, parts: 1 }] : [];
  return [...(roman ? [{ style: `${style} roman${around}`, ordinal: roman, parts: 1 }] : []), ...letter];
}

export const isOption = ({ numberings }: Marker): boolean =>
  /^(?:option|alternative|variant)/.test(numberings[0]!.style);

/** `line` without a line break. */
export function markerOf(line: string): Marker | undefined {
  const indent = /^[\t \u00A0]*/.exec(line)![0].replaceAll('\t', '    ').length;
  const start = line.length - line.trimStart().length;
  // A clause that is open as a whole begins with its bracket: "[4. The parties …]".
  const inBracket = /^\[\s*(?=\S)/.exec(line.slice(start));
  const at = start + (inBracket?.[0].length ?? 0);
  const rest = line.slice(at).replace(/^(?:#{1,6}\s+|\*\*|__)/, mark => ' '.repeat(mark.length));
  const skipped = rest.length - rest.trimStart().length;
  const words = rest.slice(skipped);
  const named = NAMED.exec(words);
  if (named) {
    const [whole, word = '', number = ''] = named;
    const numberings = numberingsOf(number, '').map(one => ({ ...one, style: `${word.toLowerCase()} ${one.style}` }));
    const shown = `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()} ${number}`;
    return numberings.length > 0 ? { numberings, shown, length: at + skipped + whole.length, indent } : undefined;
  }
  const plain = PLAIN.exec(words) ?? ALONE.exec(words);
  if (plain) {
    const [whole, open = '', number = '', close = ''] = plain;
    // "(1 …", "5 troops" and "a plan" are words.
    const marked = open ? close === ')' : close !== '' || number.includes('.');
    const numberings = marked ? numberingsOf(number, ` ${open}${close}`) : [];
    if (numberings.length > 0) {
      const bracketed = open || (close === ')' && /^[A-Za-z]/.test(number));
      const shown = bracketed ? `(${number})` : number;
      return { numberings, shown, length: at + skipped + whole.length, indent };
    }
  }
  const dot = BULLET.exec(words);
  if (!dot) return undefined;
  return { numberings: [bullet(indent)], shown: '', length: at + skipped + dot[0].length, indent };
}

/**
 * A text becomes lexemes (words, figures, single signs) with the classes of time words that each may belong to.
 * Own lexemes, not the Doc's tokens: "1.34pm", "30-hour" and "Nov. 24-25" are read by their parts, however a tokenizer cuts them.
 */

import type { Token } from '../../model/doc.ts';
import { isDigit, isLetter, isSpace } from '../../text/characters.ts';
import { oneString } from '../../text/one-string.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { rememberWords } from '../../text/remember-words.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import type { Point } from './expression.ts';
import type { ReadAs } from './grammar/points.ts';
import {
  LEXEME,
  type Lexicon,
  NO_ENTRY,
  NONE,
  normalize,
  type Phrases,
  timeLexicon,
  type WordClasses,
} from './lexicon.ts';

/** What a lexeme is wherever it stands so: one object for all that are alike. */
export interface Lexeme {
  readonly text: string;
  readonly norm: string;
  /** White space before it. */
  readonly spaced: boolean;
  /** A paragraph break before it: nothing reads over it. */
  readonly barrier: boolean;
  readonly digits: boolean;
  readonly is: WordClasses;
  /** A word of time: an expression may begin here. */
  readonly begins: boolean;
  /** An expression may begin here if a word of time follows soon. */
  readonly opens: boolean;
  /** What the grammar knows of it so far (lexemeFact). */
  readonly facts: unknown[];
}

/** Facts that the grammar has asked for: their places in `Lexeme.facts`. */
let places = 0;

/** A function of a lexeme that `make` answers once for each text, whatever stands before it. */
export function lexemeFact<T extends NonNullable<unknown>>(make: (lexeme: Lexeme) => T): (lexeme: Lexeme) => T {
  const place = places++;
  return lexeme => {
    const known = lexeme.facts[place];
    if (known !== undefined) return known as T;
    const fact = make(lexeme);
    lexeme.facts[place] = fact;
    return fact;
  };
}

const END: Lexeme = {
  text: '',
  norm: '',
  spaced: false,
  barrier: true,
  digits: false,
  is: NONE,
  begins: false,
  opens: false,
  facts: [],
};

/** How far "soon" is: "the very end of the month", "no more than a couple of years". */
const SOON = 5;

/** Dashes, quotation marks, the ellipsis: a sign by itself. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;
/** Whether letters may go on with this: a letter, or a sign that only the pattern knows. */
const mayGoOn = (code: number): boolean => isLetter(code) || (code > 127 && !isMark(code));

/** Where the lexeme that begins at `start` ends: most are letters before a space or a mark, and need no pattern. */
function lexemeEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  let end = start;
  if (isDigit(first)) {
    while (isDigit(text.charCodeAt(end))) end++;
    return end;
  }
  while (isLetter(text.charCodeAt(end))) end++;
  if (end > start && !mayGoOn(text.charCodeAt(end))) return end;
  if (end === start && (first <= 127 || isMark(first))) return start + 1;
  LEXEME.lastIndex = start;
  LEXEME.test(text);
  return LEXEME.lastIndex;
}

function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** A lexeme right behind another one, behind a space, and behind a paragraph break. */
interface Form {
  readonly joined: Lexeme;
  readonly spaced: Lexeme;
  readonly barred: Lexeme;
}

/** Forms of lexemes that are kept. */
const MOST_FORMS = 8192;

const knownForm = rememberWords((piece: string): Form => {
  const { entries, holidays } = timeLexicon();
  const text = oneString(piece);
  const norm = oneString(normalize(piece));
  const { is, opens, holiday } = entries.get(norm) ?? NO_ENTRY;
  const digits = isDigit(piece.charCodeAt(0));
  const begins = digits || is !== NONE || (holiday && holidays.has(piece));
  const facts = new Array<unknown>(places).fill(undefined);
  const lexeme = (spaced: boolean, barrier: boolean): Lexeme => ({ text, norm, spaced, barrier, digits, is, begins, opens, facts }); // biome-ignore format: one line
  return { joined: lexeme(false, false), spaced: lexeme(true, false), barred: lexeme(true, true) };
}, MOST_FORMS);

/** Words and signs of no class: most are, and then need no look at their letters. */
const TIMELESS = wordMark(
  ({ text }) => /^(?:[A-Za-z]+|[^\s\p{L}\p{Nd}\p{M}])$/u.test(text) && !timeLexicon().entries.has(normalize(text)),
);

export interface Lexemes {
  readonly text: string;
  /** Null for words of no class, which are read when a neighbour asks for them; all behind a paragraph break are read. */
  readonly list: (Lexeme | null)[];
  /** Where each begins. */
  readonly starts: number[];
  /** Places of those that are read at once: no expression begins elsewhere. */
  readonly marked: number[];
}

/** `tokens`: those of the text, where it has any; what they tell of its words need not be read off it again. */
export function lexemesOf(text: string, tokens: readonly Token[] = []): Lexemes {
  const found: Lexemes = { text, list: [], starts: [], marked: [] };
  const marks = wordMarks(tokens);
  let at = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { start, end } = tokens[t]!;
    if (start < at) continue; // "cannot" is two tokens
    if (marks[t]! & TIMELESS && standsFree(text, at, start, end)) {
      found.starts.push(start);
      found.list.push(null);
      at = end;
    } else at = readUpTo(found, at, end);
  }
  readUpTo(found, at, text.length);
  return found;
}

/** Whether a token is a lexeme of the paragraph: right behind the one before or a space, and no letter behind its last one. */
const standsFree = (text: string, at: number, start: number, end: number): boolean =>
  (start === at || (start === at + 1 && text.charCodeAt(at) === 32)) &&
  !(isLetter(text.charCodeAt(end - 1)) && mayGoOn(text.charCodeAt(end)));

/** Reads the lexemes from `from` on that begin before `until`. Out: where the last of them ends. */
function readUpTo({ text, list, starts, marked }: Lexemes, from: number, until: number): number {
  let at = from;
  for (let start = nextVisible(text, at); start < until; start = nextVisible(text, at)) {
    const gap = start - at;
    const barred = gap > 1 && /\n\s*\n/.test(text.slice(at, start));
    at = lexemeEnd(text, start);
    const { joined, spaced, barred: behindBreak } = knownForm(text, start, at);
    marked.push(list.length);
    starts.push(start);
    list.push(barred ? behindBreak : gap === 0 ? joined : spaced);
  }
  return at;
}

/** A view of the lexemes that never runs out and never reads over a paragraph break. */
export class Reader {
  /** Where expressions may begin (Lexemes.marked). */
  readonly marked: readonly number[];
  private readonly lexemes: Lexemes;
  readonly lexicon: Lexicon;
  /** Points read so far, by place; grammar/points.ts keeps them. */
  readonly pieces = new Map<number, ReadAs<Point> | null>();
  readonly joined = new Map<number, ReadAs<Point>>();
  private readonly tokens: readonly Token[];
  /** Whether 03/04 is the 3rd of April; undefined where that is not known. */
  readonly dayFirst: boolean | undefined;

  constructor(lexemes: Lexemes, tokens: readonly Token[] = [], dayFirst?: boolean) {
    this.lexemes = lexemes;
    this.marked = lexemes.marked;
    this.lexicon = timeLexicon();
    this.dayFirst = dayFirst;
    this.tokens = tokens;
  }

  /** The Doc's token that the lexeme at i stands in. */
  tokenOf(i: number): Token | undefined {
    const start = this.lexemes.starts[i];
    if (start === undefined) return undefined;
    const low = partitionPoint(this.tokens, item => item.end <= start);
    const token = this.tokens[low];
    return token && token.start <= start ? token : undefined;
  }

  /** Where the lexeme at i begins and ends in the text. */
  startOf(i: number): number {
    return this.lexemes.starts[i]!;
  }

  endOf(i: number): number {
    return this.lexemes.starts[i]! + this.at(i).text.length;
  }

  /** The lexeme at i, in whatever paragraph. */
  at(i: number): Lexeme {
    const lexeme = this.lexemes.list[i];
    return lexeme === null ? this.read(i) : (lexeme ?? END);
  }

  /** A word of no class, read now that it is asked for. */
  private read(i: number): Lexeme {
    const { text, list, starts } = this.lexemes;
    const start = starts[i]!;
    const { joined, spaced } = knownForm(text, start, lexemeEnd(text, start));
    const lexeme = start > 0 && isSpace(text.charCodeAt(start - 1)) ? spaced : joined;
    list[i] = lexeme;
    return lexeme;
  }

  /** Whether an expression may begin here: at a word of time, or at an opener with one soon after. */
  mayBegin(i: number): boolean {
    const { list } = this.lexemes;
    const lexeme = list[i];
    if (!lexeme) return false;
    if (lexeme.begins) return true;
    if (!lexeme.opens) return false;
    for (let k = i + 1; k <= i + SOON && k < list.length; k++) {
      const next = list[k];
      if (!next) continue;
      if (next.barrier) return false;
      if (next.digits || next.is !== NONE) return true;
    }
    return false;
  }

  /** The universal part of speech of the lexeme at i; empty where unknown or behind a paragraph break. */
  pos(i: number): string {
    return this.next(i) === END ? '' : (this.tokenOf(i)?.pos ?? '');
  }

  /** The lexeme after `i - 1` in the same paragraph. */
  next(i: number): Lexeme {
    const lexeme = this.at(i);
    return lexeme.barrier ? END : lexeme;
  }

  /** The lexeme before i in the same paragraph. */
  before(i: number): Lexeme {
    return this.at(i).barrier ? END : this.at(i - 1);
  }

  /** Whether these words stand from i on (not over a paragraph break). Signs count as words. */
  reads(i: number, ...norms: readonly string[]): boolean {
    for (let k = 0; k < norms.length; k++) if (this.next(i + k).norm !== norms[k]) return false;
    return true;
  }

  /** The longest phrase of an index from i on: its end and value. */
  phrase<T>(index: Phrases<T>, i: number, form: 'norm' | 'text' = 'norm'): { end: number; value: T } | undefined {
    const known = index.get(this.at(i)[form]);
    if (known === undefined) return undefined;
    for (const { rest, value } of known) if (this.goesOn(rest, i + 1, form)) return { end: i + 1 + rest.length, value };
    return undefined;
  }

  private goesOn(words: readonly string[], from: number, form: 'norm' | 'text'): boolean {
    for (let k = 0; k < words.length; k++) if (this.next(from + k)[form].replace('’', "'") !== words[k]) return false;
    return true;
  }
}

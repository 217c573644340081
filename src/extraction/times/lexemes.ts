/**
 * A text becomes lexemes (words, figures, single signs) with the classes of time words that each may belong to.
 * Own lexemes, not the Doc's tokens: "1.34pm", "30-hour" and "Nov. 24-25" are read by their parts, however a tokenizer cuts them.
 */

import { type CalendarWords, loadCalendarWords, loadHolidays } from '../../knowledge/calendar.ts';
import type { Token } from '../../model/doc.ts';
import { oneString } from '../../text/one-string.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { remember } from '../../text/remember.ts';
import type { Part, Point, Season, Unit } from './expression.ts';
import type { ReadAs } from './grammar/points.ts';

export interface WordClasses {
  readonly month?: number;
  readonly weekday?: number;
  /** A short form that needs a full stop, a figure or a month beside it ("Mar", "Sun"). */
  readonly short?: boolean;
  readonly unit?: { readonly unit: Unit; readonly times: number; readonly plural: boolean };
  readonly number?: number;
  readonly multiplier?: number;
  readonly ordinal?: number;
  readonly decade?: number;
  readonly part?: Part;
  readonly clock?: number;
  readonly season?: Season;
  readonly zone?: string;
  readonly portion?: string;
  readonly vague?: boolean;
  readonly frequency?: readonly [number, Unit];
  readonly day?: number;
}

export interface Lexeme {
  readonly text: string;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
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
}

const NONE: WordClasses = {};
const END: Lexeme = {
  text: '',
  norm: '',
  start: 0,
  end: 0,
  spaced: false,
  barrier: true,
  digits: false,
  is: NONE,
  begins: false,
  opens: false,
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function indexWords(words: CalendarWords): Map<string, WordClasses> {
  const index = new Map<string, Mutable<WordClasses>>();
  const put = (word: string, classes: WordClasses) => index.set(word, { ...index.get(word), ...classes });
  Object.entries(words.months).forEach(([name, short], i) => {
    put(name, { month: i + 1 });
    for (const form of short) put(form, { month: i + 1, short: true });
  });
  Object.entries(words.weekdays).forEach(([name, short], i) => {
    put(name, { weekday: i + 1 });
    put(`${name}s`, { weekday: i + 1 });
    for (const form of short) put(form, { weekday: i + 1, short: true });
  });
  const large: Record<string, [Unit, number]> = {
    fortnight: ['week', 2],
    decade: ['year', 10],
    century: ['year', 100],
    millennium: ['year', 1000],
    night: ['day', 1],
  };
  for (const [name, { plural, short }] of Object.entries(words.units)) {
    const [unit, times] = large[name] ?? [name as Unit, 1];
    put(name, { unit: { unit, times, plural: false } });
    for (const form of [plural, ...(short ?? [])]) put(form, { unit: { unit, times, plural: true } });
  }
  for (const [word, number] of Object.entries(words.numbers)) put(word, { number });
  for (const [word, multiplier] of Object.entries(words.multipliers)) put(word, { multiplier });
  for (const [word, ordinal] of Object.entries(words.ordinals)) put(word, { ordinal });
  for (const [word, decade] of Object.entries(words.decades)) put(word, { decade });
  for (const [word, part] of Object.entries(words.partsOfDay)) put(word, { part: part as Part });
  for (const [word, clock] of Object.entries(words.clockWords)) put(word, { clock });
  for (const [word, season] of Object.entries(words.seasons)) put(word, { season: season as Season });
  for (const [word, zone] of Object.entries(words.zones)) put(word, { zone });
  for (const [word, portion] of Object.entries(words.portions)) put(word, { portion });
  for (const word of words.vague) put(word, { vague: true });
  for (const [word, [n, unit]] of Object.entries(words.frequencies)) put(word, { frequency: [n, unit as Unit] });
  for (const [word, day] of Object.entries(words.days)) put(word, { day });
  return index;
}

/** Phrases by their first word: [words after it, value]. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly value: T }[]>;

function indexPhrases<T>(entries: Iterable<readonly [string, T]>, split: (phrase: string) => string[]): Phrases<T> {
  const index = new Map<string, { rest: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const [head, ...rest] = split(phrase);
    const list = index.get(head!) ?? [];
    list.push({ rest, value });
    index.set(head!, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

const LEXEME = /\p{L}+|\d+|[^\s\p{L}\d]/gu;
const APOSTROPHES = new Set('’‘`´');
const normalize = (text: string): string => (text.length === 1 && APOSTROPHES.has(text) ? "'" : text.toLowerCase());

export interface Lexicon {
  readonly words: CalendarWords;
  readonly classes: ReadonlyMap<string, WordClasses>;
  readonly approximators: Phrases<string>;
  readonly references: Phrases<string>;
  /** Holiday names as written, by first word. */
  readonly holidays: Phrases<string>;
  /** Words (norms) without a class that may open an expression. */
  readonly openers: ReadonlySet<string>;
  /** All of these by norm: what most words are asked, once. */
  readonly entries: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly is: WordClasses;
  readonly opens: boolean;
  /** A holiday's name may begin with it. */
  readonly holiday: boolean;
}

const NO_ENTRY: Entry = { is: NONE, opens: false, holiday: false };

/** Words that expressions begin with or turn on, without a class of their own. */
const TERMS =
  'last next past present coming previous following current latest fiscal every each another additional extra further twice thrice earlier later sometime half q final daylong weeklong monthlong yearlong upcoming recent future moment ago hence ½'.split(
    ' ',
  );
/** Words that may open an expression only if a word of time follows soon. */
const OPENERS =
  "the this that these those a an as at no not more most per just once only ' ` ‘ comparable corresponding same right very".split(
    ' ',
  );
/** How far "soon" is: "the very end of the month", "no more than a couple of years". */
const SOON = 5;

let lexicon: Lexicon | undefined;

/** Built on first use, from data/calendar. */
export function timeLexicon(): Lexicon {
  if (lexicon) return lexicon;
  const words = loadCalendarWords();
  const pieces = (phrase: string): string[] => phrase.match(LEXEME) ?? [];
  const classes = indexWords(words);
  for (const term of TERMS) if (!classes.has(term)) classes.set(term, {});
  const phraseWords = Object.keys(words.references).flatMap(pieces);
  for (const word of phraseWords) if (!classes.has(word) && !OPENERS.includes(word)) classes.set(word, {});
  const firstWords = Object.keys(words.approximators).map(phrase => pieces(phrase)[0]!);
  const openers = new Set([...OPENERS, ...firstWords]);
  const holidays = indexPhrases(
    loadHolidays().flatMap(h => h.names.map(name => [name, h.id] as const)),
    pieces,
  );
  const holidayWords = new Set([...holidays.keys()].map(normalize));
  const norms = [...classes.keys(), ...openers, ...holidayWords];
  lexicon = {
    words,
    classes,
    openers,
    approximators: indexPhrases(Object.entries(words.approximators), pieces),
    references: indexPhrases(Object.entries(words.references), pieces),
    holidays,
    entries: new Map(
      norms.map(norm => [
        norm,
        { is: classes.get(norm) ?? NONE, opens: openers.has(norm), holiday: holidayWords.has(norm) },
      ]),
    ),
  };
  return lexicon;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Where the lexeme that begins at `start` ends: most are letters before a space or a mark, and need no pattern. */
function lexemeEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (end > start && !(next > 127)) return end;
  LEXEME.lastIndex = start;
  LEXEME.test(text);
  return LEXEME.lastIndex;
}

function nextVisible(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 ? !/\s/.test(text[at]!) : code !== 32 && !(code >= 9 && code <= 13)) break;
  }
  return at;
}

/** What a lexeme is wherever it stands. */
type Form = Pick<Lexeme, 'text' | 'norm' | 'digits' | 'is' | 'begins' | 'opens'>;

const knownForm = remember((piece: string): Form => {
  const { entries, holidays } = timeLexicon();
  const norm = oneString(normalize(piece));
  const { is, opens, holiday } = entries.get(norm) ?? NO_ENTRY;
  const digits = piece >= '0' && piece < ':';
  const begins = digits || is !== NONE || (holiday && holidays.has(piece));
  return { text: oneString(piece), norm, digits, is, begins, opens };
});

export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  for (let start = nextVisible(text, 0); start < text.length; start = nextVisible(text, at)) {
    const gap = start - at;
    const barrier = gap > 1 && /\n\s*\n/.test(text.slice(at, start));
    at = lexemeEnd(text, start);
    const { text: piece, norm, digits, is, begins, opens } = knownForm(text.slice(start, at));
    lexemes.push({ text: piece, norm, start, end: at, spaced: gap > 0, barrier, digits, is, begins, opens });
  }
  return lexemes;
}

/** A view of the lexemes that never runs out and never reads over a paragraph break. */
export class Reader {
  readonly lexemes: readonly Lexeme[];
  readonly lexicon: Lexicon;
  /** Points read so far, by place; grammar/points.ts keeps them. */
  readonly pieces = new Map<number, ReadAs<Point> | undefined>();
  readonly joined = new Map<number, ReadAs<Point> | undefined>();
  private readonly tokens: readonly Token[];
  /** Whether 03/04 is the 3rd of April; undefined where that is not known. */
  readonly dayFirst: boolean | undefined;

  constructor(lexemes: readonly Lexeme[], tokens: readonly Token[] = [], dayFirst?: boolean) {
    this.lexemes = lexemes;
    this.lexicon = timeLexicon();
    this.dayFirst = dayFirst;
    this.tokens = tokens;
  }

  /** The Doc's token that the lexeme at i stands in. */
  tokenOf(i: number): Token | undefined {
    const lexeme = this.lexemes[i];
    if (!lexeme) return undefined;
    const low = partitionPoint(this.tokens, item => item.end <= lexeme.start);
    const token = this.tokens[low];
    return token && token.start <= lexeme.start ? token : undefined;
  }

  /** The lexeme at i, in whatever paragraph. */
  at(i: number): Lexeme {
    return this.lexemes[i] ?? END;
  }

  /** Whether an expression may begin here: at a word of time, or at an opener with one soon after. */
  mayBegin(i: number): boolean {
    const lexeme = this.lexemes[i]!;
    if (lexeme.begins) return true;
    if (!lexeme.opens) return false;
    for (let k = i + 1; k <= i + SOON; k++) {
      const next = this.lexemes[k];
      if (!next || next.barrier) return false;
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
    const lexeme = this.lexemes[i];
    return lexeme && !lexeme.barrier ? lexeme : END;
  }

  /** The lexeme before i in the same paragraph. */
  before(i: number): Lexeme {
    return this.at(i).barrier ? END : (this.lexemes[i - 1] ?? END);
  }

  /** Whether these words stand from i on (not over a paragraph break). Signs count as words. */
  reads(i: number, ...norms: readonly string[]): boolean {
    return norms.every((norm, k) => this.next(i + k).norm === norm);
  }

  /** The longest phrase of an index from i on: its end and value. */
  phrase<T>(index: Phrases<T>, i: number, form: 'norm' | 'text' = 'norm'): { end: number; value: T } | undefined {
    const found = index
      .get(this.at(i)[form])
      ?.find(({ rest }) => rest.every((word, k) => this.next(i + 1 + k)[form].replace('’', "'") === word));
    return found && { end: i + 1 + found.rest.length, value: found.value };
  }
}

/** The words of time with their classes, from data/calendar: what a lexeme may be wherever it stands. Built on first use. */
import { type CalendarWords, loadCalendarWords, loadHolidays } from '../../knowledge/calendar.ts';
import type { Part, Season, Unit } from './expression.ts';

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

/** No class: most words. */
export const NONE: WordClasses = {};

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

/** Words, figures, single signs. */
export const LEXEME = /\p{L}+|\d+|[^\s\p{L}\d]/gu;
const APOSTROPHES = new Set('’‘`´');
export const normalize = (text: string): string =>
  text.length === 1 && APOSTROPHES.has(text) ? "'" : text.toLowerCase();

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

/** What a norm may be. */
export interface Entry {
  readonly is: WordClasses;
  readonly opens: boolean;
  /** A holiday's name may begin with it. */
  readonly holiday: boolean;
}

export const NO_ENTRY: Entry = { is: NONE, opens: false, holiday: false };

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

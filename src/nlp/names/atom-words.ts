/**
 * What the words of names are by themselves, wherever they stand. In: a word with its tag. Out: its parts, split at hyphens, apostrophes and
 * slashes, each with what the lists tell of it. Worked out once a word: most tokens of a text are met again and again.
 */
import {
  familyNames,
  foldWord,
  type Gender,
  givenNames,
  nameNouns,
  offices,
  type PhraseNode,
  sharedTrie,
  type TrieNode,
  titlePhrases,
} from '../../knowledge/gazetteer.ts';
import type { NameMention, Word } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark } from '../../text/word-marks.ts';

export interface AtomWord {
  /** Its place in the token. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Lower case, without accents. */
  readonly key: string;
  /** Begins with a capital or a digit. */
  readonly cap: boolean;
  /** Two or more letters, all capitals. */
  readonly upper: boolean;
  readonly pos: string;
  /** How it may begin a name: with its own capital, or as a small word before one ("al-Bahr"). */
  readonly begins: 'capital' | 'particle' | 'never';
  /** A name may begin with it, by itself or by the lists that all dossiers share. */
  readonly starts: boolean;
  /** LONG letters or more. */
  readonly long: boolean;
  /** A small word inside the names of people. */
  readonly particle: boolean;
  readonly given: boolean;
  /** Of a given name. */
  readonly gender: Gender | undefined;
  readonly family: boolean;
  /** A capitalised word that is no name by itself: days, creeds, numerals ("XI", where "Xi" is a name). */
  readonly noName: boolean;
  /** Begins no name, though a sentence's first word has a capital: "The", "Seven". */
  readonly ordinary: boolean;
  /** "Tuesday", "earlier". */
  readonly day: boolean;
  /** A day, or a kind of text. */
  readonly time: boolean;
  /** Before a person or body and no part of a name: "former", "western". */
  readonly modifier: boolean;
  /** What a name is that ends with it: "Party", "River". */
  readonly noun: NameMention['kind'] | undefined;
  /** The node of the shared trie that listed names with this first word hang on. */
  readonly listed: TrieNode | undefined;
  /** Likewise of titles. */
  readonly title: PhraseNode | undefined;
  /** The part behind it in the token. */
  readonly next: AtomWord | null;
}

/** Small words inside the names of people, in the languages met. */
const PARTICLES = new Set(
  'de del della di da dos das do du la le van von der den ten ter bin ibn bint ben al el ul ud ur ad ar as ash at az an abu abd e y zu af av st'.split(
    ' ',
  ),
);
/** Small words that headlines write with a capital and no name holds. */
const NEVER_NAMED = new Set('amid amidst despite although because unless whereas'.split(' '));
/** Small words that listed names begin with: "northern Ireland". */
const SMALL_STARTS = new Set(['al', 'anti', 'dpa', 'northern']);
const ROMAN = /^[ivx]{2,}$/;

const DAYS = new Set(
  'yesterday today tomorrow tonight earlier later monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);
const ORDINARY = new Set(
  'the a an this that these those he she it they we i you his her its their our my your but and or if when while as at in on for from by with after before since despite although though because however meanwhile then there here what who how why where no not yes all some many most more both each every any such one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands also even still just only so now last next other others another several few fewer latest former'.split(
    ' ',
  ),
);

/** "overnight Friday-Saturday", "an Op-Ed": days and kinds of text. */
const isTime = (key: string): boolean =>
  DAYS.has(key) || (key.length <= 4 && /^(?:op|ed|[ecmp]t|gmt|utc|bst|ce?st|e[ds]t)$/.test(key));

/** Letters of a word that tell how its line is written. */
export const LONG = 4;

const PART = /[\p{L}\p{M}\p{N}]+/gu;
const POINTED = /^(?:\p{L}\.)+\p{L}?\.?$/u;

/** ASCII letters alone: most words, which need no pattern. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!((code >= 97 && code <= 122) || (code >= 65 && code <= 90))) return false;
  }
  return true;
}

function beginning(text: string, key: string, cap: boolean, pos: string): AtomWord['begins'] {
  if (NEVER_NAMED.has(key)) return 'never';
  if (!cap || !/^\p{Lu}/u.test(text)) return key === 'al' || key === 'el' ? 'particle' : 'never';
  return pos === 'PUNCT' || pos === 'NUM' ? 'never' : 'capital';
}

function nounKind(key: string): AtomWord['noun'] {
  const { organization, place, facility, event } = nameNouns();
  if (organization.has(key)) return 'organization';
  if (place.has(key)) return 'place';
  if (facility.has(key)) return 'facility';
  return event.has(key) ? 'event' : undefined;
}

function readPart(text: string, from: number, to: number, pos: string, next: AtomWord | null): AtomWord {
  const head = text.charCodeAt(0);
  const cap = head < 128 ? (head >= 65 && head <= 90) || (head >= 48 && head <= 57) : /^\p{Lu}/u.test(text);
  const upper = cap && text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
  const key = foldWord(text);
  const begins = beginning(text, key, cap, pos);
  const gender = givenNames().get(key);
  const listed = cap || SMALL_STARTS.has(key) ? sharedTrie().next.get(key) : undefined;
  return {
    from,
    to,
    text,
    key,
    cap,
    upper,
    pos,
    begins,
    starts: begins !== 'never' || listed !== undefined,
    long: text.length >= LONG,
    particle: PARTICLES.has(key),
    given: gender !== undefined,
    gender,
    family: familyNames().has(key),
    noName: nameNouns().notNames.has(key) && (upper || !ROMAN.test(key)),
    ordinary: ORDINARY.has(key),
    day: DAYS.has(key),
    time: isTime(key),
    modifier: offices().modifiers.has(key),
    noun: nounKind(key),
    listed,
    title: titlePhrases().next.get(key),
    next,
  };
}

/** The first of the parts, each with the next behind it: a list is two further places in memory to look at for each token. */
function readParts({ text, tag, pos }: Word): AtomWord | null {
  // "https://x.com/BrandtOffice": an address names nobody.
  if (tag === 'ADD' || text.includes('://')) return null;
  if (isPlain(text)) return readPart(text, 0, text.length, pos, null);
  if (POINTED.test(text)) return readPart(text.replace(/\./g, ''), 0, text.length, pos, null);
  return [...text.matchAll(PART)].reduceRight<AtomWord | null>(
    (next, { 0: part, index }) => readPart(part, index, index + part.length, pos, next),
    null,
  );
}

export const firstAtomWord = wordFact(readParts);

/** Small words of plain letters that no name begins with: most words. They are their token's only part. */
export const SMALL = wordMark(word => {
  const part = isPlain(word.text) ? firstAtomWord({ word }) : null;
  return part !== null && !part.cap && !part.starts;
});

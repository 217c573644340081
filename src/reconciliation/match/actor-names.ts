/**
 * Names of people, compared. In: names as written. Out: their parts, and how two names stand to each other. Pure, symmetric;
 * knowledge of spellings in data/transliteration.
 */
import { joiningWords } from '../../knowledge/joining.ts';
import {
  nameForm,
  nameSkeleton,
  sameSpelling,
  spellingKey,
  variantOf,
  variants,
} from '../../knowledge/transliteration.ts';
import { foldName } from '../join-actors.ts';

export interface PersonName {
  readonly given: readonly string[];
  /** First letters where only they are given. */
  readonly initials: readonly string[];
  /** Without article, with its particles: "jubeir", "bin salman". Empty where the name has no part. */
  readonly family: string;
  /** jr, sr, iii. */
  readonly suffix?: string;
}

/**
 * full: both have a given name, and all agrees. short: one is the family name alone. unlike: the names cannot be one.
 * typo: all agrees but a letter or two of a long part. near: the given names agree, and the consonants of the family name:
 * "Salim Maslat", "Salem Meslet".
 */
export type NameRelation = 'full' | 'short' | 'typo' | 'near' | 'unlike';

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

interface NameWords {
  readonly first: ReadonlySet<string>;
  readonly firstOrGiven: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
}
/** One spelling for all listed ones of a family name. */
const familySpelling = (part: string): string => variantOf(part, 'family') ?? part.toLowerCase();

let words: NameWords | undefined;
function nameWords(): NameWords {
  if (words) return words;
  const { family_first, family_first_or_given, articles, particles } = variants();
  words = {
    first: new Set(family_first.map(familySpelling)),
    firstOrGiven: new Set(family_first_or_given.map(familySpelling)),
    articles: new Set(articles),
    particles: new Set(particles),
  };
  return words;
}

/** "abd al rahman", "abdel rahman", "abdurrahman" → "abdulrahman". */
function joinServant(parts: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (/^abd(?:[aeou][lrs])?$/.test(part) && i + 1 < parts.length) {
      const next = nameWords().articles.has(parts[i + 1]!) && i + 2 < parts.length ? i + 2 : i + 1;
      out.push(`abdul${parts[next]!}`);
      i = next;
    } else out.push(part.replace(/^abd(?:[aeou]l|[aeou]r(?=r)|[aeou]s(?=s))(?=.{3})/, 'abdul'));
  }
  return out;
}

/** A family name that stands first: "Xi Jinping", "Kim Jong-un", not "Kim Larsen". */
function isFamilyFirst(parts: readonly string[]): boolean {
  if (parts.length < 2 || parts.length > 3) return false;
  const { first, firstOrGiven } = nameWords();
  const family = familySpelling(parts[0]!);
  // The hyphen is a blank by now: "jong un" are two short parts.
  const syllables = parts.length === 3 && parts[1]!.length <= 6 && parts[2]!.length <= 6;
  return syllables ? first.has(family) || firstOrGiven.has(family) : parts.length === 2 && first.has(family);
}

const REFLEXIVE = /^(?:him|her)self$/;

export function parsePerson(name: string): PersonName {
  const { courtesyTitles } = joiningWords();
  const folded = foldName(name.replace(/['’]s$/, ''));
  const plain = folded.split(' ').map(part => part.replace(/[.,]+$/, ''));
  const from = plain.findIndex((part, i) => !courtesyTitles.has(part) || i === plain.length - 1);
  const whole = plain.slice(Math.max(0, from)).filter(Boolean);
  // "Velin herself".
  const bare = whole.length > 1 && REFLEXIVE.test(whole.at(-1)!) ? whole.slice(0, -1) : whole;
  const suffix = bare.length > 1 && SUFFIXES.has(bare.at(-1)!) ? bare.at(-1) : undefined;
  const { articles, particles } = nameWords();
  const all = joinServant(suffix ? bare.slice(0, -1) : bare);
  const parts = all.filter((part, i) => i === all.length - 1 || !articles.has(part));
  // Dots inside are initials: "j.d." is "j", "d".
  const isInitial = (part: string): boolean =>
    part.replace(/\./g, '').length === 1 || /^(?:\p{L}\.)+\p{L}?$/u.test(part);
  const initials = parts.filter(isInitial).flatMap(part => [...part.replace(/\./g, '')]);
  const named = parts.filter(part => !isInitial(part));
  const tail = suffix === undefined ? {} : { suffix };
  if (named.length === 0) return { given: [], initials, family: '', ...tail };
  if (isFamilyFirst(named)) return { given: [named.slice(1).join('')], initials, family: named[0]!, ...tail };
  let start = named.length - 1;
  while (start > 0 && particles.has(named[start - 1]!)) start--;
  return { given: named.slice(0, start), initials, family: named.slice(start).join(' '), ...tail };
}

const parsed = new Map<string, PersonName>();
/** Parsed once for many comparisons; bounded. */
export function personName(name: string): PersonName {
  let known = parsed.get(name);
  if (!known) {
    if (parsed.size >= 4096) parsed.clear();
    known = parsePerson(name);
    parsed.set(name, known);
  }
  return known;
}

/** One letter more, less, other or swapped with its neighbour; two in a long word. */
export function isTypo(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const limit = shorter >= 11 ? 2 : shorter >= 7 ? 1 : 0;
  if (limit === 0 || Math.abs(a.length - b.length) > limit || a[0] !== b[0]) return false;
  if (a === `${b}a` || b === `${a}a`) return false; // a woman's name beside a man's
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [one, two] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (one.length <= limit && two.length <= limit) return true;
  return one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0];
}

function sameFamily(a: string, b: string): boolean {
  const [one, two] = [a.split(' '), b.split(' ')];
  return one.length === two.length && one.every((part, i) => sameSpelling(part, two[i]!, 'family'));
}

/** Below it so little is left of a name that other names leave the same: "Hi", "Hey". */
export const SHORTEST_FORM = 4;

const sameLetters = (a: string, b: string): boolean => {
  const form = (family: string): string =>
    family
      .split(' ')
      .map(part => nameForm(familySpelling(part)))
      .join(' ');
  const [one, two] = [form(a), form(b)];
  return one === two && (one.length >= SHORTEST_FORM || a === b);
};

/** Whether the given names may be one person's: each part of the shorter list found in the longer, or as its initial. */
function sameGiven(a: PersonName, b: PersonName): 'same' | 'initials' | 'none' | 'unlike' {
  // "George W." beside "George H. W.": a father and a son differ in nothing else.
  if (a.initials.length > 0 && b.initials.length > 0 && a.initials.join('') !== b.initials.join('')) return 'unlike';
  if (a.given.length === 0 && b.given.length === 0) return 'none';
  if (a.given.length > 0 && b.given.length > 0) {
    const joined = sameSpelling(a.given.join(''), b.given.join(''), 'given');
    const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
    const found = short.every(part => long.some(other => sameSpelling(part, other, 'given')));
    return joined || found ? 'same' : 'unlike';
  }
  const [initials, given] = a.given.length === 0 ? [a.initials, b.given] : [b.initials, a.given];
  if (initials.length === 0) return 'none';
  return initials[0] === given[0]![0] ? 'initials' : 'unlike';
}

export function relateNames(a: PersonName, b: PersonName): NameRelation {
  if (a.family === '' || b.family === '' || a.suffix !== b.suffix) return 'unlike';
  const given = sameGiven(a, b);
  if (given === 'unlike') return reversed(a, b) ? 'full' : 'unlike';
  // With nothing beside it a family name must be the same but for its letters: "Khomeini" is not "Khamenei".
  if (given === 'none') return sameLetters(a.family, b.family) ? 'short' : 'unlike';
  if (sameFamily(a.family, b.family)) return 'full';
  if (given !== 'same') return 'unlike';
  if (isTypo(a.family, b.family)) return 'typo';
  return nearFamily(a.family, b.family) ? 'near' : 'unlike';
}

/** Consonants that must be there for equal ones to say something. */
const TELLING_CONSONANTS = 4;

function nearFamily(a: string, b: string): boolean {
  const [one, two] = [nameForm(a), nameForm(b)];
  if (one === `${two}a` || two === `${one}a`) return false; // a woman's name beside a man's
  const skeleton = nameSkeleton(a);
  return skeleton.length >= TELLING_CONSONANTS && skeleton === nameSkeleton(b);
}

/** "Jae-in Moon" beside "Moon Jae-in". */
const reversed = (a: PersonName, b: PersonName): boolean =>
  a.given.length === 1 && b.given.length === 1 && a.given[0] === b.family && b.given[0] === a.family;

/** Keys under which all spellings of a name are found: by family name, and for long ones with a typo by given name. */
export function personKeys(name: string): string[] {
  const { family, given } = personName(name);
  if (family === '') return [];
  const main = spellingKey(family.split(' ').at(-1)!, 'family');
  const first = given[0];
  if (first === undefined || family.length < 7) return [`p ${main}`];
  return [`p ${main}`, `g ${spellingKey(first, 'given')} ${main.slice(0, 1)}`];
}

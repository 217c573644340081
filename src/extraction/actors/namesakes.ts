/**
 * Who is meant by one written name where several people share it. In: name mentions, people known so far. Out: the person, or nobody.
 * Rank and gender that stand before a name part namesakes: "King Verrin" is not Oda Verrin, the minister; "Mrs. Brandt" is not Karl Brandt.
 */
import { givenNames } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Draft, Reading } from './draft.ts';
import { editDistance } from './edit-distance.ts';
import { officeWord } from './office-words.ts';

export const PARTICLES = new Set([
  'al',
  'el',
  'de',
  'la',
  'bin',
  'ibn',
  'ben',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'du',
  'del',
  'abu',
  'ul',
  'ur',
  'as',
  'ash',
  'az',
  'an',
  'ad',
  'ar',
  'at',
]);

/** The parts of a name that can stand for it: without particles and initials. */
const strong = (parts: readonly string[]): string[] => parts.filter(part => part.length > 1 && !PARTICLES.has(part));

/** A surname this long may differ in two letters and still be the same; shorter ones in one; below 5 in none. */
const LONG = 7;
const SHORT = 5;

const SOUNDS = ['bpfvw', 'ckgqhx', 'szcx', 'dt', 'mn', 'lr', 'jyg'];

/** "McCall" and "McHall" are two people: slips drop, double and swap letters or take one of like sound. */
function differsInConsonant(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  const [x, y] = [a[at]!, b[at]!];
  if (a.slice(at + 1) !== b.slice(at + 1) || /[aeiouy]/.test(x + y)) return false;
  return !SOUNDS.some(alike => alike.includes(x) && alike.includes(y));
}

export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (length < SHORT || a[0] !== b[0]) return false;
  if (length < LONG && a.length === b.length && differsInConsonant(a, b)) return false;
  return editDistance(a, b, 2) <= (length >= LONG ? 2 : 1);
}

export interface Candidate {
  readonly mention: NameMention;
  readonly written: string;
  readonly parts: readonly string[];
  /** Under which a full name is found again. */
  readonly keys: readonly string[];
  /** What the words right before the name state. */
  readonly gender: Draft['gender'];
  readonly rank: string | undefined;
  /** Told as somebody's kin where it is written in full. */
  readonly relative: boolean;
}

/** Mr, Mrs, Queen before the name: the gender it states. */
export function statedGender(reading: Reading, mention: NameMention): Draft['gender'] {
  for (let i = mention.first - 1; i >= 0 && i > mention.first - 4; i--) {
    const { gender, key } = officeWord(reading.tokens[i]!);
    if (gender) return gender;
    if (key !== 'minister' && key !== 'crown') break;
  }
  return 'u';
}

const isKin = wordFact(({ norm }) =>
  /^(?:son|sons|daughter|daughters|wife|husband|brother|brothers|sister|sisters|father|mother|parents|cousin|nephew|niece|uncle|aunt|widow|grandson|granddaughter|grandfather|grandmother)$/.test(
    norm,
  ),
);

/** "her brother Karl Brandt", "his sister, Ann Oakley", "son of Karl Brandt", "born to Karl Brandt". */
export function isRelative({ tokens }: Reading, { first }: NameMention): boolean {
  const [before, further] = [tokens[first - 1], tokens[first - 2]];
  if (!before) return false;
  if (isKin(before)) return true;
  if (!further) return false;
  return before.text === ',' || before.norm === 'of' ? isKin(further) : before.norm === 'to' && further.norm === 'born';
}

/** "King Verrin", "Amal Verrin, the crown prince of Velmia": the rank right before a name, or in apposition. */
export function statedRank({ tokens }: Reading, { first, last }: NameMention): string | undefined {
  return (first > 0 ? officeWord(tokens[first - 1]!).standing : undefined) ?? rankBehind(tokens, last);
}

const APPOSED = 6;
function rankBehind(tokens: Reading['tokens'], from: number): string | undefined {
  if (tokens[from]?.text !== ',') return undefined;
  const to = Math.min(from + APPOSED, tokens.length);
  for (let i = from + 1; i < to; i++) {
    const { pos } = tokens[i]!;
    if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') return undefined;
    const { standing } = officeWord(tokens[i]!);
    if (standing) return standing;
  }
  return undefined;
}

/** The gender of the given names. */
export function givenGender(words: readonly string[]): Draft['gender'] {
  for (const word of words.slice(0, Math.max(1, words.length - 1))) {
    const gender = givenNames().get(word);
    if (gender && gender !== 'u') return gender;
  }
  return 'u';
}

export function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/** Among namesakes the one named last: forms are added in text order. */
function namedLast(people: readonly Draft[]): Draft | undefined {
  let chosen: Draft | undefined;
  let nearest = -1;
  for (const person of people) {
    const recent = (person.forms.at(-1)?.start ?? -1) + 1;
    if (recent > nearest) {
      nearest = recent;
      chosen = person;
    }
  }
  return chosen;
}

/** People by their words, for those of whom one name is written. */
export interface Namesakes {
  add(person: Draft, rank?: string): void;
  /** Further words that the person is known by. */
  also(person: Draft, words: readonly string[]): void;
  /** Marks one who is told as somebody's kin. */
  isRelative(person: Draft): void;
  find(candidate: Candidate): Draft | undefined;
}

export function makeNamesakes(candidates: readonly Candidate[]): Namesakes {
  const counts = new Map<string, number>();
  for (const candidate of candidates) for (const part of candidate.parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const byLast = new Map<string, Draft[]>();
  const byWord = new Map<string, Draft[]>();
  const byLetter = new Map<string, Draft[]>();
  const ranks = new Map<Draft, string | undefined>();
  const relatives = new Set<Draft>();
  const called = new Set<Draft>();
  /**
   * Among several the one whom the text has called by a part of the name before ("Brandt … her brother Karl Brandt … Brandt"), where that is one;
   * then those who are not told as kin of others; then the one named last.
   */
  const choose = (people: readonly Draft[]): Draft | undefined => {
    if (people.length < 2) return people[0];
    const before = people.filter(person => called.has(person));
    if (before.length === 1) return before[0];
    const own = people.filter(person => !relatives.has(person));
    return namedLast(own.length > 0 ? own : people);
  };
  const enter = (person: Draft, words: readonly string[]): void => {
    const last = words.at(-1);
    if (last === undefined) return;
    listAt(byLast, last).push(person);
    for (const word of new Set(words)) listAt(byWord, word).push(person);
    listAt(byLetter, last[0]!).push(person);
  };
  return {
    also: enter,
    isRelative: person => relatives.add(person),
    add(person, rank) {
      ranks.set(person, rank);
      enter(person, person.words);
    },
    find({ parts, gender, rank }) {
      const mayBe = (person: Draft): boolean => rank === undefined || ranks.get(person) === rank;
      // A list of given names errs with foreign ones: gender chooses among several, and shuts nobody out.
      const fits = (person: Draft): boolean => {
        const own = person.gender === 'u' ? givenGender(person.words) : person.gender;
        return gender === 'u' || own === 'u' || own === gender;
      };
      const among = (all: readonly Draft[] = []): Draft | undefined => {
        const people = all.filter(mayBe);
        return choose(people.filter(fits)) ?? choose(people);
      };
      const word = strong(parts).at(-1) ?? parts.at(-1) ?? '';
      const count = counts.get(word) ?? 0;
      const found =
        among(byLast.get(word)) ??
        among(byWord.get(word)) ??
        among(
          (byLetter.get(word[0] ?? '') ?? []).filter(
            ({ words }) => (counts.get(words.at(-1)!) ?? 0) >= count && nearlySame(words.at(-1)!, word),
          ),
        );
      if (found) called.add(found);
      return found;
    },
  };
}

const KNOWN_AS =
  /^,? ?(?:who is |who was |whose real name is |born )?(?:(?:also|better|best|popularly|widely|commonly|otherwise|formerly|previously|more commonly) )?(?:(?:known|referred to) (?:simply )?(?:as|by the (?:name|nom de guerre|alias)(?: of)?)|nicknamed|dubbed|alias|aka|a\.k\.a\.|nom de guerre) ?["“‘]?$/i;
/** Characters between a name and the other name of the same person. */
const KNOWN_AS_REACH = 70;

/** "Oda Brandt, better known as Lira": from the other name to the one before it. */
export function findKnownAs(reading: Reading, candidates: readonly Candidate[]): Map<Candidate, Candidate> {
  const known = new Map<Candidate, Candidate>();
  candidates.forEach((candidate, i) => {
    const before = candidates[i - 1];
    if (!before || before.parts.length < 2) return;
    const [from, to] = [before.mention.end, candidate.mention.start];
    if (to - from <= KNOWN_AS_REACH && KNOWN_AS.test(reading.text.slice(from, to))) known.set(candidate, before);
  });
  return known;
}

/**
 * Names of people become people: full names first, then surnames, given names and misspelt forms. In: name mentions. Out: drafts.
 * Namesakes stay apart: two full names are one person only where every part fits.
 */
import { foldWord, givenNames, nameParts, offices } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { fromCapitals, isCapitals } from '../../text/capitals.ts';
import { oneLine } from '../../text/one-line.ts';
import { addForm, type Draft, type Reading } from './draft.ts';
import { editDistance } from './edit-distance.ts';
import { fullNameInTitle } from './title-names.ts';

const PARTICLES = new Set([
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

/** Spellings of one foreign name differ more than slips do: vowels and y/i, doubled letters. */
const skeleton = (word: string): string =>
  word
    .replace(/[yj]/g, 'i')
    .replace(/[aeiou]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/^kh/, 'h')
    .replace(/w/g, 'v');

function sameFull(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = a.length <= b.length ? [a, b] : [b, a];
  if (x.length < 2) return false;
  // "Higa Ichiro" and "Ichiro Higa": family name first or last.
  if (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]) return true;
  const lastX = x.at(-1)!;
  const lastY = y.at(-1)!;
  if (!(nearlySame(lastX, lastY) || (lastX.length > 4 && skeleton(lastX) === skeleton(lastY)))) {
    // "Mohammed bin Salman" and "Mohammed bin Salman Al Saud": the shorter one whole at the front.
    return x.length >= 2 && x.every((part, i) => part === y[i]);
  }
  const givenX = x[0]!;
  const givenY = y[0]!;
  if (givenX === givenY || nearlySame(givenX, givenY) || skeleton(givenX) === skeleton(givenY)) return true;
  if ((givenX.length === 1 || givenY.length === 1) && givenX[0] === givenY[0]) return true;
  // "Recep Tayyip Erdogan" and "Tayyip Erdogan".
  return y.includes(givenX) && x.length < y.length;
}

/** Mr, Mrs, Queen before the name: the gender it states. */
function statedGender(reading: Reading, mention: NameMention): Draft['gender'] {
  const { m, f } = offices().honorifics;
  for (let i = mention.first - 1; i >= 0 && i > mention.first - 4; i--) {
    const key = foldWord(reading.tokens[i]!.norm.replace(/\.$/, ''));
    if (m.has(key)) return 'm';
    if (f.has(key)) return 'f';
    if (key === 'spokeswoman' || key === 'chairwoman') return 'f';
    if (key === 'spokesman' || key === 'chairman') return 'm';
    if (key !== 'minister' && key !== 'crown') break;
  }
  return 'u';
}

interface Candidate {
  readonly mention: NameMention;
  readonly written: string;
  readonly parts: readonly string[];
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

/** Letters that spellings of one name may begin with in each other's place: see skeleton. */
const ALIKE: Readonly<Record<string, string>> = { k: 'h', w: 'v', y: 'a', j: 'a', e: 'a', i: 'a', o: 'a', u: 'a' };
const beginning = (word: string): string => ALIKE[word[0]!] ?? word[0]!;

/** The keys under which a full name is found again: all pairs for which sameFull holds share one. */
function nameKeys(parts: readonly string[]): Set<string> {
  const family = beginning(parts.at(-1)!);
  // Sorted too, for two parts in either order.
  const either = parts.length === 2 ? [[...parts].sort().join(' ')] : [];
  return new Set([`${parts[0]} ${parts[1]}`, ...either, ...parts.map(part => `${family}${beginning(part)}`)]);
}

function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/** Full names become people: two are one where every part fits, the first one met. */
function placeFullNames(candidates: readonly Candidate[], people: Draft[]): Map<Candidate, Draft> {
  const placed = new Map<Candidate, Draft>();
  const byKey = new Map<string, { readonly person: Draft; readonly order: number }[]>();
  for (const candidate of candidates) {
    const { parts } = candidate;
    if (parts.length < 2) continue;
    const keys = nameKeys(parts);
    let known: { person: Draft; order: number } | undefined;
    for (const key of keys)
      for (const one of byKey.get(key) ?? [])
        if (one.order < (known?.order ?? Number.POSITIVE_INFINITY) && sameFull(one.person.words, parts)) known = one;
    const entry = known ?? { person: newPerson(candidate), order: people.length };
    const { person } = entry;
    if (!known) people.push(person);
    const fuller =
      parts.length > person.words.length || (parts.length === person.words.length && /^[^a-z]+$/.test(person.name));
    if (known && fuller) {
      person.words = parts;
      person.name = candidate.written;
    }
    if (!known || fuller) for (const key of keys) listAt(byKey, key).push(entry);
    placed.set(candidate, person);
  }
  return placed;
}

/** People by their words, for those of whom one name is written. */
interface Namesakes {
  add(person: Draft): void;
  find(candidate: Candidate): Draft | undefined;
}

function makeNamesakes(candidates: readonly Candidate[]): Namesakes {
  const counts = new Map<string, number>();
  for (const candidate of candidates) for (const part of candidate.parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const byLast = new Map<string, Draft[]>();
  const byWord = new Map<string, Draft[]>();
  const byLetter = new Map<string, Draft[]>();
  return {
    add(person) {
      const last = person.words.at(-1);
      if (last === undefined) return;
      listAt(byLast, last).push(person);
      for (const word of new Set(person.words)) listAt(byWord, word).push(person);
      listAt(byLetter, last[0]!).push(person);
    },
    find({ parts }) {
      const word = strong(parts).at(-1) ?? parts.at(-1) ?? '';
      const count = counts.get(word) ?? 0;
      return (
        namedLast(byLast.get(word) ?? []) ??
        namedLast(byWord.get(word) ?? []) ??
        namedLast(
          (byLetter.get(word[0] ?? '') ?? []).filter(
            ({ words }) => (counts.get(words.at(-1)!) ?? 0) >= count && nearlySame(words.at(-1)!, word),
          ),
        )
      );
    },
  };
}

function newPerson(candidate: Candidate): Draft {
  return {
    name: candidate.written,
    kind: 'person',
    gender: 'u',
    forms: [],
    roles: [],
    by: candidate.mention.by,
    words: candidate.parts,
  };
}

/** A person of whom the text has the surname alone, or capitals alone, by the headline's fuller name, else as prose writes it. */
function nameAsWritten(reading: Reading, person: Draft): void {
  if (!person.name.includes(' ')) {
    const full = fullNameInTitle(reading.doc.article.title, person.name);
    if (full) {
      person.name = full;
      person.words = nameParts(full).map(foldWord);
    }
  }
  if (isCapitals(person.name) && person.name.length > 3) person.name = fromCapitals(person.name);
}

export function groupPeople(reading: Reading): Draft[] {
  const people: Draft[] = [];
  const candidates: Candidate[] = reading.doc.names
    .filter(mention => mention.kind === 'person')
    .map(mention => {
      const written = oneLine(reading.text.slice(mention.start, mention.end));
      return {
        mention,
        written,
        parts: nameParts(written)
          .map(foldWord)
          .filter(part => !PARTICLES.has(part) || part.length > 2),
      };
    });
  const assign = (candidate: Candidate, person: Draft): void => {
    const { mention } = candidate;
    const full = candidate.parts.length >= person.words.length;
    addForm(reading, person, mention.first, mention.last, full ? 'name' : 'short', mention.by, mention);
    for (let i = mention.first; i < mention.last; i++) reading.draftAt[i] = person;
    const stated = statedGender(reading, mention);
    if (person.gender === 'u') person.gender = stated;
    if (mention.known && !person.known) person.known = mention.known;
  };
  const placed = placeFullNames(candidates, people);
  const namesakes = makeNamesakes(candidates);
  for (const person of people) namesakes.add(person);
  for (const candidate of candidates) {
    let person = placed.get(candidate) ?? namesakes.find(candidate);
    if (!person) {
      person = newPerson(candidate);
      people.push(person);
      namesakes.add(person);
    }
    assign(candidate, person);
  }
  for (const person of people) {
    nameAsWritten(reading, person);
    if (person.gender === 'u')
      for (const part of person.words.slice(0, Math.max(1, person.words.length - 1))) {
        const gender = givenNames().get(part);
        if (gender && gender !== 'u') {
          person.gender = gender;
          break;
        }
      }
    person.forms.sort((a, b) => a.start - b.start);
  }
  return people;
}

/**
 * Names of people become people: full names first, then surnames, given names and misspelt forms. In: name mentions. Out: drafts.
 * Namesakes stay apart: two full names are one person only where every part fits.
 */
import { foldWord, givenNames, nameParts, offices } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { oneLine } from '../../text/one-line.ts';
import { addForm, type Draft, type Reading } from './draft.ts';
import { editDistance } from './edit-distance.ts';

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

export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (length < SHORT || a[0] !== b[0]) return false;
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

function choose(people: readonly Draft[], fits: (person: Draft) => boolean, at: number): Draft | undefined {
  let chosen: Draft | undefined;
  let nearest = -1;
  for (const person of people) {
    if (!fits(person)) continue;
    // Among namesakes the one named last before this place.
    let recent = 0;
    for (const form of person.forms) if (form.start < at && form.start + 1 > recent) recent = form.start + 1;
    if (recent > nearest) {
      nearest = recent;
      chosen = person;
    }
  }
  return chosen;
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
  const placed = new Map<Candidate, Draft>();
  for (const candidate of candidates) {
    if (candidate.parts.length < 2) continue;
    let person = people.find(known => sameFull(known.words, candidate.parts));
    if (!person) {
      person = newPerson(candidate);
      people.push(person);
    } else if (
      candidate.parts.length > person.words.length ||
      (candidate.parts.length === person.words.length && /^[^a-z]+$/.test(person.name))
    ) {
      person.words = candidate.parts;
      person.name = candidate.written;
    }
    placed.set(candidate, person);
  }
  const counts = new Map<string, number>();
  for (const candidate of candidates) for (const part of candidate.parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  for (const candidate of candidates) {
    let person = placed.get(candidate);
    if (!person) {
      const word = strong(candidate.parts).at(-1) ?? candidate.parts.at(-1) ?? '';
      person =
        choose(people, known => known.words.at(-1) === word, candidate.mention.start) ??
        choose(people, known => known.words.includes(word), candidate.mention.start) ??
        choose(
          people,
          known =>
            nearlySame(known.words.at(-1)!, word) && (counts.get(known.words.at(-1)!) ?? 0) >= (counts.get(word) ?? 0),
          candidate.mention.start,
        );
      if (!person) {
        person = newPerson(candidate);
        people.push(person);
      }
    }
    assign(candidate, person);
  }
  for (const person of people) {
    if (person.gender === 'u')
      for (const part of person.words.slice(0, Math.max(1, person.words.length - 1))) {
        const gender = givenNames().get(part);
        if (gender && gender !== 'u') {
          person.gender = gender;
          break;
        }
      }
    if (person.words.length === 1) person.gender = person.gender === 'u' ? 'u' : person.gender;
    person.forms.sort((a, b) => a.start - b.start);
  }
  return people;
}

/**
 * Names of people become people: full names first, then surnames, given names and misspelt forms. In: name mentions. Out: drafts.
 * Namesakes stay apart: two full names are one person only where every part fits.
 */
import { foldWord, nameParts } from '../../knowledge/gazetteer.ts';
import { fromCapitals, isCapitals } from '../../text/capitals.ts';
import { oneLine } from '../../text/one-line.ts';
import { remember, TEXTS_KEPT } from '../../text/remember.ts';
import { addForm, type Draft, newDraft, type Reading } from './draft.ts';
import {
  type Candidate,
  findKnownAs,
  givenGender,
  isRelative,
  listAt,
  makeNamesakes,
  nearlySame,
  PARTICLES,
  statedGender,
  statedRank,
} from './namesakes.ts';
import { fullNameInTitle } from './title-names.ts';

/** Spellings of one foreign name differ more than slips do: vowels and y/i, doubled letters. */
const skeleton = remember(
  word =>
    word
      .replace(/[yj]/g, 'i')
      .replace(/[aeiou]+/g, 'a')
      .replace(/(.)\1+/g, '$1')
      .replace(/^kh/, 'h')
      .replace(/w/g, 'v'),
  TEXTS_KEPT,
);

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
  // "Lo Yin-chung" and "Lo Mei-cheung": nearly one end, but another middle.
  const alike = (a: string, b: string): boolean =>
    a.length === 1 || b.length === 1 || nearlySame(a, b) || skeleton(a) === skeleton(b);
  if (x.length > 2 && x.length === y.length && lastX !== lastY && !x.every((part, i) => alike(part, y[i]!)))
    return false;
  if (givenX === givenY || nearlySame(givenX, givenY) || skeleton(givenX) === skeleton(givenY)) return true;
  if ((givenX.length === 1 || givenY.length === 1) && givenX[0] === givenY[0]) return true;
  // "Recep Tayyip Erdogan" and "Tayyip Erdogan".
  return y.includes(givenX) && x.length < y.length;
}

/** Letters that spellings of one name may begin with in each other's place: see skeleton. */
const ALIKE: Readonly<Record<string, string>> = { k: 'h', w: 'v', y: 'a', j: 'a', e: 'a', i: 'a', o: 'a', u: 'a' };
const beginning = (word: string): string => ALIKE[word[0]!] ?? word[0]!;

/** The keys under which a full name is found again: all pairs for which sameFull holds share one. */
function nameKeys(parts: readonly string[]): string[] {
  const family = beginning(parts.at(-1)!);
  // Sorted too, for two parts in either order.
  const either = parts.length === 2 ? [[...parts].sort().join(' ')] : [];
  return [...new Set([`${parts[0]} ${parts[1]}`, ...either, ...parts.map(part => `${family}${beginning(part)}`)])];
}

interface PersonName {
  readonly parts: readonly string[];
  /** None where one part is all. */
  readonly keys: readonly string[];
}

/** Remembered: the people of the news are written again and again. */
const readName = remember((written): PersonName => {
  const parts = nameParts(written)
    .map(foldWord)
    .filter(part => !PARTICLES.has(part) || part.length > 2);
  return { parts, keys: parts.length < 2 ? [] : nameKeys(parts) };
}, TEXTS_KEPT);

/** Full names become people: two are one where every part fits, the first one met. */
function placeFullNames(candidates: readonly Candidate[], people: Draft[]): Map<Candidate, Draft> {
  const placed = new Map<Candidate, Draft>();
  const byKey = new Map<string, { readonly person: Draft; readonly order: number }[]>();
  for (const candidate of candidates) {
    const { parts, keys } = candidate;
    if (parts.length < 2) continue;
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

const newPerson = ({ written, mention, parts }: Candidate): Draft =>
  newDraft({ name: written, kind: 'person', by: mention.by, words: parts });

/** Two names of one person, as the text says: the person of the first bears both, wherever the second stands. */
function joinKnownAs(
  known: ReadonlyMap<Candidate, Candidate>,
  placed: Map<Candidate, Draft>,
  people: Draft[],
): Draft[] {
  const joined = new Map<Draft, Draft>();
  for (const [other, first] of known) {
    const person = placed.get(first);
    const second = placed.get(other);
    if (!person) continue;
    if (second && second !== person && !joined.has(person)) joined.set(second, person);
    else if (!second) placed.set(other, person);
  }
  for (const [candidate, person] of placed) placed.set(candidate, joined.get(person) ?? person);
  return people.filter(person => !joined.has(person));
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
  let people: Draft[] = [];
  const candidates: Candidate[] = [];
  for (const mention of reading.doc.names) {
    if (mention.kind !== 'person') continue;
    const written = oneLine(reading.text.slice(mention.start, mention.end));
    const { parts, keys } = readName(written);
    const gender = statedGender(reading, mention);
    const relative = parts.length > 1 && isRelative(reading, mention);
    candidates.push({ mention, written, parts, keys, gender, relative, rank: statedRank(reading, mention) });
  }
  const assign = (candidate: Candidate, person: Draft): void => {
    const { mention } = candidate;
    const full = candidate.parts.length >= person.words.length;
    addForm(reading, person, mention.first, mention.last, full ? 'name' : 'short', mention.by, mention);
    for (let i = mention.first; i < mention.last; i++) reading.draftAt[i] = person;
    if (person.gender === 'u') person.gender = candidate.gender;
    if (mention.known && !person.known) person.known = mention.known;
  };
  const placed = placeFullNames(candidates, people);
  const knownAs = findKnownAs(reading, candidates);
  people = joinKnownAs(knownAs, placed, people);
  const namesakes = makeNamesakes(candidates);
  const ranks = new Map<Draft, string>();
  for (const [{ rank }, person] of placed) if (rank) ranks.set(person, rank);
  for (const person of people) namesakes.add(person, ranks.get(person));
  for (const [{ relative }, person] of placed) if (relative && person.words.length > 1) namesakes.isRelative(person);
  for (const other of knownAs.keys()) if (placed.has(other)) namesakes.also(placed.get(other)!, other.parts);
  for (const candidate of candidates) {
    let person = placed.get(candidate) ?? namesakes.find(candidate);
    if (!person) {
      person = newPerson(candidate);
      people.push(person);
      namesakes.add(person, candidate.rank);
    }
    assign(candidate, person);
  }
  for (const person of people) {
    nameAsWritten(reading, person);
    if (person.gender === 'u') person.gender = givenGender(person.words);
    person.forms.sort((a, b) => a.start - b.start);
  }
  return people;
}

/**
 * What an editor adds to a sentence so that a reader knows of whom it speaks: "she [U.S. envoy Mara Velin]", "[U.S. envoy Mara] Velin",
 * "Mara Velin [head of the council]", "[Norvandian] Prime Minister Velin". In: an article's text, a sentence of it, and who the persons
 * are. Out: its words with brackets; undefined where nobody could know who speaks. The words come from the same article where it has them.
 */
import type { Span } from '../model/span.ts';
import { type Call, isDescribed, PARTICLE } from './brief-calls.ts';
import { lastName, type Persons } from './brief-persons.ts';
import { sentenceAround } from './brief-sentence.ts';

/** A sentence with more brackets is hard to read. */
const MOST = 2;

interface Added {
  readonly at: number;
  readonly words: string;
}

interface Reading {
  readonly text: string;
  readonly article: string;
  readonly sentence: Span;
  readonly persons: Persons;
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
const before = (at: number, words: string): Added[] => (words ? [{ at, words: `[${words}] ` }] : []);
const behind = (at: number, words: string | undefined): Added[] => (words ? [{ at, words: ` [${words}]` }] : []);

/** What of a name stands before the part of it by which somebody is called; nothing where that is its first word. */
function restOf(name: string, called: string): string {
  const words = name.split(' ');
  return words[0] === called ? '' : words.slice(0, -called.split(' ').length).join(' ');
}

const TOLD_WHOSE = /(?:\p{Lu}[^\s,]*|[’']s?|\b(?:his|her|its|their|our|whose))[ ]*$/u;
const STEM = 5;

/** "Prime Minister Velin" of a report that calls her "Norvandian Prime Minister": the words that are missing, and where. */
function whoseOffice(person: string, start: number, { text, article, sentence, persons }: Reading): Added[] {
  const ahead = text.slice(sentence.start, start).replace(/,? *$/, '');
  const low = ahead.toLowerCase();
  const told = text.slice(sentence.start, sentence.end).toLowerCase();
  for (const { before: full } of persons.introductions(person, article)) {
    const words = full?.split(' ') ?? [];
    for (let missing = 0; missing < words.length; missing++) {
      const office = words.slice(missing).join(' ').toLowerCase();
      if (!low.endsWith(office) || /[\p{L}\p{N}.]$/u.test(low.slice(0, -office.length))) continue;
      const names = words.slice(0, missing).filter(word => /^\p{Lu}/u.test(word));
      const isTold = names.some(name =>
        told.includes(
          name
            .toLowerCase()
            .replace(/[’']s?$/, '')
            .slice(0, STEM),
        ),
      );
      const at = sentence.start + ahead.length - office.length;
      if (names.length === 0 || isTold || TOLD_WHOSE.test(text.slice(sentence.start, at))) return [];
      return before(at, words.slice(0, missing).join(' '));
    }
  }
  return [];
}

/** A first name or a title stands before it already. */
const NAMED_BEFORE = /(?:^|\s)["“]?\p{Lu}[^\s,;:"”]*\s+$/u;
const WORD = /\p{L}+/gu;
/** A sentence that begins with a person so early is about that person. */
const SUBJECT = 3;

/** The sentence before begins with that person, or names no other. */
function isSure({ text, sentence: { start }, persons: { surnames } }: Reading, name: string): boolean {
  const last = text.slice(0, start).trimEnd().length;
  const sentence = last > 0 ? sentenceAround(text, { start: last - 1, end: last }) : undefined;
  if (!sentence) return false;
  const words = text.slice(sentence.start, sentence.end).match(WORD) ?? [];
  const persons = new Set(words.filter(word => surnames.has(word.toLowerCase())));
  return persons.has(name) && (persons.size === 1 || words.slice(0, SUBJECT).includes(name));
}

/** A sentence that opens with it: further on the names around it tell whose it is. */
const opensWith = (added: readonly Added[], { text, sentence: { start } }: Reading): Added[] =>
  added.filter(({ at }) => !/.\p{Lu}/u.test(text.slice(start, at)));

/** To the name or pronoun of who speaks. */
function toSpeaker(call: Call, reading: Reading): Added[] | undefined {
  const { text, sentence, article, persons } = reading;
  const { person, name, by, start, end } = call;
  if (text.slice(sentence.start, start).includes(lastName(name))) return [];
  if (isDescribed(text, sentence, call)) return whoseOffice(person, start, reading);
  if (by === 'pronoun' && !isSure(reading, lastName(name))) return [];
  const introduction = persons.introductions(person, article)[0];
  if (!introduction && !persons.isKnown(person)) return undefined;
  if (by === 'pronoun')
    return behind(end, joined(introduction?.before, name) + (introduction?.behind ? `, ${introduction.behind}` : ''));
  const isTitled = NAMED_BEFORE.test(text.slice(sentence.start, start));
  const first = by === 'surname' ? restOf(name, text.slice(start, end)) : undefined;
  return [
    ...(isTitled ? [] : before(start, joined(introduction?.before, first))),
    ...behind(end, introduction?.behind),
  ];
}

const NAME = /\p{L}[\p{L}\p{M}’'-]*/gu;
const QUOTED = /["“][^"”]*["”]/g;
/** "The Velin administration", "a Velin aide". */
const OF_A_THING = /\b(?:the|an?|pro|anti|under|his|her|their|its|another|other|every|each|some|no|any)[ -]$/i;

/** To the names of others, called by their last ones outside of what is quoted. */
function toOthers(speaker: string | undefined, reading: Reading): Added[] {
  const { text, sentence, article, persons } = reading;
  const words = text.slice(sentence.start, sentence.end);
  // As long as it was, so that places stay.
  const plain = words.replace(QUOTED, quoted => ' '.repeat(quoted.length));
  const done = new Set(speaker === undefined ? [] : [speaker]);
  return Array.from(plain.matchAll(NAME)).flatMap(({ 0: token, index }): Added[] => {
    const called = token.replace(/[’']s?$/, '');
    if (!/^\p{Lu}|-\p{Lu}/u.test(called)) return [];
    const isNamed = NAMED_BEFORE.test(plain.slice(0, index));
    // With a title an only one is meant, also where its article never has the whole name.
    const person = persons.calledIn(lastName(called), article) ?? (isNamed ? persons.onlyOne(lastName(called)) : undefined); // biome-ignore format: one thought
    if (person === undefined || done.has(person)) return [];
    done.add(person);
    const particle = plain.slice(0, index).match(/(\p{L}+) $/u)?.[1] ?? '';
    const at = index - (PARTICLE.has(particle.toLowerCase()) ? particle.length + 1 : 0);
    const start = sentence.start + at;
    const name = persons.nameIn(person, article)!;
    const first = restOf(name, plain.slice(at, index + called.length));
    if (first && plain.slice(0, at).endsWith(`${first} `)) return opensWith(whoseOffice(person, start - first.length - 1, reading), reading); // biome-ignore format: one thought
    const end = sentence.start + index + called.length;
    if (NAMED_BEFORE.test(plain.slice(0, at))) return opensWith(whoseOffice(person, start, reading), reading);
    const call: Call = { start, end, person, name, by: 'surname' };
    if (OF_A_THING.test(plain.slice(0, at)) || /^ \p{Lu}|^-/u.test(plain.slice(index + token.length))) return [];
    if (isDescribed(text, sentence, call)) return [];
    const introductions = persons.introductions(person, article);
    if (introductions.length === 0 && !persons.isKnown(person)) return [];
    const full = introductions.find(one => one.before);
    return before(start, joined(full?.before, first));
  });
}

export function explained(reading: Reading, calls: readonly Call[]): string | undefined {
  const { text, sentence } = reading;
  const call = calls.find(one => one.start >= sentence.start && one.end <= sentence.end);
  const own = call ? toSpeaker(call, reading) : [];
  if (own === undefined) return undefined;
  const added = [...own, ...toOthers(call?.person, reading).slice(0, Math.max(0, MOST - own.length))];
  let words = '';
  let from = sentence.start;
  for (const { at, words: bracket } of added.sort((a, b) => a.at - b.at)) {
    words += text.slice(from, at) + bracket;
    from = at;
  }
  return words + text.slice(from, sentence.end);
}

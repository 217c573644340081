/**
 * How alike two wordings are, for statements and positions. In: two texts. Out: shared content words, whether numbers, names and
 * negations agree, and keys under which alike texts meet. Linear in the two texts.
 */
import { remember, TEXTS_KEPT } from '../../text/remember.ts';
import { countWords, wordsOf } from '../../text/words.ts';
import { partQuotations } from './article-sketch.ts';
import { contentWords } from './compare.ts';

export interface Likeness {
  /** Content words of the shorter text, and of the longer. */
  readonly shorter: number;
  readonly longer: number;
  readonly shared: number;
  /** F1 over content words. */
  readonly alike: number;
  /** Share of the shorter's content words that the longer has. */
  readonly contained: number;
}

interface Wording {
  readonly text: string;
  readonly content: readonly string[];
}

/** The one word of the trade that desks write in three ways. */
const CEASE_FIRE = /\bcease[ -]fire/gi;

export const wordingOf: (text: string) => Wording = remember(
  text => ({
    text,
    content: contentWords(text.replace(CEASE_FIRE, 'ceasefire')),
  }),
  TEXTS_KEPT,
);

export function likenessOf(a: string, b: string): Likeness {
  const [one, two] = [wordingOf(a).content, wordingOf(b).content];
  const [shorter, longer] = [Math.min(one.length, two.length), Math.max(one.length, two.length)];
  const counts = countWords(one);
  let shared = 0;
  for (const word of two) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return {
    shorter,
    longer,
    shared,
    alike: shorter + longer === 0 ? 0 : (2 * shared) / (shorter + longer),
    contained: shorter === 0 ? 0 : shared / shorter,
  };
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 2)]),
);

const numbersOf: (text: string) => ReadonlySet<string> = remember(
  text =>
    new Set(
      (text.toLowerCase().match(/\d+(?:[.,]\d+)*|[a-z]+/g) ?? []).flatMap(word => {
        const number = /\d/.test(word) ? word.replace(/,(?=\d{3})/g, '') : NUMBER_WORDS.get(word);
        return number === undefined ? [] : [number];
      }),
    ),
  TEXTS_KEPT,
);

const holds = <T>(whole: ReadonlySet<T>, part: ReadonlySet<T>): boolean => [...part].every(item => whole.has(item));

/** A report may leave numbers out; it may not tell others. */
export function numbersAgree(a: string, b: string): boolean {
  const [one, two] = [numbersOf(a), numbersOf(b)];
  return holds(one, two) || holds(two, one);
}

/** Words with a capital that do not begin a sentence, cut as content words are ("Russian", "Russia"). */
const namesOf: (text: string) => readonly string[] = remember(
  text =>
    [...text.matchAll(/(?<=[\p{L}\p{N},;:’'"”)] )[“"‘']?(\p{Lu}[\p{L}.’'-]+)/gu)].flatMap(match =>
      contentWords(match[1]!),
    ),
  TEXTS_KEPT,
);

/** Names that each has and the other lacks: "Ruvania must stop", "Varnia must stop". Only one side lacking some is a report cut short. */
export function namesDiffer(a: string, b: string): boolean {
  const lacks = (names: readonly string[], text: string): boolean => {
    const words = new Set(wordingOf(text).content);
    return names.some(name => !words.has(name));
  };
  return lacks(namesOf(a), b) && lacks(namesOf(b), a);
}

const NEGATIONS = new Set(
  `not no never none neither nor without cannot unable unwilling refuse refused refuses refusing reject rejected rejects
   rejecting deny denied denies denying impossible unlikely unacceptable`
    .split(/\s+/)
    .filter(Boolean),
);
const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

/**
 * Whether both say it or both deny it. Of the longer text only the stretch that holds the shorter's words counts, for a report
 * may leave out a further sentence with a "not" of its own.
 */
export function negationAgrees(a: string, b: string): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  const words = new Set(short);
  const first = long.findIndex(word => words.has(word));
  const last = long.findLastIndex(word => words.has(word));
  // One word before, for the "not" that stands there.
  const stretch = long.slice(Math.max(0, first - 1), last + 1);
  const count = (list: readonly string[]): number => list.filter(isNegation).length;
  return count(short) % 2 === count(stretch) % 2;
}

/** Whether both have a run of so many words, as they stand. */
export function sharesRun(a: readonly string[], b: readonly string[], length: number): boolean {
  if (a.length < length || b.length < length) return false;
  const runs = new Set<string>();
  for (let i = 0; i + length <= a.length; i++) runs.add(a.slice(i, i + length).join(' '));
  for (let i = 0; i + length <= b.length; i++) if (runs.has(b.slice(i, i + length).join(' '))) return true;
  return false;
}

/** The words between quotation marks. */
export const quotedWords = (text: string): string[] => partQuotations(text).quoted.flatMap(wordsOf);

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The smallest hashes of a list of strings: alike lists have some in common (bottom-k sampling). */
export const smallest = (items: Iterable<string>, count: number): string[] =>
  [...new Set([...items].map(hash))]
    .sort((a, b) => a - b)
    .slice(0, count)
    .map(h => h.toString(36));

/** Runs of content words; the whole where it has fewer. */
export function contentRuns(text: string, length: number): string[] {
  const { content } = wordingOf(text);
  if (content.length <= length) return content.length === 0 ? [] : [content.join(' ')];
  return Array.from({ length: content.length - length + 1 }, (_, i) => content.slice(i, i + length).join(' '));
}

/** Words that somebody searches for, and where they stand in a text. In: the reader's words, a text. Out: terms, marked pieces. Pure. */

export interface SearchTerms {
  /** Words or, in quotation marks, words in a row; all of them are wanted. Lower case, no accents. */
  readonly all: readonly (readonly string[])[];
  /** The last word is perhaps still being typed. */
  readonly open: boolean;
}

/** More would not narrow a search further. */
const MOST_TERMS = 12;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Half of all words begin with one of a few letters: to offer them all says nothing. In scripts without letters one sign is a word. */
const ONE_LETTER = /^[a-zа-яα-ω\d]$/u;

export function searchTerms(text: string): SearchTerms {
  const all: string[][] = [];
  let open = false;
  for (const [, phrase, word] of text.matchAll(/["“„]([^"”“]*)(?:["”“]|$)|([^\s"“„]+)/gu)) {
    const words = wordsOf(phrase ?? word ?? '');
    if (words.length > 0) all.push(words);
    open = phrase === undefined && !/\s$/.test(text) && !ONE_LETTER.test(words.at(-1) ?? '');
  }
  return { all: all.slice(0, MOST_TERMS), open: open && all.length <= MOST_TERMS };
}

/** The terms as FTS5 wants them; undefined where there are none. Every word is quoted, so none is read as an operator. */
export function matchOf({ all, open }: SearchTerms): string | undefined {
  if (all.length === 0) return undefined;
  return all.map((words, i) => `"${words.join(' ')}"${open && i === all.length - 1 ? '*' : ''}`).join(' AND ');
}

/** Endings that the index looks past too, the longer ones first. */
const ENDING = /(?:ations?|ings?|ed|es|s|e|ly)$/;
const stem = (word: string): string => (word.length > 4 ? word.replace(ENDING, '') : word);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/** Where the terms stand in a text, in order. */
export function placesOf(text: string, { all, open }: SearchTerms): Place[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    word: plain(found[0]),
  }));
  const stems = all.map(wanted => wanted.map(stem));
  const matches = (word: string, term: number, k: number): boolean => {
    const wanted = all[term]![k]!;
    if (word === wanted || (word[0] === wanted[0] && stem(word) === stems[term]![k])) return true;
    return open && term === all.length - 1 && k === all[term]!.length - 1 && word.startsWith(wanted);
  };
  const places: Place[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const [term, wanted] of all.entries()) {
      const end = words[i + wanted.length - 1]?.end;
      if (end === undefined) continue;
      if (!wanted.every((_, k) => matches(words[i + k]!.word, term, k))) continue;
      places.push({ start: words[i]!.start, end, term });
      i += wanted.length - 1;
      break;
    }
  }
  return places;
}

export interface TextPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters of a text that stand for it among others. */
const SNIPPET = 240;

/** The part of a text that holds most of the terms, cut at words, with the terms marked. The beginning where it holds none. */
export function snippetOf(text: string, terms: SearchTerms, length = SNIPPET): TextPiece[] {
  const places = placesOf(text, terms);
  const distinct = (from: number): number =>
    new Set(places.filter(({ start, end }) => start >= from && end <= from + length).map(({ term }) => term)).size;
  const starts = places.map(({ start }) => Math.max(0, start - length / 4));
  let from = 0;
  let best = distinct(0);
  for (const start of starts) {
    const found = distinct(start);
    if (found > best) [from, best] = [start, found];
  }
  if (text.length <= length) from = 0;
  // Not in the middle of a word, and not across the break of a paragraph before the first hit.
  const first = places.find(({ start }) => start >= from)?.start ?? from;
  const paragraph = text.lastIndexOf('\n', first - 1) + 1;
  if (paragraph > from) from = paragraph;
  else if (from > 0) from = text.indexOf(' ', from) + 1 || from;
  const end =
    text.length - from <= length ? text.length : Math.max(text.lastIndexOf(' ', from + length), from + length / 2);
  const pieces: TextPiece[] = [];
  const add = (piece: string, hit: boolean): void => {
    if (piece !== '') pieces.push({ text: piece.replace(/\s+/g, ' '), hit });
  };
  let at = from;
  for (const { start, end: until } of places) {
    if (start < at || until > end) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, until), true);
    at = until;
  }
  add(text.slice(at, end), false);
  if (from > 0) pieces.unshift({ text: '…', hit: false });
  if (end < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}

/** What a search looks through where there is no index: a dossier inside a page. */
export interface Candidate<Hit> {
  readonly noun: string;
  readonly text: string;
  /** The hit without its pieces. */
  readonly hit: Hit;
}

/** Those that have all the terms, those with most of them near the beginning first; and how many of each noun there are. */
export function searchIn<Hit>(
  candidates: Iterable<Candidate<Hit>>,
  terms: SearchTerms,
): {
  readonly found: (Hit & { readonly pieces: TextPiece[]; readonly noun: string })[];
  readonly counts: Record<string, number>;
} {
  const ranked: { readonly candidate: Candidate<Hit>; readonly rank: number }[] = [];
  const counts: Record<string, number> = {};
  if (terms.all.length === 0) return { found: [], counts };
  for (const candidate of candidates) {
    const places = placesOf(candidate.text, terms);
    if (new Set(places.map(({ term }) => term)).size < terms.all.length) continue;
    counts[candidate.noun] = (counts[candidate.noun] ?? 0) + 1;
    ranked.push({ candidate, rank: candidate.text.length / places.length });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  const found = ranked.map(({ candidate: { hit, text, noun } }) => ({ ...hit, noun, pieces: snippetOf(text, terms) }));
  return { found, counts };
}

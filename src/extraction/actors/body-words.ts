/** What tells one body from another: its words, states by their id, and whether letters abbreviate them. */
import { foldWord, nameParts, sharedTrie, type TrieNode } from '../../knowledge/gazetteer.ts';
import type { ActorKind } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from './draft.ts';

export const spelling = (word: string): string =>
  word
    .replace(/^defense$/, 'defence')
    .replace(/^organization/, 'organisation')
    .replace(/^center$/, 'centre');

/** The state that a single word names or belongs to: "Norway", "Norwegian". */
const stateIn = (trie: TrieNode, key: string): string | undefined =>
  trie.next
    .get(key)
    ?.forms?.find(one => one.entry.kind === 'state' && (one.role === 'name' || one.role === 'adjective'))?.entry.id;

const SMALL = /^(?:the|of|for|s|and|a|an|its|on|in)$/;

/** What a word adds to the words of a body: its parts, with their states as all dossiers have them. */
const bodyParts = wordFact(({ text }) =>
  nameParts(text).map(part => {
    const key = spelling(foldWord(part));
    return { key, state: stateIn(sharedTrie(), key), small: SMALL.test(key) };
  }),
);

/** What tells a body from others: its words, states by their id, without small words. */
export function bodyWords(reading: Reading, first: number, last: number): string[] {
  const { trie } = reading.gazetteer;
  const own = trie === sharedTrie() ? undefined : trie;
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (name?.known?.startsWith('state/') && name.first >= first && name.last <= last) {
      if (i === name.first) words.push(name.known);
      continue;
    }
    for (const { key, state, small } of bodyParts(reading.tokens[i]!)) {
      const named = (own && stateIn(own, key)) ?? state;
      if (named) words.push(named);
      else if (!small) words.push(key);
    }
  }
  return words;
}

const wordKeys = new WeakMap<readonly string[], string>();

/** The words of a body in any order, as one string. */
function wordKey(words: readonly string[]): string {
  let key = wordKeys.get(words);
  if (key === undefined) {
    key = [...words].sort().join(' ');
    wordKeys.set(words, key);
  }
  return key;
}

/** Most bodies differ in what one word shows, without sorting. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (const word of b) if (!a.includes(word)) return false;
  return wordKey(a) === wordKey(b);
}

/** Whether a list of words ends with another, and begins before it. */
export function endsWithWords(words: readonly string[], end: readonly string[]): boolean {
  const from = words.length - end.length;
  return from > 0 && end.every((word, i) => words[from + i] === word);
}

export const isAbbreviation = (word: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&.-]{1,9}|[A-Z][a-z]?[A-Z]{1,5}|(?:\p{L}\.){2,})$/u.test(word);

const initials = new WeakMap<readonly string[], { readonly all: string; readonly strong: string }>();

/** The first letters of all words, and of those that are no small words. */
function initialsOf(words: readonly string[]): { readonly all: string; readonly strong: string } {
  let known = initials.get(words);
  if (!known) {
    const letters = (some: readonly string[]): string => some.map(word => word[0] ?? '').join('');
    const strong = words.filter(word => !/^(?:of|for|the|and|on|in|to|de|la|al)$/.test(word));
    known = { all: letters(words), strong: letters(strong) };
    initials.set(words, known);
  }
  return known;
}

export function initialsFit(abbreviation: string, words: readonly string[]): boolean {
  const { all, strong } = initialsOf(words);
  const letters = abbreviation.toLowerCase().replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 && (letters === all || letters === strong || (letters.length >= 3 && strong.startsWith(letters)))
  );
}

export function kindOfBody(words: readonly string[]): ActorKind {
  const last = words.at(-1) ?? '';
  if (/^(?:government|administration|regime)$/.test(last) || words.includes('government')) return 'government';
  if (/^(?:coalition|alliance|bloc|quartet)$/.test(last)) return 'coalition';
  if (/^(?:rebels?|front|movement|brigades?|militia|group|faction|tigers|resistance|opposition)$/.test(last))
    return 'group';
  return 'organization';
}

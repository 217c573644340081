/** What tells one body from another: its words, states by their id, and whether letters abbreviate them. */
import { foldWord, nameParts, sharedTrie } from '../../knowledge/gazetteer.ts';
import type { ActorKind } from '../../model/mentions.ts';
import type { Reading } from './draft.ts';

export const spelling = (word: string): string =>
  word
    .replace(/^defense$/, 'defence')
    .replace(/^organization/, 'organisation')
    .replace(/^center$/, 'centre');

/** The state that a single word names or belongs to: "Norway", "Norwegian". */
function stateWord(reading: Reading, key: string): string | undefined {
  for (const trie of [reading.gazetteer.trie, sharedTrie()]) {
    const form = trie.next
      .get(key)
      ?.forms?.find(one => one.entry.kind === 'state' && (one.role === 'name' || one.role === 'adjective'));
    if (form) return form.entry.id;
  }
  return undefined;
}

/** What tells a body from others: its words, states by their id, without small words. */
export function bodyWords(reading: Reading, first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (name?.known?.startsWith('state/') && name.first >= first && name.last <= last) {
      if (i === name.first) words.push(name.known);
      continue;
    }
    for (const part of nameParts(reading.tokens[i]!.text)) {
      const key = spelling(foldWord(part));
      const state = stateWord(reading, key);
      if (state) {
        words.push(state);
        continue;
      }
      if (!/^(?:the|of|for|s|and|a|an|its|on|in)$/.test(key)) words.push(key);
    }
  }
  return words;
}

export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

export const isAbbreviation = (word: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&.-]{1,9}|[A-Z][a-z]?[A-Z]{1,5}|(?:\p{L}\.){2,})$/u.test(word);

export function initialsFit(abbreviation: string, words: readonly string[]): boolean {
  const letters = abbreviation.toLowerCase().replace(/[^\p{L}]/gu, '');
  const all = words.map(word => word[0] ?? '').join('');
  const strong = words
    .filter(word => !/^(?:of|for|the|and|on|in|to|de|la|al)$/.test(word))
    .map(word => word[0] ?? '')
    .join('');
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

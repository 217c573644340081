/**
 * Names of bodies, compared. In: names as written. Out: what state each names, its other words, its acronym, and whether two
 * are one name written otherwise. Pure, symmetric.
 */
import { foldWord, nameParts, sharedTrie, type TrieNode } from '../../knowledge/gazetteer.ts';
import { nameForm, sameSpelling, variantOf } from '../../knowledge/transliteration.ts';
import { isTypo, SHORTEST_FORM } from './actor-names.ts';

export interface BodyName {
  /** Ids of the states that the name holds: "Ruvanian Army" is that of Ruvania. */
  readonly states: readonly string[];
  /** Its other words, folded, without "the", "of", "and", plural and possessive endings. */
  readonly words: readonly string[];
  /** Where the name is one: "HNC". */
  readonly acronym?: string;
}

const EMPTY = new Set(['the', 'of', 'for', 'and', 'in', 'on', 'to', 'a', 'de', 'des', 'du', 'la', 'le']);
/** Longest name of a state, in parts. */
const LONGEST_STATE = 6;
const STATE_ROLES = new Set(['name', 'alias', 'adjective', 'people', 'plural']);

/** The state whose name begins at a part, and how many parts it takes; the longest. */
function stateAt(parts: readonly string[], at: number): { readonly id: string; readonly length: number } | undefined {
  let node: TrieNode | undefined = sharedTrie();
  let found: { id: string; length: number } | undefined;
  for (let i = at; node && i < Math.min(parts.length, at + LONGEST_STATE); i++) {
    node = node.next.get(foldWord(parts[i]!));
    const form = node?.forms?.find(({ entry, role }) => entry.actorKind === 'state' && STATE_ROLES.has(role));
    if (form) found = { id: form.entry.id, length: i + 1 - at };
  }
  return found;
}

const singular = (word: string): string => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word);

export function parseBody(name: string): BodyName {
  const written = name.trim().replace(/^the /i, '');
  const parts = nameParts(written.replace(/['’]s?(?=\s|$)/g, ''));
  const states = new Set<string>();
  const words: string[] = [];
  for (let i = 0; i < parts.length; ) {
    const state = stateAt(parts, i);
    if (state) {
      states.add(state.id);
      i += state.length;
      continue;
    }
    const word = foldWord(parts[i]!).replace(/[^\p{L}\p{N}]+/gu, '');
    if (word && !EMPTY.has(word)) words.push(variantOf(word, 'words') ?? singular(word));
    i++;
  }
  const acronym = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,7}$/u.test(written) ? written.replace(/[.&-]/g, '') : undefined;
  return { states: [...states].sort(), words, ...(acronym && acronym.length >= 3 ? { acronym } : {}) };
}

const parsed = new Map<string, BodyName>();
/** Parsed once for many comparisons; bounded. */
export function bodyName(name: string): BodyName {
  let known = parsed.get(name);
  if (!known) {
    if (parsed.size >= 4096) parsed.clear();
    known = parseBody(name);
    parsed.set(name, known);
  }
  return known;
}

const alike = (a: string, b: string): boolean => a === b || sameSpelling(a, b, 'words') || isTypo(a, b);

export const sameStates = (a: BodyName, b: BodyName): boolean => a.states.join() === b.states.join();

/** One name's words each found in the other's, in any order: "Ministry of Defence" beside "Defense Ministry". */
export function sameWords(a: BodyName, b: BodyName): boolean {
  if (a.words.length === 0 || a.words.length !== b.words.length) return false;
  // One word alone must be the same but for its letters: one more or less makes another body.
  if (a.words.length === 1) {
    const [one, two] = [a.words[0]!, b.words[0]!];
    return one === two || (nameForm(one).length >= SHORTEST_FORM && nameForm(one) === nameForm(two));
  }
  return a.words.every(word => b.words.some(other => alike(word, other)));
}

/** Share of the shorter name's words that the other has, or has in a like form ("Negotiation", "Negotiations"; "High", "Higher"). */
export function sharedNameWords(a: BodyName, b: BodyName): number {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === 0) return 0;
  const near = (x: string, y: string): boolean =>
    alike(x, y) || (Math.min(x.length, y.length) >= 4 && (x.startsWith(y) || y.startsWith(x)));
  return short.filter(word => long.some(other => near(word, other))).length / short.length;
}

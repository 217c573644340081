/** Longest gazetteer matches over the atoms of a sentence, the dossier's own names first. One walk of a trie from each capitalised atom. */
import type { Form, Gazetteer, TrieNode } from '../../knowledge/gazetteer.ts';
import { sharedTrie } from '../../knowledge/gazetteer.ts';
import { type Atom, joins } from './atoms.ts';

export interface Match {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly form: Form;
}

/** Abbreviations that are also words: in a line of capitals nothing tells them apart, so they are left there. */
const WORDS_IN_CAPITALS = new Set([
  'who',
  'is',
  'it',
  'car',
  'care',
  'mend',
  'alba',
  'mit',
  'spa',
  'app',
  'pan',
  'nan',
  'time',
  'male',
  'let',
]);

function sameCase(form: Form, atoms: readonly Atom[], at: number, shouting: boolean): boolean {
  for (let i = 0; i < form.parts.length; i++) {
    const part = form.parts[i]!;
    const atom = atoms[at + i]!;
    if (!/^\p{Lu}/u.test(part)) continue;
    if (!atom.cap) return false;
    // An abbreviation needs its capitals: "US", not "Us"; "LeT", not "Let".
    if (
      part.length > 1 &&
      part.length <= 4 &&
      /.\p{Lu}/u.test(part) &&
      !atom.upper &&
      atom.text !== part &&
      !/\d/.test(part)
    )
      return false;
    // In a line of capitals a short mixed-case name ("Male", "Bor") cannot be told from a word.
    if (shouting && form.parts.length === 1 && WORDS_IN_CAPITALS.has(atom.key)) return false;
    if (atom.upper && !shouting && part.length > 1 && part !== part.toUpperCase() && part.length <= 3) return false;
  }
  return true;
}

/** The role wanted first where one written form has several entries: states before cities, names before adjectives. */
const RANK: Record<Form['role'], number> = { name: 0, capital: 1, alias: 2, people: 4, adjective: 3, plural: 5 };

function best(forms: readonly Form[]): Form {
  let chosen = forms[0]!;
  for (const form of forms) {
    const better =
      (chosen.entry.kind === 'place' && form.entry.kind !== 'place') ||
      ((chosen.entry.kind === 'place') === (form.entry.kind === 'place') && RANK[form.role] < RANK[chosen.role]);
    if (better) chosen = form;
  }
  return chosen;
}

function longest(trie: TrieNode, atoms: readonly Atom[], at: number, shouting: boolean): Match | undefined {
  let node: TrieNode | undefined = trie;
  let found: Match | undefined;
  for (let i = at; i < atoms.length; i++) {
    const atom = atoms[i]!;
    if (i > at && !joins(atom)) break;
    node = node.next.get(atom.key);
    if (!node) break;
    if (!node.forms) continue;
    const fitting = node.forms.filter(form => sameCase(form, atoms, at, shouting));
    if (fitting.length > 0) found = { first: at, last: i + 1, form: best(fitting) };
  }
  return found;
}

/** Small words that listed names begin with: "northern Ireland". */
const SMALL_STARTS = new Set(['al', 'anti', 'dpa', 'northern']);

/** For each atom the match that begins there, if any; matches do not overlap. */
export function matchGazetteer(gazetteer: Gazetteer, atoms: readonly Atom[], shouting: boolean): Map<number, Match> {
  const matches = new Map<number, Match>();
  const shared = sharedTrie();
  for (let i = 0; i < atoms.length; ) {
    const atom = atoms[i]!;
    const own = gazetteer.trie === shared ? undefined : longest(gazetteer.trie, atoms, i, shouting);
    const match = own ?? (atom.cap || SMALL_STARTS.has(atom.key) ? longest(shared, atoms, i, shouting) : undefined);
    if (match) {
      matches.set(i, match);
      i = match.last;
    } else i++;
  }
  return matches;
}

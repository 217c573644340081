/** Longest gazetteer matches over the atoms of a sentence, the dossier's own names first. One walk of a trie from each capitalised atom. */
import type { Form, Gazetteer, TrieNode } from '../../knowledge/gazetteer.ts';
import { sharedTrie } from '../../knowledge/gazetteer.ts';
import { type Atom, joins, type Match } from './atoms.ts';
import type { Line } from './lines.ts';

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
    // Most are written as listed, and then nothing below speaks against them.
    if ((atom.text === part && !shouting) || !/^\p{Lu}/u.test(part)) continue;
    if (!atom.cap) return false;
    // An abbreviation needs its capitals: "US", not "Us"; "LeT", not "Let".
    if (
      part.length > 1 &&
      part.length <= 4 &&
      !atom.upper &&
      atom.text !== part &&
      /.\p{Lu}/u.test(part) &&
      !/\d/.test(part)
    )
      return false;
    // In a line of capitals a short mixed-case name ("Male", "Bor") cannot be told from a word.
    if (shouting && form.parts.length === 1 && WORDS_IN_CAPITALS.has(atom.key)) return false;
    if (atom.upper && !shouting && part.length > 1 && part.length <= 3 && part !== part.toUpperCase()) return false;
  }
  return true;
}

/** The role wanted first where one written form has several entries: states before cities, names before adjectives. */
const RANK: Record<Form['role'], number> = { name: 0, capital: 1, alias: 2, people: 4, adjective: 3, plural: 5 };

function isBetter(form: Form, chosen: Form): boolean {
  const place = form.entry.kind === 'place';
  if ((chosen.entry.kind === 'place') !== place) return !place;
  return RANK[form.role] < RANK[chosen.role];
}

/** The longest listed name from an atom on; `first` is the node that its own word leads to. */
function longest(
  first: TrieNode | undefined,
  atoms: readonly Atom[],
  at: number,
  shouting: boolean,
): Match | undefined {
  let node = first;
  let last = at;
  let found: Form | undefined;
  for (let i = at; node; ) {
    let chosen: Form | undefined;
    if (node.forms) {
      for (const form of node.forms)
        if (sameCase(form, atoms, at, shouting) && (!chosen || isBetter(form, chosen))) chosen = form;
    }
    i++;
    if (chosen) {
      found = chosen;
      last = i;
    }
    const next = atoms[i];
    node = next && joins(next) ? node.next.get(next.key) : undefined;
  }
  return found && { first: at, last, form: found };
}

/** Finds for each atom the listed name that begins there, if any; they do not overlap. */
export function matchGazetteer(
  gazetteer: Gazetteer,
  { atoms, starts, shouting }: Pick<Line, 'atoms' | 'starts' | 'shouting'>,
): void {
  const own = hasOwnNames(gazetteer) ? gazetteer.trie : undefined;
  let behind = 0;
  for (const i of starts) {
    if (i < behind) continue;
    const atom = atoms[i]!;
    const { listed } = atom.word;
    const match =
      (own && longest(own.next.get(atom.key), atoms, i, shouting)) ?? (listed && longest(listed, atoms, i, shouting));
    if (!match) continue;
    atom.match = match;
    behind = match.last;
  }
}

export const hasOwnNames = ({ trie }: Gazetteer): boolean => trie !== sharedTrie();

/** What is found in a line before it is settled, and what its own words and the marks around it tell of it. In: a found part. Out: yes or no. */
import type { Doc } from '../../model/doc.ts';
import type { Atom } from './atoms.ts';
import type { Part } from './run-context.ts';

export interface Found extends Part {
  readonly atoms: readonly Atom[];
  /** Its words, to compare it with others. */
  readonly key: string;
  /** Subject of a verb. */
  readonly acts: boolean;
  /** In a line of capitals, where every word looks like a name: "LITTLE HOPE". */
  readonly shouted: boolean;
}

/** "Something.com": written as one word with a domain's ending. */
export function isSite({ atoms, first, last }: Found): boolean {
  const tail = atoms[last - 1]!;
  return (
    last - first >= 2 &&
    /^(?:com|org|net|ru|ua|info|uk|de|tv)$/.test(tail.key) &&
    (tail.gap === '' || tail.gap === '.') &&
    tail.token === atoms[last - 2]!.token
  );
}

/** "Barra Kessil (BK)": what the text itself abbreviates is a body. */
export function isAbbreviated({ atoms, first, last }: Found): boolean {
  const short = atoms[last];
  if (last - first < 2 || !short?.upper || short.gap !== '|' || short.start - atoms[last - 1]!.end !== 2) return false;
  const initials = atoms
    .slice(first, last)
    .filter(atom => atom.cap)
    .map(atom => atom.text[0])
    .join('');
  return (
    short.text.length >= 2 &&
    short.text[0] === initials[0] &&
    [...short.text].every(letter => initials.includes(letter))
  );
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** States of the US as agencies abbreviate them behind a town: "HARBOR CITY, Mo." */
const US_STATES = new Set(
  'ala ariz ark calif colo conn del dc fla ga id ill ind kan kans ky la mass md mich minn miss mo mont nc nd neb nev nh nj nm ny okla ore pa ri sc sd tenn tex vt va wash wva wis wyo'.split(
    ' ',
  ),
);

/** "of Harbor City, Tex.": the abbreviation of a state, behind a town and a comma; no name of its own. */
export function isStateOfTown(tokens: Doc['tokens'], { atoms, first, last }: Found): boolean {
  if (last - first !== 1 || !US_STATES.has(atoms[first]!.key) || !atoms[first - 1]?.cap) return false;
  const { token, end } = atoms[first]!;
  const pointed =
    tokens[token]!.text.endsWith('.') || (tokens[token + 1]?.text === '.' && tokens[token + 1]!.start === end);
  return pointed && tokens[token - 1]?.text === ',';
}

/** "(Radio Harbour, January 30; …)": what a text cites with its day is an outlet. */
export function isCited(tokens: Doc['tokens'], { atoms, first, last }: Found): boolean {
  const before = tokens[atoms[first]!.token - 1];
  const next = atoms[last - 1]!.token + 1;
  return (
    (before?.text === '(' || before?.text === ';') &&
    tokens[next]?.text === ',' &&
    MONTH.test(tokens[next + 1]?.norm ?? '') &&
    tokens[next + 2]?.pos === 'NUM' &&
    /^[);]$/.test(tokens[next + 3]?.text ?? '')
  );
}

/**
 * Atoms: the parts that names are made of. In: the tokens of one sentence. Out: words split at hyphens, apostrophes and slashes, with what stands
 * between them, so that "al-Assad", "Ra'ad" and "U.S.-led" compare the same however the tokenizer cut them.
 */
import type { Form } from '../../knowledge/gazetteer.ts';
import type { Token } from '../../model/doc.ts';
import { type AtomWord, atomWords } from './atom-words.ts';

/** A listed name in a sentence. */
export interface Match {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly form: Form;
}

export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without accents. */
  readonly key: string;
  /** Index into Doc.tokens. */
  readonly token: number;
  /** Begins with a capital or a digit. */
  readonly cap: boolean;
  /** Two or more letters, all capitals. */
  readonly upper: boolean;
  /** What stands before it in the sentence: blank, hyphen, apostrophe (with a blank behind a plural's), '' at a token's inner edge, `|` for anything that parts names. */
  readonly gap: string;
  readonly pos: string;
  /** What it is wherever it stands. */
  readonly word: AtomWord;
  /** The listed name that begins with it, once the sentence is matched (match-gazetteer.ts). */
  match: Match | undefined;
}

/** An atom while the atoms of its sentence are made. */
type Writable = { -readonly [key in keyof Atom]: Atom[key] };

function gapBetween(text: string, from: number, to: number): string {
  if (from === to) return '';
  if (to - from > 3) return '|';
  if (to - from === 1 && text.charCodeAt(from) === 32) return ' ';
  const gap = text.slice(from, to);
  if (gap === '\u00a0') return ' ';
  if (gap === "' " || gap === '\u2019 ') return "' ";
  if (/^[-\u2010\u2011\u2013]$/.test(gap)) return '-';
  if (gap === "'" || gap === '\u2019' || gap === '\u2018' || gap === '`') return "'";
  if (gap === '. ' || gap === '.') return '.';
  if (gap === '/') return '/';
  if (gap === ' & ' || gap === '&') return '&';
  return '|';
}

export function makeAtoms(text: string, tokens: readonly Token[], first: number, last: number): Atom[] {
  const atoms: Writable[] = [];
  let end = -1;
  // Two characters that part names: the mark of a nickname may be one of them.
  let marked = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const words = atomWords(token);
    for (let k = 0; k < words.length; k++) {
      const word = words[k]!;
      const start = token.start + word.from;
      const gap = end < 0 ? '|' : gapBetween(text, end, start);
      if (start - end === 2 && gap === '|') marked = true;
      end = token.start + word.to;
      atoms.push({
        start,
        end,
        text: word.text,
        key: word.key,
        token: i,
        cap: word.cap,
        upper: word.upper,
        gap,
        pos: word.pos,
        word,
        match: undefined,
      });
    }
  }
  if (marked) joinNicknames(text, atoms);
  return atoms;
}

/** Words of a nickname in quotation marks inside a name. */
const NICKNAME = 3;
const OPENING = /^ ["“‘'«]$/;
const CLOSING = /^["”’'»] $/;

/** "Oda “the Crow” Brandt": the marks part no name where a capitalised name stands on both sides of them. */
function joinNicknames(text: string, atoms: readonly Writable[]): void {
  for (let i = 1; i < atoms.length - 1; i++) {
    const opening = atoms[i]!;
    const name = atoms[i - 1]!;
    if (opening.gap !== '|' || opening.start - name.end !== 2 || name.pos !== 'PROPN' || !name.cap) continue;
    if (!OPENING.test(text.slice(name.end, opening.start))) continue;
    for (let k = i + 1; k < atoms.length && k <= i + NICKNAME; k++) {
      const behind = atoms[k]!;
      if (behind.gap === ' ' || behind.gap === '-') continue;
      const closed =
        behind.start - atoms[k - 1]!.end === 2 && CLOSING.test(text.slice(atoms[k - 1]!.end, behind.start));
      if (closed && behind.cap && behind.pos === 'PROPN' && atoms[k - 1]!.cap && opening.cap) {
        opening.gap = ' ';
        behind.gap = ' ';
      }
      break;
    }
  }
}

/** Whether what stands before an atom may lie inside one name. */
export const joins = (atom: Atom): boolean => atom.gap !== '|' && atom.gap !== "' ";

/** The "s" of a possessive. */
export const isPossessive = (atom: Atom): boolean =>
  atom.key === 's' && (atom.gap === "'" || (atom.gap === '' && atom.pos === 'PART')) && !atom.cap;

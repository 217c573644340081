/**
 * Atoms: the parts that names are made of. In: the tokens of one sentence. Out: words split at hyphens, apostrophes and slashes, with what stands
 * between them, so that "al-Assad", "Ra'ad" and "U.S.-led" compare the same however the tokenizer cut them.
 */
import type { Form } from '../../knowledge/gazetteer.ts';
import type { Token } from '../../model/doc.ts';
import { wordMarks } from '../../text/word-marks.ts';
import { type AtomWord, firstAtomWord, LONG, SMALL } from './atom-words.ts';

/** A listed name in a sentence. */
export interface Match {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly form: Form;
}

/** What an atom is wherever it stands lies with its word: the atoms of an article are walked several times and are to be small. */
export class Atom {
  readonly start: number;
  readonly end: number;
  /** What stands before it in the sentence: blank, hyphen, apostrophe (with a blank behind a plural's), '' at a token's inner edge, `|` for anything that parts names. */
  gap: string;
  /** The listed name that begins with it, once the sentence is matched (match-gazetteer.ts). */
  match: Match | undefined;
  private readonly source: Token;
  private part: AtomWord | null;

  /** `part`: null for a small word, of which nobody asks what it is unless a name stands beside it. */
  constructor(start: number, end: number, source: Token, gap: string, part: AtomWord | null) {
    this.start = start;
    this.end = end;
    this.gap = gap;
    this.match = undefined;
    this.source = source;
    this.part = part;
  }
  get word(): AtomWord {
    this.part ??= firstAtomWord(this.source)!;
    return this.part;
  }
  /** Whether nobody has asked yet what it is: it begins no name, and is its token's only part. */
  get isUnread(): boolean {
    return this.part === null;
  }
  /** Index into Doc.tokens. */
  get token(): number {
    return this.source.index;
  }
  get text(): string {
    return this.word.text;
  }
  get key(): string {
    return this.word.key;
  }
  get cap(): boolean {
    return this.word.cap;
  }
  get upper(): boolean {
    return this.word.upper;
  }
  get pos(): string {
    return this.word.pos;
  }
}

/** The atoms of a sentence. */
export interface Atoms {
  readonly atoms: readonly Atom[];
  /** Places of those that a name may begin with. */
  readonly starts: readonly number[];
  /** How many are long enough to tell how the sentence is written, how many of these begin with a capital, and how many have no other letters. */
  readonly long: number;
  readonly caps: number;
  readonly uppers: number;
}

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

/** `all`: any word may begin a name, as the lists of a dossier have it. */
export function makeAtoms(text: string, tokens: readonly Token[], first: number, last: number, all: boolean): Atoms {
  const atoms: Atom[] = [];
  const starts: number[] = [];
  let long = 0;
  let caps = 0;
  let uppers = 0;
  let end = -1;
  // Two characters that part names: the mark of a nickname may be one of them.
  let marked = false;
  const marks = wordMarks(tokens);
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const isSmall = (marks[i]! & SMALL) !== 0;
    let word = isSmall ? null : firstAtomWord(token);
    if (word === null && !isSmall) continue;
    do {
      const start = word === null ? token.start : token.start + word.from;
      const gap = end < 0 ? '|' : gapBetween(text, end, start);
      if (start - end === 2 && gap === '|') marked = true;
      end = word === null ? token.end : token.start + word.to;
      if (all || word?.starts) starts.push(atoms.length);
      if (word === null ? end - start >= LONG : word.long) long++;
      if (word?.long && word.cap) caps++;
      if (word?.long && word.upper) uppers++;
      atoms.push(new Atom(start, end, token, gap, word));
      word = word === null ? null : word.next;
    } while (word !== null);
  }
  if (marked) joinNicknames(text, atoms);
  return { atoms, starts, long, caps, uppers };
}

/** Words of a nickname in quotation marks inside a name. */
const NICKNAME = 3;
const OPENING = /^ ["“‘'«]$/;
const CLOSING = /^["”’'»] $/;

/** "Oda “the Crow” Brandt": the marks part no name where a capitalised name stands on both sides of them. */
function joinNicknames(text: string, atoms: readonly Atom[]): void {
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

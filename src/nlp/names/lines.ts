/**
 * The lines of a text, sentence by sentence, and what a capital says in each: nothing in headlines, little at a sentence's start. In: sentences with
 * their tokens. Out: their atoms, whether they are headlines, and whether a word of them may begin a name.
 */
import { reportingLexicon } from '../../knowledge/reporting.ts';
import type { Doc } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { WordSieve } from '../../text/word-sieve.ts';
import { type Atom, type Atoms, makeAtoms } from './atoms.ts';

/** Share of capitalised words from which a line counts as a headline in capitals; 0.7 lets "NATO and EU said" through. */
const SHOUTING_SHARE = 0.7;
/** "Rebels Leave Talks in Oslo": in title case even the verbs are capitalised. */
const TITLE_CASE_SHARE = 0.85;
/** Longer sentences are real text: the share is not asked. */
const TITLE_CASE_WORDS = 20;

export interface Line {
  readonly atoms: readonly Atom[];
  /** Places of the atoms that a name may begin with. */
  readonly starts: readonly number[];
  readonly shouting: boolean;
  /** Most words begin with a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
}

const isStop = wordFact(({ text }) => /[.?!]/.test(text));

function readLine({ atoms, starts, long, caps, uppers }: Atoms, ended: boolean): Line {
  return {
    atoms,
    starts,
    shouting:
      (long >= 3 && uppers / long >= SHOUTING_SHARE) ||
      (!ended && atoms.length >= (long >= 2 ? 2 : 3) && atoms.every(atom => atom.upper && atom.text.length > 1)),
    titleCase: !ended && long >= 4 && atoms.length <= TITLE_CASE_WORDS && caps / long >= TITLE_CASE_SHARE,
  };
}

/** `all`: any word may begin a name (atoms.ts). */
export function readLines(doc: Pick<Doc, 'article' | 'tokens' | 'sentences'>, all: boolean): Line[] {
  const { article, tokens } = doc;
  return doc.sentences.map(({ first, last }) => {
    const made = makeAtoms(article.text, tokens, first, last, all);
    return readLine(made, made.atoms.length > 0 && isStop(tokens[last - 1]!));
  });
}

/** How the article writes a word elsewhere. */
interface Use {
  /** Small somewhere: a capital at a sentence's start is then no sign of a name. */
  small: boolean;
  /** With a capital inside a sentence, as a name: then it is one. */
  capital: boolean;
}

/** The uses of the words whose capital alone says nothing where they stand; no others are asked for. */
export type Casing = ReadonlyMap<string, Use>;

export function readCasing(text: string, lines: readonly Line[]): Casing {
  const casing = new Map<string, Use>();
  const sieve = new WordSieve();
  for (const { atoms, shouting, titleCase } of lines) {
    const asked = shouting || titleCase ? atoms.length : Math.min(atoms.length, 1);
    for (let i = 0; i < asked; i++) {
      const { begins, key } = atoms[i]!.word;
      if (begins !== 'capital') continue;
      casing.set(key, { small: false, capital: false });
      sieve.add(key);
    }
  }
  for (const { atoms, shouting, titleCase } of lines) {
    const plain = !shouting && !titleCase;
    for (let i = 0; i < atoms.length; i++) {
      const atom = atoms[i]!;
      if (atom.isUnread && !sieve.mayHold(text, atom.start, atom.end)) continue;
      const use = casing.get(atom.key);
      if (!use) continue;
      if (!atom.cap) use.small = true;
      else if (i > 0 && plain && atom.pos === 'PROPN' && !atom.upper) use.capital = true;
    }
  }
  return casing;
}

/** Whether an atom, by itself, may begin a run or go on with one. */
export function startsName({ atoms, shouting, titleCase }: Line, at: number, casing: Casing): boolean {
  const atom = atoms[at]!;
  const { begins, given, family } = atom.word;
  if (begins === 'never') return false;
  const next = atoms[at + 1];
  if (begins === 'particle') return next?.cap === true && next.gap === '-';
  if (atom.text.length < 2 && next?.gap === '|') return false;
  // "Q But will they …?": the label of a question.
  if (at === 0 && atom.text === 'Q' && atoms.length > 1) return false;
  // "Brandt Vows To Sign": a verb of speech in capitals goes with no name.
  if (at > 0 && titleCase && /[^s]s$/.test(atom.key) && reportingLexicon().verbs.has(atom.key)) return false;
  // "Brandt Sunday said": when she said it
  if (at > 0 && atom.word.time && next && /^(?:VERB|AUX)$/.test(next.pos)) return false;
  if (shouting || titleCase) return given || (atom.pos === 'PROPN' && !casing.get(atom.key)!.small);
  if (at > 0) return true;
  const { small, capital } = casing.get(atom.key)!;
  if (capital && !small) return true;
  const nextCap = next?.cap === true && next.gap === ' ';
  if (atom.pos === 'PROPN') return !small || nextCap;
  if (given && nextCap) return true;
  if (family && !small && next && /^(?:VERB|AUX|ADV|PART)$/.test(next.pos)) return true;
  return nextCap && (atom.pos === 'ADJ' || atom.pos === 'NOUN');
}

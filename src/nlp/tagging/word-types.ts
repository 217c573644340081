/**
 * What the tagger and the parser know of a word form: integer codes of its norm, affixes and shape, and what follows from form and
 * tag together. Texts have few distinct words, so each is worked out once and kept for the texts to come.
 */
import { oneString } from '../../text/one-string.ts';
import { hashString } from './hashing.ts';

/** Lower case, apostrophes straightened. */
export const normalizeToken = (text: string): string => text.toLowerCase().replace(/[’‘`]/g, "'");

/** Marks that the training data know in their typewriter form only. */
const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['—', '--'],
  ['…', '...'],
]);

/** The form that features see: digits become 0, so that years and sums share their weights. */
export function featureForm(text: string): string {
  const norm = PLAIN_MARKS.get(text) ?? normalizeToken(text);
  return /\d/.test(norm) ? norm.replace(/\d/g, '0') : norm;
}

/** Shape: classes of characters, runs over two cut ("Xxx.", "00:00"), for capitals, digits and marks. */
export function shapeOf(text: string): string {
  let shape = '';
  let run = 0;
  let before = '';
  for (let i = 0; i < text.length && shape.length < 10; i++) {
    const c = text[i]!;
    let kind = c;
    if (c >= 'a' && c <= 'z') kind = 'x';
    else if (c >= 'A' && c <= 'Z') kind = 'X';
    else if (c >= '0' && c <= '9') kind = '0';
    else if (c > '\x7f' && c.toLowerCase() !== c.toUpperCase()) kind = c === c.toLowerCase() ? 'x' : 'X';
    run = kind === before ? run + 1 : 0;
    before = kind;
    if (run < 2) shape += kind;
  }
  return shape;
}

export interface WordType {
  readonly text: string;
  readonly norm: string;
  /** The word as features see it, and the codes of its parts. */
  readonly form: string;
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix3: number;
  readonly shape: number;
}

export function makeWordType(text: string): WordType {
  const form = featureForm(text);
  const n = form.length;
  return {
    text: oneString(text),
    norm: oneString(normalizeToken(text)),
    form,
    word: hashString(form),
    suffix1: hashString(form, Math.max(0, n - 1)),
    suffix2: hashString(form, Math.max(0, n - 2)),
    suffix3: hashString(form, Math.max(0, n - 3)),
    suffix4: hashString(form, Math.max(0, n - 4)),
    prefix1: hashString(form, 0, Math.min(1, n)),
    prefix3: hashString(form, 0, Math.min(3, n)),
    shape: hashString(shapeOf(PLAIN_MARKS.get(text) ?? text)),
  };
}

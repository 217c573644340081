/** What the tagger and the parser know of a word form: integer codes of its norm, affixes and shape, computed once a token. */
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

export interface WordCodes {
  readonly count: number;
  readonly word: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
}

/** Codes of a sentence's words. */
export function encodeWords(texts: readonly string[]): WordCodes {
  const count = texts.length;
  const make = (): Int32Array => new Int32Array(count);
  const codes = {
    count,
    word: make(),
    suffix1: make(),
    suffix2: make(),
    suffix3: make(),
    suffix4: make(),
    prefix1: make(),
    prefix3: make(),
    shape: make(),
  };
  for (let i = 0; i < count; i++) {
    const form = featureForm(texts[i]!);
    const n = form.length;
    codes.word[i] = hashString(form);
    codes.suffix1[i] = hashString(form, Math.max(0, n - 1));
    codes.suffix2[i] = hashString(form, Math.max(0, n - 2));
    codes.suffix3[i] = hashString(form, Math.max(0, n - 3));
    codes.suffix4[i] = hashString(form, Math.max(0, n - 4));
    codes.prefix1[i] = hashString(form, 0, Math.min(1, n));
    codes.prefix3[i] = hashString(form, 0, Math.min(3, n));
    codes.shape[i] = hashString(shapeOf(PLAIN_MARKS.get(texts[i]!) ?? texts[i]!));
  }
  return codes;
}

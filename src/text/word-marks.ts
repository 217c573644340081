/**
 * Which rules a word can concern, one bit each: asked once a word and laid over the tokens of an article in one sweep. Most words are
 * nothing to most rules, and what looks for its words over a whole text sees so in four bytes, without a look at the token.
 */
import type { Token, Word } from '../model/doc.ts';
import { wordFact } from './word-facts.ts';

const kinds: ((word: Word) => boolean)[] = [];
let marksOf: ((token: Token) => number) | undefined;
let known = new WeakMap<readonly Token[], Int32Array>();

/** The bit of the words that `holds` is true of; asked for when a module is loaded. One more of them makes the marks anew. */
export function wordMark(holds: (word: Word) => boolean): number {
  if (kinds.length === 31)
    throw new RangeError('No bit is left for another mark of words: give an array of marks more room.');
  marksOf = undefined;
  known = new WeakMap();
  return 1 << (kinds.push(holds) - 1);
}

function markWord(word: Word): number {
  let marks = 0;
  kinds.forEach((holds, bit) => {
    if (holds(word)) marks |= 1 << bit;
  });
  return marks;
}

/** The bits of each token's word. */
export function wordMarks(tokens: readonly Token[]): Int32Array {
  let marks = known.get(tokens);
  if (!marks) {
    marksOf ??= wordFact(markWord);
    marks = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) marks[i] = marksOf(tokens[i]!);
    known.set(tokens, marks);
  }
  return marks;
}

/**
 * Which rules a word can concern, one bit each: asked once a word and laid over the tokens of an article in one sweep. Most words are
 * nothing to most rules, and what looks for its words over a whole text sees so in four bytes, without a look at the token.
 */
import type { Token, Word } from '../model/doc.ts';
import { wordFact } from './word-facts.ts';

export interface Marks {
  /** The bit of the words that `holds` is true of; asked for when a module is loaded. One more of them makes the marks anew. */
  readonly mark: (holds: (word: Word) => boolean) => number;
  /** The bits of each token's word. */
  readonly lay: (tokens: readonly Token[]) => Int32Array;
}

function makeMarks(): Marks {
  const kinds: ((word: Word) => boolean)[] = [];
  let marksOf: ((token: Token) => number) | undefined;
  let known = new WeakMap<readonly Token[], Int32Array>();

  const markWord = (word: Word): number => {
    let marks = 0;
    kinds.forEach((holds, bit) => {
      if (holds(word)) marks |= 1 << bit;
    });
    return marks;
  };
  return {
    mark: holds => {
      if (kinds.length === 31)
        throw new RangeError('No bit is left for another mark of words: begin another array of marks.');
      marksOf = undefined;
      known = new WeakMap();
      return 1 << (kinds.push(holds) - 1);
    },
    lay: tokens => {
      let marks = known.get(tokens);
      if (!marks) {
        marksOf ??= wordFact(markWord);
        marks = new Int32Array(tokens.length);
        for (let i = 0; i < tokens.length; i++) marks[i] = marksOf(tokens[i]!);
        known.set(tokens, marks);
      }
      return marks;
    },
  };
}

/** What finders look for over a whole text. */
export const { mark: wordMark, lay: wordMarks } = makeMarks();
/** What is asked of words in the tree of a sentence: by clauses and statements. */
export const { mark: treeMark, lay: treeMarks } = makeMarks();

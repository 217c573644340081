import { describe, expect, it } from 'vitest';
import { wordMark, wordMarks } from '../../src/text/word-marks.ts';
import { docOf } from '../extraction/reading-of.ts';

const SHORT = wordMark(({ norm }) => norm.length < 4);
const CAPITAL = wordMark(({ text }) => /^\p{Lu}/u.test(text));

describe('wordMarks', () => {
  it('gives each token the bits that hold of its word, and no others', () => {
    const { tokens } = docOf('The envoy of Norvand met the rebels in Oslo.');
    const marks = wordMarks(tokens);
    for (const { index, norm, text } of tokens) {
      expect((marks[index]! & SHORT) !== 0).toBe(norm.length < 4);
      expect((marks[index]! & CAPITAL) !== 0).toBe(/^\p{Lu}/u.test(text));
    }
  });
});

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

  it('lays a mark that is asked for late over words that were marked before', () => {
    const { tokens } = docOf('The envoys left Bern.');
    const marked = (bit: number): string[] => {
      const marks = wordMarks(tokens);
      return tokens.filter(({ index }) => marks[index]! & bit).map(({ text }) => text);
    };
    expect(marked(CAPITAL)).toEqual(['The', 'Bern']);
    const late = wordMark(({ pos }) => pos === 'VERB');
    expect(marked(late)).toEqual(['left']);
    expect(marked(CAPITAL)).toEqual(['The', 'Bern']);
  });
});

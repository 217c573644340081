import { expect, test } from 'vitest';
import { analyse } from '../../src/nlp/analyse.ts';
import { wordMark, wordMarks } from '../../src/text/word-marks.ts';

const article = (text: string) => ({
  id: 'x',
  language: 'en',
  published: { basis: 'unknown' as const },
  text,
  posts: [],
  furniture: [],
  credits: [],
});

test('a mark asked for after words were marked is laid over them too', () => {
  const { tokens } = analyse(article('The envoys left Bern.'));
  const B = wordMark(({ norm }) => norm === 'bern');
  const marked = (bit: number): string[] => {
    const marks = wordMarks(tokens);
    return tokens.filter((_, i) => marks[i]! & bit).map(({ text }) => text);
  };
  expect(marked(B)).toEqual(['Bern']);
  const later = wordMark(({ pos }) => pos === 'VERB');
  expect(marked(later)).toEqual(['left']);
  expect(marked(B)).toEqual(['Bern']);
});

/** Names in capitals that are pronouns in lower case. */
import { describe, expect, it } from 'vitest';
import { annotateWords, loadAnnotator } from '../../src/nlp/parsing/annotate.ts';

const read = (sentence: string, word: string) => {
  const found = annotateWords(loadAnnotator(), sentence.split(' ')).words.find(({ text }) => text === word)!;
  return [found.tag, found.norm];
};

describe('a name that in lower case is a pronoun', () => {
  it.each([
    ['The US said the port was open .', 'US', 'u.s.'],
    ['On Monday the WHO urged both sides to stop .', 'WHO', 'w.h.o.'],
  ])('%s', (sentence, word, norm) => expect(read(sentence, word)).toEqual(['NNP', norm]));
  it('stays the pronoun in lower case, at the beginning of a sentence, and in a headline in capitals', () => {
    expect(read('They told us about the port .', 'us')).toEqual(['PRP', 'us']);
    expect(read('Who said the port was open ?', 'Who')).toEqual(['WP', 'who']);
    expect(read('WHO SAID THE PORT WAS OPEN', 'WHO')[1]).toBe('who');
  });
});

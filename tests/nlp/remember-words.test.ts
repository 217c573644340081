import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberWords } from '../../src/text/remember-words.ts';

describe('rememberWords', () => {
  it('gives what is made of the characters of the range, however many words it has met', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 60 }), words => {
        const find = rememberWords(word => ({ word }), 8);
        const text = words.join('');
        let at = 0;
        for (const word of words) {
          expect(find(text, at, at + word.length)).toEqual({ word });
          at += word.length;
        }
      }),
    );
  });

  it('makes a word once while it is asked for', () => {
    const made: string[] = [];
    const find = rememberWords(word => {
      made.push(word);
      return { word };
    }, 4);
    const ask = (word: string) => find(`the ${word}.`, 4, 4 + word.length);
    expect(ask('truce')).toBe(ask('truce'));
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      ask(word);
      ask('truce');
    }
    expect(made.filter(word => word === 'truce')).toHaveLength(1);
    ask('a');
    expect(made.filter(word => word === 'a')).toHaveLength(2);
  });
});

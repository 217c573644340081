import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerCase, oneString } from '../../src/text/one-string.ts';

test('the one string of a word is that word, also where it is the name of something else', () => {
  for (const word of ['', 'truce', '2024', '007', '-1', '__proto__', 'constructor', 'Éva', 'a'.repeat(100)])
    expect(oneString(word)).toBe(word);
  fc.assert(fc.property(fc.string(), word => oneString(word) === word));
});

test('small letters are those of the language', () => {
  for (const word of ['Kovar', 'UN', 'eBay', 'İzmir', 'ÉVA', '2024', ''])
    expect(lowerCase(word)).toBe(word.toLowerCase());
  fc.assert(fc.property(fc.string(), word => lowerCase(word) === word.toLowerCase()));
});

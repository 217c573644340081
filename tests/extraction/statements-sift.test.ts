import { describe, expect, it } from 'vitest';
import { lines } from './statements-helper.ts';

describe('findStatements: what is no statement, and what was lost beside marks', () => {
  it.each<[string, string, string[]]>([
    [
      'a wish to stay unnamed',
      'A senior official, who spoke on condition of anonymity because he was not cleared to speak, said the talks failed.',
      ['A senior official: the talks failed'],
    ],
    ['thanks', 'Oda Brandt thanked him for the visit.', []],
    [
      'a dateline before the content',
      'VELM, May 14 (Harbour Press) — The road will stay open, its minister said.',
      ['its minister: The road will stay open'],
    ],
    [
      'a dateline before the speaker',
      'VELM, May 14 (Harbour Press) - The envoy Oda Brandt handed over the paper and said the offer was fair.',
      ['Oda Brandt: the offer was fair'],
    ],
    [
      'a second half behind a participle',
      '“Every time you say that,” Oda Brandt said, leaning over the map, “you lose the harbour.”',
      ['Oda Brandt: Every time you say that you lose the harbour.'],
    ],
    [
      'a second quotation that reports words itself',
      '“It is a bad day,” Oda Brandt said. “He began by saying that Karl Venn is a liar.”',
      ['Oda Brandt: It is a bad day', 'Oda Brandt: He began by saying that Karl Venn is a liar.'],
    ],
    [
      'party and place in brackets',
      '“It was one of the brightest days of the entire assembly,” Sen. Oda Brandt (D-Vt.) said.',
      ['Oda Brandt: It was one of the brightest days of the entire assembly'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

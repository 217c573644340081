import { expect, it } from 'vitest';
import { wordDiff } from '../../src/web/diff.ts';

const marked = (left: string, right: string): string[] =>
  wordDiff(left, right).map(side => side.map(({ text, own }) => (own ? `[${text}]` : text)).join(''));

it('marks the words that only one side has', () => {
  expect(marked('We will not sign it today.', 'We will sign it on Monday.')).toEqual([
    'We will [not] sign it [today.]',
    'We will sign it [on Monday.]',
  ]);
});

it('looks past capitals and punctuation, and gives every letter back', () => {
  expect(marked('“The door, he said, is open”', 'the door is open')).toEqual([
    '“The door, [he said,] is open”',
    'the door is open',
  ]);
  for (const [left, right] of [
    ['', ''],
    ['a  b\n c', ''],
    ['ليلى قالت', 'ليلى لم تقل'],
  ] as const) {
    expect(wordDiff(left, right).map(side => side.map(({ text }) => text).join(''))).toEqual([left, right]);
  }
});

it('leaves what is too long to compare unmarked', () => {
  const long = 'word '.repeat(5000);
  expect(wordDiff(long, 'word')[0]).toEqual([{ text: long, own: false }]);
});

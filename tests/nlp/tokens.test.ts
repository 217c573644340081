import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences, firstBehindDateline } from '../../src/nlp/sentences.ts';
import { findTokens } from '../../src/nlp/tokens.ts';
import { growth, LINEAR } from '../growth.ts';

const tokensOf = (text: string): string[] => {
  const { starts, ends } = findTokens(text, 0, text.length);
  return starts.map((start, i) => text.slice(start, ends[i]));
};

const sentencesOf = (text: string): string[] => {
  const words = findTokens(text, 0, text.length);
  const firsts = findSentences(text, words, firstBehindDateline(text, words));
  return firsts.map((first, n) =>
    text.slice(words.starts[first], words.ends[(firsts[n + 1] ?? words.ends.length) - 1]),
  );
};

/** Pieces that news is made of, and what breaks tokenizers. */
const PIECES = [
  'U.S.',
  'Mr.',
  'Dec.',
  "won't",
  'n’t',
  '“',
  '”',
  "'",
  '’s',
  '...',
  '…',
  '$1.6bn',
  '1.34pm',
  '-',
  '--',
  '—',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  'é',
  'e\u0301',
  '🕊️',
  '\ud800',
  'Київ',
  '和平',
  'http://',
  'a@b',
  'www.',
  '@',
  '#',
  '_',
  'x.y.z',
  '.',
  ',',
  '?!',
  '(',
  ')',
];
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join('')),
);

describe('tokens', () => {
  test('cover the text: in order, not empty, nothing but white space between them', () => {
    fc.assert(
      fc.property(oddText, text => {
        const { starts, ends } = findTokens(text, 0, text.length);
        let at = 0;
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(ends[i]).toBeGreaterThan(start);
          at = ends[i]!;
        });
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('stay inside the span asked for', () => {
    const text = 'Envoys met. Talks go on.';
    const { starts, ends } = findTokens(text, 7, 11);
    expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual(['met', '.']);
  });

  test.each([
    ["They won't go, he can't say.", "They|wo|n't|go|,|he|ca|n't|say|."],
    ['The envoy’s plan isn’t ready.', 'The|envoy|’s|plan|is|n’t|ready|.'],
    ['U.S.-led talks in the U.S. began.', 'U.S.|-|led|talks|in|the|U.S.|began|.'],
    ['Mr. Horn paid $1.6bn at 1.34pm.', 'Mr.|Horn|paid|$|1.6|bn|at|1.34|pm|.'],
    ['A 30-day, non-binding truce', 'A|30|-|day|,|non-binding|truce'],
    ['On Dec. 8 about 1,200.5 tons (10%)', 'On|Dec.|8|about|1,200.5|tons|(|10|%|)'],
    ['Wait... what—now?', 'Wait|...|what|—|now|?'],
    [
      'See https://example.org/a?b=1, or mail a.b@example.org.',
      'See|https://example.org/a?b=1|,|or|mail|a.b@example.org|.',
    ],
    ['In the 1990s, 19th of 2016-01-29', 'In|the|1990s|,|19th|of|2016-01-29'],
    ['He cannot; J. Smith and O’Brien can.', 'He|can|not|;|J.|Smith|and|O’Brien|can|.'],
    ['It was over.The rest left.', 'It|was|over|.|The|rest|left|.'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text).join('|')).toBe(expected);
  });

  test('a line without any space costs linear time', () => {
    for (const unit of ['a.', 'a-', '1,', '@a', 'http:', "'", 'x_', '..']) {
      const finding = (size: number) => () => findTokens(unit.repeat(size), 0, unit.length * size);
      expect(growth(5000, finding), unit).toBeLessThan(LINEAR);
    }
  });
});

describe('sentences', () => {
  test.each([
    ['U.S. officials met Mr. Horn on Dec. 8. They left.', ['U.S. officials met Mr. Horn on Dec. 8.', 'They left.']],
    ['“We are ready.” He left at once.', ['“We are ready.”', 'He left at once.']],
    ['“Why not?” he asked. "Who knows!" she said.', ['“Why not?” he asked.', '"Who knows!" she said.']],
    ['It was made in the U.S. The plan failed.', ['It was made in the U.S.', 'The plan failed.']],
    ['J. K. Brandt of Horn Inc. told St. Mary’s so.', ['J. K. Brandt of Horn Inc. told St. Mary’s so.']],
    ['They waited ... and left. Then what?', ['They waited ... and left.', 'Then what?']],
    ['Talks resume\nEnvoys arrive in Bern', ['Talks resume', 'Envoys arrive in Bern']],
    [
      'The envoys, who had travelled for two days without any sleep,\nmet in Bern.',
      ['The envoys, who had travelled for two days without any sleep,\nmet in Bern.'],
    ],
    ["The port is open. ``We go,'' he said.", ['The port is open.', "``We go,'' he said."]],
    ['No mark at the end', ['No mark at the end']],
    [
      'MARRIN, March 15, 2025 (Coast Press) - Karvelia and Norvand exchanged prisoners.',
      ['MARRIN, March 15, 2025 (Coast Press) -', 'Karvelia and Norvand exchanged prisoners.'],
    ],
    ['MARRIN/OSTWELL — Envoys met.', ['MARRIN/OSTWELL —', 'Envoys met.']],
    ['MARRIN The envoys met.', ['MARRIN', 'The envoys met.']],
    ['MARRIN/OSTWELL Norvand said so.', ['MARRIN/OSTWELL', 'Norvand said so.']],
    ['UN envoys met in Marrin.', ['UN envoys met in Marrin.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

/** What holds for every text: nothing is lost, everything points into the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/articles/credits.ts';
import { agencies } from '../../src/knowledge/agencies.ts';
import { countWords, wordsOf } from '../../src/text/words.ts';
import { read } from './helpers.ts';

const lines = fc.constantFrom(
  'Skip to main content',
  'Share',
  'Comments',
  'Key events',
  'Ada Brandt',
  '___',
  '6:30 p.m.',
  '14:32 GMT',
  '2 days ago',
  'More on Lake News',
  'Read more:',
  'By Mira Tolan',
  'BORDER CONFLICT',
  'Published February 3, 2026',
  'Reporting by Ada Brandt; Editing by Ivo Keller',
  'Fishermen strike for a third week as prices fall',
  'Valleys and coast agree to open the mountain road',
  '* Lake City wins the cup after a long night of penalties',
  'BERN, Feb 3 (AP) — The valleys and the coast agreed on Tuesday to open the road, the mediators said.',
  '“We have a text that both sides can live with,” the mediator told reporters after nine hours of talks.',
  'The index (.LAKE) , opens new tab, fell on Monday as the talks dragged on, traders in the lake city said.',
  'The coast had refused for months to discuss the road before all prisoners were home.',
  'Stay tuned for more.',
  'What the coast wants',
);
const texts = fc
  .tuple(
    fc.array(fc.oneof(lines, fc.lorem({ maxCount: 30 }), fc.string()), { maxLength: 40 }),
    fc.constantFrom('\n', '\n\n', '\r\n'),
  )
  .map(([parts, end]) => parts.join(end));

describe('reading any text', () => {
  it('accounts for every word: title, text and furniture are the input', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const article of read(text).articles) {
          const out = countWords(
            [article.title ?? '', article.text, ...article.furniture.map(piece => piece.quote)].flatMap(wordsOf),
          );
          for (const [word, count] of countWords(wordsOf(text.replace(/(?![\n\r])\p{Cc}/gu, ''))))
            expect([word, out.get(word)]).toEqual([word, count]);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('points into the text', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const article of read(text, 'a.txt', { published: '2026-02-03' }).articles) {
          expect(article.text).toBe(article.text.trim());
          expect(article.text).not.toMatch(/\n{3}|[^\n]\n[^\n]|(?!\n)\p{Cc}/u);
          for (const piece of article.furniture) {
            expect(piece.start >= 0 && piece.start <= article.text.length).toBe(true);
            expect(
              piece.start === 0 ||
                piece.start === article.text.length ||
                article.text.slice(piece.start - 2, piece.start) === '\n\n',
            ).toBe(true);
          }
          let last = 0;
          for (const post of article.posts) {
            expect(post.start >= last && post.end > post.start && post.end <= article.text.length).toBe(true);
            expect(article.text.slice(post.start, post.end)).toBe(article.text.slice(post.start, post.end).trim());
            last = post.end;
          }
        }
      }),
      { numRuns: 150 },
    );
  });
  it('gives the same twice, and crashes on nothing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.jsonl', 'a.json', '-'),
        (data, name) => {
          const text = Buffer.from(data).toString('latin1');
          expect(read(text, name)).toEqual(read(text, name));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('credits', () => {
  it.each(agencies().examples)('$text', ({ text, finds }) => expect(findCredits(text)).toEqual(finds));
  it.each(agencies().counter_examples)('none in: %s', text => expect(findCredits(text)).toEqual([]));
});

/** What is too long to be an article, and how that is said. */
import { type ReadResult, refusal } from './read-result.ts';

/**
 * A paragraph longer than this is no paragraph of an article but a data file in one line. The longest sentence met had 10,000
 * words, about 60,000 characters.
 */
export const LONGEST_PARAGRAPH = 500_000;
/** An article longer than this is a book or a dump. The longest met (a daily war assessment) had 66,000 characters. */
export const LONGEST_TEXT = 5_000_000;
/** A page larger than this would take more memory than a laptop spares: a DOM needs about 30 times its source. */
export const LONGEST_PAGE = 15_000_000;

export const tooLong = (name: string, what: string): ReadResult =>
  refusal(
    name,
    'too-long',
    `${what} in one piece is no article.`,
    'Split it: one article a file, or JSON Lines with one article a line.',
  );

/** Whether a line of it is longer than any paragraph. */
export const hasTooLongLine = (text: string): boolean => longestLine(text) > LONGEST_PARAGRAPH;

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}

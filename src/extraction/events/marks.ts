/**
 * What the event rules look for around an event, one bit each, laid over the tokens of an article in one sweep (as in text/word-marks.ts):
 * most rules see in one look at a few bytes that they have nothing to say, without touching a token or running a pattern.
 */
import type { Token, Word } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';

const kinds: ((word: Word) => boolean)[] = [];
let laid = false;

/** The bit of the words that `holds` is true of; asked for when a module is loaded. */
export function eventMark(holds: (word: Word) => boolean): number {
  if (laid || kinds.length === 31)
    throw new RangeError('No bit is left for another mark, or it is asked for too late.');
  return 1 << (kinds.push(holds) - 1);
}

const marksOf = wordFact(word => {
  let marks = 0;
  for (let bit = 0; bit < kinds.length; bit++) if (kinds[bit]!(word)) marks |= 1 << bit;
  return marks;
});

/** The bits of each token's word. */
export function layMarks(tokens: readonly Token[]): Int32Array {
  laid = true;
  const marks = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) marks[i] = marksOf(tokens[i]!);
  return marks;
}

/** The bits of all words of a range, inclusive; it may reach beyond the text. */
export function marksWithin(marks: Int32Array, first: number, last: number): number {
  const end = Math.min(last, marks.length - 1);
  let found = 0;
  for (let i = Math.max(first, 0); i <= end; i++) found |= marks[i]!;
  return found;
}

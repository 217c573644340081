/**
 * What the event rules look for around an event, one bit each (as in text/word-marks.ts): most rules see in one look at a few bytes that
 * they have nothing to say, without running a pattern. Laid over a token when it is first asked for: few stand near an event.
 */
import type { Token, Word } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';

const kinds: ((word: Word) => boolean)[] = [];
let asked = false;

/** The bit of the words that `holds` is true of; asked for when a module is loaded. */
export function eventMark(holds: (word: Word) => boolean): number {
  if (asked || kinds.length === 31)
    throw new RangeError('No bit is left for another mark, or it is asked for too late.');
  return 1 << (kinds.push(holds) - 1);
}

/** The sign: no kind's bit. */
const LAID = 1 << 31;

const marksOf = wordFact(word => {
  let marks = LAID;
  for (let bit = 0; bit < kinds.length; bit++) if (kinds[bit]!(word)) marks |= 1 << bit;
  return marks;
});

export class EventMarks {
  private readonly tokens: readonly Token[];
  private readonly laid: Int32Array;

  constructor(tokens: readonly Token[]) {
    asked = true;
    this.tokens = tokens;
    this.laid = new Int32Array(tokens.length);
  }

  /** The bits of a token of the text. */
  at(index: number): number {
    let marks = this.laid[index]!;
    if (marks === 0) {
      marks = marksOf(this.tokens[index]!);
      this.laid[index] = marks;
    }
    return marks;
  }

  /** The bits of all words of a range, inclusive; it may reach beyond the text. */
  within(first: number, last: number): number {
    const end = Math.min(last, this.laid.length - 1);
    let found = 0;
    for (let i = Math.max(first, 0); i <= end; i++) found |= this.at(i);
    return found;
  }
}

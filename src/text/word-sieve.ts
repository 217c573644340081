/**
 * Whether a word of a text may be one of a few, by its ends and its length alone: for most words a look-up is spared. In: those words, in
 * small letters. Out: no for sure, or perhaps.
 */
export class WordSieve {
  /** By the last five bits of a word's first and last sign: a bit for each length that one has. */
  private readonly cells = new Int32Array(32 * 32);

  add(word: string): void {
    this.cells[cellOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))]! |= bitOf(word.length);
  }

  /** Of a word in whatever letters; ASCII at both ends, or nothing is known of it. */
  mayHold(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start);
    const last = text.charCodeAt(end - 1);
    return first > 127 || last > 127 || (this.cells[cellOf(first, last)]! & bitOf(end - start)) !== 0;
  }
}

const cellOf = (first: number, last: number): number => ((first & 31) << 5) | (last & 31);
const bitOf = (length: number): number => 1 << (length & 31);

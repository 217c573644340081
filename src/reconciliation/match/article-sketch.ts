/**
 * Sketches of articles: a small sorted sample of a text's word shingles, from which the share of passages that two texts have
 * in common is estimated (bottom-k sketch: Broder 1997, "On the resemblance and containment of documents"; Thorup 2013).
 * In: a text. Out: hashes, ascending. Linear in the text; a 3 MB text keeps as many hashes as one of 200 words.
 *
 * Running text and quoted words are sketched apart: two outlets that quote one official statement have its words in common,
 * and are two origins nevertheless; copy shows in the words around them.
 */
import { wordsOf } from '../../text/words.ts';

/** Words in a shingle. At 4, phrases of the trade meet ("the minister told reporters on"); at 8, a changed word costs 8. */
const SHINGLE = 6;

/**
 * Hashes kept. The estimate's standard error is 0.035 at 192 where both texts are of like length; 2 KB in the store. Shorter
 * texts keep all of theirs, so that they are compared exactly.
 */
export const SKETCH_SIZE = 192;

/** Mixes 32 bits well: the smallest hashes must be a fair sample (finaliser of MurmurHash3). */
function mix(hash: number): number {
  let h = hash | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return mix(h);
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '');

/** Sketch of pieces of text; no shingle reaches over the end of a piece. */
export function sketchOfPieces(pieces: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (const piece of pieces) {
    const words = wordsOf(fold(piece)).map(hashWord);
    for (let i = 0; i + SHINGLE <= words.length; i++) {
      let h = 0;
      for (let k = 0; k < SHINGLE; k++) h = (Math.imul(h, 31) + words[i + k]!) | 0;
      hashes.add(mix(h));
    }
  }
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

interface Parted {
  readonly running: readonly string[];
  readonly quoted: readonly string[];
}

const OPENS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“”'],
  ['‘', '’'],
]);

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Parts a text at its quotation marks; coarser than the reading's own quotations, as it must be cheap and need no analysis.
 * A mark opens after no letter and closes before none, so that apostrophes stay; a double mark left open holds to the end of
 * its paragraph (speech that runs on in the next), a single one is no quotation.
 */
export function partQuotations(text: string): Parted {
  const running: string[] = [];
  const quoted: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    let from = 0;
    let open: { readonly at: number; readonly close: string } | undefined;
    for (let i = 0; i < paragraph.length; i++) {
      const character = paragraph[i]!;
      if (open) {
        if (!open.close.includes(character) || (character === '’' && isLetter(paragraph[i + 1]))) continue;
        running.push(paragraph.slice(from, open.at));
        quoted.push(paragraph.slice(open.at + 1, i));
        from = i + 1;
        open = undefined;
      } else if (OPENS.has(character) && !isLetter(paragraph[i - 1])) {
        open = { at: i, close: OPENS.get(character)! };
      }
    }
    const cut = open && open.close !== '’' ? open.at : paragraph.length;
    running.push(paragraph.slice(from, cut));
    if (cut < paragraph.length) quoted.push(paragraph.slice(cut + 1));
  }
  return { running, quoted };
}

/** Sketch of the running text: all but the quoted words. */
export const sketchOf = (text: string): number[] => sketchOfPieces(partQuotations(text).running);

/** Sketch of the quoted words. */
export const quotedSketchOf = (text: string): number[] => sketchOfPieces(partQuotations(text).quoted);

export interface Overlap {
  /** Hashes that both have, out of those that both would have kept. */
  readonly shared: number;
  /** Estimated share of the passages of the text that has fewer which the other has too. */
  readonly contained: number;
  /** The same of the text that has more: 1 for both is the same text. */
  readonly covered: number;
}

/** Both sketches are looked at up to where both are whole: below the last hash of a full one. Linear. */
export function overlapOf(a: readonly number[], b: readonly number[]): Overlap {
  const limitOf = (sketch: readonly number[]): number => (sketch.length < SKETCH_SIZE ? Infinity : sketch.at(-1)!);
  const limit = Math.min(limitOf(a), limitOf(b));
  const countOf = (sketch: readonly number[]): number => sketch.filter(hash => hash <= limit).length;
  const [one, two] = [countOf(a), countOf(b)];
  if (one === 0 || two === 0) return { shared: 0, contained: 0, covered: 0 };
  let shared = 0;
  for (let i = 0, j = 0; i < one && j < two; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return { shared, contained: shared / Math.min(one, two), covered: shared / Math.max(one, two) };
}

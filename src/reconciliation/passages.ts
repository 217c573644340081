/**
 * The passage that a name of no list is local to. In: an article's text and the place of the first naming. Out: a digest of the
 * paragraphs around it, equal wherever these are carried word for word: in copies of one article, edited elsewhere or not,
 * "Velin" is the same Velin. Looks at nothing but this article, so that no order of reading enters.
 */

import { partitionPoint } from '../text/partition-point.ts';
import { contentDigest } from './ids.ts';

/**
 * Words that two articles have in common by copying alone. "The ministry did not reply to a request for comment on Tuesday" is
 * written of any ministry; with the paragraph before it, of one.
 */
const FEWEST_WORDS = 40;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Digests by paragraph, each made once: an article of thousands of names has as many passages as paragraphs at most. */
export class Passages {
  readonly #paragraphs: readonly string[];
  readonly #ends: readonly number[];
  readonly #words: readonly number[];
  readonly #digests = new Map<number, string>();

  constructor(text: string) {
    this.#paragraphs = text.split('\n\n');
    let end = -2;
    this.#ends = this.#paragraphs.map(paragraph => {
      end += paragraph.length + 2;
      return end;
    });
    this.#words = this.#paragraphs.map(countWords);
  }

  /** Of the passage around this place. */
  around(start: number): string {
    const at = Math.min(
      this.#ends.length - 1,
      partitionPoint(this.#ends, end => end < start),
    );
    let digest = this.#digests.get(at);
    if (digest === undefined) {
      digest = this.#digest(at);
      this.#digests.set(at, digest);
    }
    return digest;
  }

  /** The paragraph and the one before it (of the first, the one behind it), and more on both sides while they are short. */
  #digest(at: number): string {
    const count = this.#paragraphs.length;
    let [from, until] = at > 0 ? [at - 1, at + 1] : [0, Math.min(2, count)];
    let words = this.#words.slice(from, until).reduce((sum, n) => sum + n, 0);
    while (words < FEWEST_WORDS && (from > 0 || until < count)) {
      if (until < count) words += this.#words[until++]!;
      if (words < FEWEST_WORDS && from > 0) words += this.#words[--from]!;
    }
    return contentDigest(this.#paragraphs.slice(from, until));
  }
}

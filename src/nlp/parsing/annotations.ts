/** A sentence as the annotator gives it and its repairs take it. */
import type { Word } from '../../model/doc.ts';

/** One sentence: its words, each with the index of its head in the sentence (-1 for the root) and its relation to it. */
export interface Annotations {
  readonly words: readonly Word[];
  readonly heads: number[];
  readonly relations: string[];
}

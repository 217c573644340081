/** A treebank's documents as raw text, with the place of each gold word in it. */
import type { TreebankSentence, Word } from '../../scripts/training/conllu.ts';

export interface GoldWord extends Word {
  readonly start: number;
  readonly end: number;
  /** Index in the document of the head; -1 for the root. */
  readonly headAt: number;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  /** Sentences as [first character, last character). */
  readonly sentences: readonly (readonly [number, number])[];
}

/** Joins sentences as the treebank's own text files have them: a blank line between paragraphs, else a space. */
export function readDocuments(sentences: readonly TreebankSentence[]): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let group: TreebankSentence[] = [];
  const flush = (): void => {
    if (group.length > 0) documents.push(joinSentences(group));
    group = [];
  };
  for (const sentence of sentences) {
    if (sentence.newDoc !== undefined) flush();
    group.push(sentence);
  }
  flush();
  return documents;
}

function joinSentences(group: readonly TreebankSentence[]): GoldDocument {
  let text = '';
  const words: GoldWord[] = [];
  const spans: [number, number][] = [];
  group.forEach((sentence, n) => {
    if (n > 0) text += sentence.newParagraph ? '\n\n' : group[n - 1]!.words.at(-1)!.spaceAfter ? ' ' : '';
    const base = words.length;
    const from = text.length;
    let inside = 0; // words of a multi-word token still to come
    for (const word of sentence.words) {
      if (word.parts > 1) {
        inside = word.parts;
        text += word.surface;
      } else if (inside === 0) text += word.form;
      // Words of a multi-word token lie one after the other in it; where their letters do not add up the last one ends with it.
      const start: number =
        word.parts > 1
          ? text.length - word.surface!.length
          : inside > 0
            ? words.at(-1)!.end
            : text.length - word.form.length;
      const end = inside === 1 || (inside === 0 && word.parts === 1) ? text.length : start + word.form.length;
      words.push({ ...word, start, end, headAt: word.head < 0 ? -1 : base + word.head });
      if (inside > 0) inside--;
      if (inside === 0 && word.spaceAfter && word !== sentence.words.at(-1)) text += ' ';
    }
    spans.push([from, text.length]);
  });
  return { id: group[0]!.newDoc ?? group[0]!.id, text, words, sentences: spans };
}

/**
 * Part-of-speech tagger (kernel/tagger.ts). In: the words of a sentence. Out: a class per word.
 * A class is "XPOS UPOS" ("VBD VERB"): choosing both at once keeps them consistent and is as good as one after the other.
 * Frequent words take only tags they were seen with; one with a single tag needs no decision.
 */
import { featuresTo, renewViews, reserve, taggerRoom } from '../kernel.ts';
import type { LinearModel } from './linear-model.ts';
import { OUTSIDE, PAIRS, TAGS, WORD } from './tag-features.ts';
import { placeTemplates } from './templates.ts';
import { makeWordType, type WordType } from './word-types.ts';

/** Classes that a frequent word was seen with, by its feature form. */
export type TagLexicon = ReadonlyMap<string, readonly number[]>;

export interface TaggerModel {
  readonly model: LinearModel;
  readonly lexicon: TagLexicon;
}

/** A word, and where the kernel keeps what the tagger says of it wherever it stands. */
export interface TaggerWord extends Pick<WordType, 'text' | 'norm' | 'form' | 'word'> {
  readonly at: number;
}

export interface Tagger {
  readonly readWord: (text: string) => TaggerWord;
  /** Gives the room of a word that is met no more to another, from the next sentence on. */
  readonly forgetWord: (word: TaggerWord) => void;
  /** The class of each word, in a view that the next sentence overwrites. */
  readonly tag: (words: readonly TaggerWord[]) => Uint8Array;
  /** Features of each word of a sentence, for training: `place` the sentence first. Class `classes.length` stands before it. */
  readonly place: (words: readonly TaggerWord[]) => void;
  readonly features: (i: number, class1: number, class2: number) => Int32Array;
}

/** Code of a tag as a feature: any spread of small integers will do. */
export const tagCode = (index: number): number => Math.imul(index + 1, 0x9e3779b1);

export function makeTagger({ model, lexicon }: TaggerModel): Tagger {
  const { kernel, classes, table } = model;
  const { run } = kernel;
  const wordGroups = placeTemplates(kernel, WORD);
  const groupsAt = reserve(kernel, 4 * wordGroups.length);
  kernel.i32.set(wordGroups, groupsAt >> 2);
  run.setTaggerTemplates(groupsAt, placeTemplates(kernel, TAGS)[0]!, placeTemplates(kernel, PAIRS)[0]!);
  run.setTagger(table, classes.length);
  renewViews(kernel);

  const placed = new Map<readonly number[], number>();
  /** Where the classes open to a word stand, after their number; 0: all are. */
  const openTo = (form: string): number => {
    const open = lexicon.get(form);
    if (!open) return 0;
    let at = placed.get(open);
    if (at === undefined) {
      at = reserve(kernel, 1 + open.length);
      kernel.u8.set([open.length, ...open], at);
      placed.set(open, at);
    }
    return at;
  };
  const size = run.wordSize();
  let free: number[] = [];
  let forgotten: number[] = [];
  const placeWord = (word: WordType, open: number): number => {
    const at = free.pop() ?? reserve(kernel, size);
    const { suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, shape } = word;
    kernel.i32.set([word.word, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, shape, open], at >> 2);
    run.readWord(at);
    return at;
  };
  const outside = placeWord(OUTSIDE, 0);

  const place = (words: readonly TaggerWord[]): void => {
    const room = taggerRoom(kernel, words.length) >> 2;
    const { i32 } = kernel;
    for (let i = 0; i < words.length; i++) i32[room + i] = words[i]!.at;
    run.enclose(words.length, outside);
  };
  return {
    readWord: text => {
      const type = makeWordType(text);
      const { norm, form, word } = type;
      return { text: type.text, norm, form, word, at: placeWord(type, openTo(form)) };
    },
    forgetWord: ({ at }) => {
      forgotten.push(at);
    },
    tag: words => {
      place(words);
      run.tag(words.length);
      if (forgotten.length > 0) {
        free = free.concat(forgotten);
        forgotten = [];
      }
      return kernel.u8.subarray(run.tagsAt(), run.tagsAt() + words.length);
    },
    place,
    features: (i, class1, class2) => featuresTo(kernel, run.allFeatures(i, class1, class2)),
  };
}

/** Tags and parses one sentence. In: its words. Out: UPOS, Penn tag, lemma, head (index in the sentence, -1 for the root) and relation of each. */
import { findLemma } from '../tagging/lemmas.ts';
import { tagCode, tagWords } from '../tagging/tagger.ts';
import { makeEncoder } from '../tagging/word-codes.ts';
import type { LanguageModel } from './model-file.ts';
import { makeParserInput } from './parse-features.ts';
import { parseSentence } from './parser.ts';

export interface Annotation {
  readonly norm: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  readonly head: number;
  readonly deprel: string;
}

/** Annotates the sentences of one text, one after the other. */
export function makeAnnotator(model: LanguageModel): (texts: readonly string[]) => Annotation[] {
  const encode = makeEncoder();
  const names = model.tags.model.classes.map(name => name.split(' ') as [string, string]);
  return texts => {
    const codes = encode(texts);
    const classes = tagWords(model.tags, codes);
    const upos = Array.from(classes, c => names[c]![1]);
    const words = Int32Array.from(codes, code => code.word);
    const parse = parseSentence(model, makeParserInput(words, Int32Array.from(classes, tagCode), upos, texts));
    return texts.map((text, i) => {
      const { norm } = codes[i]!;
      const tag = names[classes[i]!]![0];
      const head = parse.head[i]!;
      return {
        norm,
        lemma: findLemma(text, norm, tag, model.lemmas),
        pos: upos[i]!,
        tag,
        head: head === texts.length ? -1 : head,
        deprel: model.labels.classes[parse.label[i]!]!,
      };
    });
  };
}

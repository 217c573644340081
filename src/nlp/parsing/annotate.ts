/** Tags and parses one sentence. In: its words. Out: UPOS, Penn tag, lemma, head (index in the sentence, -1 for the root) and relation of each. */
import { findLemma } from '../tagging/lemmas.ts';
import { tagCode, tagWords } from '../tagging/tagger.ts';
import { encodeWords, normalizeToken } from '../tagging/word-codes.ts';
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

export function annotateSentence(model: LanguageModel, texts: readonly string[]): Annotation[] {
  const codes = encodeWords(texts);
  const classes = tagWords(model.tags, codes);
  const tags: string[] = [];
  const upos: string[] = [];
  for (const c of classes) {
    const name = model.tags.classes[c]!;
    const cut = name.indexOf(' ');
    tags.push(name.slice(0, cut));
    upos.push(name.slice(cut + 1));
  }
  const parse = parseSentence(model, makeParserInput(codes.word, Int32Array.from(classes, tagCode), upos, texts));
  return texts.map((text, i) => {
    const norm = normalizeToken(text);
    const head = parse.head[i]!;
    return {
      norm,
      lemma: findLemma(text, norm, tags[i]!, model.lemmas),
      pos: upos[i]!,
      tag: tags[i]!,
      head: head === texts.length ? -1 : head,
      deprel: model.labels.classes[parse.label[i]!]!,
    };
  });
}

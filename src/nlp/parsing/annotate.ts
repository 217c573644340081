/** Tags and parses one sentence. In: its words. Out: UPOS, Penn tag, lemma, head (index in the sentence, -1 for the root) and relation of each. */
import { findLemma } from '../tagging/lemmas.ts';
import { tagCode, tagWords } from '../tagging/tagger.ts';
import { makeEncoder, type WordCodes } from '../tagging/word-codes.ts';
import type { LanguageModel } from './model-file.ts';
import { makeParserInput, parserWord } from './parse-features.ts';
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
  // A text has few distinct words, so what depends on word and tag alone is worked out once.
  const known = new Map<number, { lemma: string; code: number }>();
  const lookUp = (code: WordCodes, text: string, tagClass: number): { lemma: string; code: number } => {
    const key = code.id * 256 + tagClass;
    let found = known.get(key);
    if (!found) {
      const tag = names[tagClass]![0];
      found = { lemma: findLemma(text, code.norm, tag, model.lemmas), code: parserWord(code, tag, model.lemmas) };
      known.set(key, found);
    }
    return found;
  };
  return texts => {
    const codes = encode(texts);
    const classes = tagWords(model.tags, codes);
    const upos = Array.from(classes, c => names[c]![1]);
    const words = codes.map((code, i) => lookUp(code, texts[i]!, classes[i]!));
    const wordCodes = Int32Array.from(words, word => word.code);
    const parse = parseSentence(model, makeParserInput(wordCodes, Int32Array.from(classes, tagCode), upos, texts));
    return texts.map((_, i) => {
      const head = parse.head[i]!;
      return {
        norm: codes[i]!.norm,
        lemma: words[i]!.lemma,
        pos: upos[i]!,
        tag: names[classes[i]!]![0],
        head: head === texts.length ? -1 : head,
        deprel: model.labels.classes[parse.label[i]!]!,
      };
    });
  };
}

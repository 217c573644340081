/** Tokens and sentences by wink-nlp, paragraph by paragraph, with exact offsets into the article's text. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';
import type { Paragraph, Sentence, Token } from '../model/doc.ts';
import type { ParagraphSpan } from './paragraphs.ts';

// wink's set-up takes ~0.3 s; it happens on first use, never on import.
let engine: ReturnType<typeof winkNLP> | undefined;

export interface Tokenized {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
}

export const normalizeToken = (text: string): string => text.toLowerCase().replace(/[’‘`]/g, "'");

export function tokenizeParagraphs(text: string, spans: readonly ParagraphSpan[]): Tokenized {
  engine ??= winkNLP(model, ['sbd', 'pos']);
  const { its } = engine;
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (const span of spans) {
    const doc = engine.readDoc(text.slice(span.start, span.end));
    const values = doc.tokens().out() as string[];
    const tags = doc.tokens().out(its.pos as never) as string[];
    const lemmas = doc.tokens().out(its.lemma as never) as string[];
    const firstSentence = sentences.length;
    let at = span.start;
    let next = 0;
    doc.sentences().each((sentence: ItemSentence) => {
      const count = sentence.tokens().length();
      const first = tokens.length;
      for (let i = 0; i < count; i++, next++) {
        const value = values[next]!;
        const start = text.indexOf(value, at);
        if (start < 0 || start >= span.end) continue; // wink never alters a token's characters; a token that is not found is dropped, not guessed
        at = start + value.length;
        tokens.push({
          index: tokens.length,
          start,
          end: at,
          text: value,
          norm: normalizeToken(value),
          lemma: lemmas[next]!,
          pos: tags[next]!,
          head: -1,
          deprel: 'dep',
          sentence: sentences.length,
        });
      }
      if (tokens.length === first) return;
      sentences.push({
        index: sentences.length,
        start: tokens[first]!.start,
        end: at,
        first,
        last: tokens.length,
        paragraph: paragraphs.length,
      });
    });
    paragraphs.push({ ...span, index: paragraphs.length, first: firstSentence, last: sentences.length });
  }
  return { tokens, sentences, paragraphs };
}

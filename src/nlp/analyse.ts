/** An Article becomes a Doc: paragraphs, sentences, tokens, tags, relations, quotations, names. Pure; the same article gives the same Doc. */
import type { Article } from '../model/article.ts';
import type { Doc } from '../model/doc.ts';
import { findParagraphs } from './paragraphs.ts';
import { tokenizeParagraphs } from './tokens.ts';

export function analyse(article: Article): Doc {
  const spans = findParagraphs(article);
  const { tokens, sentences, paragraphs } = tokenizeParagraphs(article.text, spans);
  return { article, tokens, sentences, paragraphs, quotations: [], names: [] };
}

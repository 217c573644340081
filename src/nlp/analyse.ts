/** An Article becomes a Doc: paragraphs, sentences, tokens, tags, relations, quotations, names. Pure; the same article gives the same Doc. */
import type { NamesFile } from '../knowledge/names-file.ts';
import type { Article } from '../model/article.ts';
import type { Doc, Paragraph, Sentence, Token } from '../model/doc.ts';
import { withoutFootnotes } from '../text/citations.ts';
import { wordFact } from '../text/word-facts.ts';
import { findNames } from './names/find-names.ts';
import { findParagraphs } from './paragraphs.ts';
import { loadAnnotator } from './parsing/annotate.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { findSentences, firstBehindDateline } from './sentences.ts';
import { findTokens } from './tokens.ts';

/** The second word of a name, where it is written as names are. */
const isSurname = wordFact(({ tag, text }) => tag === 'NNP' && /^\p{Lu}\p{Ll}{3,}$/u.test(text));

export function analyse(article: Article, names?: NamesFile): Doc {
  const text = withoutFootnotes(article.text);
  const annotate = loadAnnotator();
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const surnames = new Set<string>();
  for (const span of findParagraphs(article)) {
    const words = findTokens(text, span.start, span.end);
    const lead = firstBehindDateline(text, words);
    const firsts = findSentences(text, words, lead);
    const firstSentence = sentences.length;
    firsts.forEach((from, n) => {
      const to = firsts[n + 1] ?? words.starts.length;
      const first = tokens.length;
      const annotated = annotate(text, words, from, to, surnames);
      for (let i = from; i < to; i++) {
        const word = annotated.words[i - from]!;
        const head = annotated.heads[i - from]!;
        const deprel = annotated.relations[i - from]!;
        if (deprel === 'flat' && isSurname({ word })) surnames.add(word.text);
        // Field by field: all tokens are to be of one shape.
        tokens.push({
          index: tokens.length,
          word,
          start: words.starts[i]!,
          end: words.ends[i]!,
          text: word.text,
          norm: word.norm,
          lemma: word.lemma,
          pos: word.pos,
          tag: word.tag,
          head: head < 0 ? -1 : first + head,
          deprel,
          sentence: sentences.length,
        });
      }
      sentences.push({
        index: sentences.length,
        start: words.starts[from]!,
        end: words.ends[to - 1]!,
        first,
        last: tokens.length,
        paragraph: paragraphs.length,
      });
    });
    const opening = firstSentence + (lead > 0 ? 1 : 0);
    paragraphs.push({ ...span, index: paragraphs.length, first: firstSentence, last: sentences.length, opening });
  }
  const quotations = findQuotations(article, paragraphs, tokens);
  return {
    article,
    tokens,
    sentences,
    paragraphs,
    quotations,
    names: findNames({ article, tokens, sentences }, names),
  };
}

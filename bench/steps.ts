/**
 * The compiled code of dist/: the whole reading, and its steps one by one (src/pipeline.ts and src/nlp/analyse.ts are the order).
 * The steps are called as there, each wrapped by the caller's `lap`, which times it.
 */
import type { Article } from '../src/model/article.ts';

export type Lap = <T>(step: string, run: () => T) => T;

/** A module of dist/ with the types of its source. */
const dist = async <T>(file: string): Promise<T> =>
  (await import(new URL(`../dist/${file}`, import.meta.url).href)) as T;

export async function loadReading(): Promise<{
  readMentions: typeof import('../src/pipeline.ts').readMentions;
  readInSteps(article: Article, lap: Lap): void;
}> {
  const { readMentions, findMoves } = await dist<typeof import('../src/pipeline.ts')>('pipeline.js');
  const { findParagraphs } = await dist<typeof import('../src/nlp/paragraphs.ts')>('nlp/paragraphs.js');
  const { findTokens } = await dist<typeof import('../src/nlp/tokens.ts')>('nlp/tokens.js');
  const { findSentences } = await dist<typeof import('../src/nlp/sentences.ts')>('nlp/sentences.js');
  const { annotateWords, loadAnnotator } =
    await dist<typeof import('../src/nlp/parsing/annotate.ts')>('nlp/parsing/annotate.js');
  const { loadLanguageModel } =
    await dist<typeof import('../src/nlp/parsing/model-file.ts')>('nlp/parsing/model-file.js');
  const { makeTagger } = await dist<typeof import('../src/nlp/tagging/tagger.ts')>('nlp/tagging/tagger.js');
  const { remember } = await dist<typeof import('../src/text/remember.ts')>('text/remember.js');
  const { findQuotations } = await dist<typeof import('../src/nlp/quotations/find-quotations.ts')>(
    'nlp/quotations/find-quotations.js',
  );
  const { findNames } = await dist<typeof import('../src/nlp/names/find-names.ts')>('nlp/names/find-names.js');
  const { analyse } = await dist<typeof import('../src/nlp/analyse.ts')>('nlp/analyse.js');
  const { findTimes } = await dist<typeof import('../src/extraction/times/find-times.ts')>(
    'extraction/times/find-times.js',
  );
  const { findActors } = await dist<typeof import('../src/extraction/actors/find-actors.ts')>(
    'extraction/actors/find-actors.js',
  );
  const { findStatements } = await dist<typeof import('../src/extraction/statements/find-statements.ts')>(
    'extraction/statements/find-statements.js',
  );
  const { makeReading } = await dist<typeof import('../src/extraction/reading.ts')>('extraction/reading.js');

  const { tags } = loadLanguageModel();
  const tagger = makeTagger(tags);
  const taggerWord = remember(tagger.readWord, 20_000);
  const annotate = loadAnnotator();
  const findWords = (article: Article): string[][] => {
    const { text } = article;
    return findParagraphs(article).flatMap(span => {
      const { starts, ends } = findTokens(text, span.start, span.end);
      const words = starts.map((start, i) => text.slice(start, ends[i]));
      const firsts = findSentences(text, { starts, ends });
      return firsts.map((first, n) => words.slice(first, firsts[n + 1] ?? words.length));
    });
  };

  return {
    readMentions,
    readInSteps(article, lap) {
      const sentences = lap('words, sentences', () => findWords(article));
      lap('tags', () => {
        for (const words of sentences) tagger.tag(words.map(taggerWord));
      });
      lap('tags and parse', () => {
        for (const words of sentences) annotateWords(annotate, words);
      });
      const doc = analyse(article);
      lap('quotations', () => findQuotations(article, doc.paragraphs, doc.tokens));
      lap('names', () => findNames({ article, tokens: doc.tokens, sentences: doc.sentences }));
      const times = lap('times', () => findTimes(doc));
      const actors = lap('actors', () => findActors(doc));
      const statements = lap('statements', () => findStatements(doc, actors, times));
      lap('moves', () => findMoves(makeReading(doc, actors, times, statements)));
    },
  };
}

/** The invariants of reading one article, on the examples, on generated articles, and on damaged ones. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate/articles.ts';
import { readSource } from '../../src/articles/read-source.ts';
import type { Article } from '../../src/model/article.ts';
import { readMentions } from '../../src/pipeline.ts';
import { exampleFiles, exampleNames, examplesFolder, readExampleFile } from '../golden/reading.ts';
import { articleBreaches, findBreaches } from './invariants.ts';
import { damage } from './mutations.ts';

/** Generated articles read: all kinds of a round and a half. */
const GENERATED = 90;
/**
 * A fixed seed: a build fails for what changed in it, not by luck. FUZZ_SEED and FUZZ_RUNS search further by hand.
 */
const seed = Number(process.env.FUZZ_SEED ?? 20250303);
const numRuns = Number(process.env.FUZZ_RUNS ?? 60);

const names = exampleNames();
const generated = [...generateArticles({ articles: GENERATED, seed: 7 })];
const readLine = (line: object): readonly Article[] =>
  readSource({ name: 'generated.jsonl', bytes: Buffer.from(JSON.stringify(line)) }).articles;

describe.each(exampleFiles())('%s', name => {
  test('every line of its record leads back to its words', () => {
    const articles = readExampleFile(name);
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) {
      expect(findBreaches(article, readMentions(article))).toEqual([]);
      expect(findBreaches(article, readMentions(article, names))).toEqual([]);
    }
  });

  test('is the same when read twice', () => {
    const again = readExampleFile(name);
    expect(again).toEqual(readExampleFile(name));
    for (const article of again) expect(readMentions(article)).toEqual(readMentions(article));
  });
});

/** Every how many words the examples are cut off: with each a paragraph that ends in the middle of a phrase. */
const CUT_EVERY = 9;

describe('a text that ends in the middle of a phrase', () => {
  test.each(exampleFiles())('%s', name => {
    for (const article of readExampleFile(name)) {
      const words = [...article.text.matchAll(/\S+\s*/g)];
      for (let i = CUT_EVERY; i < words.length; i += CUT_EVERY) {
        const from = Math.max(0, i - 40);
        const text = words
          .slice(from, i)
          .map(([word]) => word)
          .join('')
          .trimEnd();
        const piece: Article = { ...article, text, posts: [], furniture: [], credits: [] };
        expect(() => readMentions(piece), text).not.toThrow();
      }
    }
  });
});

describe('generated articles', () => {
  test('are told apart and read whole', () => {
    const articles = generated.flatMap(readLine);
    expect(articles.length).toBe(GENERATED);
    expect(new Set(articles.map(article => article.id)).size).toBe(GENERATED);
    expect(articles.map(({ sourceId }) => sourceId)).toEqual(generated.map(({ id }) => id));
  });

  test('every line of their record leads back to its words', () => {
    for (const article of generated.flatMap(readLine)) {
      expect(findBreaches(article, readMentions(article)), article.text).toEqual([]);
    }
  });

  test('come out the same for the same seed, and others for another', () => {
    expect([...generateArticles({ articles: GENERATED, seed: 7 })]).toEqual(generated);
    const texts = new Set([...generateArticles({ articles: 500, seed: 8 })].map(({ text }) => text));
    expect(texts.size).toBe(500);
    for (const { text } of generated) expect(texts.has(text)).toBe(false);
  });
});

const sources = exampleFiles().map(name => ({ name, text: readFileSync(path.join(examplesFolder, name), 'utf8') }));

// Damaged before the property sees it, so that a failure prints the text that failed.
const damaged = fc
  .tuple(fc.constantFrom(...sources), damage)
  .map(([{ name, text }, spoil]) => ({ name, text: spoil(text) }));

describe('damaged articles', () => {
  test('are read without a crash, and nothing is read into them', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom(undefined, names), ({ name, text }, own) => {
        const { articles } = readSource({ name, bytes: Buffer.from(text) });
        for (const article of articles) expect(findBreaches(article, readMentions(article, own))).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  test('of any bytes are read or refused', () => {
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.jsonl', 'a.json', '-');
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) => {
        const { articles, notRead } = readSource({ name, bytes });
        expect(articles.length + notRead.length).toBeGreaterThanOrEqual(name === 'a.jsonl' ? 0 : 1);
        for (const article of articles) expect([...articleBreaches(article)]).toEqual([]);
      }),
      { seed, numRuns: numRuns * 5 },
    );
  });
});

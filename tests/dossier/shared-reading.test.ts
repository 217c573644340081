/** Copies are read once, and what comes of it is what each alone gives. */
import { describe, expect, it } from 'vitest';
import { generateArticles } from '../../bench/generate/articles.ts';
import { readSource } from '../../src/articles/read-source.ts';
import type { NamesFile } from '../../src/knowledge/names-file.ts';
import type { Article } from '../../src/model/article.ts';
import { asRead, sharedReading } from '../../src/parley/shared-reading.ts';
import { readMentions } from '../../src/pipeline.ts';
import { exampleFiles, readExampleFile } from '../golden/reading.ts';

const names: NamesFile = { actors: [], issues: {} };
const generated: Article[] = [...generateArticles({ articles: 6, seed: 3 })].flatMap(
  line => readSource({ name: 'line.json', bytes: Buffer.from(JSON.stringify(line)) }).articles,
);
const [first] = generated as [Article];

const counted = () => {
  let count = 0;
  const read = sharedReading((article, own) => {
    count++;
    return readMentions(article, own);
  });
  return { read, count: () => count };
};

describe('a shared reading', () => {
  it('is that of the whole article', () => {
    for (const article of [...generated, ...exampleFiles().flatMap(readExampleFile)]) {
      expect(readMentions(asRead(article, names), names)).toEqual(readMentions(article, names));
    }
  });
  it('is given to copies under other names, and says whose it is', () => {
    const { read, count } = counted();
    const copy: Article = { ...first, id: 'another', outlet: 'Harbour Post', url: 'https://harbour.example/1' };
    const one = read(first, names);
    expect(read(copy, names)).toEqual(readMentions(copy, names));
    expect(read(first, names)).toEqual(one);
    expect(count()).toBe(1);
  });
  it.each([
    ['words', { text: `${first.text} It rained.` }],
    ['date', { published: { edtf: '2031-01-01', basis: 'given' as const } }],
    ['title', { title: 'Another title' }],
    ['government that publishes it', { outlet: 'The White House' }],
    ['country of its address', { url: 'https://mfa.gov.uk/1' }],
  ])('is not given to an article with another %s', (_, change) => {
    const { read, count } = counted();
    read(first, names);
    const other = { ...first, id: 'another', ...change };
    expect(read(other, names)).toEqual(readMentions(other, names));
    expect(count()).toBe(2);
  });
  it('forgets what it read with other names', () => {
    const { read, count } = counted();
    read(first, names);
    read({ ...first, id: 'another' }, { ...names });
    expect(count()).toBe(2);
  });
});

/** Commitments: the examples of data/commitments/ are the tests. */
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { findCommitments } from '../../src/extraction/commitments/find-commitments.ts';
import { makeReading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { commitmentsShape } from '../../src/knowledge/commitments.ts';
import { loadData } from '../../src/knowledge/load.ts';
import type { Article } from '../../src/model/article.ts';
import { analyse } from '../../src/nlp/analyse.ts';

/** The commitments of a text, committer by name. */
function read(text: string) {
  const article: Article = {
    id: 'a', language: 'en', published: { edtf: '2031-06-12', basis: 'given' }, text, posts: [], furniture: [], credits: [],
  }; // biome-ignore format: one glance
  const doc = analyse(article);
  const times = findTimes(doc);
  const actors = findActors(doc);
  const reading = makeReading(doc, actors, times, findStatements(doc, actors, times));
  return findCommitments(reading).map(({ committer: who, due, status, condition, text: words }) => ({
    words,
    committer: 'actor' in who ? actors.find(a => a.key === who.actor)?.name : who.described,
    status,
    due: due !== undefined,
    condition,
  }));
}

const file = loadData('commitments/lexicon.yaml', commitmentsShape);
describe('data/commitments/lexicon.yaml', () => {
  it.each(file.examples)('$text', ({ text, committer, status, due }) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ committer, status, ...(due ? { due } : {}) }));
  });
  it.each(file.counter_examples)('nothing in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

describe('findCommitments', () => {
  it('keeps the condition', () => {
    expect(read('Kenya said it would send aid if Egypt opens the border.')[0]?.condition).toMatch(
      /Egypt opens the border/,
    );
  });
});

it('keeps the "not" of a promise not to act', () => {
  expect(read('“We will not go there,” Norwegian President Mira Tolma said.').map(c => c.words)).toEqual([
    expect.stringContaining('not go there'),
  ]);
});

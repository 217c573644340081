/** Terms: the examples of data/terms/ are the tests. */
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { makeReading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTerms } from '../../src/extraction/terms/find-terms.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { termsShape } from '../../src/knowledge/terms.ts';
import type { Article } from '../../src/model/article.ts';
import { analyse } from '../../src/nlp/analyse.ts';

/** The terms of a text, actor by name. */
function read(text: string) {
  const article: Article = {
    id: 'a', language: 'en', published: { edtf: '2031-06-12', basis: 'given' }, text, posts: [], furniture: [], credits: [],
  }; // biome-ignore format: one glance
  const doc = analyse(article);
  const times = findTimes(doc);
  const actors = findActors(doc);
  const reading = makeReading(doc, actors, times, findStatements(doc, actors, times));
  return findTerms(reading).map(({ actor, term, for: concept }) => ({
    actor: 'actor' in actor ? actors.find(a => a.key === actor.actor)?.name : actor.described,
    term,
    for: concept,
  }));
}

const file = loadData('terms/concepts.yaml', termsShape);
describe('data/terms/concepts.yaml', () => {
  it.each(file.examples)('$text', ({ text, ...expected }) => {
    expect(read(text)).toContainEqual(expected);
  });
  it.each(file.counter_examples)('nothing in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

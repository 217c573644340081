/** Terms: the examples of data/terms/ are the tests. */
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/extraction/terms/find-terms.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { termsShape } from '../../src/knowledge/terms.ts';
import { nameOf, readingOn } from './reading-of.ts';

/** The terms of a text, actor by name. */
function read(text: string) {
  const reading = readingOn('2031-06-12', text);
  return findTerms(reading).map(({ actor, term, for: concept }) => ({
    actor: nameOf(reading, actor),
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

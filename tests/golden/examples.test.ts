/** The examples read again: as expected line by line, and against what a person read in them (floors may only rise). */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleNames, examplesFolder, type Reading, readExamples, writeReading } from './reading.ts';
import {
  addScores,
  emptyScores,
  findReadingFaults,
  findWrongFields,
  loadTruths,
  MEASURES,
  percentOf,
  readFloors,
  type Scores,
  type Truth,
  WAYS,
} from './truth.ts';

const truths = loadTruths();
const floors = readFloors();

let readings: Reading[];
const readingOf = ({ source, article }: Truth, among = readings): Reading | undefined =>
  among.find(reading => reading.source === source && (!article || reading.article.sourceId === article));

beforeAll(() => {
  readings = readExamples(exampleNames());
});

test('every example has a truth and every truth an example', () => {
  expect(readings.length).toBe(truths.length);
  for (const truth of truths) {
    expect(existsSync(path.join(examplesFolder, truth.source)), truth.source).toBe(true);
    expect(readingOf(truth), truth.slug).toBeDefined();
  }
});

describe.each(truths)('$slug', truth => {
  test('what is known about the article', () => {
    const { article } = readingOf(truth)!;
    expect(findWrongFields(truth, article), JSON.stringify({ ...article, text: '', furniture: [] })).toEqual(
      truth.known_gaps.fields,
    );
  });

  // `npm run golden` writes these files anew; read the difference before you commit it.
  test('is read as expected', () => {
    const expected = readFileSync(path.join(import.meta.dirname, 'expected', `${truth.slug}.md`), 'utf8');
    expect(writeReading(readingOf(truth)!)).toBe(expected);
  });

  test('no furniture left, no sentence lost', () => {
    const { article } = readingOf(truth)!;
    expect(findReadingFaults(truth, article, path.join(examplesFolder, truth.source))).toEqual({
      left: truth.known_gaps.left,
      lost: truth.known_gaps.lost,
    });
  });
});

describe.each(WAYS)('over all examples, %s', way => {
  let scores: Scores;
  beforeAll(() => {
    scores = emptyScores();
    const among = way === 'with names' ? readings : readExamples();
    for (const truth of truths) addScores(truth, readingOf(truth, among)!.mentions, scores);
  });

  test.each(MEASURES)('%s', measure => {
    const { hits, of, misses } = scores[measure];
    expect(percentOf(scores[measure]), `${hits} of ${of}; missed:\n${misses.join('\n')}`).toBeGreaterThanOrEqual(
      floors[way][measure],
    );
  });
});

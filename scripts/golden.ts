/**
 * `npm run golden -- [slug…] [--misses] [--raise]`: writes the expected readings of the articles in examples/ anew
 * (tests/golden/expected), and prints how much of what a person read there is found. `--raise` lifts the floors to what is
 * reached; nothing lowers them. Tests only compare.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exampleNames, type Reading, readExamples, writeReading } from '../tests/golden/reading.ts';
import {
  addScores,
  emptyScores,
  floorsFile,
  loadTruths,
  MEASURES,
  percentOf,
  readFloors,
  type Scores,
  type Truth,
  WAYS,
} from '../tests/golden/truth.ts';

const expected = path.resolve(import.meta.dirname, '../tests/golden/expected');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});

const truths = loadTruths();
const unknown = positionals.filter(slug => !truths.some(truth => truth.slug === slug));
if (unknown.length > 0) {
  console.error(`No example is called ${unknown.join(', ')}. There are: ${truths.map(({ slug }) => slug).join(', ')}`);
  process.exit(2);
}

const chosen = truths.filter(({ slug }) => positionals.length === 0 || positionals.includes(slug));
const findReading = (readings: readonly Reading[], truth: Truth): Reading | undefined =>
  readings.find(
    ({ source, article }) => source === truth.source && (!truth.article || article.sourceId === truth.article),
  );

function writeExpected(readings: readonly Reading[]): void {
  mkdirSync(expected, { recursive: true });
  for (const truth of chosen) {
    const reading = findReading(readings, truth);
    if (reading) writeFileSync(path.join(expected, `${truth.slug}.md`), writeReading(reading));
  }
  const names = new Set(truths.map(({ slug }) => `${slug}.md`));
  for (const name of readdirSync(expected)) if (!names.has(name)) rmSync(path.join(expected, name));
}

function measure(readings: readonly Reading[]): Scores {
  const scores = emptyScores();
  for (const truth of chosen) {
    const reading = findReading(readings, truth);
    if (reading) addScores(truth, reading.mentions, scores);
  }
  return scores;
}

const floors = readFloors();
for (const way of WAYS) {
  const readings = readExamples(way === 'with names' ? exampleNames() : undefined);
  // The expected readings are those of `parley read examples`, which finds names.yaml there.
  if (way === 'with names' && !values['no-write']) writeExpected(readings);
  const scores = measure(readings);
  console.log(way);
  for (const name of MEASURES) {
    const { hits, of, misses } = scores[name];
    const percent = percentOf(scores[name]);
    console.log(
      `  ${name.padEnd(10)} ${percent.toFixed(1).padStart(5)} %  ${hits} of ${of}  (floor ${floors[way][name]})`,
    );
    if (values.misses) for (const miss of misses) console.log(`      ${miss}`);
    // A floor lies at what is reached, rounded down to a whole per cent.
    floors[way][name] = Math.max(floors[way][name], Math.floor(percent));
  }
}
if (values.raise && positionals.length === 0) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);

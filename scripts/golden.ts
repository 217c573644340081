/**
 * `npm run golden -- [slug…] [--misses] [--raise]`: writes the expected readings of the articles in examples/ anew
 * (tests/golden/expected), and prints how much of what a person read there is found. `--raise` lifts the floors to what is
 * reached; nothing lowers them. Tests only compare.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readExamples, writeReading } from '../tests/golden/reading.ts';
import { addScores, emptyScores, loadTruths, MEASURES } from '../tests/golden/truth.ts';

const golden = path.resolve(import.meta.dirname, '../tests/golden');
const expected = path.join(golden, 'expected');

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

const readings = readExamples();
const scores = emptyScores();
mkdirSync(expected, { recursive: true });
for (const truth of truths) {
  const reading = readings.find(
    ({ source, article }) => source === truth.source && (!truth.article || article.sourceId === truth.article),
  );
  if (!reading) continue;
  if (positionals.length > 0 && !positionals.includes(truth.slug)) continue;
  addScores(truth, reading.mentions, scores);
  if (!values['no-write']) writeFileSync(path.join(expected, `${truth.slug}.md`), writeReading(reading));
}
if (!values['no-write'] && positionals.length === 0) {
  const slugs = new Set(truths.map(({ slug }) => `${slug}.md`));
  for (const name of readdirSync(expected)) if (!slugs.has(name)) rmSync(path.join(expected, name));
}

const floorsFile = path.join(golden, 'floors.json');
const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, number>;
for (const measure of MEASURES) {
  const { hits, of, misses } = scores[measure];
  const percent = of === 0 ? 0 : (100 * hits) / of;
  console.log(
    `${measure.padEnd(10)} ${percent.toFixed(1).padStart(5)} %  ${hits} of ${of}  (floor ${floors[measure] ?? 0})`,
  );
  if (values.misses) for (const miss of misses) console.log(`    ${miss}`);
  // A floor lies at what is reached, rounded down to a whole per cent.
  floors[measure] = Math.max(floors[measure] ?? 0, Math.floor(percent));
}
if (values.raise && positionals.length === 0) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);

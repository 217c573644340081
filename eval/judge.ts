/**
 * `npm run judge -- draw NOUN[,NOUN…] --seed N [--count N] [--data ROOT] [--files NAME,…] -o FILE`: draws records at random for a
 * reader to judge (% in FILE stands for the noun), one JSON line each. FILE stays outside the repository: it holds other
 * people's text.
 * Records of single articles (statement, event, position …), 40 out of one dossier of all ROOT/articles/*.jsonl: the fields in
 * plain words and the sentences of the evidence.
 * What was joined across articles, out of a dossier of each of --files (default: the two sequences of press articles):
 * merged-event, merged-statement, actor (40 each, at most a tenth of them copies of one text or of one name while there are
 * others), outcome (all commitments of which anything came), conflict (40), brief (ten lines of each of ten days).
 * `npm run judge -- keep NOUN --seed N --drawn FILE --verdicts FILE`: keeps the verdicts (lines `{ "id", "right", "fault"? }`) with
 * ids and offsets, and no text, in eval/judged/NOUN-N.json.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Dossier, openDossier, type Source } from '../src/parley.ts';
import { type Drawn, keptVerdicts, type Verdict } from './judging/drawn.ts';
import { drawJoined, JOINED_NOUNS, type NamedDossier } from './judging/joined.ts';
import { drawRecords, RECORD_NOUNS } from './judging/records.ts';

async function* linesOf(file: string): AsyncIterable<string> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line.trim()) yield line;
}

/** A dossier of some files of articles, in a folder that is thrown away. */
async function dossierOf(work: string, name: string, files: readonly string[]): Promise<Dossier> {
  const dossier = await openDossier(path.join(work, `${name}.parley`), {
    create: true,
    now: () => '2000-01-01T00:00:00Z',
  });
  await dossier.read(
    files.map(
      (file): Source => ({
        name: path.basename(file),
        bytes: new Uint8Array(),
        as: 'lines',
        lines: () => linesOf(file),
      }),
    ),
  );
  return dossier;
}

interface Draw {
  readonly nouns: readonly string[];
  readonly seed: number;
  readonly count: number | undefined;
  /** Folder of the articles. */
  readonly folder: string;
  /** For what was joined: a dossier of each. */
  readonly files: readonly string[];
  readonly out: string;
}

const one = <T extends string>(list: readonly T[], name: string): T | undefined => list.find(known => known === name);

async function draw({ nouns, seed, count, folder, files, out }: Draw): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'parley-judge-'));
  const opened: Dossier[] = [];
  const open = async (name: string, paths: readonly string[]): Promise<Dossier> => {
    const dossier = await dossierOf(work, name, paths);
    opened.push(dossier);
    return dossier;
  };
  let all: Dossier | undefined;
  let each: NamedDossier[] | undefined;
  try {
    for (const name of nouns) {
      const [noun, joined] = [one(RECORD_NOUNS, name), one(JOINED_NOUNS, name)];
      let lines: readonly Drawn[] = [];
      if (noun) {
        const paths = readdirSync(folder).filter(file => file.endsWith('.jsonl')).sort(); // biome-ignore format: one thought
        all ??= await open(
          'all',
          paths.map(file => path.join(folder, file)),
        );
        lines = await drawRecords(all, noun, count ?? 40, seed);
      } else if (joined) {
        if (!each) {
          each = [];
          for (const file of files)
            each.push({ name: file, dossier: await open(file, [path.join(folder, `${file}.jsonl`)]) });
        }
        lines = await drawJoined(each, joined, count, seed);
      }
      const file = out.replace('%', name);
      writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
      console.log(`${lines.length} of noun ${name} drawn with seed ${seed} into ${file}`);
    }
  } finally {
    for (const dossier of opened) await dossier.close();
    rmSync(work, { recursive: true, force: true });
  }
}

const parseLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as T);

function keep(noun: string, seed: number, drawnFile: string, verdictFile: string): void {
  const kept = keptVerdicts(noun, seed, parseLines<Drawn>(drawnFile), parseLines<Verdict>(verdictFile));
  const file = path.join(import.meta.dirname, 'judged', `${noun}-${seed}.json`);
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  console.log(`${noun}, seed ${seed}: ${kept.right} of ${kept.of} right; kept in ${file}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    files: { type: 'string', default: 'syria-2016-press,ukraine-2025-26-press' },
    output: { type: 'string', short: 'o' },
    drawn: { type: 'string' },
    verdicts: { type: 'string' },
  },
});
const [what, noun = ''] = positionals;
const nouns = noun.split(',');
const known: readonly string[] = [...RECORD_NOUNS, ...JOINED_NOUNS];
if (!nouns.every(name => known.includes(name)) || (what !== 'draw' && what !== 'keep')) {
  console.error(
    `judge: say what to do: draw NOUN --seed N -o FILE, or keep NOUN --seed N --drawn FILE --verdicts FILE; NOUN is one of ${known.join(', ')}`,
  );
  process.exitCode = 2;
} else if (what === 'draw') {
  await draw({
    nouns,
    seed: Number(values.seed),
    count: values.count === undefined ? undefined : Number(values.count),
    folder: path.join(values.data, 'articles'),
    files: values.files.split(','),
    out: values.output ?? `%-${values.seed}.jsonl`,
  });
} else {
  keep(noun, Number(values.seed), values.drawn ?? '', values.verdicts ?? '');
}

/**
 * `npm run judge -- draw NOUN[,NOUN…] --seed N [--count 40] [--data ROOT] -o FILE`: draws records at random for a reader to judge
 * (% in FILE stands for the noun).
 * Reads all articles/*.jsonl into one dossier and writes one JSON line a record: its fields in plain words and the sentences
 * of its evidence. FILE stays outside the repository: it holds other people's text.
 * `npm run judge -- keep NOUN --seed N --drawn FILE --verdicts FILE`: keeps the verdicts (lines `{ "id", "right", "fault"? }`) with
 * ids and offsets, and no text, in eval/judged/NOUN-N.json.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { moveFacts, passagesOf } from '../src/dossier/describe-move.ts';
import { speakerName, whenText } from '../src/dossier/make-views.ts';
import { MOVE_NOUNS, type MoveNoun } from '../src/model/record.ts';
import type { Evidence } from '../src/model/span.ts';
import { type Dossier, openDossier, type Source } from '../src/parley.ts';

interface Drawn {
  readonly id: string;
  /** As published: sourceId of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly record: Readonly<Record<string, string>>;
  /** The paragraph around each evidence, the evidence between ⟦ and ⟧. */
  readonly words: readonly string[];
}

interface Verdict {
  readonly id: string;
  readonly right: boolean;
  readonly fault?: string;
}

/** A small generator with a seed (mulberry32), so that the same draw can be made again. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const next = random(seed);
  const pool = [...items];
  const taken: T[] = [];
  while (taken.length < count && pool.length > 0) taken.push(...pool.splice(Math.floor(next() * pool.length), 1));
  return taken;
}

async function* linesOf(file: string): AsyncIterable<string> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line.trim()) yield line;
}

async function readAll(folder: string, dossier: Dossier): Promise<void> {
  const sources = readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(
      (name): Source => ({ name, bytes: new Uint8Array(), as: 'lines', lines: () => linesOf(path.join(folder, name)) }),
    );
  await dossier.read(sources);
}

const CONTEXT = 700;

function around(text: string, { start, end }: Evidence): string {
  const from = Math.max(text.lastIndexOf('\n\n', start - 1), start - CONTEXT, 0);
  const next = text.indexOf('\n\n', end);
  const until = Math.min(next < 0 ? text.length : next, end + CONTEXT);
  return `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, until)}`.trim();
}

async function draw(nouns: readonly string[], seed: number, count: number, data: string, out: string): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'parley-judge-'));
  const dossier = await openDossier(path.join(work, 'judge.parley'), {
    create: true,
    now: () => '2000-01-01T00:00:00Z',
  });
  try {
    await readAll(path.join(data, 'articles'), dossier);
    const texts = new Map<string, { text: string; source: string; published: string }>();
    const articleOf = async (id: string) => {
      const known = texts.get(id);
      if (known) return known;
      const { article } = await dossier.article(id);
      const { text, sourceId, published } = article;
      const entry = { text, source: sourceId ?? id, published: whenText(published) };
      texts.set(id, entry);
      return entry;
    };
    const lineOf = async (
      id: string,
      fields: Record<string, string>,
      passages: readonly Evidence[],
    ): Promise<Drawn> => {
      const first = passages[0]!;
      const { source, published } = await articleOf(first.article);
      const words: string[] = [];
      for (const evidence of passages.slice(0, 6))
        words.push(around((await articleOf(evidence.article)).text, evidence));
      return { id, article: source, start: first.start, end: first.end, record: { published, ...fields }, words };
    };
    for (const noun of nouns) await drawNoun(noun, seed, count, dossier, lineOf, out.replace('%', noun));
  } finally {
    await dossier.close();
    rmSync(work, { recursive: true, force: true });
  }
}

type LineOf = (id: string, fields: Record<string, string>, passages: readonly Evidence[]) => Promise<Drawn>;

async function drawNoun(
  noun: string,
  seed: number,
  count: number,
  dossier: Dossier,
  lineOf: LineOf,
  out: string,
): Promise<void> {
  const lines: Drawn[] = [];
  if (noun === 'statement') {
    const { items } = await dossier.statements();
    for (const view of sample(
      [...items].sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1)),
      count,
      seed,
    )) {
      const { id, text, mode, said, evidence, cue, channel, via, alsoIn = [] } = view.statement;
      const fields = {
        speaker: speakerName(view),
        mode,
        text,
        cue: cue ?? '',
        said: whenText(said),
        channel: channel ?? '',
        via: via.join(', '),
      };
      lines.push(await lineOf(id, fields, [...evidence, ...alsoIn]));
    }
  } else {
    const { items } = await dossier.moves(noun as MoveNoun);
    for (const view of sample(
      [...items].sort((a, b) => (a.record.id < b.record.id ? -1 : 1)),
      count,
      seed,
    )) {
      const fields = Object.fromEntries(moveFacts(view).map(([name, value], i) => [`${i + 1} ${name}`, value]));
      lines.push(await lineOf(view.record.id, fields, passagesOf(view)));
    }
  }
  writeFileSync(out, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
  console.log(`${lines.length} of noun ${noun} drawn with seed ${seed} into ${out}`);
}

const parseLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as T);

function keep(noun: string, seed: number, drawnFile: string, verdictFile: string): void {
  const verdicts = new Map(parseLines<Verdict>(verdictFile).map(verdict => [verdict.id, verdict]));
  const judged = parseLines<Drawn>(drawnFile).flatMap(({ id, article, start, end }) => {
    const verdict = verdicts.get(id);
    return verdict
      ? [{ article, start, end, right: verdict.right, ...(verdict.fault ? { fault: verdict.fault } : {}) }]
      : [];
  });
  const right = judged.filter(verdict => verdict.right).length;
  const file = path.join(import.meta.dirname, 'judged', `${noun}-${seed}.json`);
  writeFileSync(file, `${JSON.stringify({ noun, seed, right, of: judged.length, judged }, null, 2)}\n`);
  console.log(`${noun}, seed ${seed}: ${right} of ${judged.length} right; kept in ${file}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    data: { type: 'string', default: '../shared/data' },
    output: { type: 'string', short: 'o' },
    drawn: { type: 'string' },
    verdicts: { type: 'string' },
  },
});
const [what, noun = ''] = positionals;
const nouns = noun.split(',');
if (!nouns.every(name => ['statement', ...MOVE_NOUNS].includes(name)) || (what !== 'draw' && what !== 'keep')) {
  console.error(
    'judge: say what to do: draw NOUN --seed N -o FILE, or keep NOUN --seed N --drawn FILE --verdicts FILE',
  );
  process.exitCode = 2;
} else if (what === 'draw') {
  await draw(nouns, Number(values.seed), Number(values.count), values.data, values.output ?? `%-${values.seed}.jsonl`);
} else {
  keep(noun, Number(values.seed), values.drawn ?? '', values.verdicts ?? '');
}

/**
 * `npm run build && npx tsx bench/size.ts [--articles 10000] [--kills 10] [--seed 1]`: reads generated articles in one go and gives
 * time and peak memory; reads them again into another dossier in a process that is killed at random moments, looks into the
 * dossier after each kill, lets the last go on to the end, and compares the totals of the two. Exit 1 where they differ.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { generateArticles } from './generate/articles.ts';
import { makeChance } from './generate/random.ts';
import { usage } from './process-usage.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const COMMAND = fileURLToPath(new URL('../bin/parley.js', import.meta.url));
const { openDossier } = (await import(
  new URL('../dist/parley.js', import.meta.url).href
)) as typeof import('../src/parley.ts');

interface Ended {
  readonly seconds: number;
  readonly peak: number;
  readonly cpu: number;
  readonly code: number | null;
}

/** Reads until the end, or until it is killed. */
function read(file: string, dossier: string, killAfterMs?: number): Promise<Ended> {
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, [COMMAND, 'read', file, '-d', dossier], { stdio: 'ignore' });
  let last = { peak: 0, cpu: 0 };
  const watch = setInterval(() => {
    last = usage(child.pid!) ?? last;
  }, 250);
  const kill = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise(resolve =>
    child.on('exit', code => {
      clearInterval(watch);
      clearTimeout(kill);
      resolve({ seconds: (performance.now() - started) / 1000, ...last, code });
    }),
  );
}

async function totals(dossier: string): Promise<{ articles: number }> {
  const opened = await openDossier(dossier, { now: () => '2000-01-01T00:00:00Z' });
  try {
    const { articles, statements, actors, times, moves } = await opened.summary();
    return { articles, statements, actors, times, moves } as { articles: number };
  } finally {
    await opened.close();
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-size-'));
  const inFolder = (name: string): string => path.join(folder, name);
  const say = ({ seconds, peak, cpu }: Ended): string =>
    `${seconds.toFixed(0)} s, ${cpu.toFixed(0)} s of processor time, ${peak.toFixed(0)} MB at the peak`;
  try {
    const options = { articles: Number(values.articles), seed: Number(values.seed) };
    const lines = [...generateArticles(options)].map(line => JSON.stringify(line));
    writeFileSync(inFolder('articles.jsonl'), `${lines.join('\n')}\n`);
    const whole = await read(inFolder('articles.jsonl'), inFolder('whole.parley'));
    const size = statSync(inFolder('whole.parley')).size / 1e6;
    console.log(
      `${options.articles} articles in one go: ${say(whole)}; exit ${whole.code}; a file of ${size.toFixed(0)} MB`,
    );
    const expected = await totals(inFolder('whole.parley'));
    console.log(JSON.stringify(expected));
    const chance = makeChance(options.seed);
    const kills = Number(values.kills);
    for (let i = 1; i <= kills; i++) {
      // On the whole as long as one go, so that the kills fall everywhere in it, also while records are joined.
      const after = chance.next() * 2 * (whole.seconds / kills) * 1000;
      const killed = await read(inFolder('articles.jsonl'), inFolder('killed.parley'), 1000 + after);
      const { articles } = await totals(inFolder('killed.parley'));
      console.log(`kill ${i} after ${killed.seconds.toFixed(1)} s: the file opens, ${articles} articles`);
    }
    const rest = await read(inFolder('articles.jsonl'), inFolder('killed.parley'));
    const found = await totals(inFolder('killed.parley'));
    const same = isDeepStrictEqual(found, expected);
    console.log(`then to the end: ${say(rest)}; totals ${same ? 'equal' : `differ: ${JSON.stringify(found)}`}`);
    if (!same || whole.code !== 0 || rest.code !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

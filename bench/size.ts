/**
 * `npm run build && npx tsx bench/size.ts [--articles 10000] [--kills 10] [--seed 1]`: reads generated articles in one go and gives
 * time and peak memory; reads them again into another dossier in a process that is killed at random moments, one in each tenth of
 * the work, joining too; looks into the dossier after each kill, lets the last go on to the end, and compares the totals of the two.
 * Exit 1 where they differ.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import Database from 'libsql';
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

/** How far a reading is, out of the dossier's file: articles stored, and steps of joining that are to be done. */
interface Progress {
  readonly articles: number;
  readonly toJoin: number;
}

function progressOf(dossier: string): Progress {
  const database = existsSync(dossier) ? new Database(dossier, { timeout: 1000 }) : undefined;
  try {
    const one = (text: string) => (database?.prepare(text).get() as { n: number | null } | undefined)?.n ?? 0;
    return {
      articles: one('select count(*) as n from articles'),
      toJoin: one('select sum(1 + unpaired) as n from nodes where stale = 1'),
    };
  } catch {
    return { articles: 0, toJoin: 0 }; // the tables are not there yet
  } finally {
    database?.close();
  }
}

/** What records are joined from: each is compared once, and its cluster made. */
function nodesOf(dossier: string): number {
  const database = new Database(dossier);
  const { n } = database.prepare('select count(*) as n from nodes').get() as { n: number };
  database.close();
  return n;
}

const LOOK_EVERY_MS = 500;

/** Reads until the end, or until it is to be killed. */
function read(file: string, dossier: string, isTime?: (progress: Progress) => boolean): Promise<Ended> {
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, [COMMAND, 'read', file, '-d', dossier], { stdio: 'ignore' });
  let last = { peak: 0, cpu: 0 };
  const watch = setInterval(() => {
    last = usage(child.pid!) ?? last;
    if (isTime?.(progressOf(dossier))) child.kill('SIGKILL');
  }, LOOK_EVERY_MS);
  return new Promise(resolve =>
    child.on('exit', code => {
      clearInterval(watch);
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
    const started = performance.now();
    let allIn: number | undefined;
    const whole = await read(inFolder('articles.jsonl'), inFolder('whole.parley'), ({ articles }) => {
      if (articles >= options.articles) allIn ??= (performance.now() - started) / 1000;
      return false;
    });
    const readingShare = (allIn ?? whole.seconds) / whole.seconds;
    const size = statSync(inFolder('whole.parley')).size / 1e6;
    console.log(
      `${options.articles} articles in one go: ${say(whole)}; exit ${whole.code}; a file of ${size.toFixed(0)} MB`,
    );
    const expected = await totals(inFolder('whole.parley'));
    console.log(JSON.stringify(expected));
    const chance = makeChance(options.seed);
    const kills = Number(values.kills);
    const steps = 2 * nodesOf(inFolder('whole.parley'));
    for (let i = 0; i < kills; i++) {
      const moment = (i + chance.next()) / kills;
      const articlesIn = Math.min(1, moment / readingShare) * options.articles;
      const joinedThen = Math.max(0, (moment - readingShare) / (1 - readingShare));
      const killed = await read(
        inFolder('articles.jsonl'),
        inFolder('killed.parley'),
        ({ articles, toJoin }) =>
          articles >= articlesIn && (joinedThen === 0 || (toJoin > 0 && toJoin <= (1 - joinedThen) * steps)),
      );
      const { toJoin } = progressOf(inFolder('killed.parley'));
      const { articles } = await totals(inFolder('killed.parley'));
      const how = killed.code === null ? 'killed' : `ended with ${killed.code}`;
      console.log(
        `kill ${i + 1} at ${(moment * 100).toFixed(0)} %: ${how} after ${killed.seconds.toFixed(0)} s; the file opens, ${articles} articles, ${toJoin} steps of joining left`,
      );
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

/**
 * `npx tsx bench/add.ts [--small 1000] [--large 10000] [--added 20] [--dossier FILE --dossier FILE]`: what adding one article costs in a
 * small and in a large dossier of generated articles, in processor time; the median over the articles added, and the ratio. Given
 * dossiers are copied first, and articles of another seed are added to the copies, which takes minutes less. Compiled code (dist).
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Source } from '../src/parley.ts';
import { generateArticles } from './generate/articles.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '10000' },
    added: { type: 'string', default: '20' },
    /** The smaller one first; one alone is measured alone. */
    dossier: { type: 'string', multiple: true, default: [] },
  },
});
const added = Number(values.added);
const { openDossier } = (await import(
  new URL('../dist/parley.js', import.meta.url).href
)) as typeof import('../src/parley.ts');

type Line = ReturnType<typeof generateArticles> extends Iterable<infer One> ? One : never;

const sourceOf = (line: Line): Source => ({
  name: `${line.id}.jsonl`,
  bytes: new Uint8Array(),
  as: 'lines',
  lines: async function* () {
    yield JSON.stringify(line);
  },
});

interface Cost {
  readonly articles: number;
  readonly processorMs: number;
  readonly wallMs: number;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

/** What the articles cost one by one, once the dossier holds what it is to hold. */
async function costOf(file: string, before: readonly Line[], late: readonly Line[]): Promise<Cost> {
  const dossier = await openDossier(file, { create: true, now: () => '2000-01-01T00:00:00Z' });
  try {
    // With nothing to read it still brings the dossier up to date with this program.
    await dossier.read(before.map(sourceOf));
    const { articles } = await dossier.summary();
    const costs: { processor: number; wall: number }[] = [];
    for (const line of late) {
      const from = process.cpuUsage();
      const started = performance.now();
      await dossier.read([sourceOf(line)]);
      const { user, system } = process.cpuUsage(from);
      costs.push({ processor: (user + system) / 1000, wall: performance.now() - started });
    }
    const of = (which: 'processor' | 'wall') => Math.round(median(costs.map(cost => cost[which])));
    return { articles, processorMs: of('processor'), wallMs: of('wall') };
  } finally {
    await dossier.close();
  }
}

async function measure(at: number): Promise<Cost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-add-'));
  const file = path.join(folder, 'add.parley');
  try {
    const given = values.dossier[at];
    if (given !== undefined) {
      copyFileSync(given, file);
      const lines = [...generateArticles({ articles: 10 * added, seed: 9 })];
      const late = lines.filter((_, i) => i % 10 === 7).map(line => ({ ...line, id: `late-${line.id}` }));
      return await costOf(file, [], late);
    }
    const lines = [...generateArticles({ articles: Number(at === 0 ? values.small : values.large) + added, seed: 1 })];
    // Those added lie in the middle of the time that the dossier covers, among articles of their own negotiations.
    const late = new Set(lines.filter((_, i) => i % Math.floor(lines.length / added) === 7).slice(0, added));
    const before = lines.filter(line => !late.has(line));
    return await costOf(file, before, [...late]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const costs: Cost[] = [];
for (let at = 0; at < (values.dossier.length || 2); at++) {
  const cost = await measure(at);
  console.log(
    `adding one article to ${cost.articles}: ${cost.processorMs} ms of processor time, ${cost.wallMs} ms by the wall (median of ${added})`,
  );
  costs.push(cost);
}
const [small, large] = costs;
const ratio = small && large ? Number((large.processorMs / small.processorMs).toFixed(2)) : undefined;
console.log(JSON.stringify({ costs, ratio }));

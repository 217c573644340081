/**
 * `npx tsx bench/add.ts [--small 1000] [--large 10000] [--added 20]`: what adding one article costs in a small and in a large
 * dossier of generated articles, in processor time; the median over the articles added, and the ratio. Compiled code (dist).
 */
import { mkdtempSync, rmSync } from 'node:fs';
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
  },
});
const added = Number(values.added);
const { openDossier } = (await import(
  new URL('../dist/parley.js', import.meta.url).href
)) as typeof import('../src/parley.ts');

const sourceOf = (line: { id: string }): Source => ({
  name: `${line.id}.jsonl`,
  bytes: new Uint8Array(),
  as: 'lines',
  lines: async function* () {
    yield JSON.stringify(line);
  },
});

async function medianCost(size: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-add-'));
  const dossier = await openDossier(path.join(folder, 'add.parley'), {
    create: true,
    now: () => '2000-01-01T00:00:00Z',
  });
  try {
    const lines = [...generateArticles({ articles: size + added, seed: 1 })];
    // Those added lie in the middle of the time that the dossier covers, among articles of their own negotiations.
    const late = new Set(lines.filter((_, i) => i % Math.floor(lines.length / added) === 7).slice(0, added));
    await dossier.read(lines.filter(line => !late.has(line)).map(sourceOf));
    const costs: number[] = [];
    for (const line of late) {
      const before = process.cpuUsage();
      await dossier.read([sourceOf(line)]);
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1000);
    }
    return costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)]!;
  } finally {
    await dossier.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const small = await medianCost(Number(values.small));
const large = await medianCost(Number(values.large));
console.log(
  `adding one article to ${values.small}: ${small.toFixed(0)} ms; to ${values.large}: ${large.toFixed(0)} ms (median of ${added}, processor time)`,
);
console.log(`ratio: ${(large / small).toFixed(2)}`);
console.log(
  JSON.stringify({ small: Math.round(small), large: Math.round(large), ratio: Number((large / small).toFixed(2)) }),
);

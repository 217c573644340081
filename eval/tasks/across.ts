/**
 * One record out of many reports. Reads articles/*.jsonl into a dossier and has gold/score.py (Python 3) count the links across
 * articles; compares origins with the judged pairs of near duplicates; and clusters the gold event mentions of ECB+ by the
 * product's own comparison of events. Baselines: ECB+: mentions of one head lemma within a sub-topic are one event; near
 * duplicates: equal headlines.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParleyRecord } from '../../src/model/record.ts';
import { openDossier, type Source } from '../../src/parley.ts';
import { scoreEcb } from '../coreference/ecb-events.ts';
import { type EvalRow, type EvalTask, percent } from '../task.ts';

async function* linesOf(file: string): AsyncIterable<string> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line.trim()) yield line;
}

async function makeRecord(folder: string, work: string): Promise<ParleyRecord> {
  const dossier = await openDossier(path.join(work, 'eval.parley'), {
    create: true,
    now: () => '2000-01-01T00:00:00Z',
  });
  const sources: Source[] = readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => ({ name, bytes: new Uint8Array(), as: 'lines', lines: () => linesOf(path.join(folder, name)) }));
  await dossier.read(sources);
  let json = '';
  for await (const piece of dossier.exportRecord()) json += piece;
  await dossier.close();
  return JSON.parse(json) as ParleyRecord;
}

type Counts = Record<string, number | null>;

/** Found and kept apart, from the scorer's last line: one object a noun. */
function goldRows(record: ParleyRecord, data: string, work: string): EvalRow[] {
  const file = path.join(work, 'record.json');
  writeFileSync(file, JSON.stringify(record));
  const folder = path.join(data, 'gold');
  const gold = readdirSync(folder).filter(name => name.endsWith('.json')).sort(); // biome-ignore format: one thought
  const out = execFileSync(
    'python3',
    [path.join(folder, 'score.py'), file, ...gold.map(name => path.join(folder, name))],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const scores = JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, Counts>;
  const rows: EvalRow[] = [];
  for (const noun of ['same event', 'outcomes', 'same statement', 'conflicts']) {
    const counts = scores[noun];
    if (!counts) continue;
    const { n, recall, apart, apart_n: apartOf, both_sides_read: both } = counts;
    rows.push({ measure: `${noun}: found`, ours: recall ?? 0, n: n ?? 0 });
    if (apartOf) rows.push({ measure: `${noun}: different ones apart`, ours: apart ?? 0, n: apartOf });
    if (noun === 'same event' && both && recall !== null && recall !== undefined) {
      rows.push({
        measure: 'same event: found where both tellings were read',
        ours: percent(Math.round((recall * (n ?? 0)) / 100), both),
        n: both,
      });
    }
  }
  return rows;
}

interface Judged {
  readonly pairs: readonly { readonly left: string; readonly right: string; readonly verdict: 'same' | 'different' }[];
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function originRows(record: ParleyRecord, misses: string[]): EvalRow[] {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../judged/near-duplicates.json');
  const judged = JSON.parse(readFileSync(file, 'utf8')) as Judged;
  const sourceOf = new Map(record.articles.map(({ id, sourceId }) => [id, sourceId ?? id]));
  const pairsOf = (groups: Iterable<readonly string[]>): Set<string> => {
    const pairs = new Set<string>();
    for (const group of groups) {
      for (const [i, a] of group.entries()) for (const b of group.slice(0, i)) pairs.add(pairKey(a, b));
    }
    return pairs;
  };
  const gold = new Set(judged.pairs.filter(({ verdict }) => verdict === 'same').map(p => pairKey(p.left, p.right)));
  const ours = pairsOf((record.origins ?? []).map(({ articles }) => articles.map(id => sourceOf.get(id) ?? id)));
  const byTitle = new Map<string, string[]>();
  for (const { id, title } of record.articles) {
    if (!title) continue;
    const key = title.toLowerCase();
    byTitle.set(key, [...(byTitle.get(key) ?? []), sourceOf.get(id)!]);
  }
  const plain = pairsOf(byTitle.values());
  const hits = (found: ReadonlySet<string>): number => [...found].filter(pair => gold.has(pair)).length;
  for (const pair of gold) if (!ours.has(pair)) misses.push(`MISSED origin ${pair.replace('\n', ' = ')}`);
  for (const pair of ours) if (!gold.has(pair)) misses.push(`WRONG origin ${pair.replace('\n', ' = ')}`);
  return [
    {
      measure: 'near duplicates: right',
      ours: percent(hits(ours), ours.size),
      baseline: percent(hits(plain), plain.size),
      n: ours.size,
    },
    {
      measure: 'near duplicates: found',
      ours: percent(hits(ours), gold.size),
      baseline: percent(hits(plain), gold.size),
      n: gold.size,
    },
  ];
}

export const task: EvalTask = {
  id: 'across',
  about: 'one record out of many reports: links across articles, origins, events of ECB+',
  async run({ data }) {
    const work = mkdtempSync(path.join(tmpdir(), 'parley-eval-'));
    try {
      const record = await makeRecord(path.join(data, 'articles'), work);
      const misses: string[] = [];
      return {
        rows: [...goldRows(record, data, work), ...originRows(record, misses), ...scoreEcb(path.join(data, 'ecbplus'))],
        baseline: 'near duplicates: equal headlines; ECB+: one head lemma within a sub-topic is one event',
        misses,
      };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

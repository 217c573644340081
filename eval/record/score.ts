/** Records made of articles and compared with hand-made ones by gold/score.py (Python 3): what the tasks record and second share. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ParleyRecord, RecordBase } from '../../src/model/record.ts';
import { openDossier, type Source } from '../../src/parley.ts';
import { type EvalRow, percent } from '../task.ts';

export type Scores = Record<string, Record<string, number | null>>;

/** JSON Lines as a source: one article a line. */
export const linesSource = (name: string, lines: readonly string[]): Source => ({
  name,
  bytes: new Uint8Array(),
  as: 'lines',
  lines: async function* () {
    for (const line of lines) if (line.trim()) yield line;
  },
});

/** Reads sources into a fresh dossier in `work` and gives its record as JSON; `backwards` and twice, for the invariants. */
export async function makeRecord(sources: readonly Source[], work: string, backwards = false): Promise<string> {
  // Of one name in two folders: a dossier's name is in its record.
  const folder = path.join(work, backwards ? 'backwards' : 'forwards');
  mkdirSync(folder, { recursive: true });
  const dossier = await openDossier(path.join(folder, 'eval.parley'), {
    create: true,
    now: () => '2000-01-01T00:00:00Z',
  });
  if (backwards) await dossier.read([...sources].reverse());
  const report = await dossier.read([...sources]);
  for (const item of report.notRead) console.error(`not read: ${item.source}: ${item.reason}`);
  let json = '';
  for await (const piece of dossier.exportRecord()) json += piece;
  await dossier.close();
  return json;
}

/** Share of evidence (and statement parts) that equals the article's text at its place. */
export function checkEvidence(record: ParleyRecord): EvalRow {
  const texts = new Map(record.articles.map(article => [article.id, article.text]));
  const moves: readonly (readonly RecordBase[] | undefined)[] = [
    record.events,
    record.positions,
    record.proposals,
    record.commitments,
    record.figures,
    record.terms,
  ];
  const all = [...record.statements, ...record.actors, ...moves.flatMap(list => list ?? [])].flatMap(
    item => item.evidence,
  );
  const exact = all.filter(e => texts.get(e.article)?.slice(e.start, e.end) === e.quote).length;
  return { measure: 'evidence equals text', ours: percent(exact, all.length), n: all.length };
}

export function baselineRecord(record: ParleyRecord): ParleyRecord {
  const statements = record.articles.flatMap(article =>
    [...article.text.matchAll(/[^\n.!?]*\b(?:said|says|told)\b[^\n.!?]*[.!?]?/g)].map((match, i) => {
      const names = [...match[0].matchAll(/[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*/g)].map(name => name[0]);
      const start = match.index;
      const text = match[0].trim();
      const evidence = {
        article: article.id,
        start,
        end: start + match[0].length,
        quote: match[0],
        prefix: '',
        suffix: '',
      };
      return {
        id: `${article.id}-${i}`,
        speaker: { described: names.at(-1) ?? 'unknown' },
        mode: /["“]/.test(text) ? ('direct' as const) : ('indirect' as const),
        text: text.replace(/^.*?\b(?:said|says|told)\b(?: that)?/, '').trim() || text,
        via: [],
        construction: 'baseline',
        by: 'baseline',
        knownSince: article.published,
        reported: article.published,
        evidence: [evidence],
      };
    }),
  );
  return { ...record, statements };
}

export function score(
  record: ParleyRecord,
  gold: readonly string[],
  work: string,
  scorer: string,
  misses: boolean,
): { scores: Scores; lines: string[] } {
  const file = path.join(work, 'record.json');
  writeFileSync(file, JSON.stringify(record));
  const out = execFileSync('python3', [scorer, file, ...gold, ...(misses ? ['--misses'] : [])], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = out.trim().split('\n');
  return { scores: JSON.parse(lines.at(-1)!) as Scores, lines: lines.slice(0, -1) };
}

/** The scorer gives one object a noun; every per-cent figure in it becomes a row. Counts (n, …_n) are the rows' n. */
export function toRows(ours: Scores, baseline: Scores): EvalRow[] {
  const rows: EvalRow[] = [];
  for (const [noun, values] of Object.entries(ours)) {
    if (noun === 'articles') continue;
    for (const [name, value] of Object.entries(values)) {
      if (name === 'n' || name.endsWith('_n') || name === 'both_sides_read' || value === null) continue;
      const base = noun === 'statements' ? baseline[noun]?.[name] : undefined;
      rows.push({
        measure: `${noun}: ${name.replaceAll('_', ' ')}`,
        ours: value,
        ...(typeof base === 'number' ? { baseline: base } : {}),
        n: values[`${name}_n`] ?? values.n ?? 0,
      });
    }
  }
  return rows;
}

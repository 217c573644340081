/** Writes a task's table into docs/results.md, between its marks; the words around the marks are a person's. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalTask, TaskResult } from './task.ts';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/results.md');

function makeTable(key: string, task: EvalTask, result: TaskResult): string {
  const [id, split] = key.split('/');
  const rows = result.rows.map(
    row =>
      `| ${row.measure} | ${row.ours.toFixed(1)} | ${row.baseline === undefined ? '' : row.baseline.toFixed(1)} | ${row.n} |`,
  );
  return [
    `\`npm run eval -- ${id}${split ? ` --split ${split}` : ''}\`: ${task.about}.${result.baseline ? ` Baseline: ${result.baseline}.` : ''}`,
    '',
    '| measure | ours | baseline | n |',
    '|---|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

/** Replaces what stands between `<!-- eval KEY -->` and `<!-- end -->`; throws where the marks are missing. */
export function writeResults(key: string, task: EvalTask, result: TaskResult): void {
  const text = readFileSync(file, 'utf8');
  const start = `<!-- eval ${key} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`docs/results.md has no place for ${key}: add "${start}" and "<!-- end -->"`);
  const table = `${start}\n${makeTable(key, task, result)}\n`;
  writeFileSync(file, text.slice(0, from) + table + text.slice(to));
}

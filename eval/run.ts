/**
 * `npm run eval -- TASK [--data ROOT] [--split NAME] [--misses] [--raise] [--results]`: runs one task (or all), prints a table and, last,
 * one JSON line. Exit 1 where a measure lies below its floor in eval/floors.json; --raise lifts floors to today's figures and never
 * lowers one; --results writes the tables of the tasks run into docs/results.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeResults } from './results.ts';
import type { EvalTask, TaskResult } from './task.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const floorsFile = path.join(here, 'floors.json');
/** Floors hold for the data they were measured on: key `task` or `task/split`, then measure → per cent. */
type Floors = Record<string, Record<string, number>>;
/** Figures are given to 0.1; a rounding step is no fall. */
const TOLERANCE = 0.1;

/** The tasks, in the order in which they are run when none is named. */
const taskFiles = [
  'reading',
  'parser',
  'names',
  'coreference',
  'attribution',
  'times',
  'record',
  'second',
  'across',
] as const;

async function loadTask(id: string): Promise<EvalTask> {
  const module = (await import(`./tasks/${id}.ts`)) as { task: EvalTask };
  return module.task;
}

function printTable(task: EvalTask, result: TaskResult, floors: Record<string, number>): void {
  console.log(`\n${task.id}: ${task.about}`);
  if (result.baseline) console.log(`baseline: ${result.baseline}`);
  const width = Math.max(...result.rows.map(row => row.measure.length), 8);
  console.log(`${'measure'.padEnd(width)}    ours  baseline   floor       n`);
  for (const row of result.rows) {
    const cells = [row.ours, row.baseline, floors[row.measure]].map(v => (v === undefined ? '–' : v.toFixed(1)));
    console.log(
      `${row.measure.padEnd(width)}  ${cells[0]!.padStart(6)}  ${cells[1]!.padStart(8)}  ${cells[2]!.padStart(6)}  ${String(row.n).padStart(6)}`,
    );
  }
}

const help = `npm run eval -- [TASK ...] [--data ROOT] [--split NAME] [--misses] [--raise] [--results]

Tasks (all where none is named): ${taskFiles.join(', ')}.

  --data ROOT   folder of the corpora (../shared/data); docs/evaluation.md says how it is laid out
  --split NAME  another part of a task's corpus, such as test; parts joined by commas are scored together
  --misses      list each miss before the table
  --raise       lift the floors in eval/floors.json to today's figures; none is lowered
  --results     write the tables into docs/results.md

Exit: 0; 1 where a measure lies below its floor; 2 where the command is not understood or the data is missing.`;

const options = {
  help: { type: 'boolean', short: 'h', default: false },
  data: { type: 'string', default: '../shared/data' },
  split: { type: 'string' },
  misses: { type: 'boolean', default: false },
  raise: { type: 'boolean', default: false },
  results: { type: 'boolean', default: false },
} as const;

function readCommand() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    // Node's own sentence names the option; its stack tells a user nothing.
    console.error(`eval: ${(error as Error).message}\n\n${help}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function main(): Promise<void> {
  const command = readCommand();
  if (!command) return;
  const { values, positionals } = command;
  if (values.help) {
    console.log(help);
    return;
  }
  const known: readonly string[] = taskFiles;
  const unknown = positionals.find(id => !known.includes(id));
  if (unknown) {
    console.error(`eval: no task "${unknown}". Tasks: ${known.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  if (!existsSync(values.data)) {
    console.error(
      `eval: the data folder ${values.data} is missing. Name one with --data; docs/evaluation.md says how it is laid out.`,
    );
    process.exitCode = 2;
    return;
  }
  const floors: Floors = existsSync(floorsFile) ? (JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors) : {};
  const summary: Record<string, Record<string, number>> = {};
  let fallen = 0;
  for (const id of positionals.length > 0 ? positionals : taskFiles) {
    const task = await loadTask(id);
    const result = await task.run({
      data: values.data,
      split: values.split ?? task.defaultSplit,
      misses: values.misses,
    });
    const key = values.split && values.split !== task.defaultSplit ? `${id}/${values.split}` : id;
    const own = floors[key] ?? {};
    if (values.misses) for (const line of result.misses ?? []) console.log(line);
    printTable(task, result, own);
    summary[key] = Object.fromEntries(result.rows.map(row => [row.measure, row.ours]));
    for (const row of result.rows) {
      const floor = own[row.measure];
      if (floor !== undefined && row.ours < floor - TOLERANCE) {
        fallen++;
        console.log(`below its floor: ${key}: ${row.measure}: ${row.ours} < ${floor}`);
      }
      if (values.raise) own[row.measure] = Math.max(floor ?? 0, row.ours);
    }
    if (values.raise) floors[key] = own;
    if (values.results) writeResults(key, task, result);
  }
  if (values.raise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
  if (fallen > 0) process.exitCode = 1;
  console.log(JSON.stringify(summary));
}

/** A part that the data does not hold is the usual cause of a missing file here. */
function fail(error: unknown): void {
  const { code, path: missing } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT') throw error;
  console.error(
    `eval: ${missing} is missing. Check --split and --data; docs/evaluation.md says how the data is laid out.`,
  );
  process.exitCode = 2;
}

await main().catch(fail);

/** What a command is: how it is called, its examples, and what it does. One file a command, listed in commands/all.ts. */
import type { Command } from 'commander';
import type { Filter } from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import type { Terminal } from './terminal.ts';

export interface CommandSpec {
  /** Shown under "Examples" in the help, and run by the tests. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Declares the command and its action. The action gives the exit code, or nothing for 0. */
  readonly declare: (program: Command, run: Runner) => Command;
}

/** Hands an action the terminal, and keeps its exit code. */
export type Runner = <A extends unknown[]>(
  action: (terminal: Terminal, ...args: A) => Promise<number | undefined>,
) => (...args: A) => Promise<void>;

export const DOSSIER_FLAG = '-d, --dossier <file>';
export const DOSSIER_HELP = 'the dossier file; else the only *.parley here, else $PARLEY_DOSSIER';

export interface DossierOption {
  readonly dossier?: string;
  /** Show what was known at the end of this day. */
  readonly asOf?: string;
}

export interface ListOptions extends DossierOption {
  readonly actor?: string;
  readonly since?: string;
  readonly until?: string;
  readonly outlet?: string;
  readonly text?: string;
  readonly article?: string;
  readonly mode?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly stance?: string;
  readonly issue?: string;
  readonly limit?: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw new ParleyError('bad-usage', `"${value}" is no whole number`, 'Write it in digits, e.g. 20.');
  }
  return number;
}

/** Which dossier, and as known when. */
export const withDossierOptions = (command: Command): Command =>
  command
    .option(DOSSIER_FLAG, DOSSIER_HELP)
    .option('--as-of <date>', 'as known at the end of this day, month or year; articles without a date are left out');

/** How many rows, and in which form; `one` is what a row is called, `limit` how many are shown where nothing is said. */
export const withRowOptions = (
  command: Command,
  { one = 'row', limit }: { one?: string; limit?: number } = {},
): Command =>
  command
    .option('--limit <n>', `at most so many ${one}s`, wholeNumber, limit)
    .option('--json', `JSON Lines, one ${one} a line`)
    .option('--csv', 'CSV with a heading line');

/** The options that every list with filters shares. */
export const withListOptions = (command: Command): Command =>
  withRowOptions(
    withDossierOptions(command)
      .option('--actor <name>', 'only of this actor: id, or any written form of its name')
      .option('--since <date>', 'only from this day, month or year on (2026-02-10, 2026-02, 2026)')
      .option('--until <date>', 'only up to and with this day, month or year')
      .option('--outlet <name>', 'only of this outlet')
      .option('--text <words>', 'only where these words stand'),
  );

export const filterOf = ({ mode, kind, status, stance, ...options }: ListOptions): Filter => {
  const { actor, since, until, outlet, text, article, issue } = options;
  return {
    actor,
    since,
    until,
    outlet,
    text,
    article,
    mode: mode as Filter['mode'],
    kind: kind as Filter['kind'],
    status: status as Filter['status'],
    stance: stance as Filter['stance'],
    issue,
  };
};

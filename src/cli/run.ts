/** Runs one command line. In: arguments and a terminal. Out: the exit code. Every error ends as one line on standard error. */
import { Command, CommanderError } from 'commander';
import { programVersion } from '../knowledge/program.ts';
import { ParleyError } from '../model/errors.ts';
import type { CommandSpec, Runner } from './command.ts';
import { COMMANDS } from './commands/all.ts';
import { plainText, type Terminal, widthOf } from './terminal.ts';

export const EXIT_CODES = [
  [0, 'done'],
  [
    1,
    'it failed: nothing could be read, no such record, a dossier that cannot be opened; or, with --strict, anything that was not read',
  ],
  [2, 'the command line is wrong'],
] as const;

const USAGE_CODES = new Set(['bad-usage', 'which-dossier', 'unknown-format', 'bad-date']);

/** `code: what (where). what to do` */
export function errorLine(error: unknown): string {
  if (error instanceof ParleyError) {
    const where = error.where ? ` (${error.where})` : '';
    return plainText(`${error.code}: ${error.message.replace(/\.$/, '')}${where}. ${error.hint}`);
  }
  const { code = '', path, message = String(error) } = error as { code?: string; path?: string; message?: string };
  const at = path ? ` (${path})` : '';
  if (code === 'ENOENT') return `no-file: there is no such file or folder${at}. Check the name.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `no-permission: this may not be opened${at}. Check its permissions.`;
  if (code === 'ENOSPC') return `disk-full: the disk is full${at}. Free some space and try again.`;
  if (code === 'EISDIR') return `folder: this is a folder${at}. Name a file in it.`;
  return plainText(`fault: ${message}. This is Parley's own fault; please report it, with the command.`);
}

const exitCodeOf = (error: unknown): number => (error instanceof ParleyError && USAGE_CODES.has(error.code) ? 2 : 1);

export const examplesText = ({ examples }: CommandSpec): string =>
  `\nExamples:\n${examples.map(([line, what]) => `  ${line}\n      ${what}\n`).join('')}`;

const exitCodesText = (): string =>
  `\nExit codes:\n${EXIT_CODES.map(([code, what]) => `  ${code}  ${what}\n`).join('')}`;

/** The commands, ready to parse. `run` hands actions their terminal. */
export function makeProgram(terminal: Terminal, run: Runner): Command {
  const program = new Command('parley');
  program
    .description('Reads the news coverage of a negotiation and keeps the record: who said what, when, in which words.')
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError(true)
    .exitOverride()
    // Else `parley read --version 2` would print the program's version.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: text => void terminal.out(text),
      writeErr: text => terminal.err(text),
      getOutHelpWidth: () => Math.min(widthOf(terminal), 100),
      getErrHelpWidth: () => Math.min(widthOf(terminal), 100),
      outputError: (text, write) => {
        const said = text
          .replace(/^error: /, '')
          .replace(/\s+$/, '')
          .replace(/\s*\n\s*/g, ' ');
        write(`bad-usage: ${said.replace(/\.$/, '')}. See: parley --help\n`);
      },
    })
    .addHelpText('after', exitCodesText());
  for (const spec of COMMANDS) {
    const command = spec.declare(program, run);
    command.copyInheritedSettings(program).addHelpText('after', examplesText(spec));
  }
  return program;
}

export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const run: Runner =
    action =>
    async (...actionArgs) => {
      exitCode = (await action(terminal, ...actionArgs)) ?? 0;
    };
  try {
    await makeProgram(terminal, run).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(`${errorLine(error)}\n`);
    return exitCodeOf(error);
  }
}

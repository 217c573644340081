/** The reference of the command line as Markdown, made from the help itself, so that it cannot go stale. */
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { COMMANDS } from './commands/all.ts';
import { EXIT_CODES, examplesText, makeProgram } from './run.ts';
import type { Terminal } from './terminal.ts';

/** A terminal that nobody sits at: the help must not depend on whose it is. */
const nobody: Terminal = {
  out: () => {},
  err: () => {},
  stdin: Readable.from([]),
  env: {},
  cwd: '/',
  now: () => '',
  columns: 100,
  errIsTerminal: false,
  stopped: Promise.resolve(),
};

const block = (text: string): string => `\`\`\`\n${text.trim()}\n\`\`\`\n`;

export function commandReference(): string {
  const program = makeProgram(nobody, () => async () => {});
  const commands: readonly Command[] = program.commands;
  const sections = COMMANDS.map((spec, i) => {
    const command = commands[i]!;
    return `## parley ${command.name()}\n\n${block(`${command.helpInformation()}${examplesText(spec)}`)}`;
  });
  return [
    '# The command line',
    '',
    'Made from the help texts by `scripts/docs.ts`; change them in `src/cli/commands/`.',
    '',
    block(program.helpInformation()),
    '## Exit codes',
    '',
    '| code | means |',
    '| ---- | ----- |',
    ...EXIT_CODES.map(([code, what]) => `| ${code} | ${what} |`),
    '',
    'Errors and warnings are one line each, on standard error: `code: what (where). what to do`.',
    'Ids may be given by their beginning, as long as no other id begins so. Dates are days, months or years: `2026-02-10`, `2026-02`, `2026`.',
    'Two processes may use one dossier: readers never wait, a writer waits for another at most a minute, says so after two seconds, then gives up with `dossier-busy`.',
    '',
    ...sections,
  ].join('\n');
}

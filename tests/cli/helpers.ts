/** Runs the command line inside the test's process, on a terminal of its own. */
import { Readable } from 'node:stream';
import { runCommand } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export type Run = (args: readonly string[], more?: Partial<Terminal> & { readonly input?: string }) => Promise<Ran>;

export const runIn =
  (cwd: string): Run =>
  async (args, { input = '', ...more } = {}) => {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: text => {
        out += text;
      },
      err: text => {
        err += text;
      },
      stdin: Readable.from([Buffer.from(input)]),
      env: {},
      cwd,
      now: () => '2026-03-01T12:00:00Z',
      errIsTerminal: false,
      stopped: Promise.resolve(),
      ...more,
    };
    return { code: await runCommand(args, terminal), out, err };
  };

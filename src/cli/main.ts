/** The process: its streams and signals become a Terminal, its arguments a command. */
import { once } from 'node:events';
import { runCommand } from './run.ts';
import type { Terminal } from './terminal.ts';

/** Resolves on the first Ctrl-C or polite kill; only a running server asks for it. */
function whenStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // `parley … | head` closes the pipe: that is no error, there is only nobody left to tell.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  stderr.on('error', () => {});
  let stopped: Promise<void> | undefined;
  return {
    async out(text) {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err: text => void stderr.write(text),
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date().toISOString(),
    // A terminal that does not know its size says 0.
    columns: (stdout.isTTY && stdout.columns) || undefined,
    errIsTerminal: stderr.isTTY === true,
    get stopped() {
      stopped ??= whenStopped();
      return stopped;
    },
  };
}

export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await runCommand(args, processTerminal());
}

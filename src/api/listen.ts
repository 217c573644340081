/** A port to listen on, and answers on their way when the server ends. */
import type { Server } from 'node:http';
import type { Hono } from 'hono';
import { ParleyError } from '../model/errors.ts';

/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 50;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export async function listenOnFreePort(server: Server, port: number, host: string): Promise<void> {
  for (let next = port; ; next++) {
    try {
      return await listen(server, next, host);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE' && port !== 0 && next < Math.min(port + PORTS_TRIED, 65535)) continue;
      throw new ParleyError(
        'cannot-listen',
        `Cannot listen on ${host}:${next} (${code || error}).`,
        'Choose another port with --port, or another address with --host.',
      );
    }
  }
}

/** Whoever ends the server waits no longer than this for answers on their way, which nobody will get. */
const LAST_ANSWERS_MS = 3_000;

/** Answers on their way, so that the dossier is not closed under them. */
export function watchAnswers(fetch: Hono['fetch']): {
  readonly fetch: Hono['fetch'];
  readonly settled: () => Promise<unknown>;
} {
  const open = new Set<Promise<unknown>>();
  return {
    fetch: (...asked) => {
      const answer = fetch(...asked);
      if (answer instanceof Promise) {
        const over = (): void => void open.delete(answer);
        open.add(answer);
        answer.then(over, over);
      }
      return answer;
    },
    settled: () => {
      const tooLong = new Promise(resolve => setTimeout(resolve, LAST_ANSWERS_MS).unref());
      return Promise.race([Promise.allSettled(open), tooLong]);
    },
  };
}

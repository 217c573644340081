/** What readers are shown first is made before they ask for it. In: a dossier, and the server that answers meanwhile. */
import type { Server } from 'node:http';
import type { Dossier } from '../parley.ts';

/** A page that is being opened asks again within this time. */
const QUIET_MS = 700;
/** Somebody who never stops asking is not waited for longer. */
const PATIENCE_MS = 10_000;

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms).unref());

/** Waits until nobody has asked for a moment. */
export function quietOf(server: Server): () => Promise<void> {
  let last = performance.now(); // how long, not what time it is
  server.on('request', () => {
    last = performance.now();
  });
  return async () => {
    const started = performance.now();
    while (performance.now() - last < QUIET_MS && performance.now() - started < PATIENCE_MS) await sleep(QUIET_MS / 4);
  };
}

/**
 * The front page at once: of ten thousand articles a third of a second, while a browser still loads the application. What takes
 * longer, the brief and what is disputed, begins when nobody asks for anything: beside it, a page that was
 * opened at once was half a second later. What fails here fails again for whoever asks, and is told then; a step on its way when
 * the dossier is closed fails, and is not waited for.
 */
export async function warmUp(dossier: Dossier, quiet: () => Promise<void>, isOver: () => boolean): Promise<void> {
  const first: readonly (() => Promise<unknown>)[] = [() => dossier.summary(), () => dossier.matrix()];
  const then: readonly (() => Promise<unknown>)[] = [
    () => dossier.brief(undefined, false),
    () => dossier.brief(),
    () => dossier.conflicts(),
  ];
  for (const step of first) if (!isOver()) await step().catch(() => undefined);
  for (const step of then) {
    if (!isOver()) await quiet();
    if (!isOver()) await step().catch(() => undefined);
  }
}

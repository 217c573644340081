/**
 * Tells pages that the dossier changed, by this server or by another process: one look at its revision every second while
 * anybody listens, told on as server-sent events.
 */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Dossier } from '../parley.ts';

const LOOK_MS = 1000;
/** A line without meaning, so that what stands between does not take the silence for an end. */
const ALIVE_MS = 20_000;

type Listener = (revision: string) => void;

export interface Changes {
  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void;
  /** Looks at once: after a change of one's own. */
  look(): Promise<void>;
}

export function watchChanges(dossier: Pick<Dossier, 'revision'>): Changes {
  const listeners = new Set<Listener>();
  let last: string | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = async (): Promise<void> => {
    // A dossier that another process holds for the moment is looked at again the next time.
    const revision = await dossier.revision().catch(() => last);
    if (revision === undefined || revision === last) return;
    last = revision;
    for (const listener of listeners) listener(revision);
  };
  return {
    look,
    listen(listener) {
      listeners.add(listener);
      if (last !== undefined) listener(last);
      timer ??= setInterval(look, LOOK_MS).unref();
      void look();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

/** The revision at once and whenever it becomes another, until the page goes away. */
export const sendChanges = (context: Context, changes: Changes): Response =>
  streamSSE(context, async stream => {
    const gone = new Promise<void>(resolve => stream.onAbort(resolve));
    const stop = changes.listen(revision => void stream.writeSSE({ event: 'revision', data: revision }));
    const alive = setInterval(() => void stream.writeSSE({ event: 'alive', data: '' }), ALIVE_MS);
    alive.unref();
    await gone;
    clearInterval(alive);
    stop();
  });

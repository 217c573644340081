/**
 * Answers for which the whole dossier is looked at: each is made once and kept until somebody writes to the file, this process or
 * another. While one is made, others are answered in between (`breathe`), and who asks for the same waits for the same.
 */
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';

/** Different questions kept of one dossier; a reader goes back and forth between a few. */
const KEPT = 24;

interface Kept {
  readonly writes: string;
  readonly answer: Promise<unknown>;
}

const answers = new WeakMap<Db, Map<string, Kept>>();

/** `question` names what `make` gives, with everything that it depends on beside the dossier itself. */
export async function remembered<T>(db: Db, question: string, make: () => Promise<T>): Promise<T> {
  const writes = await read.writesSoFar(db);
  const kept = answers.get(db) ?? new Map<string, Kept>();
  answers.set(db, kept);
  const before = kept.get(question);
  if (before?.writes === writes) return before.answer as Promise<T>;
  const answer = make();
  kept.delete(question);
  kept.set(question, { writes, answer });
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
  // What failed is tried again.
  answer.catch(() => kept.get(question)?.answer === answer && kept.delete(question));
  return answer;
}

/** Lets everything else that waits have its turn: the driver answers at once, so that a long walk would hold all others up. */
export const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

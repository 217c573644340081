/**
 * Answers for which the whole dossier is looked at: each is made once and kept until somebody writes to the file, this process or
 * another. While one is made, others are answered in between (`breathe`), and who asks for the same waits for the same.
 */
import { DERIVATION, programVersion } from '../knowledge/program.ts';
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
  const writes = await read.changesSoFar(db);
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

/** The same over the end of the process: kept in the file, with the state of program and dossier that it was made of. */
export async function keptInFile<T>(db: Db, question: string, make: () => Promise<T>): Promise<T> {
  const state = `${programVersion()} ${DERIVATION} ${await read.changesSoFar(db)}`;
  const kept = await read.keptAnswer(db, question, state);
  if (kept !== undefined) return JSON.parse(kept) as T;
  const answer = await make();
  // A file that may not be written is none the worse for it: the next start makes it again.
  await read.keepAnswer(db, question, state, JSON.stringify(answer)).catch(() => undefined);
  return answer;
}

/** Lets everything else that waits have its turn: the driver answers at once, so that a long walk would hold all others up. */
export const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

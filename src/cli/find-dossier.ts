/** Which dossier a command means: the one named, else the only *.parley file of the folder, else PARLEY_DOSSIER. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ParleyError } from '../model/errors.ts';
import type { Dossier } from '../parley.ts';
import type { DossierOption } from './command.ts';
import type { Terminal } from './terminal.ts';

export function findDossier(terminal: Terminal, named: string | undefined): string {
  if (named) return path.resolve(terminal.cwd, named);
  let here: string[] = [];
  try {
    here = readdirSync(terminal.cwd).filter(name => name.endsWith('.parley'));
  } catch {
    // A folder that cannot be listed has no dossier that could be meant.
  }
  if (here.length === 1) return path.join(terminal.cwd, here[0]!);
  const fromEnvironment = terminal.env.PARLEY_DOSSIER;
  if (fromEnvironment) return path.resolve(terminal.cwd, fromEnvironment);
  if (here.length > 1) {
    throw new ParleyError(
      'which-dossier',
      `this folder holds ${here.length} dossiers: ${here.sort().slice(0, 5).join(', ')}`,
      'Name one with -d DOSSIER.',
    );
  }
  throw new ParleyError(
    'which-dossier',
    'no dossier is named and this folder holds none',
    'Name one with -d talks.parley, or set PARLEY_DOSSIER.',
  );
}

/** Opens the dossier, as it was known on a day where one is named, does the work and closes it, whatever happens. */
export async function withDossier<T>(
  terminal: Terminal,
  { dossier: named, asOf }: DossierOption,
  work: (dossier: Dossier) => Promise<T>,
  create = false,
  waitMs?: number,
): Promise<T> {
  const file = findDossier(terminal, named);
  if (!create && !existsSync(file)) {
    throw new ParleyError('no-dossier', 'there is no such dossier', 'Make it: parley read FILE… -d DOSSIER', file);
  }
  // Loaded when needed: --help and errors of usage need none of the reading machinery.
  const [{ openDossier }, { sqliteError }] = await Promise.all([
    import('../parley.ts'),
    import('../store/storage-errors.ts'),
  ]);
  const dossier = await openDossier(file, {
    create,
    waitMs,
    now: terminal.now,
    onWait: message => terminal.err(`${message}\n`),
  });
  try {
    if (asOf === undefined) return await work(dossier);
    const then = await dossier.asOf(asOf);
    try {
      return await work(then);
    } finally {
      await then.close();
    }
  } catch (error) {
    throw sqliteError(error, file);
  } finally {
    await dossier.close();
  }
}

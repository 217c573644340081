/** This program's version, out of package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './load.ts';

/**
 * Raised whenever the same articles would give other records than before, or more of them (2: events, positions, figures; 3: proposals; 4: commitments, terms; 6: clusters). Articles that
 * were derived with another number are derived anew at the next reading.
 */
export const DERIVATION = 11;

let version: string | undefined;

export function programVersion(): string {
  version ??= (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
  return version;
}

/** This program's version, out of package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './load.ts';

let version: string | undefined;

export function programVersion(): string {
  version ??= (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
  return version;
}

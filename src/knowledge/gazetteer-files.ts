/** What the readers of data/gazetteer share: its flat lists, and shapes that several of its files have. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from './load.ts';

export const list = z.array(z.string());
export const cases = z
  .array(z.object({ text: z.string(), finds: z.string().optional(), name: z.string().optional() }))
  .optional();

/** Lines of a flat list, without comments. */
export function readLines(file: string): string[] {
  return readFileSync(path.join(packageRoot, 'data/gazetteer', file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
}

/** What `make` gives, made on the first call. */
export function once<T>(make: () => T): () => T {
  let value: { made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/**
 * data/ as the build left it parsed: reading YAML is a third of the time to the first article, reading JSON is next to none.
 * In: dist/data.json, values by the SHA-256 of the YAML text that they were parsed from. A file changed since is simply not found.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const packedFile = (root: string): string => path.join(root, 'dist/data.json');

const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The text of dist/data.json for the YAML texts of a package. */
export const packData = (texts: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(texts.map(text => [keyOf(text), parse(text) as unknown])));

/** Looks up what YAML texts were parsed to; undefined for what was not packed. Reads the file at the first question. */
export function makeUnpacker(file: string): (text: string) => unknown {
  let packed: Readonly<Record<string, unknown>> | undefined;
  return text => {
    packed ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
    return packed[keyOf(text)];
  };
}

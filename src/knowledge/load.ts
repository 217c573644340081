/**
 * Loads data/: YAML files checked against a zod shape. Errors say file, field and what was expected.
 * Reading happens on call, once per file and process (the files are part of the installed package and do not change).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ParleyError } from '../model/errors.ts';

/** The package's root: two folders above this file, in src/ as in dist/. */
export const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Reads one YAML text into a checked value; `where` names it in errors, `hint` says where the shape is shown. */
export function parseYaml<T>(
  text: string,
  shape: z.ZodType<T>,
  where: string,
  hint = 'Mend the field named; the shape is in src/knowledge.',
): T {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 0) : 0;
    throw new ParleyError(
      'bad-yaml',
      `${where}:${line}: ${(error as Error).message.split('\n')[0]}`,
      'Mend the YAML at that line.',
      where,
    );
  }
  const result = shape.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new ParleyError('bad-data', `${where}: ${issue.path.join('.') || 'the file'}: ${issue.message}`, hint, where);
  }
  return result.data;
}

const cache = new Map<string, unknown>();

/** Loads one file of data/, e.g. `loadData('languages/en.yaml', shape)`. */
export function loadData<T>(file: string, shape: z.ZodType<T>): T {
  const known = cache.get(file);
  if (known !== undefined) return known as T;
  const full = path.join(packageRoot, 'data', file);
  const value = parseYaml(readFileSync(full, 'utf8'), shape, `data/${file}`);
  cache.set(file, value);
  return value;
}

/** Loads every .yaml file of a folder of data/, by file name without extension, sorted. */
export function loadFolder<T>(folder: string, shape: z.ZodType<T>): ReadonlyMap<string, T> {
  const names = readdirSync(path.join(packageRoot, 'data', folder))
    .filter(name => name.endsWith('.yaml'))
    .sort();
  return new Map(names.map(name => [name.slice(0, -'.yaml'.length), loadData(`${folder}/${name}`, shape)]));
}

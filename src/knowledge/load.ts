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
import { makeUnpacker, packedFile } from './packed.ts';

/** The package's root: two folders above this file, in src/ as in dist/. */
export const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const HINT = 'Mend the field named; the shape is in src/knowledge.';

/** Reads one YAML text into a checked value; `where` names it in errors, `hint` says where the shape is shown. */
export function parseYaml<T>(text: string, shape: z.ZodType<T>, where: string, hint = HINT): T {
  return checked(parseText(text, where), shape, where, hint);
}

function parseText(text: string, where: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 0) : 0;
    throw new ParleyError(
      'bad-yaml',
      `${where}:${line}: ${(error as Error).message.split('\n')[0]}`,
      'Mend the YAML at that line.',
      where,
    );
  }
}

function checked<T>(raw: unknown, shape: z.ZodType<T>, where: string, hint: string): T {
  const result = shape.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new ParleyError('bad-data', `${where}: ${issue.path.join('.') || 'the file'}: ${issue.message}`, hint, where);
  }
  return result.data;
}

const cache = new Map<string, unknown>();
const unpack = makeUnpacker(packedFile(packageRoot));

/** Loads one file of data/, e.g. `loadData('languages/en.yaml', shape)`. */
export function loadData<T>(file: string, shape: z.ZodType<T>): T {
  const known = cache.get(file);
  if (known !== undefined) return known as T;
  const full = path.join(packageRoot, 'data', file);
  const text = readFileSync(full, 'utf8');
  const where = `data/${file}`;
  const value = checked(unpack(text) ?? parseText(text, where), shape, where, HINT);
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

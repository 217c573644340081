/** What `parley read` is given (files, folders, globs, -) becomes sources, in a fixed order. */
import { createReadStream, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Source } from '../parley.ts';
import { linesOf } from './lines.ts';
import type { Terminal } from './terminal.ts';

export type Given = NonNullable<Source['given']>;

export interface FoundSources {
  readonly sources: Source[];
  /** Files of a folder that are taken for something else than articles. */
  readonly leftOut: string[];
}

/** Endings of files that lie beside articles and are none. Anything else in a folder is tried, and listed if it is no text. */
const NO_ARTICLE =
  /\.(?:parley(?:-\w+)?|ya?ml|csv|tsv|js|mjs|cjs|ts|css|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|pdf|docx?|xlsx?|pptx?|odt|zip|t?gz|bz2|xz|7z|rar|mp[34]|m4a|mov|webm|ogg|wav|woff2?|ttf|otf|eot|sqlite3?|db|log|bak|swp|lock|py|sh)$/i;
const DOCUMENTS_OF_FOLDER = /^(?:readme|licen[cs]e|changelog|contributing|authors|notice)(?:\.\w+)?$/i;
/** What browsers save beside a page. */
const FOLDER_OF_PAGE = /(?:_files|_fichiers|-Dateien)$/;
const LINES = /\.(?:jsonl|ndjson)$/i;
const NAMES = /^names\.ya?ml$/i;

function articleSource(name: string, full: string, given: Given): Source {
  const bytes = async (): Promise<Uint8Array> => readFileSync(full);
  if (NAMES.test(path.basename(name))) return { name, bytes, as: 'names' };
  if (LINES.test(name)) return { name, bytes, given, as: 'lines', lines: () => linesOf(createReadStream(full)) };
  return { name, bytes, given };
}

/** What the user says about a proposal's own text; given, every source is one. */
export type GivenText = NonNullable<Source['proposal']>;

const asText = (source: Source, proposal: GivenText | undefined): Source =>
  proposal === undefined || source.as === 'names'
    ? source
    : { ...source, proposal, ...(source.as === 'lines' ? {} : { as: 'proposal' }) };

function walk(name: string, full: string, given: Given, found: FoundSources): void {
  let entries: string[];
  try {
    entries = readdirSync(full).sort();
  } catch (error) {
    // Its turn to be read is its turn to fail: then it is listed like any other source.
    const bytes = (): Promise<Uint8Array> => Promise.reject(error);
    found.sources.push({ name, bytes });
    return;
  }
  for (const entry of entries) {
    if (entry.startsWith('.')) continue;
    const inner = path.join(full, entry);
    const shown = path.posix.join(name, entry);
    const stat = lstatSync(inner);
    if (stat.isDirectory()) {
      if (!FOLDER_OF_PAGE.test(entry) && entry !== 'node_modules') walk(shown, inner, given, found);
    } else if (NAMES.test(entry)) {
      found.sources.push(articleSource(shown, inner, given));
    } else if (NO_ARTICLE.test(entry) || DOCUMENTS_OF_FOLDER.test(entry)) {
      found.leftOut.push(shown);
    } else if (isFile(inner)) {
      found.sources.push(articleSource(shown, inner, given));
    }
  }
}

const isFile = (full: string): boolean => {
  try {
    return statSync(full).isFile();
  } catch {
    return true; // a broken link: reading it says so
  }
};

const isFolder = (full: string): boolean => {
  try {
    return statSync(full).isDirectory();
  } catch {
    return false;
  }
};

const exists = (full: string): boolean => {
  try {
    statSync(full);
    return true;
  } catch {
    return false;
  }
};

async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function findSources(
  terminal: Terminal,
  args: readonly string[],
  given: Given,
  proposal?: GivenText,
): FoundSources {
  const found: FoundSources = { sources: [], leftOut: [] };
  for (const arg of args) {
    const full = path.resolve(terminal.cwd, arg);
    if (arg === '-') found.sources.push({ name: '-', bytes: () => allOf(terminal.stdin), given });
    else if (isFolder(full)) walk(arg.replace(/[\\/]+$/, ''), full, given, found);
    else if (!exists(full) && isDynamicPattern(arg)) {
      const names = globSync(arg.replaceAll('\\', '/'), { cwd: terminal.cwd, dot: false }).sort();
      for (const name of names) found.sources.push(articleSource(name, path.resolve(terminal.cwd, name), given));
      if (names.length === 0) found.sources.push(missing(arg));
    } else found.sources.push(articleSource(arg, full, given));
  }
  return { ...found, sources: found.sources.map(source => asText(source, proposal)) };
}

const missing = (name: string): Source => ({
  name,
  bytes: () => Promise.reject(Object.assign(new Error('nothing matches'), { code: 'ENOENT' })),
});

/** The built web page, read into memory once: a few files, so nothing on disk can be reached by a request. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface WebFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Its name holds a hash of its content: it may be kept for ever. */
  readonly hashed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where `npm run build` puts the page, seen from the sources and from the built package. */
export const WEB_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/web/' : '../web/', import.meta.url),
);

/** Files by their path on the server (`/index.html`). Empty where the page has not been built. */
export function loadWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name));
  } catch {
    return files;
  }
  for (const file of names) {
    const type = TYPES[path.extname(file)];
    if (!type) continue;
    const at = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const body = new Uint8Array(readFileSync(file));
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
    files.set(at, { body, type, etag, hashed: at.startsWith('/assets/') });
  }
  return files;
}

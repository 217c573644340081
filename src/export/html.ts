/**
 * The dossier as one HTML file: the web application with the record in it, to be mailed and opened without a network.
 * The record is packed (gzip, base64), so that no text of an article can end the element that it stands in, whatever it
 * holds; script and sheet are named by their hashes in the policy, and nothing else may run or be asked for.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { ParleyError } from '../model/errors.ts';
import { type RecordSource, writeRecordJson } from './record-json.ts';

/** Where `npm run build` puts the application as one script and one sheet, seen from the sources and from the package. */
const FOLDER = new URL(import.meta.url.endsWith('.ts') ? '../../dist/web-file/' : '../web-file/', import.meta.url);

function built(name: string): string {
  try {
    return readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8');
  } catch {
    throw new ParleyError(
      'not-built',
      'the web page has not been built',
      'Run `npm run build`, then export again.',
      name,
    );
  }
}

/** Nothing in a script may look like its end, or like a comment that hides it. Both are the same to JavaScript when escaped. */
export const inScript = (code: string): string =>
  code
    .replace(/<(?=\/script|!--)/gi, '\\x3C')
    .replace(/[\u2028\u2029]/g, letter => `\\u${letter.charCodeAt(0).toString(16)}`);

const inSheet = (css: string): string => css.replace(/<(?=\/style)/gi, '\\3C ');

export const inHtml = (text: string): string => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Letters on a line: some mail programs break longer ones. */
const LINE = 76 * 1024;

/** Bytes as base64, in pieces that each stand for whole bytes. */
async function* base64(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let rest = Buffer.alloc(0);
  const whole = (LINE / 4) * 3;
  for await (const piece of bytes) {
    rest = Buffer.concat([rest, piece]);
    const end = rest.length - (rest.length % whole);
    for (let i = 0; i < end; i += whole) yield `${rest.subarray(i, i + whole).toString('base64')}\n`;
    rest = rest.subarray(end);
  }
  yield rest.toString('base64');
}

const packed = (text: Iterable<string> | AsyncIterable<string>): AsyncIterable<string> =>
  base64(Readable.from(text).pipe(createGzip({ level: 9 })));

/** Where the places of the record lie, by their names as written: the page has no list of the world's places. */
async function placesIn(source: RecordSource): Promise<Record<string, unknown>> {
  const names = new Set<string>();
  for await (const event of source.moves('event')) if ('contexts' in event && event.place) names.add(event.place.name);
  return Object.fromEntries(
    [...names].sort().flatMap(name => {
      const place = source.locate(name);
      return place ? [[name, place]] : [];
    }),
  );
}

export async function* writeHtml(source: RecordSource): AsyncIterable<string> {
  const script = inScript(built('app.js'));
  const sheet = inSheet(built('app.css'));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(sheet)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const { name, asOf } = source.dossier;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Parley">
<meta name="referrer" content="no-referrer">
<title>${inHtml(asOf ? `${name}, as known on ${asOf}` : name)}</title>
<link rel="icon" href="data:,">
<style>${sheet}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page needs JavaScript.</noscript>
<script id="dossier" type="application/octet-stream">
`;
  yield* packed(writeRecordJson(source));
  yield `
</script>
<script id="places" type="application/octet-stream">
`;
  yield* packed([JSON.stringify(await placesIn(source))]);
  yield `
</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

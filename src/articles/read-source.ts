/**
 * The door of reading. In: a file's name and bytes, and what the user says about it. Out: articles, what could not be read and why.
 * Pure: no clock, no network, no disk. The format is told by the name's ending, else by the content.
 */
import { parse as parseYaml } from 'yaml';
import type { NotRead } from '../model/errors.ts';
import { assemble, type Given, type Source } from './assemble.ts';
import { type Block, blocksOfText, makeBlock } from './blocks.ts';
import { cleanCharacters, decode } from './decode.ts';
import { readPage } from './html/read-page.ts';
import { readLanguages } from './language.ts';
import { joinResults, type ReadResult, refusal, type Warning } from './read-result.ts';

export type { Given } from './assemble.ts';
export type { ReadResult, Warning } from './read-result.ts';

export interface SourceInput {
  /** File name or '-'. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly given?: Given;
  readonly retrieved?: string;
}

/**
 * A paragraph longer than this is no paragraph of an article but a data file in one line. The longest sentence met had 10,000
 * words, about 60,000 characters.
 */
export const LONGEST_PARAGRAPH = 500_000;
/** An article longer than this is a book or a dump. The longest met (a daily war assessment) had 66,000 characters. */
export const LONGEST_TEXT = 5_000_000;
/** A page larger than this would take more memory than a laptop spares: a DOM needs about 30 times its source. */
export const LONGEST_PAGE = 15_000_000;

export type Format = 'text' | 'markdown' | 'html' | 'jsonl' | 'json';

function formatOf(name: string, head: string): Format {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (ending === 'json') return 'json';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml' || ending === 'mhtml') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  const start = head.trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<!--[\s\S]{0,500}?-->\s*<(!doctype|html))/.test(start)) return 'html';
  if (/^<\?xml[\s\S]{0,300}<html/.test(start)) return 'html';
  if (/^\{\s*"[^"\n]{1,40}"\s*:/.test(start)) return 'jsonl';
  if (/^---\n[a-z_ -]{2,30}:/i.test(head)) return 'markdown';
  return 'text';
}

export function readSource(input: SourceInput): ReadResult {
  const { name, bytes } = input;
  if (formatOf(name, asciiHead(bytes)) === 'jsonl') return readJsonLines(input);
  if (bytes.length > LONGEST_TEXT * 4) return tooLong(name, `${Math.round(bytes.length / 1e6)} MB`);
  const decoded = decode(bytes);
  if ('refused' in decoded) {
    return decoded.refused === 'empty'
      ? refusal(name, 'empty', 'The file has no text.', 'Check that it was saved whole.')
      : refusal(name, 'binary', 'The file is no text.', 'Save the article as text, Markdown or HTML and read that.');
  }
  const warnings: Warning[] = [];
  if (decoded.encoding !== 'utf-8' && decoded.guessed) {
    warnings.push({ code: 'encoding-guessed', message: `Not UTF-8; read as ${decoded.encoding}.`, where: name });
  } else if (decoded.encoding.startsWith('utf-16')) {
    warnings.push({ code: 'encoding-utf-16', message: `Read as ${decoded.encoding}.`, where: name });
  }
  if (decoded.replaced > 0) {
    warnings.push({
      code: 'broken-characters',
      message: `${decoded.replaced} characters could not be decoded.`,
      where: name,
    });
  }
  const { text } = decoded;
  const format = formatOf(name, text.slice(0, 1000));
  const result = readText(text, format, input);
  return { ...result, warnings: [...warnings, ...result.warnings] };
}

const asciiHead = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 200))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '');

const tooLong = (name: string, what: string): ReadResult =>
  refusal(
    name,
    'too-long',
    `${what} in one piece is no article.`,
    'Split it: one article a file, or JSON Lines with one article a line.',
  );

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}

function readText(text: string, format: Format, input: Pick<SourceInput, 'name' | 'given' | 'retrieved'>): ReadResult {
  const { name, given = {}, retrieved } = input;
  switch (format) {
    case 'html':
      if (text.length > LONGEST_PAGE) return tooLong(name, `${Math.round(text.length / 1e6)} MB`);
      return finish(readPage(text, given, name, retrieved), name);
    case 'jsonl':
      return readJsonLines({ ...input, bytes: Buffer.from(text) });
    case 'json':
      return readJsonDocument(text, name, given, retrieved);
    default: {
      if (text.length > LONGEST_TEXT) return tooLong(name, `${Math.round(text.length / 1e6)} MB`);
      if (longestLine(text) > LONGEST_PARAGRAPH) return tooLong(name, 'A line of more than 500,000 characters');
      return finish(sourceOfText(text, format, given, name, retrieved), name);
    }
  }
}

function finish(source: Source & { warnings?: readonly Warning[] }, name: string): ReadResult {
  const { article, warnings } = assemble(source);
  const all = [...(source.warnings ?? []), ...warnings];
  if (!article) {
    return {
      articles: [],
      notRead: [
        {
          source: name,
          code: 'no-article',
          reason: 'No article was found in it.',
          hint: 'Check that the page holds the text itself, not only links to it.',
        },
      ],
      warnings: all,
    };
  }
  return { articles: [article], notRead: notReadLanguage(article.language, name), warnings: all };
}

/** A text of another language is kept for the reader; that nothing is drawn from it must be said where what was not read is listed. */
function notReadLanguage(language: string, source: string): NotRead[] {
  if (readLanguages.includes(language)) return [];
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  return [
    {
      source,
      code: 'language-not-read',
      reason: `The text is in ${name}, which Parley does not read.`,
      hint: 'It is kept as it stands, and nothing is drawn from it.',
    },
  ];
}

/** Names under which files give a field, in front matter and in header lines. */
const fieldNames: Readonly<Record<string, keyof Source['given']>> = {
  id: 'sourceId',
  sourceid: 'sourceId',
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  published: 'published',
  date: 'published',
  published_at: 'published',
  publishdate: 'published',
  url: 'url',
  link: 'url',
  canonical: 'url',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  modified: 'modified',
  updated: 'modified',
};

type Fields = { -readonly [K in keyof Source['given']]?: string };

const asText = (value: unknown): string | undefined => {
  // Escapes of YAML and JSON bring control characters that no decoding has seen.
  if (typeof value === 'string') return cleanCharacters(value).replace(/\s+/g, ' ').trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ') || undefined;
  return undefined;
};

function collectFields(record: Readonly<Record<string, unknown>>): Fields {
  const fields: Fields = {};
  for (const [key, value] of Object.entries(record)) {
    const name = fieldNames[key.toLowerCase().replace(/[ -]/g, '_')];
    const text = asText(value);
    if (name && text && fields[name] === undefined) fields[name] = text;
  }
  return fields;
}

/** A user's word goes before the file's. */
const withGiven = (fields: Fields, given: Given): Source['given'] => ({
  ...fields,
  ...Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, asText(value)]),
  ),
});

function sourceOfText(
  text: string,
  format: Format,
  given: Given,
  name: string,
  retrieved: string | undefined,
): Source & { warnings: Warning[] } {
  const warnings: Warning[] = [];
  let body = text;
  let fields: Fields = {};
  const front = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (front) {
    try {
      const parsed: unknown = parseYaml(front[1]!);
      if (parsed && typeof parsed === 'object' && !Array.isArray(parsed)) {
        fields = collectFields(parsed as Record<string, unknown>);
        body = text.slice(front[0].length);
      }
    } catch {
      fields = collectFields(headerFields(front[1]!));
      body = text.slice(front[0].length);
      warnings.push({
        code: 'bad-front-matter',
        message: 'The front matter is no YAML; its plain "key: value" lines were used.',
        where: name,
      });
    }
  } else {
    const header = headerLines(text);
    if (header) ({ fields, body } = header);
  }
  const blocks = format === 'markdown' ? blocksOfMarkdown(body) : blocksOfText(body);
  return { blocks, given: withGiven(fields, given), ...(retrieved ? { retrieved } : {}), where: name, warnings };
}

function headerFields(text: string): Record<string, string> {
  const record: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const match = /^([A-Za-z_ ]{2,20}):\s*(.+)$/.exec(line);
    if (match) record[match[1]!.trim().toLowerCase()] = match[2]!.replace(/^["']|["']$/g, '');
  }
  return record;
}

/** "Title: …", "Source: …", "Date: …", "URL: …" at the top of a text: at least two such lines, or an address alone. */
function headerLines(text: string): { fields: Fields; body: string } | undefined {
  const lines = text.split('\n', 12);
  let count = 0;
  let used = 0;
  for (const line of lines) {
    const match = /^([A-Za-z_ ]{2,20}):\s*\S/.exec(line);
    const isField = match && fieldNames[match[1]!.trim().toLowerCase().replace(/ /g, '_')];
    if (!isField) break;
    count++;
    used += line.length + 1;
  }
  if (count >= 2) return { fields: collectFields(headerFields(text.slice(0, used))), body: text.slice(used) };
  const address = /^\s*(https?:\/\/\S{4,500})\s*\n/.exec(text);
  return address ? { fields: { url: address[1]! }, body: text.slice(address[0].length) } : undefined;
}

/** Markdown as exports write it: headings, list marks, emphasis, links and images become text; the words stay. */
function blocksOfMarkdown(text: string): Block[] {
  const plain = text
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,1000}\)/g, (_, alt: string) =>
      alt.trim() ? `\n\nImage: ${alt.trim()}\n\n` : '',
    )
    .replace(/\[([^\]\n]{1,500})\]\(<?[^)\n]{0,1000}>?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]{1,2000}?\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?\S)_(?![\w_])/g, '$1');
  return plain.split(/\n[ \t]*\n/).flatMap(chunk => {
    const lines = chunk
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
    const blocks: Block[] = [];
    let open: string[] = [];
    const close = (): void => {
      if (open.length > 0) blocks.push(...blocksOfText(open.join('\n')));
      open = [];
    };
    for (const line of lines) {
      const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line);
      if (heading) {
        close();
        blocks.push({ text: heading[1]!, kind: 'heading' });
      } else if (/^>\s?/.test(line)) {
        close();
        const quoted = line.replace(/^>\s?/, '').trim();
        if (quoted) blocks.push({ text: quoted, kind: 'line' });
      } else if (/^([*+-]|\d{1,2}[.)])\s+/.test(line)) {
        close();
        blocks.push(makeBlock(line.replace(/^\+/, '*')));
      } else open.push(line);
    }
    close();
    return blocks;
  });
}

// --- JSON

/** One line of a JSON Lines file. Blank lines give nothing; a bad line gives one entry in notRead. */
export function readJsonLine(
  line: string,
  name: string,
  lineNumber: number,
  given: Given = {},
  retrieved?: string,
): ReadResult {
  const where = `${name}:${lineNumber}`;
  if (line.trim() === '') return { articles: [], notRead: [], warnings: [] };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refusal(
      where,
      'bad-json',
      `No JSON: ${(error as Error).message.slice(0, 120)}`,
      'Each line must be one JSON object.',
    );
  }
  return readJsonValue(value, where, given, retrieved);
}

function readJsonValue(value: unknown, where: string, given: Given, retrieved: string | undefined): ReadResult {
  if (!value || typeof value !== 'object' || Array.isArray(value)) {
    return refusal(where, 'bad-json', 'No JSON object.', 'Each line must be one JSON object with "text" or "html".');
  }
  const record = value as Record<string, unknown>;
  const known: Fields = {};
  for (const key of ['url', 'outlet', 'title', 'published', 'byline', 'modified'] as const) {
    const text = asText(record[key]);
    if (text) known[key] = text;
  }
  const id = asText(record.id);
  if (id) known.sourceId = id;
  const fields = withGiven(known, given);
  const { text, html } = record;
  if (typeof text === 'string' && text.trim() !== '') {
    if (text.length > LONGEST_TEXT || longestLine(text) > LONGEST_PARAGRAPH)
      return tooLong(where, 'A text of this length');
    const decoded = decode(Buffer.from(text));
    if ('refused' in decoded)
      return refusal(where, decoded.refused, 'The text is empty or no text.', 'Check the field "text".');
    return finish(
      { blocks: blocksOfText(decoded.text), given: fields, ...(retrieved ? { retrieved } : {}), where },
      where,
    );
  }
  if (typeof html === 'string' && html.trim() !== '') {
    if (html.length > LONGEST_PAGE) return tooLong(where, 'A page of this length');
    return finish(readPage(html, fields, where, retrieved), where);
  }
  return refusal(
    where,
    'empty',
    'Neither "text" nor "html" has anything in it.',
    'Give the article\'s text in the field "text".',
  );
}

/** A .json file: one object, a list of objects, or JSON Lines under a wrong name. */
function readJsonDocument(text: string, name: string, given: Given, retrieved: string | undefined): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readJsonLines({ name, bytes: Buffer.from(text), given, ...(retrieved ? { retrieved } : {}) });
  }
  if (!Array.isArray(value)) return readJsonValue(value, name, given, retrieved);
  return joinResults(value.map((entry, i) => readJsonValue(entry, `${name}#${i + 1}`, given, retrieved)));
}

/** Decodes line by line, so that a file of any size costs no more than its longest line. */
function readJsonLines(input: SourceInput): ReadResult {
  const { name, given = {}, retrieved } = input;
  if (input.bytes.length === 0)
    return refusal(name, 'empty', 'The file has no text.', 'Check that it was saved whole.');
  return joinResults(
    jsonLines(input.bytes, (line, number) => readJsonLine(line, name, number, given, retrieved), name),
  );
}

function* jsonLines(
  bytes: Uint8Array,
  read: (line: string, number: number) => ReadResult,
  name: string,
): Generator<ReadResult> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  for (let start = 0; start < buffer.length; ) {
    const found = buffer.indexOf(0x0a, start);
    const end = found < 0 ? buffer.length : found;
    number++;
    if (end - start > LONGEST_PAGE)
      yield tooLong(`${name}:${number}`, `A line of ${Math.round((end - start) / 1e6)} MB`);
    else {
      const line = buffer.toString('utf8', start, end).replace(/^\uFEFF/, '');
      yield read(line, number);
    }
    start = end + 1;
  }
}

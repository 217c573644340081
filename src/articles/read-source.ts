/**
 * The door of reading. In: a file's name and bytes, and what the user says about it. Out: articles, what could not be read and why.
 * Pure: no clock, no network, no disk. The format is told by the name's ending, else by the content.
 */
import { decode } from './decode.ts';
import { finish } from './finish.ts';
import { readPage } from './html/read-page.ts';
import { hasTooLongLine, LONGEST_PAGE, LONGEST_TEXT, tooLong } from './limits.ts';
import { readJsonDocument, readJsonLines } from './read-json.ts';
import { sourceOfText } from './read-plain.ts';
import { type ReadResult, refusal, type SourceInput, type Warning } from './read-result.ts';

export type { Given } from './assemble.ts';
export type { ReadResult, SourceInput, Warning } from './read-result.ts';

export type Format = 'text' | 'markdown' | 'html' | 'jsonl' | 'json';

/** Told by the name's ending, else by how the text begins. */
export function formatOf(name: string, head: string): Format {
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
      if (hasTooLongLine(text)) return tooLong(name, 'A line of more than 500,000 characters');
      return finish(sourceOfText(text, format, given, name, retrieved), name);
    }
  }
}

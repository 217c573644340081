/** JSON and JSON Lines: each object with `text` or `html` is an article; unknown fields are ignored. */
import type { Given } from './assemble.ts';
import { blocksOfText } from './blocks.ts';
import { decode } from './decode.ts';
import { asText, type Fields, withGiven } from './fields.ts';
import { finish } from './finish.ts';
import { readPage } from './html/read-page.ts';
import { hasTooLongLine, LONGEST_PAGE, LONGEST_TEXT, tooLong } from './limits.ts';
import { joinResults, type ReadResult, refusal, type SourceInput } from './read-result.ts';

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
    if (text.length > LONGEST_TEXT || hasTooLongLine(text)) return tooLong(where, 'A text of this length');
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
export function readJsonDocument(text: string, name: string, given: Given, retrieved: string | undefined): ReadResult {
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
export function readJsonLines(input: SourceInput): ReadResult {
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

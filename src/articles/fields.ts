/** What a file says of its article: fields of JSON and of front matter, header lines at the top of a text. */
import type { Given, Source } from './assemble.ts';
import { cleanCharacters } from './decode.ts';

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

export type Fields = { -readonly [K in keyof Source['given']]?: string };

export const asText = (value: unknown): string | undefined => {
  // Escapes of YAML and JSON bring control characters that no decoding has seen.
  if (typeof value === 'string') return cleanCharacters(value).replace(/\s+/g, ' ').trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ') || undefined;
  return undefined;
};

export function collectFields(record: Readonly<Record<string, unknown>>): Fields {
  const fields: Fields = {};
  for (const [key, value] of Object.entries(record)) {
    const name = fieldNames[key.toLowerCase().replace(/[ -]/g, '_')];
    const text = asText(value);
    if (name && text && fields[name] === undefined) fields[name] = text;
  }
  return fields;
}

/** A user's word goes before the file's. */
export const withGiven = (fields: Fields, given: Given): Source['given'] => ({
  ...fields,
  ...Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, asText(value)]),
  ),
});

/** Plain "key: value" lines. */
export function headerFields(text: string): Record<string, string> {
  const record: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const match = /^([A-Za-z_ ]{2,20}):\s*(.+)$/.exec(line);
    if (match) record[match[1]!.trim().toLowerCase()] = match[2]!.replace(/^["']|["']$/g, '');
  }
  return record;
}

/** "Title: …", "Source: …", "Date: …", "URL: …" at the top of a text: at least two such lines, or an address alone. */
export function headerLines(text: string): { fields: Fields; body: string } | undefined {
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

/**
 * Reads a proposal's own text. In: a file's name and bytes, and what the user says about it. Out: the text as it stands, line by line, with name,
 * version, date and authors; or why it could not be read. Nothing is taken for furniture: every line of a plan counts.
 */
import { createHash } from 'node:crypto';
import { parse as parseYaml } from 'yaml';
import { ParleyError } from '../model/errors.ts';
import type { ProposalText } from '../model/texts.ts';
import { UNKNOWN_WHEN } from '../model/when.ts';
import { parsePublished } from './dates.ts';
import { decode } from './decode.ts';
import { readPage } from './html/read-page.ts';
import { formatOf } from './read-source.ts';

export interface GivenText {
  readonly name?: string;
  readonly version?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly url?: string;
}

/** A treaty has some 300,000 characters; what is longer is a collection of them. */
const LONGEST = 2_000_000;
/** A title that stands for a name has no more words. */
const TITLE_WORDS = 20;

const problem = (code: string, message: string, hint: string, where: string): ParleyError =>
  new ParleyError(code, message, hint, where);

/** Lists of a page tell their numbers by their markup alone: they are written out before the tags are read. Linear. */
function withListNumbers(html: string): string {
  const counts: (number | undefined)[] = [];
  return html.replace(
    /<(\/?)(ol|ul|li)\b([^>]{0,200})>/gi,
    (tag, closing: string, name: string, attributes: string) => {
      const kind = name.toLowerCase();
      if (kind !== 'li') {
        if (closing) counts.pop();
        else counts.push(kind === 'ol' ? Number(/\bstart=["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1) : undefined);
        return tag;
      }
      const next = counts.at(-1);
      if (closing || next === undefined) return tag;
      counts[counts.length - 1] = next + 1;
      return `${tag}${next}. `;
    },
  );
}

type Fields = Readonly<Record<string, string>>;

const FIELD = /^(name|title|version|authors?|by|published|date|url):[ \t]*(\S.*)$/i;

const FRONT = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Front matter that says `as: proposal`: whatever the file is read as, it is a proposal's own text. */
export function isTextFile(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4000)).replace(/\r\n?/g, '\n');
  return /^as:[ \t]*proposal[ \t]*$/m.test(FRONT.exec(head)?.[1] ?? '');
}

/** Front matter, or lines of "Name: value" before the first blank one. */
function fieldsOfText(text: string): { text: string; fields: Fields } {
  const front = FRONT.exec(text);
  const fields: Record<string, string> = {};
  if (front) {
    try {
      for (const [key, value] of Object.entries((parseYaml(front[1]!) ?? {}) as object)) {
        const shown = value instanceof Date ? value.toISOString().slice(0, 10) : value;
        if (typeof shown === 'string' || typeof shown === 'number') fields[key.toLowerCase()] = String(shown);
        else if (Array.isArray(shown)) fields[key.toLowerCase()] = shown.join(', ');
      }
      return { text: text.slice(front[0].length), fields };
    } catch {
      return { text, fields: {} }; // no YAML: then it is text
    }
  }
  let used = 0;
  for (const line of text.split('\n', 12)) {
    const match = FIELD.exec(line.trimEnd());
    if (!match) break;
    fields[match[1]!.toLowerCase()] = match[2]!;
    used += line.length + 1;
  }
  return { text: text.slice(used), fields };
}

function textOfPage(html: string, where: string): { text: string; fields: Fields } {
  const { blocks, stated } = readPage(withListNumbers(html), {}, where);
  const text = blocks
    .filter(({ by }) => by === undefined)
    .map(block => (block.kind === 'item' && !/^\d/.test(block.text) ? `- ${block.text}` : block.text))
    .join('\n\n');
  const { title, published, url } = stated ?? {};
  const fields = { title, published, url };
  return {
    text,
    fields: Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => !!field[1])),
  };
}

/** The first line, where it is no sentence and no clause. */
function titleOf(text: string): string | undefined {
  const [line = ''] = text.trimStart().split('\n', 1);
  const title = line.replace(/^#{1,6}\s*|\*\*|__/g, '').trim();
  const isTitle = title !== '' && title.split(/\s+/).length <= TITLE_WORDS && !/[.;:,]$/.test(title);
  return isTitle && !/^[([]?(?:\d|[a-z]\))/i.test(title) ? title : undefined;
}

/** "A, B and C" as a file writes its authors. */
const authorsIn = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/\s*(?:[,;]|\band\b)\s*/)
    .map(name => name.trim())
    .filter(Boolean);

const ID_DIGITS = 16;

export interface TextParts extends GivenText {
  readonly text: string;
}

/** Checks what is known of a text and gives it its id: the same text under the same name, version and date is the same one. */
export function makeText(parts: TextParts, where: string): ProposalText {
  const text = parts.text.replace(/\r\n?/g, '\n').trim();
  if (text === '') throw problem('empty', 'the text is empty', 'Check that it was saved whole.', where);
  if (text.length > LONGEST) throw problem('too-long', 'this is too long for one text', 'Split it.', where);
  const name = (parts.name ?? titleOf(text))?.replace(/\s+/g, ' ').trim();
  if (!name) {
    throw problem(
      'no-name',
      'nothing says what this proposal is called',
      'Give it: --name "Ceasefire framework".',
      where,
    );
  }
  const edtf = parts.published === undefined ? undefined : parsePublished(parts.published);
  if (parts.published !== undefined && !edtf) {
    throw problem('bad-date', `"${parts.published}" is no date`, 'Write it as 2026-02-10, 2026-02 or 2026.', where);
  }
  const version = parts.version?.trim() || undefined;
  const key = JSON.stringify([name.toLowerCase(), version ?? '', edtf ?? '', text]);
  return {
    id: `tx-${createHash('sha256').update(key).digest('hex').slice(0, ID_DIGITS)}`,
    name,
    ...(version ? { version } : {}),
    authors: [...new Set(parts.authors ?? [])],
    ...(parts.url ? { url: parts.url } : {}),
    published: edtf ? { edtf, text: parts.published!, basis: 'given' } : UNKNOWN_WHEN,
    text,
  };
}

/** What the user says goes before what the file says. */
export function readText(name: string, bytes: Uint8Array, given: GivenText = {}): ProposalText {
  const decoded = decode(bytes);
  if ('refused' in decoded) {
    throw decoded.refused === 'empty'
      ? problem('empty', 'the file has no text', 'Check that it was saved whole.', name)
      : problem('binary', 'the file is no text', 'Save the plan as text, Markdown or HTML and read that.', name);
  }
  const isPage = formatOf(name, decoded.text.slice(0, 1000)) === 'html';
  const { fields, text } = isPage ? textOfPage(decoded.text, name) : fieldsOfText(decoded.text);
  const own: GivenText = {
    name: fields.name ?? fields.title,
    version: fields.version,
    authors: authorsIn(fields.authors ?? fields.author ?? fields.by),
    published: fields.published ?? fields.date,
    url: fields.url,
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return makeText({ ...own, ...said, text }, name);
}

/** Whether a line of JSON Lines gives a proposal's own text. An article's text that quotes these words has them escaped. */
export const isTextLine = (line: string): boolean => /(?<!\\)"as"\s*:\s*"proposal"/.test(line);

const asString = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** One line: `{"as": "proposal", "name": …, "version": …, "authors": […], "published": …, "text": …}`. */
export function readTextLine(line: string, where: string): ProposalText {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line) as Record<string, unknown>;
  } catch (error) {
    const reason = `no JSON: ${(error as Error).message.slice(0, 120)}`;
    throw problem('bad-json', reason, 'Each line must be one JSON object.', where);
  }
  const { authors } = value;
  return makeText(
    {
      text: asString(value.text) ?? '',
      name: asString(value.name) ?? asString(value.title),
      version: typeof value.version === 'number' ? String(value.version) : asString(value.version),
      authors: Array.isArray(authors) ? authors.filter(one => typeof one === 'string') : authorsIn(asString(authors)),
      published: asString(value.published),
      url: asString(value.url),
    },
    where,
  );
}

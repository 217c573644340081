/** What a page's JSON-LD scripts hold. In: a parsed page. Out: their objects, and looks into values that may be one or many. */
import type { Document } from 'happy-dom';

export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const text = (value: unknown): string | undefined => {
  const one = list(value)[0];
  const found = typeof one === 'string' ? one : isObject(one) ? (one['@value'] ?? one.name) : undefined;
  return typeof found === 'string' && found.trim() !== ''
    ? decodeEntities(found).replace(/\s+/g, ' ').trim()
    : undefined;
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
/** Entities that content systems leave inside JSON and meta contents. */
export function decodeEntities(value: string): string {
  return value
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

export const articleTypes =
  /(Article|NewsArticle|ReportageNewsArticle|BlogPosting|LiveBlogPosting|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|Report)$/;

export const typesOf = (value: Json): string[] => list(value['@type']).filter(type => typeof type === 'string');

/** All objects of all JSON-LD scripts, @graph and nesting opened to a small depth. */
export function jsonLdObjects(document: Document): Json[] {
  const objects: Json[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > 4) return;
    for (const entry of list(value)) {
      if (!isObject(entry)) continue;
      objects.push(entry);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) collect(entry[key], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const raw = (script.textContent ?? '')
      .trim()
      .replace(/^<!--|-->$/g, '')
      .replace(/^\/\*.*?\*\/|;$/g, '');
    const parsed = parseLoose(raw);
    if (parsed !== undefined) collect(parsed, 0);
  }
  return objects;
}

/** JSON with raw line breaks inside strings, as many pages have it, is read too. */
function parseLoose(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks these scripts
      return JSON.parse(raw.replace(/[\u0000-\u001F]+/g, ' ')) as unknown;
    } catch {
      return undefined;
    }
  }
}

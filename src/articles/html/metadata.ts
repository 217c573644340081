/**
 * What a page says about its article. In: a parsed page. Out: title, outlet, byline, dates, language, address, the story's text
 * where JSON-LD holds it, and posts of a LiveBlogPosting. Order of worth: JSON-LD (schema.org NewsArticle), OpenGraph and article:*,
 * other meta elements, <time>, the page's own title.
 */
import type { Document, Element } from 'happy-dom';
import { normalise } from '../../text/normalise.ts';
import { parsePublished } from '../dates.ts';
import { articleTypes, decodeEntities, isObject, type Json, jsonLdObjects, list, text, typesOf } from './json-ld.ts';

export interface LivePost {
  readonly headline?: string;
  readonly body?: string;
  readonly published?: string;
}

export interface PageMetadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly description?: string;
  readonly body?: string;
  readonly live: boolean;
  readonly posts: readonly LivePost[];
}

const notAName = /^(https?:|www\.|@)|\b(staff|admin|newsroom)$/i;

function authorNames(value: unknown): string[] {
  return list(value).flatMap(entry => {
    if (typeof entry === 'string') return splitNames(entry);
    if (!isObject(entry)) return [];
    return list(entry.name).flatMap(name => (typeof name === 'string' ? splitNames(name) : []));
  });
}

/** "By Ada Brandt and Ivo Keller, Mira Tolan" → the names. */
export function splitNames(value: string): string[] {
  return decodeEntities(value)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s+/i, '')
    .split(/\s*(?:,|;|\||\band\b|&)\s+/i)
    .map(name => name.trim())
    .filter(name => name !== '' && name.length < 80 && !/^https?:/.test(name));
}

function metaContents(document: Document): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const key = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase();
    const content = decodeEntities(meta.getAttribute('content') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!key || !content) continue;
    const known = map.get(key);
    if (known) known.push(content);
    else map.set(key, [content]);
  }
  return map;
}

const publishedKeys = [
  'article:published_time',
  'og:article:published_time',
  'article.published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'publishdate',
  'publish-date',
  'publication_date',
  'published_time',
  'pubdate',
  'date',
  'og:pubdate',
  'originalpublicationdate',
  'article_date_original',
  'displaydate',
  'ptime',
  'rnews:datepublished',
  'bt:pubdate',
];
const modifiedKeys = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'revised',
];
const authorKeys = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
  'cxenseparse:author',
  'og:article:author',
  'twitter:creator',
];

const firstDate = (values: readonly (string | undefined)[]): string | undefined =>
  values.find(value => value !== undefined && parsePublished(value) !== undefined);

export function readMetadata(document: Document): PageMetadata {
  const objects = jsonLdObjects(document);
  const articles = objects.filter(object => typesOf(object).some(type => articleTypes.test(type)));
  const live = articles.find(object => typesOf(object).includes('LiveBlogPosting'));
  // Lists of teasers are articles too; the page's own has a body, an author or the most fields.
  const main = live ?? [...articles].sort((a, b) => weight(b) - weight(a))[0];
  const meta = metaContents(document);
  const one = (keys: readonly string[]): string | undefined => keys.flatMap(key => meta.get(key) ?? [])[0];
  const body = text(main?.articleBody);
  return {
    ...defined({
      title: findTitle(document, text(main?.headline), [
        one(['og:title']),
        one(['twitter:title', 'dc.title', 'parsely-title', 'sailthru.title']),
      ]),
      outlet:
        text(isObject(list(main?.publisher)[0]) ? (list(main?.publisher)[0] as Json).name : undefined) ??
        one(['og:site_name', 'application-name', 'dc.publisher']),
      url: address(document, meta, main),
      byline: byline(document, meta, main),
      published: firstDate([
        text(main?.datePublished),
        text(main?.dateCreated),
        ...publishedKeys.flatMap(key => meta.get(key) ?? []),
        ...timeElements(document),
      ]),
      modified: firstDate([text(main?.dateModified), ...modifiedKeys.flatMap(key => meta.get(key) ?? [])]),
      language: text(main?.inLanguage) ?? document.documentElement?.getAttribute('lang') ?? undefined,
      description: text(main?.description) ?? one(['og:description', 'description', 'twitter:description']),
      body: body && body.length >= 300 ? body : undefined,
    }),
    live: live !== undefined,
    posts: list(live?.liveBlogUpdate)
      .filter(isObject)
      .map(update =>
        defined({
          headline: text(update.headline),
          body: text(update.articleBody),
          published: firstDate([text(update.datePublished), text(update.dateCreated)]),
        }),
      ),
  };
}

const weight = (object: Json): number =>
  (object.articleBody ? 4 : 0) +
  (object.author ? 2 : 0) +
  (object.headline ? 2 : 0) +
  (object.datePublished ? 1 : 0) +
  (object.publisher ? 1 : 0);

const defined = <T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

const clean = (element: Element | null): string | undefined =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;

/**
 * The headline that readers see, where the title for sharing agrees with it; else what the structured data say, else the rest.
 * Headline, shared title and structured data often differ (18 of 63 pages measured); of the orders tried this one fits best.
 */
function findTitle(
  document: Document,
  structured: string | undefined,
  shared: readonly (string | undefined)[],
): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map(clean).filter(heading => heading !== undefined);
  const named = shared.find(title => title !== undefined);
  const agreed = named ? headings.find(heading => normalise(heading) === normalise(named)) : undefined;
  return agreed ?? structured ?? named ?? (headings.length === 1 ? headings[0] : undefined) ?? pageTitle(document);
}

const pageTitle = (document: Document): string | undefined => clean(document.querySelector('title'));

function address(
  document: Document,
  meta: ReadonlyMap<string, readonly string[]>,
  main: Json | undefined,
): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const candidates = [canonical, meta.get('og:url')?.[0], text(main?.url)];
  return (
    candidates.find(value => value !== undefined && value !== null && /^https?:\/\/[^/]+\/./.test(value)) ?? undefined
  );
}

function byline(
  document: Document,
  meta: ReadonlyMap<string, readonly string[]>,
  main: Json | undefined,
): string | undefined {
  const named = authorNames(main?.author).filter(name => !notAName.test(name) || /staff/i.test(name));
  const fromMeta = (): string[] => {
    for (const key of authorKeys) {
      const names = (meta.get(key) ?? []).flatMap(splitNames).filter(name => !notAName.test(name));
      if (names.length > 0) return names;
    }
    return [];
  };
  const fromPage = (): string[] => {
    const elements = document.querySelectorAll(
      '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline-name, .author-name, .byline a, .byline',
    );
    for (const element of elements) {
      const value = clean(element);
      if (value && value.length < 120)
        return splitNames(value).filter(name => !notAName.test(name) && name.split(' ').length <= 5);
    }
    return [];
  };
  const names = named.length > 0 ? named : fromMeta().length > 0 ? fromMeta() : fromPage();
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function timeElements(document: Document): string[] {
  const preferred = [
    ...document.querySelectorAll(
      'time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"], article header time, header time, time',
    ),
  ];
  return preferred
    .flatMap(element => [element.getAttribute('datetime'), element.getAttribute('content')])
    .filter(value => value !== null && value !== undefined);
}

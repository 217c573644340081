/** Versions of one page: articles of the same url, in the order in which they came out. No order of reading enters. */
import type { Article } from '../model/article.ts';
import { edtfBounds } from '../model/when-bounds.ts';

/** Parameters that say where a reader came from, not what the page is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|source|cmp|mc_cid|mc_eid|ocid|smid)$/i;

/** The url as far as it tells one page from another; undefined where there is none. */
export function urlKey(url: string | undefined): string | undefined {
  if (!url) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url.trim() || undefined;
  }
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const host = parsed.hostname.replace(/^(?:www|m|amp)\./, '');
  return `${host}${parsed.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
}

/** What versions are ordered by, before the id: when the page was last changed, else published; undated pages come first. */
export const versionKey = (article: Pick<Article, 'published' | 'modified'>): string =>
  edtfBounds(article.modified?.edtf)?.from ?? edtfBounds(article.published.edtf)?.from ?? '';

export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly previousVersion?: string;
}

/** Numbers the articles of one url. In: ordered by version key and id. */
export const numberVersions = (ids: readonly string[]): Versioned[] =>
  ids.map((id, index) => ({
    id,
    version: index + 1,
    ...(index > 0 ? { previousVersion: ids[index - 1]! } : {}),
  }));

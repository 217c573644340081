/** Builds an Article. In: text and metadata. Out: the Article with its id, a hash over what makes it this text of this source. */
import { createHash } from 'node:crypto';
import type { Article, Furniture, Post } from '../model/article.ts';
import { UNKNOWN_WHEN, type When } from '../model/when.ts';

export interface ArticleParts {
  readonly sourceId?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly dateline?: { readonly place?: string; readonly date?: string };
  readonly language: string;
  readonly published?: When;
  readonly modified?: When;
  readonly retrieved?: string;
  readonly text: string;
  readonly posts?: readonly Post[];
  readonly furniture?: readonly Furniture[];
  readonly credits?: readonly string[];
}

/** 16 hex digits: 64 bits, a chance of one in three thousand millions that two of 100,000 articles share an id. */
const ID_LENGTH = 16;

/** What was given counts, what was worked out does not: a better reader must not change the id of the same input. */
export function articleId(parts: ArticleParts): string {
  const given = parts.published?.basis === 'given' ? (parts.published.edtf ?? '') : '';
  const fields = [parts.sourceId, parts.url, parts.outlet, parts.title, given, parts.text].map(field => field ?? '');
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, ID_LENGTH);
}

const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined && field !== '')) as T;

export function makeArticle(parts: ArticleParts): Article {
  const { language, text, published, posts, furniture, credits, ...optional } = parts;
  return {
    id: articleId(parts),
    ...present(optional),
    language,
    published: published ?? UNKNOWN_WHEN,
    text,
    posts: posts ?? [],
    furniture: furniture ?? [],
    credits: credits ?? [],
  };
}

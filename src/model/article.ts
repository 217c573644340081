import type { Span } from './span.ts';
import type { When } from './when.ts';

/** One dated entry of a live blog or running log; `start`-`end` is its place in the article's text. */
export interface Post extends Span {
  readonly when: When;
  readonly title?: string;
}

/** Text on the page that is not the article. `start` is where it stood in the cleaned text (before that character). */
export interface Furniture {
  readonly start: number;
  readonly quote: string;
  /** The rule that took it, e.g. `furniture/share-line`. */
  readonly by: string;
}

/** One text as published, cleaned. Text once stored never changes: a changed page is another article of the same url. */
export interface Article {
  /** Stable: a hash of source, metadata and text. */
  readonly id: string;
  readonly sourceId?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly dateline?: { readonly place?: string; readonly date?: string };
  /** ISO 639-1. */
  readonly language: string;
  readonly published: When;
  readonly modified?: When;
  /** ISO timestamp of the reading; not part of the record's identity. */
  readonly retrieved?: string;
  /** The cleaned text without the title; paragraphs parted by one blank line. */
  readonly text: string;
  readonly posts: readonly Post[];
  readonly furniture: readonly Furniture[];
  /** Agencies or outlets that the text itself credits. */
  readonly credits: readonly string[];
}

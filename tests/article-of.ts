/** An article with nothing but a text; `more` says what else is known of it. */
import type { Article } from '../src/model/article.ts';

export const articleOf = (text: string, more: Partial<Article> = {}): Article => ({
  id: 'a',
  language: 'en',
  published: { basis: 'unknown' },
  text,
  posts: [],
  furniture: [],
  credits: [],
  ...more,
});

/** What is known of an article beside its text: the day on which it came out, as EDTF. */
export const publishedOn = (edtf: string): Pick<Article, 'published'> => ({ published: { edtf, basis: 'given' } });

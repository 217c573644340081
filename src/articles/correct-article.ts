/** Puts right what was read wrong. In: an Article and a person's corrections. Out: the same Article, same id, with them. */
import type { Article } from '../model/article.ts';
import { ParleyError } from '../model/errors.ts';
import type { When } from '../model/when.ts';
import { parsePublished } from './dates.ts';
import { datePosts } from './posts.ts';

export interface Corrections {
  readonly published?: string;
  readonly outlet?: string;
}

/** The article with a date that others give it; its posts lean on it. */
export const dateArticle = (article: Article, published: When): Article => ({
  ...article,
  published,
  posts: datePosts(article.text, article.posts, published.edtf),
});

/** The id stays: judgements and links hold on to it. Posts are dated anew, since they lean on the date of publication. */
export function correctArticle(article: Article, corrections: Corrections): Article {
  const published = corrections.published === undefined ? undefined : parsePublished(corrections.published);
  if (corrections.published !== undefined && !published) {
    throw new ParleyError(
      'bad-date',
      `"${corrections.published}" is no date.`,
      'Write it as 2026-02-10, or 2026-02-10T14:32Z with the time of day.',
      article.id,
    );
  }
  const corrected: Article = {
    ...article,
    ...(corrections.outlet === undefined ? {} : { outlet: corrections.outlet }),
    ...(published ? { published: { edtf: published, text: corrections.published, basis: 'given' as const } } : {}),
  };
  return published ? { ...corrected, posts: datePosts(corrected.text, corrected.posts, published) } : corrected;
}

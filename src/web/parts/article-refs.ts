/** Articles behind evidence: their outlet, title and date, and which of them carry one text. Each is asked for once. */
import { useContext, useEffect, useState } from 'react';
import type { ArticleRef, OriginView } from '../../dossier/views.ts';
import { SourceContext, useAnswer } from '../client.ts';

const known = new Map<string, ArticleRef>();

/** Asked at once for one view; what is beyond is named by its link alone. */
const MOST = 60;

export function useArticleRefs(ids: readonly string[]): ReadonlyMap<string, ArticleRef> {
  const source = useContext(SourceContext);
  const [, redraw] = useState(0);
  const wanted = [...new Set(ids)]
    .filter(id => !known.has(id))
    .slice(0, MOST)
    .join('\n');
  useEffect(() => {
    if (wanted === '') return;
    const control = new AbortController();
    const asked = wanted.split('\n').map(async id => {
      try {
        const { article } = await source.ask({ name: 'articles/:id', id }, control.signal);
        known.set(id, {
          id,
          title: article.title,
          outlet: article.outlet,
          url: article.url,
          published: article.published,
        });
      } catch {
        // The link says less; it still leads to the article, where the reader is told what is wrong.
      }
    });
    void Promise.all(asked).then(() => control.signal.aborted || redraw(count => count + 1));
    return () => control.abort();
  }, [source, wanted]);
  return known;
}

/** By article: the family of articles that carry its text. Articles without copies are not in it. */
export function useFamilies(): ReadonlyMap<string, OriginView> {
  const origins = useAnswer({ name: 'origins' }).answer ?? [];
  return new Map(origins.flatMap(origin => origin.articles.map(({ id }) => [id, origin] as const)));
}

/** How many texts stand behind these articles: copies of one count once. */
export const originsOf = (articles: Iterable<string>, families: ReadonlyMap<string, OriginView>): number =>
  new Set([...articles].map(id => families.get(id)?.id ?? id)).size;

/** One line that names an article: outlet, date, title. */
import type { ArticleRef } from '../../dossier/views.ts';
import { dayOf } from '../dates.ts';
import { articleHref } from '../router.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';

export function ArticleLine({ id, article, lead }: { id: string; article?: ArticleRef; lead?: string }) {
  return (
    <p className="article-line">
      {lead && (
        <>
          <span dir="auto">{lead}</span>
          {words.separator}
        </>
      )}
      {article ? (
        <>
          {article.outlet && <span className="outlet">{article.outlet}</span>}
          {article.outlet && ', '}
          <WhenText when={dayOf(article.published)} />{' '}
          <a className="second" href={articleHref(id)} dir="auto">
            {article.title ?? words.article.untitled}
          </a>
        </>
      ) : (
        <a href={articleHref(id)}>{words.evidence.article}</a>
      )}
    </p>
  );
}

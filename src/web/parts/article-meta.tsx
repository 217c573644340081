/** What is known of an article beside its text: dates, names, corrections by hand, its versions and the others that carry its text. */
import type { ReactNode } from 'react';
import type { ArticleView } from '../../dossier/views.ts';
import { dayOf } from '../dates.ts';
import { articleHref, compareHref } from '../router.ts';
import { words } from '../words.ts';
import { useFamilies } from './article-refs.ts';
import { dateNotes, WhenText } from './date.tsx';

export function ArticleMeta({ view }: { view: ArticleView }) {
  const { article, corrections, versions } = view;
  const family = useFamilies([article.id]).get(article.id);
  const others = (versions ?? []).filter(version => version.id !== article.id);
  const parts: ReactNode[] = [
    <span key="published" title={dateNotes(article.published)}>
      <WhenText when={article.published} /> <span className="second">({words.basis[article.published.basis]})</span>
    </span>,
    article.byline && words.article.by(article.byline),
    article.dateline?.place,
    article.credits.length > 0 && words.article.credits(article.credits.join(', ')),
    article.modified?.edtf && (
      <span key="modified">
        {words.article.modified} <WhenText when={article.modified} />
      </span>
    ),
    article.url && /^https?:\/\//i.test(article.url) && (
      <a key="url" href={article.url} rel="noreferrer noopener" target="_blank">
        {words.article.original}
      </a>
    ),
    article.version > 1 && words.article.version(article.version),
    ...corrections.map(({ field, value }) => words.article.corrected(words.article.fields[field], value)),
  ];
  return (
    <>
      <p className="meta">
        {parts.filter(Boolean).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts
          <span key={index}>{part}</span>
        ))}
      </p>
      {family && (
        <p className="meta family">
          {words.evidence.family}:{' '}
          {family.articles
            .filter(({ id }) => id !== article.id)
            .map(({ id, outlet, title, published }) => (
              <span key={id}>
                <a href={articleHref(id)} title={title}>
                  {outlet ?? title ?? words.article.untitled}, <WhenText when={dayOf(published)} />
                </a>{' '}
                (<a href={compareHref(article.id, id)}>{words.compareArticles.linkCopy}</a>)
              </span>
            ))}
        </p>
      )}
      {others.length > 0 && (
        <p className="meta">
          {words.article.versions}:{' '}
          {others.map(version => (
            <span key={version.id}>
              <a href={articleHref(version.id)}>
                <WhenText when={version.published} />
              </a>{' '}
              (<a href={compareHref(article.id, version.id)}>{words.compareArticles.link}</a>)
            </span>
          ))}
        </p>
      )}
    </>
  );
}

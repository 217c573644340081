/** All articles, and what could not be read. */
import { useEffect } from 'react';
import type { ArticleSummary, OriginView, Summary } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { useFamilies } from '../parts/article-refs.ts';
import { WhenText } from '../parts/date.tsx';
import { Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pager, pageQuery, undatedHref } from '../parts/pager.tsx';
import { Answered, Empty, EmptyDossier } from '../parts/states.tsx';
import { articleHref, href, showNamedPlace, usePlace } from '../router.ts';
import { words } from '../words.ts';

const NAMES = ['q', 'actor', 'outlet', 'since', 'until', 'order'] as const;

function ArticleLine({ article, family }: { article: ArticleSummary; family?: OriginView }) {
  const { published } = article;
  const outlet = article.outlet ?? words.article.noOutlet;
  const notes = [
    article.posts > 0 ? words.count.posts(article.posts) : undefined,
    article.version > 1 ? words.article.version(article.version) : undefined,
  ];
  const first = family?.articles[0];
  return (
    <tr>
      <td className="cell-date">
        <WhenText when={dayOf(published)} />
        {words.basisShort[published.basis] && <span className="second">{words.basisShort[published.basis]}</span>}
      </td>
      <td className="cell-outlet narrow-off">{outlet}</td>
      <th scope="row" className="cell-name">
        <a href={articleHref(article.id)} data-row dir="auto">
          {article.title ?? words.article.untitled}
        </a>
        <span className="second">
          <span className="wide-off">{outlet} </span>
          {notes.filter(Boolean).join(words.separator)}
        </span>
        {family && first && (
          <span className="second copies">
            <span aria-hidden="true">{first.id === article.id ? '◉ ' : '○ '}</span>
            {first.id === article.id ? (
              words.evidence.carriedBy(family.articles.length - 1)
            ) : (
              <a href={articleHref(first.id)} title={first.title}>
                {words.evidence.copyOf(first.outlet ?? first.title ?? words.article.untitled)}
              </a>
            )}
          </span>
        )}
      </th>
      <td className="num">{words.number(article.statements)}</td>
      <td className="num narrow-off">{words.number(article.actors)}</td>
      <td className="num narrow-off">{words.number(article.times)}</td>
    </tr>
  );
}

export function NotRead({ summary }: { summary: Summary }) {
  useEffect(showNamedPlace, []);
  if (summary.notReadList.length === 0) return null;
  return (
    <section id="not-read" className="section">
      <h2>{words.notRead.title}</h2>
      <p className="second">{words.count.notRead(summary.notRead)}</p>
      <dl className="facts wide-names">
        {summary.notReadList.map(({ source, reason, hint }) => (
          <div key={source}>
            <dt className="path">{source}</dt>
            <dd>
              {reason} {hint}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ArticleTable({ items }: { items: readonly ArticleSummary[] }) {
  const families = useFamilies(items.map(({ id }) => id));
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{words.column.date}</th>
          <th scope="col" className="narrow-off">
            {words.column.outlet}
          </th>
          <th scope="col">{words.column.article}</th>
          <th scope="col" className="num">
            {words.column.statements}
          </th>
          <th scope="col" className="num narrow-off">
            {words.column.actors}
          </th>
          <th scope="col" className="num narrow-off">
            {words.column.times}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(article => (
          <ArticleLine key={article.id} article={article} family={families.get(article.id)} />
        ))}
      </tbody>
    </table>
  );
}

export function ArticlesView() {
  const { query } = usePlace();
  const loading = useAnswer({
    name: 'articles',
    query: { order: 'newest', ...readFilters(query, NAMES), ...pageQuery(query.get('page')) },
  });
  const summary = useAnswer({ name: 'summary' }).answer;
  const aside = useAnswer({ name: 'set-aside' }).answer ?? [];
  return (
    <>
      <Heading title={words.view.articles} count={loading.answer && words.number(loading.answer.total)}>
        <p className="second">
          {summary && summary.undated > 0 && (
            <>
              <a href={undatedHref(summary.articles)}>{words.count.undated(summary.undated)}</a>.{' '}
            </>
          )}
          <a href={href('/scope')}>
            {words.view.scope}
            {aside.length > 0 && `: ${words.scope.articlesAside(aside.length)}`}
          </a>
        </p>
      </Heading>
      <Filters names={NAMES} />
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && (hasFilters(query) ? <Empty title={words.state.emptyFilter} /> : <EmptyDossier />)}
            {page.items.length > 0 && <ArticleTable items={page.items} />}
            <Pager page={page} />
          </>
        )}
      </Answered>
      {summary && <NotRead summary={summary} />}
    </>
  );
}

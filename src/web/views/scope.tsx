/** What the dossier is about, the articles that it set aside with the reason, and those that a person called in all the same. */
import { type ReactNode, useContext } from 'react';
import type { SetAsideView } from '../../dossier/views.ts';
import type { Scope } from '../../model/scope.ts';
import { type Acting, SourceContext, useActing, useAnswer } from '../client.ts';
import { dayOf, showDate } from '../dates.ts';
import { ArticleLine } from '../parts/article-line.tsx';
import { useArticleRefs } from '../parts/article-refs.ts';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { ScopeForm } from '../parts/scope-form.tsx';
import { Answered } from '../parts/states.tsx';
import { href } from '../router.ts';
import { words } from '../words.ts';

function Fact({ name, means, children }: { name: string; means?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {means && <span className="second"> {means}</span>}
      </dd>
    </div>
  );
}

function Now({ scope }: { scope: Scope }) {
  const text = words.scope;
  const range = [
    scope.since && words.date.from(showDate(scope.since).text),
    scope.until && words.date.until(showDate(scope.until).text),
  ];
  const list = (items: readonly string[]) => <span className="own">{items.join(', ')}</span>;
  return (
    <section className="section">
      <h2>{text.now}</h2>
      <dl className="facts">
        {scope.words.length > 0 && (
          <Fact name={text.words} means={text.wordsMean}>
            {list(scope.words)}
          </Fact>
        )}
        {scope.actors.length > 0 && (
          <Fact name={text.actors} means={text.actorsMean(scope.least)}>
            {list(scope.actors)}
          </Fact>
        )}
        {scope.places.length > 0 && (
          <Fact name={text.places} means={text.placesMean}>
            {list(scope.places)}
          </Fact>
        )}
        {(scope.since || scope.until) && <Fact name={text.published}>{range.filter(Boolean).join(', ')}</Fact>}
      </dl>
      {scope.learnedFrom !== undefined && <p className="second">{text.learned(scope.learnedFrom)}</p>}
    </section>
  );
}

function Aside({ articles, acting }: { articles: readonly SetAsideView[]; acting: Acting }) {
  const text = words.scope;
  return (
    <section className="section">
      <h2>
        {text.aside}
        <span className="heading-count">{words.number(articles.length)}</span>
      </h2>
      {articles.length === 0 && <p className="second">{text.nothingAside}</p>}
      <ul>
        {articles.map(({ id, title, outlet, published, reason }) => (
          <li key={id} className="aside-article">
            <span className="aside-date">
              <WhenText when={dayOf(published)} />
            </span>
            <div>
              <p>
                <b dir="auto">{title ?? words.article.untitled}</b>{' '}
                <span className="second">{outlet ?? words.article.noOutlet}</span>
              </p>
              <p className="second">{reason}</p>
            </div>
            {acting.may && (
              <button
                type="button"
                disabled={acting.busy}
                aria-label={`${text.callIn}: ${title ?? words.article.untitled}`}
                onClick={() => void acting.act('callIn', {}, id)}
              >
                {text.callIn}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The value of the judgement by which a person calls an article in (src/parley/scope.ts). */
const INSIDE = 'inside';

function CalledIn({ acting }: { acting: Acting }) {
  const judgements = useAnswer({ name: 'judgements' }).answer ?? [];
  const ids = judgements.flatMap(({ verdict, noun, value, left, withdrawnAt }) =>
    verdict === 'accept' && noun === 'article' && value === INSIDE && !withdrawnAt ? [left] : [],
  );
  const articles = useArticleRefs(ids);
  const text = words.scope;
  if (ids.length === 0) return null;
  return (
    <section className="section">
      <h2>
        {text.calledIn}
        <span className="heading-count">{words.number(ids.length)}</span>
      </h2>
      <p className="second">{text.calledInMeans}</p>
      <ul>
        {ids.map(id => (
          <li key={id} className="aside-article called-in">
            <ArticleLine id={id} article={articles.get(id)} />
            {acting.may && (
              <button type="button" disabled={acting.busy} onClick={() => void acting.act('sendOut', {}, id)}>
                {text.sendOut}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ScopeView() {
  const acting = useActing();
  const inFile = useContext(SourceContext).act === undefined;
  const scope = useAnswer({ name: 'scope' });
  const aside = useAnswer({ name: 'set-aside' });
  const text = words.scope;
  return (
    <>
      <p className="crumbs">
        <a href={href('/articles')}>{words.view.articles}</a>
      </p>
      <Heading title={words.view.scope}>
        <p className="lede">{text.lede}</p>
      </Heading>
      <Answered loading={scope}>
        {now => (
          <>
            {now ? <Now scope={now} /> : <p>{inFile ? text.unknownHere : text.everything}</p>}
            {acting.may === false && !inFile && <p className="second">{text.readOnly}</p>}
            {acting.may && (
              <section className="section">
                <h2>{now ? text.change : text.set}</h2>
                <ScopeForm key={JSON.stringify(now)} scope={now} acting={acting} />
              </section>
            )}
          </>
        )}
      </Answered>
      <CalledIn acting={acting} />
      <Answered loading={aside}>{articles => <Aside articles={articles} acting={acting} />}</Answered>
    </>
  );
}

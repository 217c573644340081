/** One actor: roles over time, everything it said, whom it met, and under which names it goes. */
import type { ReactNode } from 'react';
import type { ActorRef, ActorView, Page } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showWhen } from '../dates.ts';
import { ActorContacts } from '../parts/actor-contacts.tsx';
import { Heading } from '../parts/heading.tsx';
import { JudgeRecord } from '../parts/judging.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Roles } from '../parts/roles.tsx';
import { StatementList } from '../parts/statement-list.tsx';
import { Answered } from '../parts/states.tsx';
import { WrittenForms } from '../parts/written-forms.tsx';
import { actorHref, articleHref, href, usePlace } from '../router.ts';
import '../styles/actor.css';
import { words } from '../words.ts';

function Actors({ title, actors }: { title: string; actors: Page<ActorRef> }) {
  const more = actors.total - actors.items.length;
  if (actors.total === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="inline-list">
        {actors.items.map(({ id, name }) => (
          <li key={id}>
            <a href={actorHref(id)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
        {more > 0 && <li className="second">{words.actor.others(more)}</li>}
      </ul>
    </section>
  );
}

/** How many articles are listed before "all" leads on. */
const ARTICLES_LISTED = 8;

function Articles({ view: { actor, articles } }: { view: ActorView }) {
  return (
    <section>
      <h2>
        {words.actor.articles} <span className="heading-count">{words.count.articles(articles.total)}</span>
      </h2>
      <ul className="actor-articles">
        {articles.items.slice(0, ARTICLES_LISTED).map(article => (
          <li key={article.id}>
            <a href={articleHref(article.id)} dir="auto">
              {article.title ?? words.article.untitled}
            </a>{' '}
            <span className="second">{article.outlet}</span>
          </li>
        ))}
      </ul>
      {articles.total > ARTICLES_LISTED && (
        <p className="front-more">
          <a href={href('/articles', { actor: actor.id })}>{words.count.articles(articles.total)}</a>
        </p>
      )}
    </section>
  );
}

/** Who it is, in a line: what it is, for whom it speaks, when it was last heard. */
function InALine({ view, first }: { view: ActorView; first: boolean }) {
  const { actor, speaksFor, statements } = view;
  const last = first ? statements.items[0] : undefined;
  const day = last && showWhen(dayOf(last.statement.said?.edtf ? last.statement.said : last.statement.reported));
  const parts: ReactNode[] = [words.kind[actor.kind]];
  if (speaksFor) {
    parts.push(
      <span key="for">
        {words.actor.speaksFor.toLowerCase()}{' '}
        <a href={actorHref(speaksFor.id)}>
          <bdi>{speaksFor.name}</bdi>
        </a>
      </span>,
    );
  }
  if (day && day.certainty !== 'unknown') parts.push(words.actor.lastHeard(day.text, last?.article.outlet));
  return (
    <p className="second actor-line">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
        <span key={index}>
          {index > 0 && words.separator}
          {part}
        </span>
      ))}
    </p>
  );
}

function Body({ view, first }: { view: ActorView; first: boolean }) {
  const { actor, spokenForBy, statements } = view;
  return (
    <>
      <Heading title={actor.name}>
        <InALine view={view} first={first} />
      </Heading>
      <div className="actor-columns">
        <section>
          <h2>{words.actor.roles}</h2>
          <Roles view={view} />
        </section>
        <div className="actor-side">
          <ActorContacts actor={actor} />
          <WrittenForms name={actor.name} aliases={actor.aliases} />
          <Actors title={words.actor.spokenForBy} actors={spokenForBy} />
          <Articles view={view} />
          <p>
            <a href={href('/events', { actor: actor.id })}>{words.actor.events}</a>
          </p>
        </div>
        <section className="actor-words">
          <h2>
            {words.actor.words} <span className="heading-count">{words.number(statements.total)}</span>
          </h2>
          {statements.total === 0 && <p>{words.actor.noWords}</p>}
          <StatementList rows={statements.items} withSpeaker={false} />
          <Pager page={statements} />
        </section>
      </div>
      <JudgeRecord noun="actor" id={actor.id} value={actor.name} />
    </>
  );
}

export function OneActorView({ id }: { id: string }) {
  const { query } = usePlace();
  const loading = useAnswer({ name: 'actors/:id', id, query: { order: 'newest', ...pageQuery(query.get('page')) } });
  return <Answered loading={loading}>{view => <Body view={view} first={!query.get('page')} />}</Answered>;
}

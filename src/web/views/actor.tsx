/** One actor: roles as stated, written forms, and everything it said. */
import type { ReactNode } from 'react';
import type { ActorRef, ActorView } from '../../dossier/views.ts';
import type { ActorRole } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import { useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { EvidenceLine } from '../parts/evidence-line.tsx';
import { Heading } from '../parts/heading.tsx';
import { JudgeRecord } from '../parts/judging.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { StatementList } from '../parts/statement-list.tsx';
import { Answered } from '../parts/states.tsx';
import { actorHref, articleHref, href, usePlace } from '../router.ts';
import { words } from '../words.ts';

/** A role as stated, with each place that states it so. */
interface StatedRole {
  readonly text: string;
  readonly evidence: Evidence[];
}

function roleText(role: ActorRole, names: ActorView['names']): string {
  const of = role.of && (names[role.of] ?? role.of);
  const title = role.former ? `${words.actor.former} ${role.title}` : role.title;
  const dates =
    role.from || role.until
      ? ` (${role.from ? showDate(role.from).text : ''} – ${role.until ? showDate(role.until).text : ''})`
      : '';
  return (of ? words.actor.of(title, of) : title) + dates;
}

/** Roles that differ in capital letters alone are one role with several places. */
function groupRoles({ actor, names }: ActorView): StatedRole[] {
  const groups = new Map<string, StatedRole>();
  for (const role of actor.roles) {
    const text = roleText(role, names);
    const group = groups.get(text.toLowerCase());
    if (group) group.evidence.push(role.evidence);
    else groups.set(text.toLowerCase(), { text, evidence: [role.evidence] });
  }
  return [...groups.values()];
}

function Roles({ view }: { view: ActorView }) {
  return (
    <ul className="roles">
      {groupRoles(view).map(({ text, evidence }) => (
        <li key={text}>
          <span>{text}</span>
          <span>
            {evidence.map(one => (
              <EvidenceLine key={`${one.article} ${one.start}`} evidence={one} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

const Actors = ({ actors }: { actors: readonly ActorRef[] }) => (
  <>
    {actors.map((actor, index) => (
      <span key={actor.id}>
        {index > 0 && ', '}
        <a href={actorHref(actor.id)}>{actor.name}</a>
      </span>
    ))}
  </>
);

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How many articles are listed before "all" leads on. */
const ARTICLES_LISTED = 12;

function Facts({ view }: { view: ActorView }) {
  const { actor, speaksFor, spokenForBy, articles } = view;
  const others = actor.aliases.filter(alias => alias !== actor.name);
  return (
    <dl className="facts">
      <Fact name={words.actor.roles}>{actor.roles.length === 0 ? words.actor.noRoles : <Roles view={view} />}</Fact>
      {speaksFor && (
        <Fact name={words.actor.speaksFor}>
          <Actors actors={[speaksFor]} />
        </Fact>
      )}
      {spokenForBy.length > 0 && (
        <Fact name={words.actor.spokenForBy}>
          <Actors actors={spokenForBy} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact name={words.actor.aliases}>
          <ul className="inline-list">
            {others.map(alias => (
              <li key={alias}>
                <bdi>{alias}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={words.actor.articles}>
        <ul className="inline-list">
          {articles.slice(0, ARTICLES_LISTED).map(article => (
            <li key={article.id}>
              <a href={articleHref(article.id)} dir="auto">
                {article.title ?? words.article.untitled}
              </a>
            </li>
          ))}
          {articles.length > ARTICLES_LISTED && (
            <li>
              <a href={href('/articles', { actor: actor.id })}>{words.count.articles(articles.length)}</a>
            </li>
          )}
        </ul>
      </Fact>
    </dl>
  );
}

export function OneActorView({ id }: { id: string }) {
  const { query } = usePlace();
  const loading = useAnswer({ name: 'actors/:id', id, query: { order: 'newest', ...pageQuery(query.get('page')) } });
  return (
    <Answered loading={loading}>
      {view => (
        <>
          <Heading title={view.actor.name}>
            <p className="second">{words.kind[view.actor.kind]}</p>
          </Heading>
          <Facts view={view} />
          <section className="section">
            <h2>
              {words.actor.words} <span className="heading-count">{words.number(view.statements.total)}</span>
            </h2>
            {view.statements.total === 0 && <p>{words.actor.noWords}</p>}
            <StatementList rows={view.statements.items} withSpeaker={false} />
            <Pager page={view.statements} />
          </section>
          <JudgeRecord noun="actor" id={view.actor.id} value={view.actor.name} />
        </>
      )}
    </Answered>
  );
}

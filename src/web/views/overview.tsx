/** The first page: what this dossier holds, what was said last, and who is heard most. */
import type { ActorSummary, Summary } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { Heading } from '../parts/heading.tsx';
import { StatementList } from '../parts/statement-list.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { actorHref, href } from '../router.ts';
import { words } from '../words.ts';

const LATEST = 12;
const MOST_QUOTED = 12;
const OUTLETS = 12;

function Found({ summary }: { summary: Summary }) {
  const { count, overview } = words;
  const day = (iso: string) => showDate(iso.slice(0, 10)).text;
  return (
    <p className="lede">
      {overview.found(
        count.statements(summary.statements),
        count.actors(summary.actors),
        count.articles(summary.articles),
        count.outlets(summary.outlets.filter(({ outlet }) => outlet !== '').length),
      )}
      {summary.from && summary.until && `, ${overview.from(day(summary.from), day(summary.until))}`}.
      {summary.undated > 0 && ` ${count.undated(summary.undated)}.`}
      {summary.notRead > 0 && (
        <>
          {' '}
          <a href="/articles#not-read">{count.notRead(summary.notRead)}</a>.
        </>
      )}
    </p>
  );
}

const Counted = ({ title, rows }: { title: string; rows: readonly (readonly [string, string, number, string])[] }) => (
  <section className="section">
    <h2>{title}</h2>
    <ol className="counted">
      {rows.map(([key, name, count, to]) => (
        <li key={key}>
          <a href={to} dir="auto">
            {name}
          </a>
          <span className="num">{words.number(count)}</span>
        </li>
      ))}
    </ol>
  </section>
);

/** The API gives actors with the most statements first. */
const heard = (actors: readonly ActorSummary[]) =>
  actors
    .filter(actor => actor.statements > 0)
    .map(actor => [actor.id, actor.name, actor.statements, actorHref(actor.id)] as const);

function Body({ summary }: { summary: Summary }) {
  const latest = useAnswer({ name: 'statements', query: { order: 'newest', limit: LATEST } });
  const actors = useAnswer({ name: 'actors', query: { limit: MOST_QUOTED } });
  const outlets = summary.outlets
    .filter(({ outlet }) => outlet !== '')
    .sort((a, b) => b.articles - a.articles)
    .slice(0, OUTLETS)
    .map(({ outlet, articles }) => [outlet, outlet, articles, href('/articles', { outlet })] as const);
  return (
    <>
      <Heading title={summary.name} className="front">
        {summary.articles > 0 && <Found summary={summary} />}
      </Heading>
      {summary.articles === 0 ? (
        <Empty title={words.state.emptyDossier} hint={words.state.emptyDossierHint} />
      ) : (
        <div className="front-columns">
          <section className="section">
            <h2>{words.overview.latest}</h2>
            <Answered loading={latest}>
              {page =>
                page.total === 0 ? <Empty title={words.state.emptyStatements} /> : <StatementList rows={page.items} />
              }
            </Answered>
            <p className="front-more">
              <a href="/statements">{words.overview.allStatements}</a>
            </p>
          </section>
          <div>
            <Answered loading={actors}>
              {page => <Counted title={words.overview.mostQuoted} rows={heard(page.items)} />}
            </Answered>
            <p className="front-more">
              <a href="/actors">{words.overview.allActors}</a>
            </p>
            <Counted title={words.overview.outlets} rows={outlets} />
          </div>
        </div>
      )}
    </>
  );
}

export function OverviewView() {
  return <Answered loading={useAnswer({ name: 'summary' })}>{summary => <Body summary={summary} />}</Answered>;
}

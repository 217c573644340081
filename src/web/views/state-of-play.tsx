/** The first page: who stands where, what is coming and overdue, what is disputed, and what changed since a day. */
import type { ReactNode } from 'react';

import type { AnswerOf } from '../../api/contract.ts';
import type { BriefPart } from '../../dossier/brief.ts';
import type { MatrixView } from '../../dossier/matrix.ts';
import type { Summary } from '../../dossier/views.ts';
import { type Loading, useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { BriefLines, briefPartId, SinceControl, useSince, type Visit } from '../parts/brief-lines.tsx';
import { Heading } from '../parts/heading.tsx';
import { Linked } from '../parts/linked.tsx';
import { undatedHref } from '../parts/pager.tsx';
import { PlayMatrix, useMatrix } from '../parts/play-matrix.tsx';
import { Answered, Empty, EmptyDossier } from '../parts/states.tsx';
import { href } from '../router.ts';
import { words } from '../words.ts';

/** Parts of the brief that stand beside the matrix; every other part is told below it, under its own title. */
const BESIDE: readonly BriefPart['id'][] = ['due', 'overdue', 'disputed', 'table'];
/** Those that are no change and wait in the whole brief. */
const LEFT_TO_THE_BRIEF: readonly BriefPart['id'][] = ['said'];

/** Lines shown of a part; the whole brief has more. */
const BESIDE_LINES = 4;
const BELOW_LINES = 5;

function Found({ summary }: { summary: Summary }) {
  const { count, overview } = words;
  const day = (iso: string) => showDate(iso.slice(0, 10)).text;
  const [statements, actors, articles, outlets] = [
    count.statements(summary.statements),
    count.actors(summary.actors),
    count.articles(summary.articles),
    count.outlets(summary.outlets.filter(({ outlet }) => outlet !== '').length),
  ];
  const days = summary.from && summary.until && overview.from(day(summary.from), day(summary.until));
  return (
    <p className="lede">
      <Linked
        text={`${[overview.found(statements, actors, articles, outlets), days].filter(Boolean).join(', ')}.`}
        links={[
          { text: statements, to: href('/statements') },
          { text: actors, to: href('/actors') },
          { text: articles, to: href('/articles') },
          { text: outlets, to: href('/articles') },
          ...(days ? [{ text: days, to: href('/timeline') }] : []),
        ]}
      />
      {summary.undated > 0 && (
        <>
          {' '}
          <a href={undatedHref(summary.articles)}>{count.undated(summary.undated)}</a>.
        </>
      )}
      {summary.notRead > 0 && (
        <>
          {' '}
          <a href={`${href('/articles')}#not-read`}>{count.notRead(summary.notRead)}</a>.
        </>
      )}
    </p>
  );
}

type Brief = NonNullable<AnswerOf<'brief'>>;

/** One part, shortened; `more` leads on, by default to the same part in the whole brief. */
function Part({ part, most, brief, more }: { part: BriefPart; most: number; brief: Brief; more?: ReactNode }) {
  const { title, lines, left, none } = part;
  const hidden = Math.max(0, lines.length - most) + left;
  return (
    <section className="section brief-part" id={briefPartId(part.id)}>
      <h2>{title}</h2>
      {lines.length > 0 && <BriefLines lines={lines.slice(0, most)} sources={brief.sources} named />}
      {lines.length === 0 && hidden === 0 && <p className="second">{none}</p>}
      {more ??
        (hidden > 0 && (
          <p className="second">
            <a href={`${href('/brief', { since: brief.since })}#${briefPartId(part.id)}`}>
              {lines.length > 0 ? words.brief.left(hidden) : words.brief.onlyLeft(hidden)}
            </a>
          </p>
        ))}
    </section>
  );
}

/** `comparing`: what is disputed is not known yet. */
const Beside = ({ brief, comparing }: { brief: Brief; comparing: boolean }) => (
  <aside className="play-beside" aria-label={words.play.upcoming}>
    {BESIDE.flatMap(id => brief.parts.filter(part => part.id === id)).map(part => (
      <Part
        key={part.id}
        part={part.id === 'disputed' && comparing ? { ...part, none: words.play.comparing } : part}
        most={BESIDE_LINES}
        brief={brief}
        more={
          part.id === 'disputed' && part.lines.length > 0 ? (
            <p className="second">
              <a href={href('/conflicts')}>{words.play.allDisputed}</a>
            </p>
          ) : undefined
        }
      />
    ))}
  </aside>
);

function Since({ loading, visit }: { loading: Loading<AnswerOf<'brief'>>; visit?: Visit }) {
  const below = ({ id }: BriefPart): boolean => !BESIDE.includes(id) && !LEFT_TO_THE_BRIEF.includes(id);
  return (
    <section className="section play-since" aria-labelledby="since-title">
      <div className="since-head">
        <h2 id="since-title">{words.play.since}</h2>
        {loading.answer && <SinceControl value={loading.answer.since} label={words.play.since} />}
        {visit && (
          <span className="second">
            {visit.news ? words.play.lastVisit : words.play.noNews(showDate(visit.until).text)}
          </span>
        )}
      </div>
      <Answered loading={loading}>
        {brief =>
          brief === null ? (
            <Empty title={words.play.undated} />
          ) : (
            <>
              <div className="since-parts">
                {brief.parts.filter(below).map(part => (
                  <Part key={part.id} part={part} most={BELOW_LINES} brief={brief} />
                ))}
              </div>
              <p className="front-more">
                <a href={href('/brief', { since: brief.since })}>{words.play.wholeBrief}</a>
              </p>
            </>
          )
        }
      </Answered>
    </section>
  );
}

function Body({ summary, matrix }: { summary: Summary; matrix: Loading<MatrixView> }) {
  const { since, visit } = useSince(summary.name, summary.until);
  // What is disputed takes long to find in a large dossier; the rest is shown before.
  const first = useAnswer({ name: 'brief', query: { since, disputed: 'later' } });
  const whole = useAnswer(first.answer ? { name: 'brief', query: { since } } : undefined);
  const loading = whole.answer && !whole.waiting ? whole : first;
  const brief = loading.answer ?? undefined;
  return (
    <div className="play">
      <div>
        <section className="section play-matrix" aria-labelledby="matrix-title">
          <h2 id="matrix-title">{words.play.matrix}</h2>
          <Answered loading={matrix}>
            {found => <PlayMatrix matrix={found} since={brief?.since} asOf={brief?.asOf} />}
          </Answered>
        </section>
        <Since loading={loading} visit={visit} />
      </div>
      {brief && <Beside brief={brief} comparing={loading === first} />}
    </div>
  );
}

export function StateOfPlayView() {
  // Asked for beside the summary: it does not wait for it.
  const matrix = useMatrix();
  return (
    <Answered loading={useAnswer({ name: 'summary' })}>
      {summary => (
        <>
          <Heading title={summary.name} className="front">
            {summary.articles > 0 && <Found summary={summary} />}
          </Heading>
          {summary.articles === 0 ? <EmptyDossier /> : <Body summary={summary} matrix={matrix} />}
        </>
      )}
    </Answered>
  );
}

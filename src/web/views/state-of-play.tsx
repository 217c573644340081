/** The first page: who stands where, what is coming and overdue, what is disputed, and what changed since a day. */

import type { AnswerOf } from '../../api/contract.ts';
import type { BriefPart } from '../../dossier/brief.ts';
import type { Summary } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { BriefLines, SinceControl, useSince } from '../parts/brief-lines.tsx';
import { Heading } from '../parts/heading.tsx';
import { PlayMatrix } from '../parts/play-matrix.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { href } from '../router.ts';
import { words } from '../words.ts';

/** Parts of the brief that stand beside the matrix; every other part is told below it, under its own title. */
const BESIDE = ['Due', 'Should have happened, and nothing is reported', 'On the table'];
const DISPUTED = 'Disputed';
/** Those that are no change and wait in the whole brief. */
const LEFT_TO_THE_BRIEF = ['Said'];

/** Lines shown of a part; the whole brief has more. */
const BESIDE_LINES = 4;
const BELOW_LINES = 5;

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
          <a href={`${href('/articles')}#not-read`}>{count.notRead(summary.notRead)}</a>.
        </>
      )}
    </p>
  );
}

function Part({ part, most, brief }: { part: BriefPart; most: number; brief: NonNullable<AnswerOf<'brief'>> }) {
  return (
    <section className="section brief-part">
      <h2>{part.title}</h2>
      {part.lines.length === 0 ? (
        <p className="second">{part.none}</p>
      ) : (
        <BriefLines lines={part.lines.slice(0, most)} sources={brief.sources} named />
      )}
      {part.lines.length + part.left > most && (
        <p className="second">
          <a href={href('/brief', { since: brief.since })}>{words.brief.left(part.lines.length + part.left - most)}</a>
        </p>
      )}
    </section>
  );
}

function Body({ summary }: { summary: Summary }) {
  const [since] = useSince(summary.name, summary.until);
  const standings = useAnswer({ name: 'standings' });
  const loading = useAnswer({ name: 'brief', query: { since } });
  const brief = loading.answer;
  return (
    <>
      <div className="play">
        <section className="section play-matrix" aria-labelledby="matrix-title">
          <h2 id="matrix-title">{words.play.matrix}</h2>
          <Answered loading={standings}>
            {found => <PlayMatrix standings={found} since={brief?.since} asOf={brief?.asOf} />}
          </Answered>
        </section>
        {brief && (
          <aside className="play-beside" aria-label={words.play.upcoming}>
            {brief.parts
              .filter(({ title }) => BESIDE.includes(title))
              .map(part => (
                <Part key={part.title} part={part} most={BESIDE_LINES} brief={brief} />
              ))}
            {brief.parts
              .filter(({ title }) => title === DISPUTED)
              .map(part => (
                <section className="section brief-part" key={part.title}>
                  <h2>{words.play.disputed}</h2>
                  {part.lines.length === 0 ? (
                    <p className="second">{part.none}</p>
                  ) : (
                    <BriefLines lines={part.lines.slice(0, BESIDE_LINES)} sources={brief.sources} named />
                  )}
                  <p className="second">
                    <a href={href('/conflicts')}>{words.play.allDisputed}</a>
                  </p>
                </section>
              ))}
          </aside>
        )}
      </div>
      <section className="section play-since" aria-labelledby="since-title">
        <div className="since-head">
          <h2 id="since-title">{words.play.since}</h2>
          {brief && <SinceControl value={brief.since} label={words.play.since} />}
        </div>
        <Answered loading={loading}>
          {answer =>
            answer === null ? (
              <Empty title={words.play.undated} />
            ) : (
              <>
                <div className="since-parts">
                  {answer.parts
                    .filter(({ title }) => ![...BESIDE, DISPUTED, ...LEFT_TO_THE_BRIEF].includes(title))
                    .map(part => (
                      <Part key={part.title} part={part} most={BELOW_LINES} brief={answer} />
                    ))}
                </div>
                <p className="front-more">
                  <a href={href('/brief', { since: answer.since })}>{words.play.wholeBrief}</a>
                </p>
              </>
            )
          }
        </Answered>
      </section>
    </>
  );
}

export function StateOfPlayView() {
  return (
    <Answered loading={useAnswer({ name: 'summary' })}>
      {summary => (
        <>
          <Heading title={summary.name} className="front">
            {summary.articles > 0 && <Found summary={summary} />}
          </Heading>
          {summary.articles === 0 ? (
            <Empty title={words.state.emptyDossier} hint={words.state.emptyDossierHint} />
          ) : (
            <Body summary={summary} />
          )}
        </>
      )}
    </Answered>
  );
}

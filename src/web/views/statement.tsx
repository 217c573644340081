/** One statement: its words, what is known of it, where they stand, and why the record exists. */
import { wordsShown } from '../../dossier/make-views.ts';
import type { Explanation, StatementView } from '../../dossier/views.ts';
import type { Evidence } from '../../model/span.ts';
import { useAnswer } from '../client.ts';
import { Heading } from '../parts/heading.tsx';
import { JudgeRecord } from '../parts/judging.tsx';
import { StatementFacts } from '../parts/statement-facts.tsx';
import { Speaker, speakerName } from '../parts/statement-list.tsx';
import { Answered } from '../parts/states.tsx';
import { Told } from '../parts/told.tsx';
import { WordsSaid } from '../parts/words-said.tsx';
import { actorHref, evidenceHref } from '../router.ts';
import { words } from '../words.ts';

/** `passages` of several articles; without them every word stands in the article that the explanation names. */
export function Why({ explanation, passages }: { explanation: Explanation; passages?: readonly Evidence[] }) {
  const placeOf = ({ quote, start, end }: Explanation['words'][number]): string | undefined => {
    if (!passages) return explanation.article && evidenceHref({ article: explanation.article.id, start, end });
    const passage = passages.find(one => one.start === start && one.end === end && one.quote === quote);
    return passage && evidenceHref(passage);
  };
  return (
    <>
      <ul className="plain">
        {explanation.because.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <dl className="facts">
        {explanation.words.map(word => (
          <div key={`${word.what} ${word.start} ${word.end}`}>
            <dt>{word.what}</dt>
            <dd className="own" dir="auto">
              <a href={placeOf(word)}>{word.quote}</a>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.statement.rule}</dt>
          <dd className="path">{explanation.by}</dd>
        </div>
      </dl>
    </>
  );
}

function Body({ row }: { row: StatementView }) {
  const { statement, article } = row;
  const why = useAnswer({ name: 'explain/:id', id: statement.id });
  return (
    <>
      <Heading title={words.statement.title(speakerName(row))} className="quiet" />
      <blockquote className="large-quote">
        <WordsSaid statement={wordsShown(statement)} />
      </blockquote>
      <p className="attribution">
        <Speaker row={row} />
        {row.party && row.party.id !== row.speaker?.id && (
          <span className="second"> {words.statement.speaksFor(row.party.name)}</span>
        )}
      </p>
      <StatementFacts row={row} />
      <Told passages={[...statement.evidence, ...(statement.alsoIn ?? [])]} first={article} />
      <section className="section">
        <h2>{words.statement.why}</h2>
        <Answered loading={why}>{explanation => <Why explanation={explanation} />}</Answered>
      </section>
      <JudgeRecord
        noun="statement"
        id={statement.id}
        value={statement.said?.edtf ?? statement.reported.edtf}
        articles={new Set(statement.evidence.map(one => one.article)).size}
      />
      {row.speaker && (
        <p className="section">
          <a href={actorHref(row.speaker.id)}>{words.statement.allBy(row.speaker.name)}</a>
        </p>
      )}
    </>
  );
}

export function OneStatementView({ id }: { id: string }) {
  return <Answered loading={useAnswer({ name: 'statements/:id', id })}>{row => <Body row={row} />}</Answered>;
}

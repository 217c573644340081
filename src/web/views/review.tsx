/** What waits for a person: pairs that may be one, with the words of both; and what was judged so far. */
import { useState } from 'react';
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import type { JudgementView, UnsurePair } from '../../dossier/views.ts';
import type { Evidence } from '../../model/span.ts';
import { useAnswer } from '../client.ts';
import { ArticleLine } from '../parts/article-line.tsx';
import { useArticleRefs } from '../parts/article-refs.ts';
import { Heading } from '../parts/heading.tsx';
import { speakerName } from '../parts/statement-list.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { moveHref, statementHref } from '../router.ts';
import { words } from '../words.ts';
import { EvidenceLine } from './actor.tsx';

/** Pairs a page: each asks for two records. */
const STEP = 8;

interface Shown {
  readonly who: string;
  readonly what: string;
  readonly evidence: readonly Evidence[];
}

function useRecord(noun: UnsurePair['noun'], id: string): { shown?: Shown; gone: boolean } {
  const statement = useAnswer(noun === 'statement' ? { name: 'statements/:id', id } : undefined);
  const move = useAnswer(noun === 'statement' ? undefined : { name: 'moves/:id', id });
  const gone = (statement.error ?? move.error) !== undefined;
  if (statement.answer) {
    const { mode, evidence } = statement.answer.statement;
    return { shown: { who: speakerName(statement.answer), what: words.mode[mode].toLowerCase(), evidence }, gone };
  }
  if (!move.answer) return { gone };
  const { what, text } = moveLine(move.answer);
  const who = whoNames(move.answer) || text;
  return { shown: { who, what, evidence: move.answer.record.evidence }, gone };
}

function Side({ noun, id }: { noun: UnsurePair['noun']; id: string }) {
  const { shown, gone } = useRecord(noun, id);
  const articles = useArticleRefs(shown?.evidence.map(({ article }) => article) ?? []);
  const to = noun === 'statement' ? statementHref(id) : moveHref(noun, id);
  if (gone) return <li className="second">{words.review.gone}</li>;
  return (
    <li>
      {shown && (
        <>
          <p>
            <a href={to} dir="auto">
              <b>{shown.who}</b>
            </a>{' '}
            <span className="second">{shown.what}</span>
          </p>
          {shown.evidence.slice(0, 2).map(evidence => (
            <div key={`${evidence.article} ${evidence.start}`}>
              <EvidenceLine evidence={evidence} />
              <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
            </div>
          ))}
        </>
      )}
    </li>
  );
}

function Pair({ pair }: { pair: UnsurePair }) {
  const { noun, left, right, score, reasons } = pair;
  const name = noun === 'statement' ? words.review.statement : words.move.one[noun];
  return (
    <li className="conflict">
      <p className="second">{[name, words.review.score(score), ...reasons].join(words.separator)}</p>
      <ul className="sides">
        <Side noun={noun} id={left} />
        <Side noun={noun} id={right} />
      </ul>
      <p className="decide">
        <span className="second">{words.review.decide}</span>
        <code>
          parley judge same {left} {right}
        </code>
        <span className="second">{words.review.same}</span>
        <code>
          parley judge different {left} {right}
        </code>
        <span className="second">{words.review.different}</span>
      </p>
    </li>
  );
}

function Judgement({ judgement }: { judgement: JudgementView }) {
  const { id, verdict, left, right, value, reason, noun, by, at, withdrawnAt, orphaned } = judgement;
  return (
    <li className={withdrawnAt ? 'judgement withdrawn' : 'judgement'}>
      <span className="num">{at.slice(0, 10)}</span>
      <span>
        <b>{words.review.verdict[verdict]}</b>{' '}
        <span className="second">
          {[noun, left, right, value && `“${value}”`].filter(Boolean).join(words.separator)}
        </span>
        {reason && <span dir="auto"> {reason}</span>}
        <span className="second">
          {' '}
          {[
            words.review.by(by),
            withdrawnAt && `${words.review.withdrawn} ${withdrawnAt.slice(0, 10)}`,
            orphaned && words.review.orphaned,
          ]
            .filter(Boolean)
            .join(words.separator)}
        </span>
        {!withdrawnAt && <code> parley withdraw {id}</code>}
      </span>
    </li>
  );
}

export function ReviewView() {
  const [shown, setShown] = useState(STEP);
  const pairs = useAnswer({ name: 'unsure', query: { limit: shown } });
  const judgements = useAnswer({ name: 'judgements' });
  return (
    <>
      <Heading title={words.view.review}>
        <p className="lede">{words.review.lede}</p>
      </Heading>
      <section className="section">
        <h2>{words.review.pairs}</h2>
        <Answered loading={pairs}>
          {found =>
            found.length === 0 ? (
              <Empty title={words.review.none} />
            ) : (
              <>
                <ol className="conflicts">
                  {found.map(pair => (
                    <Pair key={`${pair.left} ${pair.right}`} pair={pair} />
                  ))}
                </ol>
                {found.length === shown && (
                  <button type="button" onClick={() => setShown(shown + STEP)}>
                    {words.review.more}
                  </button>
                )}
              </>
            )
          }
        </Answered>
      </section>
      <section className="section">
        <h2>{words.review.log}</h2>
        <Answered loading={judgements}>
          {found =>
            found.length === 0 ? (
              <p className="second">{words.review.noLog}</p>
            ) : (
              <ol className="judgements">
                {[...found].reverse().map(judgement => (
                  <Judgement key={judgement.id} judgement={judgement} />
                ))}
              </ol>
            )
          }
        </Answered>
      </section>
    </>
  );
}

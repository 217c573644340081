/** Weak records, decided with two keys: those first on which most rests. */
import type { AnswerOf } from '../../api/contract.ts';
import { type Acting, useAnswer } from '../client.ts';
import { usePlace } from '../router.ts';
import { words } from '../words.ts';
import { ArticleLine } from './article-line.tsx';
import { useArticleRefs } from './article-refs.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { QuoteLink, recordHref, useRecord } from './judging.tsx';
import { Pager, pageQuery } from './pager.tsx';
import { Decide, type Turn, TurnStatus, useTurn } from './review-turn.tsx';
import { Answered, Empty } from './states.tsx';

type WeakRecord = AnswerOf<'weak'>['items'][number];

/** Records of a page: each asks for its words. */
const PAGE = 12;

const keyOf = ({ id }: WeakRecord): string => id;
const nounName = ({ noun }: WeakRecord): string => words.review.noun[noun] ?? noun;

const CHOICES = [
  { key: 'a', verdict: 'accept', label: words.judge.accept },
  { key: 'x', verdict: 'reject', label: words.judge.reject },
] as const;

/** The record in question, with its words and where they stand. */
function Words({ weak }: { weak: WeakRecord }) {
  const { record, gone } = useRecord(weak.noun, weak.id);
  const articles = useArticleRefs(record?.evidence.map(({ article }) => article) ?? []);
  if (gone) return <p className="second">{words.review.gone}</p>;
  return (
    <div className="pair-side">
      <p>
        <a href={recordHref(weak.noun, weak.id)} dir="auto">
          <b>{record?.who}</b>
        </a>{' '}
        <span className="second">{record?.what}</span>
      </p>
      {record?.evidence.slice(0, 2).map(evidence => (
        <div key={`${evidence.article} ${evidence.start}`}>
          <EvidenceLine evidence={evidence} />
          <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
        </div>
      ))}
    </div>
  );
}

function Current({ weak, acting, turn }: { weak: WeakRecord; acting: Acting; turn: Turn<WeakRecord> }) {
  return (
    <div className="pair weak">
      <p>
        <span className="second">{nounName(weak)}</span>
        {words.separator}
        {weak.reasons.join('; ')}
      </p>
      <Words weak={weak} />
      {weak.rests.length > 0 && (
        <p className="second">{words.review.restsOn(weak.rests.map(one => words.review.rests[one]))}</p>
      )}
      <Decide
        acting={acting}
        choices={CHOICES}
        onLater={() => turn.putOff(weak)}
        onDecide={async (verdict, reason) => {
          const kept = await acting.act('judge', { verdict, left: weak.id, reason });
          if (kept) turn.decide(weak, kept.id, verdict);
        }}
      />
    </div>
  );
}

function Waiting({ weak, onTake }: { weak: WeakRecord; onTake: () => void }) {
  const { record } = useRecord(weak.noun, weak.id);
  return (
    <li className="waiting-pair">
      <span className="second">{nounName(weak)}</span>
      <QuoteLink record={record} />
      <span className="why">{weak.reasons[0]}</span>
      <button type="button" onClick={onTake}>
        {words.review.take}
      </button>
    </li>
  );
}

function Queue({ page, acting }: { page: AnswerOf<'weak'>; acting: Acting }) {
  const turn = useTurn(page.items, keyOf);
  const { current, rest, gone } = turn;
  const waiting = page.total - gone;
  return (
    <section className="section">
      <h2>
        {words.review.weak}
        {waiting > 0 && <span className="heading-count">{words.review.weakWaiting(waiting)}</span>}
      </h2>
      {current && <Current key={keyOf(current)} weak={current} acting={acting} turn={turn} />}
      {page.total === 0 && <Empty title={words.review.noWeak} hint={words.review.noWeakHint} />}
      <TurnStatus turn={turn} acting={acting} />
      {rest.length > 0 && (
        <>
          <h3>{words.review.next}</h3>
          <ol className="waiting-pairs">
            {rest.map(weak => (
              <Waiting key={keyOf(weak)} weak={weak} onTake={() => turn.take(weak)} />
            ))}
          </ol>
        </>
      )}
      <Pager page={page} size={PAGE} />
      <details className="meaning">
        <summary>{words.review.whatIsWeak}</summary>
        <ul>
          {words.review.weakMeans.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

export function WeakQueue({ acting }: { acting: Acting }) {
  const query = pageQuery(usePlace().query.get('page'), PAGE);
  return (
    <Answered loading={useAnswer({ name: 'weak', query })}>{page => <Queue page={page} acting={acting} />}</Answered>
  );
}

/** Pairs that may be one, decided with two keys. */
import type { ReactNode } from 'react';
import type { UnsurePair } from '../../dossier/views.ts';
import { type Acting, useAnswer } from '../client.ts';
import { type DiffPiece, wordDiff } from '../diff.ts';
import { words } from '../words.ts';
import { ArticleLine } from './article-line.tsx';
import { useArticleRefs } from './article-refs.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { type NamedRecord, QuoteLink, recordHref, useRecord } from './judging.tsx';
import { Decide, type Turn, TurnStatus, useTurn } from './review-turn.tsx';
import { Answered, Empty } from './states.tsx';

/** Pairs asked for; more than a person decides at one sitting. */
const MOST = 60;
/** Of those that wait, how many are shown: each asks for two records. */
const WAITING = 6;

const pairKey = ({ left, right }: UnsurePair): string => `${left} ${right}`;
const nounName = ({ noun }: UnsurePair): string => words.review.noun[noun] ?? noun;

const Marked = ({ pieces }: { pieces: readonly DiffPiece[] }): ReactNode =>
  pieces.map(({ text, own }, index) =>
    own ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text never move
      <ins key={index}>{text}</ins>
    ) : (
      text
    ),
  );

function Side({
  pair,
  id,
  record,
  gone,
  pieces,
}: {
  pair: UnsurePair;
  id: string;
  record?: NamedRecord;
  gone: boolean;
  pieces?: readonly DiffPiece[];
}) {
  const articles = useArticleRefs(record?.evidence.map(({ article }) => article) ?? []);
  if (gone) return <li className="second">{words.review.gone}</li>;
  if (!record) return <li className="pair-side" />;
  return (
    <li className="pair-side">
      <p>
        <a href={recordHref(pair.noun, id)} dir="auto">
          <b>{record.who}</b>
        </a>{' '}
        <span className="second">{record.what}</span>
      </p>
      {record.evidence.slice(0, 2).map((evidence, index) => (
        <div key={`${evidence.article} ${evidence.start}`}>
          <EvidenceLine evidence={evidence}>
            {index === 0 && pieces ? <Marked pieces={pieces} /> : undefined}
          </EvidenceLine>
          <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
        </div>
      ))}
    </li>
  );
}

/** Both sides of a pair, with the words marked that only one of them has. */
function Sides({ pair }: { pair: UnsurePair }) {
  const [left, right] = [useRecord(pair.noun, pair.left), useRecord(pair.noun, pair.right)];
  const [one, two] = [left.record?.evidence[0]?.quote, right.record?.evidence[0]?.quote];
  const marked = one !== undefined && two !== undefined ? wordDiff(one, two) : undefined;
  return (
    <ul className="sides">
      <Side pair={pair} id={pair.left} {...left} pieces={marked?.[0]} />
      <Side pair={pair} id={pair.right} {...right} pieces={marked?.[1]} />
    </ul>
  );
}

const CHOICES = [
  { key: 's', verdict: 'same', label: words.review.same },
  { key: 'd', verdict: 'different', label: words.review.different },
] as const;

/** The pair to be decided now. */
function Current({ pair, acting, turn }: { pair: UnsurePair; acting: Acting; turn: Turn<UnsurePair> }) {
  const { left, right } = pair;
  return (
    <div className="pair">
      <p className="second">
        {[nounName(pair), words.review.score(pair.score), ...pair.reasons].join(words.separator)}
      </p>
      <Sides pair={pair} />
      <Decide
        acting={acting}
        choices={CHOICES}
        onLater={() => turn.putOff(pair)}
        onDecide={async (verdict, reason) => {
          const kept = await acting.act('judge', { verdict, left, right, reason });
          if (kept) turn.decide(pair, kept.id, verdict);
        }}
      />
      <p className="second">{words.review.differs}</p>
    </div>
  );
}

function Waiting({ pair, onTake }: { pair: UnsurePair; onTake: () => void }) {
  const [left, right] = [useRecord(pair.noun, pair.left), useRecord(pair.noun, pair.right)];
  return (
    <li className="waiting-pair">
      <span className="second">
        {nounName(pair)} {words.review.score(pair.score)}
      </span>
      <QuoteLink record={left.record} />
      <QuoteLink record={right.record} />
      <button type="button" className="plain" onClick={onTake}>
        {words.review.take}
      </button>
    </li>
  );
}

function Queue({ pairs, acting }: { pairs: readonly UnsurePair[]; acting: Acting }) {
  const turn = useTurn(pairs, pairKey);
  const { current, rest, gone } = turn;
  const waiting = pairs.length - gone;
  return (
    <section className="section">
      <h2>
        {words.review.pairs}
        {waiting > 0 && (
          <span className="heading-count">
            {pairs.length < MOST ? words.review.waiting(waiting) : words.review.waitingMore(waiting)}
          </span>
        )}
      </h2>
      {current ? (
        <Current key={pairKey(current)} pair={current} acting={acting} turn={turn} />
      ) : (
        <Empty title={words.review.none} hint={words.review.noneHint} />
      )}
      <TurnStatus turn={turn} acting={acting} />
      {rest.length > 0 && (
        <>
          <h3>{words.review.next}</h3>
          <ol className="waiting-pairs">
            {rest.slice(0, WAITING).map(pair => (
              <Waiting key={pairKey(pair)} pair={pair} onTake={() => turn.take(pair)} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

export function PairQueue({ acting }: { acting: Acting }) {
  return (
    <Answered loading={useAnswer({ name: 'unsure', query: { limit: MOST } })}>
      {pairs => <Queue pairs={pairs} acting={acting} />}
    </Answered>
  );
}

/** What waits for a person: pairs that may be one, decided with two keys; and what was judged so far, each undone at will. */
import { type ReactNode, useId, useState } from 'react';
import type { UnsurePair } from '../../dossier/views.ts';
import { type Acting, useActing, useAnswer } from '../client.ts';
import { type DiffPiece, wordDiff } from '../diff.ts';
import { useKeys } from '../keys.ts';
import { ArticleLine } from '../parts/article-line.tsx';
import { useArticleRefs } from '../parts/article-refs.ts';
import { EvidenceLine } from '../parts/evidence-line.tsx';
import { Heading } from '../parts/heading.tsx';
import { ActingError, Judgement, type NamedRecord, recordHref, useRecord, WhyNot } from '../parts/judging.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { words } from '../words.ts';

/** Pairs asked for; more than a person decides at one sitting. */
const MOST = 60;
/** Of those that wait, how many are shown: each asks for two records. */
const WAITING = 6;
/** Judgements shown before "all". */
const LOGGED = 12;

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

type Decision = 'same' | 'different';

interface Decided {
  readonly id: string;
  readonly verdict: Decision;
}

/** The pair to be decided now. */
function Current({
  pair,
  acting,
  onDecided,
  onLater,
}: {
  pair: UnsurePair;
  acting: Acting;
  onDecided: (decided: Decided) => void;
  onLater: () => void;
}) {
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const decide = async (verdict: Decision) => {
    if (!acting.may || acting.busy) return;
    const { left, right } = pair;
    const kept = await acting.act('judge', { verdict, left, right, reason: reason.trim() || undefined });
    if (kept) onDecided({ id: kept.id, verdict });
  };
  useKeys(key => {
    if (key === 's') void decide('same');
    else if (key === 'd') void decide('different');
    else if (key === 'n') onLater();
    else if (key === 'r') document.getElementById(reasonId)?.focus();
    else return false;
    return true;
  });
  return (
    <div className="pair">
      <p className="second">
        {[nounName(pair), words.review.score(pair.score), ...pair.reasons].join(words.separator)}
      </p>
      <Sides pair={pair} />
      {acting.may && (
        <div className="judge-buttons">
          <button type="button" className="strong" disabled={acting.busy} onClick={() => void decide('same')}>
            <kbd>S</kbd> {words.review.same}
          </button>
          <button type="button" className="strong" disabled={acting.busy} onClick={() => void decide('different')}>
            <kbd>D</kbd> {words.review.different}
          </button>
          <button type="button" disabled={acting.busy} onClick={onLater}>
            <kbd>N</kbd> {words.review.later}
          </button>
          <label htmlFor={reasonId} className="unseen">
            {words.review.reason}
          </label>
          <input
            id={reasonId}
            className="judge-reason"
            value={reason}
            placeholder={words.review.reason}
            maxLength={1000}
            onChange={event => setReason(event.target.value)}
            autoComplete="off"
          />
        </div>
      )}
      <p className="second">{words.review.differs}</p>
    </div>
  );
}

function Waiting({ pair, onTake }: { pair: UnsurePair; onTake: () => void }) {
  const [left, right] = [useRecord(pair.noun, pair.left), useRecord(pair.noun, pair.right)];
  const quote = (record?: NamedRecord) => record?.evidence[0]?.quote.replace(/\s+/g, ' ');
  return (
    <li className="waiting-pair">
      <span className="second">
        {nounName(pair)} {words.review.score(pair.score)}
      </span>
      <span className="own">{quote(left.record)}</span>
      <span className="own">{quote(right.record)}</span>
      <button type="button" onClick={onTake}>
        {words.review.take}
      </button>
    </li>
  );
}

/** The queue without those put off, which come last. */
function inTurn(pairs: readonly UnsurePair[], first: string | undefined, later: readonly string[]): UnsurePair[] {
  const rank = (pair: UnsurePair): number => {
    const key = pairKey(pair);
    return key === first ? -1 : later.indexOf(key) + 1;
  };
  return pairs
    .map((pair, index) => ({ pair, index }))
    .sort((a, b) => rank(a.pair) - rank(b.pair) || a.index - b.index)
    .map(({ pair }) => pair);
}

function Queue({ pairs, acting }: { pairs: readonly UnsurePair[]; acting: Acting }) {
  const [later, setLater] = useState<readonly string[]>([]);
  const [first, setFirst] = useState<string>();
  const [decided, setDecided] = useState<Decided>();
  const [undone, setUndone] = useState(false);
  const [current, ...rest] = inTurn(pairs, first, later);
  const undo = async () => {
    if (!decided || acting.busy) return;
    const kept = await acting.act('withdraw', {}, decided.id);
    if (!kept) return;
    setDecided(undefined);
    setUndone(true);
  };
  useKeys(key => {
    if (key !== 'z' || !decided) return false;
    void undo();
    return true;
  });
  return (
    <section className="section">
      <h2>
        {words.review.pairs}
        {pairs.length > 0 && (
          <span className="heading-count">
            {pairs.length < MOST ? words.review.waiting(pairs.length) : words.review.waitingMore(pairs.length)}
          </span>
        )}
      </h2>
      {current ? (
        <Current
          key={pairKey(current)}
          pair={current}
          acting={acting}
          onDecided={now => {
            setDecided(now);
            setUndone(false);
          }}
          onLater={() => {
            const key = pairKey(current);
            setFirst(undefined);
            setLater(keys => [...keys.filter(one => one !== key), key]);
          }}
        />
      ) : (
        <Empty title={words.review.none} hint={words.review.noneHint} />
      )}
      <p className="judge-status" role="status">
        {acting.busy && <span className="second">{words.review.saving}</span>}
        {!acting.busy && undone && words.review.undone}
        {!acting.busy && decided && (
          <>
            {words.review.judged[decided.verdict]}{' '}
            <button type="button" onClick={() => void undo()}>
              <kbd>Z</kbd> {words.review.undo}
            </button>
          </>
        )}
      </p>
      <ActingError error={acting.error} />
      <WhyNot acting={acting} />
      {rest.length > 0 && (
        <>
          <h3>{words.review.next}</h3>
          <ol className="waiting-pairs">
            {rest.slice(0, WAITING).map(pair => (
              <Waiting key={pairKey(pair)} pair={pair} onTake={() => setFirst(pairKey(pair))} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Log({ acting }: { acting: Acting }) {
  const [all, showAll] = useState(false);
  return (
    <section className="section">
      <h2>{words.review.log}</h2>
      <Answered loading={useAnswer({ name: 'judgements' })}>
        {found =>
          found.length === 0 ? (
            <p className="second">{words.review.noLog}</p>
          ) : (
            <>
              <ol className="judgements">
                {found.slice(0, all ? found.length : LOGGED).map(judgement => (
                  <Judgement key={judgement.id} judgement={judgement} acting={acting} />
                ))}
              </ol>
              {!all && found.length > LOGGED && (
                <button type="button" onClick={() => showAll(true)}>
                  {words.review.all(found.length)}
                </button>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

export function ReviewView() {
  const acting = useActing();
  return (
    <>
      <Heading title={words.view.review}>
        <p className="lede">{words.review.lede}</p>
      </Heading>
      <Answered loading={useAnswer({ name: 'unsure', query: { limit: MOST } })}>
        {pairs => <Queue pairs={pairs} acting={acting} />}
      </Answered>
      <Log acting={acting} />
    </>
  );
}

/** What both queues of the review share: whose turn it is, what is put off, the last decision and its undoing. */
import { useId, useState } from 'react';
import type { Acting } from '../client.ts';
import { useKeys } from '../keys.ts';
import { words } from '../words.ts';
import { ActingError, WhyNot } from './judging.tsx';
import { ReasonField } from './reason-field.tsx';

export type Decision = keyof typeof words.review.judged;

interface Decided {
  readonly judgement: string;
  readonly item: string;
  readonly verdict: Decision;
}

export interface Turn<Item> {
  /** What is to be decided now. */
  readonly current?: Item;
  readonly rest: readonly Item[];
  /** Decided here and not undone: the answer of the server may still hold them. */
  readonly gone: number;
  readonly last?: Decided;
  readonly undone: boolean;
  readonly take: (item: Item) => void;
  readonly putOff: (item: Item) => void;
  readonly decide: (item: Item, judgement: string, verdict: Decision) => void;
  readonly undo: () => void;
}

/** Those put off come last, in the order in which they were put off; one that was asked for comes first. */
export function useTurn<Item>(items: readonly Item[], keyOf: (item: Item) => string): Turn<Item> {
  const [later, setLater] = useState<readonly string[]>([]);
  const [first, setFirst] = useState<string>();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [undone, setUndone] = useState(false);
  const gone = new Set(decided.map(({ item }) => item));
  const rank = (key: string): number => (key === first ? -1 : later.indexOf(key) + 1);
  const [current, ...rest] = items
    .filter(item => !gone.has(keyOf(item)))
    .map((item, index) => ({ item, index, rank: rank(keyOf(item)) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
  return {
    ...(current === undefined ? {} : { current }),
    rest,
    gone: items.length - rest.length - (current === undefined ? 0 : 1),
    last: decided.at(-1),
    undone,
    take: item => setFirst(keyOf(item)),
    putOff: item => {
      const key = keyOf(item);
      setFirst(undefined);
      setLater(keys => [...keys.filter(one => one !== key), key]);
    },
    decide: (item, judgement, verdict) => {
      setDecided(all => [...all, { judgement, item: keyOf(item), verdict }]);
      setUndone(false);
    },
    undo: () => {
      // What was just undone is at hand again.
      setFirst(decided.at(-1)?.item);
      setDecided(all => all.slice(0, -1));
      setUndone(true);
    },
  };
}

/** What came of the last decision, with the key that undoes it; decisions are undone one by one, the last first. */
export function TurnStatus({
  turn,
  acting,
}: {
  turn: Pick<Turn<unknown>, 'last' | 'undone' | 'undo'>;
  acting: Acting;
}) {
  const { last, undone, undo } = turn;
  const takeBack = async () => {
    if (last && !acting.busy && (await acting.act('withdraw', {}, last.judgement))) undo();
  };
  useKeys(key => {
    if (key !== 'z' || !last) return false;
    void takeBack();
    return true;
  });
  return (
    <>
      <p className="judge-status" role="status">
        {acting.busy && <span className="second">{words.review.saving}</span>}
        {!acting.busy && undone && `${words.review.undone} `}
        {!acting.busy && last && (
          <>
            {!undone && words.review.judged[last.verdict]}{' '}
            <button type="button" onClick={() => void takeBack()}>
              <kbd>Z</kbd> {words.review.undo}
            </button>
          </>
        )}
      </p>
      <ActingError error={acting.error} />
      <WhyNot acting={acting} />
    </>
  );
}

/** The keys and buttons of a decision: two verdicts, later, and the reason that goes along. */
export function Decide<Verdict extends Decision>({
  acting,
  choices,
  onDecide,
  onLater,
}: {
  acting: Acting;
  choices: readonly { readonly key: string; readonly verdict: Verdict; readonly label: string }[];
  onDecide: (verdict: Verdict, reason: string | undefined) => void;
  onLater: () => void;
}) {
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const decide = (verdict: Verdict) => {
    if (acting.may && !acting.busy) onDecide(verdict, reason.trim() || undefined);
  };
  useKeys(key => {
    const choice = choices.find(one => one.key === key);
    if (choice) decide(choice.verdict);
    else if (key === 'n') onLater();
    else if (key === 'r') document.getElementById(reasonId)?.focus();
    else return false;
    return true;
  });
  if (!acting.may) return null;
  return (
    <div className="judge-buttons">
      {choices.map(({ key, verdict, label }) => (
        <button key={key} type="button" className="strong" disabled={acting.busy} onClick={() => decide(verdict)}>
          <kbd>{key.toUpperCase()}</kbd> {label}
        </button>
      ))}
      <button type="button" disabled={acting.busy} onClick={onLater}>
        <kbd>N</kbd> {words.review.later}
      </button>
      <ReasonField id={reasonId} value={reason} onReason={setReason} />
    </div>
  );
}

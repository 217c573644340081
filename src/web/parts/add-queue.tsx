/** What was added on this visit: read one after the other before the reader's eyes, and taken out again at will. */
import { useEffect, useRef, useState } from 'react';
import type { BodyOf, DoneOf } from '../../api/contract.ts';
import { type Acting, useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { articleHref, href } from '../router.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';

type Body = BodyOf<'add'>;

type Report = DoneOf<'add'>;

interface Item {
  readonly key: number;
  readonly name: string;
  /** Made when it is its turn: a large file need not stand in memory before. */
  readonly body: () => Promise<Body>;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed';
  readonly report?: Report;
}

/** One article that was read: what was found in it, and a way to take it out again. */
function Article({ id, acting, known }: { id: string; acting: Acting; known: boolean }) {
  const loading = useAnswer({ name: 'articles/:id', id });
  const removed = loading.error?.code === 'removed';
  if (removed) {
    return (
      <p>
        <span className="second">{words.add.removed}</span>{' '}
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('restore', {}, id)}>
          {words.add.restore}
        </button>
      </p>
    );
  }
  if (loading.error?.code === 'set-aside') {
    return (
      <p>
        <span className="second">{loading.error.message}</span>{' '}
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('callIn', {}, id)}>
          {words.scope.callIn}
        </button>
      </p>
    );
  }
  const view = loading.answer;
  if (!view) return null;
  const { article, statements, actors, moves } = view;
  return (
    <div className="added-article">
      <p>
        <a href={articleHref(id)} dir="auto">
          {article.title ?? words.article.untitled}
        </a>{' '}
        <span className="second">
          {article.outlet ?? words.article.noOutlet}
          {words.separator}
          {article.published.edtf ? <WhenText when={dayOf(article.published)} /> : words.add.undated}
        </span>
      </p>
      <p className="second">
        {[words.add.found(statements.length, actors.length, moves.length), known && words.add.known]
          .filter(Boolean)
          .join(words.separator)}{' '}
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('remove', {}, id)}>
          {words.add.remove}
        </button>
      </p>
    </div>
  );
}

export function Added({ item, acting }: { item: Item; acting: Acting }) {
  const { state, name, report } = item;
  const nothing = report && report.ids.length === 0 && report.texts === 0 && report.notRead.length === 0;
  return (
    <li className={`added ${state}`}>
      <p>
        <b dir="auto">{name}</b>{' '}
        <span className="second">
          {state === 'waiting' && words.add.waiting}
          {state === 'reading' && words.add.reading}
          {state === 'failed' && words.add.notRead}
          {nothing && (report.warnings[0]?.message ?? words.add.nothing)}
        </span>
      </p>
      {report?.notRead.map(({ source, reason, hint }) => (
        <p key={source} className="acting-error">
          <b>{reason}</b> {hint}
        </p>
      ))}
      {report !== undefined && report.texts > 0 && (
        <p>
          <a href={href('/texts')}>{words.add.textKept}</a>
        </p>
      )}
      {report?.ids.map(id => (
        <Article key={id} id={id} acting={acting} known={report.articles === 0} />
      ))}
    </li>
  );
}

/** What is waiting is read, one after the other. */
export function useQueue(acting: Acting) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const next = useRef(0);
  const change = (key: number, changed: Partial<Item>) =>
    setItems(now => now.map(item => (item.key === key ? { ...item, ...changed } : item)));
  const waiting = items.findLast(({ state }) => state === 'waiting');
  const reading = items.some(({ state }) => state === 'reading');
  const { act } = acting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one at a time, whichever waits when nothing is being read
  useEffect(() => {
    if (!waiting || reading) return;
    const { key, body } = waiting;
    change(key, { state: 'reading' });
    void body()
      .then(sent => act('add', sent))
      .then(
        report => change(key, report ? { state: 'read', report } : { state: 'failed' }),
        () => change(key, { state: 'failed' }),
      );
  }, [waiting?.key, reading]);
  const add = (name: string, body: () => Promise<Body>) => {
    const key = next.current++;
    setItems(now => [{ key, name, body, state: 'waiting' }, ...now]);
  };
  return { items, add };
}

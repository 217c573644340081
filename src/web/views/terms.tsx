/** What each side calls the same thing: words of one meaning together, each with those who use it; and all uses as a list. */
import { useState } from 'react';
import { whoName } from '../../dossier/describe-move.ts';
import type { MoveOf } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { Answered } from '../parts/states.tsx';
import { href } from '../router.ts';
import '../styles/kinds.css';
import '../styles/terms.css';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

type Term = MoveOf<'term'>;

const MOST = 500;
/** Words before "more". */
const ROWS = 16;
/** Names of a word before the rest are counted. */
const NAMES = 4;

interface Word {
  readonly of: string;
  readonly term: string;
  /** Names, those who use it most first. */
  readonly by: readonly (readonly [name: string, times: number])[];
  readonly times: number;
}

/** Words of one meaning stand together, the meaning with most uses first. */
export function wordsOf(terms: readonly Term[]): Word[] {
  const uses = new Map<string, Map<string, number>>();
  const meanings = new Map<string, number>();
  for (const { record, names } of terms) {
    const key = JSON.stringify([record.for, record.term.toLowerCase()]);
    const by = uses.get(key) ?? new Map<string, number>();
    const name = whoName(record.actor, names);
    uses.set(key, by.set(name, (by.get(name) ?? 0) + 1));
    meanings.set(record.for, (meanings.get(record.for) ?? 0) + 1);
  }
  return [...uses]
    .map(([key, by]): Word => {
      const [of, term] = JSON.parse(key) as [string, string];
      const sorted = [...by].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return { of, term, by: sorted, times: sorted.reduce((sum, [, times]) => sum + times, 0) };
    })
    .sort(
      (a, b) =>
        meanings.get(b.of)! - meanings.get(a.of)! ||
        (a.of < b.of ? -1 : a.of > b.of ? 1 : b.times - a.times || (a.term < b.term ? -1 : 1)),
    );
}

function Used({ all }: { all: readonly Word[] }) {
  const [open, setOpen] = useState(false);
  const rows = open ? all : all.slice(0, ROWS);
  const { terms } = words;
  return (
    <section className="section">
      <h2>{terms.used}</h2>
      <table className="list terms">
        <thead>
          <tr>
            <th scope="col">{terms.for}</th>
            <th scope="col">{terms.word}</th>
            <th scope="col">{terms.by}</th>
            <th scope="col" className="num">
              {terms.times}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, term, by, times }, index) => (
            <tr key={`${of} ${term}`} className={rows[index - 1]?.of === of ? 'same' : undefined}>
              <td>
                <span className={rows[index - 1]?.of === of ? 'unseen' : undefined}>{of}</span>
              </td>
              <td>
                <a className="own" href={href('/terms', { q: term })} data-row dir="auto">
                  {words.move.term(term)}
                </a>
              </td>
              <td dir="auto">
                {by
                  .slice(0, NAMES)
                  .map(([name, count]) => (count > 1 ? `${name} (${count})` : name))
                  .join(', ')}
                {by.length > NAMES && `, ${words.actor.others(by.length - NAMES)}`}
              </td>
              <td className="num">{words.number(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > rows.length && (
        <button type="button" onClick={() => setOpen(true)}>
          {terms.more(all.length - rows.length)}
        </button>
      )}
    </section>
  );
}

export function TermsView() {
  const loading = useAnswer({ name: 'terms', query: { order: 'newest', limit: MOST } });
  return (
    <MovesView noun="term" lede={words.terms.lede}>
      <Answered loading={loading}>
        {({ items }) => (items.length > 0 ? <Used all={wordsOf(items as readonly Term[])} /> : null)}
      </Answered>
    </MovesView>
  );
}

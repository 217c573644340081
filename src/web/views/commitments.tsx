/** What was promised: what is past due, what comes up and in which month, what waits for what; and all of it as a list. */
import { useState } from 'react';
import { whoName } from '../../dossier/describe-move.ts';
import { daysBetween } from '../../dossier/reference-day.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showDate } from '../dates.ts';
import { WhenText } from '../parts/date.tsx';
import { Calendar } from '../parts/due-calendar.tsx';
import { Slips } from '../parts/slips.tsx';
import { Answered } from '../parts/states.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { type Commitment, groupOf, lastDay, putOff, slips } from '../promises.ts';
import { moveHref, movePlaceHref, usePlace } from '../router.ts';
import '../styles/kinds.css';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

/** Promises asked for: those before the reference day and after it. */
const MOST = 200;
/** Lines of a group before "all". */
const SHOWN = 6;

function Promised({ view, day }: { view: Commitment; day: string }) {
  const { record, names, article } = view;
  const last = lastDay(view);
  const away = last === undefined ? undefined : daysBetween(day, last);
  const settled = record.status !== 'open' && record.status !== 'past due, nothing reported';
  const statuses: Readonly<Record<string, string>> = words.commitmentStatus;
  return (
    <li className="promise">
      <div className="promise-day">
        {slips(view).map(slip => (
          <s key={slip} className="second">
            {showDate(slip).text}
          </s>
        ))}
        <WhenText when={dayOf(record.due)} />
        {putOff(view) && <span className="second">{words.commitments.putOff}</span>}
        {away !== undefined && (
          <span className="second">
            {settled
              ? (statuses[record.status] ?? record.status).toLowerCase()
              : away < 0
                ? words.commitments.ago(-away)
                : words.commitments.inDays(away)}
          </span>
        )}
      </div>
      <div>
        <p>
          <a className="promise-who" href={moveHref('commitment', record.id)} dir="auto">
            {whoName(record.committer, names)}
          </a>
          {record.to && <span className="second"> {words.commitments.to(whoName(record.to, names))}</span>}
        </p>
        <p className="promise-words">
          <a className="own" href={movePlaceHref(article.id, record.id, 'commitment')} data-row dir="auto">
            {record.text}
          </a>
        </p>
        {record.condition && (
          <p className="second">
            {words.commitments.condition} <span className="own">{record.condition}</span>
          </p>
        )}
      </div>
    </li>
  );
}

function Group({
  title,
  items,
  day,
  mark,
}: {
  title: string;
  items: readonly Commitment[];
  day: string;
  mark?: boolean;
}) {
  const [all, showAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <section className={mark ? 'section promises overdue' : 'section promises'}>
      <h2>
        {title}
        <span className="heading-count">{words.number(items.length)}</span>
      </h2>
      <ol>
        {items.slice(0, all ? items.length : SHOWN).map(view => (
          <Promised key={view.record.id} view={view} day={day} />
        ))}
      </ol>
      {items.length > SHOWN && (
        <button type="button" onClick={() => showAll(!all)}>
          {all ? words.commitments.fewer : words.commitments.all(items.length)}
        </button>
      )}
    </section>
  );
}

function Due({ items, day }: { items: readonly Commitment[]; day: string }) {
  // By the last day that each may be done on, the soonest first; of what is past due, what was due last.
  const byDay = (a: Commitment, b: Commitment): number => Date.parse(lastDay(a) ?? day) - Date.parse(lastDay(b) ?? day);
  const of = (group: string) => items.filter(view => groupOf(view, day) === group).sort(byDay);
  const { commitments } = words;
  const waiting = items.filter(view => ['overdue', 'passed', 'week', 'later'].includes(groupOf(view, day)));
  return (
    <div className="due">
      <div>
        <p className="second">{commitments.countedFrom(showDate(day).text)}</p>
        {waiting.length === 0 && <p>{commitments.nothing}</p>}
        <Group title={commitments.week} items={of('week')} day={day} />
        <Group title={commitments.later} items={of('later')} day={day} />
        <Group title={commitments.overdue} items={of('overdue').reverse()} day={day} mark />
        <Group title={commitments.passed} items={of('passed').reverse()} day={day} />
        <Group title={commitments.settled} items={of('settled').reverse()} day={day} />
      </div>
      <Calendar items={items} day={day} />
    </div>
  );
}

export function CommitmentsView() {
  const { query } = usePlace();
  const until = useAnswer({ name: 'summary' }).answer?.until;
  const day = query.get('asOf') ? edtfBounds(query.get('asOf')!)?.until?.slice(0, 10) : until?.slice(0, 10);
  const loading = useAnswer({ name: 'commitments', query: { order: 'newest', limit: MOST } });
  return (
    <MovesView noun="commitment" lede={words.commitments.lede}>
      <Answered loading={loading}>
        {page => {
          if (day === undefined || page.total === 0) return null;
          return (
            <>
              <Due items={[...page.items].reverse()} day={day} />
              <Slips items={page.items} day={day} />
            </>
          );
        }}
      </Answered>
      <Waiting />
    </MovesView>
  );
}

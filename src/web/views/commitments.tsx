/** What was promised: what is past due, what comes up and in which month, what waits for what; and all of it as a list. */
import { type ReactNode, useState } from 'react';
import { whoName } from '../../dossier/describe-move.ts';
import { daysBetween, withStanding } from '../../dossier/reference-day.ts';
import type { MoveOf } from '../../dossier/views.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showDate } from '../dates.ts';
import { ArticleLine } from '../parts/article-line.tsx';
import { useArticleRefs } from '../parts/article-refs.ts';
import { WhenText } from '../parts/date.tsx';
import { EvidenceLine } from '../parts/evidence-line.tsx';
import { Readable } from '../parts/readable.tsx';
import { Answered } from '../parts/states.tsx';
import { href, moveHref, movePlaceHref, usePlace } from '../router.ts';
import '../styles/kinds.css';
import { DAY, isoDay, momentOf } from '../timeline/scale.ts';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

type Commitment = MoveOf<'commitment'>;

/** Promises asked for: those before the reference day and after it. */
const MOST = 200;
/** Lines of a group before "all". */
const SHOWN = 6;
const WEEK = 7;

const lastDay = ({ record }: Commitment): string | undefined => {
  const bounds = edtfBounds(record.due?.edtf);
  return (bounds?.until ?? bounds?.from)?.slice(0, 10);
};

/** The days that it was put off to before, as the reports had them. */
function slips({ record }: Commitment): string[] {
  const now = record.due?.edtf;
  const days = record.history.flatMap(({ status, when }) =>
    status === 'postponed' && when?.edtf && when.edtf !== now ? [showDate(when.edtf).text] : [],
  );
  return [...new Set(days)];
}

const putOff = ({ record }: Commitment): boolean => record.history.some(({ status }) => status === 'postponed');

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
            {slip}
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

const monthName = (moment: number): string =>
  new Intl.DateTimeFormat(words.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(moment);
const WEEKDAYS = Array.from({ length: 7 }, (_, i) =>
  new Intl.DateTimeFormat(words.locale, { weekday: 'narrow', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + i)),
);
const monthAfter = (moment: number, by: number): number => {
  const date = new Date(moment);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
};

function Month({ first, due, day }: { first: number; due: ReadonlyMap<string, readonly Commitment[]>; day: string }) {
  const { path, query } = usePlace();
  const blank = (new Date(first).getUTCDay() + 6) % 7;
  const length = (monthAfter(first, 1) - first) / DAY;
  const cells = Array.from({ length: Math.ceil((blank + length) / 7) * 7 }, (_, i) => i - blank);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const cell = (index: number): ReactNode => {
    if (index < 0 || index >= length) return <td key={index} />;
    const iso = isoDay(first + index * DAY);
    const here = due.get(iso) ?? [];
    const overdue = here.some(({ record }) => record.status === 'past due, nothing reported');
    const classes = [iso === day && 'today', here.length > 0 && (overdue ? 'has-overdue' : 'has-due')];
    return (
      <td key={index} className={classes.filter(Boolean).join(' ') || undefined}>
        {here.length > 0 ? (
          <a
            href={href(path, { ...Object.fromEntries(query), since: iso, until: iso, page: undefined })}
            aria-label={words.commitments.ofDay(here.length, showDate(iso).text)}
            title={here.map(({ record }) => record.text).join('\n')}
          >
            {index + 1}
            {here.length > 1 && <sup aria-hidden="true">{here.length}</sup>}
          </a>
        ) : (
          index + 1
        )}
      </td>
    );
  };
  return (
    <table className="month">
      <caption>{monthName(first)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week
            <th key={i} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>{week.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** The months around the day that everything is counted from. */
function Calendar({ items, day }: { items: readonly Commitment[]; day: string }) {
  const [shifted, shift] = useState(0);
  const due = new Map<string, Commitment[]>();
  for (const view of items) {
    const at =
      view.record.due?.edtf && showDate(view.record.due.edtf).certainty === 'exact' ? lastDay(view) : undefined;
    if (at) due.set(at, [...(due.get(at) ?? []), view]);
  }
  const first = monthAfter(momentOf(day), shifted);
  return (
    <aside className="calendar" aria-label={words.commitments.calendar}>
      <h2>{words.commitments.calendar}</h2>
      {[0, 1].map(by => (
        <Month key={by} first={monthAfter(first, by)} due={due} day={day} />
      ))}
      <p className="calendar-tools">
        <button type="button" aria-label={words.commitments.earlier} onClick={() => shift(shifted - 1)}>
          ‹
        </button>
        <button type="button" aria-label={words.commitments.later3} onClick={() => shift(shifted + 1)}>
          ›
        </button>
      </p>
    </aside>
  );
}

function Deadlocks() {
  const deadlocks = useAnswer({ name: 'deadlocks' }).answer ?? [];
  const articles = useArticleRefs(deadlocks.flatMap(({ sides }) => sides.map(({ evidence }) => evidence.article)));
  if (deadlocks.length === 0) return null;
  return (
    <section className="section">
      <h2>{words.commitments.deadlocks}</h2>
      <ol className="conflicts">
        {deadlocks.map(({ id, says, sides }) => (
          <li key={id} className="conflict">
            <p className="conflict-says" dir="auto">
              <Readable text={says} />
            </p>
            <ul className="sides">
              {sides.map(({ record, evidence }) => (
                <li key={`${record} ${evidence.start}`}>
                  <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
                  <EvidenceLine evidence={evidence} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** In which group a promise stands, counted from a day. */
function groupOf(view: Commitment, day: string): 'overdue' | 'week' | 'later' | 'undated' | 'settled' {
  const { status } = view.record;
  if (status === 'past due, nothing reported') return 'overdue';
  if (status !== 'open') return 'settled';
  const last = lastDay(view);
  if (last === undefined) return 'undated';
  return daysBetween(day, last) <= WEEK ? 'week' : 'later';
}

function Due({ items, day }: { items: readonly Commitment[]; day: string }) {
  const of = (group: string) => items.filter(view => groupOf(view, day) === group);
  const { commitments } = words;
  const waiting = items.filter(view => ['overdue', 'week', 'later'].includes(groupOf(view, day)));
  return (
    <div className="due">
      <div>
        <p className="second">{commitments.countedFrom(showDate(day).text)}</p>
        {waiting.length === 0 && <p>{commitments.nothing}</p>}
        <Group title={commitments.week} items={of('week')} day={day} />
        <Group title={commitments.later} items={of('later')} day={day} />
        <Group title={commitments.overdue} items={[...of('overdue')].reverse()} day={day} mark />
        <Group title={commitments.settled} items={of('settled')} day={day} />
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
    <MovesView noun="commitment">
      <p className="lede">{words.commitments.lede}</p>
      <Answered loading={loading}>
        {page => {
          if (day === undefined || page.total === 0) return null;
          const items = page.items.map(view => ({ ...view, record: withStanding(view.record, day) }) as Commitment);
          return <Due items={[...items].reverse()} day={day} />;
        }}
      </Answered>
      <Deadlocks />
    </MovesView>
  );
}

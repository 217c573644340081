/** Promises by the day that they are due on, month by month. */
import { type ReactNode, useState } from 'react';
import { showDate } from '../dates.ts';
import { type Commitment, lastDay } from '../promises.ts';
import { href, usePlace } from '../router.ts';
import { DAY, isoDay, momentOf } from '../timeline/scale.ts';
import { words } from '../words.ts';

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
export function Calendar({ items, day }: { items: readonly Commitment[]; day: string }) {
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

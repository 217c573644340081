/** "As known on": the control at the top that sets the day for every view and every question, and the note while it is set. */
import { useContext } from 'react';
import { SourceContext } from '../client.ts';
import { showDate } from '../dates.ts';
import { go, here, href, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { DayField } from './day-field.tsx';

const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** This view on another day, or as all is known. */
function addressOn(day: string | undefined): string {
  const query = Object.fromEntries(here().query);
  return href(here().path, { ...query, page: undefined, asOf: day });
}

export function AsOfControl() {
  const day = usePlace().query.get('asOf') ?? '';
  if (!useContext(SourceContext).days) return null;
  return (
    <div className={day ? 'as-of set' : 'as-of'}>
      <DayField label={words.asOf.label} value={day} none={words.asOf.none} onDay={next => go(addressOn(next))} />
    </div>
  );
}

export function AsOfNote() {
  const day = usePlace().query.get('asOf');
  if (!day) return null;
  return (
    <p className="as-of-note" role="status">
      <span>
        <strong>{DAY.test(day) ? words.asOf.note(showDate(day).text) : words.asOf.badDay(day)}</strong>{' '}
        {words.asOf.means} <a href={addressOn(undefined)}>{words.asOf.back}</a>
      </span>
    </p>
  );
}

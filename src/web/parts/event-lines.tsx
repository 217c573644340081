/** Events as short lines beside a drawing: when, who, what became of it; the words lead to the sentence in its article. */
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import { stateOf } from '../../dossier/happenings.ts';
import type { MoveOf } from '../../dossier/views.ts';
import { dayOf } from '../dates.ts';
import { moveHref, movePlaceHref } from '../router.ts';
import '../styles/timeline.css';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';

/** The mark of its state, as drawings have it. */
export const StateMark = ({ state }: { state: 'occurred' | 'planned' | 'off' }) => (
  <svg className={`time-mark ${state}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <circle className="dot" cx="7" cy="7" r="4" />
    {state === 'off' && <path className="strike" d="M2 7H12" />}
  </svg>
);

function EventLine({ view }: { view: MoveOf<'event'> }) {
  const { record, article } = view;
  return (
    <li className="event-line">
      <span className="event-when">
        <WhenText when={dayOf(record.when)} />
      </span>
      <p>
        <StateMark state={stateOf(record.status)} /> <span className="event-who">{whoNames(view)}</span>{' '}
        <a href={movePlaceHref(article.id, record.id, 'event')} data-row dir="auto">
          {moveLine(view).text}
        </a>{' '}
        <span className="second">
          {words.eventStatus[record.status].toLowerCase()}
          {words.separator}
          <a href={moveHref('event', record.id)}>{article.outlet ?? words.statement.details}</a>
        </span>
      </p>
    </li>
  );
}

export const EventLines = ({ views }: { views: readonly MoveOf<'event'>[] }) => (
  <ol className="event-lines">
    {views.map(view => (
      <EventLine key={view.record.id} view={view} />
    ))}
  </ol>
);

/** What was said and published, day by day. A date that is not one certain day heads a group of its own, in its own words. */
import type { TimelineEntry } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { type DayGroup, groupByDay } from '../days.ts';
import { dateNotes } from '../parts/date.tsx';
import { Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { late } from '../parts/late.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { WordsSaid } from '../parts/words-said.tsx';
import { actorHref, articleHref, evidenceHref, here, href, movePlaceHref, usePlace } from '../router.ts';
import { words } from '../words.ts';

const NAMES = ['q', 'actor', 'outlet', 'since', 'until', 'entries', 'order'] as const;
const PER_PAGE = 100;

function entryHref(entry: TimelineEntry): string {
  if (entry.kind === 'published') return articleHref(entry.article.id);
  if (entry.kind === 'event') return movePlaceHref(entry.article.id, entry.id, 'event');
  if (entry.kind === 'time' && entry.evidence) return evidenceHref(entry.evidence);
  return articleHref(entry.article.id, entry.id);
}

const clock = (entry: TimelineEntry): string => entry.when.edtf?.match(/^\d{4}-\d\d-\d\dT(\d\d:\d\d)/)?.[1] ?? '';

const speakerText = ({ speaker }: TimelineEntry): string =>
  speaker ? ('id' in speaker ? speaker.name : speaker.described) : '';

function Who({ entry }: { entry: TimelineEntry }) {
  const { speaker } = entry;
  if (!speaker) return <span className="second">{entry.article.outlet ?? words.article.noOutlet}</span>;
  if ('id' in speaker) return <a href={actorHref(speaker.id)}>{speaker.name}</a>;
  return <span className="unnamed">{speaker.described}</span>;
}

const speakerKey = ({ speaker }: TimelineEntry): string | undefined =>
  speaker && ('id' in speaker ? speaker.id : speaker.described);

/** What an entry that nobody said is: a publication, an event that was or is to be, a date named. */
function entryNote({ kind, status }: TimelineEntry): string {
  if (kind === 'event') return status ? words.eventStatus[status].toLowerCase() : '';
  return kind === 'published' ? words.timeline.published : words.timeline.names;
}

/** The speaker of several entries in a row is printed once; screen readers hear each. */
function Entry({ entry, again, time }: { entry: TimelineEntry; again: boolean; time: string }) {
  return (
    <li className={`entry ${entry.kind} ${entry.status?.replace(' ', '-') ?? ''}`} title={dateNotes(entry.when)}>
      <span className="entry-time num">{time}</span>
      <span className="entry-who">
        {again ? <span className="again">{speakerText(entry)}</span> : <Who entry={entry} />}
      </span>
      <span className="entry-words">
        <a href={entryHref(entry)} data-row dir="auto">
          {entry.mode ? <WordsSaid statement={{ mode: entry.mode, text: entry.text }} /> : entry.text}
        </a>
        {entry.kind !== 'said' && <span className="second"> {entryNote(entry)}</span>}
      </span>
      <span className="entry-where second">{entry.speaker ? entry.article.outlet : ''}</span>
    </li>
  );
}

/** This view of one day. */
const dayHref = (day: string): string =>
  href(here().path, { ...Object.fromEntries(here().query), page: undefined, since: day, until: day });

function Day({ group }: { group: DayGroup }) {
  return (
    <section className={group.certain ? 'day' : 'day uncertain'}>
      <h2>
        {group.certain ? (
          <a href={dayHref(group.key)} title={words.timeline.onlyThisDay(group.label)}>
            {group.label}
          </a>
        ) : (
          group.label
        )}
        <span className="second">{group.weekday ?? words.timeline.noDay}</span>
      </h2>
      <ol className="entries">
        {group.entries.map((entry, index) => {
          const before = group.entries[index - 1];
          const again = entry.speaker !== undefined && before !== undefined && speakerKey(entry) === speakerKey(before);
          const time = before && clock(before) === clock(entry) ? '' : clock(entry);
          return <Entry key={entry.kind + entry.id} entry={entry} again={again} time={time} />;
        })}
      </ol>
    </section>
  );
}

/** Asked for with the first look at a timeline: no other view draws one. */
const TimelineChart = late(async () => (await import('../timeline/chart.tsx')).TimelineChart, { quiet: true });

export function TimelineView() {
  const { query } = usePlace();
  const last = useAnswer({ name: 'summary' }).answer?.until;
  const loading = useAnswer({
    name: 'timeline',
    query: {
      order: 'newest',
      entries: 'said,published,event',
      ...readFilters(query, NAMES),
      ...pageQuery(query.get('page'), PER_PAGE),
    },
  });
  return (
    <>
      <Heading title={words.view.timeline} count={loading.answer && words.number(loading.answer.total)} />
      <Filters names={NAMES} />
      <TimelineChart filters={readFilters(query, NAMES)} last={last} />
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && (
              <Empty title={hasFilters(query) ? words.state.emptyFilter : words.state.emptyTimeline} />
            )}
            {groupByDay(page.items).map(group => (
              <Day key={group.key} group={group} />
            ))}
            <Pager page={page} size={PER_PAGE} />
          </>
        )}
      </Answered>
    </>
  );
}

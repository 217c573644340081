/** The timeline as lines of one list: what came out, was said, happened, or is named as a time. */
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import { wordsShown } from '../../dossier/make-views.ts';
import type { Filter, Page, Paging, TimelineEntry } from '../../dossier/views.ts';
import { present } from '../../model/present.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { type StoredTime, statementWhen } from '../derive.ts';
import { pageOf, rowFilter } from './filter.ts';
import { moveViews } from './moves.ts';
import { refsFor } from './rows.ts';
import { statementViews } from './statements.ts';

export async function askTimeline(db: Db, filter: Filter, paging: Paging): Promise<Page<TimelineEntry>> {
  const rows = await rowFilter(db, filter);
  const page = read.timelinePage(db, rows, paging);
  const items = page.then(found => timelineEntries(db, found.rows));
  const total = page.then(found => found.total);
  return pageOf(items, total, paging);
}

async function timelineEntries(db: Db, rows: readonly read.TimelineRow[]): Promise<TimelineEntry[]> {
  const idsOf = (kind: string): string[] => rows.filter(row => row.kind === kind).map(row => row.id);
  const said = await statementViews(db, await read.recordRowsById(db, 'statement', idsOf('said')));
  const times = await read.recordRowsById(db, 'time', idsOf('time'));
  const events = await moveViews(db, await read.recordRowsById(db, 'event', idsOf('event')));
  const eventById = new Map(events.flatMap(view => (view.noun === 'event' ? [[view.record.id, view] as const] : [])));
  const saidById = new Map(said.map(view => [view.statement.id, view]));
  const timeById = new Map(times.map(row => [row.id, JSON.parse(row.json) as StoredTime]));
  const refs = await refsFor(
    db,
    rows.map(row => row.article),
    [],
  );
  return rows.flatMap((row): TimelineEntry[] => {
    const article = refs.articles.get(row.article)!;
    const base = { date: row.date_from, kind: row.kind, id: row.id, article };
    const view = saidById.get(row.id);
    const time = timeById.get(row.id);
    if (row.kind === 'published') return [{ ...base, when: article.published, text: article.title ?? article.id }];
    if (row.kind === 'said' && view) {
      const { statement } = view;
      const speaker = view.speaker ?? (typeof statement.speaker === 'string' ? undefined : statement.speaker);
      return [
        present({
          ...base,
          when: statementWhen(statement),
          ...wordsShown(statement),
          speaker,
          evidence: statement.evidence[0],
        }),
      ];
    }
    const event = eventById.get(row.id);
    if (row.kind === 'event' && event?.record.when) {
      const { when, status, evidence } = event.record;
      const text = [whoNames(event), moveLine(event).text].filter(Boolean).join(': ');
      return [present({ ...base, when, text, status, evidence: evidence[0] })];
    }
    if (row.kind === 'time' && time) {
      return [{ ...base, when: time.when, text: time.text, evidence: time.evidence, anchor: time.anchor }];
    }
    return [];
  });
}

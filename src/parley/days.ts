/** How much there is on each day, lane by lane, counted in SQL. */
import type { DaysView, Filter } from '../dossier/views.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { rowFilter } from './ask.ts';
import { leadsOf } from './leads.ts';

/** Parties that get a lane. */
const PARTIES = 8;

const laneOf = ({ noun, by }: read.DayCount): string => {
  if (noun === 'event') return by ?? 'other';
  return noun === 'statement' ? 'said' : noun === 'commitment' ? 'due' : 'published';
};

export async function askDays(db: Db, filter: Filter, by: 'kind' | 'party'): Promise<DaysView> {
  const rows = await rowFilter(db, filter);
  const nouns = ['statement', 'event', 'commitment'] as const;
  const counted = (await Promise.all(nouns.map(noun => read.countByDay(db, noun, rows, by)))).flat();
  if (by === 'kind') {
    const articles = await read.countArticlesByDay(db, rows);
    return { days: [...counted, ...articles].map(row => ({ ...dayOf(row), lane: laneOf(row) })), parties: [] };
  }
  const leads = await leadsOf(
    db,
    counted.map(row => row.by),
  );
  const totals = new Map<string, number>();
  const ofParty = counted.flatMap(row => {
    if (row.by === null) return [];
    const lane = leads.get(row.by) ?? row.by;
    totals.set(lane, (totals.get(lane) ?? 0) + row.count);
    return [{ ...dayOf(row), lane }];
  });
  const most = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, PARTIES);
  const shown = new Set(most.map(([id]) => id));
  const names = new Map((await read.actorRowsById(db, [...shown])).map(row => [row.id, row]));
  return {
    days: ofParty.filter(({ lane }) => shown.has(lane)),
    parties: most.flatMap(([id]) => {
      const row = names.get(id);
      return row ? [{ id, name: row.name, kind: row.kind as DaysView['parties'][number]['kind'] }] : [];
    }),
  };
}

const dayOf = ({ day, count, planned }: read.DayCount) => ({ day, count, planned });

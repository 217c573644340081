/** Timeline entries become groups: one for each certain day, one for each uncertain date in its own words. */
import type { TimelineEntry } from '../dossier/views.ts';
import { dayOf, showDate, showWhen, weekday } from './dates.ts';

export interface DayGroup {
  readonly key: string;
  readonly label: string;
  readonly weekday?: string;
  readonly certain: boolean;
  readonly entries: TimelineEntry[];
}

/** Entries of one day together; an uncertain date beside its own kind only. In the order in which they come. */
export function groupByDay(entries: readonly TimelineEntry[]): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  for (const entry of entries) {
    const shown = showWhen(dayOf(entry.when));
    const certain = shown.certainty === 'exact';
    const key = certain ? entry.date.slice(0, 10) : shown.text;
    let group = groups.get(key);
    if (!group) {
      const label = certain ? showDate(key).text : shown.text;
      group = { key, label, certain, weekday: certain ? weekday(key) : undefined, entries: [] };
      groups.set(key, group);
    }
    group.entries.push(entry);
  }
  return [...groups.values()];
}

/**
 * Whom a position counts for where its own article does not say: an article may name a president without the state that others name.
 * In: records as shown. Out: the same, positions of a person with the party that all articles together give that person.
 */
import type { PositionRecord, Who } from '../model/record.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { leadsOf } from './leads.ts';

/** Of records of any noun; positions alone have all of these. */
type Shown = object | Pick<PositionRecord, 'stance' | 'holder' | 'party'>;

export async function withParties<R extends Shown>(db: Db, records: readonly R[]): Promise<R[]> {
  const alone = records.flatMap(record => partyless(record) ?? []);
  if (alone.length === 0) return [...records];
  const rows = await read.actorRowsById(db, [...new Set(alone)]);
  const leads = await leadsOf(
    db,
    rows.map(row => row.speaks_for),
  );
  const parties = new Map(rows.map(row => [row.id, leads.get(row.speaks_for ?? '') ?? row.speaks_for] as const));
  return records.map(record => {
    const party = parties.get(partyless(record) ?? '');
    return party ? { ...record, party } : record;
  });
}

/** The holder that a position takes for its own party. */
function partyless(record: Shown): string | undefined {
  if (!('stance' in record)) return undefined;
  const { holder, party }: { holder: Who; party: Who } = record;
  return typeof holder === 'string' && party === holder ? holder : undefined;
}

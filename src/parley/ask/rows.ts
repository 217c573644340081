/** Rows as views need them: the record that an article's row holds, the names that ids stand for, and what is shown of what several articles tell. */
import { articleRef } from '../../dossier/make-views.ts';
import type { ActorRef } from '../../dossier/views.ts';
import type { ArticleRecord } from '../../model/record.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { leadsOf } from '../leads.ts';

export const recordOf = (row: { record: string }): Omit<ArticleRecord, 'text' | 'version' | 'previousVersion'> =>
  JSON.parse(row.record);

export async function refsFor(db: Db, articles: readonly string[], actors: readonly (string | null | undefined)[]) {
  const articleRows = await read.articleRowsById(db, articles);
  const actorRows = await read.actorRowsById(
    db,
    actors.filter(id => typeof id === 'string'),
  );
  return {
    articles: new Map(articleRows.map(row => [row.id, articleRef(recordOf(row))])),
    actors: new Map(actorRows.map(row => [row.id, { id: row.id, name: row.name, kind: row.kind as ActorRef['kind'] }])),
  };
}

/** A row as its own article tells it. */
export const ownWords = (row: read.RecordRow): read.RecordRow => ({ ...row, merged: null });

/** What all articles together tell, where several do. */
export const shownJson = (row: read.RecordRow): string => row.merged ?? row.json;

/** The rows that lists show for these ids: of what several articles tell, the first. */
export async function leadRows(db: Db, noun: string, ids: readonly string[]): Promise<read.RecordRow[]> {
  const leads = await leadsOf(db, ids);
  return read.recordRowsById(
    db,
    noun,
    ids.map(id => leads.get(id) ?? id),
  );
}

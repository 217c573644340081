/** Filters and pages as a reader gives them. In: a filter of names, days and words. Out: the rows that the store is asked for. */
import type { Filter, Page, Paging } from '../../dossier/views.ts';
import { ParleyError } from '../../model/errors.ts';
import { present } from '../../model/present.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { agendaOf, issuesUnder } from '../agenda.ts';

/** A day, month or year as given by a user, as its first or last moment. */
function momentOf(value: string | undefined, side: 'first' | 'last', option: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  const bounds = edtfBounds(value);
  if (!bounds?.from || !bounds.until) {
    throw new ParleyError('bad-date', `"${value}" is no date`, 'Write it as 2026-02-10, 2026-02 or 2026.', option);
  }
  return side === 'first' ? bounds.from : bounds.until;
}

export async function rowFilter(db: Db, filter: Filter): Promise<read.RowFilter> {
  const { actor, since, until, issue, ...rest } = filter;
  const actors = actor ? await read.withJoinedActors(db, await actorIds(db, actor)) : undefined;
  return present({
    ...rest,
    from: momentOf(since, 'first', 'since'),
    until: momentOf(until, 'last', 'until'),
    actors,
    issues: issue ? issuesUnder(await agendaOf(db), issue) : undefined,
    parties: actors && (await read.withBodiesSpeakingFor(db, actors)),
  });
}

/** An actor named by id, by the beginning of its id, or by any written form of its name. */
export async function actorIds(db: Db, actor: string): Promise<string[]> {
  const named = await read.actorIdsByForm(db, actor);
  if (named.length > 0) return named;
  const ids = await read.idsLike(db, 'actor', actor, 2);
  return ids.includes(actor) ? [actor] : ids.length === 1 ? ids : [];
}

export const pageOf = async <T>(items: Promise<T[]>, total: Promise<number>, paging: Paging): Promise<Page<T>> => ({
  items: await items,
  total: await total,
  offset: paging.offset ?? 0,
});

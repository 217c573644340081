/** Events, positions, proposals, commitments, figures and terms: rows become views, with the names that their ids stand for. */
import type { Filter, MoveView, Page, Paging } from '../../dossier/views.ts';
import { ParleyError } from '../../model/errors.ts';
import type { MoveNoun, MoveRecords, Who } from '../../model/record.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { agendaOf } from '../agenda.ts';
import { parseWithLeads } from '../leads.ts';
import { withParties } from '../parties.ts';
import { pageOf, rowFilter } from './filter.ts';
import { leadRows, refsFor, shownJson } from './rows.ts';

/** Everybody and everything that a move's record points to. */
function pointersOf(view: { readonly noun: MoveNoun; readonly record: MoveRecords[MoveNoun] }): {
  actors: string[];
  proposals: string[];
  issues: string[];
} {
  const ids: Who[] = [];
  const issues: string[] = [];
  const proposals: string[] = [];
  const take = (...whos: readonly (Who | undefined)[]): void => {
    for (const who of whos) if (who !== undefined) ids.push(who);
  };
  const { record } = view;
  if ('participants' in record) for (const { actor, representedBy } of record.participants) take(actor, representedBy);
  if ('holder' in record) take(record.holder, record.party);
  if ('issue' in record) issues.push(record.issue);
  if ('authors' in record) {
    take(...record.authors, ...(record.answers ?? []).map(({ who }) => who));
    for (const { from, to } of record.handovers) take(from, to);
    for (const clause of record.clauses) {
      take(...clause.accepts, ...clause.rejects);
      if (clause.issue) issues.push(clause.issue);
    }
    for (const other of [record.revises, record.counters]) if (other) proposals.push(other);
  }
  if ('committer' in record) take(record.committer, record.to);
  if ('awaits' in record) take(record.awaits?.who);
  if ('claimedBy' in record) take(record.claimedBy);
  if ('term' in record) take(record.actor);
  return { actors: ids.filter(who => typeof who === 'string'), proposals, issues };
}

export async function moveViews(db: Db, rows: readonly read.RecordRow[]): Promise<MoveView[]> {
  const records = await withParties(db, await parseWithLeads<MoveRecords[MoveNoun]>(db, rows.map(shownJson)));
  const bare = rows.map((row, i) => ({ noun: row.noun as MoveNoun, record: records[i]! }));
  const pointers = bare.map(pointersOf);
  const refs = await refsFor(
    db,
    rows.map(row => row.article),
    pointers.flatMap(({ actors }) => actors),
  );
  const others = await read.recordRowsById(
    db,
    'proposal',
    pointers.flatMap(({ proposals }) => proposals),
  );
  const nameOf = new Map<string, string>([
    ...others.map(row => [row.id, (JSON.parse(row.json) as MoveRecords['proposal']).name] as const),
    // Read only where a move is about one: lists of events need none of data/issues.
    ...(pointers.some(({ issues }) => issues.length > 0) ? await agendaOf(db) : []).map(
      issue => [issue.id, issue.label] as const,
    ),
    ...[...refs.actors.values()].map(ref => [ref.id, ref.name] as const),
  ]);
  return bare.map((move, i) => {
    const { actors, proposals, issues } = pointers[i]!;
    const names = [...actors, ...proposals, ...issues].flatMap(id => {
      const name = nameOf.get(id);
      return name === undefined ? [] : [[id, name] as const];
    });
    // The row's noun says which record it is.
    return { ...move, names: Object.fromEntries(names), article: refs.articles.get(rows[i]!.article)! } as MoveView;
  });
}

export async function askMoves(db: Db, noun: MoveNoun, filter: Filter, paging: Paging): Promise<Page<MoveView>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectMoves(db, noun, rows, paging).then(found => moveViews(db, found));
  return pageOf(items, read.countMoves(db, noun, rows), paging);
}

export async function askMove(db: Db, noun: MoveNoun, id: string): Promise<MoveView> {
  const [view] = await moveViews(db, await leadRows(db, noun, [id]));
  if (!view) throw new ParleyError('not-found', `there is no such ${noun}`, `See: parley ${noun}s`, id);
  return view;
}

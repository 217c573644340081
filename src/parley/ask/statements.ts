/** Statements: rows become views, as lists and one by one. */
import { statementView } from '../../dossier/make-views.ts';
import type { Filter, Page, Paging, StatementView } from '../../dossier/views.ts';
import { ParleyError } from '../../model/errors.ts';
import type { StatementRecord } from '../../model/record.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { leadsOf, parseWithLeads } from '../leads.ts';
import { pageOf, rowFilter } from './filter.ts';
import { leadRows, refsFor, shownJson } from './rows.ts';

export async function statementViews(db: Db, rows: readonly read.RecordRow[]): Promise<StatementView[]> {
  const statements = await parseWithLeads<StatementRecord>(db, rows.map(shownJson));
  const leads = await leadsOf(
    db,
    rows.map(row => row.party),
  );
  const partyOf = (row: read.RecordRow): string | undefined => leads.get(row.party ?? '') ?? row.party ?? undefined;
  const enclosing = await enclosingOf(db, statements);
  const actors = rows.flatMap((row, i) => {
    const { speaker, addressee, within } = statements[i]!;
    const teller = enclosing.get(within)?.speaker;
    return [speaker, partyOf(row), addressee, teller].map(who => (typeof who === 'string' ? who : null));
  });
  const refs = await refsFor(
    db,
    rows.map(row => row.article),
    actors,
  );
  return statements.map((statement, i) =>
    statementView(statement, partyOf(rows[i]!), refs, enclosing.get(statement.within)),
  );
}

/** The statements in whose words these stand, by id. */
async function enclosingOf(
  db: Db,
  statements: readonly StatementRecord[],
): Promise<ReadonlyMap<string | undefined, StatementRecord>> {
  const ids = [...new Set(statements.flatMap(({ within }) => within ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await read.recordRowsById(db, 'statement', ids);
  const found = await parseWithLeads<StatementRecord>(db, rows.map(shownJson));
  return new Map(found.map(statement => [statement.id, statement]));
}

export async function askStatements(db: Db, filter: Filter, paging: Paging): Promise<Page<StatementView>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectRecords(db, 'statement', rows, paging).then(found => statementViews(db, found));
  return pageOf(items, read.countRecords(db, 'statement', rows), paging);
}

export async function askStatement(db: Db, id: string): Promise<StatementView> {
  const views = await statementViews(db, await leadRows(db, 'statement', [id]));
  if (!views[0]) throw new ParleyError('not-found', 'there is no such statement', 'See: parley statements', id);
  return views[0];
}

/** What people put right, put down and withdrawn. Every function takes a transaction and never opens one. */

import { DOSSIER, insertAll, nextNumber, type Row, type StoreTransaction as Tx } from './rows.ts';
import type { JudgementTable } from './schema.ts';
import { withSet } from './sets.ts';

/** Most dossiers have no such judgement, and then no record need be looked up. */
export async function anyJudged(tx: Tx, verdict: 'different' | 'reject'): Promise<boolean> {
  const row = await tx
    .selectFrom('judgements')
    .select('id')
    .where('dossier', '=', DOSSIER)
    .where('verdict', '=', verdict)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of these records that a person told from another. */
export async function differentFrom(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await withSet(ids, set =>
    tx
      .selectFrom('judgements')
      .select('left')
      .where('dossier', '=', DOSSIER)
      .where('verdict', '=', 'different')
      .where('withdrawn_at', 'is', null)
      .where('left', 'in', set)
      .execute(),
  );
  return new Set(rows.map(row => row.left));
}

/** Puts a judgement down; gives its id. */
export async function addJudgement(tx: Tx, row: Omit<Row<JudgementTable>, 'id' | 'withdrawn_at'>): Promise<string> {
  const id = `j-${await nextNumber(tx, 'judgements')}`;
  await insertAll(tx, 'judgements', [{ id, ...row, withdrawn_at: null }]);
  return id;
}

export async function withdrawJudgement(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('judgements')
    .set({ withdrawn_at: at })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
}

/** Takes those of these records that a person has rejected out of lists and clusters; they stay as rows. */
export async function applyRejections(tx: Tx, ids: readonly string[]): Promise<void> {
  await withSet(ids, set =>
    tx
      .updateTable('records')
      .set({ node: null, cluster: '', merged: null })
      .where('dossier', '=', DOSSIER)
      .where('id', 'in', set)
      .where('id', 'in', rejected =>
        rejected
          .selectFrom('judgements')
          .select('judgements.left')
          .where('judgements.dossier', '=', DOSSIER)
          .where('judgements.verdict', '=', 'reject')
          .where('judgements.withdrawn_at', 'is', null),
      )
      .execute(),
  );
}

export async function withdrawJudgements(tx: Tx, left: string, verdict: string, at: string): Promise<void> {
  await tx
    .updateTable('judgements')
    .set({ withdrawn_at: at })
    .where('dossier', '=', DOSSIER)
    .where('left', '=', left)
    .where('verdict', '=', verdict)
    .where('withdrawn_at', 'is', null)
    .execute();
}

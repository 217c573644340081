/** What changes the actors of a dossier. Every function takes a transaction and never opens one. */
import type { ActorRecord } from '../model/record.ts';
import { DOSSIER, insertAll, keyed, type StoreTransaction as Tx } from './rows.ts';
import { inParts } from './sets.ts';

/** They are to be merged anew. */
export async function markActors(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const part of inParts([...new Set(ids)])) {
    const rows = part.map(id =>
      keyed({
        id,
        name: '',
        kind: '',
        aliases: '[]',
        roles: '[]',
        speaks_for: null,
        statements: 0,
        articles: 0,
        stale: 1,
        json: '{}',
        cluster: id,
        merged: null,
      }),
    );
    await tx
      .insertInto('actors')
      .values(rows)
      .onConflict(conflict => conflict.columns(['dossier', 'id']).doUpdateSet({ stale: 1 }))
      .execute();
  }
}

export interface MergedActor {
  readonly record: ActorRecord;
  readonly roles: readonly string[];
  readonly statements: number;
  readonly articles: number;
}

/** What lists show of an actor. */
const listedActor = ({ record, roles, statements, articles }: MergedActor) => ({
  name: record.name,
  kind: record.kind,
  aliases: JSON.stringify(record.aliases),
  roles: JSON.stringify(roles),
  speaks_for: record.speaksFor ?? null,
  statements,
  articles,
});

/** The actor that stands for all that are joined with it; `alone` where none is. */
export async function putJoinedActor(tx: Tx, id: string, merged: MergedActor, alone: boolean): Promise<void> {
  await tx
    .updateTable('actors')
    .set({ ...listedActor(merged), cluster: id, merged: alone ? null : JSON.stringify(merged.record) })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
}

/** From now on this actor is told in another's record. */
export async function joinActor(tx: Tx, id: string, lead: string): Promise<void> {
  await tx
    .updateTable('actors')
    .set({ cluster: lead, merged: null })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
}

/** Stores an actor merged anew; one that no article names any more goes. */
export async function putActor(tx: Tx, id: string, merged: MergedActor | undefined): Promise<void> {
  await tx.deleteFrom('actor_forms').where('dossier', '=', DOSSIER).where('actor', '=', id).execute();
  if (!merged) {
    await tx.deleteFrom('actors').where('dossier', '=', DOSSIER).where('id', '=', id).execute();
    return;
  }
  const { record } = merged;
  await tx
    .updateTable('actors')
    .set({ ...listedActor(merged), stale: 0, json: JSON.stringify(record) })
    .where('dossier', '=', DOSSIER)
    .where('id', '=', id)
    .execute();
  const forms = new Set([record.name, ...record.aliases].map(form => form.toLowerCase()));
  await insertAll(
    tx,
    'actor_forms',
    [...forms].map(form => ({ form, actor: id })),
  );
}

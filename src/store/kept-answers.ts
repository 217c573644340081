/**
 * Answers for which the whole dossier is looked at, kept in the file for the next start; and the count of changes that says whether
 * they still hold. In: a question, and the state that its answer is of. Out: the answer as JSON.
 */
import type { Db } from './lists.ts';
import { metaValue } from './lookups.ts';
import { DOSSIER, type StoreTransaction } from './rows.ts';
import { setMeta } from './write.ts';

/** Under which the dossier counts its changes. */
const CHANGES = 'changes';

/** Another text whenever this process or another changed the dossier. */
export const changesSoFar = async (db: Db): Promise<string> => (await metaValue(db, CHANGES)) ?? '0';

/** Part of every transaction that changes something. */
export const countChange = async (tx: StoreTransaction): Promise<void> =>
  setMeta(tx, CHANGES, String(Number(await changesSoFar(tx)) + 1));

/** The answer to a question where it is of this state. */
export async function keptAnswer(db: Db, question: string, state: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('kept_answers')
    .select('json')
    .where('dossier', '=', DOSSIER)
    .where('question', '=', question)
    .where('state', '=', state)
    .executeTakeFirst();
  return row?.json;
}

/** In place of what was kept before. It is no change of the dossier. */
export async function keepAnswer(db: Db, question: string, state: string, json: string): Promise<void> {
  await db.transaction().execute(tx =>
    tx
      .insertInto('kept_answers')
      .values({ dossier: DOSSIER, question, state, json })
      .onConflict(conflict => conflict.columns(['dossier', 'question']).doUpdateSet({ state, json }))
      .execute(),
  );
}

/**
 * Records of actors. Kept are short ones, whose cost does not grow with the articles that name an actor (merge-actor.ts); the page
 * of an actor and the whole record show all its places. In: rows of the store. Out: the same records in every order of reading.
 */

import { groupBy } from '../model/group-by.ts';
import type { ActorRecord } from '../model/record.ts';
import type { ActorContribution } from '../reconciliation/derive-records.ts';
import { type ToldActor, withAllEvidence } from '../reconciliation/merge-actor.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';

/** What articles tell of these actors, in the order of publication, one entry a shape. */
export async function toldOfActors(db: Db, ids: readonly string[]): Promise<ToldActor[]> {
  return (await read.shapesOfActors(db, ids)).map(({ json, articles, statements }) => ({
    first: JSON.parse(json) as ActorContribution,
    articles,
    statements,
  }));
}

/** Of several actors that are one: what is told of the lead comes first, and what is first told stands. */
export const leadFirst = <Told>(told: readonly Told[], actorOf: (one: Told) => string, lead: string): Told[] =>
  [...told].sort((a, b) => Number(actorOf(b) === lead) - Number(actorOf(a) === lead));

/** These actors, which stand for themselves and those joined with them, with every place that shows them. As JSON. */
export async function wholeActors(
  db: Db,
  rows: readonly { readonly id: string; readonly json: string }[],
): Promise<{ id: string; json: string }[]> {
  const leads = await read.joinedActors(
    db,
    rows.map(({ id }) => id),
  );
  const contributions = (await read.articlesOfActors(db, leads.keys())).map(
    row => JSON.parse(row.json) as ActorContribution,
  );
  const byLead = groupBy(contributions, ({ actor }) => leads.get(actor)!);
  return rows.map(({ id, json }) => {
    const told = leadFirst(byLead.get(id) ?? [], ({ actor }) => actor, id);
    return { id, json: JSON.stringify(withAllEvidence(JSON.parse(json) as ActorRecord, told)) };
  });
}

/** Conditions and deadlocks of an open dossier: loads what the pure views need. */
import { conditionsOf, conditionViews, deadlocksOf, type Parties } from '../dossier/conditions.ts';
import type { ConditionView } from '../dossier/views.ts';
import { statesCalled } from '../knowledge/written-forms.ts';
import type {
  ActorRecord,
  CommitmentRecord,
  ConditionRecord,
  DeadlockRecord,
  PositionRecord,
  Who,
} from '../model/record.ts';
import { knownActorId } from '../reconciliation/join-actors.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { leadsOf, parseWithLeads } from './leads.ts';
import { withParties } from './parties.ts';
import { remembered } from './remembered.ts';

/** A person speaks for a body, that body for a state: more steps are none that a reader would follow. */
const STEPS = 3;

export async function partiesOf(
  db: Db,
  whos: readonly Who[],
  forms: readonly string[] = [],
): Promise<Parties & { readonly kind: (who: Who) => ActorRecord['kind'] | undefined }> {
  const actors = new Map<string, ActorRecord>();
  const called = new Map<string, string>();
  for (const form of new Set(forms)) {
    // Adjectives stand in few texts as names of somebody; the gazetteer has them.
    const met = await read.actorIdsByForm(db, form);
    const found = met.length > 0 ? met : statesCalled(form).map(knownActorId);
    const leads = await leadsOf(db, found);
    const ids = new Set(found.map(id => leads.get(id) ?? id));
    if (ids.size === 1) called.set(form, [...ids][0]!);
  }
  let wanted = [...new Set([...whos.filter(who => typeof who === 'string'), ...called.values()])];
  for (let step = 0; step <= STEPS && wanted.length > 0; step++) {
    const rows = await read.actorJsons(db, wanted);
    for (const actor of await parseWithLeads<ActorRecord>(db, rows)) actors.set(actor.id, actor);
    wanted = [...actors.values()].flatMap(({ speaksFor }) => (speaksFor && !actors.has(speaksFor) ? [speaksFor] : []));
  }
  const partyOf = (who: Who): Who => {
    let at = who;
    for (let step = 0; step < STEPS && typeof at === 'string'; step++) {
      const next: string | undefined = actors.get(at)?.speaksFor;
      if (next === undefined || next === at) break;
      at = next;
    }
    return at;
  };
  return {
    partyOf,
    called: form => {
      const id = called.get(form);
      return id === undefined ? undefined : partyOf(id);
    },
    kind: who => (typeof who === 'string' ? actors.get(who)?.kind : undefined),
    name: who => (typeof who === 'string' ? (actors.get(who)?.name ?? who) : who.described),
    forms: who => (typeof who === 'string' ? (actors.get(who)?.aliases ?? []) : []),
  };
}

export interface Waiting {
  readonly conditions: readonly ConditionRecord[];
  readonly deadlocks: readonly DeadlockRecord[];
  readonly parties: Parties;
}

export const waiting = (db: Db): Promise<Waiting> => remembered(db, 'waiting', () => findWaiting(db));

async function findWaiting(db: Db): Promise<Waiting> {
  const awaiting = <R extends { readonly id: string }>(noun: string): Promise<R[]> =>
    read.recordsWith(db, noun, 'awaits').then(found => parseWithLeads<R>(db, found));
  const positions = await withParties(db, await awaiting<PositionRecord>('position'));
  const commitments = await awaiting<CommitmentRecord>('commitment');
  const whos = [
    ...positions.flatMap(({ party, awaits }) => [party, awaits!.who]),
    ...commitments.flatMap(({ committer, awaits }) => [committer, awaits!.who]),
  ];
  const forms = [...positions, ...commitments].flatMap(({ awaits }) => awaits?.of ?? []);
  const parties = await partiesOf(db, whos, forms);
  const conditions = conditionsOf(positions, commitments, parties);
  return { conditions, deadlocks: deadlocksOf(conditions, parties), parties };
}

/** With the names of the parties, the newest first. */
export async function listConditions(db: Db): Promise<ConditionView[]> {
  const { conditions, deadlocks, parties } = await waiting(db);
  return conditionViews(conditions, deadlocks, parties.name);
}

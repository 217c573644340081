/** What becomes of clusters: merged records, actors that stand for several, articles of one origin. Written where it is another than before. */

import type { EventClaim } from '../model/claims.ts';
import { groupBy } from '../model/group-by.ts';
import type { CommitmentRecord, EventRecord } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { mergeEvents } from '../reconciliation/merge/events.ts';
import { MERGES, type MergeNouns, type Merge as MergeOf } from '../reconciliation/merge/merge.ts';
import { mergeActor } from '../reconciliation/merge-actor.ts';
import * as graph from '../store/graph.ts';
import type * as judged from '../store/judged.ts';
import * as stored from '../store/members.ts';
import type { StoreTransaction } from '../store/rows.ts';
import * as writeActors from '../store/write-actors.ts';
import { leadFirst, toldOfActors } from './actor-records.ts';
import { withOutcomes } from './outcomes.ts';

export type MergedNoun = keyof MergeNouns;

/** In order of publication, undated ones last; then by article and place, so that no order of reading enters. */
function inOrder(a: stored.MemberRow, b: stored.MemberRow): number {
  const key = (row: stored.MemberRow): string => row.published_from ?? '\uffff';
  const [x, y] = [key(a), key(b)];
  if (x !== y) return x < y ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.seq - b.seq;
}

/** What a noun's nodes stand for, and what becomes of their clusters. */
export interface Kept<Row> {
  /** Those of the nodes that stand for anything. */
  readonly aliveOf: (tx: StoreTransaction, nodes: readonly string[]) => Promise<ReadonlySet<string>>;
  /** By node. */
  readonly rowsOf: (tx: StoreTransaction, nodes: readonly string[]) => Promise<ReadonlyMap<string, readonly Row[]>>;
  /** `judged` holds what people have said of any of the rows. */
  readonly write: (
    tx: StoreTransaction,
    rows: readonly Row[],
    nodes: readonly string[],
    judged: judged.Judged,
  ) => Promise<void>;
}

const idsIn = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

type AnyRecord = MergeNouns[MergedNoun];

/** The field that tells when the thing itself is or was. */
const DATE_FIELDS: Readonly<Record<MergedNoun, string | undefined>> = {
  statement: 'said',
  event: 'when',
  position: 'said',
  proposal: undefined,
  commitment: 'due',
  figure: 'period',
};

/** The date that a person has put in place of what was read. */
function redate(noun: MergedNoun, record: AnyRecord, edtf: string | undefined): AnyRecord {
  const field = DATE_FIELDS[noun];
  if (!field || edtf === undefined) return record;
  return { ...record, [field]: { edtf, basis: 'given', note: 'put right by a person' } };
}

/** What lists filter a merged record by, where it is another than that of its first telling. */
function listedBy(record: AnyRecord): Partial<{ status: string; date_from: string; date_until: string }> {
  const status = 'status' in record && record.status ? { status: record.status } : {};
  const own = 'when' in record ? record.when : 'said' in record ? record.said : undefined;
  const bounds = edtfBounds(own?.edtf);
  const from = bounds?.from ?? bounds?.until;
  const until = bounds?.until ?? bounds?.from;
  return { ...status, ...(from && until ? { date_from: from, date_until: until } : {}) };
}

export function keptRecords(noun: MergedNoun): Kept<stored.MemberRow> {
  return {
    aliveOf: (tx, nodes) => stored.nodesWithMembers(tx, noun, nodes),
    async rowsOf(tx, nodes) {
      return groupBy(await stored.membersOfNodes(tx, noun, nodes), row => row.node!);
    },
    async write(tx, rows, nodes, { dates, accepted }) {
      const members = [...rows].sort(inOrder);
      const [first] = members;
      if (!first) return;
      const isAccepted = members.some(({ id }) => accepted.has(id));
      const isDated = members.some(({ id }) => dates.has(id));
      const merge = noun === 'event' ? await eventMerge(tx, members) : (MERGES[noun] as MergeOf<AnyRecord>);
      const records = members.map(row => redate(noun, JSON.parse(row.json) as AnyRecord, dates.get(row.id)));
      const joined = members.length > 1 || isDated ? merge(records) : undefined;
      const merged = noun === 'commitment' ? await outcomesOf(tx, joined, records[0]!, nodes) : joined;
      // What a person has found right in one telling stands for the record that it is told in.
      const shown = isAccepted ? { ...(merged ?? records[0]!), accepted: true } : merged;
      const json = shown ? JSON.stringify(shown) : null;
      for (const row of members) {
        const wanted = row === first ? json : null;
        if (row.cluster === first.id && row.merged === wanted) continue;
        const listed = row === first ? listedBy(merged ?? records[0]!) : {};
        await stored.setCluster(tx, noun, row.id, { cluster: first.id, merged: wanted, ...listed });
      }
    },
  };
}

/** Events are merged with what their articles know of who took part: names, kinds, and parties. */
async function eventMerge(tx: StoreTransaction, members: readonly stored.MemberRow[]): Promise<MergeOf<AnyRecord>> {
  if (members.length < 2) return MERGES.event as MergeOf<AnyRecord>;
  const nodes = await graph.nodesById(tx, 'event', new Set(members.flatMap(({ node }) => node ?? [])));
  const people = new Map(nodes.map(({ id, json }) => [id, (JSON.parse(json) as EventClaim).participants]));
  const byRecord = new Map(members.map(({ id, node }) => [id, people.get(node ?? '') ?? []]));
  const merge = (records: readonly EventRecord[]): EventRecord =>
    mergeEvents(records, ({ id }) => byRecord.get(id) ?? []);
  return merge as MergeOf<AnyRecord>;
}

/** A commitment as merged so far, or alone, with its outcomes; undefined where there is neither. */
async function outcomesOf(
  tx: StoreTransaction,
  joined: AnyRecord | undefined,
  alone: AnyRecord,
  nodes: readonly string[],
): Promise<AnyRecord | undefined> {
  const before = (joined ?? alone) as CommitmentRecord;
  const after = await withOutcomes(tx, before, nodes);
  return after === before ? joined : after;
}

/** Articles of one origin point to the first of them that came out. */
export const KEPT_ARTICLES: Kept<OriginRow> = {
  aliveOf: async (tx, nodes) => idsIn(await stored.articlesOfNodes(tx, nodes)),
  async rowsOf(tx, nodes) {
    return new Map((await stored.articlesOfNodes(tx, nodes)).map(row => [row.id, [row]]));
  },
  async write(tx, rows) {
    const key = ({ published_from, id }: OriginRow): string => `${published_from ?? '\uffff'} ${id}`;
    const [first] = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const { id, origin } of rows) if (origin !== first!.id) await stored.setOrigin(tx, id, first!.id);
  },
};
type OriginRow = Awaited<ReturnType<typeof stored.articlesOfNodes>>[number];

/** The actor that stands for those joined with it: one whose id is the same in every article, else the first by id. */
function leadActor(rows: readonly ActorRow[], joined: (id: string) => boolean): ActorRow {
  const rank = ({ id }: ActorRow): string => `${joined(id) ? 0 : 1} ${id}`;
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!;
}
type ActorRow = Awaited<ReturnType<typeof stored.actorsOfNodes>>[number];

export const KEPT_ACTORS: Kept<ActorRow> = {
  aliveOf: async (tx, nodes) => idsIn(await stored.actorsOfNodes(tx, nodes)),
  async rowsOf(tx, nodes) {
    return new Map((await stored.actorsOfNodes(tx, nodes)).map(row => [row.id, [row]]));
  },
  async write(tx, rows, _, judged) {
    const ids = rows.map(({ id }) => id);
    const names = ids.flatMap(id => judged.names.get(id) ?? []);
    const given = names.sort((a, b) => (a.judgement < b.judgement ? -1 : 1)).at(-1)?.name;
    const accepted = ids.some(id => judged.accepted.has(id));
    const alone = rows.length === 1 && given === undefined && !accepted;
    if (alone && rows[0]!.cluster === rows[0]!.id && rows[0]!.merged === null) return;
    const told = await toldOfActors(tx, ids);
    const byJoined = new Set(told.filter(({ first }) => first.joined).map(({ first }) => first.actor));
    const lead = leadActor(rows, id => byJoined.has(id));
    const merged = mergeActor(leadFirst(told, ({ first }) => first.actor, lead.id));
    for (const row of rows) {
      if (row !== lead && (row.cluster !== lead.id || row.merged !== null))
        await writeActors.joinActor(tx, row.id, lead.id);
    }
    if (!merged) return;
    const record = {
      ...merged.record,
      id: lead.id,
      ...(given === undefined ? {} : { name: given }),
      ...(accepted ? { accepted } : {}),
    };
    await writeActors.putJoinedActor(tx, lead.id, { ...merged, record }, alone);
  },
};

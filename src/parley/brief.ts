/**
 * The brief of an open dossier. Loads what its parts look at and nothing else, whatever the size of the dossier: what was told in its
 * days, what is due about them, and the articles behind it. Made once for each day and state of the dossier.
 */
import { type Brief, makeBrief } from '../dossier/brief.ts';
import { withStanding } from '../dossier/standing.ts';
import { groupBy } from '../model/group-by.ts';
import type {
  ActorRecord,
  ArticleRecord,
  CommitmentRecord,
  EventRecord,
  ParleyRecord,
  ProposalRecord,
  StatementRecord,
} from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import type { ActorContribution } from '../reconciliation/derive-records.ts';
import { withAllEvidence } from '../reconciliation/merge-actor.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { referenceDayOf } from './across.ts';
import { agendaOf } from './agenda.ts';
import { articleRecord } from './ask.ts';
import { waiting } from './conditions.ts';
import { conflictsTold } from './conflicts.ts';
import { positionsAt } from './positions.ts';
import { remembered } from './remembered.ts';
import { recordsOf, unreported } from './standings.ts';

export interface BriefAsked {
  readonly name: string;
  readonly asOf?: string;
  /** ISO day; undefined: the week before the dossier's last day. */
  readonly since?: string;
  /** Looking for what is disputed compares the reports with each other, which takes longer than all the rest. */
  readonly withDisputed: boolean;
}

export const askBrief = (db: Db, asked: BriefAsked): Promise<Brief | undefined> =>
  remembered(db, JSON.stringify(['brief', asked.name, asked.asOf, asked.since, asked.withDisputed]), async () =>
    makeBrief(await briefRecord(db, asked), asked.since),
  );

/** Days before the last one that a brief tells of where nobody says since when. One more than it takes. */
const DAYS_BACK = 7;
/** What is due within so many days: one more than a brief looks ahead. */
const AHEAD = 15;

const DAY_MS = 86_400_000;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The days of a brief. */
interface Days {
  readonly since: string;
  /** The day that it is written as of. */
  readonly day: string;
  /** The last day on which something may be due. */
  readonly until: string;
}

const isDue = (edtf: string | undefined, { since, until }: Days): boolean => {
  const last = edtfBounds(edtf)?.until?.slice(0, 10);
  return last !== undefined && last >= since && last <= until;
};

const isNew = (when: Pick<When, 'edtf'> | undefined, { since, day }: Days): boolean => {
  const first = edtfBounds(when?.edtf)?.from?.slice(0, 10);
  return first !== undefined && first >= since && first <= day;
};

const EXPECTED = ['planned', 'postponed'];

/** What was told in these days or is due about them, what may have become of it, and what is planned in the words of promises. */
async function eventsOf(
  db: Db,
  { since, until }: Days,
  told: readonly string[],
  promises: readonly CommitmentRecord[],
): Promise<EventRecord[]> {
  const due = (await read.eventsBetween(db, since, `${until}T23:59`, EXPECTED)).map(({ id, date_from }) => ({ id, from: date_from })); // biome-ignore format: one thought
  const days = promises.flatMap(promise => edtfBounds(promise.due?.edtf)?.from ?? []);
  // An outcome may be told from the first day on which the thing could happen.
  const first = [since, ...due.map(({ from }) => from), ...days].sort()[0]!.slice(0, 10);
  const beside = promises.flatMap(({ evidence }) => evidence.map(({ article }) => article));
  const from = first < since ? await read.articlesBetween(db, first) : told;
  return recordsOf<EventRecord>(db, 'event', [
    ...due.map(({ id }) => id),
    ...(await read.eventsBetween(db, first, `${until}T23:59`)).map(({ id }) => id),
    ...(await read.idsToldIn(db, 'event', [...from, ...beside])),
  ]);
}

const promisesOf = async (db: Db, days: Days): Promise<CommitmentRecord[]> => {
  const due = (await read.promisesDue(db)).filter(promise => isDue(promise.due, days));
  const records = await recordsOf<CommitmentRecord>(
    db,
    'commitment',
    due.map(({ id }) => id),
  );
  const silent = await unreported(db, records, days.day);
  return records.map(record => withStanding(record, silent));
};

/** Taken in these days: by the day of the words, else by that of the report. */
const positionsOf = (db: Db, days: Days) =>
  positionsAt(db, ({ said, knownSince }) => isNew(said, days) || isNew(knownSince, days));

async function proposalsOf(db: Db, days: Days, told: readonly string[]): Promise<ProposalRecord[]> {
  const ids = [...(await read.idsToldIn(db, 'proposal', told)), ...(await read.proposalsHanded(db))];
  return (await recordsOf<ProposalRecord>(db, 'proposal', ids)).filter(
    ({ knownSince, handovers }) => isNew(knownSince, days) || handovers.some(({ when }) => isNew(when, days)),
  );
}

async function articlesOf(db: Db, ids: Iterable<string>): Promise<ArticleRecord[]> {
  return (await read.articlesById(db, ids)).map(articleRecord);
}

/** As far as the brief looks at them: names of all, and of the persons in these articles who they are, also in the articles' own words. */
async function actorsOf(db: Db, articles: Iterable<string>): Promise<ActorRecord[]> {
  const byLead = groupBy(await read.personsToldIn(db, articles), ({ lead }) => lead);
  const told = new Map<string, ActorRecord>();
  for (const json of await read.actorJsons(db, [...byLead.keys()])) {
    const actor = JSON.parse(json) as ActorRecord;
    const own = byLead.get(actor.id)!.map(row => JSON.parse(row.json) as ActorContribution);
    told.set(actor.id, { ...actor, roles: [...actor.roles, ...withAllEvidence(actor, own).roles] });
  }
  return (await read.shownActorNames(db)).map(({ id, name, kind }) => ({
    id,
    name,
    kind: kind as ActorRecord['kind'],
    aliases: told.get(id)?.aliases ?? [],
    roles: told.get(id)?.roles ?? [],
    knownSince: { basis: 'unknown' },
    by: '',
    evidence: [],
  }));
}

type Told = { readonly evidence: readonly Evidence[]; readonly alsoIn?: readonly Evidence[] };
const behind = (records: readonly Told[]): string[] =>
  records.flatMap(({ evidence, alsoIn = [] }) => [...evidence, ...alsoIn].map(({ article }) => article));

/** Statements, and the articles behind all that is told: also those of articles that tell something beside, for whom a pronoun means. */
async function statementsOf(db: Db, told: readonly string[], others: readonly string[], days: Days) {
  const fresh = await recordsOf<StatementRecord>(db, 'statement', await read.idsToldIn(db, 'statement', told));
  const articles = new Set([...told, ...others, ...behind(fresh.filter(one => isNew(one.knownSince, days)))]);
  const known = new Set(fresh.map(({ id }) => id));
  const ids = (await read.idsToldIn(db, 'statement', articles)).filter(id => !known.has(id));
  return { articles, statements: [...fresh, ...(await recordsOf<StatementRecord>(db, 'statement', ids))] };
}

async function briefRecord(db: Db, { name, asOf, since, withDisputed }: BriefAsked): Promise<ParleyRecord> {
  const day = await referenceDayOf(db, asOf);
  const empty = { format: 'parley-record/1', articles: [], actors: [], statements: [], notRead: [] } as const;
  if (day === undefined) return { ...empty, dossier: { name } };
  const days: Days = { day, since: since ?? dayAfter(day, -DAYS_BACK), until: dayAfter(day, AHEAD) };
  const told = await read.articlesBetween(db, days.since);
  const commitments = await promisesOf(db, days);
  const events = await eventsOf(db, days, told, commitments);
  const positions = await positionsOf(db, days);
  const proposals = await proposalsOf(db, days, told);
  const { deadlocks } = await waiting(db);
  const conflicts = withDisputed ? await conflictsTold(db, days.since) : [];
  // The others are only held against what is due.
  const isShown = ({ knownSince, when }: EventRecord): boolean => isNew(knownSince, days) || isDue(when?.edtf, days);
  const others = [
    ...behind([...commitments, ...events.filter(isShown), ...positions, ...proposals]),
    ...[...deadlocks, ...conflicts].flatMap(({ sides }) => sides.map(({ evidence }) => evidence.article)),
  ];
  const { articles, statements } = await statementsOf(db, told, others, days);
  return {
    ...empty,
    // The day is that of the newest article, which need not be among these.
    dossier: { name, asOf: day },
    articles: await articlesOf(db, articles),
    actors: await actorsOf(db, articles),
    statements,
    events,
    issues: await agendaOf(db),
    positions,
    proposals,
    commitments,
    deadlocks,
    conflicts,
  };
}

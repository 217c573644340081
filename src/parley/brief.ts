/**
 * The brief of an open dossier. Loads what its parts look at and nothing else: no figures, no terms, of the actors their names, of
 * the statements those that may be new. Made once for each day and state of the dossier.
 */
import { type Brief, makeBrief } from '../dossier/brief.ts';
import { withStanding } from '../dossier/reference-day.ts';
import type {
  ActorRecord,
  ArticleRecord,
  CommitmentRecord,
  EventRecord,
  ParleyRecord,
  ProposalRecord,
  StatementRecord,
} from '../model/record.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { collect, positionsWithChanges, referenceDayOf, shownRecords } from './across.ts';
import { agendaOf } from './agenda.ts';
import { articleRecord } from './ask.ts';
import { waiting } from './conditions.ts';
import { conflicts } from './conflicts.ts';
import { parseWithLeads } from './leads.ts';
import { breathe, remembered } from './remembered.ts';

export interface BriefAsked {
  readonly name: string;
  readonly asOf?: string;
  /** ISO day; undefined: the week before the dossier's last day. */
  readonly since?: string;
  /** Looking for what is disputed compares all reports: of ten thousand articles it takes many times as long as all the rest. */
  readonly withDisputed: boolean;
}

export const askBrief = (db: Db, asked: BriefAsked): Promise<Brief | undefined> =>
  remembered(db, JSON.stringify(['brief', asked.name, asked.asOf, asked.since, asked.withDisputed]), async () =>
    makeBrief(await briefRecord(db, asked), asked.since),
  );

/** Statements are many; a brief tells of those alone that became known in its days. */
const DAYS_BACK = 7;

async function newStatements(db: Db, last: string | undefined, since: string | undefined): Promise<StatementRecord[]> {
  if (last === undefined) return [];
  const from = since ?? new Date(Date.parse(last) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const jsons = await read.recordsToldSince(db, 'statement', from);
  await breathe();
  return parseWithLeads<StatementRecord>(db, jsons);
}

async function allArticles(db: Db): Promise<ArticleRecord[]> {
  const articles: ArticleRecord[] = [];
  for await (const row of read.inOrderOfId((after, limit) => read.articlesAfter(db, after, limit))) {
    if (articles.length % 100 === 0) await breathe();
    articles.push(articleRecord(row));
  }
  return articles;
}

/** As far as the brief looks at them. */
const byName = ({ id, name, kind }: { id: string; name: string; kind: string }): ActorRecord => ({
  id,
  name,
  kind: kind as ActorRecord['kind'],
  aliases: [],
  roles: [],
  knownSince: { basis: 'unknown' },
  by: '',
  evidence: [],
});

async function briefRecord(db: Db, { name, asOf, since, withDisputed }: BriefAsked): Promise<ParleyRecord> {
  const day = await referenceDayOf(db, asOf);
  const commitments = await collect(shownRecords<CommitmentRecord>(db, 'commitment'));
  return {
    format: 'parley-record/1',
    dossier: { name, ...(asOf === undefined ? {} : { asOf }) },
    articles: await allArticles(db),
    actors: (await read.shownActorNames(db)).map(byName),
    statements: await newStatements(db, day, since),
    events: await collect(shownRecords<EventRecord>(db, 'event')),
    issues: await agendaOf(db),
    positions: await positionsWithChanges(db),
    proposals: await collect(shownRecords<ProposalRecord>(db, 'proposal')),
    commitments: commitments.map(commitment => withStanding(commitment, day)),
    deadlocks: (await waiting(db)).deadlocks,
    conflicts: withDisputed ? await conflicts(db) : [],
    notRead: [],
  };
}

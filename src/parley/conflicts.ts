/** What the reports disagree on. Loads what the pure finders need, and gives what they found as conflicts of whole records. */
import { attributionConflict, type ConflictNames, eventConflicts, figureConflict } from '../dossier/conflicts.ts';
import { findingConflicts, type ToldSide } from '../dossier/say-conflict.ts';
import { present } from '../model/present.ts';
import type { ConflictRecord, EventRecord, FigureRecord, StatementRecord } from '../model/record.ts';
import { spansOverlap } from '../model/span.ts';
import { daysOf } from '../reconciliation/claims.ts';
import { componentsOf } from '../reconciliation/cluster.ts';
import { Findings } from '../reconciliation/conflicts/find.ts';
import { type ArticleRecords, Sides, type Telling, tellingsOf } from '../reconciliation/conflicts/telling.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { shownRecords } from './across.ts';
import { agendaOf } from './agenda.ts';
import { parseWithLeads } from './leads.ts';
import { breathe, remembered } from './remembered.ts';

/** Groups of records that pairs in conflict connect, by their leads. */
async function groupsInConflict<R extends { readonly id: string }>(
  db: Db,
  noun: 'figure' | 'statement',
): Promise<R[][]> {
  const pairs = (await read.conflictingRecords(db, noun)).filter(({ left, right }) => left !== right);
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const rows = await read.recordRowsById(db, noun, ids);
  const records = await parseWithLeads<R>(
    db,
    rows.map(row => row.merged ?? row.json),
  );
  const byId = new Map(records.map(record => [record.id, record]));
  return componentsOf(ids, pairs)
    .map(group => group.flatMap(id => byId.get(id) ?? []))
    .filter(group => group.length > 1);
}

/** Of one place in one article two readings were made, not two reports: "what she said: we must go on". */
function isTwoPlaces(group: readonly StatementRecord[]): boolean {
  const [first, ...others] = group.map(({ evidence }) => evidence[0]!);
  return others.some(other => other.article !== first!.article || !spansOverlap(other, first!));
}

type Names = ConflictNames & { readonly issue: (id: string) => string };

async function namesFor(db: Db, actors: read.JoinedNames): Promise<Names> {
  const articles = await read.articleOutlets(db);
  const issues = new Map((await agendaOf(db)).map(({ id, label }) => [id, label.toLowerCase()]));
  return {
    actor: who => (typeof who === 'string' ? (actors.get(who)?.name ?? who) : who.described),
    outlet: article => articles.get(article) ?? 'an article without an outlet',
    issue: id => issues.get(id) ?? id,
  };
}

const NOUNS = ['statement', 'event', 'position', 'commitment', 'figure'] as const;
/** So few that others wait for some hundredths of a second at most. */
const ARTICLES_AT_ONCE = 20;
const STEPS_AT_ONCE = 20;

type Lists = { [Noun in (typeof NOUNS)[number] as `${Noun}s`]: unknown[] };

/** Rows of a few articles as the records of each. */
function byArticle(rows: readonly read.ToldRow[], published: ReadonlyMap<string, string>): ArticleRecords[] {
  const articles = new Map<string, Lists>();
  for (const { article, noun, json } of rows) {
    const lists = articles.get(article) ?? {
      statements: [],
      events: [],
      positions: [],
      commitments: [],
      figures: [],
    };
    articles.set(article, lists);
    lists[`${noun}s` as keyof Lists].push(JSON.parse(json));
  }
  return [...articles].map(([article, lists]) => {
    const days = daysOf({ basis: 'given', edtf: published.get(article)?.slice(0, 10) ?? '' });
    return { article, ...(days ? { published: days } : {}), ...lists } as ArticleRecords;
  });
}

/** What tellings of these articles contradict each other, with the records that readers are shown in place of their own. */
async function found(
  db: Db,
  articles: readonly string[],
  actors: read.JoinedNames,
  names: Names,
): Promise<ConflictRecord[]> {
  const sides = new Sides(actors);
  const findings = new Findings(sides);
  const clusters = new Map<string, string>();
  const published = await read.publicationDays(db);
  for await (const rows of read.toldByArticle(db, articles, NOUNS, ARTICLES_AT_ONCE)) {
    await breathe();
    for (const { id, cluster } of rows) if (cluster !== id) clusters.set(id, cluster);
    for (const article of byArticle(rows, published)) findings.add(tellingsOf(article, sides));
  }
  const side = (telling: Telling): ToldSide => {
    const { record, evidence, text, who } = telling;
    const side = telling.noun === 'commitment' ? telling.bound : telling.side;
    return {
      record: clusters.get(record.id) ?? record.id,
      evidence,
      text,
      ...(who === undefined ? {} : { who }),
      ...(side === undefined ? {} : { side }),
      ...(telling.noun === 'position' ? { issue: telling.record.issue } : {}),
    };
  };
  const told: Parameters<typeof findingConflicts>[0][number][] = [];
  let steps = 0;
  for (const finding of findings.all()) {
    if (++steps % STEPS_AT_ONCE === 0) await breathe();
    if (!finding) continue;
    const { how, one, other, named, matter } = finding;
    told.push(present({ how, one: side(one), other: other && side(other), named, matter }));
  }
  return findingConflicts(told, names);
}

/** A denial is held against what was told in the week before it, which another denial of that week may have been about. */
const REACH = 14;

/**
 * What the reports of some days contradict, in themselves and among each other: denials, positions that exclude each other, outcomes.
 * Of a contradiction that goes on for longer it has what these days add, in their words. Sorted by id.
 */
export const conflictsTold = (db: Db, since: string): Promise<ConflictRecord[]> =>
  remembered(db, `conflicts since ${since}`, async () => {
    const from = new Date(Date.parse(since) - REACH * 86_400_000).toISOString().slice(0, 10);
    const actors = await read.joinedNames(db);
    const told = await found(db, await read.articlesBetween(db, from), actors, await namesFor(db, actors));
    return told.sort((a, b) => (a.id < b.id ? -1 : 1));
  });

/** Everything that the reports disagree on, sorted by id. */
export const conflicts = (db: Db): Promise<ConflictRecord[]> => remembered(db, 'conflicts', () => findConflicts(db));

async function findConflicts(db: Db): Promise<ConflictRecord[]> {
  const actors = await read.joinedNames(db);
  const names = await namesFor(db, actors);
  const figures = await groupsInConflict<FigureRecord>(db, 'figure');
  const statements = await groupsInConflict<StatementRecord>(db, 'statement');
  const all: ConflictRecord[] = [
    ...figures.map(group => figureConflict(group, names)),
    ...statements.filter(isTwoPlaces).map(group => attributionConflict(group, names)),
    ...(await found(db, await read.articleIds(db), actors, names)),
  ];
  for await (const event of shownRecords<EventRecord>(db, 'event')) all.push(...eventConflicts(event, names));
  return [...new Map(all.map(conflict => [conflict.id, conflict])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

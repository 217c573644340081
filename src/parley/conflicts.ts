/** What the reports disagree on. Loads what the pure finders need, and gives what they found as conflicts of whole records. */
import { attributionConflict, type ConflictNames, eventConflicts, figureConflict } from '../dossier/conflicts.ts';
import { findingConflicts, type ToldSide } from '../dossier/say-conflict.ts';
import { present } from '../model/present.ts';
import type { ConflictRecord, EventRecord, FigureRecord, StatementRecord, Who } from '../model/record.ts';
import { spansOverlap } from '../model/span.ts';
import { componentsOf } from '../reconciliation/cluster.ts';
import type { Finding, Telling } from '../reconciliation/conflicts/telling.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { agendaOf } from './agenda.ts';
import { findingsAmongAll, findingsAmongSome } from './conflict-findings.ts';
import { leadsOf, parseWithLeads } from './leads.ts';
import { breathe, keptInFile, remembered } from './remembered.ts';

/** So few that others wait for some hundredths of a second at most. */
const ROWS_AT_ONCE = 200;

/** Each in turn, with turns for others in between. */
async function eachOf<T, U>(items: readonly T[], make: (item: T) => U): Promise<U[]> {
  const made: U[] = [];
  for (const [index, item] of items.entries()) {
    if (index % ROWS_AT_ONCE === 0) await breathe();
    made.push(make(item));
  }
  return made;
}

/** Groups of records that pairs in conflict connect. What they point to stays as their own articles have it. */
async function groupsInConflict<R extends { readonly id: string }>(
  db: Db,
  noun: 'figure' | 'statement',
): Promise<R[][]> {
  const pairs = (await read.conflictingRecords(db, noun)).filter(({ left, right }) => left !== right);
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const byId = new Map<string, R>();
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    await breathe();
    for (const { id, json } of await read.shownJson(db, noun, ids.slice(at, at + ROWS_AT_ONCE))) {
      byId.set(id, JSON.parse(json) as R);
    }
  }
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

/** Findings of articles as conflicts of the records that readers are shown in place of their own. */
async function sayAll(db: Db, findings: readonly Finding[], names: Names): Promise<ConflictRecord[]> {
  const ids = findings.flatMap(({ one, other }) => (other ? [one.record.id, other.record.id] : [one.record.id]));
  const leads = await leadsOf(db, ids);
  const side = (telling: Telling): ToldSide => {
    const { record, evidence, text, who } = telling;
    const side = telling.noun === 'commitment' ? telling.bound : telling.side;
    return {
      record: leads.get(record.id) ?? record.id,
      evidence,
      text,
      ...(who === undefined ? {} : { who }),
      ...(side === undefined ? {} : { side }),
      ...(telling.noun === 'position' ? { issue: telling.record.issue } : {}),
    };
  };
  const told = findings.map(({ how, one, other, named, matter }) =>
    present({ how, one: side(one), other: other && side(other), named, matter }),
  );
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
    const found = await findingsAmongSome(db, actors, await read.articlesBetween(db, from));
    return (await sayAll(db, found, await namesFor(db, actors))).sort((a, b) => (a.id < b.id ? -1 : 1));
  });

const claimedBy = (figure: FigureRecord, lead: (who: Who) => Who): FigureRecord =>
  figure.claimedBy === undefined ? figure : { ...figure, claimedBy: lead(figure.claimedBy) };

/** Events that are told in several ways; what one article tells has one status and one date. */
async function conflictsInEvents(db: Db, names: Names): Promise<ConflictRecord[]> {
  const inConflict: string[] = [];
  let looked = 0;
  for await (const { json } of read.inOrderOfId((after, limit) =>
    read.recordsAfter(db, 'event', after, limit, 'put together'),
  )) {
    if (++looked % ROWS_AT_ONCE === 0) await breathe();
    // Whether it has one does not hang on who takes part, which is looked up for those alone.
    if (eventConflicts(JSON.parse(json) as EventRecord, names).length > 0) inConflict.push(json);
  }
  return (await parseWithLeads<EventRecord>(db, inConflict)).flatMap(event => eventConflicts(event, names));
}

/** The last list that was made, of this state of the dossier or an earlier one. */
const lastMade = new WeakMap<Db, readonly ConflictRecord[]>();

/** Everything that the reports disagree on, sorted by id. */
export async function conflicts(db: Db): Promise<ConflictRecord[]> {
  const all = await remembered(db, 'conflicts', () => keptInFile(db, 'conflicts', () => findConflicts(db)));
  lastMade.set(db, all);
  return all;
}

/** The same for who cannot wait: after some time what was in conflict before the dossier changed, if that is known, while the list is being made. */
export async function conflictsWithin(db: Db, patienceMs: number): Promise<readonly ConflictRecord[]> {
  const all = conflicts(db);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  // What fails after that is told to whoever asks for it.
  all.catch(() => undefined);
  try {
    return (await Promise.race([all, late])) ?? lastMade.get(db) ?? [];
  } finally {
    clearTimeout(timer);
  }
}

async function findConflicts(db: Db): Promise<ConflictRecord[]> {
  const actors = await read.joinedNames(db);
  const names = await namesFor(db, actors);
  const figures = await groupsInConflict<FigureRecord>(db, 'figure');
  const statements = await groupsInConflict<StatementRecord>(db, 'statement');
  const lead = (who: Who): Who => (typeof who === 'string' ? (actors.get(who)?.id ?? who) : who);
  const all: ConflictRecord[] = [
    ...(await eachOf(figures, group =>
      figureConflict(
        group.map(figure => claimedBy(figure, lead)),
        names,
      ),
    )),
    ...(await eachOf(statements.filter(isTwoPlaces), group =>
      attributionConflict(
        group.map(statement => ({ ...statement, speaker: lead(statement.speaker) })),
        names,
      ),
    )),
    ...(await sayAll(db, await findingsAmongAll(db, actors), names)),
    ...(await conflictsInEvents(db, names)),
  ];
  return [...new Map(all.map(conflict => [conflict.id, conflict])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

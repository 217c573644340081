/** What the whole dossier shows: its totals, its issues, and where each party stands. */
import { daysSince, longestFirst } from '../../dossier/ledger.ts';
import { cellOf, filled, layOut, type MatrixAsked, type MatrixView } from '../../dossier/matrix.ts';
import type { Filter, IssueSummary, MoveCounts, StandingView, Summary } from '../../dossier/views.ts';
import { present } from '../../model/present.ts';
import { MOVE_NOUNS, type PositionRecord } from '../../model/record.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { referenceDayOf } from '../across.ts';
import { agendaOf, issuesUnder } from '../agenda.ts';
import { type Line, positionLines, positionsAt } from '../positions.ts';
import { remembered } from '../remembered.ts';
import { actorIds, rowFilter } from './filter.ts';
import { refsFor } from './rows.ts';

/** Every page asks for it. */
export const askSummary = (db: Db, name: string): Promise<Summary> =>
  remembered(db, `summary ${name}`, () => makeSummary(db, name));

async function makeSummary(db: Db, name: string): Promise<Summary> {
  const totals = await read.totals(db);
  const notRead = await read.notReadList(db);
  const outlets = await read.outletCounts(db);
  const counts = await read.countByNoun(db);
  return present({
    name,
    articles: totals.articles,
    actors: counts.get('actor') ?? 0,
    statements: counts.get('statement') ?? 0,
    times: totals.times,
    moves: Object.fromEntries(MOVE_NOUNS.map(noun => [noun, counts.get(noun) ?? 0])) as MoveCounts,
    notRead: notRead.length,
    from: totals.from?.slice(0, 10),
    until: totals.until?.slice(0, 10),
    undated: totals.undated,
    outlets: outlets.map(({ outlet, n }) => ({ outlet: outlet ?? '', articles: Number(n) })),
    notReadList: notRead.map(({ source, code, reason, hint }) =>
      present({ source, code, reason, hint: hint ?? undefined }),
    ),
  });
}

export async function askIssues(db: Db, filter: Filter): Promise<IssueSummary[]> {
  const { text, issue, ...rest } = filter;
  const counts = await read.countPositionsByIssue(db, await rowFilter(db, rest));
  const agenda = await agendaOf(db);
  const under = issue ? issuesUnder(agenda, issue) : undefined;
  return agenda
    .filter(({ id }) => under?.includes(id) ?? true)
    .filter(({ label }) => !text || label.toLowerCase().includes(text.toLowerCase()))
    .map(record => ({ ...record, positions: counts.get(record.id) ?? 0 }))
    .sort((a, b) => b.positions - a.positions || (a.id < b.id ? -1 : 1));
}

/** Where each party stands on each issue; of one actor's parties or of one issue where asked. */
export const askStandings = (
  db: Db,
  filter: Pick<Filter, 'actor' | 'issue'>,
  asOf: string | undefined,
): Promise<StandingView[]> =>
  remembered(db, JSON.stringify(['standings', filter.actor, filter.issue, asOf]), () =>
    findStandings(db, filter, asOf),
  );

/** Lines that a filter lets through. */
async function linesOf(db: Db, { actor, issue }: Pick<Filter, 'actor' | 'issue'>): Promise<readonly Line[]> {
  const wanted = actor ? new Set(await read.withJoinedActors(db, await actorIds(db, actor))) : undefined;
  const under = issue ? new Set(issuesUnder(await agendaOf(db), issue)) : undefined;
  const fits = ({ party, holder, issue: about }: Line[number]): boolean =>
    (!under || under.has(about)) &&
    (!wanted || [party, holder].some(who => typeof who === 'string' && wanted.has(who)));
  return longestFirst((await positionLines(db)).map(line => line.filter(fits)).filter(line => line.length > 0));
}

/** Names of parties and labels of issues, as views have them. */
async function callersOf(db: Db, lines: readonly Line[]) {
  const labels = new Map((await agendaOf(db)).map(({ id, label }) => [id, label]));
  const { actors } = await refsFor(
    db,
    [],
    lines.map(([first]) => (typeof first!.party === 'string' ? first!.party : null)),
  );
  return ({ party, issue }: Line[number]) => ({
    party: typeof party === 'string' ? (actors.get(party)?.name ?? party) : party.described,
    ...(typeof party === 'string' ? { partyId: party } : {}),
    issue,
    label: labels.get(issue) ?? issue,
  });
}

async function positionsOf(db: Db, places: Line): Promise<ReadonlyMap<string, PositionRecord>> {
  const ids = new Set(places.map(({ id }) => id));
  return new Map((await positionsAt(db, ({ id }) => ids.has(id))).map(position => [position.id, position]));
}

async function findStandings(
  db: Db,
  filter: Pick<Filter, 'actor' | 'issue'>,
  asOf: string | undefined,
): Promise<StandingView[]> {
  const lines = await linesOf(db, filter);
  const byId = await positionsOf(db, lines.flat());
  const called = await callersOf(db, lines);
  const { articles } = await refsFor(
    db,
    lines.map(line => line.at(-1)!.article),
    [],
  );
  const day = await referenceDayOf(db, asOf);
  return lines.map(line => {
    const last = line.at(-1)!;
    const daysAgo = daysSince(last, day);
    return {
      ...called(last),
      last: byId.get(last.id)!,
      line: line.map(({ id }) => byId.get(id)!),
      ...(daysAgo === undefined ? {} : { daysAgo }),
      article: articles.get(last.article)!,
    };
  });
}

/** Issues by parties: of all positions only those are read whole that a cell shows. */
export const askMatrix = (db: Db, asked: MatrixAsked, asOf: string | undefined): Promise<MatrixView> =>
  remembered(db, JSON.stringify(['matrix', asked, asOf]), () => findMatrix(db, asked, asOf));

async function findMatrix(db: Db, asked: MatrixAsked, asOf: string | undefined): Promise<MatrixView> {
  const lines = await linesOf(db, {});
  const called = await callersOf(db, lines);
  const layout = layOut(
    lines.map(line => ({ ...called(line[0]!), positions: line.length, line, last: line.at(-1)! })),
    asked,
  );
  const shown = layout.rows.flatMap(({ cells }) => cells.flatMap(entry => entry ?? []));
  const positions = await positionsOf(
    db,
    shown.map(({ last }) => last),
  );
  const { articles } = await refsFor(
    db,
    shown.map(({ last }) => last.article),
    [],
  );
  const day = await referenceDayOf(db, asOf);
  return filled(layout, ({ line, last }) => cellOf(line, positions.get(last.id)!, articles.get(last.article), day));
}

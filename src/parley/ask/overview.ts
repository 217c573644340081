/** What the whole dossier shows: its totals, its issues, and where each party stands. */
import { standings } from '../../dossier/ledger.ts';
import type { Filter, IssueSummary, MoveCounts, StandingView, Summary } from '../../dossier/views.ts';
import { present } from '../../model/present.ts';
import { MOVE_NOUNS } from '../../model/record.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { positionsWithChanges, referenceDayOf } from '../across.ts';
import { agendaOf, issuesUnder } from '../agenda.ts';
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

async function findStandings(
  db: Db,
  { actor, issue }: Pick<Filter, 'actor' | 'issue'>,
  asOf: string | undefined,
): Promise<StandingView[]> {
  const wanted = actor ? new Set(await read.withJoinedActors(db, await actorIds(db, actor))) : undefined;
  const agenda = await agendaOf(db);
  const under = issue ? new Set(issuesUnder(agenda, issue)) : undefined;
  const labels = new Map(agenda.map(({ id, label }) => [id, label]));
  const positions = (await positionsWithChanges(db)).filter(
    ({ party, holder, issue: about }) =>
      (!under || under.has(about)) &&
      (!wanted || [party, holder].some(who => typeof who === 'string' && wanted.has(who))),
  );
  const found = standings(positions, await referenceDayOf(db, asOf));
  const refs = await refsFor(
    db,
    found.map(({ last }) => last.evidence[0]!.article),
    found.map(({ party }) => (typeof party === 'string' ? party : null)),
  );
  return found.map(({ party, issue: about, last, line, daysAgo }) =>
    present({
      party: typeof party === 'string' ? (refs.actors.get(party)?.name ?? party) : party.described,
      partyId: typeof party === 'string' ? party : undefined,
      issue: about,
      label: labels.get(about) ?? about,
      last,
      line,
      daysAgo,
      article: refs.articles.get(last.evidence[0]!.article)!,
    }),
  );
}

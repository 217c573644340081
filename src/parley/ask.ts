/** Asks the dossier: filters become rows, rows become views. Everything paged happens in SQL. */

import { moveLine, whoNames } from '../dossier/describe-move.ts';
import { standings } from '../dossier/ledger.ts';
import { articleRecordOf, articleRef, statementView } from '../dossier/make-views.ts';
import type {
  ActorInArticle,
  ActorRef,
  ActorSummary,
  ActorView,
  ArticleSummary,
  ArticleView,
  Correction,
  Filter,
  IssueSummary,
  MoveCounts,
  MoveView,
  OriginView,
  Page,
  Paging,
  SetAsideView,
  StandingView,
  StatementView,
  Summary,
  TimelineEntry,
} from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import type { ActorMention } from '../model/mentions.ts';
import { present } from '../model/present.ts';
import {
  type ActorRecord,
  type ArticleRecord,
  MOVE_NOUNS,
  type MoveNoun,
  type MoveRecords,
  type StatementRecord,
  type Who,
} from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import type { ActorContribution } from '../reconciliation/derive-records.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { SET_ASIDE } from '../store/schema.ts';
import { origins, positionsWithChanges, referenceDayOf } from './across.ts';
import { agendaOf, issuesUnder } from './agenda.ts';
import { type StoredTime, statementWhen } from './derive.ts';
import { leadsOf, parseWithLeads } from './leads.ts';
import { withParties } from './parties.ts';

/** A day, month or year as given by a user, as its first or last moment. */
function momentOf(value: string | undefined, side: 'first' | 'last', option: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  const bounds = edtfBounds(value);
  if (!bounds?.from || !bounds.until) {
    throw new ParleyError('bad-date', `"${value}" is no date`, 'Write it as 2026-02-10, 2026-02 or 2026.', option);
  }
  return side === 'first' ? bounds.from : bounds.until;
}

export async function rowFilter(db: Db, filter: Filter): Promise<read.RowFilter> {
  const { actor, since, until, issue, ...rest } = filter;
  const actors = actor ? await read.withJoinedActors(db, await actorIds(db, actor)) : undefined;
  return present({
    ...rest,
    from: momentOf(since, 'first', 'since'),
    until: momentOf(until, 'last', 'until'),
    actors,
    issues: issue ? issuesUnder(await agendaOf(db), issue) : undefined,
    parties: actors && (await read.withBodiesSpeakingFor(db, actors)),
  });
}

/** An actor named by id, by the beginning of its id, or by any written form of its name. */
async function actorIds(db: Db, actor: string): Promise<string[]> {
  const named = await read.actorIdsByForm(db, actor);
  if (named.length > 0) return named;
  const ids = await read.idsLike(db, 'actor', actor, 2);
  return ids.includes(actor) ? [actor] : ids.length === 1 ? ids : [];
}

const pageOf = async <T>(items: Promise<T[]>, total: Promise<number>, paging: Paging): Promise<Page<T>> => ({
  items: await items,
  total: await total,
  offset: paging.offset ?? 0,
});

const recordOf = (row: { record: string }): Omit<ArticleRecord, 'text' | 'version' | 'previousVersion'> =>
  JSON.parse(row.record);

function articleSummary(row: read.ArticleRow): ArticleSummary {
  const record = recordOf(row);
  return present({
    ...articleRef(record),
    sourceId: record.sourceId,
    language: row.language,
    version: row.version,
    previousVersion: row.previous_version ?? undefined,
    length: row.length,
    posts: row.posts,
    furniture: row.furniture,
    statements: row.statements,
    actors: row.actors,
    times: row.times,
  });
}

export async function askArticles(db: Db, filter: Filter, paging: Paging): Promise<Page<ArticleSummary>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectArticles(db, rows, paging).then(found => found.map(articleSummary));
  return pageOf(items, read.countArticles(db, rows), paging);
}

async function refsFor(db: Db, articles: readonly string[], actors: readonly (string | null | undefined)[]) {
  const articleRows = await read.articleRowsById(db, articles);
  const actorRows = await read.actorRowsById(
    db,
    actors.filter(id => typeof id === 'string'),
  );
  return {
    articles: new Map(articleRows.map(row => [row.id, articleRef(recordOf(row))])),
    actors: new Map(actorRows.map(row => [row.id, { id: row.id, name: row.name, kind: row.kind as ActorRef['kind'] }])),
  };
}

export async function statementViews(db: Db, rows: readonly read.RecordRow[]): Promise<StatementView[]> {
  const statements = await parseWithLeads<StatementRecord>(db, rows.map(shownJson));
  const leads = await leadsOf(
    db,
    rows.map(row => row.party),
  );
  const partyOf = (row: read.RecordRow): string | undefined => leads.get(row.party ?? '') ?? row.party ?? undefined;
  const actors = rows.flatMap((row, i) => {
    const { speaker, addressee } = statements[i]!;
    return [speaker, partyOf(row), addressee].map(who => (typeof who === 'string' ? who : null));
  });
  const refs = await refsFor(
    db,
    rows.map(row => row.article),
    actors,
  );
  return statements.map((statement, i) => statementView(statement, partyOf(rows[i]!), refs));
}

/** A row as its own article tells it. */
const ownWords = (row: read.RecordRow): read.RecordRow => ({ ...row, merged: null });

/** What all articles together tell, where several do. */
const shownJson = (row: read.RecordRow): string => row.merged ?? row.json;

/** The rows that lists show for these ids: of what several articles tell, the first. */
async function leadRows(db: Db, noun: string, ids: readonly string[]): Promise<read.RecordRow[]> {
  const leads = await leadsOf(db, ids);
  return read.recordRowsById(
    db,
    noun,
    ids.map(id => leads.get(id) ?? id),
  );
}

export async function askStatements(db: Db, filter: Filter, paging: Paging): Promise<Page<StatementView>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectRecords(db, 'statement', rows, paging).then(found => statementViews(db, found));
  return pageOf(items, read.countRecords(db, 'statement', rows), paging);
}

export async function askStatement(db: Db, id: string): Promise<StatementView> {
  const views = await statementViews(db, await leadRows(db, 'statement', [id]));
  if (!views[0]) throw new ParleyError('not-found', 'there is no such statement', 'See: parley statements', id);
  return views[0];
}

/** Everybody and everything that a move's record points to. */
function pointersOf(view: { readonly noun: MoveNoun; readonly record: MoveRecords[MoveNoun] }): {
  actors: string[];
  proposals: string[];
  issues: string[];
} {
  const ids: Who[] = [];
  const issues: string[] = [];
  const proposals: string[] = [];
  const take = (...whos: readonly (Who | undefined)[]): void => {
    for (const who of whos) if (who !== undefined) ids.push(who);
  };
  const { record } = view;
  if ('participants' in record) for (const { actor, representedBy } of record.participants) take(actor, representedBy);
  if ('holder' in record) take(record.holder, record.party);
  if ('issue' in record) issues.push(record.issue);
  if ('authors' in record) {
    take(...record.authors);
    for (const { from, to } of record.handovers) take(from, to);
    for (const clause of record.clauses) {
      take(...clause.accepts, ...clause.rejects);
      if (clause.issue) issues.push(clause.issue);
    }
    for (const other of [record.revises, record.counters]) if (other) proposals.push(other);
  }
  if ('committer' in record) take(record.committer, record.to);
  if ('awaits' in record) take(record.awaits?.who);
  if ('claimedBy' in record) take(record.claimedBy);
  if ('term' in record) take(record.actor);
  return { actors: ids.filter(who => typeof who === 'string'), proposals, issues };
}

export async function moveViews(db: Db, rows: readonly read.RecordRow[]): Promise<MoveView[]> {
  const records = await withParties(db, await parseWithLeads<MoveRecords[MoveNoun]>(db, rows.map(shownJson)));
  const bare = rows.map((row, i) => ({ noun: row.noun as MoveNoun, record: records[i]! }));
  const pointers = bare.map(pointersOf);
  const refs = await refsFor(
    db,
    rows.map(row => row.article),
    pointers.flatMap(({ actors }) => actors),
  );
  const others = await read.recordRowsById(
    db,
    'proposal',
    pointers.flatMap(({ proposals }) => proposals),
  );
  const nameOf = new Map<string, string>([
    ...others.map(row => [row.id, (JSON.parse(row.json) as MoveRecords['proposal']).name] as const),
    // Read only where a move is about one: lists of events need none of data/issues.
    ...(pointers.some(({ issues }) => issues.length > 0) ? await agendaOf(db) : []).map(
      issue => [issue.id, issue.label] as const,
    ),
    ...[...refs.actors.values()].map(ref => [ref.id, ref.name] as const),
  ]);
  return bare.map((move, i) => {
    const { actors, proposals, issues } = pointers[i]!;
    const names = [...actors, ...proposals, ...issues].flatMap(id => {
      const name = nameOf.get(id);
      return name === undefined ? [] : [[id, name] as const];
    });
    // The row's noun says which record it is.
    return { ...move, names: Object.fromEntries(names), article: refs.articles.get(rows[i]!.article)! } as MoveView;
  });
}

export async function askMoves(db: Db, noun: MoveNoun, filter: Filter, paging: Paging): Promise<Page<MoveView>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectMoves(db, noun, rows, paging).then(found => moveViews(db, found));
  return pageOf(items, read.countMoves(db, noun, rows), paging);
}

export async function askMove(db: Db, noun: MoveNoun, id: string): Promise<MoveView> {
  const [view] = await moveViews(db, await leadRows(db, noun, [id]));
  if (!view) throw new ParleyError('not-found', `there is no such ${noun}`, `See: parley ${noun}s`, id);
  return view;
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

const firstPlace = (view: MoveView): number => view.record.evidence[0]!.start;

/** All moves of an article, in the order of the text. */
async function movesIn(db: Db, article: string): Promise<MoveView[]> {
  const rows = await Promise.all(MOVE_NOUNS.map(noun => read.recordRowsIn(db, noun, article)));
  return (await moveViews(db, rows.flat().map(ownWords))).sort((a, b) => firstPlace(a) - firstPlace(b));
}

/** How many remarks each of these actors made, each once however many articles carry it. */
async function statementCounts(db: Db, actors: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const joined = await read.joinedActors(db, actors);
  const counts = new Map<string, number>();
  for (const { speaker, n } of await read.remarksBySpeaker(db, [...joined.keys()])) {
    const lead = joined.get(speaker!)!;
    counts.set(lead, (counts.get(lead) ?? 0) + Number(n));
  }
  return counts;
}

export async function askActors(db: Db, filter: Filter, paging: Paging): Promise<Page<ActorSummary>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectActors(db, rows, paging).then(async found => {
    const leads = await leadsOf(
      db,
      found.map(row => row.speaks_for),
    );
    const refs = await refsFor(
      db,
      [],
      found.map(row => leads.get(row.speaks_for ?? '') ?? row.speaks_for),
    );
    const said = await statementCounts(
      db,
      found.map(row => row.id),
    );
    return found.map(row =>
      present({
        id: row.id,
        name: row.name,
        kind: row.kind as ActorRef['kind'],
        aliases: JSON.parse(row.aliases) as string[],
        roles: JSON.parse(row.roles) as string[],
        speaksFor: refs.actors.get(leads.get(row.speaks_for ?? '') ?? row.speaks_for ?? ''),
        statements: said.get(row.id) ?? 0,
        articles: row.articles,
      }),
    );
  });
  return pageOf(items, read.countActors(db, rows), paging);
}

export async function askActor(db: Db, id: string, paging: Paging): Promise<ActorView> {
  const lead = (await leadsOf(db, [id])).get(id) ?? id;
  const row = await read.fullActor(db, lead);
  if (!row) throw new ParleyError('not-found', 'there is no such actor', 'See: parley actors', id);
  const [actor] = (await parseWithLeads<ActorRecord>(db, [row.merged ?? row.json])) as [ActorRecord];
  const joined = await read.withJoinedActors(db, [lead]);
  const articles = (await read.articlesOfActors(db, joined)).map(r => r.article);
  const refs = await refsFor(db, articles, [actor.speaksFor, ...actor.roles.map(role => role.of)]);
  const spokenForBy = await read.actorsSpeakingFor(db, joined);
  return present({
    actor,
    speaksFor: refs.actors.get(actor.speaksFor ?? ''),
    spokenForBy: spokenForBy as ActorRef[],
    names: Object.fromEntries([...refs.actors.values()].map(ref => [ref.id, ref.name])),
    articles: [...new Set(articles)].flatMap(article => refs.articles.get(article) ?? []),
    statements: await askStatements(db, { actor: lead }, paging),
  });
}

/** The whole article as the record has it. */
export const articleRecord = (row: read.StoredArticle): ArticleRecord =>
  articleRecordOf(
    { ...recordOf(row), origin: row.origin ?? row.id },
    row.text,
    row.version,
    row.previous_version ?? undefined,
  );

export async function askArticle(db: Db, id: string): Promise<ArticleView> {
  const row = await read.fullArticle(db, id);
  if (!row) throw new ParleyError('not-found', 'there is no such article', 'See: parley articles', id);
  if (row.removed === SET_ASIDE) {
    const message = `this article lies outside the dossier's scope: ${row.set_aside}`;
    throw new ParleyError('set-aside', message, 'Call it in: parley call-in ARTICLE', id);
  }
  if (row.removed)
    throw new ParleyError('removed', 'this article was removed', 'Bring it back: parley remove --undo', id);
  const article = articleRecord(row);
  const statements = await statementViews(db, (await read.recordRowsIn(db, 'statement', id)).map(ownWords));
  statements.sort((a, b) => a.statement.evidence[0]!.start - b.statement.evidence[0]!.start);
  const versions = row.url_key ? await read.versionsOf(db, row.url_key) : [];
  const refs = await refsFor(
    db,
    versions.map(version => version.id),
    [],
  );
  return present({
    article,
    actors: await actorsIn(db, id),
    statements,
    moves: await movesIn(db, id),
    versions: versions.length > 1 ? versions.flatMap(version => refs.articles.get(version.id) ?? []) : undefined,
    corrections: await correctionsOn(db, id),
  });
}

async function actorsIn(db: Db, article: string): Promise<ActorInArticle[]> {
  const mentions = JSON.parse(await read.mentionsOf(db, article, 'actors')) as ActorMention[];
  const byKey = new Map(mentions.map(mention => [mention.key, mention]));
  const rows = await read.contributionsOfArticle(db, article);
  const found: ActorInArticle[] = [];
  for (const { actor, contribution, json } of rows) {
    const { keys } = JSON.parse(contribution) as ActorContribution;
    const forms = keys.flatMap(key => byKey.get(key)?.forms ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
    if (json) found.push({ actor: JSON.parse(json) as ActorRecord, forms });
    else throw new ParleyError('dossier-damaged', `actor ${actor} is missing`, 'Read the articles into a new dossier.');
  }
  const firstPlace = (entry: ActorInArticle): number => entry.forms[0]?.start ?? 0;
  return found.sort((a, b) => firstPlace(a) - firstPlace(b));
}

async function correctionsOn(db: Db, id: string): Promise<Correction[]> {
  const judgements = await read.judgementsOn(db, id);
  return judgements
    .filter(({ verdict }) => verdict === 're-date' || verdict === 'rename')
    .flatMap(({ value, at }) =>
      Object.entries(JSON.parse(value) as Record<string, string>).map(([field, to]) => ({
        field: field as Correction['field'],
        value: to,
        at,
      })),
    );
}

export async function askTimeline(db: Db, filter: Filter, paging: Paging): Promise<Page<TimelineEntry>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectTimeline(db, rows, paging).then(found => timelineEntries(db, found));
  return pageOf(items, read.countTimeline(db, rows), paging);
}

async function timelineEntries(db: Db, rows: readonly read.TimelineRow[]): Promise<TimelineEntry[]> {
  const idsOf = (kind: string): string[] => rows.filter(row => row.kind === kind).map(row => row.id);
  const said = await statementViews(db, await read.recordRowsById(db, 'statement', idsOf('said')));
  const times = await read.recordRowsById(db, 'time', idsOf('time'));
  const events = await moveViews(db, await read.recordRowsById(db, 'event', idsOf('event')));
  const eventById = new Map(events.flatMap(view => (view.noun === 'event' ? [[view.record.id, view] as const] : [])));
  const saidById = new Map(said.map(view => [view.statement.id, view]));
  const timeById = new Map(times.map(row => [row.id, JSON.parse(row.json) as StoredTime]));
  const refs = await refsFor(
    db,
    rows.map(row => row.article),
    [],
  );
  return rows.flatMap((row): TimelineEntry[] => {
    const article = refs.articles.get(row.article)!;
    const base = { date: row.date_from, kind: row.kind, id: row.id, article };
    const view = saidById.get(row.id);
    const time = timeById.get(row.id);
    if (row.kind === 'published') return [{ ...base, when: article.published, text: article.title ?? article.id }];
    if (row.kind === 'said' && view) {
      const { statement } = view;
      const speaker = view.speaker ?? (typeof statement.speaker === 'string' ? undefined : statement.speaker);
      return [
        present({
          ...base,
          when: statementWhen(statement),
          text: statement.text,
          speaker,
          mode: statement.mode,
          evidence: statement.evidence[0],
        }),
      ];
    }
    const event = eventById.get(row.id);
    if (row.kind === 'event' && event?.record.when) {
      const { when, status, evidence } = event.record;
      const text = [whoNames(event), moveLine(event).text].filter(Boolean).join(': ');
      return [present({ ...base, when, text, status, evidence: evidence[0] })];
    }
    if (row.kind === 'time' && time) {
      return [{ ...base, when: time.when, text: time.text, evidence: time.evidence, anchor: time.anchor }];
    }
    return [];
  });
}

export async function askSummary(db: Db, name: string): Promise<Summary> {
  const totals = await read.totals(db);
  const notRead = await read.notReadList(db);
  const outlets = await read.outletCounts(db);
  const counts = await read.countByNoun(db);
  return present({
    name,
    articles: totals.articles,
    actors: await read.countActors(db, {}),
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

/** Where each party stands on each issue; of one actor's parties or of one issue where asked. */
export async function askStandings(
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

/** Articles that carry one text, the first to come out leading. */
export async function askOrigins(db: Db): Promise<OriginView[]> {
  const groups = await origins(db);
  const refs = await refsFor(
    db,
    groups.flatMap(({ articles }) => articles),
    [],
  );
  return groups.map(({ id, reason, articles }) => ({
    id,
    reason,
    articles: [id, ...articles.filter(article => article !== id)].flatMap(article => refs.articles.get(article) ?? []),
  }));
}

/** Articles outside the scope, by date. */
export async function askSetAside(db: Db): Promise<SetAsideView[]> {
  const rows = await read.articlesSetAside(db);
  return rows.map(row => ({ ...articleRef(recordOf(row)), reason: row.set_aside ?? '' }));
}

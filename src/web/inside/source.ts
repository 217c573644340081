/**
 * A dossier inside the page as a Source: answers what a server would, out of the record. In: the record as it is exported.
 * What only a server can do (changing it, other days) is left out, and the views leave it out with it.
 */
import type { AnswerOf, RouteName } from '../../api/contract.ts';
import { makeBrief } from '../../dossier/brief.ts';
import { conditionViews } from '../../dossier/conditions.ts';
import { type ConflictsAsked, conflictsPage } from '../../dossier/conflicts.ts';
import { standings } from '../../dossier/ledger.ts';
import { articleRef, familiesOf } from '../../dossier/make-views.ts';
import { matrixOf } from '../../dossier/matrix.ts';
import type { Locate } from '../../dossier/places.ts';
import { referenceDay } from '../../dossier/reference-day.ts';
import { articleWithin, marksWithin, sentArticle, sentMarks } from '../../dossier/send-article.ts';
import { compareVersions, textSummary } from '../../dossier/text-versions.ts';
import type { ArticleRef, ArticleView, SetAsideView, StandingView } from '../../dossier/views.ts';
import { type WeakRecord, weakIn } from '../../dossier/weak.ts';
import type { ParleyRecord, Who } from '../../model/record.ts';
import { LoadError, type Query, type Question, type Source } from '../client.ts';
import { words } from '../words.ts';
import { daysIn, searchRecord, timelineOf } from './across.ts';
import { happeningAnswers } from './happenings.ts';
import { actorLine, actorPage, type Index, makeIndex, moveRows, pageOf, statementRows } from './rows.ts';

const missing = (): LoadError => new LoadError('not-found', words.state.missingTitle, words.state.missingHint);

function found<T>(value: T | undefined): T {
  if (value === undefined) throw missing();
  return value;
}

/** Ids with commas between, as an address has them. */
const idsIn = (list: string | number): string[] => String(list).split(',');

const matches = (text: string, q: unknown): boolean => !q || text.toLowerCase().includes(String(q).toLowerCase());

function articleView(index: Index, id: string): ArticleView {
  const article = found(index.articles.get(id));
  const inArticle = <E extends { readonly article: string }>(evidence: readonly E[]): E[] =>
    evidence.filter(one => one.article === id);
  const first = <R extends { readonly evidence: readonly { readonly article: string; readonly start: number }[] }>(
    record: R,
  ): R => ({
    ...record,
    evidence: [...inArticle(record.evidence), ...record.evidence.filter(one => one.article !== id)],
  });
  const tells = (record: { readonly evidence: readonly { readonly article: string }[] }): boolean =>
    record.evidence.some(one => one.article === id);
  const start = (record: { readonly evidence: readonly { readonly start: number }[] }): number =>
    record.evidence[0]!.start;
  const versions = [...index.articles.values()]
    .filter(({ url }) => url !== undefined && url === article.url)
    .sort((a, b) => a.version - b.version)
    .map(articleRef);
  return {
    article,
    actors: [...index.actors.values()].filter(tells).map(actor => ({
      actor,
      forms: inArticle(actor.evidence).map(({ start: from, end }) => ({
        start: from,
        end,
        form: 'name' as const,
        by: actor.by,
      })),
    })),
    statements: index.statements
      .filter(row => tells(row.statement))
      .map(row => ({ ...row, statement: first(row.statement) }))
      .sort((a, b) => start(a.statement) - start(b.statement)),
    moves: index.moves
      .filter(view => tells(view.record))
      .map(view => ({ ...view, record: first(view.record) }) as typeof view)
      .sort((a, b) => start(a.record) - start(b.record)),
    corrections: [],
    ...(versions.length > 1 ? { versions } : {}),
  };
}

function standingViews(record: ParleyRecord, index: Index, { actor, issue }: Query): StandingView[] {
  const labels = new Map((record.issues ?? []).map(one => [one.id, one.label]));
  const under = new Set(
    (record.issues ?? []).filter(one => one.id === issue || one.broader === issue).map(one => one.id),
  );
  return standings(record.positions ?? [], index.day)
    .filter(({ party, issue: about }) => (!issue || under.has(about)) && (!actor || party === actor))
    .map(({ party, issue: about, last, line, daysAgo }) => ({
      party: typeof party === 'string' ? (index.actors.get(party)?.name ?? party) : party.described,
      ...(typeof party === 'string' ? { partyId: party } : {}),
      issue: about,
      label: labels.get(about) ?? about,
      last,
      line,
      ...(daysAgo === undefined ? {} : { daysAgo }),
      article: found(index.refs.get(last.evidence[0]!.article)),
    }));
}

function summaryOf(record: ParleyRecord, index: Index): AnswerOf<'summary'> {
  const days = [...index.refs.values()].flatMap(ref => index.dayOf(ref.published) ?? []).sort();
  const outlets = new Map<string, number>();
  for (const { outlet } of record.articles) if (outlet) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
  const count = (noun: string): number => index.moves.filter(view => view.noun === noun).length;
  return {
    name: record.dossier.name,
    articles: record.articles.length,
    actors: record.actors.length,
    statements: record.statements.length,
    times: record.articles.reduce((sum, { times }) => sum + times.length, 0),
    moves: {
      event: count('event'),
      position: count('position'),
      proposal: count('proposal'),
      commitment: count('commitment'),
      figure: count('figure'),
      term: count('term'),
    },
    notRead: record.notRead.length,
    ...(days.length > 0 ? { from: days[0]!, until: days.at(-1)! } : {}),
    undated: record.articles.length - days.length,
    outlets: [...outlets].map(([outlet, articles]) => ({ outlet, articles })).sort((a, b) => b.articles - a.articles),
    notReadList: record.notRead.map(({ source, reason }) => ({ source, reason, code: 'not-read' })),
  };
}

function articleLines(record: ParleyRecord, index: Index, query: Query): AnswerOf<'articles'> {
  const ids = query.ids ? new Set(idsIn(query.ids)) : undefined;
  const lines = record.articles
    .filter(
      article =>
        matches(`${article.title ?? ''}\n${article.text}`, query.q) &&
        (!query.outlet || article.outlet === query.outlet) &&
        (!ids || ids.has(article.id)) &&
        (!query.actor || index.actors.get(String(query.actor))?.evidence.some(one => one.article === article.id)) &&
        index.isWithin(article.published, query),
    )
    .map(article => {
      const said = index.statements.filter(({ statement }) =>
        statement.evidence.some(one => one.article === article.id),
      );
      return {
        ...articleRef(article),
        ...(article.sourceId ? { sourceId: article.sourceId } : {}),
        language: article.language,
        version: article.version,
        ...(article.previousVersion ? { previousVersion: article.previousVersion } : {}),
        length: article.text.length,
        posts: article.posts.length,
        furniture: article.furniture.length,
        statements: said.length,
        actors: index.actorsIn.get(article.id) ?? 0,
        times: article.times.length,
      };
    });
  return pageOf(
    index.byDate(lines, line => line.published),
    query,
  );
}

function explanationOf(index: Index, id: string): AnswerOf<'explain/:id'> {
  const statement = index.statementById.get(id);
  const move = index.moveById.get(id);
  const record = found(statement?.statement ?? move?.record);
  return {
    id,
    kind: statement ? 'statement' : move!.noun,
    by: record.by,
    because: [words.statement.inside],
    words: (record.evidence[0]?.parts ?? []).map(({ part, start, end }) => ({
      what: part,
      quote: index.articles.get(record.evidence[0]!.article)?.text.slice(start, end) ?? '',
      start,
      end,
    })),
    article: (statement ?? move)!.article,
    sentences: [],
    record,
  };
}

const asideView = ({ article, published, ...rest }: NonNullable<ParleyRecord['setAside']>[number]): SetAsideView => ({
  ...rest,
  id: article,
  published: published ?? { basis: 'unknown' },
});

export type Answers = { readonly [Name in RouteName]?: (query: Query, id: string) => AnswerOf<Name> };

/** `locate` knows the places that this record names. */
export function recordSource(record: ParleyRecord, locate: Locate): Source {
  const index = makeIndex(
    record,
    referenceDay(
      record.dossier.asOf,
      record.articles.map(({ published }) => published),
    ),
  );
  const movesOf = (noun: (typeof index.moves)[number]['noun']) => (query: Query) =>
    moveRows(index, noun, query) as never;
  const texts = [...(record.texts ?? [])].sort((a, b) =>
    a.name === b.name ? a.number - b.number : a.name < b.name ? -1 : 1,
  );
  const nameOf = (who: Who): string => (typeof who === 'string' ? (index.actors.get(who)?.name ?? who) : who.described);
  let weak: readonly WeakRecord[] | undefined;
  const textOf = (id: string) => found(texts.find(text => text.id === id));
  const answers: Answers = {
    access: () => ({ write: false, fetch: false }),
    summary: () => summaryOf(record, index),
    articles: query => articleLines(record, index, query),
    'articles/:id': ({ until }, id) =>
      sentArticle(
        until === undefined
          ? articleView(index, id)
          : articleWithin(articleView(index, id), { from: 0, until: Number(until) }),
      ),
    'articles/:id/marks': ({ from = 0, until = Number.POSITIVE_INFINITY }, id) =>
      sentMarks(marksWithin(articleView(index, id), { from: Number(from), until: Number(until) })),
    statements: query => statementRows(index, query),
    'statements/:id': (_, id) => found(index.statementById.get(id)),
    events: movesOf('event'),
    positions: movesOf('position'),
    proposals: movesOf('proposal'),
    commitments: movesOf('commitment'),
    figures: movesOf('figure'),
    terms: movesOf('term'),
    ...happeningAnswers(index, locate),
    'moves/:id': (_, id) => found(index.moveById.get(id)),
    issues: () =>
      (record.issues ?? [])
        .map(issue => ({ ...issue, positions: (record.positions ?? []).filter(one => one.issue === issue.id).length }))
        .sort((a, b) => b.positions - a.positions || (a.id < b.id ? -1 : 1)),
    actors: query =>
      pageOf(
        record.actors
          .filter(
            actor =>
              matches([actor.name, ...actor.aliases].join('\n'), query.q) && (!query.kind || actor.kind === query.kind),
          )
          .map(actor => actorLine(index, actor))
          .sort((a, b) => b.statements - a.statements || b.articles - a.articles || (a.name < b.name ? -1 : 1)),
        query,
      ),
    'actors/:id': (query, id) => actorPage(index, found(index.actors.get(id)), query),
    timeline: query => timelineOf(record, index, query),
    days: query => daysIn(record, index, query),
    search: query => searchRecord(record, index, query),
    'explain/:id': (_, id) => explanationOf(index, id),
    matrix: ({ party, rows, parties }) =>
      matrixOf(standingViews(record, index, {}), index.day, {
        ...(party ? { party: String(party) } : {}),
        ...(rows ? { rows: Number(rows) } : {}),
        allParties: parties === 'all',
      }),
    standings: query => standingViews(record, index, query),
    texts: () => texts.map(textSummary),
    'texts/:id': (_, id) => textOf(id),
    'texts/:id/compare': ({ from, to }, id) => compareVersions(textOf(String(from)), textOf(String(to ?? id))),
    conditions: () => conditionViews(record.conditions ?? [], record.deadlocks ?? [], nameOf),
    deadlocks: () => [...(record.deadlocks ?? [])],
    scope: () => null,
    'set-aside': () => (record.setAside ?? []).map(asideView),
    conflicts: ({ records, ...query }) =>
      conflictsPage(record.conflicts ?? [], {
        ...query,
        ...(records ? { records: idsIn(records) } : {}),
      } as ConflictsAsked),
    origins: ({ of }) =>
      familiesOf(
        (record.origins ?? []).map(({ id, reason, articles, first }) => ({
          id,
          reason,
          articles: [first, ...articles.filter(one => one !== first)].flatMap((one): readonly ArticleRef[] => {
            const ref = index.refs.get(one);
            return ref ? [ref] : [];
          }),
        })),
        of ? idsIn(of) : undefined,
      ),
    brief: query => makeBrief(record, query.since ? String(query.since) : undefined) ?? null,
    judgements: () =>
      (record.judgements ?? [])
        .map(({ reasons, verdict, ...judgement }) => ({
          ...judgement,
          verdict: verdict as AnswerOf<'judgements'>[number]['verdict'],
          ...(reasons[0] ? { reason: reasons[0] } : {}),
          noun: index.nounOf(judgement.left),
          orphaned: index.nounOf(judgement.left) === undefined,
        }))
        .reverse(),
    weak: query => {
      weak ??= weakIn(record, standingViews(record, index, {}), makeBrief(record, undefined));
      return pageOf(query.noun ? weak.filter(({ noun }) => noun === query.noun) : weak, query);
    },
    unsure: () => [],
  };
  return {
    ask: async <Name extends RouteName>({ name, id = '', query = {} }: Question<Name>) => {
      const answer = answers[name] as ((query: Query, id: string) => AnswerOf<Name>) | undefined;
      if (!answer) throw missing();
      return answer(query, id);
    },
  };
}

/** A record in memory behind the Dossier interface: what api and web tests serve, so that they need no file and no reading. */

import { conditionViews } from '../../src/dossier/conditions.ts';
import { contactsBetween, contactsOf } from '../../src/dossier/contacts.ts';
import type { Happening } from '../../src/dossier/happenings.ts';
import { happeningsAt, placesOf } from '../../src/dossier/places.ts';
import { publishedOn, rolesOf } from '../../src/dossier/roles.ts';
import { searchIn, searchTerms } from '../../src/dossier/search-text.ts';
import { articleWithin, marksWithin } from '../../src/dossier/send-article.ts';
import { compareVersions, findVersion, textSummary } from '../../src/dossier/text-versions.ts';
import type {
  ActorRef,
  ActorSummary,
  ArticleRef,
  ArticleSummary,
  ArticleView,
  Filter,
  MoveOf,
  MoveView,
  Page,
  Paging,
  SearchHit,
  StatementView,
  TimelineEntry,
} from '../../src/dossier/views.ts';
import { locate } from '../../src/knowledge/coordinates.ts';
import { ParleyError } from '../../src/model/errors.ts';
import type {
  ActorRecord,
  ArticleRecord,
  MoveNoun,
  MoveRecords,
  ParleyRecord,
  StatementRecord,
} from '../../src/model/record.ts';
import type { When } from '../../src/model/when.ts';
import type { Dossier } from '../../src/parley.ts';

const firstDay = (when: When | undefined): string =>
  when?.edtf?.match(/\d{4}(-\d{2})?(-\d{2})?(T[\d:]+Z?)?/)?.[0] ?? '';
const has = (text: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || (text ?? '').toLowerCase().includes(wanted.toLowerCase());
const within = (day: string, { since, until }: Filter): boolean =>
  (since === undefined || (day !== '' && day >= since)) &&
  (until === undefined || (day !== '' && day.slice(0, until.length) <= until));

/** One page; the items come oldest first. */
function cut<T>(items: readonly T[], { limit = items.length, offset = 0, newestFirst }: Paging = {}): Page<T> {
  const ordered = newestFirst ? [...items].reverse() : items;
  return { items: ordered.slice(offset, offset + limit), total: items.length, offset };
}

const actorRef = ({ id, name, kind }: ActorRecord): ActorRef => ({ id, name, kind });
const articleRef = ({ id, title, outlet, url, published }: ArticleRecord): ArticleRef => ({
  id,
  title,
  outlet,
  url,
  published,
});

export function memoryDossier(record: ParleyRecord): Dossier {
  const texts = record.texts ?? [];
  const actors = new Map(record.actors.map(actor => [actor.id, actor]));
  const articles = new Map(record.articles.map(article => [article.id, article]));
  const refOf = (id: unknown): ActorRef | undefined => {
    const actor = typeof id === 'string' ? actors.get(id) : undefined;
    return actor && actorRef(actor);
  };
  const find = <T>(map: ReadonlyMap<string, T>, id: string, what: string): T => {
    const found = map.get(id);
    if (!found)
      throw new ParleyError(
        'not-found',
        `There is no ${what} ${id} in this dossier.`,
        'It may have been removed or read again.',
      );
    return found;
  };
  const view = (statement: StatementRecord): StatementView => {
    const speaker = refOf(statement.speaker);
    return {
      statement,
      speaker,
      addressee: refOf(statement.addressee),
      party: refOf(speaker && actors.get(speaker.id)?.speaksFor),
      article: articleRef(find(articles, statement.evidence[0]!.article, 'article')),
    };
  };
  const dayOf = (row: StatementView): string => firstDay(row.statement.said) || firstDay(row.article.published);
  const views = record.statements.map(view).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const byId = new Map(views.map(row => [row.statement.id, row]));
  const isActor = (ref: ActorRef | undefined, wanted: string | undefined): boolean =>
    wanted === undefined || ref?.id === wanted || ref?.name.toLowerCase() === wanted.toLowerCase();
  const statements = (filter: Filter = {}): StatementView[] =>
    views.filter(
      row =>
        isActor(row.speaker, filter.actor) &&
        (filter.outlet === undefined || row.article.outlet === filter.outlet) &&
        (filter.mode === undefined || row.statement.mode === filter.mode) &&
        (filter.article === undefined || row.article.id === filter.article) &&
        has(row.statement.text, filter.text) &&
        within(dayOf(row), filter),
    );
  const inArticle = (id: string): StatementView[] =>
    views
      .filter(row => row.article.id === id)
      .sort((a, b) => a.statement.evidence[0]!.start - b.statement.evidence[0]!.start);
  const moveView = (noun: MoveNoun, move: MoveRecords[MoveNoun]): MoveView =>
    ({
      noun,
      record: move,
      names: Object.fromEntries(
        [...record.actors, ...(record.issues ?? []).map(({ id, label }) => ({ id, name: label }))]
          .filter(({ id }) => JSON.stringify(move).includes(JSON.stringify(id)))
          .map(({ id, name }) => [id, name]),
      ),
      article: articleRef(find(articles, move.evidence[0]!.article, 'article')),
    }) as MoveView;
  const moves: MoveView[] = [
    ...(record.events ?? []).map(move => moveView('event', move)),
    ...(record.positions ?? []).map(move => moveView('position', move)),
    ...(record.proposals ?? []).map(move => moveView('proposal', move)),
    ...(record.commitments ?? []).map(move => moveView('commitment', move)),
    ...(record.figures ?? []).map(move => moveView('figure', move)),
    ...(record.terms ?? []).map(move => moveView('term', move)),
  ];
  const happenings = (filter: Filter): readonly Happening[] =>
    moves.flatMap(({ noun, record: move }) =>
      noun === 'event' &&
      within(firstDay((move as MoveRecords['event']).when), filter) &&
      (filter.actor === undefined || JSON.stringify(move).includes(JSON.stringify(filter.actor)))
        ? [move as MoveRecords['event']]
        : [],
    );
  const eventViews = (found: readonly Happening[], paging?: Paging): Page<MoveOf<'event'>> =>
    cut(
      found.map(({ id }) => moves.find(move => move.record.id === id) as MoveOf<'event'>),
      paging,
    );
  const movesIn = (id: string): MoveView[] =>
    moves
      .filter(move => move.article.id === id)
      .sort((a, b) => a.record.evidence[0]!.start - b.record.evidence[0]!.start);
  const actorsIn = (id: string): ActorRecord[] => {
    const ids = new Set(inArticle(id).map(row => row.speaker?.id));
    return record.actors.filter(actor => ids.has(actor.id) || actor.evidence.some(evidence => evidence.article === id));
  };
  const articleView = (id: string): ArticleView => ({
    article: find(articles, id, 'article'),
    actors: actorsIn(id).map(actor => ({
      actor,
      forms: actor.evidence
        .filter(one => one.article === id)
        .map(({ start, end }) => ({ start, end, form: 'name' as const, by: actor.by })),
    })),
    statements: inArticle(id),
    moves: movesIn(id),
    corrections: [],
  });
  const articleLine = (article: ArticleRecord): ArticleSummary => ({
    ...articleRef(article),
    sourceId: article.sourceId,
    language: article.language,
    version: article.version,
    previousVersion: article.previousVersion,
    length: article.text.length,
    posts: article.posts.length,
    furniture: article.furniture.length,
    statements: inArticle(article.id).length,
    actors: actorsIn(article.id).length,
    times: article.times.length,
  });
  const actorLine = (actor: ActorRecord): ActorSummary => {
    const said = statements({ actor: actor.id });
    return {
      ...actorRef(actor),
      aliases: actor.aliases,
      roles: [...new Set(actor.roles.map(role => role.title))],
      speaksFor: refOf(actor.speaksFor),
      statements: said.length,
      articles: new Set([...said.map(row => row.article.id), ...actor.evidence.map(evidence => evidence.article)]).size,
    };
  };
  const lines = record.articles.map(articleLine);
  const timeline = (): TimelineEntry[] =>
    [
      ...record.articles.map(article => ({
        date: firstDay(article.published),
        when: article.published,
        kind: 'published' as const,
        id: article.id,
        text: article.title ?? article.text.slice(0, 80),
        article: articleRef(article),
      })),
      ...views.map(row => ({
        date: dayOf(row),
        when: row.statement.said ?? row.statement.reported,
        kind: 'said' as const,
        id: row.statement.id,
        text: row.statement.text,
        mode: row.statement.mode,
        speaker: row.speaker ?? (typeof row.statement.speaker === 'string' ? undefined : row.statement.speaker),
        article: row.article,
        evidence: row.statement.evidence[0],
      })),
      ...moves.flatMap(move =>
        move.noun === 'event' && move.record.when
          ? [
              {
                date: firstDay(move.record.when),
                when: move.record.when,
                kind: 'event' as const,
                id: move.record.id,
                text: move.record.label,
                status: move.record.status,
                article: move.article,
                evidence: move.record.evidence[0],
              },
            ]
          : [],
      ),
    ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const refuse = (): never => {
    throw new Error('This dossier is for reading only.');
  };
  const outlets = [...new Set(record.articles.map(article => article.outlet))].filter(outlet => outlet !== undefined);
  const dates = record.articles
    .map(article => firstDay(article.published))
    .filter(Boolean)
    .sort();

  return {
    path: ':memory:',
    name: record.dossier.name,
    summary: async () => ({
      name: record.dossier.name,
      articles: record.articles.length,
      actors: record.actors.length,
      statements: record.statements.length,
      times: record.articles.reduce((sum, article) => sum + article.times.length, 0),
      moves: {
        event: (record.events ?? []).length,
        position: (record.positions ?? []).length,
        proposal: (record.proposals ?? []).length,
        commitment: (record.commitments ?? []).length,
        figure: (record.figures ?? []).length,
        term: (record.terms ?? []).length,
      },
      notRead: record.notRead.length,
      from: dates[0],
      until: dates.at(-1),
      undated: record.articles.length - dates.length,
      outlets: outlets.map(outlet => ({
        outlet,
        articles: record.articles.filter(article => article.outlet === outlet).length,
      })),
      notReadList: record.notRead.map(({ source, reason }) => ({ source, code: 'not-text', reason })),
    }),
    articles: async (filter = {}, paging) =>
      cut(
        lines.filter(
          line =>
            has(articles.get(line.id)?.text, filter.text) &&
            (filter.ids === undefined || filter.ids.includes(line.id)) &&
            (filter.outlet === undefined || line.outlet === filter.outlet) &&
            (filter.actor === undefined || actorsIn(line.id).some(actor => isActor(actorRef(actor), filter.actor))) &&
            within(firstDay(line.published), filter),
        ),
        paging,
      ),
    article: async (id, part) => (part ? articleWithin(articleView(id), part) : articleView(id)),
    marks: async (id, part) => marksWithin(articleView(id), part),
    statements: async (filter, paging) => cut(statements(filter), paging),
    statement: async id => find(byId, id, 'statement'),
    moves: async (noun, filter = {}, paging) =>
      cut(
        moves.filter(
          move =>
            move.noun === noun &&
            (filter.outlet === undefined || move.article.outlet === filter.outlet) &&
            (filter.status === undefined || ('status' in move.record && move.record.status === filter.status)) &&
            (filter.kind === undefined || ('kind' in move.record && move.record.kind === filter.kind)) &&
            (filter.actor === undefined || filter.actor in move.names) &&
            has(JSON.stringify(move.record), filter.text),
        ),
        paging,
      ),
    move: async id => find(new Map(moves.map(move => [move.record.id, move])), id, 'record'),
    issues: async () => (record.issues ?? []).map(issue => ({ ...issue, positions: 0 })),
    actors: async (filter = {}, paging) =>
      cut(
        record.actors
          .filter(
            actor =>
              (filter.kind === undefined || actor.kind === filter.kind) &&
              has([actor.name, ...actor.aliases].join('\n'), filter.text),
          )
          .map(actorLine)
          .sort((a, b) => b.statements - a.statements),
        paging,
      ),
    actor: async (id, paging) => {
      const actor = find(actors, id, 'actor');
      const said = statements({ actor: id });
      const naming = record.articles.filter(article => actorsIn(article.id).includes(actor)).map(articleRef);
      const speaking = record.actors.filter(one => one.speaksFor === id).map(actorRef);
      return {
        actor,
        speaksFor: refOf(actor.speaksFor),
        spokenForBy: cut(speaking),
        roles: rolesOf(
          actor.roles,
          of => refOf(of)?.name,
          article => publishedOn(find(articles, article, 'article')),
          actor.speaksFor,
        ),
        articles: cut(naming),
        statements: cut(said, paging),
      };
    },
    timeline: async (filter = {}, paging) =>
      cut(
        timeline().filter(
          entry =>
            (filter.entries?.includes(entry.kind) ?? true) &&
            within(entry.date, filter) &&
            has(entry.text, filter.text) &&
            (filter.outlet === undefined || entry.article.outlet === filter.outlet) &&
            (filter.actor === undefined ||
              (entry.speaker !== undefined && 'id' in entry.speaker && isActor(entry.speaker, filter.actor))),
        ),
        paging,
      ),
    places: async (filter = {}) => placesOf(happenings(filter), locate),
    eventsAt: async (place, filter = {}, paging) => eventViews(happeningsAt(happenings(filter), place, locate), paging),
    contacts: async (filter = {}, asked) => contactsOf(happenings(filter), actors, asked),
    contactEvents: async (pair, filter = {}, paging) =>
      eventViews(contactsBetween(happenings(filter), actors, pair), paging),
    days: async (filter = {}) => ({
      parties: [],
      days: [
        ...(record.commitments ?? []).flatMap(({ due, status }) =>
          /^\d{4}-\d\d-\d\d$/.test(due?.edtf ?? '')
            ? [{ lane: 'due', day: due!.edtf!, count: 1, planned: status === 'open' ? 1 : 0 }]
            : [],
        ),
        ...timeline()
          .filter(entry => /^\d{4}-\d\d-\d\d/.test(entry.date) && entry.kind !== 'time' && within(entry.date, filter))
          .map(entry => ({
            lane: entry.kind === 'event' ? 'talks' : entry.kind,
            day: entry.date.slice(0, 10),
            count: 1,
            planned: entry.status === 'planned' ? 1 : 0,
          })),
      ],
    }),
    search: async (text, { noun, limit = 20, offset = 0 } = {}) => {
      const candidates = [
        ...record.articles.map(one => ({
          noun: 'article' as const,
          text: `${one.title ?? ''}\n${one.text}`,
          hit: { id: one.id, heading: one.title ?? '', when: one.published, article: articleRef(one) },
        })),
        ...views.map(row => ({
          noun: 'statement' as const,
          text: row.statement.text,
          hit: {
            id: row.statement.id,
            heading: row.speaker?.name ?? '',
            when: row.statement.reported,
            article: row.article,
          },
        })),
      ];
      const { found, counts } = searchIn(candidates, searchTerms(text));
      const items = found.filter(hit => noun === undefined || hit.noun === noun) as SearchHit[];
      return { counts, actors: [], issues: [], hits: cut(items, { limit, offset }) };
    },
    explain: async id => {
      const row = find(byId, id, 'record');
      return {
        id,
        kind: 'statement',
        by: row.statement.by,
        because: [`The words “${row.statement.cue ?? ''}” report what somebody said.`],
        words: (row.statement.evidence[0]!.parts ?? []).map(({ part, start, end }) => ({
          what: part,
          quote: find(articles, row.article.id, 'article').text.slice(start, end),
          start,
          end,
        })),
        article: row.article,
        sentences: [],
        record: row.statement,
      };
    },
    read: async () => refuse(),
    exportRecord: () => refuse(),
    names: async () => [],
    setNames: async () => refuse(),
    remove: async () => refuse(),
    record: async () => refuse(),
    brief: async () => undefined,
    matrix: async () => ({ parties: [], others: [], moreParties: 0, rows: [], moreIssues: 0 }),
    standings: async () => [],
    texts: async () => texts.map(textSummary),
    text: async (id, version) => findVersion(texts, version ?? id) ?? texts.at(-1)!,
    compareTexts: async (id, { from, to } = {}) => {
      const after = findVersion(texts, to ?? id) ?? texts.at(-1)!;
      return compareVersions(findVersion(texts, from ?? '') ?? texts[texts.indexOf(after) - 1]!, after);
    },
    scope: async () => undefined,
    setScope: async () => refuse(),
    learnScope: async () => ({ words: ['ceasefire'], actors: [], least: 1, places: [], learnedFrom: 1 }),
    setAside: async () => [],
    callIn: async () => refuse(),
    conditions: async () =>
      conditionViews(record.conditions ?? [], record.deadlocks ?? [], who =>
        typeof who === 'string' ? (actors.get(who)?.name ?? who) : who.described,
      ),
    deadlocks: async () => record.deadlocks ?? [],
    conflicts: async () => [],
    origins: async () => [],
    judge: async () => refuse(),
    withdraw: async () => refuse(),
    judgements: async () => [],
    revision: async () => '1',
    weak: async () => ({ items: [], total: 0, offset: 0 }),
    unsure: async () => [],
    asOf: async () => refuse(),
    restore: async () => refuse(),
    set: async () => refuse(),
    close: async () => undefined,
  };
}

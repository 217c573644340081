/** Articles: the list, one with all that it says, families of copies, and those outside the scope. */
import { articleRecordOf, articleRef } from '../../dossier/make-views.ts';
import type {
  ActorInArticle,
  ArticleMarks,
  ArticleSummary,
  ArticleView,
  Correction,
  Filter,
  MoveView,
  OriginView,
  Page,
  Paging,
  SetAsideView,
  StatementView,
  TextPart,
} from '../../dossier/views.ts';
import { ParleyError } from '../../model/errors.ts';
import type { ActorMention } from '../../model/mentions.ts';
import { present } from '../../model/present.ts';
import { type ActorRecord, type ArticleRecord, MOVE_NOUNS } from '../../model/record.ts';
import type { ActorContribution } from '../../reconciliation/derive-records.ts';
import { withAllEvidence } from '../../reconciliation/merge-actor.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { SET_ASIDE } from '../../store/schema.ts';
import { origins } from '../across.ts';
import { remembered } from '../remembered.ts';
import { pageOf, rowFilter } from './filter.ts';
import { moveViews } from './moves.ts';
import { ownWords, recordOf, refsFor } from './rows.ts';
import { statementViews } from './statements.ts';

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

const firstPlace = (view: MoveView): number => view.record.evidence[0]!.start;

/** All moves of an article, in the order of the text. */
async function movesIn(db: Db, article: string, part: TextPart | undefined): Promise<MoveView[]> {
  const rows = await Promise.all(MOVE_NOUNS.map(noun => read.recordRowsIn(db, noun, article, part)));
  return (await moveViews(db, rows.flat().map(ownWords))).sort((a, b) => firstPlace(a) - firstPlace(b));
}

/** The whole article as the record has it. */
export const articleRecord = (row: read.StoredArticle): ArticleRecord =>
  articleRecordOf(
    { ...recordOf(row), origin: row.origin ?? row.id },
    row.text,
    row.version,
    row.previous_version ?? undefined,
  );

async function statementsIn(db: Db, article: string, part: TextPart | undefined): Promise<StatementView[]> {
  const rows = await read.recordRowsIn(db, 'statement', article, part);
  const views = await statementViews(db, rows.map(ownWords));
  return views.sort((a, b) => a.statement.evidence[0]!.start - b.statement.evidence[0]!.start);
}

async function articleRow(db: Db, id: string): Promise<read.StoredArticle> {
  const row = await read.fullArticle(db, id);
  if (!row) throw new ParleyError('not-found', 'there is no such article', 'See: parley articles', id);
  if (row.removed === SET_ASIDE) {
    const message = `this article lies outside the dossier's scope: ${row.set_aside}`;
    throw new ParleyError('set-aside', message, 'Call it in: parley call-in ARTICLE', id);
  }
  if (row.removed)
    throw new ParleyError('removed', 'this article was removed', 'Bring it back: parley remove --undo', id);
  return row;
}

const startsIn =
  (part: TextPart | undefined) =>
  ({ start }: { readonly start: number }): boolean =>
    part === undefined || (part.from <= start && start < part.until);

/** What an article tells in a part of its text. */
export async function askMarks(db: Db, id: string, part: TextPart): Promise<ArticleMarks> {
  const row = await articleRow(db, id);
  return {
    actors: await actorsIn(db, id, part),
    statements: await statementsIn(db, id, part),
    moves: await movesIn(db, id, part),
    times: recordOf(row).times.filter(startsIn(part)),
  };
}

export async function askArticle(db: Db, id: string, part?: TextPart): Promise<ArticleView> {
  const row = await articleRow(db, id);
  const article = articleRecord(row);
  const versions = row.url_key ? await read.versionsOf(db, row.url_key) : [];
  const refs = await refsFor(
    db,
    versions.map(version => version.id),
    [],
  );
  return present({
    article: part === undefined ? article : { ...article, times: article.times.filter(startsIn(part)) },
    actors: await actorsIn(db, id, part),
    statements: await statementsIn(db, id, part),
    moves: await movesIn(db, id, part),
    versions: versions.length > 1 ? versions.flatMap(version => refs.articles.get(version.id) ?? []) : undefined,
    corrections: await correctionsOn(db, id),
  });
}

async function actorsIn(db: Db, article: string, part: TextPart | undefined): Promise<ActorInArticle[]> {
  const mentions = JSON.parse(await read.mentionsOf(db, article, 'actors')) as ActorMention[];
  const byKey = new Map(mentions.map(mention => [mention.key, mention]));
  const rows = await read.contributionsOfArticle(db, article);
  const found: ActorInArticle[] = [];
  for (const { actor, contribution, json } of rows) {
    const told = JSON.parse(contribution) as ActorContribution;
    const forms = told.keys
      .flatMap(key => byKey.get(key)?.forms ?? [])
      .filter(startsIn(part))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    if (part !== undefined && forms.length === 0) continue;
    // Of its places those in this article: a much-named actor has thousands.
    if (json) found.push({ actor: withAllEvidence(JSON.parse(json) as ActorRecord, [told]), forms });
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

/** Articles that carry one text, the first to come out leading. */
export const askOrigins = (db: Db): Promise<OriginView[]> => remembered(db, 'families', () => findFamilies(db));

async function findFamilies(db: Db): Promise<OriginView[]> {
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

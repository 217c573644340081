/**
 * The shapes of what the API answers: views of the record (src/dossier/views.ts), as schemas. The annotations make the compiler say so
 * when they part. One long file, as those views are: shapes alone, which stand in each other.
 */
import { z } from 'zod';
import { BRIEF_PARTS, type Brief } from '../dossier/brief.ts';
import type { Cell, MatrixView, Party } from '../dossier/matrix.ts';
import {
  type ActorInArticle,
  type ActorRef,
  type ActorSummary,
  type ActorView,
  type ArticleRef,
  type ArticleSent,
  type ArticleSummary,
  type DaysView,
  type Explanation,
  type IssueSummary,
  type MarksSent,
  type MoveOf,
  type OriginView,
  type Page,
  SEARCH_NOUNS,
  type SearchHit,
  type SearchView,
  type StandingView,
  type StatementView,
  type Summary,
  type TimelineEntry,
} from '../dossier/views.ts';
import { type ConflictRecord, MOVE_NOUNS, type MoveNoun } from '../model/record.ts';
import {
  actorKind,
  actorRecord,
  anchor,
  articleRecord,
  articleTime,
  count,
  described,
  eventStatus,
  evidence,
  mode,
  moveRecords,
  positionChange,
  span,
  stance,
  statementRecord,
  text,
  when,
  who,
} from './record-shapes.ts';

const actorRef: z.ZodType<ActorRef> = z.strictObject({ id: text, name: text, kind: actorKind });
const articleRefFields = {
  id: text,
  title: text.optional(),
  outlet: text.optional(),
  url: text.optional(),
  published: when,
};
const articleRef: z.ZodType<ArticleRef> = z.strictObject(articleRefFields);

export const articleSummary: z.ZodType<ArticleSummary> = z.strictObject({
  ...articleRefFields,
  sourceId: text.optional(),
  language: text,
  version: count,
  previousVersion: text.optional(),
  length: count,
  posts: count,
  furniture: count,
  statements: count,
  actors: count,
  times: count,
});

const statementFields = {
  statement: statementRecord,
  speaker: actorRef.optional(),
  addressee: actorRef.optional(),
  party: actorRef.optional(),
  teller: z.union([actorRef, z.strictObject({ described: text })]).optional(),
};
export const statementView: z.ZodType<StatementView> = z.strictObject({ ...statementFields, article: articleRef });

const actorInArticle: z.ZodType<ActorInArticle> = z.strictObject({
  actor: actorRecord,
  forms: z.array(z.strictObject({ ...span, form: z.enum(['name', 'short', 'description', 'pronoun']), by: text })),
});

const moveFields = <Noun extends MoveNoun>(noun: Noun) => ({
  noun: z.literal(noun),
  record: moveRecords[noun],
  names: z.record(text, text),
});
export const moveOf = <Noun extends MoveNoun>(noun: Noun): z.ZodType<MoveOf<Noun>> =>
  z.strictObject({ ...moveFields(noun), article: articleRef }) as z.ZodType<unknown> as z.ZodType<MoveOf<Noun>>;

export const moveView = z.union([
  moveOf('event'),
  moveOf('position'),
  moveOf('proposal'),
  moveOf('commitment'),
  moveOf('figure'),
  moveOf('term'),
]);

const marksFields = {
  actors: z.array(actorInArticle),
  statements: z.array(z.strictObject(statementFields)),
  moves: z.array(z.union(MOVE_NOUNS.map(noun => z.strictObject(moveFields(noun))))) as z.ZodType<unknown> as z.ZodType<
    ArticleSent['moves']
  >,
};
export const marksSent: z.ZodType<MarksSent> = z.strictObject({ ...marksFields, times: z.array(articleTime) });

export const articleSent: z.ZodType<ArticleSent> = z.strictObject({
  article: articleRecord,
  ...marksFields,
  versions: z.array(articleRef).optional(),
  corrections: z.array(z.strictObject({ field: z.enum(['published', 'outlet']), value: text, at: text })),
});

export const actorSummary: z.ZodType<ActorSummary> = z.strictObject({
  id: text,
  name: text,
  kind: actorKind,
  aliases: z.array(text),
  roles: z.array(text),
  speaksFor: actorRef.optional(),
  statements: count,
  articles: count,
});

export const page = <T>(item: z.ZodType<T>): z.ZodType<Page<T>> =>
  z.strictObject({ items: z.array(item), total: count, offset: count });

export const actorView: z.ZodType<ActorView> = z.strictObject({
  actor: actorRecord,
  speaksFor: actorRef.optional(),
  spokenForBy: page(actorRef),
  roles: z.array(
    z.strictObject({
      title: text,
      of: text.optional(),
      former: z.boolean(),
      from: text.optional(),
      until: text.optional(),
      told: count,
      tellings: z.array(z.strictObject({ day: text.optional(), evidence })),
    }),
  ),
  articles: page(articleRef),
  statements: page(statementView),
});

export const issueSummary: z.ZodType<IssueSummary> = z.strictObject({
  id: text,
  label: text,
  broader: text.optional(),
  paX: z.array(text).optional(),
  pam: z.array(text).optional(),
  positions: count,
});

export const timelineEntry: z.ZodType<TimelineEntry> = z.strictObject({
  date: text,
  when,
  kind: z.enum(['published', 'said', 'event', 'time']),
  id: text,
  text,
  speaker: z.union([actorRef, described]).optional(),
  mode: mode.optional(),
  status: eventStatus.optional(),
  article: articleRef,
  evidence: evidence.optional(),
  anchor: anchor.optional(),
});

export const explanation: z.ZodType<Explanation> = z.strictObject({
  id: text,
  kind: z.enum(['article', 'actor', 'statement', 'event', 'position', 'proposal', 'commitment', 'figure', 'term']),
  by: text,
  because: z.array(text),
  words: z.array(z.strictObject({ what: text, quote: text, ...span })),
  article: articleRef.optional(),
  sentences: z.array(
    z.strictObject({
      ...span,
      text,
      tokens: z.array(z.strictObject({ text, lemma: text, pos: text, deprel: text, head: z.number().int(), ...span })),
    }),
  ),
  record: z.union([articleRecord, statementRecord, actorRecord, ...Object.values(moveRecords)]),
});

export const summary: z.ZodType<Summary> = z.strictObject({
  name: text,
  articles: count,
  actors: count,
  statements: count,
  times: count,
  moves: z.strictObject({
    event: count,
    position: count,
    proposal: count,
    commitment: count,
    figure: count,
    term: count,
  }),
  notRead: count,
  from: text.optional(),
  until: text.optional(),
  undated: count,
  outlets: z.array(z.strictObject({ outlet: text, articles: count })),
  notReadList: z.array(z.strictObject({ source: text, code: text, reason: text, hint: text.optional() })),
});

export const conflictKind = z.enum([
  'figures',
  'status',
  'date',
  'attribution',
  'denial',
  'positions',
  'deadline passed',
]);

export const conflict: z.ZodType<ConflictRecord> = z.strictObject({
  id: text,
  kind: conflictKind,
  records: z.array(text),
  says: text,
  sides: z.array(z.strictObject({ who: who.optional(), record: text, evidence })),
});

export const standing: z.ZodType<StandingView> = z.strictObject({
  party: text,
  partyId: text.optional(),
  issue: text,
  label: text,
  last: moveRecords.position,
  line: z.array(moveRecords.position),
  daysAgo: z.number().int().optional(),
  article: articleRef,
});

const matrixParty: z.ZodType<Party> = z.strictObject({ key: text, name: text, named: z.boolean(), positions: count });

const matrixCell: z.ZodType<Cell> = z.strictObject({
  id: text,
  stance,
  text,
  condition: text.optional(),
  when,
  outlet: text.optional(),
  daysAgo: z.number().int().optional(),
  trail: z.array(stance).optional(),
  change: positionChange.optional(),
});

export const matrix: z.ZodType<MatrixView> = z.strictObject({
  parties: z.array(matrixParty),
  others: z.array(matrixParty),
  moreParties: count,
  rows: z.array(z.strictObject({ issue: text, label: text, positions: count, cells: z.array(matrixCell.nullable()) })),
  moreIssues: count,
});

export const origin: z.ZodType<OriginView> = z.strictObject({ id: text, reason: text, articles: z.array(articleRef) });

export const brief: z.ZodType<Brief> = z.strictObject({
  dossier: text,
  since: text,
  asOf: text,
  parts: z.array(
    z.strictObject({
      id: z.enum(BRIEF_PARTS),
      title: text,
      lines: z.array(z.strictObject({ text, records: z.array(text), sources: z.array(count), origins: count })),
      left: count,
      none: text,
    }),
  ),
  sources: z.array(
    z.strictObject({
      number: count,
      article: text,
      outlet: text.optional(),
      title: text.optional(),
      url: text.optional(),
      published: when,
    }),
  ),
});

const notRead = z.strictObject({ source: text, code: text, reason: text, hint: text.optional() });

/** What came of adding an article. */
export const readReport = z.strictObject({
  /** Those that the dossier holds now: new, or known before. */
  ids: z.array(text),
  articles: count,
  known: count,
  newVersions: count,
  /** Proposals' own texts that the dossier did not hold. */
  texts: count,
  notRead: z.array(notRead),
  warnings: z.array(z.strictObject({ code: text, message: text, where: text })),
});

const searchHit: z.ZodType<SearchHit> = z.strictObject({
  noun: z.enum(SEARCH_NOUNS),
  id: text,
  heading: text,
  what: text.optional(),
  when,
  pieces: z.array(z.strictObject({ text, hit: z.boolean() })),
  article: articleRef,
});

export const search: z.ZodType<SearchView> = z.strictObject({
  counts: z.partialRecord(z.enum(SEARCH_NOUNS), count),
  looked: count.optional(),
  actors: z.array(actorSummary),
  issues: z.array(z.strictObject({ id: text, label: text })),
  hits: page(searchHit),
});

export const days: z.ZodType<DaysView> = z.strictObject({
  days: z.array(z.strictObject({ lane: text, day: text, count, planned: count })),
  parties: z.array(actorRef),
});

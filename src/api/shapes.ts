/** The shapes of what the API answers, as schemas: those of the record (src/model/record.ts) and of its views (src/dossier/views.ts). The annotations make the compiler say so when they part. */
import { z } from 'zod';
import { BRIEF_PARTS, type Brief } from '../dossier/brief.ts';
import {
  type ActorInArticle,
  type ActorRef,
  type ActorSummary,
  type ActorView,
  type ArticleRef,
  type ArticleSummary,
  type ArticleView,
  type DaysView,
  type Explanation,
  type IssueSummary,
  type JudgementView,
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
  type UnsurePair,
} from '../dossier/views.ts';
import { EVENT_KINDS, EVENT_STATUSES, PARTICIPANT_ROLES, STANCES } from '../model/moves.ts';
import type {
  ActorRecord,
  ArticleRecord,
  ConflictRecord,
  MoveNoun,
  MoveRecords,
  StatementRecord,
  Who,
} from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';

export const text = z.string();
export const count = z.number().int().min(0);
const span = { start: count, end: count };

// The record

export const when: z.ZodType<When> = z.strictObject({
  edtf: text.optional(),
  text: text.optional(),
  basis: z.enum(['stated', 'inferred', 'given', 'unknown']),
  note: text.optional(),
});

export const evidence: z.ZodType<Evidence> = z.strictObject({
  article: text,
  ...span,
  quote: text,
  prefix: text.max(32),
  suffix: text.max(32),
  parts: z.array(z.strictObject({ part: z.enum(['source', 'cue', 'content']), ...span })).optional(),
});

export const actorKind = z.enum(['person', 'state', 'government', 'organization', 'coalition', 'group', 'role']);
export const mode = z.enum(['direct', 'indirect', 'mixed']);
const anchor = z.enum(['post', 'article', 'time before', 'none']);
const described = z.strictObject({ described: text });
export const recordBase = {
  id: text,
  knownSince: when,
  by: text,
  evidence: z.array(evidence).min(1),
  accepted: z.boolean().optional(),
};

export const articleRecord: z.ZodType<ArticleRecord> = z.strictObject({
  id: text,
  sourceId: text.optional(),
  url: text.optional(),
  outlet: text.optional(),
  title: text.optional(),
  byline: text.optional(),
  dateline: z.strictObject({ place: text.optional(), date: text.optional() }).optional(),
  language: text,
  published: when,
  modified: when.optional(),
  retrieved: text.optional(),
  text,
  posts: z.array(z.strictObject({ ...span, when, title: text.optional() })),
  furniture: z.array(z.strictObject({ start: count, quote: text, by: text })),
  credits: z.array(text),
  times: z.array(z.strictObject({ ...span, quote: text, when, anchor, timex: text.optional() })),
  version: count,
  previousVersion: text.optional(),
  origin: text.optional(),
});

export const actorRecord: z.ZodType<ActorRecord> = z.strictObject({
  ...recordBase,
  name: text,
  kind: actorKind,
  aliases: z.array(text),
  roles: z.array(
    z.strictObject({
      title: text,
      of: text.optional(),
      from: text.optional(),
      until: text.optional(),
      former: z.boolean().optional(),
      evidence,
    }),
  ),
  speaksFor: text.optional(),
});

export const statementRecord: z.ZodType<StatementRecord> = z.strictObject({
  ...recordBase,
  speaker: z.union([text, described]),
  mode,
  text,
  cue: text.optional(),
  said: when.optional(),
  reported: when,
  capacity: text.optional(),
  channel: text.optional(),
  addressee: z.union([text, described]).optional(),
  via: z.array(text),
  hedge: text.optional(),
  within: text.optional(),
  construction: text,
  alsoIn: z.array(evidence).optional(),
  about: z.array(text).optional(),
});

export const who: z.ZodType<Who> = z.union([text, described]);
export const eventKind = z.enum(EVENT_KINDS);
export const eventStatus = z.enum(EVENT_STATUSES);
export const stance = z.enum(STANCES);
export const proposalKind = z.enum([
  'plan',
  'draft',
  'framework',
  'counter-proposal',
  'resolution',
  'agreement',
  'other',
]);
export const proposalStatus = z.enum([
  'floated',
  'drafted',
  'handed over',
  'under discussion',
  'agreed in part',
  'agreed',
  'rejected',
  'signed',
  'withdrawn',
]);
export const commitmentStatus = z.enum(['open', 'reported done', 'postponed', 'withdrawn', 'reported breached']);
const positionChange = z.enum(['hardened', 'softened', 'new condition', 'dropped', 'restated']);

/** Whom a condition waits for. */
const awaited = z.strictObject({
  who,
  of: text.optional(),
  text,
  issues: z.array(text),
  held: text,
  heldIssues: z.array(text),
});

export const moveRecords: { readonly [Noun in MoveNoun]: z.ZodType<MoveRecords[Noun]> } = {
  event: z.strictObject({
    ...recordBase,
    type: text,
    mode: text.optional(),
    contexts: z.array(text),
    subtype: text,
    kind: eventKind,
    label: text,
    status: eventStatus,
    participants: z.array(
      z.strictObject({ actor: who, role: z.enum(PARTICIPANT_ROLES), representedBy: who.optional() }),
    ),
    level: z.enum(['leader', 'minister', 'envoy', 'technical']).optional(),
    when: when.optional(),
    place: z.strictObject({ name: text, country: text.optional() }).optional(),
    day: count.optional(),
    statement: text.optional(),
    history: z.array(z.strictObject({ status: eventStatus, when: when.optional(), knownSince: when, evidence })),
  }),
  position: z.strictObject({
    ...recordBase,
    holder: who,
    party: who,
    issue: text,
    stance,
    condition: text.optional(),
    awaits: awaited.optional(),
    text,
    said: when.optional(),
    statement: text.optional(),
    change: z.strictObject({ from: text, how: positionChange }).optional(),
  }),
  proposal: z.strictObject({
    ...recordBase,
    name: text,
    aliases: z.array(text),
    kind: proposalKind,
    points: count.optional(),
    authors: z.array(who),
    revises: text.optional(),
    counters: text.optional(),
    status: proposalStatus.optional(),
    handovers: z.array(
      z.strictObject({
        from: who.optional(),
        to: who.optional(),
        when: when.optional(),
        status: z.enum(['planned', 'occurred']),
        evidence,
      }),
    ),
    clauses: z.array(
      z.strictObject({ text, issue: text.optional(), evidence, accepts: z.array(who), rejects: z.array(who) }),
    ),
  }),
  commitment: z.strictObject({
    ...recordBase,
    committer: who,
    to: who.optional(),
    text,
    due: when.optional(),
    condition: text.optional(),
    awaits: awaited.optional(),
    status: z.union([commitmentStatus, z.literal('past due, nothing reported')]),
    statement: text.optional(),
    history: z.array(
      z.strictObject({ status: commitmentStatus, who: who.optional(), when: when.optional(), evidence }),
    ),
  }),
  figure: z.strictObject({
    ...recordBase,
    value: z.number(),
    low: z.number().optional(),
    high: z.number().optional(),
    qualifier: z.enum(['over', 'about', 'nearly', 'at least', 'up to', 'under']).optional(),
    words: z.string().optional(),
    of: text,
    what: text.optional(),
    place: text.optional(),
    period: when.optional(),
    claimedBy: who.optional(),
  }),
  term: z.strictObject({ ...recordBase, actor: who, term: text, for: text }),
};

// The views

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

export const statementView: z.ZodType<StatementView> = z.strictObject({
  statement: statementRecord,
  speaker: actorRef.optional(),
  addressee: actorRef.optional(),
  party: actorRef.optional(),
  article: articleRef,
});

const actorInArticle: z.ZodType<ActorInArticle> = z.strictObject({
  actor: actorRecord,
  forms: z.array(z.strictObject({ ...span, form: z.enum(['name', 'short', 'description', 'pronoun']), by: text })),
});

export const moveOf = <Noun extends MoveNoun>(noun: Noun): z.ZodType<MoveOf<Noun>> =>
  z.strictObject({
    noun: z.literal(noun),
    record: moveRecords[noun],
    names: z.record(text, text),
    article: articleRef,
  }) as z.ZodType<unknown> as z.ZodType<MoveOf<Noun>>;

export const moveView = z.union([
  moveOf('event'),
  moveOf('position'),
  moveOf('proposal'),
  moveOf('commitment'),
  moveOf('figure'),
  moveOf('term'),
]);

export const articleView: z.ZodType<ArticleView> = z.strictObject({
  article: articleRecord,
  actors: z.array(actorInArticle),
  statements: z.array(statementView),
  moves: z.array(moveView),
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
  spokenForBy: z.array(actorRef),
  names: z.record(text, text),
  articles: z.array(articleRef),
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

export const conflict: z.ZodType<ConflictRecord> = z.strictObject({
  id: text,
  kind: z.enum(['figures', 'status', 'date', 'attribution', 'denial', 'positions', 'deadline passed']),
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

export const verdict = z.enum(['same', 'different', 'unsure', 'reject', 'accept', 'rename', 're-date']);

export const judgement: z.ZodType<JudgementView> = z.strictObject({
  id: text,
  verdict,
  left: text,
  right: text.optional(),
  value: text.optional(),
  reason: text.optional(),
  noun: text.optional(),
  by: text,
  at: text,
  withdrawnAt: text.optional(),
  orphaned: z.boolean(),
});

export const unsurePair: z.ZodType<UnsurePair> = z.strictObject({
  noun: z.enum(['statement', 'event', 'position', 'proposal', 'commitment', 'figure', 'term']),
  left: text,
  right: text,
  score: z.number(),
  reasons: z.array(text),
});

const notRead = z.strictObject({ source: text, code: text, reason: text, hint: text.optional() });

/** What came of adding an article. */
export const readReport = z.strictObject({
  /** Those that the dossier holds now: new, or known before. */
  ids: z.array(text),
  articles: count,
  known: count,
  newVersions: count,
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
  actors: z.array(actorSummary),
  issues: z.array(z.strictObject({ id: text, label: text })),
  hits: page(searchHit),
});

export const days: z.ZodType<DaysView> = z.strictObject({
  days: z.array(z.strictObject({ lane: text, day: text, count, planned: count })),
  parties: z.array(actorRef),
});

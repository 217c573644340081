/** The shapes of the record (src/model/record.ts), as schemas. The annotations make the compiler say so when they part. */
import { z } from 'zod';
import {
  COMMITMENT_STATUSES,
  EVENT_KINDS,
  EVENT_STATUSES,
  PARTICIPANT_ROLES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
} from '../model/moves.ts';
import {
  type ActorRecord,
  type ArticleRecord,
  type MoveNoun,
  type MoveRecords,
  POSITION_CHANGES,
  type StatementRecord,
  type Who,
} from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';

export const text = z.string();
export const count = z.number().int().min(0);
export const span = { start: count, end: count };

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
export const anchor = z.enum(['post', 'article', 'time before', 'none']);
export const described = z.strictObject({ described: text });
export const recordBase = {
  id: text,
  knownSince: when,
  by: text,
  evidence: z.array(evidence).min(1),
  accepted: z.boolean().optional(),
};

export const articleTime = z.strictObject({ ...span, quote: text, when, anchor, timex: text.optional() });

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
  times: z.array(articleTime),
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
  reads: text.optional(),
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
export const proposalKind = z.enum(PROPOSAL_KINDS);
export const proposalStatus = z.enum(PROPOSAL_STATUSES);
export const commitmentStatus = z.enum(COMMITMENT_STATUSES);
export const positionChange = z.enum(POSITION_CHANGES);

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
    answers: z.array(z.strictObject({ who, accepts: z.boolean(), evidence })).optional(),
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
      z.strictObject({
        status: commitmentStatus,
        who: who.optional(),
        when: when.optional(),
        due: when.optional(),
        evidence,
      }),
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

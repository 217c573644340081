/**
 * The moves of a negotiation as one article tells them: events, positions, proposals, commitments, figures, terms.
 * Like all mentions they are in the article's own terms: actors by key, times and statements by index into the article's lists.
 */
import type { Speaker } from './mentions.ts';
import type { Evidence } from './span.ts';
import type { When } from './when.ts';

/** A time that the article states (index into its TimeMention list), or one worked out from it. */
export type TimeReference = { readonly time: number } | { readonly when: When };

export const EVENT_KINDS = [
  'meeting', 'call', 'visit', 'talks', 'handover', 'statement', 'strike', 'attack', 'ceasefire', 'withdrawal',
  'exchange', 'sanction', 'aid', 'deployment', 'vote', 'signing', 'other',
] as const; // biome-ignore format: one glance
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = [
  'planned',
  'under way',
  'occurred',
  'postponed',
  'cancelled',
  'denied',
  'claimed',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const PARTICIPANT_ROLES = ['actor', 'recipient', 'host', 'mediator', 'attendee', 'target'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export interface Participant {
  readonly who: Speaker;
  readonly role: ParticipantRole;
  /** Who stood in for them, where the text says so. */
  readonly representedBy?: Speaker;
}

export interface EventMention {
  readonly kind: EventKind;
  /** Id of the file in data/event-types. */
  readonly subtype: string;
  /** PLOVER event type, mode and contexts. */
  readonly type: string;
  readonly mode?: string;
  readonly contexts: readonly string[];
  /** Short words of the text: "talks in London". */
  readonly label: string;
  readonly status: EventStatus;
  readonly participants: readonly Participant[];
  readonly level?: 'leader' | 'minister' | 'envoy' | 'technical';
  readonly when?: TimeReference;
  readonly place?: { readonly name: string; readonly country?: string };
  /** "a third day of talks" → 3. */
  readonly day?: number;
  /** Index of the statement that tells of it, where somebody other than the reporter does. */
  readonly statement?: number;
  readonly evidence: Evidence;
  readonly by: string;
}

export const STANCES = [
  'supports',
  'opposes',
  'demands',
  'offers',
  'proposes',
  'conditional',
  'open',
  'undecided',
] as const;
export type Stance = (typeof STANCES)[number];

/** What somebody waits for before it acts: the other half of a bargain. */
export interface Awaited {
  /** Who is to act. */
  readonly who: Speaker;
  /** Of somebody described: the name, as written, of the party that it acts for. */
  readonly of?: string;
  /** What it is to do, in the words of the condition. */
  readonly text: string;
  /** Ids of the issues of these words. */
  readonly issues: readonly string[];
  /** What is held back until then, and its issues. */
  readonly held: string;
  readonly heldIssues: readonly string[];
}

export interface PositionMention {
  readonly holder: Speaker;
  /** Key of the party that a described holder names ("Russian officials"); an actor's party is its speaksFor. */
  readonly party?: string;
  /** Id of the file in data/issues. */
  readonly issue: string;
  readonly stance: Stance;
  /** Words of the condition, for conditional. */
  readonly condition?: string;
  /** Whom the condition waits for. */
  readonly awaits?: Awaited;
  /** The words that show it. */
  readonly text: string;
  readonly said?: TimeReference;
  readonly statement?: number;
  readonly evidence: Evidence;
  readonly by: string;
}

export const PROPOSAL_KINDS = [
  'plan',
  'draft',
  'framework',
  'counter-proposal',
  'resolution',
  'agreement',
  'other',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATUSES = [
  'floated',
  'drafted',
  'handed over',
  'under discussion',
  'agreed in part',
  'agreed',
  'rejected',
  'signed',
  'withdrawn',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export interface HandoverMention {
  readonly from?: Speaker;
  readonly to?: Speaker;
  readonly when?: TimeReference;
  readonly status: 'planned' | 'occurred';
  readonly evidence: Evidence;
}

export interface ClauseMention {
  readonly text: string;
  readonly issue?: string;
  readonly accepts: readonly Speaker[];
  readonly rejects: readonly Speaker[];
  readonly evidence: Evidence;
}

/** Somebody's yes or no to a plan as a whole. */
export interface AnswerMention {
  readonly who: Speaker;
  readonly accepts: boolean;
  readonly evidence: Evidence;
}

/** One plan or document of the article, over all the places that speak of it. */
export interface ProposalMention {
  /** Local to the article: "p1". */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ProposalKind;
  readonly points?: number;
  readonly authors: readonly Speaker[];
  readonly revises?: string;
  readonly counters?: string;
  readonly status?: ProposalStatus;
  readonly handovers: readonly HandoverMention[];
  readonly clauses: readonly ClauseMention[];
  /** To the whole; in text order. */
  readonly answers?: readonly AnswerMention[];
  readonly evidence: readonly Evidence[];
  readonly by: string;
}

export const COMMITMENT_STATUSES = ['open', 'reported done', 'postponed', 'withdrawn', 'reported breached'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export interface CommitmentMention {
  readonly committer: Speaker;
  readonly to?: Speaker;
  readonly text: string;
  readonly due?: TimeReference;
  readonly condition?: string;
  /** Whom the condition waits for. */
  readonly awaits?: Awaited;
  readonly status: CommitmentStatus;
  readonly statement?: number;
  readonly evidence: Evidence;
  readonly by: string;
}

export interface FigureMention {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier?: 'over' | 'about' | 'nearly' | 'at least' | 'up to' | 'under';
  /** A vague number as written ("tens of thousands"): `value` is then the least that it can mean. */
  readonly words?: string;
  /** What is counted: "drones", "USD", "per cent". */
  readonly of: string;
  /** The whole of what is counted, readable by itself: "drones launched against the port". */
  readonly what?: string;
  readonly period?: TimeReference;
  readonly place?: string;
  readonly claimedBy?: Speaker;
  readonly evidence: Evidence;
  readonly by: string;
}

export interface TermMention {
  readonly actor: Speaker;
  readonly term: string;
  /** What it names: the concept of data/terms, or the other side's word. */
  readonly for: string;
  readonly evidence: Evidence;
  readonly by: string;
}

/** All moves that one article tells of. */
export interface Moves {
  readonly events: readonly EventMention[];
  readonly positions: readonly PositionMention[];
  readonly proposals: readonly ProposalMention[];
  readonly commitments: readonly CommitmentMention[];
  readonly figures: readonly FigureMention[];
  readonly terms: readonly TermMention[];
}

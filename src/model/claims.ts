/**
 * Claims: what one article's record offers for comparison with the records of other articles. Plain data, made together
 * with the record (reconciliation/claims), kept beside it and never shown. Two claims of equal content are one node of the
 * graph that is clustered, so that ten thousand copies of one sentence cost as much as one.
 */
import type { ActorKind } from './mentions.ts';
import type { EventKind, EventStatus, FigureMention, ProposalKind, Stance } from './moves.ts';

/** First and last day that are possible, in days since 1970-01-01. */
export type Days = readonly [first: number, last: number];

/** Somebody, as far as articles can be compared: ids of listed names are the same everywhere, others are local to an article. */
export interface Somebody {
  /** Actor id; left out for an unnamed source. */
  readonly id?: string;
  /** Id of the party that its words count for; its own where it is one; for a body that only its article knows, what it is called. */
  readonly party?: string;
  /** Folded: lower case, no accents (join-actors foldName). */
  readonly name: string;
  readonly kind?: ActorKind;
}

interface ClaimBase {
  /** When the article came out; left out where unknown. */
  readonly published?: Days;
}

export interface ArticleClaim extends ClaimBase {
  readonly noun: 'article';
  readonly outlet?: string;
  readonly credits: readonly string[];
  /** Words of the text. */
  readonly length: number;
  /** Sampled shingles of the text (match/articles.ts says how), sorted. */
  readonly sketch: readonly number[];
  /** The one outlet that its statements credit, where nearly all do. */
  readonly quotes?: string;
  /** Sketch of its quoted words. */
  readonly quoted: readonly number[];
}

export interface ActorClaim extends ClaimBase {
  readonly noun: 'actor';
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** Role titles with what they are of: "foreign minister|a-1234", "former envoy|". */
  readonly roles: readonly string[];
  readonly speaksFor?: string;
  /** Whether its id is the same in every article (a listed or full name). */
  readonly joined: boolean;
}

export interface StatementClaim extends ClaimBase {
  readonly noun: 'statement';
  readonly speaker: Somebody;
  readonly mode: 'direct' | 'indirect' | 'mixed';
  /** The content as it stands. */
  readonly text: string;
  readonly said?: Days;
}

export interface EventClaim extends ClaimBase {
  readonly noun: 'event';
  readonly kind: EventKind;
  readonly subtype: string;
  readonly label: string;
  readonly status: EventStatus;
  readonly when?: Days;
  readonly place?: string;
  /** "a third day of talks" → 3. */
  readonly day?: number;
  readonly participants: readonly (Somebody & { readonly role: string })[];
  /** Of talks: the parties that its article is most about, which tell which talks "the talks" are. */
  readonly context?: readonly string[];
  /** The evidence. */
  readonly text: string;
}

export interface PositionClaim extends ClaimBase {
  readonly noun: 'position';
  readonly holder: Somebody;
  readonly issue: string;
  readonly stance: Stance;
  readonly text: string;
  readonly said?: Days;
}

export interface ProposalClaim extends ClaimBase {
  readonly noun: 'proposal';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ProposalKind;
  readonly points?: number;
  readonly authors: readonly Somebody[];
}

export interface CommitmentClaim extends ClaimBase {
  readonly noun: 'commitment';
  readonly committer: Somebody;
  readonly to?: Somebody;
  readonly text: string;
  readonly evidence: string;
  readonly due?: Days;
  readonly status: string;
}

export interface FigureClaim extends ClaimBase {
  readonly noun: 'figure';
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier?: FigureMention['qualifier'];
  readonly of: string;
  readonly what?: string;
  readonly period?: Days;
  readonly place?: string;
  readonly claimedBy?: Somebody;
  readonly text: string;
}

export type Claim =
  | ArticleClaim
  | ActorClaim
  | StatementClaim
  | EventClaim
  | PositionClaim
  | ProposalClaim
  | CommitmentClaim
  | FigureClaim;
export type ClaimNoun = Claim['noun'];
export type ClaimOf<Noun extends ClaimNoun> = Extract<Claim, { readonly noun: Noun }>;

/**
 * The record, version 1: the shapes that `parley export --format json` writes and the API serves (docs/reference/record.schema.json).
 * One long file, for it is one contract, of types alone.
 */
import type { Article } from './article.ts';
import type { ActorKind, Anchor } from './mentions.ts';
import type {
  Awaited,
  CommitmentStatus,
  EventKind,
  EventStatus,
  FigureMention,
  ParticipantRole,
  ProposalKind,
  ProposalStatus,
  Stance,
} from './moves.ts';
import type { Evidence, Span } from './span.ts';
import type { ProposalTextRecord } from './texts.ts';
import type { When } from './when.ts';

export interface RecordBase {
  /** Stable: the same input gives the same id. */
  readonly id: string;
  /** The publication of its first evidence. */
  readonly knownSince: When;
  /** The rule or person it comes from. */
  readonly by: string;
  readonly evidence: readonly Evidence[];
  /** A person has read it against its words and found it right. */
  readonly accepted?: boolean;
}

export interface ArticleTime extends Span {
  readonly quote: string;
  readonly when: When;
  readonly anchor: Anchor;
  readonly timex?: string;
}

export interface ArticleRecord extends Article {
  readonly times: readonly ArticleTime[];
  readonly version: number;
  readonly previousVersion?: string;
  /** Id of the first article that carried this text; its own where it is the first. */
  readonly origin?: string;
}

export interface ActorRole {
  readonly title: string;
  /** Actor id, or the words. */
  readonly of?: string;
  readonly from?: string;
  readonly until?: string;
  readonly former?: boolean;
  readonly evidence: Evidence;
}

export interface ActorRecord extends RecordBase {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly roles: readonly ActorRole[];
  readonly speaksFor?: string;
}

export interface StatementRecord extends RecordBase {
  /** Actor id, or the description of an unnamed source. */
  readonly speaker: string | { readonly described: string };
  readonly mode: 'direct' | 'indirect' | 'mixed';
  readonly text: string;
  /** The text as it can be read alone, where the text itself cannot (see StatementMention). */
  readonly reads?: string;
  readonly cue?: string;
  readonly said?: When;
  readonly reported: When;
  readonly capacity?: string;
  readonly channel?: string;
  readonly addressee?: string | { readonly described: string };
  readonly via: readonly string[];
  readonly hedge?: string;
  /** Statement id of the enclosing statement, for reported reports. */
  readonly within?: string;
  readonly construction: string;
  readonly alsoIn?: readonly Evidence[];
  readonly about?: readonly string[];
}

/** Actor id, or the description of somebody unnamed. */
export type Who = string | { readonly described: string };

export interface EventRecord extends RecordBase {
  readonly type: string;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly subtype: string;
  readonly kind: EventKind;
  readonly label: string;
  readonly status: EventStatus;
  readonly participants: readonly {
    readonly actor: Who;
    readonly role: ParticipantRole;
    readonly representedBy?: Who;
  }[];
  readonly level?: 'leader' | 'minister' | 'envoy' | 'technical';
  readonly when?: When;
  readonly place?: { readonly name: string; readonly country?: string };
  readonly day?: number;
  readonly statement?: string;
  readonly history: readonly {
    readonly status: EventStatus;
    readonly when?: When;
    readonly knownSince: When;
    readonly evidence: Evidence;
  }[];
}

export interface IssueRecord {
  readonly id: string;
  readonly label: string;
  readonly broader?: string;
  readonly paX?: readonly string[];
  readonly pam?: readonly string[];
}

/** What a party waits for before it acts. */
export interface AwaitedRecord extends Omit<Awaited, 'who'> {
  readonly who: Who;
}

export interface PositionRecord extends RecordBase {
  readonly holder: Who;
  readonly party: Who;
  readonly issue: string;
  readonly stance: Stance;
  readonly condition?: string;
  readonly awaits?: AwaitedRecord;
  readonly text: string;
  readonly said?: When;
  readonly statement?: string;
  /** How it stands to what the same party said before on the same issue. */
  readonly change?: { readonly from: string; readonly how: PositionChange };
}

export const POSITION_CHANGES = ['hardened', 'softened', 'new condition', 'dropped', 'restated'] as const;
export type PositionChange = (typeof POSITION_CHANGES)[number];

export interface ProposalRecord extends RecordBase {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ProposalKind;
  readonly points?: number;
  readonly authors: readonly Who[];
  readonly revises?: string;
  readonly counters?: string;
  readonly status?: ProposalStatus;
  readonly handovers: readonly {
    readonly from?: Who;
    readonly to?: Who;
    readonly when?: When;
    readonly status: 'planned' | 'occurred';
    readonly evidence: Evidence;
  }[];
  readonly clauses: readonly {
    readonly text: string;
    readonly issue?: string;
    readonly evidence: Evidence;
    readonly accepts: readonly Who[];
    readonly rejects: readonly Who[];
  }[];
  /** Who takes or refuses it as a whole, in order of publication; left out where nobody is told to. */
  readonly answers?: readonly { readonly who: Who; readonly accepts: boolean; readonly evidence: Evidence }[];
}

export interface CommitmentRecord extends RecordBase {
  readonly committer: Who;
  readonly to?: Who;
  readonly text: string;
  readonly due?: When;
  readonly condition?: string;
  readonly awaits?: AwaitedRecord;
  /** Past due: told by no report, and its day lies before the reference day (as-of, else the newest publication). */
  readonly status: CommitmentStatus | 'past due, nothing reported';
  readonly statement?: string;
  readonly history: readonly {
    readonly status: CommitmentStatus;
    readonly who?: Who;
    readonly when?: When;
    /** The day that this telling gives for it, where not all give the same: from one to the next it slips. */
    readonly due?: When;
    readonly evidence: Evidence;
  }[];
}

export interface FigureRecord
  extends RecordBase,
    Pick<FigureMention, 'value' | 'low' | 'high' | 'qualifier' | 'words' | 'of' | 'what' | 'place'> {
  readonly period?: When;
  readonly claimedBy?: Who;
}

export interface TermRecord extends RecordBase {
  readonly actor: Who;
  readonly term: string;
  readonly for: string;
}

/** The moves of a negotiation, by the noun that the store and the commands know them by. */
export interface MoveRecords {
  readonly event: EventRecord;
  readonly position: PositionRecord;
  readonly proposal: ProposalRecord;
  readonly commitment: CommitmentRecord;
  readonly figure: FigureRecord;
  readonly term: TermRecord;
}
export type MoveNoun = keyof MoveRecords;
export const MOVE_NOUNS: readonly MoveNoun[] = ['event', 'position', 'proposal', 'commitment', 'figure', 'term'];

/** X only after Y: what one party holds back until another has acted. */
export interface ConditionRecord extends RecordBase {
  /** The position or commitment that is under the condition; the others that tell of the same stand in `alsoOn`. */
  readonly on: string;
  readonly alsoOn: readonly string[];
  readonly party: Who;
  /** What it holds back, and what for, in the words of the coverage. */
  readonly held: string;
  readonly awaits: Who;
  readonly text: string;
  readonly issues: readonly string[];
  readonly heldIssues: readonly string[];
  /** What the other party holds back in its turn: the position or commitment under its condition. */
  readonly until?: string;
}

/** Parties that wait for each other in a circle. */
export interface DeadlockRecord {
  readonly id: string;
  readonly parties: readonly Who[];
  /** Ids of the conditions, each waiting for the next, the last for the first. */
  readonly conditions: readonly string[];
  /** One plain sentence. */
  readonly says: string;
  readonly sides: readonly { readonly who: Who; readonly record: string; readonly evidence: Evidence }[];
}

/** Articles that carry one text: they count once. */
export interface OriginRecord {
  /** Id of the first article. */
  readonly id: string;
  readonly articles: readonly string[];
  readonly first: string;
  readonly reason: string;
}

export type ConflictKind = 'figures' | 'status' | 'date' | 'attribution' | 'denial' | 'positions' | 'deadline passed';

/** Records that cannot all be right, or one that cannot be. */
export interface ConflictRecord {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly records: readonly string[];
  /** One plain sentence. */
  readonly says: string;
  readonly sides: readonly { readonly who?: Who; readonly record: string; readonly evidence: Evidence }[];
}

export interface JudgementRecord {
  readonly id: string;
  readonly verdict: string;
  readonly left: string;
  readonly right?: string;
  readonly value?: string;
  readonly reasons: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly withdrawnAt?: string;
}

export interface ParleyRecord {
  readonly format: 'parley-record/1';
  readonly dossier: { readonly name: string; readonly asOf?: string };
  readonly articles: readonly ArticleRecord[];
  readonly actors: readonly ActorRecord[];
  readonly statements: readonly StatementRecord[];
  readonly events?: readonly EventRecord[];
  readonly issues?: readonly IssueRecord[];
  readonly positions?: readonly PositionRecord[];
  readonly proposals?: readonly ProposalRecord[];
  /** Proposals' own texts, a version each. */
  readonly texts?: readonly ProposalTextRecord[];
  readonly commitments?: readonly CommitmentRecord[];
  readonly figures?: readonly FigureRecord[];
  readonly terms?: readonly TermRecord[];
  readonly conditions?: readonly ConditionRecord[];
  readonly deadlocks?: readonly DeadlockRecord[];
  readonly origins?: readonly OriginRecord[];
  readonly conflicts?: readonly ConflictRecord[];
  readonly judgements?: readonly JudgementRecord[];
  readonly setAside?: readonly {
    readonly article: string;
    readonly reason: string;
    readonly title?: string;
    readonly outlet?: string;
    readonly published?: When;
  }[];
  readonly notRead: readonly { readonly source: string; readonly reason: string }[];
}

/** The record, version 1: the shapes that `parley export --format json` writes and the API serves (docs/reference/record.schema.json). */
import type { Article } from './article.ts';
import type { ActorKind, Anchor } from './mentions.ts';
import type { Evidence, Span } from './span.ts';
import type { When } from './when.ts';

export interface RecordBase {
  /** Stable: the same input gives the same id. */
  readonly id: string;
  /** The publication of its first evidence. */
  readonly knownSince: When;
  /** The rule or person it comes from. */
  readonly by: string;
  readonly evidence: readonly Evidence[];
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

export interface ParleyRecord {
  readonly format: 'parley-record/1';
  readonly dossier: { readonly name: string; readonly asOf?: string };
  readonly articles: readonly ArticleRecord[];
  readonly actors: readonly ActorRecord[];
  readonly statements: readonly StatementRecord[];
  readonly notRead: readonly { readonly source: string; readonly reason: string }[];
}

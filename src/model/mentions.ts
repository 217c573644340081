/**
 * What one article says, as the extraction room hands it on: plain data, in the article's own terms.
 * Actors are referred to by `key`, which is local to the article ("a1"); reconciliation turns keys into record ids.
 */
import type { Moves } from './moves.ts';
import type { Evidence, Span } from './span.ts';
import type { When } from './when.ts';

export type ActorKind = 'person' | 'state' | 'government' | 'organization' | 'coalition' | 'group' | 'role';

/** One person or body over all its written forms inside one article. */
export interface ActorMention {
  readonly key: string;
  /** The fullest form in the article. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Every written form met, as written, first met first (names and short forms; no pronouns). */
  readonly aliases: readonly string[];
  readonly forms: readonly ActorForm[];
  readonly roles: readonly RoleMention[];
  /** Key of the party that this actor's words count for. */
  readonly speaksFor?: string;
  /** Id of the gazetteer entry (`state/fr`, `organization/un`) or names.yaml entry that it is known by. */
  readonly known?: string;
  readonly by: string;
}

export interface ActorForm extends Span {
  readonly form: 'name' | 'short' | 'description' | 'pronoun';
  readonly by: string;
}

export interface RoleMention {
  /** As stated: "foreign minister". */
  readonly title: string;
  /** Key of the actor, or the words. */
  readonly of?: { readonly actor: string } | { readonly text: string };
  readonly former?: boolean;
  readonly evidence: Evidence;
  readonly by: string;
}

export type Speaker = { readonly actor: string } | { readonly described: string };

export interface StatementMention {
  readonly speaker: Speaker;
  readonly mode: 'direct' | 'indirect' | 'mixed';
  /** The content alone, without cue, speaker or outer quotation marks; parts split by the cue joined with a space. */
  readonly text: string;
  /**
   * The text as it can be read alone, where the text itself cannot: the act before it ("called on …", "denied that …"), and in square
   * brackets whom a pronoun stands for.
   */
  readonly reads?: string;
  readonly cue?: string;
  /** The whole attribution with its parts. */
  readonly evidence: Evidence;
  /** When it was said; times index into the article's TimeMention list where the words state it. */
  readonly said?: { readonly time: number } | { readonly when: When };
  readonly capacity?: string;
  readonly channel?: string;
  readonly addressee?: Speaker;
  /** Outlets or agencies that the text credits for it, outermost last. */
  readonly via: readonly string[];
  readonly hedge?: string;
  /** Index of the enclosing statement in the list, for "A said that B had told C". */
  readonly within?: number;
  /** Issues that its words name (ids of data/issues), most telling first. */
  readonly about?: readonly string[];
  /** Construction, for measuring and explaining: e.g. `direct-with-verb`, `floating`, `according-to`. */
  readonly construction: string;
  readonly by: string;
}

/** What a time expression leans on. */
export type Anchor = 'post' | 'article' | 'time before' | 'none';

/**
 * A time expression. `expression` is what its words mean before any date is known (plain JSON, owned by extraction/times);
 * `when` is what resolveTime(expression, anchor date) makes of it, so that a date learned later re-dates it.
 */
export interface TimeMention extends Span {
  readonly quote: string;
  readonly expression: unknown;
  readonly anchor: Anchor;
  /** Index of the time leant on, for anchor `time before`. */
  readonly anchorTime?: number;
  readonly tense?: 'past' | 'present' | 'future';
  readonly when: When;
  /** TIMEX3 type and value, e.g. DATE, 2025-11-25TMO, P3D, PRESENT_REF. */
  readonly timexType: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly timex?: string;
  readonly by: string;
}

/** Everything read out of one article. */
export interface Mentions {
  readonly article: string;
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
  readonly statements: readonly StatementMention[];
  readonly moves?: Moves;
}

/** How claims of one noun are compared. A matcher is pure and looks at nothing but the two claims, so that no order enters. */
import type { ClaimNoun, ClaimOf } from '../../model/claims.ts';

/**
 * same: one thing, told twice. unsure: perhaps; waits for a person and joins nothing. conflict: told of one thing, and both
 * cannot be right; they stay apart and the difference is shown.
 */
export type Relation = 'same' | 'unsure' | 'conflict';

export interface Comparison {
  readonly relation: Relation;
  /** 0 to 1; orders the pairs and says how near they are, no probability. */
  readonly score: number;
  /** Plain words, most important first: "the same words", "both on 3 February in Geneva". */
  readonly reasons: readonly string[];
}

export interface Matcher<Noun extends ClaimNoun> {
  readonly noun: Noun;
  /**
   * Only claims that share a key are compared: the blocks. Keys must be narrow (a day and a party, a rare run of words),
   * as the cost of adding a claim is the size of its blocks. No key: the claim is compared with nothing.
   */
  readonly keys: (claim: ClaimOf<Noun>) => readonly string[];
  /** Symmetric. Undefined: nothing speaks for it. */
  readonly compare: (a: ClaimOf<Noun>, b: ClaimOf<Noun>) => Comparison | undefined;
  /** A wall: these two cannot be one thing, whatever third claim lies between them. Symmetric. */
  readonly apart: (a: ClaimOf<Noun>, b: ClaimOf<Noun>) => boolean;
}

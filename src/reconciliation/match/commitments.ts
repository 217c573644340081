/** Whether two articles tell of one promise: who is bound, to what, and when it is due. */
import type { CommitmentClaim } from '../../model/claims.ts';
import { contentSimilarity, gapOf, sameNegation, sideOf, spanOf, windowsOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';

const WINDOW = 14;
/** Told again, or moved, within so many days; what is promised later is promised anew. */
const TOLD_WITHIN = 7;
const SAME = 0.6;
const UNSURE = 0.45;

function keys(claim: CommitmentClaim): readonly string[] {
  if (!claim.published) return [];
  return windowsOf(claim.published[0], WINDOW).map(window => `${sideOf(claim.committer)}|${window}`);
}

const dueAgrees = (a: CommitmentClaim, b: CommitmentClaim): boolean | undefined =>
  a.due && b.due && spanOf(a.due) <= 7 && spanOf(b.due) <= 7 ? gapOf(a.due, b.due) === 0 : undefined;

function compare(a: CommitmentClaim, b: CommitmentClaim): Comparison | undefined {
  if (apart(a, b)) return undefined;
  const words = Math.max(contentSimilarity(a.text, b.text), contentSimilarity(a.evidence, b.evidence));
  const due = dueAgrees(a, b);
  const score = Math.min(1, words + (due === true ? 0.15 : due === false ? -0.05 : 0));
  const reasons = [
    'the same party is bound',
    words >= 0.5 ? 'in much the same words' : '',
    due === true ? 'due on the same day' : due === false ? 'due on another day' : '',
  ].filter(Boolean);
  if (score >= SAME) return { relation: 'same', score, reasons };
  return score >= UNSURE ? { relation: 'unsure', score, reasons } : undefined;
}

function apart(a: CommitmentClaim, b: CommitmentClaim): boolean {
  if (sideOf(a.committer) !== sideOf(b.committer)) return true;
  if (!a.published || !b.published || gapOf(a.published, b.published) > TOLD_WITHIN) return true;
  return !sameNegation(a.text, b.text);
}

export const commitmentMatcher: Matcher<'commitment'> = { noun: 'commitment', keys, compare, apart };

/** Whether two articles tell of one promise: who is bound, to what, and when it is due. */
import type { CommitmentClaim } from '../../model/claims.ts';
import { sharedWords } from '../../text/words.ts';
import { contentWords, gapOf, otherNames, sameNegation, sideOf, spanOf, windowsOf } from './compare.ts';
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

/** Words by which one promises, of any promise the same. First six letters, as content words are cut. */
const PROMISING = new Set(
  `going go contin keep plan plans planne plannin intend intent ready prepar commit agree agreed agrees pledge promis vow vowed
   expect due set want hope look lookin forwar remain way make made get take back still need let sure 'll 're 've 'd i'm we're
   we'll i'll you'll they'r they'l he'll she'll it'll it's that's we've i've`
    .split(/\s+/)
    .filter(Boolean),
);
/** A promise of fewer words of its own ("I'll leave it there") says nothing that could be compared. */
const FEWEST_WORDS = 2;

const ownWords = (text: string, { committer }: CommitmentClaim): string[] => {
  const names = new Set(contentWords(committer.name));
  return contentWords(text).filter(word => !PROMISING.has(word) && !names.has(word));
};

/** F1 over the words that are a promise's own; 0 where either has too few. */
function likeness(a: string, b: string, one: CommitmentClaim, two: CommitmentClaim): number {
  const [left, right] = [ownWords(a, one), ownWords(b, two)];
  if (Math.min(left.length, right.length) < FEWEST_WORDS) return 0;
  return (2 * sharedWords(left, right)) / (left.length + right.length);
}

function compare(a: CommitmentClaim, b: CommitmentClaim): Comparison | undefined {
  if (apart(a, b)) return undefined;
  const words = Math.max(likeness(a.text, b.text, a, b), likeness(a.evidence, b.evidence, a, b));
  const due = dueAgrees(a, b);
  if (otherNames(a.text, b.text) || (words < 1 && otherNames(a.evidence, b.evidence))) return undefined;
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

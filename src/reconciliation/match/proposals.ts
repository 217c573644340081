/** Whether two articles speak of one plan: by a name of its own, its number of points, its authors. */
import type { ProposalClaim } from '../../model/claims.ts';
import { contentWords, gapOf, sideOf, windowsOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';

/** A plan without a name of its own ("the draft") is taken for the same one within a fortnight only. */
const FORTNIGHT = 14;
const WINDOW = 28;

const KIND_WORDS = new Set(
  'plan plans draft drafts framework proposal proposals deal deals agreement accord text document resolution initiative new latest peace final revised'
    .split(' ')
    .map(word => word.slice(0, 6)),
);

const namesOf = ({ name, aliases }: ProposalClaim): string[] => [name, ...aliases].map(text => text.toLowerCase());

/** What of its names tells it from any other plan: "Annan", "Minsk", "20-point". */
const ownWords = (claim: ProposalClaim): Set<string> =>
  new Set(
    namesOf(claim)
      .flatMap(contentWords)
      .filter(word => !KIND_WORDS.has(word) && !/^points?$/.test(word)),
  );

function keys(claim: ProposalClaim): readonly string[] {
  const windows = claim.published ? windowsOf(claim.published[0], WINDOW) : [];
  const points = claim.points === undefined ? [] : windows.map(window => `${claim.points} points|${window}`);
  return [...points, ...windows.flatMap(window => [...ownWords(claim)].map(word => `${word}|${window}`))];
}

function compare(a: ProposalClaim, b: ProposalClaim): Comparison | undefined {
  if (apart(a, b) || !a.published || !b.published) return undefined;
  const near = gapOf(a.published, b.published) <= FORTNIGHT;
  if (!near) return undefined;
  const samePoints = a.points !== undefined && a.points === b.points;
  const [one, two] = [ownWords(a), ownWords(b)];
  const shared = [...one].filter(word => two.has(word)).length;
  const smaller = Math.min(one.size, two.size);
  const name = smaller === 0 ? 0 : shared / smaller;
  const sides = new Set(a.authors.map(sideOf));
  const sameAuthor = b.authors.some(author => sides.has(sideOf(author)));
  const reasons = [
    samePoints ? `${a.points} points` : '',
    name === 1 ? 'the same name' : '',
    sameAuthor ? 'a common author' : '',
  ].filter(Boolean);
  const score = Math.min(1, 0.5 * name + (samePoints ? 0.45 : 0) + (sameAuthor ? 0.25 : 0) + 0.05 * shared);
  if (score >= 0.55 && reasons.length > 0) return { relation: 'same', score, reasons };
  return score >= 0.45 && reasons.length > 0 ? { relation: 'unsure', score, reasons } : undefined;
}

/** Two numbers of points are two plans, or two versions of one. */
function apart(a: ProposalClaim, b: ProposalClaim): boolean {
  return a.points !== undefined && b.points !== undefined && a.points !== b.points;
}

export const proposalMatcher: Matcher<'proposal'> = { noun: 'proposal', keys, compare, apart };

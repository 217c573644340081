/** Whether two articles speak of one plan: by a name of its own, its number of points, its authors. */
import { foldWord, sharedTrie } from '../../knowledge/gazetteer.ts';
import type { ProposalClaim } from '../../model/claims.ts';
import { contentWords, gapOf, sideOf, windowsOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';

/** A plan without a name of its own ("the draft") is taken for the same one within a fortnight only. */
const FORTNIGHT = 14;
const WINDOW = 28;

/** Words that many a plan is called by. Who made it ("US-backed") stands in its authors. */
const KIND_WORDS = new Set(
  `plan plans draft drafts framework proposal proposals deal deals agreement agreements accord text document resolution
   initiative new latest peace final revised ceasefire cease-fire cease fire truce cessation hostilities fighting temporary
   provisional partial limited formal nationwide full immediate proposed so-called called backed led brokered sponsored us uk
   eu un road map roadmap terms demand demands provision provisions`
    .split(/\s+/)
    .map(word => word.slice(0, 6)),
);

const namesOf = ({ name, aliases }: ProposalClaim): string[] => [name, ...aliases].map(text => text.toLowerCase());

/** "Norvandi proposal", "US-Norvandi proposals": the states stand in its authors, or it is a plan for them as others are. */
const withoutStates = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(
      word =>
        !sharedTrie()
          .next.get(foldWord(word))
          ?.forms?.some(form => form.entry.kind === 'state'),
    )
    .join(' ');

/** What of its names tells it from any other plan: "Annan", "Minsk", "20-point". */
const ownWords = (claim: ProposalClaim): Set<string> =>
  new Set(
    namesOf(claim)
      .map(withoutStates)
      .flatMap(contentWords)
      .filter(word => word.length > 1 && !KIND_WORDS.has(word) && !/^points?$/.test(word)),
  );

/** Beside these a name needs another word: there is more than one "draft resolution" and "peace deal" in a week. */
const BARE = new Set(
  'plan plans draft propos deal deals agreem accord text docume resolu initia new latest peace final revise framew'.split(
    ' ',
  ),
);

/** A name of common words only ("temporary truce"), as one string; undefined where it is but one word. */
function commonName(claim: ProposalClaim): string | undefined {
  const words = [
    ...new Set(contentWords(claim.name.toLowerCase()).filter(word => !/^(?:called|propos|formal)/.test(word))),
  ];
  return words.length > 1 && words.some(word => !BARE.has(word)) ? words.sort().join(' ') : undefined;
}

/** Each has an author whom the other has not: two plans, or two agreements of one side. */
function otherAuthors(a: ProposalClaim, b: ProposalClaim): boolean {
  const [one, two] = [new Set(a.authors.map(sideOf)), new Set(b.authors.map(sideOf))];
  return [...one].some(side => !two.has(side)) && [...two].some(side => !one.has(side));
}

function keys(claim: ProposalClaim): readonly string[] {
  const windows = claim.published ? windowsOf(claim.published[0], WINDOW) : [];
  const points = claim.points === undefined ? [] : windows.map(window => `${claim.points} points|${window}`);
  const own = [...ownWords(claim)];
  const common = own.length === 0 ? commonName(claim) : undefined;
  const names = common === undefined ? own : [`called ${common}`];
  return [...points, ...windows.flatMap(window => names.map(name => `${name}|${window}`))];
}

function compare(a: ProposalClaim, b: ProposalClaim): Comparison | undefined {
  if (apart(a, b) || !a.published || !b.published) return undefined;
  const near = gapOf(a.published, b.published) <= FORTNIGHT;
  if (!near) return undefined;
  const samePoints = a.points !== undefined && a.points === b.points;
  const [one, two] = [ownWords(a), ownWords(b)];
  const shared = [...one].filter(word => two.has(word)).length;
  const smaller = Math.min(one.size, two.size);
  const common = one.size === 0 && two.size === 0 && commonName(a) !== undefined && commonName(a) === commonName(b);
  const name = smaller > 0 ? shared / smaller : common ? 1 : 0;
  const sides = new Set(a.authors.map(sideOf));
  const sameAuthor = b.authors.some(author => sides.has(sideOf(author)));
  const reasons = [
    samePoints ? `${a.points} points` : '',
    name === 1 ? 'the same name' : '',
    sameAuthor ? 'a common author' : '',
  ].filter(Boolean);
  const score = Math.min(
    1,
    0.5 * name + (samePoints ? 0.45 : 0) + (sameAuthor ? 0.25 : 0) + (common ? 0.05 : 0.05 * shared),
  );
  if (score >= 0.55 && reasons.length > 0) return { relation: 'same', score, reasons };
  return score >= 0.45 && reasons.length > 0 ? { relation: 'unsure', score, reasons } : undefined;
}

/** Two numbers of points are two plans, or two versions of one; two makers, two plans. */
function apart(a: ProposalClaim, b: ProposalClaim): boolean {
  if (otherAuthors(a, b)) return true;
  return a.points !== undefined && b.points !== undefined && a.points !== b.points;
}

export const proposalMatcher: Matcher<'proposal'> = { noun: 'proposal', keys, compare, apart };

/**
 * Which proposal of the coverage a text is, and which clause of the text a reported clause or position speaks of. In: texts, proposals, positions.
 * Out: links, only where they are sure: the reported words name the clause by its number, or say what one clause says and no other does. Pure.
 */
import type { ProposalClaim } from '../../model/claims.ts';
import type { PositionRecord, ProposalRecord } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import type { ProposalText, ReportedOf, TextClause } from '../../model/texts.ts';
import { contentWords } from '../../text/content-words.ts';
import { daysOf } from '../claims.ts';
import { proposalMatcher } from './proposals.ts';

const claimOf = (
  record: Pick<ProposalRecord, 'name' | 'aliases' | 'points'>,
  published: ProposalClaim['published'],
): ProposalClaim => ({
  noun: 'proposal',
  name: record.name,
  aliases: record.aliases,
  kind: 'other',
  authors: [],
  ...(record.points === undefined ? {} : { points: record.points }),
  ...(published ? { published } : {}),
});

/** "28-point plan" in a name. */
const pointsIn = (name: string): number | undefined => {
  const found = /\b(\d{1,3})[- ]points?\b/i.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** A draft is spoken of for months; a plan of that name half a year away is another one. */
const MONTHS = 183;

/**
 * How surely the coverage's proposal is the one that this text is a version of, 0 where it is not: by its name as written, else as
 * two reports of one plan are told. The user named it, so that the days on which both came out count less than between reports.
 */
function likeness(name: string, published: ProposalText['published'], record: ProposalRecord): number {
  const days = daysOf(published);
  const first = daysOf(record.knownSince);
  if (days && first && Math.max(days[0] - first[1], first[0] - days[1]) > MONTHS) return 0;
  const lower = name.toLowerCase();
  if ([record.name, ...record.aliases].some(form => form.toLowerCase() === lower)) return 2;
  const points = pointsIn(name);
  const own = claimOf({ name, aliases: [], ...(points === undefined ? {} : { points }) }, first ?? days);
  const comparison = proposalMatcher.compare(own, claimOf(record, first ?? days));
  return comparison?.relation === 'same' ? comparison.score : 0;
}

/** The proposal of the coverage that versions of this name are of; undefined where none or several are as near. */
export function proposalOf(
  name: string,
  published: ProposalText['published'],
  proposals: readonly ProposalRecord[],
): ProposalRecord | undefined {
  const scored = proposals
    .map(record => ({ record, score: likeness(name, published, record) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.record.evidence.length - a.record.evidence.length);
  const [first, second] = scored;
  // Equally near, and equally often told: nothing decides.
  const tied =
    second && second.score === first!.score && second.record.evidence.length === first!.record.evidence.length;
  return tied ? undefined : first?.record;
}

/** Content words that must be common, their share of the reported words, and the lead over the next clause. */
const FEWEST_SHARED = 3;
const SHARE = 0.6;
const LEAD = 0.2;
/** A position says more than what the clause says, and stands by itself only where nearly all is the clause's. */
const SHARE_ALONE = 0.75;
const FEWEST_SHARED_ALONE = 4;

const NUMBERED = /\b(?:point|clause|article|paragraph|section|item|provision|principle)s?\s+(\d{1,3}(?:\.\d{1,3})*)/gi;

/** Numbered with a word: "Chapter I Article 2". */
const isNamed = (label: string, number: string): boolean => /(?:^| )[A-Z][a-z]+ (\S+)$/.exec(label)?.[1] === number;

/** Clauses with their words, made once a text. */
export class ClauseIndex {
  readonly #clauses: readonly TextClause[];
  readonly #words: readonly ReadonlySet<string>[];
  readonly #byWord = new Map<string, number[]>();

  constructor(clauses: readonly TextClause[]) {
    this.#clauses = clauses;
    this.#words = clauses.map(({ text }) => new Set(contentWords(text)));
    this.#words.forEach((words, at) => {
      for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), at]);
    });
  }

  /** The one clause of these words, by place. */
  saying(text: string, share: number, fewest: number): number | undefined {
    const words = new Set(contentWords(text));
    const shared = new Map<number, number>();
    for (const word of words) for (const at of this.#byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const ranked = [...shared]
      .map(([at, count]) => ({
        at,
        count,
        share: count / Math.min(words.size, Math.max(this.#words[at]!.size, fewest)),
      }))
      .sort((a, b) => b.share - a.share || a.at - b.at);
    const [first, second] = ranked;
    if (!first || first.count < fewest || first.share < share) return undefined;
    return second && first.share - second.share < LEAD ? undefined : first.at;
  }

  /** The one clause that words name by its number: "point 7", "Article 2". */
  named(text: string): number[] {
    return [...text.matchAll(NUMBERED)].flatMap(([, number]) => {
      // "Article 2" under a chapter is still the second article; "(a) 2" is not the second point.
      const at = this.#clauses.flatMap(({ label }, i) => (label === number || isNamed(label, number!) ? [i] : []));
      return at.length === 1 ? at : [];
    });
  }
}

/** What the coverage says of each clause, by place of the clause. */
export function joinReported(
  clauses: readonly TextClause[],
  proposal: ProposalRecord | undefined,
  positions: readonly PositionRecord[],
  /** Whether the words of a position are about this proposal. */
  isAbout: (position: PositionRecord) => boolean,
): readonly (readonly ReportedOf[])[] {
  const index = new ClauseIndex(clauses);
  const joined: ReportedOf[][] = clauses.map(() => []);
  const put = (at: number | undefined, reported: Omit<ReportedOf, 'evidence'> & { readonly evidence: Evidence }) => {
    if (at !== undefined) joined[at]!.push(reported);
  };
  for (const { text, evidence } of proposal?.clauses ?? []) {
    const by = { record: proposal!.id, noun: 'proposal' as const, evidence };
    const [named] = index.named(evidence.quote);
    if (named !== undefined) put(named, { ...by, because: 'named by its number' });
    else put(index.saying(text, SHARE, FEWEST_SHARED), { ...by, because: 'in the same words' });
  }
  for (const position of positions) {
    const evidence = position.evidence[0]!;
    const by = { record: position.id, noun: 'position' as const, evidence };
    const about = isAbout(position);
    const named = about ? index.named(evidence.quote) : [];
    if (named.length > 0) for (const at of new Set(named)) put(at, { ...by, because: 'named by its number' });
    else {
      const at = about
        ? index.saying(position.text, SHARE, FEWEST_SHARED)
        : index.saying(position.text, SHARE_ALONE, FEWEST_SHARED_ALONE);
      put(at, { ...by, because: 'in the same words' });
    }
  }
  return joined;
}

/** Versions of proposals' own texts as views: one line each, one picked, two compared. In: the records. Pure. */
import type { ProposalTextRecord } from '../model/texts.ts';
import { compareTexts, countChanges } from './compare-texts.ts';
import type { TextComparison, TextSummary } from './views.ts';

export function textSummary(record: ProposalTextRecord): TextSummary {
  const { text, clauses, ...rest } = record;
  const reported = clauses.reduce((sum, clause) => sum + clause.reported.length, 0);
  return { ...rest, length: text.length, clauses: clauses.length, reported };
}

/** One of these: by what it is called, its number, or the beginning of its id. */
export function findVersion(list: readonly ProposalTextRecord[], asked: string): ProposalTextRecord | undefined {
  const wanted = asked.toLowerCase();
  return (
    list.find(({ version }) => version?.toLowerCase() === wanted) ??
    list.find(({ number }) => String(number) === wanted) ??
    list.find(({ id }) => wanted.length > 3 && id.startsWith(wanted))
  );
}

const bare = ({ reported: _, ...clause }: ProposalTextRecord['clauses'][number]) => clause;

export function compareVersions(before: ProposalTextRecord, after: ProposalTextRecord): TextComparison {
  const lines = compareTexts(before.clauses.map(bare), after.clauses.map(bare));
  return {
    name: after.name,
    before: textSummary(before),
    after: textSummary(after),
    changes: countChanges(lines),
    lines,
  };
}

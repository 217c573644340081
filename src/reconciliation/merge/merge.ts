/**
 * Records that tell of one thing become one record. In: members in order of publication (undated ones last; then article and
 * place). Out: the record, under the id of the first, with the evidence of all. Pure.
 */

import { present } from '../../model/present.ts';
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  ProposalRecord,
  StatementRecord,
} from '../../model/record.ts';
import { spansOverlap } from '../../model/span.ts';
import { mergeCommitments } from './commitments.ts';
import { mergeEvents } from './events.ts';
import { evidenceOf, firstOf } from './fields.ts';
import { mergeProposals } from './proposals.ts';

export interface MergeNouns {
  readonly statement: StatementRecord;
  readonly event: EventRecord;
  readonly position: PositionRecord;
  readonly proposal: ProposalRecord;
  readonly commitment: CommitmentRecord;
  readonly figure: FigureRecord;
}
export type Merge<R> = (members: readonly R[]) => R;

/** The first report's words; where it was read twice in one place, those of the fuller reading. */
function fullest(members: readonly StatementRecord[]): StatementRecord {
  const first = members[0]!;
  const place = first.evidence[0]!;
  return members
    .filter(({ evidence: [own] }) => own!.article === place.article && spansOverlap(own!, place))
    .reduce((best, member) => (member.text.length > best.text.length ? member : best), first);
}

/** One remark carried by several: the first report's words, the others' beside them. */
const mergeStatements: Merge<StatementRecord> = members => {
  const first = members[0]!;
  const { text, reads, mode, evidence, cue, construction, by } = fullest(members);
  const others = members.filter(member => member.evidence !== evidence);
  return present({
    ...first,
    text,
    reads,
    mode,
    evidence,
    cue,
    construction,
    by,
    said: members.find(({ said }) => said?.basis === 'stated')?.said ?? firstOf(members, 'said'),
    channel: firstOf(members, 'channel'),
    addressee: firstOf(members, 'addressee'),
    capacity: firstOf(members, 'capacity'),
    alsoIn: evidenceOf(others),
  });
};

const mergePositions: Merge<PositionRecord> = members =>
  present({
    ...members[0]!,
    said: firstOf(members, 'said'),
    condition: firstOf(members, 'condition'),
    awaits: firstOf(members, 'awaits'),
    statement: firstOf(members, 'statement'),
    evidence: evidenceOf(members),
  });

const mergeFigures: Merge<FigureRecord> = members =>
  present({
    ...members[0]!,
    period: firstOf(members, 'period'),
    place: firstOf(members, 'place'),
    claimedBy: firstOf(members, 'claimedBy'),
    what: firstOf(members, 'what'),
    evidence: evidenceOf(members),
  });

export const MERGES: { readonly [Noun in keyof MergeNouns]: Merge<MergeNouns[Noun]> } = {
  statement: mergeStatements,
  event: mergeEvents,
  position: mergePositions,
  proposal: mergeProposals,
  commitment: mergeCommitments,
  figure: mergeFigures,
};

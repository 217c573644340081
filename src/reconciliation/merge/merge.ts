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

/** Cues whose content is a whole sentence; what one is called on, accused or warned of cannot be read without the cue. */
const WHOLE_CUE = /^(?:says?|said|saying|tells?|told|telling|adds?|added|adding|states?|stated|writes?|wrote)$/i;

const VERBATIM = { direct: 2, mixed: 1, indirect: 0 } as const;

/** How well a telling can stand for all: who speaks is named, in the speaker's own words, as a sentence that can be read alone. */
const worth = ({ speaker, mode, cue }: StatementRecord): number =>
  (typeof speaker === 'string' ? 4 : 0) +
  VERBATIM[mode] +
  (mode !== 'indirect' || WHOLE_CUE.test(cue ?? 'said') ? 1 : 0);

/** The best telling, of equals the first; where it was read twice in one place, the fuller reading. */
function bestOf(members: readonly StatementRecord[]): StatementRecord {
  const best = members.reduce((one, member) => (worth(member) > worth(one) ? member : one));
  const place = best.evidence[0]!;
  const readings = members.filter(({ evidence: [own] }) => own!.article === place.article && spansOverlap(own!, place));
  const fullest = readings.reduce((one, member) => (member.text.length > one.text.length ? member : one), best);
  const text = withoutTail(fullest, readings);
  if (text === fullest.text) return fullest;
  const { reads: _, ...rest } = fullest;
  return { ...rest, text };
}

/** "A, she said, while B, she said": the reading of both is told without the second "she said", which is in the reading of B. */
function withoutTail({ text }: StatementRecord, readings: readonly StatementRecord[]): string {
  for (const { text: inner, evidence } of readings) {
    const at = inner.length < text.length ? text.indexOf(inner) : -1;
    const tail = at < 0 ? '' : text.slice(at + inner.length);
    if (/\w/.test(tail) && evidence[0]!.quote.endsWith(tail)) return text.slice(0, at + inner.length);
  }
  return text;
}

/** One remark carried by several: the words of the best telling, the others' beside them. */
const mergeStatements: Merge<StatementRecord> = members => {
  const first = members[0]!;
  const best = bestOf(members);
  const others = members.filter(({ evidence }) => evidence !== best.evidence);
  const { id, knownSince, reported } = first;
  return present({
    ...best,
    id,
    knownSince,
    reported,
    said: members.find(({ said }) => said?.basis === 'stated')?.said ?? firstOf(members, 'said'),
    channel: best.channel ?? firstOf(members, 'channel'),
    addressee: best.addressee ?? firstOf(members, 'addressee'),
    capacity: best.capacity ?? firstOf(members, 'capacity'),
    // What one article reports as its own finding needs nobody who says so.
    within: members.every(({ within }) => within) ? best.within : undefined,
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

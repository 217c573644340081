/** A promise told by several reports. In: its tellings in order of publication. Out: one record; a new due date is a slip: the history keeps the old one and the new. */

import { present } from '../../model/present.ts';
import type { CommitmentRecord } from '../../model/record.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { evidenceOf, firstOf, lastOf } from './fields.ts';

/** The due date is later than the one told before, by more than the words leave open. */
function slips(before: CommitmentRecord | undefined, after: CommitmentRecord): boolean {
  const until = edtfBounds(before?.due?.edtf)?.until;
  const from = edtfBounds(after.due?.edtf)?.from;
  return until !== undefined && from !== undefined && from > until;
}

type Entry = CommitmentRecord['history'][number];

/** The tellings one after another; where the day has slipped, each with the day that it gives. */
function historyOf(members: readonly CommitmentRecord[]): readonly Entry[] {
  let told: CommitmentRecord | undefined;
  const slipped = members.map(member => {
    const isLater = slips(told, member);
    if (member.due !== undefined) told = member;
    return isLater;
  });
  if (!slipped.includes(true)) return members.flatMap(({ history }) => history);
  return members.flatMap(({ history, due }, index) =>
    history.map(entry =>
      present({ ...entry, due, ...(slipped[index] ? { status: 'postponed' as const, when: due } : {}) }),
    ),
  );
}

export function mergeCommitments(members: readonly CommitmentRecord[]): CommitmentRecord {
  const history = historyOf(members);
  const settled = history.findLast(({ status }) => status !== 'open');
  return present({
    ...members[0]!,
    to: firstOf(members, 'to'),
    condition: firstOf(members, 'condition'),
    awaits: firstOf(members, 'awaits'),
    due: lastOf(members, 'due'),
    status: settled?.status ?? 'open',
    statement: firstOf(members, 'statement'),
    history,
    evidence: evidenceOf(members),
  });
}

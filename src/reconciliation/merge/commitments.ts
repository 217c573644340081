/** A promise told by several reports. In: its tellings in order of publication. Out: one record; a new due date is a slip, kept in the history. */

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

export function mergeCommitments(members: readonly CommitmentRecord[]): CommitmentRecord {
  const history = members.flatMap((member, index) => {
    const before = members.slice(0, index).findLast(({ due }) => due !== undefined);
    return slips(before, member)
      ? member.history.map(entry => present({ ...entry, status: 'postponed' as const, when: member.due }))
      : member.history;
  });
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

/** A plan named by several reports. In: its tellings in order of publication. Out: one record with all its names, hand-overs and clauses. */

import { present } from '../../model/present.ts';
import type { ProposalRecord } from '../../model/record.ts';
import { wordSimilarity } from '../../text/words.ts';
import { evidenceOf, firstOf, lastOf } from './fields.ts';

const once = <T>(values: readonly T[], key: (value: T) => string): T[] => [
  ...new Map(values.map(value => [key(value), value])).values(),
];

/** Two reports of one hand-over: the same hands, and no two different days. */
const handoverKey = ({ from, to, when }: ProposalRecord['handovers'][number]): string =>
  JSON.stringify([from, to, when?.edtf?.slice(0, 10)]);

/** Word overlap from which two reported clauses are one; below it both are shown. */
const SAME_CLAUSE = 0.7;

function clausesOf(members: readonly ProposalRecord[]): ProposalRecord['clauses'] {
  const merged: ProposalRecord['clauses'][number][] = [];
  for (const clause of members.flatMap(({ clauses }) => clauses)) {
    const at = merged.findIndex(known => wordSimilarity(known.text, clause.text) >= SAME_CLAUSE);
    if (at < 0) {
      merged.push(clause);
      continue;
    }
    const known = merged[at]!;
    const who = (value: (typeof clause.accepts)[number]): string => JSON.stringify(value);
    merged[at] = {
      ...known,
      ...((known.issue ?? clause.issue) ? { issue: known.issue ?? clause.issue } : {}),
      accepts: once([...known.accepts, ...clause.accepts], who),
      rejects: once([...known.rejects, ...clause.rejects], who),
    };
  }
  return merged;
}

export function mergeProposals(members: readonly ProposalRecord[]): ProposalRecord {
  const first = members[0]!;
  const names = once(
    members.flatMap(({ name, aliases }) => [name, ...aliases]),
    name => name.toLowerCase(),
  );
  // A side that said no and then yes is shown with both: the last is where it stands.
  const answers = once(
    members.flatMap(({ answers = [] }) => answers),
    ({ who, accepts, evidence }) => JSON.stringify([who, accepts, evidence.article]),
  );
  return present({
    ...first,
    aliases: names.filter(name => name.toLowerCase() !== first.name.toLowerCase()),
    points: lastOf(members, 'points'),
    authors: once(
      members.flatMap(({ authors }) => authors),
      who => JSON.stringify(who),
    ),
    revises: firstOf(members, 'revises'),
    counters: firstOf(members, 'counters'),
    status: lastOf(members, 'status'),
    handovers: once(
      members.flatMap(({ handovers }) => handovers),
      handoverKey,
    ),
    clauses: clausesOf(members),
    answers: answers.length > 0 ? answers : undefined,
    evidence: evidenceOf(members),
  });
}

/**
 * What statements are about: the issues of their words and of the positions shown in them, and the proposals and events whose evidence
 * lies in what is said. In: one article's mentions and its derived moves. Out: ids by place of the statement. Linear: contents are
 * sorted once, and every piece of evidence looks back over the few that may hold it.
 */

import type { Mentions } from '../model/mentions.ts';
import type { EventRecord, ProposalRecord } from '../model/record.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { DerivedMove } from './derive-moves.ts';

/** Contents nest a few deep at most. */
const LOOK_BACK = 20;

interface Content {
  readonly start: number;
  readonly end: number;
  readonly statement: number;
}

/** The statements whose words hold a place. */
function holdersOf(contents: readonly Content[], start: number, end: number): number[] {
  const low = partitionPoint(contents, item => item.start <= start);
  return contents
    .slice(Math.max(0, low - LOOK_BACK), low)
    .filter(content => content.end >= end)
    .map(({ statement }) => statement);
}

export function aboutOf(
  { statements, moves }: Mentions,
  derived: readonly DerivedMove[],
): (readonly string[] | undefined)[] {
  const about = statements.map(({ about: issues }) => new Set(issues));
  for (const { statement, issue } of moves?.positions ?? []) if (statement !== undefined) about[statement]?.add(issue);
  const contents = statements
    .flatMap(({ evidence }, statement) =>
      (evidence.parts ?? [])
        .filter(({ part }) => part === 'content')
        .map(({ start, end }) => ({ start, end, statement })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const noun of ['proposal', 'event'] as const) {
    for (const move of derived) {
      if (move.noun !== noun) continue;
      const { id, evidence } = move.record as ProposalRecord | EventRecord;
      for (const { start, end } of evidence)
        for (const holder of holdersOf(contents, start, end)) about[holder]!.add(id);
    }
  }
  return about.map(ids => (ids.size > 0 ? [...ids] : undefined));
}

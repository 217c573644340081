/** What statements speak of. In: a reading. Out: its statements, each with the issues that its own words name, most telling first. */

import type { StatementMention } from '../../model/mentions.ts';
import type { Writable } from '../../model/writable.ts';
import { firstFrom } from '../../text/partition-point.ts';
import type { Reading } from '../reading.ts';

/** Issues named for one statement: a long speech touches on many, and a list of all says nothing. */
const MOST = 3;

/** Only strong cues: a weak one ("terms", "land") tells an issue beside a stance, not alone. */
export function withIssues(reading: Reading): StatementMention[] {
  return reading.statements.map(statement => {
    const best = strongHits(reading, statement);
    if (best.size === 0) return statement;
    const about = [...best]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST)
      .map(([issue]) => issue);
    const told: Writable<StatementMention> = { ...statement };
    told.about = about;
    return told;
  });
}

const NONE: ReadonlyMap<string, number> = new Map();

/** The issues that what is said names by strong cues, with the score of the best. */
function strongHits({ doc: { tokens }, issues }: Reading, { evidence }: StatementMention): ReadonlyMap<string, number> {
  let best: Map<string, number> | undefined;
  for (const { part, start, end } of evidence.parts ?? []) {
    if (part !== 'content') continue;
    for (const { issue, score, strong } of issues.issuesOf(
      tokens,
      firstFrom(tokens, start),
      firstFrom(tokens, end) - 1,
    )) {
      if (!strong) continue;
      best ??= new Map();
      best.set(issue, Math.max(score, best.get(issue) ?? 0));
    }
  }
  return best ?? NONE;
}

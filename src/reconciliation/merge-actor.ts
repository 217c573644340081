/** What the articles give to one actor becomes its record. In: contributions in the order of publication. Out: the record and its counts. */
import type { ActorRecord } from '../model/record.ts';
import type { ActorContribution } from './derive-records.ts';

export interface MergedActor {
  readonly record: ActorRecord;
  /** Role titles, first met first, each once. */
  readonly roles: readonly string[];
  readonly statements: number;
  readonly articles: number;
}

/** The value met most often; of equals the longest, then the first by letter, so that no order of reading decides. */
function mostUsed<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
  return ranked[0]?.[0];
}

export function mergeActor(contributions: readonly ActorContribution[]): MergedActor | undefined {
  const first = contributions[0];
  if (!first) return undefined;
  const speaksFor = mostUsed(contributions.flatMap(c => (c.speaksFor ? [c.speaksFor] : [])));
  const name = mostUsed(contributions.map(c => c.name)) ?? first.name;
  const roles = contributions.flatMap(c => c.roles);
  const titles = new Map(roles.map(role => [role.title.toLowerCase(), role.title]));
  return {
    record: {
      id: first.actor,
      knownSince: first.knownSince,
      by: first.by,
      evidence: contributions.map(c => c.evidence),
      name,
      kind: mostUsed(contributions.map(c => c.kind)) ?? first.kind,
      aliases: [...new Set(contributions.flatMap(c => c.aliases))],
      roles,
      ...(speaksFor ? { speaksFor } : {}),
    },
    roles: [...titles.values()],
    statements: contributions.reduce((sum, c) => sum + c.statements, 0),
    articles: contributions.length,
  };
}

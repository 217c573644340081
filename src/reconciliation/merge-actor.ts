/**
 * What the articles give to one actor becomes its record. A much-named actor stands in most articles of a dossier, and adding one
 * must not cost as much as all: contributions that differ in nothing but place and date (one shape) are counted, and the first
 * of each shape stands for them. So what is kept has few of the places; a reader is shown the record with all.
 */
import type { ActorRecord, ActorRole } from '../model/record.ts';
import type { ActorContribution } from './derive-records.ts';
import { contentDigest } from './ids.ts';
import { officeAmong, officesOf } from './merge-roles.ts';

export interface MergedActor {
  readonly record: ActorRecord;
  /** Role titles, first met first, each once. */
  readonly roles: readonly string[];
  readonly statements: number;
  readonly articles: number;
}

/** Contributions of one shape: the first of them, and what all come to. */
export interface ToldActor {
  readonly first: ActorContribution;
  readonly articles: number;
  readonly statements: number;
}

const roleOf = ({ evidence: _, ...role }: ActorRole) => role;

/** Equal where two contributions say the same of an actor, in whatever places. */
export const shapeOf = ({ name, kind, aliases, roles, speaksFor }: ActorContribution): string =>
  contentDigest([name, kind, aliases, roles.map(roleOf), speaksFor ?? '']);

/** The value met most often; of equals the longest, then the first by letter, so that no order of reading decides. */
function mostUsed<T extends string>(told: readonly ToldActor[], value: (of: ActorContribution) => T | undefined) {
  const counts = new Map<T, number>();
  for (const { first, articles } of told) {
    const used = value(first);
    if (used) counts.set(used, (counts.get(used) ?? 0) + articles);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
  return ranked[0]?.[0];
}

/** A headline's "BRANDT" is no other name than "Brandt": each once, in small letters where any has them, first met first. */
function writtenOnce(aliases: readonly string[]): string[] {
  const once = new Map<string, string>();
  for (const alias of aliases) {
    const key = alias.toLowerCase();
    const known = once.get(key);
    if (known === undefined || (known === known.toUpperCase() && alias !== alias.toUpperCase())) once.set(key, alias);
  }
  return [...once.values()];
}

/** In: one entry a shape, in the order in which each was first published. */
export function mergeActor(told: readonly ToldActor[]): MergedActor | undefined {
  const first = told[0]?.first;
  if (!first) return undefined;
  const speaksFor = mostUsed(told, c => c.speaksFor);
  const roles = officesOf(told);
  const titles = new Map(roles.map(role => [role.title.toLowerCase(), role.title]));
  return {
    record: {
      id: first.actor,
      knownSince: first.knownSince,
      by: first.by,
      evidence: told.map(({ first }) => first.evidence),
      name: mostUsed(told, c => c.name) ?? first.name,
      kind: mostUsed(told, c => c.kind) ?? first.kind,
      aliases: writtenOnce(told.flatMap(({ first }) => first.aliases)),
      roles,
      ...(speaksFor ? { speaksFor } : {}),
    },
    roles: [...titles.values()],
    statements: told.reduce((sum, { statements }) => sum + statements, 0),
    articles: told.reduce((sum, { articles }) => sum + articles, 0),
  };
}

/** The record with every place that shows it. In: all that articles give to it, in the order of publication. */
export function withAllEvidence(record: ActorRecord, contributions: readonly ActorContribution[]): ActorRecord {
  const officeOf = officeAmong(record.roles);
  return {
    ...record,
    evidence: contributions.map(({ evidence }) => evidence),
    roles: contributions.flatMap(({ roles }) =>
      roles.flatMap(role => {
        const office = officeOf(role);
        return office ? [{ ...office, evidence: role.evidence }] : [];
      }),
    ),
  };
}

/** The contacts of some days only, and how many there are day by day. Pure. */
import type { ContactKind, ContactPair, ContactsView } from '../../dossier/contacts.ts';

export interface Days {
  readonly since?: string;
  readonly until?: string;
}

export const isWhole = ({ since, until }: Days): boolean => !since && !until;

/** The same pairs with what lies on these days; what has no day is there for all days only. Pairs without any are left out. */
export function pairsWithin(pairs: readonly ContactPair[], days: Days): readonly ContactPair[] {
  if (isWhole(days)) return pairs;
  const { since = '', until = '9999' } = days;
  return pairs.flatMap(pair => {
    const within = pair.days.filter(({ day }) => day >= since && day.slice(0, until.length) <= until);
    if (within.length === 0) return [];
    const sum = (of: 'occurred' | 'planned'): number => within.reduce((total, on) => total + on[of], 0);
    const kinds: Partial<Record<ContactKind, number>> = {};
    for (const { kind, occurred, planned } of within) kinds[kind] = (kinds[kind] ?? 0) + occurred + planned;
    return [{ ...pair, days: within, kinds, occurred: sum('occurred'), planned: sum('planned'), off: 0, undated: 0 }];
  });
}

/** How many others each actor was in contact with. */
export function othersOf(pairs: readonly ContactPair[]): ReadonlyMap<string, number> {
  const others = new Map<string, number>();
  for (const { a, b, occurred, planned } of pairs)
    if (occurred + planned > 0) for (const id of [a, b]) others.set(id, (others.get(id) ?? 0) + 1);
  return others;
}

/** First and last day of any contact. */
export function spanOf({ pairs }: Pick<ContactsView, 'pairs'>): { from: string; until: string } | undefined {
  const days = pairs.flatMap(pair => pair.days.map(({ day }) => day)).sort();
  return days.length > 0 ? { from: days[0]!, until: days.at(-1)! } : undefined;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(day);
export const dayAfter = (day: string, days: number): string =>
  new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10);
export const daysBetween = (from: string, until: string): number => Math.round((at(until) - at(from)) / DAY_MS);

export interface Bin {
  readonly from: string;
  readonly until: string;
  readonly occurred: number;
  readonly planned: number;
}

/** The days in so many equal steps, with the contacts in each. */
export function binsOf({ pairs }: Pick<ContactsView, 'pairs'>, from: string, until: string, most: number): Bin[] {
  const days = daysBetween(from, until) + 1;
  const size = Math.max(1, Math.ceil(days / most));
  const bins = Array.from({ length: Math.ceil(days / size) }, (_, i) => ({
    from: dayAfter(from, i * size),
    until: dayAfter(from, Math.min(days, (i + 1) * size) - 1),
    occurred: 0,
    planned: 0,
  }));
  for (const pair of pairs) {
    for (const { day, occurred, planned } of pair.days) {
      const bin = bins[Math.floor(daysBetween(from, day) / size)];
      if (!bin) continue;
      bin.occurred += occurred;
      bin.planned += planned;
    }
  }
  return bins;
}

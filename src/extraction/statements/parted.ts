/** Findings cut in parts. In: findings, how one is cut (the part that keeps its cue first). Out: the parts; what followed a finding now follows its first part. */
import type { Found } from './reading.ts';

export function parted(found: readonly Found[], cut: (one: Found) => readonly Found[]): readonly Found[] {
  const heads = new Map<Found, Found>();
  const all = found.flatMap(one => {
    const parts = cut(one);
    if (parts[0] !== one) heads.set(one, parts[0]!);
    return parts;
  });
  if (heads.size === 0) return found;
  return all.map(one => {
    const head = one.follows && heads.get(one.follows);
    return head ? { ...one, follows: head } : one;
  });
}

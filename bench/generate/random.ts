/** Chance that can be repeated: the same seed gives the same choices on every machine. */

export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number in [low, high). */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` different members, in random order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, quick, good enough for choosing words. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to choose from.');
    return list[whole(0, list.length)]!;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(whole(0, rest.length), 1));
    return chosen;
  };
  return { next, whole, pick, some };
}

/** Random draws that can be made again. In: a list and a seed. Out: some of it. Pure. */

/** A small generator with a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const next = random(seed);
  const pool = [...items];
  const taken: T[] = [];
  while (taken.length < count && pool.length > 0) taken.push(...pool.splice(Math.floor(next() * pool.length), 1));
  return taken;
}

/** Share of a draw that is left to what is easy: copies of one text, actors with one name. */
const EASY_SHARE = 0.1;

/**
 * Where most of what can be drawn is easy to get right, a plain draw measures little: nine in ten are drawn from the others,
 * and more of the easy ones only where the others do not suffice.
 */
export function sampleHard<T>(items: readonly T[], isEasy: (item: T) => boolean, count: number, seed: number): T[] {
  const easy = items.filter(isEasy);
  const hard = items.filter(item => !isEasy(item));
  const wanted = Math.max(Math.min(hard.length, count - Math.floor(count * EASY_SHARE)), count - easy.length);
  const taken = sample(hard, wanted, seed);
  return [...taken, ...sample(easy, Math.min(count, items.length) - taken.length, seed + 1)];
}

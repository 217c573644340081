/** How the cost of work grows with its input. A time says more about the machine than about the code; a ratio of two does not. */

/**
 * At most this many times the cost for eight times the input: linear work takes 8, quadratic 64.
 * Four times the input told them apart worse: linear work that fills the heap was once seen at 8 there, half of what quadratic work takes.
 */
export const LINEAR = 24;

const TIMES = 8;
/**
 * Larger sizes that are tried while the ratio is above what linear work may take. Memory comes in steps: a string of over
 * 128 KB goes to another part of the heap, and the work that first crosses such a step was seen at 24. It does so at one size
 * only; quadratic work stays quadratic at each.
 */
const SCALES = [1, 2, 4];
/** Other work on the machine only ever adds to a round: more are run, up to this, while the ratio is above what linear work may take. */
const ROUNDS = { least: 3, most: 12 };
/** Shorter runs are repeated up to this, in ms of processor time: its clock ticks coarsely. */
const LEAST = 15;
const MOST_RUNS = 500;

function cost(work: () => void): number {
  const start = process.cpuUsage();
  let runs = 0;
  let spent = 0;
  while (spent < LEAST && runs < MOST_RUNS) {
    work();
    runs++;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1000;
  }
  return spent / runs;
}

function growthFrom(size: number, prepare: (size: number) => () => void): number {
  const small = prepare(size);
  const large = prepare(size * TIMES);
  large(); // compiled before it counts
  const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS.most; round++) {
    if (round >= ROUNDS.least && best.large / best.small < LINEAR) break;
    best.small = Math.min(best.small, cost(small));
    best.large = Math.min(best.large, cost(large));
  }
  return best.large / best.small;
}

/**
 * Processor time for eight times the input over that for the input, each the best of its rounds: from `size`, or from the
 * first larger one where it is what linear work takes. `prepare` is not counted.
 */
export function growth(size: number, prepare: (size: number) => () => void): number {
  let ratio = Number.POSITIVE_INFINITY;
  for (const scale of SCALES) {
    ratio = Math.min(ratio, growthFrom(size * scale, prepare));
    if (ratio < LINEAR) break;
  }
  return ratio;
}

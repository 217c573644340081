/** What an eval task is: it runs the product over annotated data and gives rows of measures, with a plain baseline beside ours. */

export interface EvalOptions {
  /** The folder with the data, laid out as docs/evaluation.md says. */
  readonly data: string;
  /** The sub-folder of the task's data, e.g. `dev` of polnear. */
  readonly split?: string;
  /** Whether to list what was missed or wrong. */
  readonly misses: boolean;
}

export interface EvalRow {
  /** E.g. `direct quotations: found`. Unique within the task. */
  readonly measure: string;
  /** Per cent, 0-100, where higher is better. */
  readonly ours: number;
  readonly baseline?: number;
  /** Gold items behind the figure. */
  readonly n: number;
}

export interface TaskResult {
  readonly rows: readonly EvalRow[];
  /** What the baseline is, one line. */
  readonly baseline?: string;
  /** One line each; printed with --misses. */
  readonly misses?: readonly string[];
}

export interface EvalTask {
  readonly id: string;
  readonly about: string;
  /** The split used when none is named. */
  readonly defaultSplit?: string;
  run(options: EvalOptions): Promise<TaskResult>;
}

/** Per cent with one decimal; 0 of 0 is 0. */
export const percent = (part: number, whole: number): number =>
  whole > 0 ? Math.round((1000 * part) / whole) / 10 : 0;

/** Harmonic mean of precision and recall, from counts, in per cent. */
export const f1 = (hits: number, predicted: number, gold: number): number => percent(2 * hits, predicted + gold);

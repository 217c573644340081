/** Loads data/conflicts/counts: words by which two sides count one thing. */
import { z } from 'zod';
import { wholeWords } from './conflicts.ts';
import { loadData } from './load.ts';

const words = z.array(z.string().min(2)).min(1);

export const countsShape = z.strictObject({
  classes: z.record(z.string(), words),
  groups: words,
  parts: words,
  examples: z.array(z.strictObject({ one: z.string(), other: z.string(), class: z.string() })),
  counter_examples: z.array(z.strictObject({ one: z.string(), other: z.string() })),
});

export const countsFile = (): z.infer<typeof countsShape> => loadData('conflicts/counts.yaml', countsShape);

export interface CountCues {
  /** What is counted, by class. */
  readonly classes: readonly (readonly [string, RegExp])[];
  readonly groups: RegExp;
  /** A number of a part of them, or of others. */
  readonly parts: RegExp;
}

let cues: CountCues | undefined;

export function countCues(): CountCues {
  if (cues) return cues;
  const { classes, groups, parts } = countsFile();
  cues = {
    classes: Object.entries(classes).map(([name, list]) => [name, wholeWords(list)]),
    groups: wholeWords(groups),
    parts: wholeWords(parts),
  };
  return cues;
}

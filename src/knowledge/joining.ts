/** Loads data/joining: the words that tell nobody apart, in names of bodies and of people. */
import { z } from 'zod';
import { loadData } from './load.ts';

const shape = z.strictObject({
  words: z.array(z.string().min(1)),
  examples: z.array(z.string()),
  counter_examples: z.array(z.string()),
});

export type JoiningFile = z.infer<typeof shape>;

/** Words that name a kind of body and not a body. */
export const genericBodies = (): JoiningFile => loadData('joining/generic-bodies.yaml', shape);
/** Words before a person's name that are no part of it. */
export const courtesyTitles = (): JoiningFile => loadData('joining/courtesy-titles.yaml', shape);

export interface JoiningWords {
  readonly genericBodies: ReadonlySet<string>;
  readonly courtesyTitles: ReadonlySet<string>;
}

let words: JoiningWords | undefined;

export function joiningWords(): JoiningWords {
  words ??= { genericBodies: new Set(genericBodies().words), courtesyTitles: new Set(courtesyTitles().words) };
  return words;
}

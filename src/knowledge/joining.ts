/** Loads data/joining: the words that name a kind of body and not a body. */
import { z } from 'zod';
import { loadData } from './load.ts';

const shape = z.strictObject({
  words: z.array(z.string().min(1)),
  examples: z.array(z.string()),
  counter_examples: z.array(z.string()),
});

export type GenericBodies = z.infer<typeof shape>;

export const genericBodies = (): GenericBodies => loadData('joining/generic-bodies.yaml', shape);

let words: ReadonlySet<string> | undefined;

export function genericBodyWords(): ReadonlySet<string> {
  words ??= new Set(genericBodies().words);
  return words;
}

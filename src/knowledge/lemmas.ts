/** data/lemmas: verbs whose forms the rules of spelling get wrong. */
import { z } from 'zod';
import { loadData } from './load.ts';

const shape = z.strictObject({ source: z.string(), verbs: z.array(z.string().regex(/^[a-z]+$/)) });

/** By their dictionary form, in alphabetical order. */
export const irregularlySpelledVerbs = (): readonly string[] => loadData('lemmas/verbs.yaml', shape).verbs;

/** Courtesies and procedure of transcripts, from data/reporting/courtesies.yaml. In: nothing. Out: a test for one sentence. */
import { z } from 'zod';
import { loadData } from './load.ts';

export const courtesiesShape = z.object({
  source: z.string(),
  fillers: z.array(z.string()),
  openings: z.array(z.string()),
  examples: z.array(z.string()),
  counter_examples: z.array(z.string()),
});

const escaped = (words: readonly string[]): string =>
  words.map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', "['’]")).join('|');

/** Of the sentence: whether it opens as a courtesy does, behind fillers. */
export function courtesyOpening(): RegExp {
  opening ??= build();
  return opening;
}

let opening: RegExp | undefined;

function build(): RegExp {
  const { fillers, openings } = loadData('reporting/courtesies.yaml', courtesiesShape);
  return new RegExp(`^(?:(?:${escaped(fillers)})\\b[\\s,.!—–-]*){0,6}(?:${escaped(openings)})\\b`, 'i');
}

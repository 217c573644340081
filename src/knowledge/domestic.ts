/** Words of what is settled at home and of the table between parties, from data/domestic.yaml. In: nothing. Out: what a word tells. */
import { z } from 'zod';
import { loadData } from './load.ts';

/** Where things are settled without a table between parties. */
export const FIELDS = ['race', 'company', 'court', 'house', 'show'] as const;
export type Field = (typeof FIELDS)[number];

const words = z.array(z.string().regex(/^\S+$/));
const fieldShape = z.strictObject({
  alone: words.default([]),
  own: words.default([]),
  shared: words.default([]),
  examples: z.array(z.string()),
});
export const domesticShape = z
  .strictObject({
    source: z.string(),
    fields: z.strictObject({
      race: fieldShape,
      company: fieldShape,
      court: fieldShape,
      house: fieldShape,
      show: fieldShape,
    }),
    table: z.strictObject({
      strong: words,
      weak: words,
      examples: z.array(
        z.strictObject({
          text: z.string(),
          finds: z.array(z.enum(['positions', 'commitments', 'proposals', 'events'])).min(1),
        }),
      ),
    }),
  })
  .superRefine(({ fields, table }, context) => {
    const seen = new Set<string>();
    const lists = FIELDS.flatMap(field => [fields[field].alone, fields[field].own, fields[field].shared]);
    for (const word of [...lists, table.strong, table.weak].flat()) {
      // of two places, one is never looked at
      if (seen.has(word)) context.addIssue({ code: 'custom', message: `${word} stands twice` });
      seen.add(word);
    }
  });

/** What one word tells: of which field and how surely, or of the table. */
export type Told =
  | { readonly field: Field; readonly sure: 'alone' | 'own' | 'shared' }
  | { readonly field: 'table'; readonly sure: 'strong' | 'weak' };

let lexicon: ReadonlyMap<string, Told> | undefined;

export function domesticWords(): ReadonlyMap<string, Told> {
  lexicon ??= build();
  return lexicon;
}

function build(): ReadonlyMap<string, Told> {
  const { fields, table } = loadData('domestic.yaml', domesticShape);
  const found = new Map<string, Told>();
  const put = (list: readonly string[], told: Told): void => {
    for (const word of list) found.set(word, told);
  };
  put(table.strong, { field: 'table', sure: 'strong' });
  put(table.weak, { field: 'table', sure: 'weak' });
  for (const sure of ['alone', 'own', 'shared'] as const)
    for (const field of FIELDS) put(fields[field][sure], { field, sure });
  return found;
}

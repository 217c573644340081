/** Loads data/agencies: news agencies and the names that copy credits them with. */
import { z } from 'zod';
import { loadData } from './load.ts';

const shape = z.strictObject({
  source: z.string(),
  agencies: z.array(
    z.strictObject({
      name: z.string(),
      short: z.array(z.string()),
      long: z.array(z.string()),
      domain: z.string(),
    }),
  ),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.array(z.string()) })),
  counter_examples: z.array(z.string()),
});

export const agencies = (): z.infer<typeof shape> => loadData('agencies/agencies.yaml', shape);

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^the /, '')
    .trim();

let byName: ReadonlyMap<string, string> | undefined;

/** One name for an outlet or agency however it is written: "The Associated Press", "apnews.com" and "AP" give "AP"; others are folded. */
export function outletKey(name: string): string {
  byName ??= new Map(
    agencies().agencies.flatMap(({ name: own, short, long, domain }) =>
      [own, ...short, ...long, domain].map(form => [folded(form), own] as const),
    ),
  );
  const key = folded(name);
  return byName.get(key) ?? key;
}

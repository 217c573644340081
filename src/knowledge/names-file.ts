/**
 * names.yaml, a dossier's own names: parties and people that no list knows. In: YAML text. Out: checked entries.
 * Shape: `actors: [{ name, kind, aliases, speaksFor, roles: [{ title, of }], adjectives, demonyms, capital, seats }]`.
 */
import { z } from 'zod';
import { parseYaml } from './load.ts';

const words = z.array(z.string().min(1)).default([]);

const namesShape = z.strictObject({
  actors: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        kind: z.enum(['person', 'state', 'government', 'organization', 'coalition', 'group', 'role']),
        aliases: words,
        /** The name of the actor that this one's words count for. */
        speaksFor: z.string().min(1).optional(),
        roles: z.array(z.strictObject({ title: z.string().min(1), of: z.string().min(1).optional() })).default([]),
        /** Adjectives and names of its people: "Ruritanian". */
        demonyms: words,
        /** A capital that speaks for it. */
        capital: z.string().min(1).optional(),
        /** Palaces, streets and houses that speak for it. */
        seats: words,
      }),
    )
    .default([]),
});

export type NamesFile = z.infer<typeof namesShape>;
export type NamesEntry = NamesFile['actors'][number];

const HINT = 'Mend it: a names.yaml is a list "actors", each with name, kind, aliases; see examples/names.yaml.';

/** Throws a ParleyError that names the field that is wrong or unknown. A file without an entry is an empty list. */
export const parseNamesFile = (text: string, where = 'names.yaml'): NamesFile =>
  parseYaml(text, namesShape.nullable(), where, HINT) ?? { actors: [] };

/**
 * names.yaml, what a dossier brings along: parties and people that no list knows, and issues of its own. In: YAML text. Out:
 * checked entries.
 * Shape: `actors: [{ name, kind, aliases, speaksFor, roles: [{ title, of }], adjectives, demonyms, capital, seats }]`,
 * `issues: { <id>: an entry as in data/issues }`, `places: [{ name, also, lat, lon or partOf, what, inside }]`.
 */
import { z } from 'zod';
import { ParleyError } from '../model/errors.ts';
import { issueShape, loadIssues } from './issues.ts';
import { parseYaml } from './load.ts';
import { checkPlaces, placeShape } from './own-places.ts';

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
  /** One under the id of a general issue takes its place. */
  issues: z.record(z.string(), issueShape).default({}),
  /** Where places lie that no list knows: for the map alone. */
  places: z.array(placeShape).optional(),
});

export type NamesFile = z.infer<typeof namesShape>;
export type NamesEntry = NamesFile['actors'][number];

const HINT =
  'Mend it: a names.yaml has a list "actors", each with name, kind, aliases, and may have "issues", each under its id with label, definition, cues, and "places", each with name, lat and lon (or partOf); see examples/names.yaml.';

const ISSUE_ID = /^[a-z][a-z0-9-]*$/;

/** Throws a ParleyError that names the field that is wrong or unknown. A file without an entry is an empty list. */
export function parseNamesFile(text: string, where = 'names.yaml'): NamesFile {
  const file = parseYaml(text, namesShape.nullable(), where, HINT) ?? { actors: [], issues: {} };
  const refuse = (message: string, hint: string, field: string): never => {
    throw new ParleyError('bad-data', `${where}: issues.${field}: ${message}`, hint, where);
  };
  for (const [id, { broader }] of Object.entries(file.issues)) {
    if (!ISSUE_ID.test(id)) refuse('no id', 'Write ids in lower case, with digits and hyphens.', id);
    if (broader !== undefined && !(broader in file.issues) && !loadIssues().issues.has(broader))
      refuse(`there is no issue "${broader}"`, 'Name one of this file, or of: parley issues', `${id}.broader`);
  }
  checkPlaces(file.places ?? [], where);
  return file;
}

/** The shapes of the map and of the network of contacts (src/dossier/places.ts, src/dossier/contacts.ts). */
import { z } from 'zod';
import { CONTACT_KINDS, type ContactsView } from '../dossier/contacts.ts';
import type { PlacesView } from '../dossier/places.ts';
import { actorKind, count, text } from './record-shapes.ts';

const counts = { occurred: count, planned: count, off: count };

const position = z.strictObject({
  latitude: z.number(),
  longitude: z.number(),
  what: z.enum(['city', 'site', 'region', 'state']),
  inside: text.optional(),
  alsoIn: z.array(text),
});

export const places: z.ZodType<PlacesView> = z.strictObject({
  places: z.array(z.strictObject({ key: text, name: text, forms: z.array(text), at: position.optional(), ...counts })),
  nowhere: z.strictObject(counts),
});

export const contacts: z.ZodType<ContactsView> = z.strictObject({
  actors: z.array(z.strictObject({ id: text, name: text, kind: actorKind, party: text.optional(), contacts: count })),
  pairs: z.array(
    z.strictObject({
      a: text,
      b: text,
      ...counts,
      kinds: z.partialRecord(z.enum(CONTACT_KINDS), count),
      days: z.array(z.strictObject({ day: text, kind: z.enum(CONTACT_KINDS), occurred: count, planned: count })),
      undated: count,
    }),
  ),
  alone: count,
  left: count,
});

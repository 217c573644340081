/**
 * A dossier's own places (`places:` of names.yaml): towns, crossings and buildings that no list knows, and names that mean another
 * place here than in the list. In: checked entries. Out: where a place lies, the dossier's own before those of the list.
 */
import { z } from 'zod';
import { ParleyError } from '../model/errors.ts';
import { type KnownPlace, locate, placeNames } from './coordinates.ts';

export const placeShape = z.strictObject({
  name: z.string().min(1),
  /** Other names, as articles write them. */
  also: z.array(z.string().min(1)).default([]),
  /** Degrees; north and east count up from 0, south and west down. */
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  /** In place of degrees: the place that it is a part of; it counts with that. */
  partOf: z.string().min(1).optional(),
  what: z.enum(['city', 'site', 'region', 'state']).default('city'),
  /** The state that it lies in. */
  inside: z.string().min(1).optional(),
});

export type OwnPlace = z.infer<typeof placeShape>;

export type Locate = (name: string) => KnownPlace | undefined;

/** Says what is wrong with the first entry that cannot be placed. */
export function checkPlaces(places: readonly OwnPlace[], where: string): void {
  const names = new Map<string, OwnPlace>();
  const refuse = (place: OwnPlace, message: string, hint: string): never => {
    throw new ParleyError('bad-data', `${where}: places: ${place.name}: ${message}`, hint, where);
  };
  for (const place of places) {
    const { lat, lon, partOf } = place;
    const degrees = lat !== undefined && lon !== undefined;
    if (partOf !== undefined && (lat !== undefined || lon !== undefined))
      refuse(place, 'has degrees and is a part of another place', 'Give lat and lon, or partOf.');
    if (partOf === undefined && !degrees)
      refuse(
        place,
        'nothing says where it lies',
        'Give both lat and lon in degrees (lat: 46.2, lon: 6.15), or partOf.',
      );
    for (const name of [place.name, ...place.also].flatMap(placeNames)) {
      const other = names.get(name);
      if (other && other !== place)
        refuse(place, `"${name}" is a name of ${other.name} too`, 'Leave it at one of them.');
      names.set(name, place);
    }
  }
  for (const place of places) {
    const seen = new Set([place]);
    for (let at = place; at.partOf !== undefined; ) {
      const whole = placeNames(at.partOf).flatMap(name => names.get(name) ?? [])[0];
      if (!whole) {
        if (!locate(at.partOf))
          refuse(at, `there is no place "${at.partOf}"`, 'Name a place of this file, or a known one.');
        break;
      }
      if (seen.has(whole)) refuse(place, 'it is a part of itself', 'Give one of these places lat and lon.');
      seen.add(whole);
      at = whole;
    }
  }
}

/** Knows the dossier's own places and, behind them, those of the list. The places have been checked. */
export function locateWith(places: readonly OwnPlace[]): Locate {
  if (places.length === 0) return locate;
  const own = new Map<string, OwnPlace>();
  for (const place of places) for (const name of [place.name, ...place.also].flatMap(placeNames)) own.set(name, place);
  const find: Locate = name => {
    const place = placeNames(name).flatMap(form => own.get(form) ?? [])[0];
    if (!place) return locate(name);
    const { name: called, lat, lon, partOf, what, inside } = place;
    if (partOf !== undefined) return find(partOf);
    return { name: called, latitude: lat!, longitude: lon!, what, alsoIn: [], ...(inside ? { inside } : {}) };
  };
  return find;
}

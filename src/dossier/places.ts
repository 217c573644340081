/**
 * Where things happened or are to happen. In: the events, and who knows where a place lies. Out: places with what happened at
 * each, those that nobody can place among them, and how many events name none. Pure.
 */
import { countStates, type Happening, type StateCounts } from './happenings.ts';

/** Where on the earth; a region or a state lies around the point. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly what: 'city' | 'site' | 'region' | 'state';
  /** The state that it lies in. */
  readonly inside?: string;
  /** States in which others of this name lie: it may be one of them. */
  readonly alsoIn: readonly string[];
}

/** A place that a name means. */
export interface Located extends Position {
  readonly name: string;
}
export type Locate = (name: string) => Located | undefined;

export interface PlaceView extends StateCounts {
  /** What its address says: the name, and the state where several places have the name. */
  readonly key: string;
  readonly name: string;
  /** As the articles write it, where that is another. */
  readonly forms: readonly string[];
  /** Left out where it is not known. */
  readonly at?: Position;
}

export interface PlacesView {
  /** Those with most first. */
  readonly places: readonly PlaceView[];
  /** Events that name no place. */
  readonly nowhere: StateCounts;
}

interface Group {
  readonly located?: Located;
  readonly forms: Map<string, number>;
  readonly happenings: Happening[];
}

const fold = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** Also tells regions from towns of one name. */
const keyOf = (located: Located): string =>
  located.what === 'state' ? located.name : [located.name, located.inside].filter(Boolean).join(', ');

function groupByPlace(happenings: readonly Happening[], locate: Locate): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const happening of happenings) {
    const { place } = happening;
    if (!place) continue;
    const located = locate(place.name);
    const key = located ? keyOf(located) : fold(place.name);
    const group: Group = groups.get(key) ?? { located, forms: new Map(), happenings: [] };
    groups.set(key, group);
    group.forms.set(place.name, (group.forms.get(place.name) ?? 0) + 1);
    group.happenings.push(happening);
  }
  return groups;
}

const total = ({ occurred, planned, off }: StateCounts): number => occurred + planned + off;

export function placesOf(happenings: readonly Happening[], locate: Locate): PlacesView {
  const places = [...groupByPlace(happenings, locate)].map(
    ([key, { located, forms, happenings: there }]): PlaceView => {
      const written = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
      const name = located?.name ?? written[0]!;
      const others = written.filter(form => fold(form) !== fold(name));
      if (!located) return { key, name, forms: others, ...countStates(there) };
      const { name: _, ...at } = located;
      return { key, name, forms: others, at, ...countStates(there) };
    },
  );
  return {
    places: places.sort((a, b) => total(b) - total(a) || (a.key < b.key ? -1 : 1)),
    nowhere: countStates(happenings.filter(({ place }) => !place)),
  };
}

/** The events at the place of this key, in the order given. */
export const happeningsAt = (happenings: readonly Happening[], key: string, locate: Locate): readonly Happening[] =>
  groupByPlace(happenings, locate).get(key)?.happenings ?? [];

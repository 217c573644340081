/** Where places lie. In: a place as a text names it. Out: the place of data/gazetteer/coordinates.csv that is meant. Loaded on first call, once. */
import { foldWord } from './gazetteer.ts';
import { readLines } from './gazetteer-files.ts';

export interface KnownPlace {
  readonly name: string;
  /** The state that it lies in, by its usual English name; left out where it lies in several, or is one. */
  readonly inside?: string;
  readonly latitude: number;
  readonly longitude: number;
  /** A region or a state lies around the point, a city or site at it. */
  readonly what: 'city' | 'site' | 'region' | 'state';
  /** States in which others of the same name lie; the largest of all is taken. */
  readonly alsoIn: readonly string[];
}

const keyOf = (name: string): string =>
  foldWord(name)
    .replace(/[’'‘`]/g, "'")
    .replace(/^the\s+/, '')
    .replace(/[\s-]+/g, ' ')
    .trim();

/** "Kherson region", "the city of Homs": the word for what it is may be left out. */
const WHAT_IT_IS = /^(?:city|town|village|port|region|province) of | (?:city|region|province|oblast|governorate)$/;

const readRows = (file: string): string[][] => readLines(file).map(line => line.split(','));

interface Known {
  readonly places: ReadonlyMap<string, KnownPlace>;
  /** Key of the capital by the adjective of its state. */
  readonly capitals: ReadonlyMap<string, string>;
}
let known: Known | undefined;

function load(): Known {
  const stateRows = readRows('states.csv');
  const states = new Map(stateRows.map(([id, name]) => [id!, name!]));
  const rows = readRows('coordinates.csv').map(([names = '', state = '', latitude, longitude, what]) => {
    const [name = '', ...others] = names.split('|');
    const inside = what === 'state' ? undefined : states.get(state);
    const alsoIn: string[] = [];
    const at = { latitude: Number(latitude), longitude: Number(longitude), what: what as KnownPlace['what'] };
    return { name, others, state, place: { name, ...(inside ? { inside } : {}), ...at, alsoIn } };
  });
  const found = new Map<string, (typeof rows)[number]>();
  const take = (name: string, row: (typeof rows)[number]): void => {
    const key = keyOf(name);
    const before = found.get(key);
    if (!before) found.set(key, row);
    else if (before.state !== row.state && row.place.inside) before.place.alsoIn.push(row.place.inside);
  };
  // Of what is called so itself before what is also called so: Victoria in Australia is not the palace in Bucharest.
  for (const row of rows) take(row.name, row);
  for (const row of rows) for (const name of row.others) take(name, row);
  const capitals = stateRows.flatMap(([, , , capital = '', adjectives = '']) =>
    adjectives.split('|').map(adjective => [keyOf(adjective), keyOf(capital.split('|')[0]!)] as const),
  );
  return { places: new Map([...found].map(([key, { place }]) => [key, place])), capitals: new Map(capitals) };
}

/** "eastern Ukraine", "central Gaza": somewhere in it. */
const PART_OF = /^(?:(?:north|south|east|west)(?:[\s-]?(?:north|south|east|west))?(?:ern)?|central|upper|lower) /;
const CAPITAL = / capital$/;

/** The ways to look a name up, the nearest first: as it is, without the word for what it is, the whole of which it says a part. */
export function placeNames(name: string): string[] {
  const key = keyOf(name);
  return [...new Set([key, key.replace(WHAT_IT_IS, ''), key.replace(PART_OF, '')])];
}

/** Undefined where nothing of that name is known. */
export function locate(name: string): KnownPlace | undefined {
  known ??= load();
  const { places, capitals } = known;
  const [key = '', ...others] = placeNames(name);
  const capital = CAPITAL.test(key) ? capitals.get(key.replace(CAPITAL, '')) : undefined;
  for (const form of capital === undefined ? [key, ...others] : [key, capital]) {
    const found = places.get(form);
    if (found) return found;
  }
  return undefined;
}

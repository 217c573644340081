/** How two places that articles name agree. A state or a part of the world is broad: much goes on in it on one day. */
import { gazetteer } from '../../knowledge/gazetteer.ts';

/** Points of the compass and the like before a place: "northern Syria" is as broad as Syria. */
const PART =
  /^(?:the |north(?:ern)?[- ]?(?:east(?:ern)?|west(?:ern)?)? |south(?:ern)?[- ]?(?:east(?:ern)?|west(?:ern)?)? |east(?:ern)? |west(?:ern)? |central |kingdom of |republic of )+/;
const REGIONS: ReadonlySet<string> = new Set(
  'africa|asia|europe|america|middle east|gulf|balkans|caucasus|mediterranean|black sea|persian gulf|horn of africa|sahel|west bank|region|country|capital'.split(
    '|',
  ),
);

let states: ReadonlySet<string> | undefined;

function stateNames(): ReadonlySet<string> {
  states ??= new Set([...gazetteer().entries.values()].filter(({ kind }) => kind === 'state').map(entry => entry.name.toLowerCase())); // biome-ignore format: one thought
  return states;
}

const bare = (place: string): string => place.toLowerCase().replace(PART, '').trim();

export function isBroad(place: string): boolean {
  const name = bare(place);
  return stateNames().has(name) || REGIONS.has(name) || /\bcapital$/.test(name);
}

/** same: one place. within: perhaps one in the other, nothing speaks against it. open: not told. apart: two places. */
export type PlaceRelation = 'same' | 'same broad' | 'within' | 'open' | 'apart';

export function relatePlaces(a: string | undefined, b: string | undefined): PlaceRelation {
  if (!a || !b) return 'open';
  const [one, two] = [bare(a), bare(b)];
  const [broadOne, broadTwo] = [isBroad(a), isBroad(b)];
  if (one === two) return broadOne ? 'same broad' : 'same';
  if (one.includes(two) || two.includes(one)) return broadOne || broadTwo ? 'within' : 'same';
  if (broadOne !== broadTwo) return 'within';
  // Two parts of the world may lie in one another; two states do not.
  return broadOne && !(stateNames().has(one) && stateNames().has(two)) ? 'within' : 'apart';
}

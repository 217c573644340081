/** Where the actors of a network stand: near those they meet, apart from others, the same on every visit. Pure: equal input, equal places. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { ContactActor, ContactPair } from '../../dossier/contacts.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly room: number;
}

interface Tie extends SimulationLinkDatum<Body> {
  readonly weight: number;
}

/** Enough for sixty bodies to come to rest. */
const STEPS = 320;
/** Around the drawing, for names. */
const MARGIN = { x: 64, y: 26 };
/** A few actors do not fly apart to fill the room. */
const WIDEST = 1.6;

/** The letters of its name keep others off. */
const roomFor = (name: string): number => 14 + Math.min(34, name.length * 1.7);

/** Those who are tied to each other, directly or by others; the largest company first. */
function companiesOf(bodies: readonly Body[], ties: readonly Tie[]): string[][] {
  const beside = new Map<string, string[]>(bodies.map(({ id }) => [id, []]));
  for (const { source, target } of ties) {
    beside.get(source as string)!.push(target as string);
    beside.get(target as string)!.push(source as string);
  }
  const met = new Set<string>();
  const companies = bodies.flatMap(({ id }) => {
    if (met.has(id)) return [];
    met.add(id);
    const company = [id];
    for (const one of company)
      for (const other of beside.get(one)!) {
        if (met.has(other)) continue;
        met.add(other);
        company.push(other);
      }
    return [company];
  });
  return companies.sort((a, b) => b.length - a.length);
}

/** Room that a company takes. */
const spread = (company: readonly string[]): number => 70 + 75 * Math.sqrt(company.length);

/** The middle of each company, on shelves as wide as the room is: without one of its own, a line of one ran through the names of another. */
function middles(companies: readonly string[][], wide: number): ReadonlyMap<string, Point> {
  const area = companies.reduce((sum, company) => sum + spread(company) ** 2, 0);
  const longest = Math.max(Math.sqrt(area * wide), ...companies.map(spread));
  const places = new Map<string, Point>();
  let [x, y, tall] = [0, 0, 0];
  for (const company of companies) {
    const size = spread(company);
    if (x + size > longest + 1) [x, y, tall] = [0, y + tall, 0];
    for (const id of company) places.set(id, { x: x + size / 2, y: y + size / 2 });
    x += size;
    tall = Math.max(tall, size);
  }
  return places;
}

export function layout(
  actors: readonly ContactActor[],
  pairs: readonly ContactPair[],
  room: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  const bodies = [...actors]
    .sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1))
    .map(({ id, name }): Body => ({ id, room: roomFor(name) }));
  const ids = new Set(bodies.map(({ id }) => id));
  const met = pairs
    .filter(({ a, b }) => ids.has(a) && ids.has(b))
    .map(({ a, b, occurred, planned }): Tie => ({ source: a, target: b, weight: occurred + planned }));
  // Who speaks for a party stands by it, whomever they meet.
  const same = actors.flatMap(({ id, party }): Tie[] =>
    party !== undefined && ids.has(party) ? [{ source: id, target: party, weight: 1 }] : [],
  );
  const ties = [...met, ...same].sort((x, y) => (`${x.source} ${x.target}` < `${y.source} ${y.target}` ? -1 : 1));
  const wide = room.width / room.height;
  const middle = middles(companiesOf(bodies, ties), wide);
  forceSimulation(bodies)
    .force(
      'ties',
      forceLink<Body, Tie>(ties)
        .id(({ id }) => id)
        .distance(({ weight }) => 90 - Math.min(30, 8 * Math.sqrt(weight))),
    )
    .force('apart', forceManyBody().strength(-260))
    .force(
      'names',
      forceCollide<Body>(body => body.room),
    )
    .force('x', forceX<Body>(({ id }) => middle.get(id)!.x).strength(0.09 / Math.max(1, wide)))
    .force('y', forceY<Body>(({ id }) => middle.get(id)!.y).strength(0.09 * Math.max(1, wide)))
    .stop()
    .tick(STEPS);
  return fitted(bodies, room);
}

/** Scaled into the room, the middle in the middle. */
function fitted(bodies: readonly Body[], { width, height }: { width: number; height: number }): Map<string, Point> {
  const xs = bodies.map(({ x = 0 }) => x);
  const ys = bodies.map(({ y = 0 }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scaleOf = (space: number, size: number): number => Math.min(WIDEST, space / Math.max(1, size));
  const scale = { x: scaleOf(width - 2 * MARGIN.x, right - left), y: scaleOf(height - 2 * MARGIN.y, bottom - top) };
  return new Map(
    bodies.map(({ id, x = 0, y = 0 }) => [
      id,
      {
        x: width / 2 + (x - (left + right) / 2) * scale.x,
        y: height / 2 + (y - (top + bottom) / 2) * scale.y,
      },
    ]),
  );
}

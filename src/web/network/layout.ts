/**
 * Where the actors of a network stand: near those they meet, each company by itself, the same on every visit. Forces
 * (d3-force) find who belongs near whom, tidy.ts untangles the lines, and the companies stand on shelves as wide as the room.
 * Pure: equal input, equal places.
 */
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
import { LETTER } from '../map/marks.ts';
import type { Box, Point } from './crossings.ts';
import { IDEAL, type Spot, tidy } from './tidy.ts';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly label: number;
}

interface Tie extends SimulationLinkDatum<Body> {
  /** Drawn as a line; else only near each other, as those are who speak for one party. */
  readonly met: boolean;
}

export interface Network {
  readonly places: ReadonlyMap<string, Point>;
  readonly height: number;
}

/** Enough for a company to come to rest. */
const STEPS = 240;
/** Between companies, and around the drawing. */
const GAP = { x: 28, y: 22 };
/** Over and under a dot. */
const HALF = 20;
/** Letters of a name that are drawn. */
export const LONGEST = 28;

/** Those who are tied to each other, directly or by others; the largest company first. */
function companiesOf(bodies: readonly Body[], ties: readonly Tie[]): Body[][] {
  const byId = new Map(bodies.map(body => [body.id, body]));
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
    return [company.map(one => byId.get(one)!)];
  });
  return companies.sort((a, b) => b.length - a.length);
}

/** Turned so that it lies along the room, as names do. */
function lying(company: readonly Body[]): Spot[] {
  const sum = (of: (body: Body) => number): number => company.reduce((total, body) => total + of(body), 0);
  const [mx, my] = [sum(({ x = 0 }) => x) / company.length, sum(({ y = 0 }) => y) / company.length];
  const [xx, yy, xy] = [
    sum(({ x = 0 }) => (x - mx) ** 2),
    sum(({ y = 0 }) => (y - my) ** 2),
    sum(({ x = 0, y = 0 }) => (x - mx) * (y - my)),
  ];
  // The angle of the longest axis.
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return company.map(({ id, label, x = 0, y = 0 }) => ({
    id,
    label,
    x: (x - mx) * cos + (y - my) * sin,
    y: (y - my) * cos - (x - mx) * sin,
  }));
}

/** One company around its own middle, no wider than the room. */
function drawn(company: Body[], ties: readonly Tie[], width: number): Spot[] {
  const ids = new Map(company.map(({ id }, index) => [id, index]));
  const own = ties
    .filter(({ source, target }) => ids.has(source as string) && ids.has(target as string))
    .map(tie => ({ ...tie }));
  const lines = own
    .filter(({ met }) => met)
    .map(({ source, target }) => [ids.get(source as string)!, ids.get(target as string)!] as const);
  // Where many meet many, lines need length to be told apart.
  const ideal = IDEAL * Math.max(1, Math.min(1.6, 0.55 + (0.45 * lines.length) / company.length));
  forceSimulation(company)
    .force(
      'ties',
      forceLink<Body, Tie>(own)
        .id(({ id }) => id)
        .distance(({ met }) => (met ? ideal : ideal * 0.7)),
    )
    .force('apart', forceManyBody().strength(-320))
    .force('dots', forceCollide<Body>(26))
    .force('x', forceX<Body>(0).strength(0.04))
    .force('y', forceY<Body>(0).strength(0.04))
    .stop()
    .tick(STEPS);
  // Two stand side by side, their names outwards.
  if (company.length === 2) return company.map(({ id, label }, i) => ({ id, label, x: (i - 0.5) * ideal, y: 0 }));
  const spots = lying(company);
  const widest = Math.max(1, ...spots.map(({ x }) => Math.abs(x)));
  const narrow = Math.min(1.2, Math.max(1, width / 2 - 60) / widest);
  for (const spot of spots) spot.x *= narrow;
  tidy(spots, lines, width, ideal);
  return spots;
}

/** With the names, which stand outwards. */
function boxOf(spots: readonly Spot[]): Box {
  const middle = spots.reduce((sum, { x }) => sum + x, 0) / spots.length;
  const alone = spots.length === 1;
  return {
    left: Math.min(...spots.map(({ x, label }) => x - (x < middle - 1 ? label + 12 : 14))),
    right: Math.max(...spots.map(({ x, label }) => x + (x > middle + 1 || alone ? label + 12 : 14))),
    top: Math.min(...spots.map(({ y }) => y)) - HALF,
    bottom: Math.max(...spots.map(({ y }) => y)) + HALF,
  };
}

/** Narrowed to a room that its names leave it. */
function fitted(spots: Spot[], width: number): Spot[] {
  const { left, right } = boxOf(spots);
  if (right - left <= width) return spots;
  const xs = spots.map(({ x }) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const names = right - left - (last - first);
  const scale = Math.max(width - names, width * 0.55) / Math.max(1, last - first);
  return scale < 1 ? spots.map(spot => ({ ...spot, x: spot.x * scale })) : spots;
}

interface Shelf {
  readonly companies: { readonly spots: readonly Spot[]; readonly box: Box }[];
  width: number;
  height: number;
}

/** Companies side by side as the room allows, in their order. */
function shelvesOf(companies: readonly (readonly Spot[])[], width: number): Shelf[] {
  const shelves: Shelf[] = [];
  for (const spots of companies) {
    const box = boxOf(spots);
    const [wide, tall] = [box.right - box.left, box.bottom - box.top];
    let shelf = shelves.find(one => one.width + GAP.x + wide <= width && tall <= one.height * 1.15);
    if (!shelf) {
      shelf = { companies: [], width: -GAP.x, height: 0 };
      shelves.push(shelf);
    }
    shelf.companies.push({ spots, box });
    shelf.width += GAP.x + wide;
    shelf.height = Math.max(shelf.height, tall);
  }
  return shelves;
}

export function layout(actors: readonly ContactActor[], pairs: readonly ContactPair[], width: number): Network {
  const bodies = [...actors]
    .sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1))
    .map(({ id, name }): Body => ({ id, label: Math.min(LONGEST, name.length) * LETTER.width }));
  const ids = new Set(bodies.map(({ id }) => id));
  const met = pairs
    .filter(({ a, b }) => ids.has(a) && ids.has(b))
    .map(({ a, b }): Tie => ({ source: a, target: b, met: true }));
  // Who speaks for a party stands by it, whomever they meet.
  const same = actors.flatMap(({ id, party }): Tie[] =>
    party !== undefined && ids.has(party) ? [{ source: id, target: party, met: false }] : [],
  );
  const ties = [...met, ...same].sort((x, y) => (`${x.source} ${x.target}` < `${y.source} ${y.target}` ? -1 : 1));
  const room = width - 2 * GAP.x;
  const companies = companiesOf(
    bodies,
    ties.filter(tie => tie.met),
  ).map(company => fitted(drawn(company, ties, room), room));
  const places = new Map<string, Point>();
  let top = GAP.y;
  for (const shelf of shelvesOf(companies, room)) {
    const spare = Math.max(0, width - shelf.width) / (shelf.companies.length + 1);
    let left = Math.min(spare, Math.max(GAP.x, spare));
    for (const { spots, box } of shelf.companies) {
      const down = (shelf.height - (box.bottom - box.top)) / 2;
      for (const { id, x, y } of spots)
        places.set(id, {
          x: Math.max(12, Math.min(width - 12, left + x - box.left)),
          y: top + down + y - box.top,
        });
      left += box.right - box.left + GAP.x + Math.max(0, spare - GAP.x);
    }
    top += shelf.height + GAP.y;
  }
  return { places, height: Math.max(160, Math.round(top)) };
}

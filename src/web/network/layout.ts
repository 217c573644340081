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
    .force('x', forceX(0).strength(0.09 / Math.max(1, wide)))
    .force('y', forceY(0).strength(0.09 * Math.max(1, wide)))
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

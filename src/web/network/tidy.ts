/**
 * Takes a drawing of a network and moves its names, one at a time, to where fewer lines cross, no line runs past another
 * name, and each name has room beside its dot: hill climbing on the measures of Davidson and Harel (1996), in pixels. Forces
 * alone know nothing of crossings. Pure; the same input gives the same drawing.
 */
import { type Box, cross, distance, type Segment, through } from './crossings.ts';

export interface Spot {
  readonly id: string;
  x: number;
  y: number;
  /** Of its name, in pixels. */
  readonly label: number;
}

/** Lines as pairs of places in the list of spots. */
export type Ends = readonly [a: number, b: number];

/** What each fault costs; found by looking at drawings of 5 to 60 names. */
const COST = { crossing: 60, near: 45, label: 30, apart: 1, length: 9, touch: 500, outside: 10, pull: 0.004 };
/** A line this near to a dot that is not its end seems to end there. */
const NEAR = 18;
/** Lines of this length leave room for names. */
export const IDEAL = 96;
/** Two dots nearer than this repel. */
const APART = 70;
/** Two dots nearer than this are one. */
const TOUCHING = 24;
/** From wide moves to fine ones. */
const STEPS = [110, 60, 30, 14];
const DIRECTIONS = Array.from({ length: 10 }, (_, i) => (i * Math.PI) / 5);
/** All pairs of so many names are few enough to try. */
const MOST_SWAPPED = 16;
/** More are gone over once: a second time costs a fifth of a second and moves little. */
const MOST_TWICE = 36;

const DOT = 9;
const HALF_LINE = 8;

/** A drawing while its spots are moved. */
interface Plane {
  readonly spots: readonly Spot[];
  readonly lines: readonly Segment[];
  /** Lines of each spot, by their places in `lines`. */
  readonly own: readonly (readonly number[])[];
  /** From the middle to either side of the room. */
  readonly half: number;
  readonly ideal: number;
}

/** Dots and lines in the way of a name on one side of its dot. */
function inTheWay(left: number, spot: Spot, { spots, lines, half }: Plane): number {
  const box: Box = { left, right: left + spot.label, top: spot.y - HALF_LINE, bottom: spot.y + HALF_LINE };
  let found = box.right > half || box.left < -half ? 1 : 0;
  for (const { x, y } of spots)
    if (x > box.left - DOT && x < box.right + DOT && y > box.top - DOT && y < box.bottom + DOT) found++;
  for (const line of lines) {
    const { from, to } = line;
    if ((from.y < box.top && to.y < box.top) || (from.y > box.bottom && to.y > box.bottom)) continue;
    if ((from.x < box.left && to.x < box.left) || (from.x > box.right && to.x > box.right)) continue;
    if (through(line, box)) found++;
  }
  return found;
}

/** How much stands in the way of a name, on the better of its sides. */
function crowded(spot: Spot, plane: Plane): number {
  const right = inTheWay(spot.x + DOT + 0.1, spot, plane);
  return right === 0 ? 0 : Math.min(right, inTheWay(spot.x - DOT - 0.1 - spot.label, spot, plane));
}

/** What it costs that one spot stands where it stands. */
function costOf(index: number, plane: Plane): number {
  const { spots, lines, own, half, ideal } = plane;
  const at = spots[index]!;
  let cost = COST.pull * Math.hypot(at.x, 1.3 * at.y) + Math.max(0, Math.abs(at.x) + DOT - half) * COST.outside;
  for (const spot of spots) {
    if (spot === at) continue;
    const away = Math.hypot(spot.x - at.x, spot.y - at.y);
    cost += (away < TOUCHING ? COST.touch : 0) + COST.apart * (APART / Math.max(8, away)) ** 2;
  }
  for (const line of lines) {
    if (line.from === at || line.to === at) continue;
    const near = distance(at, line);
    if (near < NEAR) cost += COST.near * (1 - near / NEAR);
  }
  cost += COST.label * crowded(at, plane);
  for (const number of own[index]!) {
    const line = lines[number]!;
    const other = (line.from === at ? line.to : line.from) as Spot;
    cost += COST.length * (Math.hypot(other.x - at.x, other.y - at.y) / ideal - 1) ** 2;
    for (const two of lines)
      if (two.from !== line.from && two.to !== line.to && two.from !== line.to && two.to !== line.from)
        if (cross(line, two)) cost += COST.crossing;
    for (const spot of spots) {
      if (spot === at || spot === other) continue;
      const near = distance(spot, line);
      if (near < NEAR) cost += COST.near * (1 - near / NEAR);
    }
    // A line that moves can run into the name at its other end.
    cost += COST.label * crowded(other, plane);
  }
  return cost;
}

/** Two that change places can undo a crossing that no small move undoes. */
function swap(plane: Plane): void {
  const { spots } = plane;
  for (let i = 0; i < spots.length; i++)
    for (let j = i + 1; j < spots.length; j++) {
      const [one, two] = [spots[i]!, spots[j]!];
      const before = costOf(i, plane) + costOf(j, plane);
      const change = (): void => {
        [one.x, one.y, two.x, two.y] = [two.x, two.y, one.x, one.y];
      };
      change();
      if (costOf(i, plane) + costOf(j, plane) > before - 1) change();
    }
}

function move(plane: Plane, step: number): void {
  for (const [i, spot] of plane.spots.entries()) {
    const { x, y } = spot;
    let best = { x, y };
    let least = costOf(i, plane) - 0.01;
    for (const angle of DIRECTIONS) {
      spot.x = x + step * Math.cos(angle);
      spot.y = y + step * Math.sin(angle);
      const cost = costOf(i, plane);
      if (cost < least) [best, least] = [{ x: spot.x, y: spot.y }, cost];
    }
    [spot.x, spot.y] = [best.x, best.y];
  }
}

/** Moves the spots where they are better seen. Around a middle at 0, 0, in a room of a width. */
export function tidy(spots: readonly Spot[], ends: readonly Ends[], width: number, ideal: number): void {
  const lines = ends.map(([a, b]): Segment => ({ from: spots[a]!, to: spots[b]! }));
  const own = spots.map((_, i) => ends.flatMap(([a, b], line) => (a === i || b === i ? [line] : [])));
  const plane: Plane = { spots, lines, own, half: width / 2, ideal };
  if (spots.length <= MOST_SWAPPED) swap(plane);
  for (const step of spots.length <= MOST_TWICE ? [...STEPS, ...STEPS] : STEPS) move(plane, step);
}

/**
 * Where on the screen the places of the earth lie. In: what is looked at, from how near, and the room there is. Out: a projection,
 * a look that takes given places in, looks moved and zoomed. Pure.
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoEqualEarth } from 'd3-geo';

export type LonLat = [number, number];

export interface Look {
  readonly center: LonLat;
  /** Pixels a radian of the globe is wide at the centre. */
  readonly scale: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

const RADIANS = Math.PI / 180;
/** Half the width of the earth in the projection of the whole, at scale 1. */
const HALF_WORLD = 2.7066;
/** The nearest look: about 40 km to an inch of screen. */
const NEAREST = 16_000;
/** A lone place is shown with so much around it: some 700 km each way. */
const LEAST_RADIUS = 6.5 * RADIANS;
/** Several near each other, as those of one valley, are told apart: some 250 km each way, and one country is still known by it. */
const LEAST_RADIUS_OF_MANY = 2.3 * RADIANS;
const MANY = 3;
/** Beyond this places lie all over the world. */
const WIDEST_RADIUS = 75 * RADIANS;
/** Room around the outermost places, for their marks and names. */
const MARGIN = 0.78;

/** The smallest scale: the whole earth across the room. */
export const wholeScale = ({ width, height }: Room): number =>
  Math.min(width / (2 * HALF_WORLD), height / (2 * 1.3173));

const isFar = ({ scale }: Look, room: Room): boolean => scale < wholeScale(room) * 1.4;

/** From far the earth is spread out whole; from near it is a piece of the globe, true in size around its centre. */
export function projectionOf(look: Look, room: Room): GeoProjection {
  const { center, scale } = look;
  const { width, height } = room;
  const far = isFar(look, room);
  const base = far ? geoEqualEarth().rotate([-center[0], 0]) : geoAzimuthalEqualArea().rotate([-center[0], -center[1]]);
  const projection = base
    .scale(scale)
    .translate([width / 2, height / 2])
    .precision(0.4);
  if (far) {
    const y = projection(center)?.[1] ?? height / 2;
    const slack = Math.max(0, 1.3173 * scale - height / 2);
    projection.translate([width / 2, height / 2 + Math.max(-slack, Math.min(slack, height / 2 - y))]);
  } else projection.clipAngle(100);
  return projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
}

/** How far the corner of the room lies from its centre, in radians. */
export function radiusInSight(look: Look, room: Room): number {
  if (isFar(look, room)) return Math.PI;
  return 2 * Math.asin(Math.min(1, Math.hypot(room.width, room.height) / 2 / (2 * look.scale)));
}

/** The point in the middle of others, on the globe; a circle around it that takes all in. */
export function circleAround(points: readonly LonLat[]): { center: LonLat; radius: number } {
  let [x, y, z] = [0, 0, 0];
  for (const [lon, lat] of points) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  let center: LonLat = [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
  const farthest = (): LonLat =>
    points.reduce((far, point) => (geoDistance(center, point) > geoDistance(center, far) ? point : far), points[0]!);
  // Towards the farthest by ever smaller steps: the smallest circle, near enough.
  for (let step = 0.5; step > 0.005; step *= 0.85) {
    const far = farthest();
    const east = ((far[0] - center[0] + 540) % 360) - 180;
    center = [((center[0] + east * step + 540) % 360) - 180, center[1] + (far[1] - center[1]) * step];
  }
  return { center, radius: geoDistance(center, farthest()) };
}

const within = (values: readonly number[]) => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, size: most - least };
};

/** The places in the middle of the room, as near as all of them allow. */
function fitted(flat: GeoProjection, points: readonly LonLat[], room: Room, least: number): Look {
  flat.scale(1).translate([0, 0]);
  const placed = points.flatMap(point => [flat(point) ?? ([0, 0] as LonLat)]);
  const x = within(placed.map(([at]) => at));
  const y = within(placed.map(([, at]) => at));
  const scale = Math.min(room.width / Math.max(least, x.size), room.height / Math.max(least, y.size)) * MARGIN;
  return { center: flat.invert?.([x.middle, y.middle]) ?? [0, 0], scale };
}

const INSET = 8;

/** A step back, and another, until all are in: about another centre the earth bends otherwise. */
function steppedBack(look: Look, points: readonly LonLat[], room: Room): Look {
  const isIn = (at: Look): boolean => {
    const project = projectionOf(at, room);
    return points.every(point => {
      const [x, y] = project(point) ?? [-1, -1];
      return x > INSET && x < room.width - INSET && y > INSET && y < room.height - INSET;
    });
  };
  let at = bounded(look, room);
  while (at.scale > wholeScale(room) && !isIn(at)) at = bounded({ ...at, scale: at.scale * 0.93 }, room);
  return at;
}

/** The look that takes all of these places in. */
export function lookAt(points: readonly LonLat[], room: Room): Look {
  if (points.length === 0) return { center: [12, 20], scale: wholeScale(room) };
  const { center, radius } = circleAround(points);
  const far = radius > WIDEST_RADIUS;
  const flat = far ? geoEqualEarth().rotate([-center[0], 0]) : geoAzimuthalEqualArea().rotate([-center[0], -center[1]]);
  const least = points.length < MANY ? LEAST_RADIUS : LEAST_RADIUS_OF_MANY;
  return steppedBack(fitted(flat, points, room, far ? 0.01 : 2 * least * MARGIN), points, room);
}

/** With the farthest left out, the rest must be seen at so many times the scale: else all are shown. */
const WORTH = 1.4;
/** Within some 2,000 km of each other places are one region, and are shown together. */
const REGION = 18 * RADIANS;
/** Places that may be left out of the first look, at most: a third of all. */
const MOST_FAR = 3;

/**
 * The look that serves most: where a few places far off would shrink all others to a heap, it takes in the others and leaves
 * those out, which are told of beside the map. `events` weighs: where most happens is never left out.
 */
export function lookAtMost(
  places: readonly { readonly point: LonLat; readonly events: number }[],
  room: Room,
): { readonly look: Look; readonly far: readonly number[] } {
  const whole = lookAt(
    places.map(({ point }) => point),
    room,
  );
  if (places.length === 0 || circleAround(places.map(({ point }) => point)).radius < REGION)
    return { look: whole, far: [] };
  const inside = new Set(places.keys());
  const total = places.reduce((sum, { events }) => sum + events, 0);
  let left = 0;
  for (let round = 0; round < Math.min(MOST_FAR, Math.floor(places.length / 3)); round++) {
    const points = [...inside].map(index => places[index]!.point);
    const middle = middleOf(points);
    const farthest = [...inside].reduce((far, index) =>
      geoDistance(middle, places[index]!.point) > geoDistance(middle, places[far]!.point) ? index : far,
    );
    left += places[farthest]!.events;
    if (left > total / 4) break;
    inside.delete(farthest);
    const look = lookAt(
      [...inside].map(index => places[index]!.point),
      room,
    );
    if (look.scale >= whole.scale * WORTH) return { look, far: [...places.keys()].filter(index => !inside.has(index)) };
  }
  return { look: whole, far: [] };
}

/** Where most lie: of each coordinate the middle value, which one far place does not draw away. */
function middleOf(points: readonly LonLat[]): LonLat {
  const { center } = circleAround(points);
  // Around the centre of all, so that the date line cuts nothing.
  const east = points.map(([lon]) => ((lon - center[0] + 540) % 360) - 180).sort((a, b) => a - b);
  const north = points.map(([, lat]) => lat).sort((a, b) => a - b);
  const half = Math.floor(points.length / 2);
  return [center[0] + east[half]!, north[half]!];
}

/** No farther than the whole, no nearer than the shapes are true. */
function bounded({ center, scale }: Look, room: Room): Look {
  const lat = Math.max(-80, Math.min(80, center[1]));
  const lon = ((((center[0] + 180) % 360) + 360) % 360) - 180;
  return { center: [lon, lat], scale: Math.max(wholeScale(room), Math.min(NEAREST, scale)) };
}

/** Nearer by a factor; what lies at `at` stays there. */
export function zoomed(look: Look, room: Room, factor: number, at?: readonly [number, number]): Look {
  const next = bounded({ ...look, scale: look.scale * factor }, room);
  const [x, y] = at ?? [room.width / 2, room.height / 2];
  const share = 1 - look.scale / next.scale;
  return moved(look, room, -(x - room.width / 2) * share, -(y - room.height / 2) * share, next.scale);
}

/** What was in the middle goes so many pixels to the right and down. */
export function moved(look: Look, room: Room, right: number, down: number, scale = look.scale): Look {
  const [lon, lat] = look.center;
  const north = down / look.scale / RADIANS;
  const east = right / look.scale / RADIANS / Math.max(0.2, Math.cos(lat * RADIANS));
  return bounded({ center: [lon - east, lat + north], scale }, room);
}

/** As it stands in an address: latitude, longitude and scale. */
export const writeLook = ({ center: [lon, lat], scale }: Look): string =>
  `${lat.toFixed(2)},${lon.toFixed(2)},${Math.round(scale)}`;

export function readLook(text: string | null, room: Room): Look | undefined {
  const [lat, lon, scale] = (text ?? '').split(',').map(Number);
  if (![lat, lon, scale].every(Number.isFinite) || text === null || scale! <= 0) return undefined;
  return bounded({ center: [lon!, lat!], scale: scale! }, room);
}

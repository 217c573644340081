/** The drawing of the map: what is looked at, where places fall, and that names and circles keep their distance. */
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceView } from '../../src/dossier/places.ts';
import { placeMarks } from '../../src/web/map/marks.ts';
import {
  type LonLat,
  lookAt,
  lookAtMost,
  moved,
  projectionOf,
  readLook,
  wholeScale,
  writeLook,
  zoomed,
} from '../../src/web/map/project.ts';
import { countryShapes } from '../../src/web/shapes-plugin.ts';

const room = { width: 760, height: 520 };
const GENEVA: LonLat = [6.14, 46.2];
const place = (name: string, occurred: number, planned = 0, [longitude, latitude] = GENEVA): PlaceView => ({
  key: name,
  name,
  forms: [],
  occurred,
  planned,
  off: 0,
  at: { longitude, latitude, what: 'city', alsoIn: [] },
});

describe('a look', () => {
  const at = (point: LonLat, events = 2) => ({ point, events });
  const near = [at(GENEVA), at([7.4, 46.9]), at([8.5, 47.4]), at([2.35, 48.85])];
  it('serves most places: one far off is left out and told, unless much happens there or nothing is won', () => {
    const { look, far } = lookAtMost([...near, at([-74, 40.7], 1)], room);
    expect(far).toEqual([4]);
    expect(look.scale).toBeGreaterThan(
      2 *
        lookAt(
          [...near, at([-74, 40.7])].map(({ point }) => point),
          room,
        ).scale,
    );
    expect(lookAtMost([...near, at([-74, 40.7], 9)], room).far).toEqual([]);
    expect(lookAtMost([...near, at([12.5, 41.9], 1)], room).far).toEqual([]);
    expect(lookAtMost([at(GENEVA), at([-74, 40.7])], room).far).toEqual([]);
    expect(lookAtMost([], room).far).toEqual([]);
  });

  it('tells the places of a valley apart, also where one event was in a capital oceans away', () => {
    const valley = [at([36.2, 48.6]), at([36.9, 48.9]), at([35.6, 48.4]), at([36.3, 49.1])];
    const { look, far } = lookAtMost([...valley, at([-77, 38.9], 1)], room);
    expect(far).toEqual([4]);
    const project = projectionOf(look, room);
    const [a, b] = [project([36.2, 48.6])!, project([36.9, 48.9])!];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(40);
  });

  it('takes all places in, wherever on the earth they lie, and reads as it is written', () => {
    const lonLat = fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -55, max: 68 }));
    fc.assert(
      fc.property(fc.array(lonLat, { minLength: 1, maxLength: 8 }), points => {
        const look = lookAt(points, room);
        const project = projectionOf(look, room);
        for (const point of points) {
          const [x, y] = project(point)!;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(room.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(room.height);
        }
        const read = readLook(writeLook(look), room)!;
        expect(geoDistance(read.center, look.center)).toBeLessThan(0.001);
      }),
      { numRuns: 200 },
    );
  });

  it('at one place shows the land around it, and at none the whole earth', () => {
    expect(lookAt([GENEVA], room).scale).toBeLessThan(4000);
    expect(lookAt([GENEVA], room).center[1]).toBeCloseTo(46.2, 3);
    expect(lookAt([], room).scale).toBe(wholeScale(room));
  });

  it('goes no farther than the whole and no nearer than the shapes are true; nonsense in an address is no look', () => {
    let look = lookAt([GENEVA], room);
    for (let i = 0; i < 30; i++) look = zoomed(look, room, 2);
    expect(look.scale).toBe(16_000);
    for (let i = 0; i < 30; i++) look = zoomed(look, room, 0.5);
    expect(look.scale).toBe(wholeScale(room));
    for (let i = 0; i < 50; i++) look = moved(look, room, 400, 400);
    expect(Math.abs(look.center[0])).toBeLessThanOrEqual(180);
    expect(look.center[1]).toBe(80);
    for (const text of [null, '', '1,2', 'a,b,c', '1,2,-5', '1,2,NaN']) expect(readLook(text, room)).toBeUndefined();
  });

  it('keeps what is pointed at where it is while it zooms', () => {
    const look = lookAt([GENEVA], room);
    const at = projectionOf(look, room).invert!([500, 180])!;
    const [x, y] = projectionOf(zoomed(look, room, 1.5, [500, 180]), room)(at)!;
    expect(Math.hypot(x - 500, y - 180)).toBeLessThan(12);
  });
});

describe('marks', () => {
  const at = ({ at: where }: PlaceView): [number, number] => [where!.longitude, where!.latitude];

  it('compare by area, what took place inside all of it', () => {
    const [large, small] = placeMarks(
      [place('A', 12, 4, [100, 100]), place('B', 4, 0, [300, 300])],
      at,
      room,
      20,
    ).marks;
    expect(large!.radius ** 2 / small!.radius ** 2).toBeCloseTo(4);
    expect(large!.inner ** 2 / large!.radius ** 2).toBeCloseTo(0.75);
    expect(small!.inner).toBe(small!.radius);
  });

  it('of few events are small, and out of sight are none', () => {
    const { marks } = placeMarks([place('A', 1, 0, [10, 10]), place('B', 1, 0, [900, 10])], at, room, 20);
    expect(marks.map(({ place: { name } }) => name)).toEqual(['A']);
    expect(marks[0]!.radius).toBeLessThan(10);
  });

  it('at one point stand beside each other, and names never on names', () => {
    const places = Array.from({ length: 30 }, (_, i) => place(`Place number ${i}`, 1, 0, [200 + (i % 3), 200]));
    const { marks } = placeMarks(places, at, room, 20);
    expect(new Set(marks.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(marks.length);
    const labels = marks.flatMap(({ label }) => label ?? []);
    expect(labels.length).toBeGreaterThan(0);
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1))
        if (a.anchor === b.anchor && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThan(10);
  });
});

it('shapes hold every country, small enough to travel in a file', () => {
  const shapes = countryShapes();
  expect(shapes.length).toBeLessThan(320_000);
  const { objects } = JSON.parse(shapes) as {
    objects: { countries: { geometries: { properties: { name: string } }[] } };
  };
  const names = objects.countries.geometries.map(({ properties }) => properties.name);
  expect(names.length).toBeGreaterThan(200);
  for (const name of ['Switzerland', 'Oman', 'Palestine', 'Kosovo', 'Ukraine', 'Singapore'])
    expect(names).toContain(name);
});

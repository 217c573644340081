/** The countries as they are drawn: outlines, and a circle around each that tells quickly whether it is in sight. */

import { shapes } from 'virtual:shapes';
import { type ExtendedFeature, geoCentroid, geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { LonLat } from './project.ts';

export interface Country {
  readonly name: string;
  readonly shape: ExtendedFeature;
  /** Middle of its largest part, where its name stands. */
  readonly middle: LonLat;
  /** Around everything of it, in radians. */
  readonly center: LonLat;
  readonly radius: number;
}

type Ring = readonly LonLat[];

/** Signs and places matter little here: which part is the largest. */
function boxSize(ring: Ring): number {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return (Math.max(...lons) - Math.min(...lons)) * (Math.max(...lats) - Math.min(...lats));
}

function toCountry(shape: ExtendedFeature): Country {
  const geometry = shape.geometry!;
  const parts = (geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : 'coordinates' in geometry
      ? geometry.coordinates
      : []) as unknown as Ring[][];
  const largest = parts.reduce((best, part) => (boxSize(part[0]!) > boxSize(best[0]!) ? part : best), parts[0]!);
  const middle = geoCentroid({ type: 'Polygon', coordinates: largest.map(ring => ring.map(([x, y]) => [x, y])) });
  const center = geoCentroid(shape);
  const radius = Math.max(...parts.flatMap(part => part[0]!.map(point => geoDistance(center, [point[0], point[1]]))));
  return { name: String(shape.properties?.name ?? ''), shape, middle, center, radius };
}

let known: readonly Country[] | undefined;

/** Made at the first look: some hundredths of a second. */
export function countries(): readonly Country[] {
  known ??= feature(shapes, shapes.objects.countries as GeometryCollection)
    .features.filter(({ geometry }) => geometry !== null && geometry !== undefined)
    .map(one => toCountry(one as unknown as ExtendedFeature));
  return known;
}

/** The country that a point lies in. */
export const countryAt = (point: LonLat): Country | undefined =>
  countries().find(
    ({ center, radius, shape }) => geoDistance(center, point) <= radius + 0.01 && geoContains(shape, point),
  );

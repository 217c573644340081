/** Part of the build: the outlines of countries as the map draws them, from Natural Earth's (public domain, npm package world-atlas), made coarser for their size. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { quantize } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Plugin } from 'vite';

const NAME = 'virtual:shapes';

/** Of a third of the points of the 1:50 million outlines a region looks as it does with all, at 80 KB instead of 230 (packed). */
const KEPT = 0.3;
/** Steps of a fiftieth of a degree. */
const GRID = 2e4;

export function countryShapes(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const weighted = presimplify(JSON.parse(readFileSync(file, 'utf8')));
  const { objects, ...rest } = quantize(simplify(weighted, quantile(weighted, KEPT)), GRID);
  return JSON.stringify({ ...rest, objects: { countries: objects.countries } });
}

export const shapes: Plugin = {
  name: 'shapes',
  resolveId: id => (id === NAME ? `\0${NAME}` : undefined),
  load: id => (id === `\0${NAME}` ? `export const shapes = JSON.parse(${JSON.stringify(countryShapes())})` : undefined),
};

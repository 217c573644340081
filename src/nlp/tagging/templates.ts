/**
 * Feature templates as data. In: lines such as "17 s0w s0t b0w b0t" (a number and one to four atoms). Out: tables by which the kernel hashes
 * what the atoms hold for one decision, one hash a template (kernel/templates.ts). What the atoms hold is for the kernel to say.
 */
import { type Kernel, reserve } from '../kernel.ts';
import { MIX_TEMPLATE } from './hashing.ts';

/** Groups of templates over the same atoms. */
export type Templates = readonly (readonly Template[])[];

interface Template {
  /** Its number, mixed. */
  readonly number: number;
  /** Places of its atoms, from 1 on; those that it lacks are 0. */
  readonly places: readonly number[];
}

/** `names` lists the atoms, parted by blanks; each of `groups` templates, one a line. */
export function makeTemplates(names: string, ...groups: string[]): Templates {
  const places = new Map(names.split(/\s+/).map((name, i) => [name, i + 1]));
  return groups.map(lines => readTemplates(places, lines));
}

function readTemplates(places: ReadonlyMap<string, number>, lines: string): Template[] {
  return lines
    .trim()
    .split(/\s*\n\s*/)
    .map(line => {
      const [number, ...atoms] = line.split(' ');
      const at = atoms.map(name => {
        const place = places.get(name);
        if (place === undefined) throw new RangeError(`Template ${number} names an unknown atom: ${name}.`);
        return place;
      });
      return { number: Math.imul(Number(number), MIX_TEMPLATE), places: [...at, 0, 0, 0].slice(0, 4) };
    });
}

/** Templates of a block, and bytes of a group's head and of a block. */
const LANES = 4;
const HEAD = 16;
const BLOCK = 48;
const EMPTY: Template = { number: 0, places: [0, 0, 0, 0] };

/** Puts the groups into the kernel's memory; gives the address of each. */
export const placeTemplates = (kernel: Kernel, templates: Templates): number[] =>
  templates.map(group => {
    const short = group.filter(({ places }) => places[3] === 0);
    const long = group.filter(({ places }) => places[3] !== 0);
    const blocks = [...blocksOf(short), ...blocksOf(long)];
    const at = reserve(kernel, HEAD + blocks.length * BLOCK);
    kernel.i32.set([short.length, long.length], at >> 2);
    blocks.forEach((block, i) => {
      placeBlock(kernel, block, at + HEAD + i * BLOCK);
    });
    return at;
  });

const blocksOf = (templates: readonly Template[]): Template[][] =>
  Array.from({ length: Math.ceil(templates.length / LANES) }, (_, i) =>
    Array.from({ length: LANES }, (_, lane) => templates[i * LANES + lane] ?? EMPTY),
  );

/** The numbers; then the first atoms' places in bytes, the second's, the third's, the fourth's. */
function placeBlock({ i32, u16 }: Kernel, block: readonly Template[], at: number): void {
  block.forEach(({ number, places }, lane) => {
    i32[(at >> 2) + lane] = number;
    places.forEach((place, k) => {
      u16[(at >> 1) + 2 * LANES + k * LANES + lane] = place << 2;
    });
  });
}

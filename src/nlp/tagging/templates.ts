/**
 * Feature templates as data. In: lines such as "17 s0w s0t b0w b0t" (a number and one to four atoms) and what the atoms hold for one
 * decision. Out: one hash a template.
 * One loop over a table, not one call a template. By itself the loop gained 3 % of the annotation, no more than the measuring is
 * unsure of; with the look-ups of linear-model.ts, 9 to 16 %.
 */
import { finish, MIX_FIRST, MIX_SECOND, MIX_TEMPLATE, MIX_THIRD } from './hashing.ts';

export interface Templates {
  /** What the atoms hold, in the order of their names, from place 1 on; place 0 stays 0 and stands for "no atom". */
  readonly atoms: Int32Array;
  /** The atoms mixed as second and as third of a template: worked out once a decision, not once a template. */
  readonly second: Int32Array;
  readonly third: Int32Array;
  readonly groups: readonly TemplateGroup[];
}

interface TemplateGroup {
  /** Two numbers a template: its own, mixed; the places of its atoms, eight bits each. Those of four atoms come last. */
  readonly plan: Int32Array;
  readonly count: number;
  readonly upToThree: number;
}

/** `names` lists the atoms, parted by blanks; each of `groups` templates, one a line. */
export function makeTemplates(names: string, ...groups: string[]): Templates {
  const places = new Map(names.split(/\s+/).map((name, i) => [name, i + 1]));
  const room = (): Int32Array => new Int32Array(places.size + 1);
  return {
    atoms: room(),
    second: room(),
    third: room(),
    groups: groups.map(lines => makeGroup(places, lines)),
  };
}

function makeGroup(places: ReadonlyMap<string, number>, lines: string): TemplateGroup {
  const rows = lines
    .trim()
    .split(/\s*\n\s*/)
    .map(line => line.split(' '));
  const ordered = [...rows.filter(row => row.length < 5), ...rows.filter(row => row.length === 5)];
  const plan = ordered.flatMap(([number, ...atoms]) => {
    const packed = atoms.reduce((sum, name, i) => {
      const place = places.get(name);
      if (place === undefined) throw new RangeError(`Template ${number} names an unknown atom: ${name}.`);
      return sum | (place << (8 * i));
    }, 0);
    return [Math.imul(Number(number), MIX_TEMPLATE), packed];
  });
  return { plan: Int32Array.from(plan), count: rows.length, upToThree: rows.filter(row => row.length < 5).length };
}

/** Mixes the atoms of the places [from, to): before templates that name them are hashed. */
export function mixAtoms({ atoms, second, third }: Templates, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const atom = atoms[i]!;
    second[i] = Math.imul(atom, MIX_SECOND);
    third[i] = Math.imul(atom ^ (atom >>> 15), MIX_THIRD);
  }
}

/** Hashes the templates of a group over the mixed atoms, into `out` from `from` on; gives where the hashes end. */
export function hashTemplates(templates: Templates, group: number, out: Int32Array, from: number): number {
  const { atoms, second, third } = templates;
  const { plan, count, upToThree } = templates.groups[group]!;
  for (let t = 0; t < upToThree; t++) {
    const places = plan[2 * t + 1]!;
    const first = Math.imul(atoms[places & 255]! ^ plan[2 * t]!, MIX_FIRST);
    out[from + t] = finish((first + second[(places >>> 8) & 255]! + third[(places >>> 16) & 255]!) | 0);
  }
  for (let t = upToThree; t < count; t++) {
    const number = plan[2 * t]!;
    const places = plan[2 * t + 1]!;
    const pair = finish((Math.imul(atoms[places & 255]! ^ number, MIX_FIRST) + second[(places >>> 8) & 255]!) | 0);
    const first = Math.imul(pair ^ number, MIX_FIRST);
    out[from + t] = finish((first + second[(places >>> 16) & 255]! + third[places >>> 24]!) | 0);
  }
  return from + count;
}

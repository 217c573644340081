/**
 * Feature templates as data. In: lines such as "17 s0w s0t b0w b0t" (a number and one to four atoms) and what the atoms hold for one
 * decision. Out: one hash a template.
 * A group of templates becomes one function without loops, written from the table when it is first asked for: the atoms are then
 * constants in registers and not places to be looked up, and a hash takes a third of the time that a loop over the table takes.
 */
import { MIX_END, MIX_FIRST, MIX_SECOND, MIX_TEMPLATE, MIX_THIRD } from './hashing.ts';

/** Hashes what the atoms hold by each template of a group, into `out` from `from` on; gives where the hashes end. */
type HashGroup = (atoms: Int32Array, out: Int32Array, from: number) => number;

export interface Templates {
  /** What the atoms hold, in the order of their names, from place 1 on; place 0 stays 0 and stands for "no atom". */
  readonly atoms: Int32Array;
  readonly groups: TemplateGroup[];
}

interface TemplateGroup {
  readonly templates: readonly Template[];
  hash?: HashGroup;
}

interface Template {
  /** Its number, mixed. */
  readonly number: number;
  /** Places of its atoms; those that it lacks are 0. */
  readonly places: readonly number[];
}

/** `names` lists the atoms, parted by blanks; each of `groups` templates, one a line. */
export function makeTemplates(names: string, ...groups: string[]): Templates {
  const places = new Map(names.split(/\s+/).map((name, i) => [name, i + 1]));
  return {
    atoms: new Int32Array(places.size + 1),
    groups: groups.map(lines => ({ templates: readTemplates(places, lines) })),
  };
}

function readTemplates(places: ReadonlyMap<string, number>, lines: string): Template[] {
  const templates = lines
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
  // Those of four atoms come last: the order that the model's features were counted in.
  return [...templates.filter(({ places }) => places[3] === 0), ...templates.filter(({ places }) => places[3] !== 0)];
}

/** Hashes a group of templates over the atoms, into `out` from `from` on; gives where the hashes end. */
export function hashTemplates({ atoms, groups }: Templates, group: number, out: Int32Array, from: number): number {
  const one = groups[group]!;
  one.hash ??= writeHash(one.templates);
  return one.hash(atoms, out, from);
}

/**
 * The function that hashes a group. An atom is mixed by where it stands in a template: `a` as it is, `s` as second, `t` as third; the
 * hash of the first two of four atoms stands for both. What ends a hash is `finish` (hashing.ts), written in.
 */
function writeHash(templates: readonly Template[]): HashGroup {
  const mixed = new Map<string, string>();
  const named = (name: string, value: string): string => {
    if (!mixed.has(name)) mixed.set(name, `const ${name} = ${value};`);
    return name;
  };
  const a = (place: number): string => named(`a${place}`, `atoms[${place}]`);
  const second = (place: number): string =>
    place === 0 ? '0' : named(`s${place}`, `Math.imul(${a(place)}, ${MIX_SECOND | 0})`);
  const third = (place: number): string =>
    place === 0 ? '0' : named(`t${place}`, `Math.imul(${a(place)} ^ (${a(place)} >>> 15), ${MIX_THIRD | 0})`);
  const finished = (sum: string): string =>
    `h = ${sum} | 0; h ^= h >>> 16; h = Math.imul(h, ${MIX_END | 0}); h ^= h >>> 13; h = h === 0 ? 1 : h;`;
  const first = (atom: string, number: number): string => `Math.imul(${atom} ^ ${number}, ${MIX_FIRST | 0})`;
  const lines = templates.map(({ number, places: [p, q, r, last] }, i) => {
    const hash = last
      ? finished(`${first(a(p!), number)} + ${second(q!)}`) +
        finished(`${first('h', number)} + ${second(r!)} + ${third(last)}`)
      : finished(`${first(a(p!), number)} + ${second(q!)} + ${third(r!)}`);
    return `${hash} out[from + ${i}] = h;`;
  });
  const body = [...mixed.values(), 'let h = 0;', ...lines, `return from + ${templates.length};`].join('\n');
  return new Function('atoms', 'out', 'from', body) as HashGroup;
}

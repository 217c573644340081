/**
 * Spellings of names. In: one part of a name. Out: a form in which the spellings of different desks and romanisations are
 * equal or near (nameForm), its consonants alone for finding candidates (nameSkeleton), and the name that a listed spelling
 * is a variant of (variantOf). Knowledge: data/transliteration.
 */
import { z } from 'zod';
import { loadData } from './load.ts';

const lettersShape = z.strictObject({
  source: z.string(),
  letters: z.array(z.strictObject({ from: z.array(z.string().min(1)), to: z.string() })),
  examples: z.array(z.array(z.string()).min(2)),
  counter_examples: z.array(z.array(z.string()).length(2)),
});

const group = z.array(z.string().min(1)).min(2);
const pair = z.tuple([z.enum(['given', 'family', 'words']), z.string(), z.string()]);
const variantsShape = z.strictObject({
  source: z.string(),
  given: z.array(group),
  family: z.array(group),
  any: z.array(group),
  words: z.array(group),
  examples: z.array(pair),
  counter_examples: z.array(pair),
  family_first: z.array(z.string()),
  family_first_or_given: z.array(z.string()),
  articles: z.array(z.string()),
  particles: z.array(z.string()),
});

export type NamePart = 'given' | 'family' | 'words';

export const letters = (): z.infer<typeof lettersShape> => loadData('transliteration/letters.yaml', lettersShape);
export const variants = (): z.infer<typeof variantsShape> => loadData('transliteration/variants.yaml', variantsShape);

const plain = (part: string): string =>
  part
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

interface Letters {
  readonly to: ReadonlyMap<string, string>;
  readonly longest: number;
}

let table: Letters | undefined;

function letterTable(): Letters {
  if (table) return table;
  const to = new Map(letters().letters.flatMap(({ from, to: letter }) => from.map(form => [form, letter] as const)));
  table = { to, longest: Math.max(...[...to.keys()].map(form => form.length)) };
  return table;
}

/** Longest listed spelling first, at each place; linear. */
function foldLetters(part: string): string {
  const { to, longest } = letterTable();
  let out = '';
  for (let i = 0; i < part.length; ) {
    let taken = 1;
    let letter = part[i]!;
    for (let length = Math.min(longest, part.length - i); length > 0; length--) {
      const found = to.get(part.slice(i, i + length));
      if (found === undefined) continue;
      [taken, letter] = [length, found];
      break;
    }
    out += letter;
    i += taken;
  }
  return out;
}

/** Vowels in three classes, runs of them drawn together; doubled letters once; no h at the end, no y before a first vowel. */
export const nameForm = (part: string): string =>
  foldLetters(plain(part).replace(/(?<=[ei])j$/, 'y'))
    .replace(/[eiy]+/g, 'i')
    .replace(/[ou]+/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .replace(/ai/g, 'i')
    .replace(/au/g, 'u')
    .replace(/^i(?=[au])/, '')
    .replace(/(?<=.)h$/, '');

/** The consonants, with `a` for a vowel at the start. */
export const nameSkeleton = (part: string): string =>
  nameForm(part)
    .replace(/^[aiu]/, 'A')
    .replace(/[aiu]/g, '')
    .toLowerCase()
    .replace(/(.)\1+/g, '$1');

let known: Readonly<Record<NamePart, ReadonlyMap<string, string>>> | undefined;

/** The first spelling of the line that holds this one; undefined where none does. */
export function variantOf(part: string, kind: NamePart): string | undefined {
  if (!known) {
    const { given, family, any, words } = variants();
    const index = (groups: readonly (readonly string[])[]) =>
      new Map(groups.flatMap(forms => forms.map(form => [plain(form), plain(forms[0]!)] as const)));
    known = { given: index([...given, ...any]), family: index([...family, ...any]), words: index(words) };
  }
  return known[kind].get(plain(part));
}

/** The key under which all spellings of a name are found. */
export const spellingKey = (part: string, kind: NamePart): string => nameSkeleton(variantOf(part, kind) ?? part);

/** Words of a form this short must be equal: "Kim" and "Kam" are two names. */
const SHORT_FORM = 5;

/** Substitutions, one letter more or one less; at most one. */
function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i + (short.length === long.length ? 1 : 0)) === long.slice(i + 1);
}

/** Whether two spellings may be of one name: a listed variant, or equal consonants and at most one vowel that differs. */
export function sameSpelling(a: string, b: string, kind: NamePart): boolean {
  const [one, two] = [variantOf(a, kind) ?? plain(a), variantOf(b, kind) ?? plain(b)];
  if (one === two) return true;
  const [left, right] = [nameForm(one), nameForm(two)];
  if (left === right) return true;
  if (Math.min(left.length, right.length) < SHORT_FORM) return false;
  // A woman's name beside a man's: Petrova, Petrov.
  if (left === `${right}a` || right === `${left}a`) return false;
  return nameSkeleton(one) === nameSkeleton(two) && differByOne(left, right);
}

/**
 * Names that their own words leave open, settled by the rest of the article: surnames met with a given name, companies met in full, names met before.
 * In: found parts. Out: what the surer ones tell, and the parts with a kind.
 */
import type { NameMention } from '../../model/doc.ts';
import { isPossessive } from './atoms.ts';
import { type Found, isAbbreviated, isSite } from './found.ts';

/** Endings of surnames in languages whose names news carries: Slavic, Caucasian, Nordic, Baltic, Greek, Turkish. */
const SURNAME_END =
  /(?:[oe]v|[oe]va|sk[iy]y?|ska|enko|chuk|[bdlnrtv]ich|vic|yan|ashvili|adze|ss?on|ssen|auskas|poulos|akis|oglu|[dgknz]hiyev|eyev)$/;

const FIRM = /^(?:co|corp|corporation|inc|ltd|plc|llc|holdings|airlines|motors|industries)$/;

/** What the article's surer names tell about its unsure ones: surnames, and whole names met before. */
export interface Learnt {
  readonly surnames: ReadonlySet<string>;
  /** Words of the names of companies: "Veltrix" of "Veltrix Holdings Inc." */
  readonly firms: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, NameMention['kind']>;
}

export function learn(found: readonly Found[]): Learnt {
  const surnames = new Set<string>();
  const firms = new Set<string>();
  const kinds = new Map<string, NameMention['kind']>();
  for (const { kind, key, atoms, first, last } of found) {
    if (kind === 'unknown') continue;
    if (!kinds.has(key)) kinds.set(key, kind);
    if (kind === 'organization' && last - first > 1 && FIRM.test(atoms[last - 1]!.key))
      for (let i = first; i < last - 1; i++) firms.add(atoms[i]!.key);
    if (kind !== 'person') continue;
    surnames.add(atoms[last - 1]!.key);
    for (let i = first + 1; i < last - 1; i++) if (atoms[i]!.cap) surnames.add(atoms[i]!.key);
  }
  return { surnames, firms, kinds };
}

/**
 * "Dayton's parents" where the article names Ann Dayton: a town's name that is a person's here, unless it stands as a place does. Likewise a
 * company's ("Ford", "Moody's"), wherever it stands.
 */
function isNamesake({ kind, atoms, first, last, known }: Found, surnames: ReadonlySet<string>): boolean {
  if (known === undefined) return false;
  const alone = last - first === 1 || (last - first === 2 && isPossessive(atoms[last - 1]!));
  if (!alone || !surnames.has(atoms[first]!.key)) return false;
  if (known.startsWith('company/')) return true;
  if (kind !== 'place' || last - first !== 1 || !known.startsWith('place/')) return false;
  const before = atoms[first - 1];
  return before === undefined || before.cap || (before.pos !== 'ADP' && before.pos !== 'DET') || before.key === 'by';
}

/** "In Brandt's speech" where the article names Oda Brandt: the preposition makes no place of an owner. */
const isOwnerNotPlace = ({ kind, known, by, atoms, first, last }: Found, surnames: ReadonlySet<string>): boolean =>
  kind === 'place' &&
  known === undefined &&
  by === 'names/context-place' &&
  surnames.has(atoms[first]!.key) &&
  [last - 1, last].some(i => i === first + 1 && atoms[i] !== undefined && isPossessive(atoms[i]!));

/** The part with another kind; field by field, and so elsewhere: all parts are of one shape. */
export const withKind = (part: Found, kind: Found['kind'], by: string): Found => ({
  first: part.first,
  last: part.last,
  kind,
  known: part.known,
  by,
  hint: part.hint,
  atoms: part.atoms,
  key: part.key,
  acts: part.acts,
  shouted: part.shouted,
});

function settleWord(part: Found, learnt: Learnt): Found | undefined {
  const { key, word } = part.atoms[part.first]!;
  if (word.noName) return undefined;
  if (learnt.firms.has(key) && !word.family && !word.given)
    return withKind(part, 'organization', 'names/company-short');
  if (word.family || word.given || SURNAME_END.test(key)) return withKind(part, 'person', 'names/family-name');
  // A single name that is the subject of a verb, without an article: a person more often than a body, by counts over political news.
  if (part.acts) return withKind(part, 'person', 'names/acting-word');
  return withKind(part, 'other', 'names/unknown');
}

export function settle(part: Found, learnt: Learnt): Found | undefined {
  if (isNamesake(part, learnt.surnames))
    return { ...withKind(part, 'person', 'names/surname'), last: part.first + 1, known: undefined };
  if (isOwnerNotPlace(part, learnt.surnames))
    return { ...withKind(part, 'person', 'names/surname'), last: part.first + 1 };
  if (part.kind !== 'unknown') return part;
  if (isSite(part)) return withKind(part, 'media', 'names/site');
  if (isAbbreviated(part)) return withKind(part, 'organization', 'names/abbreviated');
  const { atoms, first, last } = part;
  const tail = atoms[last - 1]!;
  const length = last - first;
  const same = learnt.kinds.get(part.key);
  // "in Brandt's favour" looks like a place; where the article names Oda Brandt, Brandt alone is no place.
  const guessed = same === 'place' && length === 1 && learnt.surnames.has(tail.key);
  if (same && !guessed) return withKind(part, same, 'names/met-before');
  if (learnt.surnames.has(tail.key) && (length === 1 || (length <= 3 && !tail.upper)))
    return withKind(part, 'person', 'names/surname');
  if (part.shouted && length === 1) return undefined;
  if (part.hint) return withKind(part, part.hint, `names/context-${part.hint}`);
  if (length === 1) return settleWord(part, learnt);
  if (length <= 3 && tail.word.family) return withKind(part, 'person', 'names/family-name');
  if (length <= 3 && atoms.slice(first, last).every(atom => atom.pos === 'PROPN' && !atom.upper))
    return withKind(part, 'person', 'names/two-words');
  return withKind(part, 'other', 'names/unknown');
}

/** "Kovar & Lemos", where the article names both elsewhere: two people, no firm. Undefined where it is one name. */
function halves(part: Found, surnames: ReadonlySet<string>): readonly Found[] | undefined {
  const { atoms, first, last } = part;
  let at = first + 1;
  while (at < last && atoms[at]!.gap !== '&') at++;
  if (at >= last || !surnames.has(atoms[at - 1]!.key) || !surnames.has(atoms[last - 1]!.key)) return undefined;
  const half = withKind(part, 'unknown', part.by);
  return [
    { ...half, last: at, key: nameKey(atoms, first, at) },
    { ...half, first: at, key: nameKey(atoms, at, last) },
  ];
}

/** The words of a name, to compare it with others. */
export function nameKey(atoms: Found['atoms'], first: number, last: number): string {
  let { key } = atoms[first]!;
  for (let i = first + 1; i < last; i++) key += ` ${atoms[i]!.key}`;
  return key;
}

/** Names of several words first: what they turn out to be tells about the single words that take them up. */
export function settleWholes(found: readonly Found[]): { readonly parts: readonly Found[]; readonly learnt: Learnt } {
  const first = learn(found);
  const parts: Found[] = [];
  let changed = false;
  for (const one of found) {
    const parted = one.kind === 'unknown' || one.kind === 'person' ? halves(one, first.surnames) : undefined;
    if (parted) changed = true;
    for (const part of parted ?? [one]) {
      if (part.kind !== 'unknown' || part.last - part.first === 1) {
        parts.push(part);
        continue;
      }
      changed = true;
      const settled = settle(part, first);
      if (settled) parts.push(settled);
    }
  }
  return { parts, learnt: changed ? learn(parts) : first };
}

export const isTold = ({ atoms, first, last, key }: Found, told: Learnt): boolean =>
  told.kinds.has(key) || (last - first === 1 && told.surnames.has(atoms[first]!.key));

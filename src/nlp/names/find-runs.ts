/**
 * Runs: stretches of atoms that may hold one or several names. In: the atoms of a sentence with their gazetteer matches. Out: half-open ranges.
 * A run goes over particles ("bin", "de la"), hyphens, titles of several words, and the complements that belong to a body ("Ministry of …").
 */
import { nameNouns, type PhraseNode } from '../../knowledge/gazetteer.ts';
import { type Atom, isPossessive, joins } from './atoms.ts';
import type { Match } from './match-gazetteer.ts';

/** Small words inside the names of people, in the languages met. */
export const PARTICLES = new Set(
  'de del della di da dos das do du la le van von der den ten ter bin ibn bint ben al el ul ud ur ad ar as ash at az an abu abd e y zu af av st'.split(
    ' ',
  ),
);
/** Not "in" and "to": "the Council in Oslo" is a council, somewhere. */
const CONNECTORS = new Set(['of', 'for', 'on', 'against']);

/** "the White House on Monday": a time behind the name, no complement of it. */
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** What councils and committees are of; "Labour and Liberal Party" are two. */
const FIELDS =
  /^(?:security|defen[cs]e|foreign|trade|economic|energy|finance|cultur(?:e|al)|intelligence|industry|transport|health|agriculture|interior|justice|education|social|political|peace|humanitarian|military)$/;

export interface Run {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
}

export function titleEnd(titles: PhraseNode, atoms: readonly Atom[], at: number, limit: number): number {
  let node: PhraseNode | undefined = titles;
  let end = -1;
  for (let i = at; i < limit; i++) {
    if (i > at && !joins(atoms[i]!)) break;
    node = node.next.get(atoms[i]!.key);
    if (!node) break;
    if (node.end) end = i + 1;
  }
  return end;
}

/** The last atom of a complement that begins with a connector at `at`: "of Foreign Affairs and Trade". -1 where there is none. */
function complementEnd(atoms: readonly Atom[], at: number): number {
  let i = at + 1;
  if (atoms[i]?.key === 'the' && joins(atoms[i]!)) i++;
  const atom = atoms[i];
  return atom && joins(atom) && atom.cap && !(atoms[at]!.key === 'on' && CALENDAR.has(atom.key)) ? i : -1;
}

/** Whether a noun of the run takes a complement: the atom itself, or one shortly before it ("Party Congress of"). */
function takesComplement(atoms: readonly Atom[], first: number, at: number): boolean {
  const { complement } = nameNouns();
  if (complement.has(atoms[at]!.key)) return true;
  const { key } = atoms[at]!;
  if (at > first && /^(?:chambers|unions|associations|federations)$/.test(key)) return true;
  return at > first && complement.has(atoms[at - 1]!.key) && /s$/.test(key);
}

const NOT_SYLLABLES = new Set('led run held era wide only free born made like rich poor era area aged'.split(' '));

/** "Kim Jong-un": a short small second half of a given name, after a family name. */
function secondSyllable(atoms: readonly Atom[], first: number, at: number): boolean {
  const { key } = atoms[at + 1]!;
  return (
    at > first &&
    atoms[at]!.cap &&
    atoms[at]!.gap === ' ' &&
    atoms[at]!.text.length <= 6 &&
    key.length <= 5 &&
    key.length >= 2 &&
    atoms[at + 1]!.pos !== 'VERB' &&
    !NOT_SYLLABLES.has(key)
  );
}

/** Whether an atom, by itself, may begin a run or go on with one. */
export type Starts = (at: number) => boolean;

/** "the Parts Makers' Association": the possessive of a plural belongs to the name of the body behind it. */
function ofPlural(atoms: readonly Atom[], at: number): number {
  // "the Guard Corps' Fleet": two bodies, and the first has its noun.
  const { cap, key } = atoms[at]!;
  if (!cap || !key.endsWith('s') || nameNouns().organization.has(key)) return -1;
  for (let i = at + 1; i < atoms.length && i <= at + 3; i++) {
    if (!atoms[i]!.cap || (i > at + 1 && atoms[i]!.gap !== ' ')) return -1;
    if (nameNouns().organization.has(atoms[i]!.key)) return at + 1;
  }
  return -1;
}

function extendOnce(
  atoms: readonly Atom[],
  matches: ReadonlyMap<number, Match>,
  first: number,
  at: number,
  open: boolean,
  starts: Starts,
): number {
  const next = atoms[at + 1];
  if (next?.gap === "' ") return ofPlural(atoms, at);
  if (!next || !joins(next)) return -1;
  const match = matches.get(at + 1);
  if (match) return match.last - 1;
  const after = atoms[at + 2];
  if (isPossessive(next) || (next.gap === "'" && next.key === 's')) {
    const saints = at - first === 1 && /^(?:st|saint|saints|our)$/.test(atoms[first]!.key);
    return after?.cap && after.gap === ' ' && (saints || nameNouns().possessors.has(atoms[at]!.key)) ? at + 2 : -1;
  }
  if (next.cap) return starts(at + 1) ? at + 1 : -1;
  if (
    next.token === atoms[at]!.token ||
    (next.gap === '-' && (next.pos === 'PROPN' || secondSyllable(atoms, first, at)))
  )
    return at + 1;
  if (PARTICLES.has(next.key) && next.gap === ' ' && (atoms[at]!.cap || atoms[at]!.token === atoms[at - 1]?.token)) {
    for (let i = at + 2; i < at + 4 && i < atoms.length && joins(atoms[i]!); i++) {
      if (/^\d/.test(atoms[i]!.text)) break;
      if (atoms[i]!.cap) return atoms[at + 1]!.pos === 'DET' ? -1 : i;
      if (!PARTICLES.has(atoms[i]!.key)) break;
    }
  }
  if (CONNECTORS.has(next.key) && takesComplement(atoms, first, at)) return complementEnd(atoms, at + 1);
  // "House of Commons of Ruritania": a further "of" takes a state or place alone. "Women for Peace": a plural body.
  if (next.key === 'of' && open && after && matches.has(after.key === 'the' ? at + 3 : at + 2) && joins(after))
    return complementEnd(atoms, at + 1);
  if (
    next.key === 'for' &&
    atoms[at]!.cap &&
    /s$/.test(atoms[at]!.key) &&
    atoms[at]!.pos !== 'VERB' &&
    !matches.has(at) &&
    after?.cap &&
    joins(after) &&
    atoms[at]!.gap !== '|'
  )
    return at + 2;
  // "Security and Defence Council": two fields of one body.
  const opens = at === first && atoms[at - 1]?.key === 'the' && !matches.has(at) && !matches.has(at + 2);
  const field = FIELDS.test(atoms[at]!.key) || opens;
  const fields = next.key === 'and' && atoms[at]!.cap && field && after?.cap === true;
  const body = fields ? atoms[at + 3] : undefined;
  if (body?.cap && body.gap === ' ' && atoms[at + 2]!.gap === ' ' && nameNouns().organization.has(body.key))
    return at + 3;
  if (next.key === 'and' && open && after?.cap && joins(after) && !matches.has(at + 2)) return at + 2;
  return -1;
}

export function findRuns(
  atoms: readonly Atom[],
  matches: ReadonlyMap<number, Match>,
  titles: PhraseNode,
  starts: Starts,
): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < atoms.length; ) {
    if (!matches.has(i) && !starts(i)) {
      i++;
      continue;
    }
    const first = i;
    let at = (matches.get(i)?.last ?? i + 1) - 1;
    const phrase = titleEnd(titles, atoms, i, atoms.length);
    if (phrase - 1 > at) at = phrase - 1;
    let open = false;
    for (;;) {
      const to = extendOnce(atoms, matches, first, at, open, starts);
      if (to < 0) break;
      if (CONNECTORS.has(atoms[at + 1]!.key)) open = true;
      at = to;
      const title = titleEnd(titles, atoms, at, atoms.length);
      if (title - 1 > at && atoms[title - 1]!.cap) at = title - 1;
    }
    runs.push({ first, last: at + 1 });
    i = at + 1;
  }
  return runs;
}

/**
 * Runs: stretches of atoms that may hold one or several names. In: the atoms of a sentence with their gazetteer matches. Out: half-open ranges.
 * A run goes over particles ("bin", "de la"), hyphens, titles of several words, and the complements that belong to a body ("Ministry of …").
 */
import { nameNouns } from '../../knowledge/gazetteer.ts';
import { type Atom, isPossessive, joins } from './atoms.ts';
import { type Casing, type Line, startsName } from './lines.ts';

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

/** Where the longest title that begins with an atom ends; -1 where none does. */
export function titleEnd(atoms: readonly Atom[], at: number, limit: number): number {
  let node = atoms[at]!.word.title;
  let end = -1;
  for (let i = at; node && i < limit; ) {
    i++;
    if (node.end) end = i;
    const next = atoms[i];
    node = i < limit && next && joins(next) ? node.next.get(next.key) : undefined;
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
  if (at === first || !key.endsWith('s')) return false;
  return complement.has(atoms[at - 1]!.key) || /^(?:chambers|unions|associations|federations)$/.test(key);
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

/** "the Parts Makers' Association": the possessive of a plural belongs to the name of the body behind it. */
function ofPlural(atoms: readonly Atom[], at: number): number {
  // "the Guard Corps' Fleet": two bodies, and the first has its noun.
  const { cap, key } = atoms[at]!;
  if (!cap || !key.endsWith('s') || atoms[at]!.word.noun === 'organization') return -1;
  for (let i = at + 1; i < atoms.length && i <= at + 3; i++) {
    if (!atoms[i]!.cap || (i > at + 1 && atoms[i]!.gap !== ' ')) return -1;
    if (atoms[i]!.word.noun === 'organization') return at + 1;
  }
  return -1;
}

/** "Saints' …", "the Guard's …": the last atom of a name that goes on over a possessive, -1 where it does not. */
function overPossessive(atoms: readonly Atom[], first: number, at: number): number {
  const after = atoms[at + 2];
  if (!after?.cap || after.gap !== ' ') return -1;
  const saints = at - first === 1 && /^(?:st|saint|saints|our)$/.test(atoms[first]!.key);
  return saints || nameNouns().possessors.has(atoms[at]!.key) ? at + 2 : -1;
}

/** "de la Cruz": the last atom of a name that goes on over small words, -1 where it does not. */
function overParticles(atoms: readonly Atom[], at: number): number {
  for (let i = at + 2; i < at + 4 && i < atoms.length && joins(atoms[i]!); i++) {
    if (/^\d/.test(atoms[i]!.text)) return -1;
    if (atoms[i]!.cap) return i;
    if (!atoms[i]!.word.particle) return -1;
  }
  return -1;
}

/** "Ministry of …", "Women for Peace", "Security and Defence Council": likewise over a connecting word. */
function overConnector(atoms: readonly Atom[], first: number, at: number, open: boolean): number {
  const here = atoms[at]!;
  const { key } = atoms[at + 1]!;
  const after = atoms[at + 2];
  if (key === 'and') {
    if (!after?.cap) return -1;
    // Two fields of one body.
    const body = here.cap ? atoms[at + 3] : undefined;
    if (body?.cap && body.gap === ' ' && after.gap === ' ' && body.word.noun === 'organization') {
      const opens = at === first && atoms[at - 1]?.key === 'the' && !here.match && !after.match;
      if (opens || FIELDS.test(here.key)) return at + 3;
    }
    return open && joins(after) && !after.match ? at + 2 : -1;
  }
  if (!CONNECTORS.has(key)) return -1;
  if (takesComplement(atoms, first, at)) return complementEnd(atoms, at + 1);
  // "House of Commons of Ruritania": a further "of" takes a state or place alone.
  if (key === 'of' && open && after && atoms[after.key === 'the' ? at + 3 : at + 2]?.match && joins(after))
    return complementEnd(atoms, at + 1);
  // "Women for Peace": a plural body.
  const plural = key === 'for' && here.cap && here.key.endsWith('s') && here.pos !== 'VERB' && !here.match;
  return plural && after?.cap && joins(after) && here.gap !== '|' ? at + 2 : -1;
}

/** The last atom of what a run takes in next, -1 where it ends. */
function extendOnce(line: Line, casing: Casing, first: number, at: number, open: boolean): number {
  const { atoms } = line;
  const here = atoms[at]!;
  const next = atoms[at + 1];
  if (!next || next.gap === '|') return -1;
  if (next.gap === "' ") return ofPlural(atoms, at);
  if (next.match) return next.match.last - 1;
  if (next.key === 's' && (next.gap === "'" || isPossessive(next))) return overPossessive(atoms, first, at);
  if (next.cap) return startsName(line, at + 1, casing) ? at + 1 : -1;
  if (next.token === here.token || (next.gap === '-' && (next.pos === 'PROPN' || secondSyllable(atoms, first, at))))
    return at + 1;
  if (next.word.particle && next.gap === ' ' && (here.cap || here.token === atoms[at - 1]?.token)) {
    const to = overParticles(atoms, at);
    if (to >= 0) return next.pos === 'DET' ? -1 : to;
  }
  return overConnector(atoms, first, at, open);
}

export function findRuns(line: Line, casing: Casing): Run[] {
  const { atoms } = line;
  const runs: Run[] = [];
  let behind = 0;
  for (const first of line.starts) {
    if (first < behind) continue;
    const { match } = atoms[first]!;
    if (!match && !startsName(line, first, casing)) continue;
    let at = (match ? match.last : first + 1) - 1;
    const phrase = titleEnd(atoms, first, atoms.length);
    if (phrase - 1 > at) at = phrase - 1;
    let open = false;
    for (;;) {
      const to = extendOnce(line, casing, first, at, open);
      if (to < 0) break;
      if (CONNECTORS.has(atoms[at + 1]!.key)) open = true;
      at = to;
      const title = titleEnd(atoms, at, atoms.length);
      if (title - 1 > at && atoms[title - 1]!.cap) at = title - 1;
    }
    behind = at + 1;
    runs.push({ first, last: behind });
  }
  return runs;
}

/**
 * The common nouns inside a run that say what it names: "… Party", "Lake …", "Operation …". In: atoms and a range. Out: the noun's kind.
 */
import type { NameMention } from '../../model/doc.ts';
import type { Atom } from './atoms.ts';
import type { Run } from './find-runs.ts';
import { afterLocative, isConnector, isCreed, type Part } from './run-context.ts';

/** The noun that names a body, place or event: its index and kind, or undefined. */
export function headNoun(
  atoms: readonly Atom[],
  first: number,
  last: number,
): { at: number; kind: NameMention['kind'] } | undefined {
  // "Liberation Movement-North": a wing of it.
  const tail = atoms[last - 1]!;
  const end = last - first > 1 && tail.gap === '-' && COMPASS.has(tail.key) ? last - 1 : last;
  for (let i = end - 1; i >= first; i--) {
    const atom = atoms[i]!;
    const ends = i === end - 1 || isConnector(atoms[i + 1]!.key);
    if (!ends || !atom.cap) continue;
    if (i > first && atoms[i - 1]!.word.particle && !atoms[i - 1]!.cap) continue;
    const kind = atom.word.noun;
    if (kind !== undefined) return { at: i, kind };
  }
  return undefined;
}

/** First words of places and bodies, also in the languages that news leaves untranslated. */
const PLACE_STARTS = new Set(
  'lake mount cape port fort camp wadi isle gulf tal tall tell ayn ain dayr deir kafr kfar beit bayt jabal jebel khan bab ras mont saint'.split(
    ' ',
  ),
);
const BODY_STARTS = new Set(
  'jabhat harakat hizb jaish jaysh ansar liwa katibat katiba alwiyat saraya faylaq parti partido partito partei partij partai partia partiya forza lega liga unione union movimiento movimento mouvement front frente rassemblement alliance alianza alleanza alternativa alternative coalition concertacion bloc blok nova nueva nuovo solidarity'.split(
    ' ',
  ),
);
const EVENT_STARTS = new Set(['operation', 'battle', 'treaty', 'siege']);
const COMPASS = new Set(
  'north south east west northern southern eastern western upper lower peninsular mainland greater metropolitan little'.split(
    ' ',
  ),
);

/** Nouns of places and buildings that are also surnames. */
const SURNAMES_TOO = new Set(
  'street west east north bay hill hills park hall lake forest marsh wall gates castle church house banks rivers ford garden port'.split(
    ' ',
  ),
);
/** Given names that begin the names of places: "Victoria Park", "San Juan Hill". */
const LANDSCAPES = new Set(
  'victoria charlotte albert george prince san santa jordan florence chelsea savannah dakota'.split(' '),
);

/** A name that its first word names, or that a compass word makes a place. */
function leadingNoun(atoms: readonly Atom[], first: number, last: number): NameMention['kind'] | undefined {
  if (last - first < 2) return undefined;
  const { key, word } = atoms[first]!;
  if (PLACE_STARTS.has(key) && !word.given) return 'place';
  if (EVENT_STARTS.has(key)) return 'event';
  if (BODY_STARTS.has(key)) return 'organization';
  if (last - first > 3 || headNoun(atoms, first, last)) return undefined;
  if (COMPASS.has(key) || (COMPASS.has(atoms[last - 1]!.key) && !word.given)) return 'place';
  return undefined;
}

/** "Ann Street", "Harry West", "Pete Hill": a surname that is also a noun of places, after a given name with a gender. */
function surnameLikePlace(atoms: readonly Atom[], run: Run): boolean {
  const first = atoms[run.first]!;
  const length = run.last - run.first;
  const { gender } = first.word;
  if (length < 2 || length > 3 || (gender !== 'm' && gender !== 'f') || LANDSCAPES.has(first.key)) return false;
  if (atoms[run.first - 1]?.key === 'the' || afterLocative(atoms, run) || atoms[run.first]!.match) return false;
  const tail = atoms[run.last - 1]!.key;
  if (!SURNAMES_TOO.has(tail)) return false;
  return length === 2 || /^\p{Lu}$/u.test(atoms[run.first + 1]!.text) || atoms[run.first + 1]!.word.given;
}

export function bodyPart(atoms: readonly Atom[], run: Run): Part | undefined {
  if (isCreed(atoms, run.first) && run.last - run.first === 2)
    return { ...run, kind: 'organization', by: 'names/creed' };
  if (surnameLikePlace(atoms, run)) return { ...run, kind: 'person', by: 'names/given-name' };
  const kind = leadingNoun(atoms, run.first, run.last);
  if (kind) return { ...run, kind, by: `names/noun-${kind}` };
  const head = headNoun(atoms, run.first, run.last);
  if (!head) return undefined;
  // A noun alone ("Parliament", "the River") is no name.
  if (run.last - run.first === 1) return { ...run, kind: 'other', by: 'names/noun-alone' };
  return { ...run, kind: head.kind, by: `names/noun-${head.kind}` };
}

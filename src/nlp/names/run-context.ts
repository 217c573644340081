/**
 * What the words in and around a run speak for: a person's given name or title, the nouns beside a place or body. In: atoms and a range. Out: a kind, or
 * whether a kind fits.
 */
import { offices, sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { type Atom, isPossessive, joins } from './atoms.ts';
import type { Run } from './find-runs.ts';

export interface Part extends Run {
  readonly kind: NameMention['kind'] | 'unknown';
  readonly known?: string;
  readonly by: string;
  /** What the words around an unknown part speak for. */
  readonly hint?: NameMention['kind'];
}

export const isConnector = (key: string): boolean =>
  key === 'of' || key === 'for' || key === 'on' || key === 'in' || key === 'to' || key === 'against';
/** "Guardian", not "BBC". */
export const isPlainWord = (atom: Atom): boolean => /^\p{Lu}\p{Ll}+$/u.test(atom.text);
const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'around',
  'outside',
  'towards',
  'toward',
  'into',
  'across',
  'throughout',
  'inside',
]);
/** "the Quell government": words that a ruler's name stands before. */
const OF_RULERS = new Set(
  'regime government administration family era camp presidency dynasty loyalists cabinet'.split(' '),
);
const SPEECH = new Set(
  'said says told tells added adds warned insisted argued claimed stated wrote announced tweeted met spoke asked replied urged denied noted explained died resigned'.split(
    ' ',
  ),
);

const BODY_WORDS = new Set(
  'group faction militia movement party brigade alliance coalition bloc union charity company firm agency organisation organization network broadcaster channel newspaper daily magazine website watchdog'.split(
    ' ',
  ),
);
const isInitial = (atom: Atom): boolean =>
  atom.cap && atom.text.length <= 2 && atom.text === atom.text.toUpperCase() && /^\p{Lu}/u.test(atom.text);

/** What follows "Christian" where it is no given name. */
const CREED_NOUNS =
  /^(?:democra|social|aid|voice|right|union|church|brother|labour|labor|people|coalition|solidarity|fund|science|world|front|party|left|peace|leader|communit|communion|herald|reformed|orthodox|bloc)/;

/** "Christian Aid": a creed, no given name. */
export const isCreed = (atoms: readonly Atom[], first: number): boolean =>
  atoms[first]!.key === 'christian' && CREED_NOUNS.test(atoms[first + 1]?.key ?? '');

export function personLike(atoms: readonly Atom[], first: number, last: number): boolean {
  const length = last - first;
  if (length < 2 || length > 7) return false;
  const head = atoms[first]!;
  if (isCreed(atoms, first)) return false;
  if (head.word.given) return true;
  // "GL-PvdX" has no initial.
  if (isInitial(head) && atoms[first + 1]!.cap && !atoms[first + 1]!.upper && atoms[first + 1]!.gap !== '-')
    return true;
  if (head.word.family && atoms[first + 1]!.cap && atoms[first + 1]!.word.given) return true;
  for (let i = first + 1; i < last - 1; i++) {
    if (
      /^(?:bin|ibn|al|el|abu|abd|van|von|de|della|di|da)$/.test(atoms[i]!.key) &&
      !atoms[i]!.upper &&
      atoms[i]!.gap === ' '
    )
      return true;
  }
  return /^(?:abu|abdul|abd|umm|bin|ben|mac|van|von|de|di|da|della|al|el)$/.test(head.key) && !head.upper;
}

/** The word before a run says that a person follows: "Mr", "spokesman", "leader". */
export function personBefore(atoms: readonly Atom[], first: number): boolean {
  const before = atoms[first - 1];
  const here = atoms[first]!;
  if (!before || (here.gap !== ' ' && here.gap !== '.')) return false;
  const { heads, honorifics, ranks } = offices();
  const key = before.key;
  if (honorifics.m.has(key) || honorifics.f.has(key) || honorifics.u.has(key) || ranks.has(key))
    return before.cap || heads.has(key);
  // "the private X news agency": an adjective where it is written small.
  return heads.has(key) && before.pos !== 'VERB' && (before.cap || !/^(?:private|major|general)$/.test(key));
}

/** "a gang leader known as X", "a driver called X". */
export function namedBefore(atoms: readonly Atom[], first: number): boolean {
  const at = atoms[first - 1]?.key === 'as' ? first - 2 : first - 1;
  const joint = at === first - 2 ? /^(?:known|identified)$/ : /^(?:called|named|nicknamed|dubbed|alias)$/;
  if (!joint.test(atoms[at]?.key ?? '') || atoms[first]!.gap !== ' ') return false;
  const noun = atoms[at - 1];
  if (!noun || noun.cap || atoms[at]!.gap !== ' ') return false;
  return offices().heads.has(noun.key) || sourceNounKind(noun.key) === 'person';
}

const PLACE_WORDS = new Set(
  'province district city town village county region governorate port island capital suburb seat riding constituency neighbourhood neighborhood municipality oblast parish state commune enclave area mountains mountain hills river valley desert plain highlands lowlands peninsula depression basin marshes coast'.split(
    ' ',
  ),
);

/** "a native of X". */
const DWELLERS = /^(?:natives?|residents?|inhabitants|outskirts|environs|vicinity)$/;
const FACILITY_WORDS = new Set(
  'hospital airport airbase mosque dam barrage bridge prison refinery market square checkpoint crossing'.split(' '),
);

/** The noun right behind a run says what it names: "the X hospital", "the X tribe". */
export function nounBehind(atoms: readonly Atom[], run: Run): NameMention['kind'] | undefined {
  const after = atoms[run.last];
  if (!after || after.cap || after.gap !== ' ') return undefined;
  if (FACILITY_WORDS.has(after.key)) return 'facility';
  if (/^(?:newspaper|daily|broadcaster|television|weekly|magazine)$/.test(after.key)) return 'media';
  if (
    after.key === 'news' &&
    /^(?:agency|agencies|website|channel|outlet|site|network)$/.test(atoms[run.last + 1]?.key ?? '')
  )
    return 'media';
  if (/^(?:tribe|clan|tribesmen|brigade|militia)$/.test(after.key)) return 'organization';
  // "the Harrat al-Bahr group", also where a part of it is one that people bear.
  const before = atoms[run.first - 1];
  const bare = before !== undefined && !before.cap && /^(?:DET|ADJ|NOUN)$/.test(before.pos);
  return bare && /^(?:group|faction|movement)$/.test(after.key) ? 'organization' : undefined;
}

/** "east of X", "the outskirts of X". */
const COMPASS = /^(?:(?:north|south)?-?(?:east|west)|north|south|outskirts)$/;

const OF_BODIES = new Set(
  'commander captain chairman chairwoman chairperson director founder cofounder co-founder headquarters'.split(' '),
);

/** The words around a run say that it is a place: "the town of X", "X province". */
export function placeAround(atoms: readonly Atom[], run: Run): boolean {
  const after = atoms[run.last];
  if (
    after &&
    !after.cap &&
    after.gap === ' ' &&
    PLACE_WORDS.has(after.key) &&
    after.key !== 'state' &&
    after.key !== 'seat'
  )
    return true;
  let at = run.first - 1;
  if (atoms[at]?.key === 'the') at--;
  if (atoms[at]?.key !== 'of' || !joins(atoms[run.first]!)) return false;
  const noun = atoms[at - 1]?.key ?? '';
  const compass = COMPASS.test(noun) && at === run.first - 1;
  if (!compass && !PLACE_WORDS.has(noun) && !DWELLERS.test(noun)) return false;
  // "the seat of Governor X" is no place, "the village of Deir al-X" is one.
  if (offices().heads.has(atoms[run.first]!.key)) return false;
  const settlement = /^(?:village|town|city|hamlet|suburb)$/.test(noun) && !atoms[run.first]!.word.given;
  return settlement || !personLike(atoms, run.first, run.last);
}

export const afterLocative = (atoms: readonly Atom[], run: Run): boolean =>
  LOCATIVE.has(atoms[run.first - 1]?.key ?? '') && joins(atoms[run.first]!);

/** The word before a run says that a body follows: "the rebel group X". */
export function bodyBefore(atoms: readonly Atom[], first: number): boolean {
  const before = atoms[first - 1];
  return before !== undefined && !before.cap && atoms[first]!.gap === ' ' && BODY_WORDS.has(before.key);
}

/** A capital inside a word, which is no name's "McCall". */
const INNER_CAPITAL = /^(?!(?:Mc|Mac|De|Di|La|Le|O|Fitz|Van|Von)\p{Lu}).*\p{Ll}\p{Lu}/u;

/** What companies and other bodies have, and people have not. */
const OF_FIRMS =
  /^(?:shares?|shareholders?|stocks?|bonds?|workers?|employees|executives?|plants?|factory|factories|bosses|management|headquarters|subsidiary|brands?)$/;

/** "X, which makes …", "X workers", "X's shares": a thing and no person. */
export function isThing(atoms: readonly Atom[], at: number): boolean {
  const after = atoms[at];
  if (!after) return false;
  if (after.key === 'which') return after.start - atoms[at - 1]!.end === 2;
  const owned = isPossessive(after) ? atoms[at + 1] : after;
  return owned !== undefined && owned.gap === ' ' && OF_FIRMS.test(owned.key);
}

function isHyphenated(atoms: readonly Atom[], { first, last }: Run): boolean {
  for (let i = first + 1; i < last; i++) if (atoms[i]!.gap !== '-') return false;
  return true;
}

function hasInnerCapital(atoms: readonly Atom[], { first, last }: Run): boolean {
  for (let i = first; i < last; i++) if (INNER_CAPITAL.test(atoms[i]!.text)) return true;
  return false;
}

export function hintFor(atoms: readonly Atom[], part: Run): NameMention['kind'] | undefined {
  const before = atoms[part.first - 1];
  const after = atoms[part.last];
  const first = atoms[part.first]!;
  if (part.last - part.first === 1 && first.upper && first.text.length >= 2) return 'organization';
  // "PayCo", "GreenLeft-PvR"
  if (isHyphenated(atoms, part) && hasInnerCapital(atoms, part)) return 'organization';
  if (part.last - part.first === 1 && isThing(atoms, part.last)) return 'organization';
  // "the commander of X", "president of X": what has such an officer is a body.
  if (before?.key === 'of' && OF_BODIES.has(atoms[part.first - 2]?.key ?? '') && joins(first)) return 'organization';
  if (personBefore(atoms, part.first)) return 'person';
  if (after && after.gap === ' ' && SPEECH.has(after.key) && !(before && before.key === 'the')) return 'person';
  if (after && after.key === 'who') return 'person';
  if (before && LOCATIVE.has(before.key) && joins(first) && part.last - part.first <= 2) return 'place';
  if (
    after?.gap === '|' &&
    atoms[part.last]?.match?.form.entry.kind === 'state' &&
    part.last - part.first <= 2 &&
    before &&
    before.pos === 'ADP'
  )
    return 'place';
  if (before && before.key === 'the' && after?.gap === ' ' && OF_RULERS.has(after.key)) return 'person';
  if (before && before.key === 'the' && joins(first)) return 'organization';
  return undefined;
}

/** "later on Tuesday Brandt said", "minister of information Oda Brandt", where the day or the field of an office is written large. */
export function behindPortfolio(atoms: readonly Atom[], { first, last }: Run): number {
  if (first === 0 || first >= last || atoms[first]!.match) return first;
  const before = atoms[first - 1]!.key;
  if (before !== 'on' && before !== 'of' && before !== 'for' && before !== 'and') return first;
  let at = first;
  if (before === 'on') {
    if (atoms[at]!.word.day && at < last - 1 && atoms[at + 1]!.cap && atoms[at + 1]!.gap === ' ') at++;
    return at;
  }
  while (at < last - 2 && atoms[at]!.word.modifier && atoms[at + 1]!.gap === ' ') at++;
  return at > first && (atoms[at]!.word.given || personLike(atoms, at, last)) ? at : first;
}

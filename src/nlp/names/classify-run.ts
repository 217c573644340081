/**
 * A run becomes names: gazetteer matches, bodies by their nouns, people by titles, given names and context; titles are cut off.
 * In: a run of atoms. Out: parts with a kind, or `unknown` where only the rest of the article can tell.
 */
import { familyNames, type Gazetteer, givenNames, nameNouns, offices } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { type Atom, isPossessive, joins } from './atoms.ts';
import { PARTICLES, type Run, titleEnd } from './find-runs.ts';
import type { Match } from './match-gazetteer.ts';

export interface Part extends Run {
  readonly kind: NameMention['kind'] | 'unknown';
  readonly known?: string;
  readonly by: string;
  /** What the words around an unknown part speak for. */
  readonly hint?: NameMention['kind'];
}

export interface RunContext {
  readonly atoms: readonly Atom[];
  readonly matches: ReadonlyMap<number, Match>;
  readonly gazetteer: Gazetteer;
}

const isConnector = (key: string): boolean =>
  key === 'of' || key === 'for' || key === 'on' || key === 'in' || key === 'to' || key === 'against';
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
const DAYS = new Set(
  'yesterday today tomorrow tonight earlier later monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);
const SPEECH = new Set(
  'said says told tells added adds warned insisted argued claimed stated wrote announced tweeted met spoke asked replied urged denied noted explained died resigned'.split(
    ' ',
  ),
);

export const isGiven = (key: string): boolean => givenNames().has(key);
const BODY_WORDS = new Set(
  'group faction militia movement party brigade alliance coalition charity company firm agency organisation organization network broadcaster channel newspaper daily magazine website watchdog'.split(
    ' ',
  ),
);
const isInitial = (atom: Atom): boolean =>
  atom.cap && atom.text.length <= 2 && atom.text === atom.text.toUpperCase() && /^\p{Lu}/u.test(atom.text);

function matchPart(match: Match): Part {
  const { entry, role } = match.form;
  const nationality = role === 'adjective' || role === 'people' || role === 'plural';
  return {
    first: match.first,
    last: match.last,
    kind: nationality ? 'nationality' : role === 'capital' && entry.kind === 'state' ? 'place' : entry.kind,
    known: entry.id,
    by: `names/gazetteer-${nationality ? 'people' : role === 'capital' ? 'capital' : entry.kind}`,
  };
}

/** The noun that names a body, place or event: its index and kind, or undefined. */
function headNoun(
  atoms: readonly Atom[],
  first: number,
  last: number,
): { at: number; kind: NameMention['kind'] } | undefined {
  const nouns = nameNouns();
  for (let i = last - 1; i >= first; i--) {
    const atom = atoms[i]!;
    const ends = i === last - 1 || isConnector(atoms[i + 1]!.key);
    if (!ends || !atom.cap) continue;
    if (i > first && PARTICLES.has(atoms[i - 1]!.key) && !atoms[i - 1]!.cap) continue;
    const key = atom.key;
    if (nouns.organization.has(key)) return { at: i, kind: 'organization' };
    if (nouns.place.has(key)) return { at: i, kind: 'place' };
    if (nouns.facility.has(key)) return { at: i, kind: 'facility' };
    if (nouns.event.has(key)) return { at: i, kind: 'event' };
  }
  return undefined;
}

/** Where the noun stands first ("Battle of X", "Lake X", "Ministry of X") the head names the whole. */
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
const COMPASS = new Set('north south east west northern southern eastern western upper lower'.split(' '));

/** A name that its first word names, or that a compass word makes a place. */
function leadingNoun(atoms: readonly Atom[], first: number, last: number): NameMention['kind'] | undefined {
  if (last - first < 2) return undefined;
  const { key } = atoms[first]!;
  if (PLACE_STARTS.has(key) && !isGiven(key)) return 'place';
  if (EVENT_STARTS.has(key)) return 'event';
  if (BODY_STARTS.has(key)) return 'organization';
  if (last - first > 3 || headNoun(atoms, first, last)) return undefined;
  if (COMPASS.has(key) || (COMPASS.has(atoms[last - 1]!.key) && !isGiven(key))) return 'place';
  return undefined;
}

function personLike(context: RunContext, first: number, last: number): boolean {
  const { atoms } = context;
  const length = last - first;
  if (length < 2 || length > 7) return false;
  const head = atoms[first]!;
  if (isGiven(head.key)) return true;
  if (isInitial(head) && atoms[first + 1]!.cap && !atoms[first + 1]!.upper) return true;
  if (familyNames().has(head.key) && atoms[first + 1]!.cap && isGiven(atoms[first + 1]!.key)) return true;
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
function personBefore(context: RunContext, first: number): boolean {
  const { atoms } = context;
  const before = atoms[first - 1];
  const here = atoms[first]!;
  if (!before || (here.gap !== ' ' && here.gap !== '.')) return false;
  const { heads, honorifics, ranks } = offices();
  const key = before.key;
  if (honorifics.m.has(key) || honorifics.f.has(key) || honorifics.u.has(key) || ranks.has(key))
    return before.cap || heads.has(key);
  return heads.has(key) && before.pos !== 'VERB';
}

const PLACE_WORDS = new Set(
  'province district city town village county region governorate port island capital suburb seat riding constituency neighbourhood neighborhood municipality oblast parish state commune enclave area'.split(
    ' ',
  ),
);

/** The words around a run say that it is a place: "the town of X", "X province". */
function placeAround(context: RunContext, run: Run): boolean {
  const { atoms } = context;
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
  return atoms[at]?.key === 'of' && PLACE_WORDS.has(atoms[at - 1]?.key ?? '') && joins(atoms[run.first]!);
}

const afterLocative = (context: RunContext, run: Run): boolean =>
  LOCATIVE.has(context.atoms[run.first - 1]?.key ?? '') && joins(context.atoms[run.first]!);

/** The word before a run says that a body follows: "the rebel group X". */
function bodyBefore(context: RunContext, first: number): boolean {
  const before = context.atoms[first - 1];
  return before !== undefined && !before.cap && context.atoms[first]!.gap === ' ' && BODY_WORDS.has(before.key);
}

function hintFor(context: RunContext, part: Run): NameMention['kind'] | undefined {
  const { atoms } = context;
  const before = atoms[part.first - 1];
  const after = atoms[part.last];
  const first = atoms[part.first]!;
  if (part.last - part.first === 1 && first.upper && first.text.length >= 2) return 'organization';
  if (
    part.last - part.first === 1 &&
    /\p{Ll}\p{Lu}/u.test(first.text) &&
    !/^(?:Mc|Mac|De|Di|La|Le|O|Fitz|Van|Von)\p{Lu}/u.test(first.text)
  )
    return 'organization';
  if (personBefore(context, part.first)) return 'person';
  if (after && after.gap === ' ' && SPEECH.has(after.key) && !(before && before.key === 'the')) return 'person';
  if (after && after.key === 'who') return 'person';
  if (before && LOCATIVE.has(before.key) && joins(first) && part.last - part.first <= 2) return 'place';
  if (
    after?.gap === '|' &&
    context.matches.get(part.last)?.form.entry.kind === 'state' &&
    part.last - part.first <= 2 &&
    before &&
    before.pos === 'ADP'
  )
    return 'place';
  if (before && before.key === 'the' && after?.gap === ' ' && OF_RULERS.has(after.key)) return 'person';
  if (before && before.key === 'the' && joins(first)) return 'organization';
  return undefined;
}

function unknownPart(context: RunContext, run: Run): Part {
  const hint = hintFor(context, run);
  return { ...run, kind: 'unknown', by: 'names/unknown', ...(hint ? { hint } : {}) };
}

function bodyPart(context: RunContext, run: Run): Part | undefined {
  const { atoms } = context;
  const kind = leadingNoun(atoms, run.first, run.last);
  if (kind) return { ...run, kind, by: `names/noun-${kind}` };
  const head = headNoun(atoms, run.first, run.last);
  if (!head) return undefined;
  // A noun alone ("Parliament", "the River") is no name.
  if (run.last - run.first === 1) return { ...run, kind: 'other', by: 'names/noun-alone' };
  return { ...run, kind: head.kind, by: `names/noun-${head.kind}` };
}

/** Cuts off a title at the left: what stands before it, and where the person begins. */
function lastTitle(context: RunContext, run: Run): { from: number; to: number } | undefined {
  const { atoms, gazetteer } = context;
  let found: { from: number; to: number } | undefined;
  for (let i = run.first; i < run.last; ) {
    const end = titleEnd(gazetteer.titles, atoms, i, run.last);
    if (end > i && atoms[i]!.cap) {
      found = { from: i, to: end };
      i = end;
    } else i++;
  }
  return found;
}

function split(context: RunContext, run: Run): Part[] {
  const { matches } = context;
  const parts: Part[] = [];
  for (let i = run.first; i < run.last; i++) {
    const match = matches.get(i);
    if (match && match.last <= run.last) {
      parts.push(matchPart(match));
      i = match.last - 1;
    }
  }
  return parts;
}

const ORDINARY = new Set(
  'the a an this that these those he she it they we i you his her its their our my your but and or if when while as at in on for from by with after before since despite although though because however meanwhile then there here what who how why where no not yes all some many most more both each every any such one two three also even still just only so now last next other others another several few former'.split(
    ' ',
  ),
);

export function classifyRun(context: RunContext, whole: Run): Part[] {
  const { atoms, matches } = context;
  let { first, last } = whole;
  const { modifiers } = offices();
  while (
    first < last &&
    !matches.has(first) &&
    (ORDINARY.has(atoms[first]!.key) ||
      isPossessive(atoms[first]!) ||
      (!atoms[first]!.cap && !PARTICLES.has(atoms[first]!.key)))
  )
    first++;
  // A sentence's first word, capitalised for that alone: "Yesterday Ann Oakley …".
  if (
    first === 0 &&
    last > 1 &&
    !matches.has(0) &&
    !isGiven(atoms[0]!.key) &&
    atoms[1]!.gap === ' ' &&
    (DAYS.has(atoms[0]!.key) || (isGiven(atoms[1]!.key) && atoms[0]!.pos !== 'PROPN'))
  )
    first++;
  while (last > first && !atoms[last - 1]!.cap && !isInside(matches, last - 1)) {
    if (
      atoms[last - 1]!.gap === '-' ||
      atoms[last - 1]!.gap === '' ||
      atoms[last - 1]!.token === atoms[last - 2]?.token
    )
      break;
    last--;
  }
  if (first >= last) return [];
  const run = { first, last };
  const match = matches.get(first);
  if (match && match.last === last) return [matchPart(match)];

  if (!match && placeAround(context, run) && last - first <= 3)
    return [{ ...run, kind: 'place', by: 'names/place-noun-beside' }];
  if (!match && bodyBefore(context, first)) return [{ ...run, kind: 'organization', by: 'names/after-body-noun' }];

  const title = lastTitle(context, run);
  if (title) {
    const before = split(context, { first, last: title.from });
    // "Prime Minister Office", "President of the Council": the body goes first.
    const body = headNoun(atoms, title.to, last);
    if (title.to >= last) {
      return title.from > first && !before.length && personLike(context, first, title.from)
        ? classifyRun(context, { first, last: title.from })
        : before;
    }
    if (body && title.from === first && !personLike(context, title.to, last))
      return [{ first, last, kind: body.kind, by: `names/noun-${body.kind}` }];
    // "Minister of Fisheries Ann Oakley": the person begins at the given name.
    for (let k = title.to + 2; isConnector(atoms[title.to]!.key) && k < last - 1; k++)
      if (isGiven(atoms[k]!.key) && atoms[k]!.gap === ' ' && personLike(context, k, last))
        return [
          ...before,
          ...split(context, { first: title.to, last: k }),
          { first: k, last, kind: 'person', by: 'names/after-title' },
        ];
    if (isConnector(atoms[title.to]!.key)) return [...before, ...classifyRun(context, { first: title.to + 1, last })];
    return [...before, ...personAfterTitle(context, { first: title.to, last })];
  }

  for (let i = first + 1; i < last - 1; i++) {
    // "Liberty Party Ann Oakley": a person follows the body's noun.
    if (
      nameNouns().organization.has(atoms[i]!.key) &&
      isGiven(atoms[i + 1]!.key) &&
      atoms[i + 1]!.gap === ' ' &&
      !headNoun(atoms, i + 1, last)
    )
      return [...classifyRun(context, { first, last: i + 1 }), ...classifyRun(context, { first: i + 1, last })];
  }
  const body = bodyPart(context, run);
  if (
    body &&
    !(
      match &&
      match.form.entry.kind !== 'place' &&
      match.form.entry.kind !== 'state' &&
      match.last < last &&
      personLike(context, match.last, last)
    )
  ) {
    if (body.by === 'names/noun-alone') return [];
    return [body];
  }
  // "near Dayr al-X": a particle alone does not make a person after a preposition of place.
  if (!match && !isGiven(atoms[first]!.key) && last - first <= 4 && afterLocative(context, run))
    return [{ ...run, kind: 'place', by: 'names/context-place' }];
  if (!(match && match.last > first + 1) && personLike(context, first, last) && !nationalFirst(match))
    return [{ ...run, kind: 'person', by: 'names/given-name' }];
  if (match) return afterMatch(context, run, match);

  // Adjectives and modifiers before a person: "Former Senator …", "Western …".
  if (modifiers.has(atoms[first]!.key) && last - first > 1) return classifyRun(context, { first: first + 1, last });
  for (let i = first + 1; i < last; i++) {
    const inner = matches.get(i);
    if (!inner || inner.last > last) continue;
    const gap = atoms[i]!.gap;
    if (
      inner.last === last &&
      inner.form.entry.kind === 'place' &&
      gap === ' ' &&
      i - first === 1 &&
      isGiven(atoms[first]!.key)
    )
      break;
    // "Forza Italia", "Better Peru": a word that is no name before a state's.
    const whole =
      inner.last === last &&
      gap === ' ' &&
      i - first <= 2 &&
      inner.form.role === 'name' &&
      (inner.form.entry.kind === 'state' || inner.form.entry.kind === 'place');
    if (
      whole &&
      !isGiven(atoms[first]!.key) &&
      !familyNames().has(atoms[first]!.key) &&
      !modifiers.has(atoms[first]!.key) &&
      !nameNouns().notNames.has(atoms[first]!.key) &&
      atoms[first]!.pos === 'PROPN'
    )
      return [{ ...run, kind: 'organization', by: 'names/word-and-state' }];
    if (gap === '-' || gap === '/' || inner.form.entry.kind !== 'place')
      return [...classifyRun(context, { first, last: i }), ...classifyRun(context, { first: i, last })];
  }
  if (personBefore(context, first)) return [{ ...run, kind: 'person', by: 'names/after-title' }];
  if (last - first === 1 && nameNouns().notNames.has(atoms[first]!.key)) return [];
  return [unknownPart(context, run)];
}

const nationalFirst = (match: Match | undefined): boolean =>
  match !== undefined && match.form.role !== 'name' && match.form.role !== 'capital';

function isInside(matches: ReadonlyMap<number, Match>, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) {
    const match = matches.get(i);
    if (match) return match.last > at;
  }
  return false;
}

function personAfterTitle(context: RunContext, run: Run): Part[] {
  const { atoms, matches } = context;
  const match = matches.get(run.first);
  // A person whom the dossier's own names know stays that person behind a title.
  if (match && match.last === run.last && match.form.entry.kind === 'person') return [matchPart(match)];
  // "Secretary General Council of Europe", "President Georgia": a known body or state after a title is not a person, unless more follows.
  if (match && match.last === run.last && match.form.entry.kind !== 'place' && !isGiven(atoms[run.first]!.key))
    return [matchPart(match)];
  if (match && match.last < run.last && match.form.entry.kind === 'organization')
    return [matchPart(match), ...classifyRun(context, { first: match.last, last: run.last })];
  if (!atoms[run.first]!.cap && !PARTICLES.has(atoms[run.first]!.key)) return [];
  if (run.last - run.first === 1 && nameNouns().notNames.has(atoms[run.first]!.key)) return [];
  return [{ ...run, kind: 'person', by: 'names/after-title' }];
}

function afterMatch(context: RunContext, run: Run, match: Match): Part[] {
  const { atoms } = context;
  const rest = { first: match.last, last: run.last };
  const next = atoms[match.last]!;
  const parted = next.gap === '-' || next.gap === '/' || next.gap === '&';
  if (
    parted ||
    personLike(context, rest.first, rest.last) ||
    (rest.last - rest.first > 0 && context.matches.has(rest.first))
  )
    return [matchPart(match), ...classifyRun(context, rest)];
  if (match.form.entry.kind === 'organization' || match.form.entry.kind === 'media')
    return [matchPart(match), ...classifyRun(context, rest)];
  if (personBefore(context, run.first)) return [{ ...run, kind: 'person', by: 'names/after-title' }];
  if (!next.cap) return [matchPart(match)];
  if (rest.last - rest.first === 1 && (nameNouns().notNames.has(next.key) || next.pos !== 'PROPN'))
    return [matchPart(match)];
  if (match.form.role === 'adjective' || match.form.entry.kind === 'state') {
    const inner = classifyRun(context, rest);
    return [matchPart(match), ...inner];
  }
  return [{ ...run, kind: 'organization', by: 'names/place-and-word' }];
}

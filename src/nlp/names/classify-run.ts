/**
 * A run becomes names: gazetteer matches, bodies by their nouns, people by titles, given names and context; titles are cut off.
 * In: a run of atoms. Out: parts with a kind, or `unknown` where only the rest of the article can tell.
 */
import { holidayNames } from '../../knowledge/calendar.ts';
import { type Atom, isPossessive, type Match } from './atoms.ts';
import type { Run } from './find-runs.ts';
import {
  afterLocative,
  behindPortfolio,
  bodyBefore,
  hintFor,
  isPlainWord,
  namedBefore,
  nounBehind,
  type Part,
  personBefore,
  personLike,
  placeAround,
} from './run-context.ts';
import { bodyPart, headNoun } from './run-nouns.ts';
import { lastTitle, matchPart, titledParts } from './title-parts.ts';

function unknownPart(atoms: readonly Atom[], run: Run): Part {
  return { first: run.first, last: run.last, kind: 'unknown', by: 'names/unknown', hint: hintFor(atoms, run) };
}

const PARTISAN = /^(?:social|christian|liberal|free)$/;
const CREEDS =
  /^(?:islamists?|sunni|shia|shiite|shi'ite|muslim|christian|jewish|alawite|druze|catholic|protestant|marxist|maoist)$/;

/** "Christmas Eve" is nobody. */
const isHoliday = (atoms: readonly Atom[], first: number, last: number): boolean =>
  last - first > 1 &&
  last - first < 5 &&
  holidayNames().has(
    atoms
      .slice(first, last)
      .map(({ key }) => key)
      .join(' '),
  );

export function classifyRun(atoms: readonly Atom[], whole: Run): Part[] {
  let { first, last } = whole;
  while (
    first < last &&
    !atoms[first]!.match &&
    (atoms[first]!.word.ordinary || isPossessive(atoms[first]!) || (!atoms[first]!.cap && !atoms[first]!.word.particle))
  )
    first++;
  // A sentence's first word, capitalised for that alone: "Yesterday Ann Oakley …".
  if (
    first === 0 &&
    last > 1 &&
    !atoms[0]!.match &&
    !atoms[0]!.word.given &&
    atoms[1]!.gap === ' ' &&
    (atoms[0]!.word.day || (atoms[1]!.word.given && atoms[0]!.pos !== 'PROPN'))
  )
    first++;
  first = behindPortfolio(atoms, { first, last });
  while (last > first && !atoms[last - 1]!.cap && !isInside(atoms, last - 1)) {
    if (
      atoms[last - 1]!.gap === '-' ||
      atoms[last - 1]!.gap === '' ||
      atoms[last - 1]!.token === atoms[last - 2]?.token
    )
      break;
    last--;
  }
  if (first >= last) return [];
  let end = first;
  while (end < last && atoms[end]!.word.time) end++;
  if (end === last || isHoliday(atoms, first, last)) return [];
  const run = { first, last };
  const { match } = atoms[first]!;
  if (match && match.last === last) return [matchPart(match)];
  // "COP29": a conference of parties.
  if (last - first === 1 && atoms[first]!.key.startsWith('cop') && /^cop\d{0,2}$/.test(atoms[first]!.key))
    return [{ ...run, kind: 'event', by: 'names/cop' }];

  // "the Ashford Guardian": another outlet than the one that the last word alone names.
  const outlet = last - first <= 3 ? atoms[last - 1]!.match : undefined;
  if (
    outlet?.form.entry.kind === 'media' &&
    first < last - 1 &&
    isLonger(atoms, first, last - 1) &&
    !personLike(atoms, first, last) &&
    !lastTitle(atoms, run)
  )
    return [{ ...run, kind: 'media', by: 'names/longer-outlet' }];

  if (!match && last - first <= 3 && placeAround(atoms, run))
    return [{ ...run, kind: 'place', by: 'names/place-noun-beside' }];
  // "the Islamist Ansar …": a creed before a body that lists know.
  if (
    !match &&
    last - first > 1 &&
    atoms[first + 1]!.match &&
    atoms[first + 1]!.gap === ' ' &&
    CREEDS.test(atoms[first]!.key)
  )
    return classifyRun(atoms, { first: first + 1, last });
  const noName = last - first === 1 && atoms[first]!.word.noName;
  const behind = match || noName || last - first > 3 ? undefined : nounBehind(atoms, run);
  if (behind && !lastTitle(atoms, run)) return [{ ...run, kind: behind, by: 'names/noun-behind' }];
  if (!match && bodyBefore(atoms, first)) return [{ ...run, kind: 'organization', by: 'names/after-body-noun' }];

  const title = lastTitle(atoms, run);
  if (title) return titledParts(atoms, run, title, classifyRun);

  for (let i = first + 1; i < last - 1; i++) {
    // "Liberty Party Ann Oakley": a person follows the body's noun.
    if (
      atoms[i + 1]!.word.given &&
      atoms[i + 1]!.gap === ' ' &&
      atoms[i]!.word.noun === 'organization' &&
      !headNoun(atoms, i + 1, last)
    )
      return [...classifyRun(atoms, { first, last: i + 1 }), ...classifyRun(atoms, { first: i + 1, last })];
  }
  // "Liberty Party of Canada Ann Oakley": a person follows the name that closes a body's.
  for (let at = first + 1; at < last; at++) {
    const inner = atoms[at]!.match;
    if (!inner || inner.last > last - 2) continue;
    if (
      atoms[inner.last]!.gap === ' ' &&
      atoms[inner.last]!.word.given &&
      !headNoun(atoms, inner.last, last) &&
      personLike(atoms, inner.last, last) &&
      bodyPart(atoms, { first, last: inner.last })
    )
      return [...classifyRun(atoms, { first, last: inner.last }), ...classifyRun(atoms, { first: inner.last, last })];
  }
  const body = bodyPart(atoms, run);
  if (
    body &&
    !(
      match &&
      match.form.entry.kind !== 'place' &&
      match.form.entry.kind !== 'state' &&
      match.last < last &&
      personLike(atoms, match.last, last)
    )
  ) {
    if (body.by === 'names/noun-alone') return [];
    return [body];
  }
  // "near Dayr al-X": a particle alone does not make a person after a preposition of place.
  if (
    !match &&
    !atoms[first]!.word.given &&
    last - first <= 4 &&
    !atoms[first]!.word.noName &&
    afterLocative(atoms, run)
  )
    return [{ ...run, kind: 'place', by: 'names/context-place' }];
  // "near Tal X": what ends in a known place's name is one of its kind, after a preposition of place.
  const tail = last - first === 2 ? atoms[last - 1]!.match : undefined;
  if (!match && tail?.form.entry.kind === 'place' && !atoms[last - 1]!.word.family && afterLocative(atoms, run))
    return [{ ...run, kind: 'place', by: 'names/context-place' }];
  // "ambassador to Ruritania Oda Brandt": no one of these names is a state's.
  const ofState = match?.form.entry.kind === 'state' && !atoms[first]!.word.given;
  if (
    !(match && match.last > first + 1) &&
    personLike(atoms, first, last) &&
    !nationalFirst(match) &&
    !(ofState && atoms[match.last]!.word.given && personLike(atoms, match.last, last))
  )
    return [{ ...run, kind: 'person', by: 'names/given-name' }];
  if (match) return afterMatch(atoms, run, match);

  // "Senior Social Democrat Oda Brandt"
  if (!match && last - first > 3 && PARTISAN.test(atoms[first]!.key) && atoms[first + 1]!.key === 'democrat')
    return [{ first: first + 2, last, kind: 'person', by: 'names/after-partisan' }];
  // Adjectives and modifiers before a person: "Former Senator …", "Western …".
  if (atoms[first]!.word.modifier && last - first > 1 && !belongs(atoms, first, last))
    return classifyRun(atoms, { first: first + 1, last });
  for (let i = first + 1; i < last; i++) {
    const inner = atoms[i]!.match;
    if (!inner || inner.last > last) continue;
    const gap = atoms[i]!.gap;
    if (
      inner.last === last &&
      inner.form.entry.kind === 'place' &&
      gap === ' ' &&
      i - first === 1 &&
      atoms[first]!.word.given
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
      !atoms[first]!.word.given &&
      !atoms[first]!.word.family &&
      !atoms[first]!.word.modifier &&
      !atoms[first]!.word.noName &&
      atoms[first]!.pos === 'PROPN'
    )
      return [{ ...run, kind: 'organization', by: 'names/word-and-state' }];
    if (gap === '-' || gap === '/' || inner.form.entry.kind !== 'place')
      return [...classifyRun(atoms, { first, last: i }), ...classifyRun(atoms, { first: i, last })];
  }
  // "a militant Sunni faction": a creed, and no militant's name.
  if (last - first === 1 && atoms[first]!.word.noName) return [];
  if (personBefore(atoms, first)) return [{ ...run, kind: 'person', by: 'names/after-title' }];
  if (isSyllabled(atoms, run)) return [{ ...run, kind: 'person', by: 'names/syllables' }];
  return [unknownPart(atoms, run)];
}

/** "Western Forest Products": a word of the compass that begins a name of three words, none of them known. */
function belongs(atoms: readonly Atom[], first: number, last: number): boolean {
  if (last - first < 3 || !/^(?:north|south|east|west)(?:ern)?$/.test(atoms[first]!.key)) return false;
  if (atoms[first]!.pos !== 'PROPN') return false;
  for (let i = first + 1; i < last; i++)
    if (!atoms[i]!.cap || atoms[i]!.gap !== ' ' || atoms[i]!.match || atoms[i]!.word.given) return false;
  return true;
}

/** Whether a plain word goes on with the name that the words before it begin. */
function isLonger(atoms: readonly Atom[], first: number, at: number): boolean {
  if (!isPlainWord(atoms[at]!)) return false;
  for (let i = first; i <= at; i++)
    if (!atoms[i]!.cap || atoms[i]!.pos !== 'PROPN' || (i > first && atoms[i]!.gap !== ' ')) return false;
  return true;
}

/** "Han Eun-seol": a family name, and a given name of two syllables with the second one small. */
function isSyllabled(atoms: readonly Atom[], { first, last }: Run): boolean {
  const [family, given, second] = [atoms[first]!, atoms[first + 1], atoms[first + 2]];
  if (last - first !== 3 || !given || !second) return false;
  const short = family.text.length <= 6 && given.text.length <= 5 && second.text.length <= 6;
  return short && !family.upper && !given.upper && given.gap === ' ' && given.cap && second.gap === '-' && !second.cap;
}

const nationalFirst = (match: Match | undefined): boolean =>
  match !== undefined && match.form.role !== 'name' && match.form.role !== 'capital';

function isInside(atoms: readonly Atom[], at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) {
    const { match } = atoms[i]!;
    if (match) return match.last > at;
  }
  return false;
}

function afterMatch(atoms: readonly Atom[], run: Run, match: Match): Part[] {
  const rest = { first: match.last, last: run.last };
  const next = atoms[match.last]!;
  const parted = next.gap === '-' || next.gap === '/' || next.gap === '&';
  const other = atoms[rest.first]!.match;
  const branch = match.form.entry.firm && other?.last === run.last && /^(?:name|alias)$/.test(other.form.role);
  if (parted || personLike(atoms, rest.first, rest.last) || (other && !branch))
    return [matchPart(match), ...classifyRun(atoms, rest)];
  // "Volvo Canada", "Volvo Penta": a part of a company.
  const inName = next.pos === 'PROPN' || (next.pos === 'ADJ' && run.first > 0);
  if (match.form.entry.firm && next.cap && inName && !next.word.noName && rest.last - rest.first <= 2)
    return [{ ...run, kind: 'organization', by: 'names/company-part' }];
  if (match.form.entry.kind === 'organization' || match.form.entry.kind === 'media')
    return [matchPart(match), ...classifyRun(atoms, rest)];
  if (personBefore(atoms, run.first) || namedBefore(atoms, run.first))
    return [{ ...run, kind: 'person', by: 'names/after-title' }];
  if (!next.cap) return [matchPart(match)];
  if (rest.last - rest.first === 1 && (next.word.noName || next.pos !== 'PROPN')) return [matchPart(match)];
  if (match.form.role === 'adjective' || match.form.entry.kind === 'state') {
    const inner = classifyRun(atoms, rest);
    return [matchPart(match), ...inner];
  }
  // "the riding of Ottawa Centre", "in Cardiff Central".
  const somewhere = match.form.entry.kind === 'place' && (placeAround(atoms, run) || afterLocative(atoms, run));
  return [{ ...run, kind: somewhere ? 'place' : 'organization', by: 'names/place-and-word' }];
}

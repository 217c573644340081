/**
 * A run becomes names: gazetteer matches, bodies by their nouns, people by titles, given names and context; titles are cut off.
 * In: a run of atoms. Out: parts with a kind, or `unknown` where only the rest of the article can tell.
 */
import { familyNames, nameNouns, offices } from '../../knowledge/gazetteer.ts';
import { type Atom, isPossessive } from './atoms.ts';
import { PARTICLES, type Run } from './find-runs.ts';
import type { Match } from './match-gazetteer.ts';
import {
  afterLocative,
  behindPortfolio,
  bodyBefore,
  DAYS,
  hintFor,
  isGiven,
  isNoName,
  isPlainWord,
  namedBefore,
  nounBehind,
  type Part,
  personBefore,
  personLike,
  placeAround,
  type RunContext,
} from './run-context.ts';
import { bodyPart, headNoun } from './run-nouns.ts';
import { lastTitle, matchPart, titledParts } from './title-parts.ts';

function unknownPart(context: RunContext, run: Run): Part {
  return { first: run.first, last: run.last, kind: 'unknown', by: 'names/unknown', hint: hintFor(context, run) };
}

const CREEDS =
  /^(?:islamists?|sunni|shia|shiite|shi'ite|muslim|christian|jewish|alawite|druze|catholic|protestant|marxist|maoist)$/;

const ORDINARY = new Set(
  'the a an this that these those he she it they we i you his her its their our my your but and or if when while as at in on for from by with after before since despite although though because however meanwhile then there here what who how why where no not yes all some many most more both each every any such one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands also even still just only so now last next other others another several few fewer latest former'.split(
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
  first = behindPortfolio(context, { first, last });
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
  // "overnight Friday-Saturday", "an Op-Ed": days and kinds of text.
  if (
    atoms
      .slice(first, last)
      .every(atom => DAYS.has(atom.key) || /^(?:op|ed|[ecmp]t|gmt|utc|bst|ce?st|e[ds]t)$/.test(atom.key))
  )
    return [];
  const run = { first, last };
  const match = matches.get(first);
  if (match && match.last === last) return [matchPart(match)];
  // "COP29": a conference of parties.
  if (last - first === 1 && /^cop\d{0,2}$/.test(atoms[first]!.key)) return [{ ...run, kind: 'event', by: 'names/cop' }];

  // "the Ashford Guardian": another outlet than the one that the last word alone names.
  const outlet = last - first <= 3 ? matches.get(last - 1) : undefined;
  if (
    outlet?.form.entry.kind === 'media' &&
    first < last - 1 &&
    isLonger(atoms, first, last - 1) &&
    !personLike(context, first, last) &&
    !lastTitle(context, run)
  )
    return [{ ...run, kind: 'media', by: 'names/longer-outlet' }];

  if (!match && placeAround(context, run) && last - first <= 3)
    return [{ ...run, kind: 'place', by: 'names/place-noun-beside' }];
  // "the Islamist Ansar …": a creed before a body that lists know.
  if (
    !match &&
    last - first > 1 &&
    CREEDS.test(atoms[first]!.key) &&
    matches.has(first + 1) &&
    atoms[first + 1]!.gap === ' '
  )
    return classifyRun(context, { first: first + 1, last });
  const noName = last - first === 1 && isNoName(atoms[first]!);
  const behind = match || noName ? undefined : nounBehind(context, run);
  if (behind && last - first <= 3 && !lastTitle(context, run))
    return [{ ...run, kind: behind, by: 'names/noun-behind' }];
  if (!match && bodyBefore(context, first)) return [{ ...run, kind: 'organization', by: 'names/after-body-noun' }];

  const title = lastTitle(context, run);
  if (title) return titledParts(context, run, title, classifyRun);

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
  // "Liberty Party of Canada Ann Oakley": a person follows the name that closes a body's.
  for (const [at, inner] of matches) {
    if (at <= first || at >= last || inner.last > last - 2 || inner.last <= first) continue;
    if (
      atoms[inner.last]!.gap === ' ' &&
      isGiven(atoms[inner.last]!.key) &&
      !headNoun(atoms, inner.last, last) &&
      personLike(context, inner.last, last) &&
      bodyPart(context, { first, last: inner.last })
    )
      return [
        ...classifyRun(context, { first, last: inner.last }),
        ...classifyRun(context, { first: inner.last, last }),
      ];
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
  if (
    !match &&
    !isGiven(atoms[first]!.key) &&
    last - first <= 4 &&
    !isNoName(atoms[first]!) &&
    afterLocative(context, run)
  )
    return [{ ...run, kind: 'place', by: 'names/context-place' }];
  // "near Tal X": what ends in a known place's name is one of its kind, after a preposition of place.
  const tail = last - first === 2 ? matches.get(last - 1) : undefined;
  if (
    !match &&
    tail?.form.entry.kind === 'place' &&
    !familyNames().has(atoms[last - 1]!.key) &&
    afterLocative(context, run)
  )
    return [{ ...run, kind: 'place', by: 'names/context-place' }];
  // "ambassador to Ruritania Oda Brandt": no one of these names is a state's.
  const ofState = match?.form.entry.kind === 'state' && !isGiven(atoms[first]!.key);
  if (
    !(match && match.last > first + 1) &&
    personLike(context, first, last) &&
    !nationalFirst(match) &&
    !(ofState && isGiven(atoms[match.last]!.key) && personLike(context, match.last, last))
  )
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
      !isNoName(atoms[first]!) &&
      atoms[first]!.pos === 'PROPN'
    )
      return [{ ...run, kind: 'organization', by: 'names/word-and-state' }];
    if (gap === '-' || gap === '/' || inner.form.entry.kind !== 'place')
      return [...classifyRun(context, { first, last: i }), ...classifyRun(context, { first: i, last })];
  }
  // "a militant Sunni faction": a creed, and no militant's name.
  if (last - first === 1 && isNoName(atoms[first]!)) return [];
  if (personBefore(context, first)) return [{ ...run, kind: 'person', by: 'names/after-title' }];
  if (isSyllabled(atoms, run)) return [{ ...run, kind: 'person', by: 'names/syllables' }];
  return [unknownPart(context, run)];
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

function isInside(matches: ReadonlyMap<number, Match>, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) {
    const match = matches.get(i);
    if (match) return match.last > at;
  }
  return false;
}

function afterMatch(context: RunContext, run: Run, match: Match): Part[] {
  const { atoms } = context;
  const rest = { first: match.last, last: run.last };
  const next = atoms[match.last]!;
  const parted = next.gap === '-' || next.gap === '/' || next.gap === '&';
  const other = context.matches.get(rest.first);
  const branch = match.form.entry.firm && other?.last === run.last && /^(?:name|alias)$/.test(other.form.role);
  if (parted || personLike(context, rest.first, rest.last) || (other && !branch))
    return [matchPart(match), ...classifyRun(context, rest)];
  // "Volvo Canada", "Volvo Penta": a part of a company.
  const inName = next.pos === 'PROPN' || (next.pos === 'ADJ' && run.first > 0);
  if (match.form.entry.firm && next.cap && inName && !isNoName(next) && rest.last - rest.first <= 2)
    return [{ ...run, kind: 'organization', by: 'names/company-part' }];
  if (match.form.entry.kind === 'organization' || match.form.entry.kind === 'media')
    return [matchPart(match), ...classifyRun(context, rest)];
  if (personBefore(context, run.first) || namedBefore(context, run.first))
    return [{ ...run, kind: 'person', by: 'names/after-title' }];
  if (!next.cap) return [matchPart(match)];
  if (rest.last - rest.first === 1 && (isNoName(next) || next.pos !== 'PROPN')) return [matchPart(match)];
  if (match.form.role === 'adjective' || match.form.entry.kind === 'state') {
    const inner = classifyRun(context, rest);
    return [matchPart(match), ...inner];
  }
  // "the riding of Ottawa Centre", "in Cardiff Central".
  const somewhere = match.form.entry.kind === 'place' && (placeAround(context, run) || afterLocative(context, run));
  return [{ ...run, kind: somewhere ? 'place' : 'organization', by: 'names/place-and-word' }];
}

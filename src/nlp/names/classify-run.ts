/**
 * A run becomes names: gazetteer matches, bodies by their nouns, people by titles, given names and context; titles are cut off.
 * In: a run of atoms. Out: parts with a kind, or `unknown` where only the rest of the article can tell.
 */
import { familyNames, nameNouns, offices } from '../../knowledge/gazetteer.ts';
import { isPossessive } from './atoms.ts';
import { PARTICLES, type Run, titleEnd } from './find-runs.ts';
import type { Match } from './match-gazetteer.ts';
import {
  afterLocative,
  behindPortfolio,
  bodyBefore,
  DAYS,
  hintFor,
  isConnector,
  isGiven,
  isNoName,
  nounBehind,
  type Part,
  personBefore,
  personLike,
  placeAround,
  type RunContext,
} from './run-context.ts';
import { bodyPart, headNoun } from './run-nouns.ts';

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

function unknownPart(context: RunContext, run: Run): Part {
  return { first: run.first, last: run.last, kind: 'unknown', by: 'names/unknown', hint: hintFor(context, run) };
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
    // "Animal Justice Party", "134th Fighter Squadron": the title's word lies inside the body's name.
    if (
      body &&
      body.at === title.to &&
      title.to - title.from === 1 &&
      /^(?:organization|event)$/.test(body.kind) &&
      !before.length
    )
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
  if (run.last - run.first === 1 && isNoName(atoms[run.first]!)) return [];
  // "the Ruritanian General Staff": the title is a part of the body's name.
  if (run.last - run.first === 1 && atoms[run.first]!.key === 'staff' && atoms[run.first - 1]?.key === 'general')
    return [{ first: run.first - 1, last: run.last, kind: 'organization', by: 'names/noun-organization' }];
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
  if (rest.last - rest.first === 1 && (isNoName(next) || next.pos !== 'PROPN')) return [matchPart(match)];
  if (match.form.role === 'adjective' || match.form.entry.kind === 'state') {
    const inner = classifyRun(context, rest);
    return [matchPart(match), ...inner];
  }
  // "the riding of Ottawa Centre", "in Cardiff Central".
  const somewhere = match.form.entry.kind === 'place' && (placeAround(context, run) || afterLocative(context, run));
  return [{ ...run, kind: somewhere ? 'place' : 'organization', by: 'names/place-and-word' }];
}

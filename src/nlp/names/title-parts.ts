/**
 * Titles inside a run: what stands before them, the person behind them, or the body whose name they belong to. In: a run of atoms. Out: parts with a kind.
 */
import type { Atom, Match } from './atoms.ts';
import { type Run, titleEnd } from './find-runs.ts';
import { isConnector, isPlainWord, type Part, personLike } from './run-context.ts';
import { headNoun } from './run-nouns.ts';

export function matchPart(match: Match): Part {
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

/** Titles that are surnames behind a given name: "Oda King". */
const SURNAMES_TOO = /^(?:king|pope|bishop|lord|sen|judge|marshal|major|prince|sultan|begum)$/;

/**
 * "Energy Minister Sultan Al Jaber", "Sultan al-Harbi": behind an office, or before the name of a family, it is a given name; a ruler is called
 * by his own ("Sultan Haitham bin Tariq").
 */
function isGivenName(atoms: readonly Atom[], from: number, at: number, last: number): boolean {
  if (atoms[at]?.key !== 'sultan' || at + 1 >= last) return false;
  return at > from || /^al(?:$|-)/.test(atoms[at + 1]!.key);
}

/** Cuts off a title at the left: what stands before it, and where the person begins. */
export function lastTitle(atoms: readonly Atom[], run: Run): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined;
  for (let i = run.first; i < run.last; ) {
    const { match } = atoms[i]!;
    // "General Electric": the title's word begins a known body's name.
    if (match && match.last > i + 1 && match.form.entry.kind === 'organization') {
      i = match.last;
      continue;
    }
    const read = titleEnd(atoms, i, run.last);
    const end = read > i && isGivenName(atoms, i, read - 1, run.last) ? read - 1 : read;
    const before = i > run.first ? atoms[i - 1]! : undefined;
    const surname =
      end === run.last && end === i + 1 && before && atoms[i]!.gap === ' ' && SURNAMES_TOO.test(atoms[i]!.key);
    if (surname && before.word.given && !atoms[i - 1]!.match) i++;
    else if (end > i && atoms[i]!.cap) {
      found = { from: i, to: end };
      i = end;
    } else i++;
  }
  return found;
}

/** Bodies whose leader bears a title behind their name. */
const LED =
  /^(?:party|union|council|association|federation|movement|front|league|alliance|bank|university|institute|congress|chamber|society|foundation|guild)$/;

/** Where the name of a body that ends right before a title, or with its first word ("Party Leader"), ends. */
function bodyEnd(atoms: readonly Atom[], first: number, title: { from: number; to: number }): number | undefined {
  const within = title.to - title.from > 1 && LED.test(atoms[title.from]!.key);
  const until = within ? title.from + 1 : title.from;
  if (until - first < 2 || !LED.test(atoms[until - 1]!.key)) return undefined;
  return /^(?:ruling|opposition|rebel|former|ex|acting)$/.test(atoms[first]!.key) ? undefined : until;
}

/** Abbreviations before a title that name nobody: "HR Director". */
const NO_BODY = /^(?:hr|pr|it|ai|tv|mp|mps|mep|ceo|cfo|coo|md|vp|ex|dr|st|[ivx]+)$/;

function split(atoms: readonly Atom[], run: Run): Part[] {
  const parts: Part[] = [];
  for (let i = run.first; i < run.last; i++) {
    const { match } = atoms[i]!;
    // "Harbour National President Oda Brandt": a word of a longer name.
    const longer =
      match?.form.entry.kind === 'media' && i > run.first && isPlainWord(atoms[i]!) && atoms[i]!.gap === ' ';
    if (match && match.last <= run.last && !longer) {
      parts.push(matchPart(match));
      i = match.last - 1;
    } else if (atoms[i]!.upper && /^\p{Lu}{2,6}$/u.test(atoms[i]!.text) && !NO_BODY.test(atoms[i]!.key)) {
      // "HBC President Oda Brandt"
      parts.push({ first: i, last: i + 1, kind: 'organization', by: 'names/before-title' });
    }
  }
  return parts;
}

/** The parts of a run with a title in it. */
export function titledParts(
  atoms: readonly Atom[],
  run: Run,
  title: { readonly from: number; readonly to: number },
  classify: (atoms: readonly Atom[], run: Run) => Part[],
): Part[] {
  const { first, last } = run;
  // "Harbour Union President Oda Brandt": the body whose title it is.
  const until = bodyEnd(atoms, first, title);
  const before = until ? classify(atoms, { first, last: until }) : split(atoms, { first, last: title.from });
  // "Prime Minister Office", "President of the Council": the body goes first.
  const body = headNoun(atoms, title.to, last);
  if (title.to >= last) {
    return title.from > first && !before.length && personLike(atoms, first, title.from)
      ? classify(atoms, { first, last: title.from })
      : before;
  }
  if (body && title.from === first && !personLike(atoms, title.to, last))
    return [{ first, last, kind: body.kind, by: `names/noun-${body.kind}` }];
  // "Ruritania Doctors Union": those whom the body is of.
  const ofThem = title.to - title.from === 1 && /[^s]s$/.test(atoms[title.from]!.key);
  if (body?.kind === 'organization' && body.at === title.to && body.at === last - 1 && ofThem)
    return [{ first, last, kind: body.kind, by: 'names/noun-organization' }];
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
    if (atoms[k]!.word.given && atoms[k]!.gap === ' ' && personLike(atoms, k, last))
      return [
        ...before,
        ...split(atoms, { first: title.to, last: k }),
        { first: k, last, kind: 'person', by: 'names/after-title' },
      ];
  if (isConnector(atoms[title.to]!.key)) return [...before, ...classify(atoms, { first: title.to + 1, last })];
  return [...before, ...personAfterTitle(atoms, { first: title.to, last }, classify)];
}

function personAfterTitle(
  atoms: readonly Atom[],
  run: Run,
  classify: (atoms: readonly Atom[], run: Run) => Part[],
): Part[] {
  const { match } = atoms[run.first]!;
  // A person whom the dossier's own names know stays that person behind a title.
  if (match && match.last === run.last && match.form.entry.kind === 'person') return [matchPart(match)];
  // "Secretary General Council of Europe", "President Georgia": a known body or state after a title is not a person, unless more follows.
  const { firm, kind } = match?.form.entry ?? {};
  if (match && match.last === run.last && kind !== 'place' && !firm && !atoms[run.first]!.word.given)
    return [matchPart(match)];
  if (match && match.last < run.last && kind === 'organization')
    return [matchPart(match), ...classify(atoms, { first: match.last, last: run.last })];
  if (!atoms[run.first]!.cap && !atoms[run.first]!.word.particle) return [];
  if (run.last - run.first === 1 && atoms[run.first]!.word.noName) return [];
  // "the Ruritanian General Staff": the title is a part of the body's name.
  if (run.last - run.first === 1 && atoms[run.first]!.key === 'staff' && atoms[run.first - 1]?.key === 'general')
    return [{ first: run.first - 1, last: run.last, kind: 'organization', by: 'names/noun-organization' }];
  return [{ ...run, kind: 'person', by: 'names/after-title' }];
}

/**
 * Names in a text: people, organisations, states, places, nationality words, facilities, media, events. In: a Doc, and a dossier's own names.
 * Out: NameMentions in text order, not overlapping. Two passes: what its own words and neighbours tell, then what the rest of the article tells.
 */
import { familyNames, gazetteer } from '../../knowledge/gazetteer.ts';
import type { NamesFile } from '../../knowledge/names-file.ts';
import { reportingLexicon } from '../../knowledge/reporting.ts';
import type { Doc, NameMention } from '../../model/doc.ts';
import { type Atom, isPossessive, makeAtoms } from './atoms.ts';
import { classifyRun } from './classify-run.ts';
import { findRuns, PARTICLES } from './find-runs.ts';
import { type Found, isAbbreviated, isCited, isSite, isStateOfTown } from './found.ts';
import { leaveOut } from './leave-out.ts';
import { matchGazetteer } from './match-gazetteer.ts';
import { isGiven, isNoName, type Part } from './run-context.ts';

/** Share of capitalised words from which a line counts as a headline in capitals; 0.7 lets "NATO and EU said" through. */
const SHOUTING_SHARE = 0.7;
/** "Rebels Leave Talks in Oslo": in title case even the verbs are capitalised. */
const TITLE_CASE_SHARE = 0.85;
/** Longer sentences are real text: the share is not asked. */
const TITLE_CASE_WORDS = 20;

/** Endings of surnames in languages whose names news carries: Slavic, Caucasian, Nordic, Baltic, Greek, Turkish. */
const SURNAME_END =
  /(?:[oe]v|[oe]va|sk[iy]y?|ska|enko|chuk|[bdlnrtv]ich|vic|yan|ashvili|adze|ss?on|ssen|auskas|poulos|akis|oglu|[dgknz]hiyev|eyev)$/;

interface Line {
  readonly shouting: boolean;
  /** Most words begin with a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
}

function lineKind(atoms: readonly Atom[], ended: boolean): Line {
  let letters = 0;
  let caps = 0;
  let uppers = 0;
  for (const atom of atoms) {
    if (atom.text.length < 4) continue;
    letters++;
    if (atom.cap) caps++;
    if (atom.upper) uppers++;
  }
  const shouting =
    (letters >= 3 && uppers / letters >= SHOUTING_SHARE) ||
    (!ended && atoms.length >= (letters >= 2 ? 2 : 3) && atoms.every(atom => atom.upper && atom.text.length > 1));
  return {
    shouting,
    titleCase: !ended && letters >= 4 && atoms.length <= TITLE_CASE_WORDS && caps / letters >= TITLE_CASE_SHARE,
  };
}

/**
 * Words that the article writes small somewhere: a capital at a sentence's start is then no sign of a name. And words that it writes with a capital
 * inside a sentence, as a name: then it is one.
 */
interface Casing {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

function readCasing(lines: readonly (readonly Atom[])[], kinds: readonly Line[]): Casing {
  const small = new Set<string>();
  const capital = new Set<string>();
  lines.forEach((atoms, index) => {
    const plain = kinds[index]!.shouting || kinds[index]!.titleCase;
    atoms.forEach((atom, at) => {
      if (!atom.cap) small.add(atom.key);
      else if (at > 0 && !plain && atom.pos === 'PROPN' && !atom.upper) capital.add(atom.key);
    });
  });
  return { small, capital };
}

/** Small words that headlines write with a capital and no name holds. */
const NEVER_NAMED = new Set('amid amidst despite although because unless whereas'.split(' '));

function startsName(atoms: readonly Atom[], at: number, line: Line, { small, capital }: Casing): boolean {
  const atom = atoms[at]!;
  if (NEVER_NAMED.has(atom.key)) return false;
  if (!atom.cap || !/^\p{Lu}/u.test(atom.text) || (atom.text.length < 2 && atoms[at + 1]?.gap === '|'))
    return (
      PARTICLES.has(atom.key) &&
      (atom.key === 'al' || atom.key === 'el') &&
      atoms[at + 1]?.cap === true &&
      atoms[at + 1]?.gap === '-'
    );
  if (atom.pos === 'PUNCT' || atom.pos === 'NUM') return false;
  // "Q But will they …?": the label of a question.
  if (at === 0 && atom.text === 'Q' && atoms.length > 1) return false;
  // "Brandt Vows To Sign": a verb of speech in capitals goes with no name.
  if (at > 0 && line.titleCase && /[^s]s$/.test(atom.key) && reportingLexicon().verbs.has(atom.key)) return false;
  if (line.shouting || line.titleCase) return isGiven(atom.key) || (atom.pos === 'PROPN' && !small.has(atom.key));
  const first = at === 0;
  if (!first) return true;
  if (capital.has(atom.key) && !small.has(atom.key)) return true;
  const nextCap = atoms[1]?.cap === true && atoms[1].gap === ' ';
  if (atom.pos === 'PROPN') return !small.has(atom.key) || nextCap;
  if (isGiven(atom.key) && nextCap) return true;
  if (familyNames().has(atom.key) && !small.has(atom.key) && atoms[1] && /^(?:VERB|AUX|ADV|PART)$/.test(atoms[1].pos))
    return true;
  return nextCap && (atom.pos === 'ADJ' || atom.pos === 'NOUN');
}

/** "2010 Ruritanian general election": the adjective belongs to an event. */
function inEvent(part: Found): boolean {
  const { atoms, last } = part;
  for (let i = last; i < atoms.length && i < last + 5 && atoms[i]!.gap === ' '; i++) {
    if (/^(?:elections?|referendum|by-election)$/.test(atoms[i]!.key)) return true;
    if (atoms[i]!.cap && i > last + 3) return false;
    if (/^(?:ADP|CCONJ|SCONJ|AUX|VERB|DET|PRON)$/.test(atoms[i]!.pos) && !atoms[i]!.cap) return false;
  }
  return false;
}

function acts(tokens: Doc['tokens'], atoms: readonly Atom[], part: Part): boolean {
  const token = tokens[atoms[part.last - 1]!.token]!;
  return (
    part.kind === 'unknown' &&
    token.pos === 'PROPN' &&
    token.tag !== 'NNPS' &&
    /^nsubj(?::pass)?$/.test(token.deprel) &&
    /^(?:VERB|NOUN|ADJ)$/.test(tokens[token.head]?.pos ?? '') &&
    atoms[part.first - 1]?.key !== 'the'
  );
}

const nameKey = (atoms: readonly Atom[], first: number, last: number): string =>
  atoms
    .slice(first, last)
    .map(atom => atom.key)
    .join(' ');

const FIRM = /^(?:co|corp|corporation|inc|ltd|plc|llc|holdings|airlines|motors|industries)$/;

/** What the article's surer names tell about its unsure ones: surnames, and whole names met before. */
function learn(found: readonly Found[]): {
  surnames: ReadonlySet<string>;
  /** Words of the names of companies: "Veltrix" of "Veltrix Holdings Inc." */
  firms: ReadonlySet<string>;
  kinds: ReadonlyMap<string, NameMention['kind']>;
} {
  const surnames = new Set<string>();
  const firms = new Set<string>();
  const kinds = new Map<string, NameMention['kind']>();
  for (const part of found) {
    if (part.kind === 'unknown') continue;
    const key = nameKey(part.atoms, part.first, part.last);
    if (!kinds.has(key)) kinds.set(key, part.kind);
    if (part.kind === 'organization' && FIRM.test(part.atoms[part.last - 1]!.key))
      for (let i = part.first; i < part.last - 1; i++) firms.add(part.atoms[i]!.key);
    if (part.kind !== 'person') continue;
    surnames.add(part.atoms[part.last - 1]!.key);
    for (let i = part.first + 1; i < part.last - 1; i++) if (part.atoms[i]!.cap) surnames.add(part.atoms[i]!.key);
  }
  return { surnames, firms, kinds };
}

/**
 * "Dayton's parents" where the article names Ann Dayton: a town's name that is a person's here, unless it stands as a place does. Likewise a
 * company's ("Ford", "Moody's"), wherever it stands.
 */
function isNamesake({ kind, atoms, first, last, known }: Found, surnames: ReadonlySet<string>): boolean {
  const alone = last - first === 1 || (last - first === 2 && isPossessive(atoms[last - 1]!));
  if (!alone || !surnames.has(atoms[first]!.key)) return false;
  if (known?.startsWith('company/')) return true;
  if (kind !== 'place' || last - first !== 1 || !known?.startsWith('place/')) return false;
  const before = atoms[first - 1];
  return before === undefined || before.cap || (before.pos !== 'ADP' && before.pos !== 'DET') || before.key === 'by';
}

function settle(part: Found, known: ReturnType<typeof learn>): Part | undefined {
  if (isNamesake(part, known.surnames))
    return { first: part.first, last: part.first + 1, kind: 'person', by: 'names/surname' };
  if (part.kind !== 'unknown') return part;
  if (isSite(part)) return { ...part, kind: 'media', by: 'names/site' };
  if (isAbbreviated(part)) return { ...part, kind: 'organization', by: 'names/abbreviated' };
  const { atoms, first, last } = part;
  const tail = atoms[last - 1]!.key;
  const length = last - first;
  const same = known.kinds.get(nameKey(atoms, first, last));
  if (same && same !== ('unknown' as string)) return { ...part, kind: same, by: 'names/met-before' };
  if (known.surnames.has(tail) && length <= 3 && !atoms[last - 1]!.upper)
    return { ...part, kind: 'person', by: 'names/surname' };
  if (length === 1 && known.surnames.has(tail)) return { ...part, kind: 'person', by: 'names/surname' };
  if (part.shouted && length === 1) return undefined;
  if (part.hint) return { ...part, kind: part.hint, by: `names/context-${part.hint}` };
  if (length === 1) {
    if (isNoName(atoms[first]!)) return undefined;
    if (known.firms.has(tail) && !familyNames().has(tail) && !isGiven(tail))
      return { ...part, kind: 'organization', by: 'names/company-short' };
    if (familyNames().has(tail) || isGiven(tail) || SURNAME_END.test(tail))
      return { ...part, kind: 'person', by: 'names/family-name' };
    // A single name that is the subject of a verb, without an article: a person more often than a body, by counts over political news.
    if (part.acts) return { ...part, kind: 'person', by: 'names/acting-word' };
    return { ...part, kind: 'other', by: 'names/unknown' };
  }
  if (length <= 3 && familyNames().has(tail)) return { ...part, kind: 'person', by: 'names/family-name' };
  if (length <= 3 && atoms.slice(first, last).every(atom => atom.pos === 'PROPN' && !atom.upper))
    return { ...part, kind: 'person', by: 'names/two-words' };
  return { ...part, kind: 'other', by: 'names/unknown' };
}

const isTold = ({ atoms, first, last }: Found, told: ReturnType<typeof learn>): boolean =>
  told.kinds.has(nameKey(atoms, first, last)) || (last - first === 1 && told.surnames.has(atoms[first]!.key));

/** "Kovar & Lemos", where the article names both elsewhere: two people, no firm. */
function halves(part: Found, surnames: ReadonlySet<string>): readonly Found[] {
  const { atoms, first, last } = part;
  let at = first + 1;
  while (at < last && atoms[at]!.gap !== '&') at++;
  if (at >= last || !surnames.has(atoms[at - 1]!.key) || !surnames.has(atoms[last - 1]!.key)) return [part];
  return [
    { ...part, last: at },
    { ...part, first: at },
  ].map(half => ({ ...half, kind: 'unknown' }));
}

export function findNames(doc: Pick<Doc, 'article' | 'tokens' | 'sentences'>, names?: NamesFile): NameMention[] {
  const { article, tokens, sentences } = doc;
  const known = gazetteer(names);
  const lines = sentences.map(sentence => makeAtoms(article.text, tokens, sentence.first, sentence.last));
  const kinds = lines.map((atoms, index) =>
    lineKind(atoms, atoms.length > 0 && /[.?!]/.test(tokens[sentences[index]!.last - 1]!.text)),
  );
  const casing = readCasing(lines, kinds);
  const found: Found[] = [];
  lines.forEach((atoms, index) => {
    if (atoms.length === 0) return;
    const line = kinds[index]!;
    const matches = leaveOut(atoms, matchGazetteer(known, atoms, line.shouting), line.titleCase);
    const runs = findRuns(atoms, matches, known.titles, at => startsName(atoms, at, line, casing));
    for (const run of runs)
      for (const part of classifyRun({ atoms, matches, gazetteer: known }, run))
        found.push({
          first: part.first,
          last: part.last,
          kind: part.kind,
          known: part.known,
          by: part.by,
          hint: part.hint,
          atoms,
          acts: acts(tokens, atoms, part),
          shouted: line.shouting,
        });
  });
  // Names of several words first: what they turn out to be tells about the single words that take them up.
  const first = learn(found);
  const parted = found.flatMap(part =>
    part.kind === 'unknown' || part.kind === 'person' ? halves(part, first.surnames) : [part],
  );
  const wholes = parted.flatMap(part => {
    if (part.kind !== 'unknown' || part.last - part.first === 1) return [part];
    const settled = settle(part, first);
    return settled ? [{ ...part, ...settled }] : [];
  });
  const learnt = learn(wholes);
  // In a text of ordinary letters, a line of capitals names nobody whom the rest does not name.
  const plain = kinds.filter(line => line.shouting).length * 2 < kinds.length;
  const told = plain ? learn(wholes.filter(part => !part.shouted)) : learnt;
  const mentions: NameMention[] = [];
  for (const candidate of wholes) {
    const settled = settle(candidate, learnt);
    let part = settled;
    if (settled && !settled.known && isCited(tokens, candidate))
      part = { ...settled, kind: 'media', by: 'names/cited' };
    if (part && !part.known && isStateOfTown(tokens, candidate)) continue;
    if (!part || (plain && candidate.shouted && !part.known && !isTold(candidate, told))) continue;
    const event = part.kind !== 'person' && inEvent(candidate);
    const from = candidate.atoms[part.first]!;
    const to = candidate.atoms[part.last - 1]!;
    const lastToken = tokens[to.token]!;
    // The point of "U.S." belongs to it.
    const end = /^(?:\p{L}\.)+$/u.test(lastToken.text) ? lastToken.end : to.end;
    mentions.push({
      index: mentions.length,
      start: from.start,
      end,
      kind: event ? 'event' : (part.kind as NameMention['kind']),
      first: from.token,
      last: to.token + 1,
      ...(part.known && !event ? { known: part.known } : {}),
      by: event ? 'names/election' : part.by,
    });
  }
  return mentions;
}

/** Listed names that are other words here: "Reading" at a sentence's start, "the Amazon". In: the atoms of a sentence. Out: the matches that stay, rivers as places. */
import type { Atom, Match } from './atoms.ts';
import type { Line } from './lines.ts';
import { isPlainWord } from './run-context.ts';

/** A listed name of one word that is another word here. */
function isOtherWord(atoms: readonly Atom[], { first, last, form }: Match, titleCase: boolean): boolean {
  if (last - first > 1) return false;
  const atom = atoms[first]!;
  const { kind, firm } = form.entry;
  // A city's or company's name that the tagger reads as another word at a sentence's start: "Reading …", "Split …", "Apple …".
  if ((kind === 'place' || firm) && atom.pos !== 'PROPN' && (first === 0 || titleCase || atom.pos !== 'NOUN'))
    return true;
  if (kind !== 'media') return false;
  const after = atoms[last];
  // "the Atlantic", "National": outlets whose name has an article are written with it.
  const beside = (atoms[first - 1]?.cap && atom.gap === ' ') || (after?.cap && after.gap === ' ');
  const articled = atoms[first - 1]?.text === 'The' || (atoms[first - 1]?.key === 'the' && !atom.word.noName);
  const bare = form.role === 'name' && form.entry.name.startsWith('The ') && !articled;
  if (bare && !beside) return true;
  // "Hill 350": no outlet.
  return isPlainWord(atom) && after?.gap === ' ' && /^\d/.test(after.text);
}

/** "the Amazon": a company goes without the article, but before a noun ("the Amazon warehouse"). */
function isRiver(atoms: readonly Atom[], { first, last, form }: Match): boolean {
  if (!form.entry.firm || last - first > 1 || atoms[first - 1]?.key !== 'the') return false;
  const after = atoms[last];
  return after?.gap !== ' ' || !/^(?:NOUN|PROPN|ADJ)$/.test(after.pos);
}

const asPlace = (match: Match): Match => ({
  ...match,
  form: { ...match.form, entry: { id: `place/${match.form.entry.name}`, name: match.form.entry.name, kind: 'place' } },
});

export function leaveOut({ atoms, starts, titleCase }: Line): void {
  for (const i of starts) {
    const atom = atoms[i]!;
    const { match } = atom;
    if (!match) continue;
    if (isOtherWord(atoms, match, titleCase)) atom.match = undefined;
    else if (isRiver(atoms, match)) atom.match = asPlace(match);
  }
}

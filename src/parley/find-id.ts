/** Turns what a user types for an id (whole, or a beginning that no other shares) into the id. */
import { ParleyError } from '../model/errors.ts';
import type { MoveNoun } from '../model/record.ts';
import { type Db, idsLike } from '../store/read.ts';

type Noun = 'article' | 'actor' | 'statement' | MoveNoun;

/** Candidates named in an error. */
const CANDIDATES = 5;

const LISTS: Readonly<Record<Noun, string>> = {
  article: 'parley articles',
  actor: 'parley actors',
  statement: 'parley statements',
  event: 'parley events',
  position: 'parley positions',
  proposal: 'parley proposals',
  commitment: 'parley commitments',
  figure: 'parley figures',
  term: 'parley terms',
};

async function candidates(db: Db, noun: Noun, text: string): Promise<{ noun: Noun; id: string }[]> {
  const ids = await idsLike(db, noun, text, CANDIDATES + 1);
  return (ids.includes(text) ? [text] : ids).map(id => ({ noun, id }));
}

/** The one record of these nouns that `text` means. */
export async function findId(db: Db, text: string, nouns: readonly Noun[]): Promise<{ noun: Noun; id: string }> {
  const found = text === '' ? [] : (await Promise.all(nouns.map(noun => candidates(db, noun, text)))).flat();
  const exact = found.filter(candidate => candidate.id === text);
  const [first, second] = exact.length > 0 ? exact : found;
  if (!first) {
    const lists = nouns.map(noun => LISTS[noun]).join(', ');
    throw new ParleyError('not-found', `no ${nouns.join(' or ')} has the id "${text}"`, `See: ${lists}`, text);
  }
  if (second) {
    const shown = found.slice(0, CANDIDATES).map(candidate => candidate.id);
    const more = found.length > CANDIDATES ? ' and more' : '';
    throw new ParleyError(
      'ambiguous-id',
      `"${text}" begins several ids: ${shown.join(', ')}${more}`,
      'Give more of the id.',
      text,
    );
  }
  return first;
}

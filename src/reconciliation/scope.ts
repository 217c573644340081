/**
 * Whether an article lies inside a dossier's scope. In: the scope and the article as corrected. Out: nothing, or the reason why it lies outside,
 * one plain phrase. Looks at the article's own words and date alone: what other articles tell changes nothing.
 */
import { foldWord, nameParts } from '../knowledge/gazetteer.ts';
import type { NamesFile } from '../knowledge/names-file.ts';
import { writtenForms } from '../knowledge/written-forms.ts';
import type { Article } from '../model/article.ts';
import type { Scope } from '../model/scope.ts';
import { edtfBounds } from '../model/when-bounds.ts';

type Asked = Pick<Article, 'title' | 'text' | 'published'>;

/** The words of a text with blanks around, so that whole words are found as text. */
class Words {
  readonly #written: string;
  readonly #folded: string;
  constructor(text: string) {
    const parts = nameParts(text);
    this.#written = ` ${parts.join(' ')} `;
    this.#folded = ` ${parts.map(foldWord).join(' ')} `;
  }
  /** As listed: "US" is no "us". */
  hasName(parts: readonly string[]): boolean {
    return this.#written.includes(` ${parts.join(' ')} `);
  }
  /** Whatever its capitals, in singular or plural. */
  hasWord(folded: string): boolean {
    return ['', 's', 'es'].some(ending => this.#folded.includes(` ${folded}${ending} `));
  }
}

const folded = (phrase: string): string => nameParts(phrase).map(foldWord).join(' ');

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A name that no list has counts as it is written, whatever its capitals. */
function finder(name: string, names: NamesFile, withBodies: boolean): (words: Words) => boolean {
  const forms = writtenForms(name, names, withBodies);
  if (!forms) return words => words.hasWord(folded(name));
  return words => forms.some(parts => words.hasName(parts)) || words.hasName(nameParts(name));
}

export type OutsideOf = (article: Asked) => string | undefined;

/** Made once a scope: looking names up costs more than looking an article through. */
export function scopeFilter(scope: Scope, names: NamesFile): OutsideOf {
  const phrases = scope.words.map(folded);
  const actors = scope.actors.map(name => ({ name, isIn: finder(name, names, true) }));
  const places = scope.places.map(name => finder(name, names, false));
  const [since, until] = [edtfBounds(scope.since)?.from, edtfBounds(scope.until)?.until];
  return ({ title = '', text, published }) => {
    const bounds = edtfBounds(published.edtf);
    const [first, last] = [bounds?.from ?? bounds?.until, bounds?.until ?? bounds?.from];
    if (since && last && last < since) return `published ${published.edtf}, before ${scope.since}`;
    if (until && first && first > until) return `published ${published.edtf}, after ${scope.until}`;
    const words = new Words(`${title}\n${text}`);
    if (phrases.length > 0 && !phrases.some(phrase => words.hasWord(phrase))) {
      return `none of the words ${listed(scope.words.map(word => `"${word}"`))} stands in it`;
    }
    const named = actors.filter(({ isIn }) => isIn(words));
    if (named.length < Math.min(scope.least, actors.length)) {
      if (named.length === 0) return `it names none of ${listed(scope.actors)}`;
      return `of ${listed(scope.actors)} it names only ${listed(named.map(({ name }) => name))}`;
    }
    if (places.length > 0 && !places.some(isIn => isIn(words)))
      return `it names none of the places ${listed(scope.places)}`;
    return undefined;
  };
}

export const isEmptyScope = ({ words, actors, places, since, until }: Scope): boolean =>
  words.length + actors.length + places.length === 0 && since === undefined && until === undefined;

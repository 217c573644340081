/** What matchers of several nouns compare: days, somebody, content words. Pure and symmetric. */
import type { Days, Somebody } from '../../model/claims.ts';
import { contentWords } from '../../text/content-words.ts';
import { remember, TEXTS_KEPT } from '../../text/remember.ts';

export { contentContainment, contentSimilarity, contentWords } from '../../text/content-words.ts';

/** Days between two spans; 0 where they overlap. */
export const gapOf = (a: Days, b: Days): number => Math.max(0, a[0] - b[1], b[0] - a[1]);

export const spanOf = (days: Days): number => days[1] - days[0] + 1;

/**
 * Keys of the windows that hold a day: two rows of windows, one shifted by half, so that days nearer than half a window
 * always share one. `width` in days, even.
 */
export const windowsOf = (day: number, width: number): readonly string[] => [
  `a${Math.floor(day / width)}`,
  `b${Math.floor((day + width / 2) / width)}`,
];

/** What stands for somebody in a key and in a comparison of sides: the party, else oneself, else the name as written. */
export const sideOf = ({ party, id, name }: Somebody): string => party ?? id ?? name;

/** Name parts of a person that are more than an initial. */
const partsOf = (name: string): string[] => name.split(' ').filter(part => part.replace(/[.']/g, '').length > 1);

/** Whether two may be one, as far as this pair alone tells: equal ids, one side's last name with the other's, the same described words. */
export function mayBeOne(a: Somebody, b: Somebody): boolean {
  if (a.id !== undefined && a.id === b.id) return true;
  if (a.name === b.name) return true;
  if (a.id === undefined || b.id === undefined) return false;
  if (a.kind !== 'person' || b.kind !== 'person') return false;
  const [one, two] = [partsOf(a.name), partsOf(b.name)];
  if (one.length === 0 || two.length === 0 || one.at(-1) !== two.at(-1)) return false;
  return one.length === 1 || two.length === 1;
}

/** Numbers and negations must agree where wording is compared: "will not leave" is no shortened "will leave". */
const NEGATION = /\b(?:not|no|never|none|neither|nor|without|cannot|[a-z]+n't|refus\w*|reject\w*|den(?:y|ies|ied))\b/gi;
export const sameNegation = (a: string, b: string): boolean =>
  (a.match(NEGATION)?.length ?? 0) % 2 === (b.match(NEGATION)?.length ?? 0) % 2;

const NAME = /\b\p{Lu}[\p{L}.’'-]*\p{L}/gu;

/** Content words of the names in a text; the first word of it may have its capital for another reason. */
export const namesIn: (text: string) => ReadonlySet<string> = remember(
  text => new Set((text.slice(1).match(NAME) ?? []).flatMap(name => contentWords(name))),
  TEXTS_KEPT,
);

/** Each text names somebody or some place whom the other does not: "agreed with A" is not "agreed with B". */
export function otherNames(a: string, b: string): boolean {
  const [one, two] = [namesIn(a), namesIn(b)];
  const [wordsOne, wordsTwo] = [new Set(contentWords(a)), new Set(contentWords(b))];
  return [...one].some(name => !wordsTwo.has(name)) && [...two].some(name => !wordsOne.has(name));
}

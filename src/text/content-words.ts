/** Words that carry content, and how alike two short texts are in them. In: texts. Out: beginnings of words; similarities between 0 and 1. */
import { remember, TEXTS_KEPT } from './remember.ts';
import { sharedWords, wordsOf } from './words.ts';

/** Words that carry no content in a short text (articles, prepositions, auxiliaries, pronouns, words of reporting). */
const EMPTY = new Set(
  `a an the of to in on at by for from with without into over under after before between among against about as than then
   that this these those which who whom whose what when where while and or but nor if is are was were be been being am has
   have had do does did will would shall should can could may might must it its he him his she her they them their we us our
   i me my you your there here not no so also said says say told`
    .split(/\s+/)
    .filter(Boolean),
);

/** Content words, cut to their first six letters so that "negotiators" meets "negotiations". Remembered: a text is compared with many others. */
export const contentWords: (text: string) => readonly string[] = remember(
  text =>
    wordsOf(text)
      .filter(word => !EMPTY.has(word))
      .map(word => (/\d/.test(word) ? word : word.replace(/'s$/, '').slice(0, 6))),
  TEXTS_KEPT,
);

/** F1 over content words. */
export function contentSimilarity(a: string, b: string): number {
  const [one, two] = [contentWords(a), contentWords(b)];
  return one.length + two.length === 0 ? 0 : (2 * sharedWords(one, two)) / (one.length + two.length);
}

/** Share of the shorter text's content words that the longer one has. */
export function contentContainment(a: string, b: string): number {
  const [one, two] = [contentWords(a), contentWords(b)];
  const shorter = Math.min(one.length, two.length);
  return shorter === 0 ? 0 : sharedWords(one, two) / shorter;
}

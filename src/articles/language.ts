/**
 * The language of a text. In: text, and what the source says about it. Out: an ISO 639-1 code.
 * English is told by its function words first, because short news texts full of foreign names mislead letter statistics;
 * tinyld judges the rest.
 */
import { detect } from 'tinyld';
import { wordsOf } from '../text/words.ts';

const functionWords = new Set(
  'the of and to in a that is was for on with by at from as it he his her she they their be has had have are were not this which an but who will would said'.split(
    ' ',
  ),
);
/** English news runs at 35 to 50 %, its tables and lists at 15; other languages of Latin letters at 8 % or less ("in", "a", "on", "was", "is" recur there). */
const ENGLISH_SHARE = 0.12;
/** Fewer words tell nothing: the source's word is taken, else English. */
const FEWEST_WORDS = 6;
/** Enough text to judge by. */
const SAMPLE = 6_000;

const otherScript = new Set(
  'ar fa he hi bn ta te kn gu mr ja ko zh th km my ka hy am el ru uk bg sr mk be kk ky ur yi'.split(' '),
);
const mostlyLatin = (text: string): boolean =>
  (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);

export function findLanguage(text: string, stated?: string): string {
  const declared = stated
    ?.trim()
    .toLowerCase()
    .match(/^[a-z]{2}\b/)?.[0];
  const words = wordsOf(text.slice(0, SAMPLE));
  if (words.length < FEWEST_WORDS) return declared ?? 'en';
  const share = words.filter(word => functionWords.has(word)).length / words.length;
  if (share >= ENGLISH_SHARE) return 'en';
  const detected = detect(text.slice(0, SAMPLE));
  // Letter statistics name languages of other scripts for Latin text full of unknown names.
  const fits = !otherScript.has(detected) || !mostlyLatin(text.slice(0, SAMPLE));
  if (detected && detected !== 'en' && fits) return detected;
  return declared ?? 'en';
}

/** The languages that Parley reads. */
export const readLanguages: readonly string[] = ['en'];

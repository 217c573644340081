/**
 * Words are compared and looked up far more often than they are read. In: a string. Out: for all strings of the same characters the very
 * same one, which V8 compares by its address, hashes once, and finds in plain objects without asking for it; `lowerCase` in small letters.
 */
import { remember } from './remember.ts';

/** Longer runs of letters are no words. */
const LONGEST = 64;

/** Names of properties are kept but once: asked back, one is the string that is wanted. */
export function oneString(text: string): string {
  if (text.length > LONGEST) return text;
  for (const name in { [text]: 0 }) return name;
  return text;
}

const lowered = remember(text => oneString(text.toLowerCase()));

/** For words with capitals a call of the library that costs ten look-ups; most words have none at their head. */
export const lowerCase = (word: string): string => (word.charCodeAt(0) > 96 ? word.toLowerCase() : lowered(word));

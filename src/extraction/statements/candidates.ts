/** Tokens that may be cues, by the rule that looks at them: one sweep over the text for all. In: tokens. Out: indices in text order. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { cueWord } from './words.ts';

export interface Candidates {
  /** Words with a use as a reporting verb, tagged as verb or noun. */
  readonly verbs: readonly number[];
  readonly nouns: readonly number[];
  /** "according" */
  readonly accordings: readonly number[];
  /** "as", "in" */
  readonly asides: readonly number[];
  /** "this", "so" */
  readonly pointers: readonly number[];
}

const VERB = 1;
const NOUN = 2;
const ACCORDING = 4;
const ASIDE = 8;
const POINTER = 16;

/** Which of the rules look at a word; for most words none. */
const rulesOf = wordFact(word => {
  const { norm, pos } = word;
  const { uses, noun } = cueWord({ word });
  return (
    (uses && (pos === 'VERB' || pos === 'NOUN') ? VERB : 0) |
    (noun && pos === 'NOUN' ? NOUN : 0) |
    (norm === 'according' ? ACCORDING : 0) |
    (norm === 'as' || norm === 'in' ? ASIDE : 0) |
    (norm === 'this' || norm === 'so' ? POINTER : 0)
  );
});

export function findCandidates(tokens: readonly Token[]): Candidates {
  const verbs: number[] = [];
  const nouns: number[] = [];
  const accordings: number[] = [];
  const asides: number[] = [];
  const pointers: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const rules = rulesOf(tokens[i]!);
    if (rules === 0) continue;
    if (rules & VERB) verbs.push(i);
    if (rules & NOUN) nouns.push(i);
    if (rules & ACCORDING) accordings.push(i);
    if (rules & ASIDE) asides.push(i);
    if (rules & POINTER) pointers.push(i);
  }
  return { verbs, nouns, accordings, asides, pointers };
}

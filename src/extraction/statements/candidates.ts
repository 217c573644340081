/** Tokens that may be cues, by the rule that looks at them: one sweep over the text for all. In: tokens. Out: indices in text order. */
import type { Token } from '../../model/doc.ts';
import { treeMark, treeMarks } from '../../text/word-marks.ts';
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

const VERB = treeMark(word => {
  const { uses, light } = cueWord({ word });
  return word.pos === 'VERB' ? (uses ?? light) !== undefined : uses !== undefined && word.pos === 'NOUN';
});
const NOUN = treeMark(word => cueWord({ word }).noun !== undefined && word.pos === 'NOUN');
const ACCORDING = treeMark(({ norm }) => norm === 'according');
const ASIDE = treeMark(({ norm }) => norm === 'as' || norm === 'in');
const POINTER = treeMark(({ norm }) => norm === 'this' || norm === 'so');
const ANY = VERB | NOUN | ACCORDING | ASIDE | POINTER;

export function findCandidates(tokens: readonly Token[]): Candidates {
  const verbs: number[] = [];
  const nouns: number[] = [];
  const accordings: number[] = [];
  const asides: number[] = [];
  const pointers: number[] = [];
  const marks = treeMarks(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const rules = marks[i]! & ANY;
    if (rules === 0) continue;
    if (rules & VERB) verbs.push(i);
    if (rules & NOUN) nouns.push(i);
    if (rules & ACCORDING) accordings.push(i);
    if (rules & ASIDE) asides.push(i);
    if (rules & POINTER) pointers.push(i);
  }
  return { verbs, nouns, accordings, asides, pointers };
}

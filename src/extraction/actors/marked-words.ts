/**
 * Which words the rules of this room look at. In: the tokens of a text. Out: for each rule its tokens.
 * Gone over once for all rules: most words are looked at by none, and a walk over all words of a text costs more than most rules.
 */
import type { Token } from '../../model/doc.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import { bodyNoun } from './described-bodies.ts';
import { headsDescription, OFFICE } from './find-descriptions.ts';
import { wantedBy } from './find-pronouns.ts';
import { isThey } from './plural-candidates.ts';
import { pluralTitle } from './plural-titles.ts';
import { takesUp } from './take-up.ts';

export interface MarkedWords {
  /** Nouns of bodies: "the Ruritanian government". */
  readonly bodies: Token[];
  /** Words that may take a body up: "the group". */
  readonly takers: Token[];
  /** Titles in the plural: "Presidents". */
  readonly titles: Token[];
  /** Nouns that may head a description of a person; those of no office only where they do something. */
  readonly descriptions: Token[];
  /** He, she, it. */
  readonly pronouns: Token[];
  /** They. */
  readonly plurals: Token[];
}

const BODY = wordMark(word => bodyNoun({ word }) !== null);
const TAKER = wordMark(word => takesUp({ word }) !== null);
const TITLE = wordMark(word => pluralTitle({ word }) !== null);
const PERSON = wordMark(word => headsDescription(word) === 'person');
const PRONOUN = wordMark(word => wantedBy({ word }) !== null);
const PLURAL = wordMark(word => isThey({ word }));
const ANY = BODY | TAKER | TITLE | OFFICE | PERSON | PRONOUN | PLURAL;

export function markWords(tokens: readonly Token[]): MarkedWords {
  const marked: MarkedWords = { bodies: [], takers: [], titles: [], descriptions: [], pronouns: [], plurals: [] };
  const marks = wordMarks(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const rules = marks[i]! & ANY;
    if (rules === 0) continue;
    const token = tokens[i]!;
    if (rules & BODY) marked.bodies.push(token);
    if (rules & TAKER) marked.takers.push(token);
    if (rules & TITLE) marked.titles.push(token);
    if (rules & OFFICE || (rules & PERSON && token.deprel.startsWith('nsubj'))) marked.descriptions.push(token);
    if (rules & PRONOUN) marked.pronouns.push(token);
    if (rules & PLURAL) marked.plurals.push(token);
  }
  return marked;
}

/**
 * Which words the rules of this room look at. In: the tokens of a text. Out: for each rule its tokens.
 * Gone over once for all rules: most words are looked at by none, and a walk over all words of a text costs more than most rules.
 */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { bodyNoun } from './described-bodies.ts';
import { describes } from './find-descriptions.ts';
import { wantedBy } from './find-pronouns.ts';
import { isThey } from './plural-candidates.ts';
import { pluralTitle } from './roles-before.ts';
import { takesUp } from './take-up.ts';

export interface MarkedWords {
  /** Nouns of bodies: "the Ruritanian government". */
  readonly bodies: Token[];
  /** Words that may take a body up: "the group". */
  readonly takers: Token[];
  /** Titles in the plural: "Presidents". */
  readonly titles: Token[];
  /** Nouns that may head a description of a person, told again only where it does something. */
  readonly descriptions: Token[];
  /** He, she, it. */
  readonly pronouns: Token[];
  /** They. */
  readonly plurals: Token[];
}

const BODY = 1;
const TAKER = 2;
const TITLE = 4;
const DESCRIPTION = 8;
const PRONOUN = 16;
const PLURAL = 32;

/** The rules that look at a word, as the sum of their numbers; 0 for none. */
const rulesOf = wordFact(word => {
  const token = { word };
  return (
    (bodyNoun(token) === null ? 0 : BODY) +
    (takesUp(token) === null ? 0 : TAKER) +
    (pluralTitle(token) === null ? 0 : TITLE) +
    (describes(token) === null ? 0 : DESCRIPTION) +
    (wantedBy(token) === null ? 0 : PRONOUN) +
    (isThey(token) ? PLURAL : 0)
  );
});

export function markWords(tokens: readonly Token[]): MarkedWords {
  const marked: MarkedWords = { bodies: [], takers: [], titles: [], descriptions: [], pronouns: [], plurals: [] };
  for (const token of tokens) {
    const rules = rulesOf(token);
    if (rules === 0) continue;
    if (rules & BODY) marked.bodies.push(token);
    if (rules & TAKER) marked.takers.push(token);
    if (rules & TITLE) marked.titles.push(token);
    if (rules & DESCRIPTION) marked.descriptions.push(token);
    if (rules & PRONOUN) marked.pronouns.push(token);
    if (rules & PLURAL) marked.plurals.push(token);
  }
  return marked;
}

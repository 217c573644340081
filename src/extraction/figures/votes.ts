/**
 * How a vote went: "approved the accord by 311 votes to 204", "voted 302-200 to accept the offer", "170 voted against", "131 in favour".
 * In: a numeral. Out: votes, and the words that tell of which; nothing where the sentence tells of no vote on what parties agree.
 */
import { figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Numeral } from './numerals.ts';
import { phraseStart } from './phrase.ts';
import type { Term } from './terms.ts';

/** Tokens from the verb to its score, and from what is voted on. */
const REACH = 14;

const decides = wordFact(({ norm, pos }) => pos !== 'ADJ' && figuresLexicon().decides.has(norm));
const isDecided = wordFact(({ lemma, norm }) => figuresLexicon().decided.has(lemma) || figuresLexicon().decided.has(norm)); // biome-ignore format: one line
const joins = wordFact(({ norm }) => /^(?:to|-|–|—|against)$/.test(norm));
const isVotes = wordFact(({ norm }) => /^(?:votes?|voices)$/.test(norm));
const opensScore = wordFact(({ norm }) => /^(?:by|of|vote|voted|votes|with|a|narrowly|and)$/.test(norm));
const isScore = wordFact(({ norm }) => /^\d{1,3}(?:,\d{3})*$/.test(norm));
const isCast = wordFact(({ norm }) => /^(?:voted|abstained|abstaining|voting)$/.test(norm));
const isSide = wordFact(({ norm }) => /^(?:against|for|in)$/.test(norm));

export function readVote(tokens: readonly Token[], numeral: Numeral, begin: number, end: number): Term | undefined {
  if (numeral.unit || numeral.vague || numeral.value < 2) return undefined;
  const next = tokens[numeral.last + 1];
  if (!next || next.index >= end) return undefined;
  const last = ofSide(tokens, numeral, end) ?? scoreEnd(tokens, numeral, end);
  if (last === undefined || !tellsOfVote(tokens, begin, end)) return undefined;
  const of = isAbstaining(next) ? 'abstentions' : 'votes';
  if (scoreEnd(tokens, numeral, end) === undefined)
    return { counted: { head: last, last, of }, first: numeral.last + 1, last, what: sideOf(tokens, of, last) };
  const verb = verbBefore(tokens, numeral.first, begin);
  if (verb === undefined) return undefined;
  return { counted: { head: last, last, of, sum: verb }, first: subjectOf(tokens, verb, begin) ?? verb, last };
}

/** "Votes against", "abstentions". */
const sideOf = (tokens: readonly Token[], of: string, last: number): string => {
  const { norm } = tokens[last]!;
  if (/^favou?r$/.test(norm)) return `${of} in ${norm}`;
  return norm === 'against' ? `${of} against` : norm === 'for' ? `${of} in favour` : of;
};

/** First token of who votes, where a name or a noun says so. */
function subjectOf(tokens: readonly Token[], verb: number, begin: number): number | undefined {
  for (let i = verb - 1; i >= begin; i--) {
    const { head, deprel, pos } = tokens[i]!;
    if (head === verb && deprel.startsWith('nsubj'))
      return /^(?:NOUN|PROPN)$/.test(pos) ? phraseStart(tokens, i, begin) : undefined;
  }
  return undefined;
}

const isAbstaining = ({ norm }: Token): boolean => norm.startsWith('abstain');

/** "170 voted against", "52 abstained", "219 votes against", "131 in favour". */
function ofSide(tokens: readonly Token[], { last }: Numeral, end: number): number | undefined {
  let at = last + 1;
  const cast = isCast(tokens[at]!) || isVotes(tokens[at]!);
  if (isAbstaining(tokens[at]!)) return at;
  if (cast) at++;
  const side = tokens[at];
  if (!side || at >= end || !isSide(side)) return undefined;
  if (side.norm === 'in') return /^favou?r$/.test(tokens[at + 1]?.norm ?? '') ? at + 1 : undefined;
  const follows = tokens[at + 1];
  if (side.norm === 'against') return cast || !follows || /^(?:CCONJ|PUNCT)$/.test(follows.pos) ? at : undefined;
  return cast && (!follows || /^(?:CCONJ|PUNCT)$/.test(follows.pos)) ? at : undefined;
}

/** Last token of "311 votes to 204", "132 to 47", "302-200"; for the second number of them itself. */
function scoreEnd(tokens: readonly Token[], { first, last, high }: Numeral, end: number): number | undefined {
  if (high !== undefined || !isScore(tokens[last]!) || first !== last) return undefined;
  const before = tokens[first - 1];
  if (!before || !opensScore(before)) return undefined;
  const at = isVotes(tokens[last + 1]!) ? last + 2 : last + 1;
  const other = tokens[at + 1];
  if (at + 1 >= end || !joins(tokens[at]!) || !isScore(other!)) return undefined;
  return at + 1;
}

/** A verb of deciding, or a vote, and what parties decide about. */
function tellsOfVote(tokens: readonly Token[], begin: number, end: number): boolean {
  let verb = false;
  let about = false;
  for (let i = begin; i < end; i++) {
    if (decides(tokens[i]!)) verb = true;
    else if (isDecided(tokens[i]!)) about = true;
    if (verb && about) return true;
  }
  return false;
}

/** The verb that decides, with what is decided behind it; "a vote" where there is none. */
function verbBefore(tokens: readonly Token[], from: number, begin: number): number | undefined {
  let noun: number | undefined;
  for (let i = from - 1; i >= Math.max(begin, from - REACH); i--) {
    if (!decides(tokens[i]!)) continue;
    if (tokens[i]!.pos === 'VERB') return i;
    noun ??= i;
  }
  return noun;
}

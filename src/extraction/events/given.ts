/**
 * Whether the words take an event as given rather than tell it: "condemned the attack on the port", "since the invasion", "after the army
 * shelled the town". What a side tells of force is its claim; what it takes as given it does not claim. In: context, the event's place in
 * the text. Out: yes or no. Reads a few steps up the tree.
 */
import { caseOf } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';
import { markOf } from './cue-words.ts';

/** Steps up the tree that are looked at. */
const STEPS = 5;
/** What stands before a noun that the reader is taken to know. */
const DEFINITE = /^(?:the|this|that|these|those|such|both)$/;
/** Prepositions and marks whose phrase or clause is background. */
const BACKGROUND =
  /^(?:after|following|since|despite|during|amid|although|though|while|when|as|from|of|over|on|about|to|in response to|in the wake of)$/;
const BACKGROUND_CLAUSE = /^(?:after|since|although|though|while|when)$/;
/** Nouns that make what follows somebody's word: "reports of attacks". */
const WORD_OF = /^(?:report|claim|allegation|accusation|rumou?r|assertion)s?$/;

/** `agent`: whether the clause that the noun is subject or object of says who did it ("was carried out by"): that is what is told. */
export function isNounGiven(context: Context, noun: number, agent: boolean): boolean {
  if (isWordOfSomebody(context, noun)) return false;
  if (isUnderReaction(context, noun)) return true;
  if (agent || isInReason(context, context.tokens[noun]!.head)) return false;
  if (isDefinite(context, noun) || isCause(context, noun)) return true;
  const { deprel, head } = context.tokens[noun]!;
  // "since the army's latest offensive", with the offensive hung on the army
  const phrase = deprel === 'amod' && head < noun ? head : noun;
  return BACKGROUND.test(caseOf(context.reading.tree, phrase)) || isInBackground(context, head);
}

/** A verb tells what it says, save in a clause that dates or explains another one, or of what was told before: "these attacks killed". */
export const isVerbGiven = (context: Context, verb: number, subject: number | undefined): boolean =>
  isInBackground(context, verb) ||
  isDaysBefore(context, verb) ||
  (subject !== undefined &&
    context.reading.tree.children(subject).some(c => /^(?:this|that|these|those)$/.test(context.tokens[c]!.norm)));

/** "five days before the army invaded": what a time is counted from is known. */
function isDaysBefore({ tokens, timeAt }: Context, verb: number): boolean {
  if (tokens[verb]!.tag !== 'VBD') return false;
  for (let i = verb - 1; i > verb - STEPS && i > 0; i--)
    if (tokens[i]!.norm === 'before') return timeAt.has(i - 1) || /^(?:days?|weeks?|months?|just|shortly)$/.test(tokens[i - 1]!.norm); // biome-ignore format: one thought
  return false;
}

/** "reports of violations", "alleged attacks": somebody's word, whoever tells of it. */
export function isWordOfSomebody({ tokens, reading }: Context, noun: number): boolean {
  const above = tokens[tokens[noun]!.head];
  return above !== undefined && caseOf(reading.tree, noun) === 'of' && WORD_OF.test(above.norm);
}

/** "condemned a deadly attack on a clinic": also what is not named as known before. */
function isUnderReaction({ tokens, lexicon }: Context, noun: number): boolean {
  let at = tokens[noun]!.head;
  for (let steps = 0; steps < 2 && at >= 0; steps++) {
    if (lexicon.reactions.has(tokens[at]!.norm)) return true;
    at = tokens[at]!.head;
  }
  return false;
}

/** "the people killed by twin explosions", "a school destroyed in a raid": told as the cause of what a participle says. */
function isCause({ tokens, reading }: Context, noun: number): boolean {
  const above = tokens[tokens[noun]!.head];
  return above?.deprel === 'acl' && above.tag === 'VBN' && /^(?:by|in)$/.test(caseOf(reading.tree, noun));
}

function isDefinite({ tokens, reading, timeAt }: Context, noun: number): boolean {
  return reading.tree.children(noun).some(c => {
    if (c > noun) return false;
    // "a July 2020 ceasefire": named by its date
    if (timeAt.has(c)) return true;
    const { deprel, norm } = tokens[c]!;
    return deprel === 'nmod:poss' || (deprel === 'det' && DEFINITE.test(norm));
  });
}

/** "because their attacks violate the truce": what a reason names is as much told as the reason. */
function isInReason(context: Context, from: number): boolean {
  let at = from;
  for (let steps = 0; steps < STEPS && at >= 0; steps++) {
    const { deprel, head } = context.tokens[at]!;
    if (deprel.startsWith('advcl')) return markOf(context, at) === 'because';
    if (deprel.startsWith('ccomp') || deprel === 'parataxis') return false;
    at = head;
  }
  return false;
}

/** Within a clause that dates or explains another: "after the army shelled the town". */
function isInBackground(context: Context, from: number): boolean {
  let at = from;
  for (let steps = 0; steps < STEPS && at >= 0; steps++) {
    const token = context.tokens[at]!;
    if (context.clauseAt.has(at) && token.deprel.startsWith('advcl') && BACKGROUND_CLAUSE.test(markOf(context, at)))
      return true;
    if (token.deprel.startsWith('ccomp') || token.deprel === 'parataxis') return false;
    at = token.head;
  }
  return false;
}

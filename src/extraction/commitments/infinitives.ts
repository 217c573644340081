/** The infinitive that a cue brings: "agreed late on Friday, under pressure from Norvand, to free the men". In: a cue. Out: its verb. */
import type { Context } from './context.ts';

/** Words between a cue and its infinitive: a time, a place, a partner. */
const REACH = 14;
/** Prepositions of asides, whose nouns say when, where and how it was agreed and not what. */
const ASIDE = /^(?:in|at|under|after|during|following|amid|by|from|with|between|through|over|before|against|despite)$/;

/** A verb by its word, where the tagger errs: "to free the men", "would free three hostages". */
export const isStep = ({ tokens, lexicon }: Context, at: number): boolean =>
  tokens[at]?.tag === 'VB' ||
  (lexicon.steps.has(tokens[at]?.norm ?? '') && /^(?:DET|NUM|PROPN|ADJ|NOUN|PRON)$/.test(tokens[at + 1]?.pos ?? ''));

/** The verb of the infinitive (or, for "committed to", the gerund) that follows a cue. */
export function infinitiveAfter(context: Context, cue: number): number | undefined {
  const { tokens, timeAt, sentenceAt } = context;
  const { last } = sentenceAt(cue);
  let aside = false;
  for (let i = cue + 1; i <= Math.min(last, cue + REACH); i++) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'to') return verbBehind(context, i, last);
    if (pos === 'ADP') aside = ASIDE.test(norm);
    else if (norm === ',') aside = false;
    else if (!(aside && /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON|PART|CCONJ)$/.test(pos)) && !passes(context, i, timeAt(i))) return undefined; // biome-ignore format: one condition
  }
  return undefined;
}

const passes = ({ tokens }: Context, at: number, time: number | undefined): boolean => {
  const { norm, pos, tag } = tokens[at]!;
  return pos === 'ADV' || time !== undefined || /^(?:not|late|early|each|other|["“”])$/.test(norm) || (tag === 'NNP' && /^(?:ADP|PROPN)$/.test(tokens[at - 1]!.pos)); // biome-ignore format: one line
};

function verbBehind(context: Context, to: number, last: number): number | undefined {
  const { tokens } = context;
  let verb = to + 1;
  while (verb <= last && (tokens[verb]!.pos === 'ADV' || /^["“”'‘’]$/.test(tokens[verb]!.norm))) verb++;
  const word = tokens[verb];
  if (!word) return undefined;
  // the tagger takes "release" for a noun where nothing tells, and "free" for an adjective
  if (word.tag === 'VB' || word.tag === 'VBG' || (word.pos === 'VERB' && word.tag !== 'VBN')) return verb;
  return isStep(context, verb) || word.norm === 'be' ? verb : undefined;
}

/**
 * What is promised without end or measure: "will continue to work with partners", "is committed to supporting reform", "stands ready to help".
 * In: a finding. Out: whether it is that soft. A body that says so binds itself still; what one man says of himself does not.
 */
import { wordFact } from '../../text/word-facts.ts';
import type { Context, Found } from './context.ts';
import { hasDayAhead } from './due.ts';
import { isWillingness } from './willingness.ts';

/** Tokens after a verb within which its object stands. */
const REACH = 6;

export const isSoft = (context: Context, found: Found): boolean =>
  !isRefused(context, found) && SOFT.some(soft => soft(context, found));

/** "Will not engage": a refusal is hard, whatever it refuses. */
const isRefused = ({ tokens, sentenceAt }: Context, { act }: Found): boolean =>
  tokens.slice(Math.max(sentenceAt(act).first, act - 4), act).some(t => /^(?:not|n't|never)$/.test(t.norm));

/** "is committed to meeting the goals": but for a step of its own that is a creed. */
function isCreed(context: Context, { act, by }: Found): boolean {
  const { tokens, lexicon } = context;
  if (by !== 'bound' || lexicon.steps.has(tokens[act]!.lemma) || isMeasured(context, act)) return false;
  const cue = tokens[act - 1]?.norm === 'to' ? act - 2 : act - 1;
  return /^(?:committed|dedicated)$/.test(tokens[cue]?.norm ?? '') && /^(?:be|is|are|was|were|been|remain|remains|remained|'re|’re|fully|also|firmly|strongly|deeply|both|all)$/.test(tokens[cue - 1]?.norm ?? ''); // biome-ignore format: one condition
}

/** The verb that is done: of "will continue to bomb", "keep bombing" the inner one. */
function doneAt({ tokens }: Context, act: number): { readonly verb: number; readonly continued: boolean } {
  if (!/^(?:continue|keep|go|begin|start)$/.test(tokens[act]!.lemma)) return { verb: act, continued: false };
  const next = act + (/^(?:to|on)$/.test(tokens[act + 1]?.norm ?? '') ? 2 : 1);
  const verbal = /^VB/.test(tokens[next]?.tag ?? '');
  const { lemma } = tokens[act]!;
  return verbal
    ? { verb: next, continued: /^(?:continue|keep|go)$/.test(lemma) }
    : { verb: act, continued: lemma === 'continue' };
}

const measures = wordFact(({ norm }) => /^(?:\$|€|£|us\$|million|billion|if|unless)$/.test(norm));

/** What makes even a soft verb one to be held to: a day, a sum, a condition. */
export function isMeasured(context: Context, act: number): boolean {
  const { tokens, sentenceAt } = context;
  if (hasDayAhead(context, act, act + 20)) return true;
  const end = Math.min(sentenceAt(act).last, act + 20);
  for (let i = act + 1; i <= end; i++) if (measures(tokens[i]!)) return true;
  return false;
}

/**
 * "will continue to work closely with partners", "is committed to supporting reform", "agreed to strengthen ties": without end or measure.
 * What goes on is worth a line where it hurts somebody: "will keep bombing".
 */
function isBoilerplate(context: Context, { act, sworn, subject }: Found): boolean {
  const { tokens, lexicon } = context;
  const { verb, continued } = doneAt(context, act);
  const { lemma, norm, pos } = tokens[verb]!;
  const soft =
    lexicon.soft.has(lemma) || lexicon.soft.has(norm) || lexicon.soft.has(`${norm} ${tokens[verb + 1]?.norm}`);
  // "the Norvandi raids will continue"; a candidate's campaign is another
  const waged = subject && lexicon.campaigns.has(tokens[subject.last]!.lemma) ? subject.last : undefined;
  if (continued && waged !== undefined && (tokens[waged]!.lemma !== 'campaign' || tokens[waged - 1]!.pos === 'NOUN'))
    return false;
  const vague = continued
    ? !goesOn(context, verb) && pos !== 'NOUN' && (soft || !sworn || lemma === 'continue')
    : soft && !sworn && !hasText(context, verb);
  return vague && !isMeasured(context, verb);
}

/** "will continue bombing", "to continue its onslaught". */
function goesOn({ tokens, lexicon }: Context, verb: number): boolean {
  const { lemma } = tokens[verb]!;
  if (lemma !== 'continue') return lexicon.going_on.has(lemma);
  for (let i = verb + 1; i < Math.min(tokens.length, verb + REACH); i++) {
    const { pos, lemma: noun, norm } = tokens[i]!;
    if (/^(?:ADP|PUNCT|AUX)$/.test(pos)) return false;
    if (lexicon.campaigns.has(noun) || lexicon.campaigns.has(norm.replace(/s$/, ''))) return true;
  }
  return false;
}

/** "will support the bill", "is to review the sanctions": soft is what is done to no text or measure. */
function hasText({ tokens, lexicon }: Context, verb: number): boolean {
  for (let i = verb + 1; i < Math.min(tokens.length, verb + REACH); i++) {
    const { pos, lemma } = tokens[i]!;
    if (/^(?:VERB|PUNCT|ADP|SCONJ)$/.test(pos)) return false;
    if (pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN')
      return lexicon.texts.has(lemma) || lexicon.agreements.has(lemma);
  }
  return false;
}

/** "the enduring commitment to support …", "reaffirmed its commitment to …": as soft as what it supports. */
function isProfession(context: Context, { act, by }: Found): boolean {
  const { tokens, lexicon } = context;
  // "their commitment to deliveries of aid": a deed by its name
  if (by !== 'promised' || tokens[act]!.pos === 'NOUN') return false;
  let noun = act - 1;
  while (noun > Math.max(0, act - 6) && tokens[noun]!.lemma !== 'commitment') noun--;
  if (tokens[noun]?.lemma !== 'commitment' || isMeasured(context, act)) return false;
  const praised = tokens[noun - 1]?.pos === 'ADJ';
  return praised || !lexicon.steps.has(tokens[act]!.lemma) || /^(?:restore|provide)$/.test(tokens[act]!.lemma);
}

const SOFT = [isBoilerplate, isWillingness, isProfession, isCreed];

/** "is ready to impose costs": a will, and no promise. In: a finding. Out: whether it is no more than that. */
import type { Context, Found } from './context.ts';

/** Tokens after a verb within which its noun stands. */
const REACH = 8;
/** What one is ready for and the other side waits for. */
const ATTENDS = /^(?:attend|join|participate|sign|host|meet|travel|negotiate|talk|discuss|resume|mediate|accept|release|free|withdraw|exchange|swap|compromise|ratify|extend|hand|recognise|recognize|return|vote|cease|halt|stop|suspend)$/; // biome-ignore format: one glance

/** "is ready to talk", "prepared to impose costs": a will, no promise; coming to the table is one, and what a condition is named for. */
export function isWillingness(context: Context, { act }: Found): boolean {
  const { tokens, sentenceAt } = context;
  for (let i = act - 1; i >= Math.max(sentenceAt(act).first, act - 6); i--) {
    const { norm, pos } = tokens[i]!;
    if (/^(?:ready|willing|prepared)$/.test(norm)) {
      // "stands ready to help with the relief": the form in which an office gives its word
      if (norm === 'ready' && /^(?:stand|remain)$/.test(tokens[i - 1]!.lemma)) return false;
      const conditional = tokens
        .slice(act, sentenceAt(act).last)
        .some(t => /^(?:if|unless|provided|once)$/.test(t.norm));
      return !conditional && !ATTENDS.test(tokens[act]!.lemma) && !isStepTaken(context, act);
    }
    if (norm !== 'to' && pos !== 'ADV' && norm !== 'immediately') return false;
  }
  return false;
}

/** "is ready to hold talks", "to take further steps". */
function isStepTaken({ tokens, lexicon }: Context, act: number): boolean {
  if (!/^(?:hold|have|take|enter|start|begin|open|make)$/.test(tokens[act]!.lemma)) return false;
  for (let i = act + 1; i < Math.min(tokens.length, act + REACH); i++) {
    const { pos, lemma } = tokens[i]!;
    if (/^(?:VERB|AUX|SCONJ)$/.test(pos)) return false;
    if (pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN')
      return lexicon.meetings.has(lemma) || /^(?:step|concession|compromise|gesture)$/.test(lemma);
  }
  return false;
}

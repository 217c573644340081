/**
 * Events denied in the breath that tells them. In: context, the event's words. Out: whether an apposition behind them denies what they say.
 * Read along the line, a few words far.
 */
import type { Context } from './context.ts';

/** Tokens behind an event within which it may be denied, and before which a denial must open. */
const DENIED_WITHIN = 14;
const ALLEGED = /^(?:allegation|accusation|claim|charge|assertion|report)s?$/;
const DENIES = /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed))$/;

/** "accused Norland of arming rebels, allegations that Norland denies": denied in the same breath. Read along the line. */
export function isDeniedBehind({ tokens }: Context, { last }: { readonly last: number }): boolean {
  const { sentence } = tokens[last]!;
  for (let i = last; i <= last + 3 && tokens[i + 1]?.sentence === sentence; i++) {
    if (tokens[i]!.norm !== ',' || ![1, 2].some(step => ALLEGED.test(tokens[i + step]?.norm ?? ''))) continue;
    for (let at = i + 2; at <= i + DENIED_WITHIN && tokens[at]?.sentence === sentence; at++)
      if (DENIES.test(tokens[at]!.norm)) return true;
  }
  return false;
}

/**
 * Events denied or confirmed in the breath that tells them. In: context, the event's words. Out: whether an apposition in or behind them
 * denies what they say, or has somebody else confirm it. Read along the line, a few words far.
 */
import type { Candidate } from './candidate.ts';
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

/** What a breath calls a deed that somebody else then confirms, and the comma or dash before it. */
const TOLD_DEED =
  /^(?:advances?|gains?|captures?|claims?|reports?|accounts?|news|facts?|moves?|which|that|something|attacks?|strikes?|seizures?)$/;

/** "said it had captured three towns, advances confirmed by the monitors": by two, and no longer one side's word. */
export function isConfirmedBehind({ tokens }: Context, { first, last }: Candidate['range']): boolean {
  const { sentence } = tokens[last]!;
  for (let i = first; i <= last + DENIED_WITHIN && tokens[i + 1]?.sentence === sentence; i++) {
    if (tokens[i + 1]!.norm !== 'by' || !/^(?:confirmed|corroborated|verified)$/.test(tokens[i]!.norm)) continue;
    const before = [1, 2, 3].map(back => tokens[i - back]?.norm ?? '');
    const open = before.some(norm => /^(?:not|never|n't|yet|be|without)$/.test(norm));
    const breath = tokens.slice(Math.max(i - 5, 0), i).some(({ norm }) => /^(?:,|-|–|—)$/.test(norm));
    if (!open && breath && before.some(norm => TOLD_DEED.test(norm))) return true;
  }
  return false;
}

/**
 * Words along the line that leave it open whether what follows is so: "short of declaring a truce", "in the event that", "provided that",
 * "until the strikes are halted". In: context, the event's verb or noun. Out: whether nothing is asserted.
 */
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { eventMark } from './marks.ts';

/** Words to the side that are looked at, here and in unreal.ts. */
export const BESIDE = 8;
export const AHEAD = 25;
/** Words within which "in the event that" still binds. */
export const BEHIND = 12;
/** Steps up the tree, or back to the verb. */
export const STEPS = 6;

/** Words one of which is before whatever `isUnrealBehindCue` finds: one look along the line spares most events its rules. */
export const CUE = eventMark(({ norm }) =>
  /^(?:not|never|short|unclear|clear|event|case|should|provided|providing|until|unless|without)$/.test(norm),
);

export const isUnrealBehindCue = (context: Context, trigger: number): boolean =>
  isNotTo(context, trigger) ||
  isNotThis(context, trigger) ||
  isShortOf(context, trigger) ||
  isNeverBefore(context, trigger) ||
  isInCase(context, trigger) ||
  isShould(context, trigger) ||
  isProvided(context, trigger) ||
  isAwaited(context, trigger) ||
  isWithout(context, trigger);

/** "a promise not to send troops". */
const isNotTo = ({ tokens }: Context, at: number): boolean =>
  tokens[at - 1]?.norm === 'to' && /^(?:not|never)$/.test(tokens[at - 2]?.norm ?? '');

/** "toward peace, not toward Norland continuing its attacks": the other of two. */
function isNotThis({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  for (let i = trigger - 1; i >= trigger - BEHIND && tokens[i]?.sentence === sentence; i--) {
    const { norm, pos, tag } = tokens[i]!;
    if (pos === 'AUX' || /^VB[DPZ]?$/.test(tag ?? '')) return false;
    if (norm === 'not') return tokens[i + 1]?.pos === 'ADP' && tokens[i - 1]?.norm === ',';
  }
  return false;
}

/** "stopped short of declaring a truce", "it was not clear that they would meet": nothing is told to be so. */
function isShortOf({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  for (let i = trigger - 1; i >= trigger - BEHIND && tokens[i]?.sentence === sentence; i--) {
    const { norm } = tokens[i]!;
    if (/^[,;:]$/.test(norm)) return false;
    if (norm === 'of' && tokens[i - 1]?.norm === 'short') return true;
    if (norm === 'unclear' || (norm === 'clear' && tokens[i - 1]?.norm === 'not')) return true;
  }
  return false;
}

/** "Never before has a coalition frozen". */
function isNeverBefore({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  for (let i = trigger - 1; i >= trigger - 2 * BESIDE && tokens[i]?.sentence === sentence; i--)
    if (
      tokens[i]!.norm === 'never' &&
      (tokens[i + 1]?.norm === 'before' || /^(?:has|have|had)$/.test(tokens[i + 1]?.norm ?? ''))
    )
      return true;
  return false;
}

/** "in the event that the army launches an offensive": said before it. */
const isInCase = (context: Context, trigger: number): boolean =>
  caseWithin(context, trigger, trigger - BEHIND, trigger - 1);

export function caseWithin({ tokens }: Context, trigger: number, from: number, last: number): boolean {
  const { sentence } = tokens[trigger]!;
  for (let i = Math.max(from, 0); i <= last && i < tokens.length; i++) {
    if (tokens[i]!.norm !== 'in' || tokens[i]!.sentence !== sentence) continue;
    const next = tokens[i + 1]?.norm === 'the' ? tokens[i + 2] : tokens[i + 1];
    if (next?.norm !== 'event' && next?.norm !== 'case') continue;
    const words = tokens.slice(i + 1, i + 4).map(token => token.norm);
    if (/^(?:the )?(?:event|case) (?:of|that)\b/.test(words.join(' '))) return true;
  }
  return false;
}

/** "would join, provided there were guarantees that sieges were lifted": what a condition asks for. */
function isProvided({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  for (let i = trigger - 1; i >= trigger - AHEAD && tokens[i]?.sentence === sentence; i--)
    if (
      (tokens[i]!.norm === 'provided' || tokens[i]!.norm === 'providing') &&
      /^(?:that|there|the|it|they)$/.test(tokens[i + 1]!.norm) &&
      /^(?:,|only|but)$/.test(tokens[i - 1]?.norm ?? '')
    )
      return true;
  return false;
}

/** "no talks until the strikes are halted": what is waited for, wherever the parser hung the clause. */
function isAwaited({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  if (tokens[trigger]!.pos !== 'VERB') return false;
  for (let i = trigger - 1; i >= trigger - BESIDE && tokens[i]?.sentence === sentence; i--) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'until' || norm === 'unless') return true;
    if (pos === 'VERB' || pos === 'PUNCT' || pos === 'SCONJ') return false;
  }
  return false;
}

/** A "should" before its doer: "should an invasion proceed". */
function isShould({ tokens, reading }: Context, trigger: number): boolean {
  for (let i = trigger - 1; i >= trigger - BESIDE && tokens[i]?.sentence === tokens[trigger]!.sentence; i--) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'should' && /^(?:DET|ADJ|PROPN|NOUN|PRON)$/.test(tokens[i + 1]?.pos ?? ''))
      return !reading.tree.children(tokens[i]!.head).some(c => c < i && relationOf(tokens[c]!) === 'nsubj');
    if (pos === 'VERB' || pos === 'SCONJ' || pos === 'PUNCT') return false;
  }
  return false;
}

/** "not without a halt to the bombing". */
function isWithout({ tokens }: Context, trigger: number): boolean {
  if (!tokens[tokens[trigger]!.head] || tokens[trigger]!.pos === 'VERB') return false;
  for (let i = trigger - 1; i >= trigger - STEPS && i >= 0 && tokens[i]!.pos !== 'VERB'; i--)
    if (tokens[i]!.norm === 'without') return true;
  return false;
}

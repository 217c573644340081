/**
 * What is told of but not said to be so, where the verb group alone does not show it: asked of others, promised not to be done, named as
 * one of several offences, bound to a case that may come. In: context, the event's verb or noun. Out: whether nothing is asserted.
 * Read along the line and up the tree by a few steps, as parsers hang far infinitives anywhere.
 */
import { type Context, lemmaOf } from './context.ts';
import { groupsOf } from './status.ts';

/** Steps up the tree and words to the side that are looked at. */
const STEPS = 6;
const BESIDE = 8;
const AHEAD = 25;

/** `planned`: whether it would lie ahead, so that a case named beside it binds it. */
export function isUnreal(context: Context, trigger: number, planned: boolean): boolean {
  return (
    isNotTo(context, trigger) ||
    isAskedOfOthers(context, trigger) ||
    isOneOfOffences(context, trigger) ||
    isNeverBefore(context, trigger) ||
    (planned && isForACase(context, trigger))
  );
}

/** "a promise not to send troops". */
const isNotTo = ({ tokens }: Context, at: number): boolean =>
  tokens[at - 1]?.norm === 'to' && /^(?:not|never)$/.test(tokens[at - 2]?.norm ?? '');

/** "appealed to states that back the rebels to send more troops": an infinitive below a verb of asking. */
function isAskedOfOthers(context: Context, trigger: number): boolean {
  const { tokens } = context;
  const mark = tokens[trigger - 1]?.norm === 'to' ? trigger - 1 : trigger - 2;
  if (tokens[mark]?.norm !== 'to' || tokens[trigger]!.pos !== 'VERB') return false;
  let at = tokens[trigger]!.head;
  for (let steps = 0; steps < STEPS && at >= 0 && at < trigger; steps++) {
    if (context.lexicon.planNouns.has(lemmaOf(tokens[at]!))) return false;
    const groups = groupsOf(context, at);
    if (groups.size > 0) return groups.has('demand') && context.clauseAt.get(at)?.passive === false;
    at = tokens[at]!.head;
  }
  return false;
}

/** "planning, directing or committing attacks": one of several deeds that a law or an order names. Read along the line. */
function isOneOfOffences({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  let deed = trigger;
  while (deed >= trigger - 2 && !isGerund(tokens[deed])) deed--;
  if (!isGerund(tokens[deed])) return false;
  for (let i = deed - 1; i >= deed - BESIDE && tokens[i]?.sentence === sentence; i--)
    if (tokens[i]!.norm === 'or') return tokens.slice(i + 1, i + 3).some(isGerund);
  return false;
}

const isGerund = (token: Context['tokens'][number] | undefined): boolean =>
  /^(?:VERB|NOUN)$/.test(token?.pos ?? '') && token!.norm.endsWith('ing');

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

/** "could be sent in the event of a truce", "in case of an attack". */
function isForACase({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  for (let i = trigger + 1; i <= trigger + AHEAD && tokens[i]?.sentence === sentence; i++) {
    if (tokens[i]!.norm !== 'in') continue;
    const words = tokens.slice(i + 1, i + 4).map(token => token.norm);
    if (/^(?:the )?(?:event|case) (?:of|that)\b/.test(words.join(' '))) return true;
  }
  return false;
}

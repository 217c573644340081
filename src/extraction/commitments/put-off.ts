/**
 * A step that is no longer laid down, or not yet: "the talks were postponed", "Norvand called off the meeting", "proposed a meeting for next
 * week". In: a verb. Out: the step, with its status.
 */
import type { Context, Found } from './context.ts';
import { doerOf, groupStart, phraseOf } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { convenersOf, isMeeting } from './meetings.ts';
import { rangeOf } from './wording.ts';

/** "The talks were postponed", "Norvand called off the meeting": a step that was laid down, and is no more. */
export function findPutOff(context: Context, verb: number): Found | undefined {
  const { lexicon, clauseAt } = context;
  const clause = clauseAt(verb);
  if (!clause || clause.negated || clause.hypothetical || clause.modal !== undefined) return undefined;
  const postponed = lexicon.postponed.has(clause.lemma);
  if (!postponed && !lexicon.withdrawn.has(clause.lemma)) return undefined;
  const { object } = clause;
  if (object === undefined || !isMeeting(context, object)) return undefined;
  if (!clause.passive && clause.tense !== 'past' && !clause.perfect) return undefined;
  const status = postponed ? 'postponed' : 'withdrawn';
  const doer = clause.passive ? undefined : doerOf(context, verb);
  const range = rangeOf(
    context,
    verb,
    groupStart(context, verb),
    clause.passive ? phraseOf(context, object) : doer?.range,
  );
  const committers = doer?.who ?? convenersOf(context, object);
  return { committers, ...(doer ? { subject: doer.range } : {}), range, act: verb, status, by: 'scheduled' };
}

/** "proposed a meeting with the other side for next week": a step that waits for a yes, on a day that is named. */
const PROPOSES = new Set(
  'propose suggest offer schedule plan arrange organise organize invite set call fix convene book announce'.split(' '),
);

export function findProposedMeeting(context: Context, verb: number): Found | undefined {
  const { tokens, clauseAt } = context;
  if (!PROPOSES.has(tokens[verb]!.lemma)) return undefined;
  const clause = clauseAt(verb);
  if (!clause || clause.negated || clause.hypothetical || clause.passive || clause.object === undefined)
    return undefined;
  if (!isMeeting(context, clause.object) || !hasDayAhead(context, clause.object, clause.object + 10)) return undefined;
  const doer = doerOf(context, verb);
  if (!doer) return undefined;
  return {
    committers: doer.who,
    ...(doer.starts ? { starts: doer.starts } : {}),
    subject: doer.range,
    range: rangeOf(context, clause.object, groupStart(context, verb), doer.range),
    act: clause.object,
    status: 'open',
    by: 'scheduled',
  };
}

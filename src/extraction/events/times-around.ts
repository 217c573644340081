/**
 * Times that parsers hang elsewhere though they are a verb's own: "On 3 May, envoys met", "struck a bus carrying miners on Monday",
 * "1968, when troops invaded". In: a verb's clause. Out: index of the time. Read along the line, and only where the tree gave none.
 */

import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';
import { datesAnEvent } from './dates-an-event.ts';
import { timeAmong } from './when-where.ts';

/** Words before a time that opens a sentence: "Early on 3 May". */
const OPENING = 3;
/** Words behind a verb that are looked over. */
const REACH = 24;

export const timeAround = (context: Context, clause: Clause): number | undefined =>
  timeOfWhen(context, clause) ?? openingTime(context, clause) ?? timeBehindParticiple(context, clause);

/** "in 1968, when troops invaded". */
function timeOfWhen(context: Context, { predicate }: Clause): number | undefined {
  const { tokens, reading, timeAt } = context;
  const when = reading.tree.children(predicate).find(c => c < predicate && tokens[c]!.norm === 'when');
  if (when === undefined) return undefined;
  const time = timeAt.get(tokens[when - 1]?.norm === ',' ? when - 2 : when - 1);
  return time !== undefined && datesAnEvent(context, time) ? time : undefined;
}

/** The time that opens a sentence is that of its main verb. */
function openingTime(context: Context, { predicate, tense }: Clause): number | undefined {
  const { tokens, reading, timeAt } = context;
  const token = tokens[predicate]!;
  const head = tokens[token.head];
  // "On 3 May, envoys | and ministers met", with the verb hung on the envoys
  const isMain = token.deprel === 'root' || (token.deprel === 'conj' && head?.deprel === 'root' && head.pos === 'NOUN');
  if (tense === 'none' || !isMain) return undefined;
  const { first } = reading.doc.sentences[token.sentence]!;
  for (let i = first; i < first + OPENING && i < predicate; i++) {
    const time = timeAt.get(i);
    if (time !== undefined) return datesAnEvent(context, time) ? time : undefined;
    if (!/^(?:on|in|early|late|at|earlier|later)$/.test(tokens[i]!.norm)) return undefined;
  }
  return undefined;
}

/** "struck a bus carrying miners on Monday": the main verb's, though it hangs on what the bus was doing. */
function timeBehindParticiple(context: Context, { predicate, tense }: Clause): number | undefined {
  const { tokens, timeAt } = context;
  if (tense === 'none' || tense === 'future') return undefined;
  const { sentence } = tokens[predicate]!;
  let doing = false;
  for (let i = predicate + 1; i < predicate + REACH && tokens[i]?.sentence === sentence; i++) {
    const { pos, tag } = tokens[i]!;
    const time = timeAt.get(i);
    if (time !== undefined)
      return doing && tokens[i - 1]!.norm === 'on' && datesAnEvent(context, time) ? time : undefined;
    if (pos === 'VERB' && tag === 'VBG') doing = true;
    else if (endsPhrase(tokens[i]!)) return undefined;
  }
  return undefined;
}
const endsPhrase = wordFact(
  ({ norm, pos }) =>
    /^(?:VERB|AUX|SCONJ|PUNCT)$/.test(pos) ||
    /^(?:who|which|that|where|when|after|before|since|until|by|without|while|despite|to)$/.test(norm),
);

const leadsToTime = wordFact(({ norm }) => /^(?:on|in|late|early)$/.test(norm));

/** "a truce last week", "attacks on Sunday": a time right behind the phrase is its own, wherever the parser hung it. */
export function timeBeside(context: Context, noun: number): number | undefined {
  const { last } = context.reading.tree.extent(noun);
  const near = (at: number): number | undefined => {
    const next = context.tokens[at + 1];
    const skip = next && leadsToTime(next) ? 2 : 1;
    return context.timeAt.has(at + skip) ? at + skip : undefined;
  };
  const found = near(noun) ?? (last - noun <= 10 ? near(last) : undefined);
  return found === undefined ? undefined : timeAmong(context, [found]);
}

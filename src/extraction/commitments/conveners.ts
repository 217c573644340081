/**
 * Who holds the meetings that an article speaks of. In: its tokens and clauses. Out: the convener by kind of meeting, of the last place
 * before that names one: "U.N.-sponsored talks", "the envoy plans to hold the negotiations".
 */
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import type { Reading } from '../reading.ts';

const SPONSORED = /^(?:sponsored|brokered|mediated|led|hosted|convened|organised|organized|facilitated)$/;
const HOLDS = new Set(['hold', 'host', 'convene', 'sponsor', 'broker', 'mediate', 'chair', 'organise', 'organize', 'facilitate', 'launch', 'oversee', 'lead']); // biome-ignore format: one glance
/** Talks by any other name are the same talks; a vote or a visit is not. */
const TALKS = /^(?:talk|negotiation|round|session|discussion|consultation|dialogue)$/;
const kindOf = ({ lemma }: Token): string => (TALKS.test(lemma) ? 'talk' : lemma);

/** Tokens between "which" and its verb. */
const REACH = 10;

/** "The negotiations, which the envoy plans to hold": read off the words. */
function heldBy(tokens: readonly Token[], which: number, actorOf: Reading['actorOf']): [event: number, who?: Speaker] {
  const event = tokens[which - 1]?.norm === ',' ? which - 2 : which - 1;
  if (!tokens[event] || !TALKS.test(tokens[event].lemma)) return [which];
  let who: Speaker | undefined;
  for (let i = which + 1; i < Math.min(tokens.length, which + REACH); i++) {
    if (HOLDS.has(tokens[i]!.lemma)) return [event, who];
    if (/^[,.;]$/.test(tokens[i]!.norm)) break;
    who = actorOf(i) ?? who;
  }
  return [which];
}

/** The hyphen of "U.N.-sponsored talks", "peace talks", "talks which … hosts". */
const OPENS = wordMark(({ norm }) => norm === '-' || norm === 'peace' || norm === 'which' || norm === 'that');

export function makeConvenerFinder({
  doc: { tokens },
  clauses,
  actorOf,
}: Reading): (event: number) => Speaker | undefined {
  const named = new Map<string, { at: number; who: Speaker }[]>();
  const add = (event: number, who?: Speaker): void => {
    if (!who) return;
    const kind = kindOf(tokens[event]!);
    const list = named.get(kind);
    if (list) list.push({ at: event, who });
    else named.set(kind, [{ at: event, who }]);
  };
  const marks = wordMarks(tokens);
  for (let at = 0; at < marks.length; at++) {
    if (!(marks[at]! & OPENS)) continue;
    const { norm } = tokens[at]!;
    const next = tokens[at + 1];
    if (norm === 'which' || norm === 'that') add(...heldBy(tokens, at, actorOf));
    // "U.N. peace talks"
    else if (norm === 'peace') {
      if (next?.pos === 'NOUN' && TALKS.test(next.lemma) && tokens[at - 1]?.pos === 'PROPN')
        add(at + 1, actorOf(at - 1));
    } else if (next && at > 0 && SPONSORED.test(next.norm))
      for (let i = at + 2; i < Math.min(at + 5, tokens.length); i++)
        if (tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') add(i, actorOf(at - 1));
  }
  for (const { lemma, object, subject, passive, negated } of clauses) {
    if (negated || object === undefined || subject === undefined || !HOLDS.has(lemma)) continue;
    if (!passive || subject !== object) add(object, actorOf(subject));
  }
  for (const list of named.values()) list.sort((a, b) => a.at - b.at);
  return event => {
    const list = named.get(kindOf(tokens[event]!)) ?? [];
    let best: Speaker | undefined = list[0]?.who;
    for (const { at, who } of list.slice(0, 50)) if (at <= event) best = who;
    return best;
  };
}

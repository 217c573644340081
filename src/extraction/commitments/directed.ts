/**
 * What one has one's own people do, hopes for by a day, or lets be done: "instructed her team to finish the text", "hopes to reconvene the talks on
 * Monday", "the prisoners will be released on Friday, the ministry said", "the parties are required to reply by noon". In: a token. Out: the step.
 */
import { agentOf, doneBy, isForeseen, VAGUE } from './agents.ts';
import { isDeed, isSupposed, isUncertain } from './bound.ts';
import type { Context, Found } from './context.ts';
import { type Doer, doerOf, groupStart, phraseOf, somebodyAt } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { infinitiveAfter } from './infinitives.ts';
import { partiesTo } from './parties.ts';
import { isParty, isSomebody } from './voices.ts';
import { rangeOf } from './wording.ts';

/** Tokens from "instructed" to its "to". */
const REACH = 9;
/** Tokens from a deed to its day. */
const FAR = 24;

export const DIRECTS = /^(?:instruct|order|direct|task|authori[sz]e|assign|mandate|dispatch)$/;
export const HOPES = /^(?:hope|want|aim|wish|seek)$/;

const made = (context: Context, doer: Doer, cue: number, act: number, by: string, sworn = true): Found => ({
  committers: doer.who,
  starts: doer.starts,
  subject: doer.range,
  ...(doer.inWords ? { inWords: true as const } : {}),
  from: groupStart(context, cue),
  range: rangeOf(context, act, groupStart(context, cue), doer.range),
  act,
  sworn,
  status: 'open',
  by,
});

/** "The leaders instructed their teams to …", "Veld ordered the army to …": one's own people. */
export function findDirected(context: Context, cue: number): Found | undefined {
  const { tokens, clauseAt, sentenceAt } = context;
  if (tokens[cue]!.pos !== 'VERB' || !DIRECTS.test(tokens[cue]!.lemma)) return undefined;
  const clause = clauseAt(cue);
  if (!clause || clause.passive || clause.negated || clause.hypothetical || isUncertain(context, cue)) return undefined;
  if (tokens[groupStart(context, cue)]!.norm === 'had') return undefined;
  const last = Math.min(sentenceAt(cue).last - 1, cue + REACH);
  for (let to = cue + 2; to <= last; to++) {
    if (/^[,.;:]$/.test(tokens[to]!.norm)) return undefined;
    if (tokens[to]!.norm !== 'to' || tokens[to + 1]!.tag !== 'VB') continue;
    const own = tokens.slice(cue + 1, to).some(t => /^(?:his|her|its|their|our|my)$/.test(t.norm));
    if (!(own || isParty(context, to - 1)) || !isDeed(context, to + 1)) return undefined;
    const doer = doerOf(context, cue);
    if (!doer?.own || !('actor' in doer.who[0]! || isParty(context, doer.range.last))) return undefined;
    return isSupposed(context, cue, doer.range) ? undefined : made(context, doer, cue, to + 1, 'directed');
  }
  return undefined;
}

/** "The envoy hopes to reconvene the talks on Monday": a wish with a step and a day is a plan. */
export function findHoped(context: Context, cue: number): Found | undefined {
  const { tokens, lexicon, clauseAt } = context;
  if (tokens[cue]!.pos !== 'VERB' || !HOPES.test(tokens[cue]!.lemma) || clauseAt(cue)?.negated) return undefined;
  const act = infinitiveAfter(context, cue);
  if (act === undefined || tokens[act]!.tag !== 'VB') return undefined;
  const { norm } = tokens[act]!;
  if (!(lexicon.steps.has(norm) || lexicon.meets.has(norm)) || !hasDayAhead(context, act, act + FAR)) return undefined;
  if (isUncertain(context, cue)) return undefined;
  const doer = doerOf(context, cue);
  if (!doer?.own || isSupposed(context, cue, doer.range)) return undefined;
  return 'actor' in doer.who[0]! || isParty(context, doer.range.last)
    ? made(context, doer, cue, act, 'hoped')
    : undefined;
}

/** "All factions are required to say by noon on Friday whether they agree." */
export function findRequired(context: Context, cue: number): Found | undefined {
  const { tokens, clauseAt } = context;
  if (!/^(?:required|obliged|obligated|mandated|ordered|bound)$/.test(tokens[cue]!.norm)) return undefined;
  if (tokens[cue + 1]?.norm !== 'to' || tokens[cue + 2]?.tag !== 'VB' || clauseAt(cue)?.negated) return undefined;
  if (!/^(?:is|are|was|were|been|'re|’re)$/.test(tokens[cue - 1]!.norm)) return undefined;
  const subject = clauseAt(cue)?.object;
  if (subject === undefined || subject >= cue || !hasDayAhead(context, cue, cue + FAR)) return undefined;
  const who = somebodyAt(context, subject);
  if (!who || isUncertain(context, cue)) return undefined;
  return made(context, { who: [who], range: phraseOf(context, subject), own: true, ...('actor' in who ? {} : { inWords: true as const }) }, cue, cue + 2, 'obligation'); // biome-ignore format: one line
}

/** "The prisoners will be released on Friday, the ministry said": by the one who says it, where the words name no other. */
export function findDoneTo(context: Context, modal: number): Found | undefined {
  const { tokens, lexicon, reading, statementAt, clauseAt } = context;
  if (!/^(?:will|would|'ll|’ll|shall)$/.test(tokens[modal]!.norm)) return undefined;
  let be = modal + 1;
  while (be < modal + 4 && tokens[be]?.pos === 'ADV') be++;
  const verb = be + 1;
  if (tokens[be]?.norm !== 'be' || tokens[verb]?.tag !== 'VBN') return undefined;
  const clause = clauseAt(verb);
  if (!clause?.passive || clause.hypothetical || clause.condition !== undefined) return undefined;
  const agent = clause.object === undefined ? undefined : agentOf(context, verb, clause.subject);
  if (agent !== undefined) return doneBy(context, modal, verb, agent, clause.object!);
  if (clause.subject !== undefined) return undefined;
  const statement = statementAt(verb);
  const said = statement === undefined ? undefined : reading.statements[statement]!;
  if (isForeseen(context, verb)) return undefined;
  if (!said || !isSomebody(said.speaker) || (said.mode === 'direct' && !tokens.slice(modal - 8, modal).some(t => /^(?:we|our)$/.test(t.norm)))) return undefined; // biome-ignore format: one condition
  const patient = clause.object;
  if (patient === undefined || patient > modal || !((lexicon.steps.has(tokens[verb]!.lemma) && !VAGUE.test(tokens[verb]!.lemma)) || isAnswered(context, verb))) return undefined; // biome-ignore format: one condition
  // what is done to a state or a man is done by another
  if (reading.actorOf(patient) !== undefined || !rulesHere(context, said.speaker)) return undefined;
  const range = rangeOf(context, verb, modal, phraseOf(context, patient));
  const { speaker } = said;
  const who = 'actor' in speaker ? { actor: context.sideOf(speaker.actor) } : speaker;
  // "a truce will be signed on Friday, the mediator said": by its parties
  const parties = /^(?:sign|ratify|extend|renew|implement|finali[sz]e|initial)$/.test(tokens[verb]!.lemma) ? partiesTo(context, patient) : []; // biome-ignore format: one line
  return {
    committers: parties.length > 0 ? parties : [who],
    range,
    act: verb,
    sworn: true,
    status: 'open',
    by: 'announced',
  };
}

/** "Any attack will be met with force", "the invaders will be fought": an answer that is held out. */
const isAnswered = ({ tokens }: Context, verb: number): boolean =>
  /^(?:fight|repel|shoot|punish|avenge|intercept|treat|assess|consider|review|refuse|deny|process|examine|agree|decide)$/.test(tokens[verb]!.lemma) ||
  (tokens[verb]!.lemma === 'meet' &&
    tokens[verb + 1]?.norm === 'with' &&
    tokens.slice(verb + 2, verb + 6).some(t => /^(?:force|response|consequence|retaliation|reply|fire|resistance|sanction|answer|countermeasure)$/.test(t.lemma))); // biome-ignore format: one condition

/** Whoever has it in hand: a state, a body, or one who speaks for it. */
const rulesHere = ({ actorBy }: Context, who: Found['committers'][number]): boolean => {
  if ('described' in who) return /(?:ministry|government|commander|general|union|agency|minister|army|military|official|leader|spokesman|spokeswoman|spokesperson)s?$/i.test(who.described); // biome-ignore format: one line
  const actor = actorBy(who.actor);
  return actor !== undefined && (actor.kind !== 'person' || actor.speaksFor !== undefined || actor.roles.length > 0);
};

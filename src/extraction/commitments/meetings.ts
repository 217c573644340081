/** Meetings, truces and other steps with a day of their own. In: a noun. Out: whether it is one, and whose. */
import type { Speaker } from '../../model/mentions.ts';
import type { Context } from './context.ts';
import { actorAt, allAt, doerOf, FIRST_PERSON } from './doers.ts';
import { partiesBefore, partiesTo } from './parties.ts';
import { isSomebody } from './voices.ts';

export const isMeeting = ({ tokens, lexicon }: Context, head: number): boolean =>
  tokens[head]!.pos === 'NOUN' &&
  (lexicon.meetings.has(tokens[head]!.lemma.toLowerCase()) ||
    lexicon.meetings.has(tokens[head]!.norm.replace(/s$/, '')));

/** "The terms of a cessation of hostilities that could begin": the nearest of the nouns that is a meeting or a truce. */
export function meetingAbove(context: Context, from: number | undefined): number | undefined {
  const { tokens } = context;
  for (
    let at = from, steps = 0;
    at !== undefined && at >= 0 && steps < 4 && tokens[at]!.pos === 'NOUN';
    at = tokens[at]!.head, steps++
  )
    if (isMeeting(context, at)) return at;
  return undefined;
}

/** The head of the noun phrase whose last word is given: "the round of talks" → round. */
export function climbTo({ tokens }: Context, end: number | undefined): number | undefined {
  let at = end;
  for (let steps = 0; at !== undefined && steps < 5; steps++) {
    const { head } = tokens[at]!;
    if (head < 0 || head >= end! || head < end! - 12 || tokens[head]!.pos !== 'NOUN') break;
    at = head;
  }
  return at;
}

/** Whose meeting it is: named in its phrase, else the convener that the article names for one of its kind, else its own words. */
export function convenersOf(context: Context, event: number): Speaker[] {
  const { reading, tokens, statementAt, lexicon } = context;
  const { first, last } = reading.tree.extent(event);
  const named = (from: number, to: number): Speaker | undefined => {
    for (let i = from; i <= to; i++) {
      // a relative clause tells of others; "with" brings the other side
      if (/^(?:VERB|AUX)$/.test(tokens[i]!.pos) && i > event) return undefined;
      if (tokens[i]!.norm === 'with') return undefined;
      // "a truce in Norvand": where, not whose
      if (/^(?:in|at|near|on|across|inside)$/.test(tokens[i - 1]?.norm ?? '') && tokens[i]!.pos === 'PROPN') continue;
      const who = context.timeAt(i) === undefined ? actorAt(context, i) : undefined;
      if (who) return who;
    }
    return undefined;
  };
  const between = tokens[event + 1]?.norm === 'between' ? sidesBetween(context, event) : [];
  if (between.length > 1)
    return lexicon.agreements.has(tokens[event]!.lemma) && between.some(one => isPrivate(context, one)) ? [] : between;
  const inside = named(event + 1, Math.min(last, event + 10)) ?? named(Math.max(first, event - 8), event - 1) ?? (tokens[event - 1]?.pos === 'PROPN' ? actorAt(context, event - 1) : undefined); // biome-ignore format: one line
  if (inside) return [inside];
  // "Norvand had proposed a truce that would begin …"
  const verb = tokens[event]!.head;
  // "announced plans for a truce that would begin …"
  const announcer = announcerOf(context, verb);
  if (announcer) return announcer;
  const governs = verb >= 0 && context.clauseAt(verb)?.object === event && !context.clauseAt(verb)!.passive;
  // "both armies have agreed to a truce that will begin …": theirs, whoever reports it
  const agrees = verb >= 0 && verb < event && /^(?:agree|consent|commit)$/.test(tokens[verb]!.lemma);
  const doer = governs || agrees ? doerOf(context, verb) : undefined;
  if (agrees && !doer) return [];
  if (doer && 'actor' in doer.who[0]!) return [...doer.who];
  const convener = context.convenerOf(event);
  // the talks of an envoy are those of the body that sent him
  if (convener) return ['actor' in convener ? { actor: context.sideOf(convener.actor) } : convener];
  // "a summit of the two presidents"
  const sides = sidesBetween(context, event);
  if (sides.length > 0) return sides;
  if (/^(?:of|between)$/.test(tokens[event + 1]?.norm ?? '')) {
    const child = reading.tree.children(event).find(c => c > event && tokens[c]!.deprel.startsWith('nmod'));
    const all = child === undefined || context.timeAt(child) !== undefined ? [] : allAt(context, child);
    if (all.length > 0) return [...all];
  }
  const statement = statementAt(event);
  const speaker = statement === undefined ? undefined : reading.statements[statement]!.speaker;
  // talks bind nobody: without one who holds them, or who says "we" of them, there is no line
  const own = !OF_SEVERAL.test(tokens[event]!.lemma) || saysWe(context, event);
  if (own && speaker && isSomebody(speaker)) return [speaker];
  const agreed = partiesTo(context, event);
  return agreed.length > 0 ? agreed : partiesBefore(context, event);
}

/** A man without office, who speaks for nobody: his contracts are his own. */
function isPrivate({ actorBy }: Context, who: Speaker): boolean {
  const actor = 'actor' in who ? actorBy(who.actor) : undefined;
  return actor?.kind === 'person' && actor.speaksFor === undefined && actor.roles.length === 0;
}

/** "Talks are due on Monday between the ministry and the rebels": the two stand behind "between", wherever the parse hangs them. */
function sidesBetween(context: Context, event: number): Speaker[] {
  const { tokens, sentenceAt } = context;
  const end = Math.min(sentenceAt(event).last, event + REACH);
  let at = event + 1;
  while (at <= end && tokens[at]!.norm !== 'between') {
    if (/^[,;:]$/.test(tokens[at]!.norm)) return [];
    at++;
  }
  const and = tokens.findIndex((t, i) => i > at && i <= at + 10 && t.norm === 'and');
  if (at > end || and < 0) return [];
  let last = and + 1;
  while (last < end && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[last + 1]!.pos)) last++;
  const sides = [and - 1, last].map(i => actorAt(context, i) ?? (/^(?:NOUN|PROPN)$/.test(tokens[i]!.pos) ? allAt(context, i)[0] : undefined)); // biome-ignore format: one line
  return sides.flatMap(side => (side ? [side] : []));
}

/** Of several: who tells of "another round" need not be who holds it. */
const OF_SEVERAL = /^(?:talk|negotiation|round|session|discussion|consultation|dialogue)$/;

function saysWe({ tokens, sentenceAt }: Context, event: number): boolean {
  const { first, last } = sentenceAt(event);
  return tokens
    .slice(Math.max(first, event - REACH), Math.min(last, event + REACH))
    .some(t => FIRST_PERSON.test(t.norm));
}

/** Tokens around a meeting within which one says "we". */
const REACH = 30;

function announcerOf(context: Context, from: number): Speaker[] | undefined {
  const { tokens, clauseAt } = context;
  for (
    let noun = from, steps = 0;
    noun >= 0 && steps < 4 && tokens[noun]!.pos === 'NOUN';
    noun = tokens[noun]!.head, steps++
  ) {
    const clause = clauseAt(tokens[noun]!.head);
    if (!clause || clause.object !== noun) continue;
    const doer = clause.passive ? undefined : doerOf(context, clause.predicate);
    return doer && 'actor' in doer.who[0]! ? [...doer.who] : undefined;
  }
  return undefined;
}

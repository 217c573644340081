/**
 * Sides read along the line, where parsers hang names anywhere. In: a place in the text. Out: participants added: "between Anna Kovar and
 * Paul Lemos", "Kenya, Uganda and Norland met".
 */

import { wantedClasses } from '../../knowledge/event-classes.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { ParticipantRole } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { isOfClass, PEOPLE_OR_FORCES } from './classes.ts';
import type { Context } from './context.ts';
import { addActor, addDescribed, keyOf, type Participants } from './participants.ts';

/** Those whom several sides have sent. */
const SENT = wantedClasses('people', 'delegation');

/** "between Anna Kovar and Paul Lemos": read along the line, as parsers attach the second name anywhere. */
export function addBetween(context: Context, into: Participants, at: number, role: ParticipantRole | ''): void {
  const { tokens } = context;
  let ended = false;
  for (let i = at + 1; i < tokens.length && i < at + 30; i++) {
    const token = tokens[i]!;
    if (token.sentence !== tokens[at]!.sentence) break;
    const who = ofOthers(context, i) ? undefined : context.actorOf(i);
    if (who && !ended && isTitleBehind(context, at, i)) continue;
    // "Paul Lemos of Uganda": one side, not two
    if (who && tokens[i - 1]!.norm === 'of' && context.actorOf(i - 2) !== undefined) continue;
    if (who && !context.timeAt.has(i)) {
      addActor(context, into, who, role);
      if (ended && context.actorOf(i + 1) === undefined) break;
    } else if (ended && token.pos === 'NOUN' && isOfClass(context, i, PEOPLE_OR_FORCES)) {
      // "between the government and opposition"
      addDescribed(context, into, i, role);
      break;
    } else if (token.norm === 'and' || token.norm === '&') ended = true;
    else if (token.norm === 'of' && tokens[i - 1]!.pos === 'NOUN' && !isOfClass(context, i - 1, PEOPLE_OR_FORCES))
      break;
    else if (['VERB', 'AUX', 'ADP', 'SCONJ'].includes(token.pos) && !/^(?:of|for)$/.test(token.norm) && !(token.norm === 'from' && isOfClass(context, i - 1, PEOPLE_OR_FORCES))) break; // biome-ignore format: one thought
  }
}

/** Words of a title. */
const TITLE = 9;

/** "Juma Ali, vice chairman of the commission": what follows the comma is who he is. */
function isTitleBehind({ tokens, actorOf, actorByKey }: Context, from: number, at: number): boolean {
  const who = actorOf(at);
  if (!who || !('actor' in who) || actorByKey.get(who.actor)?.kind !== 'role') return false;
  let comma = at - 1;
  while (comma > from && comma > at - TITLE && tokens[comma]!.norm !== ',') comma--;
  const before = tokens[comma]!.norm === ',' ? actorOf(comma - 1) : undefined;
  return before !== undefined && 'actor' in before && actorByKey.get(before.actor)?.kind === 'person';
}

/** "Kenyan businesses", "Norland's firms": not the state. */
function ofOthers(context: Context, at: number): boolean {
  const { tokens, nameAt } = context;
  if (nameAt.get(at)?.kind !== 'nationality') return false;
  const { head } = tokens[at]!;
  return (
    head > at &&
    head <= at + 4 &&
    tokens[head]!.pos === 'NOUN' &&
    context.actorOf(head) === undefined &&
    !isOfClass(context, head, PEOPLE_OR_FORCES)
  );
}

const sameActor = (a: Speaker | undefined, b: Speaker): boolean => a !== undefined && keyOf(a) === keyOf(b);

/** "Anna Kovar and Paul Lemos met", where the parser hung one of them elsewhere: the name before or behind the phrase and its "and". */
export function addBeside(context: Context, into: Participants, head: number, role: ParticipantRole | ''): void {
  const { tokens, reading } = context;
  if (!role) return;
  const { first: start, last } = reading.tree.extent(head);
  const first = tokens[start]!.norm === 'and' ? start + 1 : start;
  if (last - first > 25) return;
  if (tokens[first - 1]?.norm === 'and') {
    // "Kenya, Uganda and Norland met": as far back as names and commas alternate
    for (let at = first - 2; at > first - 20 && at >= 0; at--) {
      const who = context.actorOf(at);
      if (!who) break;
      addActor(context, into, who, role);
      while (at > 0 && sameActor(context.actorOf(at - 1), who)) at--;
      if (tokens[at - 1]?.norm === 'the') at--;
      if (tokens[at - 1]?.norm !== ',') break;
      at--;
    }
  }
  if (tokens[last + 1]?.norm === 'and') {
    for (let i = last + 2; i < last + 9 && i < tokens.length; i++) {
      if (['VERB', 'AUX', 'ADP', 'PUNCT'].includes(tokens[i]!.pos)) break;
      const who = context.actorOf(i);
      if (who) {
        addActor(context, into, who, role);
        break;
      }
    }
  }
}

/** Words of one name in a list and what stands between them. */
const mayBeNamed = wordFact(({ pos }) => /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(pos));
const isHelper = wordFact(({ pos }) => pos === 'AUX' || pos === 'ADV' || pos === 'PART');
/** Words that a list of doers may have before its verb group. */
const LIST = 60;

/** "Secretary Kovar, Envoy Lemos of Norland and Mr. Osman held": everyone in the list that ends right before a verb, first named first. */
export function addListBefore(context: Context, into: Participants, verb: number, role: ParticipantRole | ''): void {
  const { tokens, timeAt, nameAt } = context;
  const { sentence } = tokens[verb]!;
  let at = verb - 1;
  while (tokens[at]?.sentence === sentence && (isHelper(tokens[at]!) || timeAt.has(at))) at--;
  const list: (Speaker | undefined)[] = [];
  let joined = false;
  let current: Speaker | undefined;
  let stop = at;
  for (; stop > at - LIST && tokens[stop]?.sentence === sentence; stop--) {
    const { norm, pos } = tokens[stop]!;
    if (norm === 'and' || norm === '&' || norm === ',') {
      joined ||= norm !== ',';
      // "and" within a title: "Minister for Trade and Industry"
      if (current || norm === ',') list.push(current);
      current = undefined;
    } else if (
      (norm === 'of' || norm === 'from') &&
      tokens[stop - 1]?.norm.endsWith('s') &&
      isOfClass(context, stop - 1, SENT)
    ) {
      // "envoys from Kenya, Uganda and Norland": each of the list has some
      list.push(current);
      current = undefined;
      break;
    } else if (norm === 'of') current = undefined;
    else if ((mayBeNamed(tokens[stop]!) || nameAt.has(stop)) && !timeAt.has(stop)) current ??= context.actorOf(stop);
    else if (pos !== 'PUNCT' || norm === ':' || norm === ';') break;
  }
  // what a preposition opens is no doer: "after talks with Norland, Kovar and Lemos met"
  const opened = tokens[stop]?.sentence === sentence && tokens[stop]!.pos === 'ADP';
  if (!opened) list.push(current);
  const named = list.filter(who => who !== undefined);
  if (!joined || named.length < 2) return;
  for (const who of named.reverse()) addActor(context, into, who, role);
}

/** "met Kovar of Norland, Envoy Lemos and Mr. Osman on Friday": everyone in the list that begins with a partner of the verb. */
export function addListAfter(context: Context, into: Participants, first: number, role: ParticipantRole | ''): void {
  const { tokens, timeAt, nameAt } = context;
  const { sentence } = tokens[first]!;
  const list: (Speaker | undefined)[] = [];
  let joined = false;
  let current: Speaker | undefined;
  let within = true;
  let stop = first;
  for (; stop < first + LIST && tokens[stop]?.sentence === sentence; stop++) {
    const { norm } = tokens[stop]!;
    if (timeAt.has(stop)) break;
    if (norm === 'and' || norm === '&' || norm === ',') {
      if (joined && norm === ',' && !listGoesOn(context, stop + 1)) break; // behind the last of the list
      joined ||= norm !== ',';
      list.push(current);
      current = undefined;
      within = true;
    } else if (norm === 'of' || norm === 'for') within = false;
    else if (mayBeNamed(tokens[stop]!) || nameAt.has(stop))
      current = within ? (context.actorOf(stop) ?? current) : current;
    else if (!/^(?:'s|-|\.|his|her|its|their)$/.test(norm)) break;
  }
  // a name that a verb follows begins a clause of its own: "met Kovar and Lemos said"
  if (!/^(?:VERB|AUX)$/.test(tokens[stop]?.pos ?? '')) list.push(current);
  const named = list.filter(who => who !== undefined);
  if (joined && named.length > 1) for (const who of named) addActor(context, into, who, role);
}

/** "Kovar and minister Lemos, | Premier Osman and minister Sale": whether names and an "and" follow a comma. */
function listGoesOn({ tokens, nameAt, timeAt, actorOf }: Context, from: number): boolean {
  const start = tokens[from]?.norm === 'and' ? from + 1 : from;
  let named = false;
  for (let i = start; i < start + 9 && tokens[i]?.sentence === tokens[from]!.sentence; i++) {
    if (tokens[i]!.norm === 'and') return named;
    if (timeAt.has(i) || !(mayBeNamed(tokens[i]!) || nameAt.has(i))) return named && start > from;
    named ||= actorOf(i) !== undefined;
  }
  return false;
}

const joinsTwo = wordFact(({ text }) => /^[-–—/]$/.test(text));
const endsPhrase = wordFact(({ pos }) => /^(?:ADP|DET|PUNCT|VERB|AUX)$/.test(pos));

/** "Norland-Kenya talks", "Kenya/Norland talks": both of a pair before an event noun. */
export function addJoined(context: Context, into: Participants, noun: number, role: ParticipantRole | ''): void {
  const { tokens } = context;
  for (let i = noun - 2; i >= noun - 6 && i > 0 && tokens[i]!.sentence === tokens[noun]!.sentence; i--) {
    if (!joinsTwo(tokens[i]!)) {
      if (endsPhrase(tokens[i]!)) return;
      continue;
    }
    const pair = [context.actorOf(i - 1), context.actorOf(i + 1)];
    // two halves of one name: "al-Osman"
    if (pair[0] && pair[1] && !sameActor(pair[0], pair[1])) for (const who of pair) addActor(context, into, who!, role);
    return;
  }
}

/** "in close cooperation with": a manner. */
const JOINTLY =
  /^(?:cooperation|co-operation|coordination|consultation|conjunction|line|accordance|keeping|partnership|association|agreement|contact)$/;

/** "on Monday", "over the phone", "on the sidelines": when and how, not what about. */
const isManner = ({ tokens, timeAt }: Context, at: number): boolean =>
  timeAt.has(at) ||
  [at, at + 1].some(i => /^(?:tele)?phone$|^(?:sidelines?|margins?|line|eve)$/.test(tokens[i]?.norm ?? ''));

const opensClause = wordFact(({ norm, pos }) => pos === 'PRON' && /^(?:that|which|who)$/.test(norm));
const opensTopic = wordFact(({ norm }) => /^(?:on|about|over|regarding|concerning)$/.test(norm));

/** With or between somewhere in the clause, where the tree gave too few sides. */
export function addAlong(
  context: Context,
  into: Participants,
  first: number,
  last: number,
  roles: Readonly<Record<string, ParticipantRole | ''>>,
): void {
  for (let i = first; i <= last; i++) {
    const token = context.tokens[i]!;
    const { norm } = token;
    // what a relative clause tells is another matter: "discussions on steps that they took with Norland"
    if (i > first && opensClause(token)) return;
    // so is what they talk about: "talks on a deal with Norland"
    if (i > first && opensTopic(token) && !isManner(context, i + 1)) return;
    if (norm !== 'with' && norm !== 'between') continue;
    if (roles[norm] && !JOINTLY.test(context.tokens[i - 1]?.norm ?? '')) addBetween(context, into, i, roles[norm]!);
  }
}

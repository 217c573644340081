/**
 * When and where an event is. In: its verb or noun. Out: index of the time that hangs on it, and the name of the place.
 * The branches below a verb are walked, but not into clauses of their own: their times are not this event's.
 */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import { type Context, isOwnerMark, isPlaceName } from './context.ts';
import { datesAnEvent, isDayUnknown } from './dates-an-event.ts';
import { isWhere, named, type Place, placeIn } from './places.ts';

/** Tokens looked at for one event; more is a list or a run-on sentence. */
const REACH = 150;

const OTHER_CLAUSES = new Set(['ccomp', 'advcl', 'parataxis', 'csubj', 'conj', 'appos', 'list']);

/** Prepositions whose phrase tells of something else that has its own time and place: "after talks in Oslo last week". */
const ELSEWHERE = new Set([
  'after', 'since', 'following', 'before', 'until', 'till', 'despite', 'amid', 'because of', 'due to', 'ahead of', 'prior to',
  'over', 'about', 'regarding', 'concerning', 'against', 'for', 'on',
]); // biome-ignore format: one glance

/** "a truce agreed on Friday": the time is that of the agreeing. */
const TOLD_WHEN =
  /^(?:agreed|announced|proposed|declared|brokered|reached|signed|unveiled|discussed|negotiated|offered|demanded|suggested|condemned|reported|mooted|ordered|approved)$/;

/** "The talks follow a summit in May": the time is that of the other event. */
export const relates = wordFact(({ norm }) =>
  /^(?:follow|preced|succeed|predat|anticipat|recall|commemorat|mark|resembl|echo)/.test(norm),
);

/** Tokens below a head that belong to it, nearest level first. The rules ask for them again and again. */
export function ownTokens(context: Context, head: number, isNoun: boolean): readonly number[] {
  const known = isNoun ? context.ownOfNoun : context.ownOfVerb;
  let own = known.get(head);
  if (own === undefined) {
    own = findOwn(context, head, isNoun);
    known.set(head, own);
  }
  return own;
}

function findOwn(context: Context, head: number, isNoun: boolean): number[] {
  const { tokens, reading } = context;
  const own: number[] = [];
  const queue = [head];
  for (let at = 0; at < queue.length && own.length < REACH; at++) {
    const index = queue[at]!;
    own.push(index);
    for (const child of reading.tree.children(index)) {
      const relation = relationOf(tokens[child]!);
      if (OTHER_CLAUSES.has(relation) && !(relation === 'conj' && context.timeAt.has(child))) continue;
      if (relation === 'acl' && isOfOther(context, head, isNoun, index, child)) continue;
      if (relation === 'xcomp' && isPurpose(context, index, child)) continue;
      // "while he was in Europe, the president announced": a clause hung as a phrase
      if (relation === 'obl' && reading.tree.child(child, 'cop') !== undefined) {
        for (const below of reading.tree.children(child)) if (context.timeAt.has(below)) queue.push(below);
        continue;
      }
      if (relation === 'nsubj' && !isNoun && index === head && tokens[child]!.pos === 'PROPN') continue;
      if ((relation === 'obl' || relation === 'nmod') && !context.timeAt.has(child) && isElsewhere(context, child))
        continue;
      queue.push(child);
    }
  }
  return own;
}

/** A clause below a noun (`child` below `index`) whose time and place are those of something else. */
function isOfOther(context: Context, head: number, isNoun: boolean, index: number, child: number): boolean {
  const { tokens, reading } = context;
  const { norm, deprel, tag } = tokens[child]!;
  if (deprel === 'acl:relcl' && !(isNoun && index === head)) return true;
  if (isNoun && (TOLD_WHEN.test(norm) || relates(tokens[child]!))) return true;
  if (index !== head && tokens[index]!.pos !== 'ADJ') return true;
  // "the meeting of the board, delivering on last year's pledge"
  if (
    tag === 'VBG' &&
    reading.tree.children(child).length > 1 &&
    !/^(?:taking|beginning|starting|opening|running|lasting|involving)$/.test(norm)
  )
    return true;
  return isNoun && isAim(context, child);
}

/** "continues the talks to end the war in Norland": an infinitive behind an object says what it is for. */
function isPurpose({ reading, tokens }: Context, verb: number, child: number): boolean {
  const object = reading.tree.child(verb, 'obj');
  return (
    object !== undefined &&
    object > verb &&
    object < child &&
    tokens[child]!.tag === 'VB' &&
    tokens[child - 1]!.norm === 'to'
  );
}

/** "talks to achieve a lasting peace in Norland": what they are for, unlike "talks to be held in Oslo". */
const isAim = ({ reading, tokens }: Context, verb: number): boolean =>
  tokens[verb]!.tag === 'VB' &&
  tokens[verb - 1]!.norm === 'to' &&
  reading.tree.child(verb, 'aux:pass') === undefined &&
  reading.tree.child(verb, 'obj') !== undefined;

/** "after talks in Oslo", "on the situation in Busia": a phrase about something else. A place of its own ("over Busia") is none. */
function isElsewhere(context: Context, child: number): boolean {
  const word = caseOf(context.reading.tree, child);
  return (
    ELSEWHERE.has(word) &&
    !isPlaceName(context.nameAt.get(child)) &&
    !isOfClass(context, child, word === 'for' ? PLACES_AND_CONTACTS : PLACES)
  );
}
const PLACES = wantedClasses('locale', 'target', 'town');
const PLACES_AND_CONTACTS = wantedClasses('locale', 'target', 'town', 'contact');
const LOCALES = wantedClasses('locale', 'town');

/** "are held every four years": a time that comes again dates no event, it makes a rule of it. */
export function recurs({ reading, timeAt }: Context, own: readonly number[]): boolean {
  for (const index of own) {
    const time = timeAt.get(index);
    if (time !== undefined && reading.times[time]!.timexType === 'SET') return true;
  }
  return false;
}

export function timeAmong(context: Context, own: readonly number[]): number | undefined {
  let vague: number | undefined;
  let unknown = false;
  for (const index of own) {
    const time = context.timeAt.get(index);
    if (time === undefined) continue;
    unknown ||= isDayUnknown(context, time);
    if (!datesAnEvent(context, time)) continue;
    // Years alone are weaker than days: "the 2015 accord, signed on Friday".
    if ((context.reading.times[time]!.when.edtf ?? '').length > 4) return time;
    vague ??= time;
  }
  return unknown ? undefined : vague;
}

/** What is near, outside or around a place is not in it, and a record cannot say "near". */
const IN_PLACE = new Set(['in', 'at', 'across', 'inside', 'over', 'throughout', 'into']);

/** `also`: prepositions that bring a place in for this kind: "to" of a visit, "on" of a strike. */
/** "struck a base in answer to a raid that killed a general at an airport": hung on the first verb, but told of the second. */
function isBehindRelative({ tokens }: Context, from: number, index: number): boolean {
  for (let i = index - 1; i > from && i > index - REACH_BACK; i--)
    if (
      /^(?:that|which|who)$/.test(tokens[i]!.norm) &&
      tokens[i]!.tag !== 'DT' &&
      /^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos)
    )
      return tokens
        .slice(i + 1, index)
        .every((token, at, all) => token.pos !== 'PUNCT' || all[at + 1]?.pos === 'PROPN');
  return false;
}
const REACH_BACK = 12;

export function placeAmong(context: Context, own: readonly number[], also: readonly string[] = []): Place | undefined {
  for (const index of own) {
    if (context.reading.tree.children(index).length === 0) continue;
    const preposition = caseOf(context.reading.tree, index);
    if (!IN_PLACE.has(preposition) && !also.includes(preposition)) continue;
    if (context.tokens[own[0]!]!.pos === 'VERB' && isBehindRelative(context, own[0]!, index)) continue;
    const name = placeIn(context, index);
    if (name) return name;
  }
  return undefined;
}

/**
 * Time and place read along the line, from a verb or noun to the next clause: parsers hang the last phrases of a sentence anywhere
 * ("held talks with Norland in Oslo on Friday": in Oslo below Norland). In: the event's words. Out: first time and place behind it.
 */
export function alongTheLine(
  context: Context,
  from: number,
  last: number,
  also: readonly string[] = [],
): { readonly time: number | undefined; readonly place: Place | undefined } {
  const { tokens, timeAt, nameAt } = context;
  const { sentence } = tokens[from]!;
  let time: number | undefined;
  let place: Place | undefined;
  for (let i = from + 1; i <= last && i < tokens.length && tokens[i]!.sentence === sentence; i++) {
    const { pos, norm } = tokens[i]!;
    if (endsLine(tokens[i]!)) break;
    if (pos === 'ADP' && opensOther(context, i)) break;
    if (norm === ',' && isReportBehind(context, i + 1)) break;
    const at = timeAt.get(i);
    if (at !== undefined) {
      if (time === undefined && datesAnEvent(context, at)) time = at;
      continue;
    }
    if (place || !(IN_PLACE.has(norm) || also.includes(norm))) continue;
    let next = i + 1;
    while (next <= last && (tokens[next]?.pos === 'ADJ' || (tokens[next]?.pos === 'DET' && !nameAt.has(next)))) next++;
    // "in the Norwegian port of Bergen"
    if (tokens[next + 1]?.norm === 'of' && isOfClass(context, next, LOCALES)) next += 2;
    const name = nameAt.get(next);
    if (name && isWhere(context, name) && !timeAt.has(next) && !isOwnerMark(tokens[name.last]?.norm ?? ''))
      place = named(context, name);
  }
  // "The Union last month imposed", "Osman on Sunday received"
  for (let i = from - 1; time === undefined && i >= from - 6 && tokens[i]?.sentence === sentence; i--) {
    if (ENDS_DOER.has(tokens[i]!.pos)) break;
    const at = timeAt.get(i);
    if (at !== undefined && datesAnEvent(context, at)) time = at;
  }
  return { time, place };
}

const ENDS_DOER = new Set(['VERB', 'PUNCT', 'SCONJ', 'CCONJ', 'PART']);
const endsLine = wordFact(
  ({ norm, pos }) =>
    pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ' || /^(?:who|which|that|where|when|:|;)$/.test(norm),
);

/** ", state media in Oslo reported on Sunday": where and when it was said. */
function isReportBehind({ tokens }: Context, from: number): boolean {
  const sentence = tokens[from]?.sentence;
  for (let i = from; i < from + SAYER && i < tokens.length && tokens[i]!.sentence === sentence; i++) {
    if (says(tokens[i]!)) return true;
    if (ENDS_SAYER.has(tokens[i]!.pos)) return false;
  }
  return false;
}
const says = wordFact(({ norm }) => /^(?:said|says|reported|reports|announced|told|confirmed|added)$/.test(norm));
const ENDS_SAYER = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'CCONJ']);
/** Words of who said it. */
const SAYER = 12;

/** "talks on the situation in Busia", "after a raid in Oslo": the words behind it are about something else, save a time ("on Friday"). */
function opensOther({ tokens, timeAt, nameAt }: Context, preposition: number): boolean {
  const { norm } = tokens[preposition]!;
  if (norm === 'against' && /^(?:backdrop|background)$/.test(tokens[preposition + 2]?.norm ?? '')) return true;
  if (!OPENS_OTHER.has(norm)) return false;
  let next = preposition + 1;
  while (BEFORE_NOUN.has(tokens[next]?.pos ?? '') && !timeAt.has(next)) next++;
  return !timeAt.has(next) && !nameAt.has(next);
}

const OPENS_OTHER = new Set('on about over regarding concerning after following since before despite amid'.split(' '));
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'NUM', 'ADV']);

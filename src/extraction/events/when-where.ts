/**
 * When and where an event is. In: its verb or noun. Out: index of the time that hangs on it, and the name of the place.
 * The branches below a verb are walked, but not into clauses of their own: their times are not this event's.
 */
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { oneLine } from '../../text/one-line.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { type Context, isOfClass, isPlaceName } from './context.ts';
import { datesAnEvent, isDayUnknown } from './dates-an-event.ts';

/** Tokens looked at for one event; more is a list or a run-on sentence. */
const REACH = 150;

const OTHER_CLAUSES = new Set(['ccomp', 'advcl', 'parataxis', 'csubj', 'conj', 'appos', 'list']);

/** Prepositions whose phrase tells of something else that has its own time and place: "after talks in Oslo last week". */
const ELSEWHERE =
  /^(?:after|since|following|before|until|till|despite|amid|because of|due to|ahead of|prior to|over|about|regarding|concerning|against|for)$/;

/** "a truce agreed on Friday": the time is that of the agreeing. */
const TOLD_WHEN =
  /^(?:agreed|announced|proposed|declared|brokered|reached|signed|unveiled|discussed|negotiated|offered|demanded|suggested|condemned|reported|mooted|ordered|approved)$/;

/** "The talks follow a summit in May": the time is that of the other event. */
export const RELATES = /^(?:follow|preced|succeed|predat|anticipat|recall|commemorat|mark|resembl|echo)/;

/** Tokens below a head that belong to it, nearest level first. */
export function ownTokens(context: Context, head: number, isNoun: boolean): number[] {
  const { tokens, reading } = context;
  const own: number[] = [];
  const queue = [head];
  for (let at = 0; at < queue.length && own.length < REACH; at++) {
    const index = queue[at]!;
    own.push(index);
    for (const child of reading.tree.children(index)) {
      const relation = relationOf(tokens[child]!);
      if (OTHER_CLAUSES.has(relation) && !(relation === 'conj' && context.timeAt.has(child))) continue;
      if (tokens[child]!.deprel === 'acl:relcl' && !(isNoun && index === head)) continue;
      if (relation === 'acl' && isNoun && (TOLD_WHEN.test(tokens[child]!.norm) || RELATES.test(tokens[child]!.norm)))
        continue;
      if (relation === 'acl' && index !== head && !(tokens[index]!.pos === 'ADJ')) continue;
      // "the meeting of the board, delivering on last year's pledge"
      if (
        relation === 'acl' &&
        tokens[child]!.tag === 'VBG' &&
        reading.tree.children(child).length > 1 &&
        !/^(?:taking|beginning|starting|opening|running|lasting|involving)$/.test(tokens[child]!.norm)
      )
        continue;
      if (relation === 'xcomp' && isPurpose(context, index, child)) continue;
      if (relation === 'acl' && isNoun && isAim(context, child)) continue;
      // "while he was in Europe, the president announced": a clause hung as a phrase
      if (relation === 'obl' && reading.tree.child(child, 'cop') !== undefined) {
        queue.push(...reading.tree.children(child).filter(c => context.timeAt.has(c)));
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
    (ELSEWHERE.test(word) || word === 'on') &&
    !isPlaceName(context.nameAt.get(child)) &&
    !isOfClass(context, child, word === 'for' ? ['locale', 'target', 'town', 'contact'] : ['locale', 'target', 'town'])
  );
}

/** "are held every four years": a time that comes again dates no event, it makes a rule of it. */
export const recurs = (context: Context, own: readonly number[]): boolean =>
  own.some(index => {
    const time = context.timeAt.get(index);
    return time !== undefined && context.reading.times[time]!.timexType === 'SET';
  });

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
/** "north of Busia" is outside it; "in the north of Kenya" is inside. */
const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/;

export interface Place {
  readonly name: string;
}

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
): { time?: number; place?: Place } {
  const { tokens, timeAt, nameAt } = context;
  const { sentence } = tokens[from]!;
  let time: number | undefined;
  let place: Place | undefined;
  for (let i = from + 1; i <= last && i < tokens.length && tokens[i]!.sentence === sentence; i++) {
    const { pos, norm } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ' || /^(?:who|which|that|where|when|:|;)$/.test(norm)) break;
    if (pos === 'ADP' && opensOther(context, i)) break;
    if (norm === ',' && isReportBehind(context, i + 1)) break;
    const at = timeAt.get(i);
    if (at !== undefined) {
      if (time === undefined && datesAnEvent(context, at)) time = at;
      continue;
    }
    if (place || !(IN_PLACE.has(norm) || also.includes(norm))) continue;
    let next = i + 1;
    while (next <= last && /^(?:DET|ADJ)$/.test(tokens[next]!.pos) && (!nameAt.has(next) || tokens[next]!.pos === 'ADJ')) next++; // biome-ignore format: one line
    // "in the Norwegian port of Bergen"
    if (tokens[next + 1]?.norm === 'of' && isOfClass(context, next, ['locale', 'town'])) next += 2;
    const name = nameAt.get(next);
    if (name && isWhere(context, name) && !timeAt.has(next) && !/^['’]s?$/.test(tokens[name.last]?.norm ?? ''))
      place = named(context, name);
  }
  // "The Union last month imposed", "Osman on Sunday received"
  for (let i = from - 1; time === undefined && i >= from - 6 && tokens[i]?.sentence === sentence; i--) {
    if (/^(?:VERB|PUNCT|SCONJ|CCONJ|PART)$/.test(tokens[i]!.pos)) break;
    const at = timeAt.get(i);
    if (at !== undefined && datesAnEvent(context, at)) time = at;
  }
  return { ...(time === undefined ? {} : { time }), ...(place ? { place } : {}) };
}

/** ", state media in Oslo reported on Sunday": where and when it was said. */
function isReportBehind({ tokens }: Context, from: number): boolean {
  const { sentence } = tokens[from]!;
  for (let i = from; i < from + SAYER && tokens[i]?.sentence === sentence; i++) {
    if (SAID.test(tokens[i]!.norm)) return true;
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(tokens[i]!.pos)) return false;
  }
  return false;
}
const SAID = /^(?:said|says|reported|reports|announced|told|confirmed|added)$/;
/** Words of who said it. */
const SAYER = 12;

/** "talks on the situation in Busia", "after a raid in Oslo": the words behind it are about something else, save a time ("on Friday"). */
function opensOther({ tokens, timeAt, nameAt }: Context, preposition: number): boolean {
  const { norm } = tokens[preposition]!;
  if (norm === 'against' && /^(?:backdrop|background)$/.test(tokens[preposition + 2]?.norm ?? '')) return true;
  if (!/^(?:on|about|over|regarding|concerning|after|following|since|before|despite|amid)$/.test(norm)) return false;
  let next = preposition + 1;
  while (/^(?:DET|ADJ|NUM|ADV)$/.test(tokens[next]?.pos ?? '') && !timeAt.has(next)) next++;
  return !timeAt.has(next) && !nameAt.has(next);
}

/** The place that a phrase names: the head itself, or of a city's district: "a suburb of Damascus", "a Munich hotel". */
export function placeIn(context: Context, head: number, depth = 0): Place | undefined {
  const { nameAt, tokens, reading } = context;
  if (context.timeAt.has(head)) return undefined; // "in August" is no place
  const own = nameAt.get(head);
  if (own && isWhere(context, own)) return named(context, own);
  if (depth > 2 || !isOfClass(context, head, ['locale', 'target'])) return undefined;
  if (DIRECTION.test(tokens[head]!.norm) && tokens[head - 1]?.norm !== 'the') return undefined;
  // "the village of Busia": also where the name is in no list
  const called = reading.tree
    .children(head)
    .find(c => c > head && tokens[c]!.pos === 'PROPN' && caseOf(reading.tree, c) === 'of');
  const call = called === undefined ? undefined : nameAt.get(called);
  if (
    call &&
    (isPlaceName(call) ||
      /^(?:town|village|city|district|suburb|hamlet|port|region|province|neighbou?rhood|quarter)$/.test(
        tokens[head]!.norm,
      ))
  )
    return named(context, call);
  const people = head - 1;
  if (/^(?:people|peoples|population)$/.test(tokens[head]!.norm)) return undefined;
  if (nameAt.get(people)?.kind === 'nationality' && tokens[people]!.pos === 'ADJ' && tokens[people]!.head === head)
    return placeOfPeople(context, people, head);
  for (const child of reading.tree.children(head)) {
    const relation = relationOf(tokens[child]!);
    const name = nameAt.get(child);
    if ((relation === 'compound' || relation === 'flat' || relation === 'appos') && isPlaceName(name))
      return named(context, name!);
    if (relation === 'nmod' && child > head && /^(?:of|in)$/.test(caseOf(reading.tree, child))) {
      const inner = name && isWhere(context, name) ? named(context, name) : placeIn(context, child, depth + 1);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** "the Kenyan capital" is a place by that name; "a Kenyan town" is any, and all that is known is the country. */
function placeOfPeople({ reading, tokens, nameAt }: Context, people: number, head: number): Place | undefined {
  if (tokens[head]!.norm === 'capital')
    return { name: reading.doc.article.text.slice(tokens[people]!.start, tokens[head]!.end) };
  const state = gazetteer().entries.get(nameAt.get(people)!.known ?? '');
  return state && { name: state.name };
}

function named(context: Context, name: NameMention): Place {
  return { name: oneLine(context.reading.doc.article.text.slice(name.start, name.end)) };
}

/** A place, or a seat or city that stands for who sits there, too: "at the Kremlin", "in Brussels". */
const isWhere = (context: Context, name: NameMention): boolean =>
  isPlaceName(name) ||
  name.known?.startsWith('seat/') === true ||
  (name.kind === 'organization' && gazetteer().entries.has(`place/${named(context, name).name}`));

/**
 * When it is due. In: the words of a commitment. Out: a time that the text states, or the day worked out from it ("within 72 hours" of the
 * day it was told), or the words alone where the day hangs on something undated ("within 30 days of signature").
 */
import type { TimeReference } from '../../model/moves.ts';
import type { Range } from '../statements/tree.ts';
import { addMonthsToDay, formatDay } from '../times/days.ts';
import { parseAnchor } from '../times/place-point.ts';
import type { Context } from './context.ts';

/** What these bring is over, or the ground of something else: "after Monday's talks", "despite last week's raid". */
const NO_DEADLINE =
  /^(?:since|despite|over|during|after|following|of|than|because|like|between|held|signed|reached|made)$/;
const LIMIT = /^(?:within|in|inside)$/;
const BEFORE_A_TIME = /^(?:the|about|around|approximately|roughly|early|late|this|next|some|a|an|at|most)$/;

/** A time by its tokens. */
interface Placed extends Range {
  readonly time: number;
}

/** `past`: the step is told in the past ("was to begin on Monday"), and its day with it. */
export function dueOf(context: Context, act: number, range: Range, past: boolean): TimeReference | undefined {
  const placed = timesOf(context, range).filter(p => mayBeDue(context, p, act, past));
  const best = placed.find(p => p.first > act) ?? placed.at(-1);
  return best && readDue(context, best, act);
}

function timesOf({ timeAt }: Context, { first, last }: Range): Placed[] {
  const found: Placed[] = [];
  for (let i = first; i <= last; i++) {
    const time = timeAt(i);
    if (time === undefined || found.at(-1)?.time === time) continue;
    let end = i;
    while (timeAt(end + 1) === time) end++;
    found.push({ first: i, last: end, time });
  }
  return found;
}

/** The word that brings a time: "by the end of June" → by. */
function wordBefore({ tokens, timeAt }: Context, { first }: Range): string {
  let before = first - 1;
  while (before > 0 && BEFORE_A_TIME.test(tokens[before]!.norm)) before--;
  // "parts of September and October": the second of two times is brought by what brings the first
  if (tokens[before]?.norm === 'and' && timeAt(before - 1) !== undefined) {
    before--;
    while (before > 0 && (timeAt(before) !== undefined || BEFORE_A_TIME.test(tokens[before]!.norm))) before--;
  }
  return tokens[before]?.norm ?? '';
}

/** "despite clashes on Monday", "after the vote on Sunday": the time is that of the ground or the occasion. */
function isAside({ tokens }: Context, { first }: Range, act: number): boolean {
  for (let i = first - 1; i > Math.max(act, first - 10); i--)
    if (tokens[i]!.norm === 'following' && tokens[i]!.deprel.startsWith('amod')) continue;
    else if (/^(?:despite|after|since|following|amid|because|during|than|if|unless|once|when)$/.test(tokens[i]!.norm))
      return true;
  return false;
}

/** "For those who applied before last summer": the time of what has happened. */
function isTold({ tokens }: Context, { first }: Range, act: number): boolean {
  for (let i = first - 1; i > act; i--) {
    if (tokens[i]!.tag === 'VBD') return tokens.slice(act + 1, i).some(t => /^(?:who|which|that)$/.test(t.norm));
    if (/^[;:]$/.test(tokens[i]!.norm)) return false;
  }
  return false;
}

/** A time to come that the deed hangs on, and not one that is told beside it. */
function mayBeDue(context: Context, placed: Placed, act: number, past: boolean): boolean {
  const { reading, tokens } = context;
  const time = reading.times[placed.time]!;
  const over =
    (time.tense === 'past' && !(past && placed.first > act)) ||
    time.timex === 'PAST_REF' ||
    time.timex === 'PRESENT_REF';
  if (time.timexType === 'SET' || over) return false;
  const word = wordBefore(context, placed);
  if (isAside(context, placed, act) || isTold(context, placed, act)) return false;
  // "will not wait until October" sets nothing for October
  if (word === 'until' && tokens.slice(Math.max(0, act - 4), act).some(t => /^(?:not|n't|never)$/.test(t.norm)))
    return false;
  if (time.timexType === 'DURATION') return LIMIT.test(word);
  // "Monday's talks": the day of the talks, before or after which the deed may lie
  const dateOf = word === 'of' && /^(?:date|deadline|target)$/.test(tokens[placed.first - 2]?.norm ?? '');
  if ((NO_DEADLINE.test(word) && !dateOf) || /^['’]s?$/.test(tokens[placed.last + 1]?.norm ?? '')) return false;
  // between verb and deed ("agreed on Friday to …") stands when it was agreed
  return placed.first > act || time.tense === 'future' || /^(?:by|until|before)$/.test(word);
}

function readDue(context: Context, { time: index, first, last }: Placed, act: number): TimeReference | undefined {
  const { reading, tokens } = context;
  const time = reading.times[index]!;
  if (time.timexType !== 'DURATION') return comingDay(context, { time: index, first, last }, act) ?? { time: index };
  const text = limitWords(context, first, last);
  const next = tokens[last + 1]?.norm ?? '';
  if (/^(?:of|after|from|following)$/.test(next)) {
    let end = last + 2;
    while (end < last + 5 && tokens[end + 1] && !/^(?:NOUN|PROPN)$/.test(tokens[end]!.pos)) end++;
    const rest = tokens.slice(last + 1, end + 1).map(t => t.text);
    return { when: { text: [text, ...rest].join(' '), basis: 'unknown' } };
  }
  const agreed = dayAgreed(context, act);
  // "had promised to end the war in a day": counted from a day that is not told
  if (agreed === undefined && wordBefore(context, { first, last }) !== 'within' && isToldInPast(context, act))
    return undefined;
  const edtf = agreed ? addTo(agreed, time.timex) : (time.when.edtf?.split('/')[1] ?? addTo(reading.doc.article.published.edtf, time.timex)); // biome-ignore format: one line
  return { when: edtf ? { edtf, text, basis: 'inferred' } : { text, basis: 'unknown' } };
}

/** "Within 72 hours", "in the days": as written, from the word that sets the limit. */
function limitWords({ reading, tokens }: Context, first: number, last: number): string {
  let from = first - 1;
  while (from > 0 && from > first - 5 && BEFORE_A_TIME.test(tokens[from]!.norm) && !LIMIT.test(tokens[from]!.norm))
    from--;
  const start = LIMIT.test(tokens[from]!.norm) ? from : first;
  return reading.doc.article.text.slice(tokens[start]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "are due to resume on Monday" told on a Thursday: the Monday to come, though the words alone may mean the last. */
function comingDay(context: Context, { time, first, last }: Placed, act: number): TimeReference | undefined {
  const { reading, tokens, sentenceAt } = context;
  const { when, quote } = reading.times[time]!;
  const day = when.edtf === undefined ? undefined : parseAnchor(when.edtf);
  const told = parseAnchor(reading.doc.article.published.edtf ?? '');
  if (day?.unit !== 'day' || told?.unit !== 'day' || day.first >= told.first || told.first - day.first > 6)
    return undefined;
  if (!tokens.slice(first, last + 1).some(t => WEEKDAY.test(t.norm))) return undefined;
  const floor = Math.max(sentenceAt(act).first, act - 8);
  const toCome = tokens.slice(floor, act + 1).some(t => /^(?:is|are|will|'ll|’ll|shall)$/.test(t.norm));
  return toCome ? { when: { edtf: formatDay(day.first + 7), text: quote, basis: 'inferred' } } : undefined;
}

/** "agreed on Friday to … within a week": the day that the deadline is counted from. */
function dayAgreed({ reading, timeAt, sentenceAt }: Context, act: number): string | undefined {
  const { first } = sentenceAt(act);
  for (let i = act - 1; i >= Math.max(first, act - 8); i--) {
    const time = timeAt(i);
    const edtf = time === undefined ? undefined : reading.times[time]!.when.edtf;
    if (edtf !== undefined && parseAnchor(edtf)?.unit === 'day') return edtf;
  }
  return undefined;
}

/** "promised to", "had vowed to": told as over. */
function isToldInPast({ tokens, sentenceAt }: Context, act: number): boolean {
  for (let i = act - 1; i >= Math.max(sentenceAt(act).first, act - 5); i--)
    if (/^(?:promised|vowed|pledged|swore|offered)$/.test(tokens[i]!.norm)) return true;
  return false;
}

/** A day moved on by a duration of one unit: P3D, PT72H, P2M. */
function addTo(day: string | undefined, timex: string | undefined): string | undefined {
  const start = day === undefined ? undefined : parseAnchor(day);
  const [, clock, digits, unit] = timex?.match(/^P(T?)(\d+)([HDWMY])$/) ?? [];
  if (start?.unit !== 'day' || !digits || (clock === 'T') !== (unit === 'H')) return undefined;
  const count = Number(digits);
  if (unit === 'M' || unit === 'Y') return formatDay(addMonthsToDay(start.first, unit === 'Y' ? 12 * count : count));
  return formatDay(start.first + (unit === 'H' ? Math.ceil(count / 24) : unit === 'W' ? 7 * count : count));
}

/** A dated time to come within a few words. */
export function hasDayAhead({ reading, timeAt, sentenceAt }: Context, from: number, to: number): boolean {
  const { last } = sentenceAt(from);
  for (let i = from; i <= Math.min(to, last); i++) {
    const time = timeAt(i);
    if (time === undefined) continue;
    const { when, tense, timexType } = reading.times[time]!;
    if (when.edtf !== undefined && tense !== 'past' && timexType !== 'SET') return true;
  }
  return false;
}

/** A time to come, dated or not: "in the coming days". */
export function isFuture({ reading, timeAt, sentenceAt }: Context, from: number): boolean {
  for (let i = from; i <= Math.min(from + 12, sentenceAt(from).last); i++) {
    const time = timeAt(i);
    if (time === undefined) continue;
    const { when, tense, timexType, timex } = reading.times[time]!;
    if (timex === 'FUTURE_REF') return true;
    if (tense !== 'past' && timexType !== 'SET' && (when.edtf !== undefined || timexType === 'DURATION')) return true;
  }
  return false;
}

/** Whether the first time behind a verb is a year or a season: "in 2031", "in the autumn". */
export function isOfSomeYear({ reading, timeAt, sentenceAt }: Context, from: number): boolean {
  for (let i = from; i <= Math.min(from + 12, sentenceAt(from).last); i++) {
    const time = timeAt(i);
    if (time !== undefined) return /^\d{4}(?:-[23]\d)?$/.test(reading.times[time]!.when.edtf ?? '');
  }
  return false;
}

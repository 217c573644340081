/**
 * Whether a time in the text can be the day of an event. In: context, index of a time. Out: yes or no; not where it is the day of a source
 * or of the saying, how long there was no other, or a rule.
 */
import { isBareClock } from './clock-times.ts';
import type { Context } from './context.ts';

/** "said late on Friday it had captured the town": the day of the saying. */
const SAID_THEN =
  /\b(?:said|says|reported|claimed|stated|confirmed|told \p{L}+) (?:(?:late|early|earlier|later) )?(?:on )?$/u;
/** "the first talks in two years": how long there were none. */
const FIRST_IN =
  /\b(?:first|only|worst|largest|biggest|deadliest|heaviest) [^.;]{0,40}\bin (?:(?:more than|over|nearly|almost|about) )?$/i;
const CLAUSE_BEHIND = /^,? (?:that|it|he|she|they|its|their|his|her|the) /;

function isFirstIn({ reading }: Context, time: number): boolean {
  const { start } = reading.times[time]!;
  return FIRST_IN.test(reading.doc.article.text.slice(Math.max(0, start - 70), start));
}

function isOfSaying({ reading }: Context, time: number): boolean {
  const { text } = reading.doc.article;
  const { start, end } = reading.times[time]!;
  return CLAUSE_BEHIND.test(text.slice(end, end + 8)) && SAID_THEN.test(text.slice(Math.max(0, start - 40), start));
}

export const datesAnEvent = (context: Context, time: number): boolean => {
  const { timexType, when, timex } = context.reading.times[time]!;
  if (
    when.edtf === undefined ||
    timexType === 'SET' ||
    isSource(context, time) ||
    isOfSaying(context, time) ||
    isBareClock(context, time)
  )
    return false;
  if (timexType === 'DURATION' && (!when.edtf.includes('/') || isFirstIn(context, time))) return false;
  return timex !== 'PRESENT_REF' && timex !== 'PAST_REF' && timex !== 'FUTURE_REF';
};

/** "(The Herald, January 30)", "[Herald, May 3]": the date of what is cited. */
function isSource(context: Context, time: number): boolean {
  const { text } = context.reading.doc.article;
  const { start, end } = context.reading.times[time]!;
  return (
    /^\s*[)\];]/.test(text.slice(end, end + 3)) &&
    /[([;][^()[\];]{2,60},\s*$/.test(text.slice(Math.max(0, start - 64), start))
  );
}

/** "on 3 March" in a text without a date: a day that nothing fixes, so that a year beside it is that of something else. */
export const isDayUnknown = (context: Context, time: number): boolean => {
  const { timexType, when, quote } = context.reading.times[time]!;
  return timexType === 'DATE' && !/^\d{4}/.test(when.edtf ?? '') && /\d|day$/i.test(quote);
};

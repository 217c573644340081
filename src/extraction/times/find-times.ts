/**
 * A Doc becomes its expressions of time, in two stages: the words become an expression (grammar/), the expression is resolved against what it
 * leans on: the live-blog post it stands in, else the article's publication, else a time mentioned before. The field's term: TIMEX3.
 */

import type { Post } from '../../model/article.ts';
import type { Doc } from '../../model/doc.ts';
import type { Anchor, TimeMention } from '../../model/mentions.ts';
import type { When } from '../../model/when.ts';
import { leansOn, type Point, type Shift, type Tense, type TimeExpression } from './expression.ts';
import type { ReadAs } from './grammar/points.ts';
import { lexemesOf, Reader } from './lexemes.ts';
import { timeLexicon } from './lexicon.ts';
import { hasOnly, isBareClock, resolveTime } from './resolve-time.ts';
import { isRuledOut } from './ruled-out.ts';
import { findTense, looksAhead, looksBack, makeTenseReader } from './tense.ts';
import { timeReadersOf } from './time-readers.ts';

/** An expression found in the text, not yet dated. Lexemes half-open. */
export interface FoundTime {
  readonly first: number;
  readonly last: number;
  readonly expression: TimeExpression;
  readonly by: string;
}

/** Stage one: what is written. Knows no date. */
export function recognizeTimes(r: Reader): FoundTime[] {
  const found: FoundTime[] = [];
  let behind = 0;
  for (const i of r.marked) {
    if (i < behind || !r.mayBegin(i) || isRuledOut(r, i)) continue;
    let best: ReadAs<TimeExpression> | undefined;
    for (const read of timeReadersOf(r.at(i))) {
      const one = read(r, i);
      if (one && one.end > (best?.end ?? i)) best = one;
    }
    if (!best) continue;
    found.push({ first: i, last: best.end, expression: best.value, by: best.by });
    behind = best.end;
  }
  return found;
}

/** Where a country writes the day first, by the outlet's top-level domain. */
function dayFirstOf(doc: Doc, words: Reader['lexicon']['words']): boolean | undefined {
  const domain =
    /^[a-z]+:\/\/([^/:?#]+)/i.exec(doc.article.url ?? '')?.[1] ??
    (/^[\w-]+(?:\.[\w-]+)+$/.test(doc.article.outlet ?? '') ? doc.article.outlet : undefined);
  const country = domain?.split('.').at(-1)?.toLowerCase();
  if (!country) return undefined;
  return words.dayFirst.includes(country) ? true : words.monthFirst.includes(country) ? false : undefined;
}

/** Addresses and codes: figures inside them date nothing ("…/2026-01-31/story", "5Am1RGV"). The reach bounds the look around. */
const REACH = 80;
function insideCode(text: string, start: number, end: number): boolean {
  // Between spaces, or before one with a mark between, it stands in nothing: so do most.
  if (isSpace(text, start - 1) && (isSpace(text, end) || (isSpace(text, end + 1) && ',.;:)'.includes(text[end]!))))
    return false;
  let from = start;
  while (from > 0 && from > start - REACH && !/\s/.test(text[from - 1]!)) from--;
  const before = text.slice(from, start);
  const after = /^\S*/.exec(text.slice(end, end + REACH))![0];
  if (/[\p{L}\p{N}_]$/u.test(before) || /^[\p{L}\p{N}_]/u.test(after)) return true;
  return /:\/\/|www\.|\/\S*\/\S*$|[=&#]\S*$/.test(before) || before.length + after.length > 60;
}

const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10;
};

/** A person's own month ("April Jones") dates nothing. Weekdays are no given names: what a name took in too many, it gives back. */
function insidePerson(doc: Doc): (start: number, end: number) => boolean {
  const people = doc.names.filter(name => name.kind === 'person');
  let at = 0;
  return (start, end) => {
    while (at < people.length && people[at]!.end <= start) at++;
    const name = people[at];
    return name !== undefined && name.start <= start && end <= name.end;
  };
}

/** Mentions that a later expression may lean on: dates, not amounts. */
const datesSomething = (m: TimeMention): boolean =>
  m.when.edtf !== undefined && (m.timexType === 'DATE' || m.timexType === 'TIME');
/** A comparison with another year is no time that the story goes on from. */
const isComparison = (m: TimeMention): boolean => {
  const e = m.expression as TimeExpression;
  return (
    (e.kind === 'shift' && e.amount.unit === 'year') ||
    (e.kind === 'point' && e.relative?.unit === 'year' && e.relative.offset !== 0)
  );
};
const isQuarter = (m: TimeMention): boolean => /-Q\d$/.test(m.timex ?? '');
/** How many mentions back a time before is looked for. */
const LOOK_BACK = 12;

interface Leaning {
  readonly anchor: Anchor;
  readonly anchorTime?: number;
  readonly anchorDate?: string;
}

/** A clock time or part of day alone ("at 9 p.m.") belongs to the day that its sentence has named. */
const wantsDay = (e: TimeExpression): boolean =>
  e.kind === 'point' && (e.clock !== undefined || e.part !== undefined) && hasOnly(e, TIME_OF_DAY);
const TIME_OF_DAY = new Set(['kind', 'clock', 'part', 'mod']);

function lean(
  expression: TimeExpression,
  mentions: readonly TimeMention[],
  own: Leaning,
  since: number,
  sentenceStart: number,
): Leaning {
  const from = leansOn(expression);
  if (wantsDay(expression)) {
    const day = mentions.at(-1);
    if (
      day &&
      mentions.length > since &&
      day.start >= sentenceStart &&
      /^\d{4}-\d\d-\d\d/.test(day.when.edtf ?? '') &&
      !day.when.edtf!.includes('/')
    ) {
      return { anchor: 'time before', anchorTime: mentions.length - 1, anchorDate: day.when.edtf };
    }
  }
  if (from === undefined) return { anchor: 'none' };
  if (from === 'before') {
    const wantsQuarter =
      (expression.kind === 'point' && expression.relative?.unit === 'quarter') ||
      (isYearBefore(expression) && accountsInQuarters(mentions, since));
    const least = Math.max(since, mentions.length - LOOK_BACK);
    for (let k = mentions.length - 1; k >= least; k--) {
      const mention = mentions[k]!;
      if (datesSomething(mention) && !isComparison(mention) && (!wantsQuarter || isQuarter(mention)))
        return { anchor: 'time before', anchorTime: k, anchorDate: mention.when.edtf };
    }
  }
  return own;
}

/** "A year ago", "a year earlier", "the year-ago period". */
const isYearBefore = (e: TimeExpression): e is Shift =>
  e.kind === 'shift' && e.direction < 0 && e.amount.unit === 'year' && e.amount.n === 1 && !e.mod;

/** "defaulted in May 2022 … that July": the month of the year last spoken of. */
const isThatMonth = (e: TimeExpression, quote: string): e is Point =>
  e.kind === 'point' && e.month !== undefined && e.year === undefined && /^that\b/i.test(quote);

/** Whether the account last spoken of is a quarter's: "a year ago" beside it means that quarter a year ago. */
function accountsInQuarters(mentions: readonly TimeMention[], since: number): boolean {
  for (let k = mentions.length - 1; k >= Math.max(since, mentions.length - LOOK_BACK); k--) {
    const mention = mentions[k]!;
    if (isComparison(mention)) continue;
    if (isQuarter(mention)) return true;
    if (/^(?:P\d+M|P1Y|\d{4})$/.test(mention.timex ?? '')) return false; // "the nine months", "for the year"
  }
  return false;
}

/** Words between "before" and the hour at the end of its clause. */
const BEFORE_WITHIN = 15;

export function findTimes(doc: Doc): TimeMention[] {
  const { article, tokens, paragraphs } = doc;
  const r = new Reader(lexemesOf(article.text, tokens), tokens, dayFirstOf(doc, timeLexicon().words));
  const tenses = makeTenseReader(doc);
  const inPerson = insidePerson(doc);
  const tenseAt = (from: number, to: number, limit: boolean): Tense | undefined => {
    // "the first talks in seven years"
    if (limit && looksBack(tokens, from)) return 'past';
    return limit && looksAhead(tokens, from) ? 'future' : findTense(tenses, from, to);
  };
  /** "Agreed some minutes before the deadline ran out at midnight": by then it had not. */
  const isYetToCome = (from: number): boolean => {
    for (let i = from - 1; i >= 0 && i >= from - BEFORE_WITHIN && tokens[i]!.sentence === tokens[from]?.sentence; i--)
      if (/^(?:before|until|till)$/.test(tokens[i]!.norm)) return true;
    return false;
  };
  const mentions: TimeMention[] = [];
  let paragraph = 0;
  let post: Post | undefined;
  let postStart = 0; // index of the first mention of the post that is being read
  for (const { first, last, expression, by } of recognizeTimes(r)) {
    const start = r.startOf(first);
    const end = r.endOf(last - 1);
    if (insideCode(article.text, start, end)) continue;
    if (expression.kind === 'point' && expression.month !== undefined && inPerson(start, end)) continue;
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= start) paragraph++;
    const index = paragraphs[paragraph]?.post;
    const here = index === undefined ? undefined : article.posts[index];
    if (here !== post) postStart = mentions.length;
    post = here;
    const firstToken = r.tokenOf(first)?.index ?? 0;
    const lastToken = (r.tokenOf(last - 1)?.index ?? -1) + 1;
    const sentenceStart = doc.sentences[tokens[firstToken]?.sentence ?? 0]?.start ?? 0;
    const limit = expression.kind === 'duration' && expression.within === true;
    const tense = tenseAt(firstToken, lastToken, limit);
    const ownDate = post?.when.edtf ?? article.published.edtf ?? article.dateline?.date;
    const own: Leaning = ownDate
      ? { anchor: post?.when.edtf ? 'post' : 'article', anchorDate: ownDate }
      : { anchor: 'none' };
    let read: TimeExpression =
      isYearBefore(expression) && expression.from === 'anchor' && accountsInQuarters(mentions, postStart)
        ? { ...expression, from: 'before' as const }
        : isThatMonth(expression, article.text.slice(start, end))
          ? { ...expression, which: 'this', from: 'before' as const }
          : expression;
    const { anchor, anchorTime, anchorDate } = lean(read, mentions, own, postStart, sentenceStart);
    // "the quarter" with none named before is the one just ended
    const quarter = read.kind === 'point' && read.relative?.unit === 'quarter' && read.relative.from === 'before';
    if (quarter && anchor !== 'time before') {
      read = { ...read, relative: { unit: 'quarter', offset: -1, from: 'anchor' } } as Point;
    }
    const clockTense = isBareClock(read) && isYetToCome(firstToken) ? 'future' : tense;
    const { when, timexType, timex } = resolveTime(read, { anchorDate, tense: clockTense });
    const quote = article.text.slice(start, end);
    // Field by field, in the order in which they are printed: a spread for each that may be unknown is several times as slow.
    const mention: Partial<Writable<TimeMention>> = { start, end, quote, expression: read, anchor };
    if (anchorTime !== undefined) mention.anchorTime = anchorTime;
    if (tense) mention.tense = tense;
    mention.when = asWritten(when, quote);
    mention.timexType = timexType;
    if (timex) mention.timex = timex;
    mention.by = `times/${by}`;
    mentions.push(mention as TimeMention);
  }
  return mentions;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function asWritten({ edtf, basis, note }: When, text: string): When {
  if (edtf === undefined) return note === undefined ? { basis, text } : { basis, note, text };
  return note === undefined ? { edtf, basis, text } : { edtf, basis, note, text };
}

/** The same mention with another date to lean on. */
export function redateTime(mention: TimeMention, anchorDate: string | undefined): TimeMention {
  const { when, timexType, timex } = resolveTime(mention.expression as TimeExpression, {
    anchorDate,
    tense: mention.tense,
  });
  const { timex: _, ...rest } = mention;
  return { ...rest, when: asWritten(when, mention.quote), timexType, ...(timex ? { timex } : {}) };
}

/** Times counted from now or from the time before: "tomorrow", "last week", "the following day", "this spring", "the weekend", "in the morning". */
import type { Unit } from '../expression.ts';
import type { Reader } from '../lexemes.ts';
import { readMonthFirst } from './dates.ts';
import { capital, point, type ReadPoint } from './read-point.ts';
import { readHoliday, readQuarter } from './years.ts';

/** today, yesterday, tomorrow, tonight, overnight, the day after tomorrow. */
export function readDeicticDay(r: Reader, i: number): ReadPoint | undefined {
  const word = r.at(i);
  const { day } = word.is;
  if (day !== undefined) {
    const part = word.norm === 'tonight' || word.norm === 'overnight' ? { part: 'NI' as const } : {};
    return point(i + 1, { relative: { unit: 'day', offset: day, from: 'anchor' }, ...part });
  }
  const the = word.norm === 'the' ? 1 : 0;
  if (the ? r.next(i + 1).norm !== 'day' : word.norm !== 'day') return undefined;
  if (r.reads(i + the, 'day', 'before', 'yesterday'))
    return point(i + the + 3, { relative: { unit: 'day', offset: -2, from: 'anchor' } });
  if (r.reads(i + the, 'day', 'after', 'tomorrow'))
    return point(i + the + 3, { relative: { unit: 'day', offset: 2, from: 'anchor' } });
  return undefined;
}

const CALENDAR_UNITS = new Set<Unit>(['day', 'weekend', 'week', 'month', 'quarter', 'year']);
export const WHICH: Readonly<
  Record<string, { offset: number; from: 'anchor' | 'before'; which: 'last' | 'this' | 'next' }>
> = {
  last: { offset: -1, from: 'anchor', which: 'last' },
  this: { offset: 0, from: 'anchor', which: 'this' },
  next: { offset: 1, from: 'anchor', which: 'next' },
  coming: { offset: 1, from: 'anchor', which: 'next' },
  current: { offset: 0, from: 'anchor', which: 'this' },
  previous: { offset: -1, from: 'before', which: 'last' },
  preceding: { offset: -1, from: 'before', which: 'last' },
  prior: { offset: -1, from: 'before', which: 'last' },
  following: { offset: 1, from: 'before', which: 'next' },
  same: { offset: 0, from: 'before', which: 'this' },
  that: { offset: 0, from: 'before', which: 'this' },
  latest: { offset: -1, from: 'anchor', which: 'last' },
};

/**
 * "last week", "this year", "next Tuesday", "the following day", "that same month", "this past spring", "last night", "that morning".
 * "the last week" and "the past year" are stretches (durations.ts), not these.
 */
export function readDeictic(r: Reader, i: number): ReadPoint | undefined {
  const the = r.at(i).norm === 'the' ? 1 : 0;
  let k = i + the;
  let how = WHICH[the ? r.next(k).norm : r.at(k).norm];
  if (!how) return undefined;
  const word = (the ? r.next(k) : r.at(k)).norm;
  k++;
  if ((word === 'this' || word === 'that') && !the) {
    const second = r.next(k).norm;
    if (second === 'same' || second === 'current') k++;
    else if (word === 'that' && /^(?:past|last|coming|next)$/.test(second)) return undefined;
    else if (second === 'past' || second === 'last') {
      how = WHICH.last!;
      k++;
    } else if (second === 'coming' || second === 'next') {
      how = WHICH.next!;
      k++;
    }
  } else if (!the && /^(?:coming|following|same|previous|latest|prior|preceding|current)$/.test(word)) return undefined;
  const fiscal = r.next(k).norm === 'fiscal' || r.next(k).norm === 'calendar' ? 1 : 0;
  const noun = r.next(k + fiscal);
  if (the && word === 'next' && (noun.is.unit || noun.is.part)) how = WHICH.following!; // "the next day" follows the day spoken of, "next week" today's
  const { unit, weekday, month, season, part } = noun.is;
  const end = k + fiscal + 1;
  const possessive = r.next(end).text === '-';
  if (possessive) return undefined; // "this week-long"
  if (part && (how.offset !== 0 || word === 'that' || word === 'this')) {
    const from = how.from;
    if (how.offset === -1 && part !== 'NI') return undefined;
    if (how.offset === 1 && from === 'anchor') return undefined;
    const day = how.offset === -1 && part === 'NI' ? -1 : how.offset;
    return point(end, {
      part,
      relative: {
        unit: 'day',
        offset: word === 'this' || word === 'that' ? 0 : day,
        from: word === 'that' ? 'before' : from,
      },
    });
  }
  if (unit && !unit.plural && unit.times === 1 && CALENDAR_UNITS.has(unit.unit)) {
    if (the && (word === 'last' || word === 'this' || word === 'that' || word === 'coming')) return undefined;
    if (how.from === 'anchor' && unit.unit === 'day' && word !== 'this') return undefined;
    if (unit.unit === 'day' && word === 'this')
      return point(end, { relative: { unit: 'day', offset: 0, from: 'anchor' } });
    return point(end, {
      relative: { unit: unit.unit, offset: how.offset, from: how.from },
      ...(fiscal ? { fiscal: true } : {}),
    });
  }
  if (unit && !unit.plural && (noun.norm === 'decade' || noun.norm === 'century') && how.from === 'anchor' && !the) {
    return point(end, { relative: { unit: noun.norm, offset: how.offset, from: 'anchor' } });
  }
  const from = how.from === 'before' && word !== 'that' ? { from: how.from } : {};
  if (weekday !== undefined && !noun.is.short && capital(noun))
    return point(end, { weekday, which: how.which, ...from });
  if (month !== undefined && !noun.is.short && capital(noun)) {
    const date = readMonthFirst(r, k);
    return date && date.value.year === undefined
      ? { end: date.end, value: { ...date.value, which: how.which, ...from } }
      : undefined;
  }
  if (season) return point(end, { season, which: how.which, ...from });
  const quarter = r.at(k + fiscal).barrier ? undefined : readQuarter(r, k);
  if (quarter) return { end: quarter.end, value: { ...quarter.value, which: how.which } };
  const holiday = r.at(k).barrier ? undefined : readHoliday(r, k);
  return holiday && { end: holiday.end, value: { ...holiday.value, which: how.which } };
}

/** "the weekend", "the year", "the month": with the article, the one that is running. "the day" and "the time" look back and are read only in fixed frames. */
export function readTheUnit(r: Reader, i: number): ReadPoint | undefined {
  if (r.at(i).norm !== 'the') return undefined;
  const full = r.next(i + 1).norm === 'full' ? 1 : 0;
  const fiscal = r.next(i + 1 + full).norm === 'fiscal' ? 1 : 0;
  const { unit } = r.next(i + 1 + full + fiscal).is;
  const end = i + 2 + full + fiscal;
  if (!unit || unit.plural || unit.times !== 1 || r.next(end).text === '-') return undefined;
  if (unit.unit === 'weekend') return point(end, { relative: { unit: 'weekend', offset: 0, from: 'anchor' } });
  const before = r.before(i).norm;
  if (unit.unit === 'quarter') return point(end, { relative: { unit: 'quarter', offset: 0, from: 'before' } });
  if (unit.unit === 'year' || unit.unit === 'month' || unit.unit === 'week') {
    const possessive = /^['’]$/.test(r.next(end).text) && r.next(end + 1).norm === 's';
    if (!possessive && !/^(?:of|in|for|during|later|earlier|throughout|by)$/.test(before)) return undefined;
    // "the year ended March 31" is an amount; "the week of March 6" is joined elsewhere
    if (/^(?:ended|ending|that|since|before|after)$/.test(r.next(end).norm)) return undefined;
    if (r.next(end).norm === 'of' && !/^[$€£]$/.test(r.next(end + 1).text)) return undefined;
    return point(end, { relative: { unit: unit.unit, offset: 0, from: 'anchor' } });
  }
  if (
    unit.unit === 'day' &&
    /^(?:in|of)$/.test(before) &&
    /^(?:earlier|later|late|early|end|rest|course|start)$/.test(r.before(i - 1).norm)
  ) {
    return point(end, { relative: { unit: 'day', offset: 0, from: 'before' } });
  }
  return undefined;
}

/** "morning", "the afternoon", "midnight"-like words, in the frames where they date something. */
export function readPart(r: Reader, i: number): ReadPoint | undefined {
  const the = r.at(i).norm === 'the' ? 1 : 0;
  const early = the && /^(?:early|small|wee)$/.test(r.next(i + 1).norm) ? 1 : 0;
  if (early && r.next(i + 2).norm === 'hours') return point(i + 3, { part: 'NI' });
  const { part } = (the ? r.next(i + 1) : r.at(i)).is;
  if (!part) return undefined;
  return point(i + 1 + the, { part });
}
